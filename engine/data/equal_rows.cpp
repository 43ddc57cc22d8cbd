// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/equal_rows.hpp"

#include <algorithm>
#include <array>
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

constexpr int lastDecade = 308; // of a double

const std::array<double, 2 * lastDecade + 1> &powersOfTen()
{
    static const auto powers = [] {
        std::array<double, 2 * lastDecade + 1> made{};
        for (int i = -lastDecade; i <= lastDecade; ++i)
            made[static_cast<std::size_t>(i + lastDecade)] = std::pow(10.0, i);
        return made;
    }();
    return powers;
}

double powerOfTen(int exponent)
{
    return exponent < -lastDecade ? 0 : powersOfTen()[static_cast<std::size_t>(std::min(exponent, lastDecade) + lastDecade)];
}

/// The power of ten below or at a positive number: 2 for 100 and for 999.
int decadeOf(double value)
{
    const int decade = static_cast<int>(std::floor(std::ilogb(value) * 0.30102999566398120)); // or one less
    return decade < lastDecade && value >= powerOfTen(decade + 1) ? decade + 1 : decade;
}

/// 0.0 and -0.0 are one number, and so are all that is missing.
std::uint64_t bitsOf(double value, int figures)
{
    if (std::isnan(value))
        return ~0ULL;
    if (figures > 0 && value != 0 && std::isfinite(value)) {
        const double unit = powerOfTen(decadeOf(std::abs(value)) + 1 - figures);
        if (unit > 0) // else it is smaller than anything that could be measured
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
    Values<std::uint64_t> take() && { return std::move(m_hashes); }

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

    Values<std::uint64_t> m_hashes;
    int m_figures;
};

} // namespace

Values<std::uint64_t> rowHashes(const Dataset &data, const std::vector<int> &columns, int figures, const JobControl &job)
{
    RowHasher hasher(data.rows, figures);
    for (const int column : columns) {
        job.throwIfStopped();
        hasher.add(data.columns[static_cast<std::size_t>(column)]);
    }
    return std::move(hasher).take();
}

} // namespace netloom
