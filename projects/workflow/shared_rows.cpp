// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/other_data.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <unordered_map>

namespace netloom {

namespace {

constexpr std::size_t rowsBetweenLooks = 65'536;

template <class T>
std::string_view bytesOf(std::span<const T> values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size_bytes()};
}

std::span<const Link> linksOf(const Tensor &input, std::size_t row)
{
    if (input.linkOffsets.empty())
        return {};
    const auto first = static_cast<std::size_t>(input.linkOffsets[row]);
    return std::span(input.links).subspan(first, static_cast<std::size_t>(input.linkOffsets[row + 1]) - first);
}

std::uint64_t hashOf(const PreparedData &data, std::size_t row)
{
    std::uint64_t hash = 0;
    for (const Tensor &input : data.inputs)
        hash = hash * 0x9e3779b97f4a7c15ULL + std::hash<std::string_view>()(bytesOf(input.numbers(row)));
    return hash;
}

bool areEqual(const PreparedData &a, std::size_t rowOfA, const PreparedData &b, std::size_t rowOfB)
{
    for (std::size_t i = 0; i < a.inputs.size(); ++i) {
        const auto linksOfA = linksOf(a.inputs[i], rowOfA), linksOfB = linksOf(b.inputs[i], rowOfB);
        if (bytesOf(a.inputs[i].numbers(rowOfA)) != bytesOf(b.inputs[i].numbers(rowOfB)) ||
            !std::equal(linksOfA.begin(), linksOfA.end(), linksOfB.begin(), linksOfB.end()))
            return false;
    }
    return true;
}

/// The rows of one part by what stands in them.
class KnownRows
{
public:
    KnownRows(const PreparedData &data, const std::vector<std::uint32_t> &rows, const JobControl &job) : m_data(data)
    {
        m_rows.reserve(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i % rowsBetweenLooks == 0)
                job.throwIfStopped();
            m_rows.emplace(hashOf(data, rows[i]), rows[i]); // the first of equal ones stays
        }
    }

    std::optional<std::uint32_t> find(const PreparedData &other, std::uint32_t row, std::uint64_t hash) const
    {
        const auto found = m_rows.find(hash);
        if (found == m_rows.end() || !areEqual(other, row, m_data, found->second))
            return std::nullopt;
        return found->second;
    }

private:
    const PreparedData &m_data;
    std::unordered_map<std::uint64_t, std::uint32_t> m_rows;
};

} // namespace

std::size_t SharedRows::count(Part part) const
{
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [part](const Row &row) { return row.part == part; }));
}

SharedRows sharedRows(const PreparedData &other, const std::vector<std::uint32_t> &rows, const PreparedData &own,
                      const Split &split, const JobControl &job)
{
    SharedRows shared;
    shared.compared = rows.size();
    if (other.inputs.size() != own.inputs.size())
        return shared;
    const KnownRows trained(own, split.train, job), validated(own, split.validation, job);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenLooks == 0)
            job.throwIfStopped();
        const std::uint64_t hash = hashOf(other, rows[i]);
        if (const auto twin = trained.find(other, rows[i], hash))
            shared.rows.push_back({rows[i], *twin, Part::Train});
        else if (const auto known = validated.find(other, rows[i], hash))
            shared.rows.push_back({rows[i], *known, Part::Validation});
    }
    return shared;
}

Text placeOfRow(const Dataset &data, std::uint32_t row)
{
    const std::vector<std::string> &files = data.provenance.paths;
    if (row < data.lines.size() && files.size() == 1)
        return text(NL_TEXT("line {1}"), data.lines[row]);
    if (row < data.lines.size() && files.size() > 1 && data.fileStarts.size() == files.size())
        return text(NL_TEXT("line {1} of {2}"), data.lines[row],
                    std::filesystem::path(files[data.fileOf(row)]).filename().string());
    return text(NL_TEXT("row {1}"), row + 1);
}

} // namespace netloom
