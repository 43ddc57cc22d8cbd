// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/share_svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <sstream>

namespace netloom {

namespace {

constexpr int width = 560, margin = 12, barHeight = 22, nameWidth = 190;
constexpr std::int64_t mostBlocks = 56; ///< a side of a picture, or of a signal's bands: more cannot be told apart
constexpr std::size_t mostBars = 15, mostSigns = 6;
constexpr int pictureSide = 380;
constexpr const char *ink = "#1A2330", *quiet = "#5A6675";

using Colour = std::array<double, 3>; ///< red, green, blue from 0 to 255
constexpr Colour raises = {0xED, 0x7D, 0x21}, lowers = {0x33, 0x7A, 0xCC}, paper = {255, 255, 255};

/// Mixed here and not by opacity, which some programs that show an SVG leave out.
std::string mixed(const Colour &ground, double share)
{
    const Colour &over = share >= 0 ? raises : lowers;
    const double strength = std::min(1.0, std::abs(share));
    std::array<char, 16> word;
    const auto part = [&](std::size_t i) {
        return static_cast<unsigned>(std::lround(ground[i] + strength * (over[i] - ground[i])));
    };
    std::snprintf(word.data(), word.size(), "#%02X%02X%02X", part(0), part(1), part(2));
    return word.data();
}

struct Bar {
    std::string name;
    double share = 0;
};

std::string plain(double number)
{
    std::array<char, 32> word;
    std::snprintf(word.data(), word.size(), "%.4g", number);
    return word.data();
}

std::string signedWord(double number)
{
    std::array<char, 32> word;
    std::snprintf(word.data(), word.size(), "%+.3g", number);
    return word.data();
}

std::string escaped(const std::string &words)
{
    std::string safe;
    for (const char c : words)
        safe += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '\'' ? "&#39;" : std::string(1, c);
    return safe;
}

double strongestOf(const std::vector<double> &shares)
{
    double strongest = 0;
    for (const double share : shares)
        strongest = std::max(strongest, std::abs(share));
    return strongest;
}

std::vector<std::size_t> strongestFirst(const std::vector<double> &shares)
{
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return std::abs(shares[a]) > std::abs(shares[b]); });
    return order;
}

/// Writes one below the other.
class ShareSheet
{
public:
    void title(const RowShares &shares)
    {
        words(margin, m_y + 14, "start", shares.output + (shares.unit.empty() ? "" : " (" + shares.unit + ")"), ink, 13);
        m_y += 28;
    }

