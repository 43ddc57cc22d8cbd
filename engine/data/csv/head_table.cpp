// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/head_table.hpp"

#include "engine/base/error.hpp"
#include "engine/data/csv/csv_rows.hpp"

#include <map>

namespace netloom {

namespace {

class Collector final : public CsvHandler
{
public:
    explicit Collector(std::size_t most) : m_most(most) {}

    void field(std::string_view cell) override
    {
        if (rows.size() < m_most)
            m_row.emplace_back(cell);
    }
    void row(std::int64_t) override
    {
        if (rows.size() < m_most)
            rows.push_back(std::move(m_row));
        m_row.clear();
    }
    bool isFull() const { return rows.size() >= m_most; }

    HeadRows rows;

private:
    std::vector<std::string> m_row;
    std::size_t m_most;
};

} // namespace

HeadRows headRows(std::string_view text, bool isWhole, char separator, char quote, std::size_t most)
{
    constexpr std::size_t piece = 16 * 1024;
    Collector collector(most);
    try {
        CsvRows rows(separator, quote, 1, {}, collector);
        for (std::size_t at = 0; at < text.size() && !collector.isFull(); at += piece)
            rows.feed(text.substr(at, piece));
        if (isWhole && !collector.isFull())
            rows.finish();
    } catch (const Error &) {
        // Reading the whole file will name the line; here only the rows before it count.
    }
    return collector.rows;
}

RowWidth commonWidth(const HeadRows &rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto &row : rows)
        ++counts[row.size()];
    RowWidth width;
    std::size_t most = 0;
    for (const auto &[cells, count] : counts)
        if (count > most) {
            most = count;
            width.cells = cells;
        }
    width.share = rows.empty() ? 0 : static_cast<double>(most) / static_cast<double>(rows.size());
    return width;
}

} // namespace netloom
