// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/reading_order.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

std::size_t ReadingOrder::fileNumber(const std::string &file) const
{
    const auto sameName = [&](const std::string &known) {
        return std::filesystem::path(known).filename() == std::filesystem::path(file).filename();
    };
    auto found = std::find(m_files.begin(), m_files.end(), file);
    if (found == m_files.end())
        found = std::find_if(m_files.begin(), m_files.end(), sameName);
    return found == m_files.end() ? 0 : static_cast<std::size_t>(found - m_files.begin());
}

ReadingOrder::ReadingOrder(const ReadResult &read) : m_files(read.data->provenance.paths)
{
    const Dataset &data = *read.data;
    const bool hasLines = data.lines.size() == data.rows && data.rows > 0;
    for (std::size_t row = 0; hasLines && row < data.rows; ++row)
        m_rows.emplace(Place{data.fileOf(row), data.lines[row]}, static_cast<std::int64_t>(row));

    std::vector<std::pair<Place, Text>> rejected;
    std::vector<Text> placeless;
    for (const Problem &problem : read.problems) {
        if (!problem.isRowRejected)
            continue;
        if (hasLines && problem.line > 0)
            rejected.emplace_back(Place{fileNumber(problem.file), problem.line}, problem.message);
        else
            placeless.push_back(problem.message);
    }
    std::stable_sort(rejected.begin(), rejected.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    auto next = rejected.begin();
    const auto takeUpTo = [&](const Place &place) {
        for (; next != rejected.end() && next->first < place; ++next)
            m_entries.push_back({-1, next->second});
    };
    for (const auto &[place, row] : m_rows) {
        takeUpTo(place);
        m_entries.push_back({row, {}});
    }
    for (std::size_t row = 0; !hasLines && row < data.rows; ++row)
        m_entries.push_back({static_cast<std::int64_t>(row), {}});
    for (; next != rejected.end(); ++next)
        m_entries.push_back({-1, next->second});
    for (const Text &reason : placeless)
        m_entries.push_back({-1, reason});
    while (m_entries.size() < read.rowsSeen)
        m_entries.push_back({-1, text(NL_TEXT("The row could not be read."))});
}

std::int64_t ReadingOrder::rowOf(const Problem &problem) const
{
    if (problem.line <= 0)
        return -1;
    const auto found = m_rows.find(Place{fileNumber(problem.file), problem.line});
    return found == m_rows.end() ? -1 : found->second;
}

} // namespace netloom