    /// Blocks of a picture: what it shows in grey, the shares over it.
    void picture(const CellShares &cell, const Column *column)
    {
        const std::int64_t rows = cell.dims[0], columns = cell.dims[1];
        const std::int64_t step = (std::max(rows, columns) + mostBlocks - 1) / mostBlocks;
        const double side = pictureSide / static_cast<double>((std::max(rows, columns) + step - 1) / step);
        const double left = (width - pictureSide) / 2.0;
        const std::int64_t down = (rows + step - 1) / step, across = (columns + step - 1) / step;
        std::vector<double> blocks(static_cast<std::size_t>(down * across));
        const auto blockOf = [&](std::int64_t y, std::int64_t x) {
            return static_cast<std::size_t>(y / step * across + x / step);
        };
        for (std::int64_t y = 0; y < rows; ++y)
            for (std::int64_t x = 0; x < columns; ++x)
                blocks[blockOf(y, x)] += cell.shares[static_cast<std::size_t>(y * columns + x)];
        const std::vector<double> greys = greysOf(column, rows, columns, blocks.size(), blockOf);
        const double strongest = strongestOf(blocks);
        name(cell.column);
        const auto placeOf = [&, columnsShown = static_cast<std::size_t>(across)](std::size_t i) {
            return std::pair(left + side * static_cast<double>(i % columnsShown),
                             m_y + side * static_cast<double>(i / columnsShown));
        };
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Colour ground = {255 * greys[i], 255 * greys[i], 255 * greys[i]};
            const auto [x, y] = placeOf(i);
            box(x, y, side + 0.3, side + 0.3, mixed(ground, strongest > 0 ? 0.85 * blocks[i] / strongest : 0));
        }
        signs(blocks, [&](std::size_t i) {
            const auto [x, y] = placeOf(i);
            return std::pair(x + side / 2, y + side / 2 + 4);
        });
        m_y += side * static_cast<double>(down) + 12;
        scale(strongest);
    }

    /// Bands behind a curve of the first feature.
    void signal(const CellShares &cell, const Column &column)
    {
        const std::int64_t steps = cell.dims[0], features = cell.dims[1];
        const std::int64_t bands = std::min(steps, mostBlocks);
        std::vector<double> sums(static_cast<std::size_t>(bands));
        for (std::int64_t i = 0; i < steps * features; ++i)
            sums[static_cast<std::size_t>(i / features * bands / steps)] += cell.shares[static_cast<std::size_t>(i)];
        const double strongest = strongestOf(sums), room = width - 2 * margin, height = 160;
        name(cell.column);
        const double step = room / static_cast<double>(bands);
        for (std::size_t i = 0; i < sums.size(); ++i)
            if (strongest > 0 && sums[i] != 0)
                box(margin + step * static_cast<double>(i), m_y, step + 0.2, height,
                    mixed(paper, 0.7 * sums[i] / strongest));
        curve(column, steps, features, room, height);
        signs(sums, [&](std::size_t i) { return std::pair(margin + step * (static_cast<double>(i) + 0.5), m_y + 14); });
        m_y += height + 12;
        scale(strongest);
    }

    void bars(const std::vector<Bar> &all)
    {
        std::vector<double> shares;
        for (const Bar &bar : all)
            shares.push_back(bar.share);
        const double strongest = strongestOf(shares), middle = nameWidth + margin + (width - nameWidth - 2 * margin) / 2.0;
        const double reach = (width - nameWidth - 2 * margin) / 2.0 - 56;
        std::vector<std::size_t> order = strongestFirst(shares);
        order.resize(std::min(order.size(), mostBars));
        const double top = m_y;
        for (const std::size_t i : order) {
            const double length = strongest > 0 ? reach * std::abs(shares[i]) / strongest : 0;
            words(nameWidth + margin - 8, m_y + 15, "end", cut(all[i].name), ink, 12);
            box(shares[i] >= 0 ? middle : middle - length, m_y + 4, length, barHeight - 8,
                mixed(paper, shares[i] >= 0 ? 1 : -1));
            words(shares[i] >= 0 ? middle + length + 5 : middle - length - 5, m_y + 15, shares[i] >= 0 ? "start" : "end",
                  signedWord(shares[i]), quiet, 11);
            m_y += barHeight;
        }
        m_svg << "<path d='M" << plain(middle) << ' ' << plain(top) << 'V' << plain(m_y) << "' stroke='" << quiet
              << "' stroke-width='1'/>\n";
        m_y += 12;
    }

    std::string take() const
    {
        const std::string size = "width='" + std::to_string(width) + "' height='" + plain(m_y) + "'";
        return "<?xml version='1.0' encoding='UTF-8'?>\n<svg xmlns='http://www.w3.org/2000/svg' " + size + " viewBox='0 0 " +
               std::to_string(width) + " " + plain(m_y) + "'>\n<rect " + size + " fill='#FFFFFF'/>\n" + m_svg.str() +
               "</svg>\n";
    }

