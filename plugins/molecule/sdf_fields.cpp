// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/sdf_fields.hpp"

#include "engine/base/error.hpp"
#include "engine/data/number_text.hpp"

#include <algorithm>
#include <optional>

namespace netloom {

namespace {

constexpr std::size_t mostFields = 65536;

} // namespace

void SdfFieldColumns::look(const SdfRecord &record, const std::string &path)
{
    m_hasTitles = m_hasTitles || !record.title.empty();
    for (const auto &[name, value] : record.fields) {
        const auto [place, isNew] = m_places.try_emplace(name, m_fields.size());
        if (isNew)
            m_fields.push_back({name});
        if (m_fields.size() > mostFields)
            throw Error(ErrorKind::File, path,
                        text(NL_TEXT("The records have more than {1} different fields, which is no table. Take fewer."),
                             mostFields));
        Field &field = m_fields[place->second];
        if (m_missing.contains(value))
            continue;
        ++field.values;
        field.words += !parseNumber(value, {});
    }
}

TableLayout SdfFieldColumns::layout()
{
    TableLayout layout;
    std::vector<std::string> names;
    if (m_hasTitles) {
        names.emplace_back("title");
        layout.beginsAsWords.push_back(true);
        layout.declared.emplace_back(std::nullopt);
    }
    for (const Field &field : m_fields) {
        names.push_back(field.name);
        layout.beginsAsWords.push_back(field.words > 0);
        // Few words among numbers would cost their records; here they make the column one of texts.
        const bool hasFewWords = field.words > 0 && field.words * 10 <= field.values;
        layout.declared.push_back(hasFewWords ? std::optional(ColumnType::Text) : std::nullopt);
    }
    layout.names = columnNames(names, names.size(), layout);
    return layout;
}

void SdfFieldColumns::fill(const SdfRecord &record, std::vector<std::string> &cells) const
{
    const std::size_t first = m_hasTitles ? 1 : 0;
    cells.assign(m_fields.size() + first, std::string());
    if (m_hasTitles)
        cells.front() = record.title;
    for (const auto &[name, value] : record.fields)
        if (const auto place = m_places.find(name); place != m_places.end()) {
            std::string &cell = cells[place->second + first];
            cell += (cell.empty() ? "" : "\n") + value;
        }
}

} // namespace netloom
