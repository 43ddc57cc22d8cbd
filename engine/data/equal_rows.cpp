// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/equal_rows.hpp"

#include <bit>
#include <cmath>
#include <functional>

namespace netloom {

namespace {

// The finaliser of splitmix64 (Steele, Lea and Flood 2014): mixes every bit into every other.
std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// 0.0 and -0.0 are one number, and so are all that is missing.
std::uint64_t bitsOf(double value, int figures)
{
    if (std::isnan(value))
        return ~0ULL;
    if (figures > 0 && value != 0 && std::isfinite(value)) {
        const double unit = std::pow(10, std::floor(std::log10(std::abs(value))) + 1 - figures);
        value = std::round(value / unit) * unit;
    }
    return std::bit_cast<std::uint64_t>(value + 0.0);
}

class RowHasher
{
public:
    RowHasher(std::size_t rows, int figures) : m_hashes(rows, 0), m_figures(figures) {}

    void add(const Column &column)
    {
        switch (column.type) {
        case ColumnType::Number:
            for (std::size_t row = 0; row < m_hashes.size(); ++row)
                mix(row, bitsOf(column.numbers[row], m_figures));
            break;
        case ColumnType::Category:
            for (std::size_t row = 0; row < m_hashes.size(); ++row)
                mix(row, static_cast<std::uint64_t>(column.codes[row]));
            break;
        case ColumnType::Text:
            for (std::size_t row = 0; row < m_hashes.size(); ++row)
                mix(row, std::hash<std::string>()(column.texts[row]));
            break;
        case ColumnType::Tensor:
            addTensor(column);
            break;
        }
    }
    std::vector<std::uint64_t> take() && { return std::move(m_hashes); }

private:
    void mix(std::size_t row, std::uint64_t value)
    {
        m_hashes[row] = mixed(m_hashes[row] ^ mixed(value + 0x9e3779b97f4a7c15ULL));
    }

    void addTensor(const Column &column)
    {
        const auto width = static_cast<std::size_t>(column.shape.size());
        for (std::size_t row = 0; row < m_hashes.size(); ++row)
            for (std::size_t i = 0; i < width; ++i)
                mix(row, bitsOf(column.values[row * width + i], 0)); // a picture is equal or it is not
    }

    std::vector<std::uint64_t> m_hashes;
    int m_figures;
};

} // namespace

std::vector<std::uint64_t> rowHashes(const Dataset &data, const std::vector<int> &columns, int figures)
{
    RowHasher hasher(data.rows, figures);
    for (const int column : columns)
        hasher.add(data.columns[static_cast<std::size_t>(column)]);
    return std::move(hasher).take();
}

} // namespace netloom