private:
    static std::string cut(const std::string &name)
    {
        constexpr std::size_t most = 28;
        std::size_t end = std::min(name.size(), most);
        while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
            --end; // never within a letter of UTF-8
        return end < name.size() ? name.substr(0, end) + "…" : name;
    }

    /// What the picture shows in each block, from 0 to 1, pale enough to be seen under a colour; white when it is not known.
    template <class BlockOf>
    static std::vector<double> greysOf(const Column *column, std::int64_t rows, std::int64_t columns, std::size_t blocks,
                                       BlockOf blockOf)
    {
        std::vector<double> sums(blocks, 1), counts(blocks, 0);
        if (!column || column->shape.rank() != 3 || column->shape[1] != rows || column->shape[2] != columns)
            return sums;
        std::fill(sums.begin(), sums.end(), 0.0);
        const auto [low, high] = std::minmax_element(column->values.begin(), column->values.end());
        const double from = static_cast<double>(*low), span = std::max(1e-12, static_cast<double>(*high) - from);
        for (std::int64_t y = 0; y < rows; ++y)
            for (std::int64_t x = 0; x < columns; ++x) {
                sums[blockOf(y, x)] +=
                    (static_cast<double>(column->values[static_cast<std::size_t>(y * columns + x)]) - from) / span;
                counts[blockOf(y, x)] += 1;
            }
        for (std::size_t i = 0; i < blocks; ++i)
            sums[i] = 0.45 + 0.55 * sums[i] / counts[i];
        return sums;
    }

    void curve(const Column &column, std::int64_t steps, std::int64_t features, double room, double height)
    {
        if (column.shape.size() != steps * features)
            return;
        const auto [low, high] = std::minmax_element(column.values.begin(), column.values.end());
        const double from = static_cast<double>(*low), span = std::max(1e-12, static_cast<double>(*high) - from);
        m_svg << "<polyline fill='none' stroke='" << ink << "' stroke-width='1.5' points='";
        for (std::int64_t i = 0; i < steps; ++i) {
            const double value = static_cast<double>(column.values[static_cast<std::size_t>(i * features)]);
            m_svg << plain(margin + room * (static_cast<double>(i) + 0.5) / static_cast<double>(steps)) << ','
                  << plain(m_y + 6 + (height - 12) * (1 - (value - from) / span)) << ' ';
        }
        m_svg << "'/>\n";
    }

    void name(const std::string &column)
    {
        words(margin, m_y + 12, "start", column, quiet, 12);
        m_y += 20;
    }

    /// The strongest bear their sign, for who cannot tell the colours.
    template <class Place>
    void signs(const std::vector<double> &shares, Place place)
    {
        std::vector<std::size_t> order = strongestFirst(shares);
        order.resize(std::min(order.size(), mostSigns));
        for (const std::size_t i : order)
            if (shares[i] != 0)
                words(place(i).first, place(i).second, "middle", shares[i] > 0 ? "+" : "–", ink, 13);
    }

    void scale(double strongest)
    {
        constexpr int cells = 9, cell = 20;
        for (int i = 0; i < cells; ++i) {
            const double share = 2.0 * i / (cells - 1) - 1;
            box(margin + 60 + i * cell, m_y, cell, 10, mixed(paper, share));
        }
        words(margin + 54, m_y + 9, "end", signedWord(-strongest), quiet, 11);
        words(margin + 66 + cells * cell, m_y + 9, "start", signedWord(strongest), quiet, 11);
        m_y += 26;
    }

    void box(double x, double y, double wide, double high, const std::string &fill)
    {
        m_svg << "<rect x='" << plain(x) << "' y='" << plain(y) << "' width='" << plain(wide) << "' height='" << plain(high)
              << "' fill='" << fill << "' stroke='none'/>\n";
    }

    void words(double x, double y, const char *anchor, const std::string &text, const char *colour, int size)
    {
        m_svg << "<text x='" << plain(x) << "' y='" << plain(y) << "' text-anchor='" << anchor
              << "' font-family='sans-serif' font-size='" << size << "' fill='" << colour << "'>" << escaped(text)
              << "</text>\n";
    }

    std::ostringstream m_svg;
    double m_y = margin;
};

void addBars(std::vector<Bar> &bars, const CellShares &cell, const Column *column)
{
    if (cell.dims.empty()) {
        const bool hasValue = column && column->type != ColumnType::Tensor && !column->isMissing(0);
        bars.push_back({hasValue ? cell.column + " = " + column->cellText(0) : cell.column, cell.shares.front()});
        return;
    }
    for (std::size_t i = 0; i < cell.shares.size(); ++i)
        if (cell.shares[i] != 0)
            bars.push_back(
                {i < cell.names.size() ? cell.names[i] : cell.column + " " + std::to_string(i + 1), cell.shares[i]});
}

} // namespace

std::string sharesSvg(const Dataset &row, const RowShares &shares)
{
    ShareSheet sheet;
    sheet.title(shares);
    std::vector<Bar> bars;
    for (const CellShares &cell : shares.cells) {
        const int at = row.find(cell.column);
        const Column *const column = at < 0 ? nullptr : &row.columns[static_cast<std::size_t>(at)];
        if (cell.dims.size() == 2 && column && column->shape.rank() == 3)
            sheet.picture(cell, column);
        else if (cell.dims.size() == 2 && column)
            sheet.signal(cell, *column);
        else
            addBars(bars, cell, column);
    }
    if (!bars.empty())
        sheet.bars(bars);
    return sheet.take();
}

} // namespace netloom
