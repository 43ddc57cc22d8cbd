// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/word_column.hpp"

#include <algorithm>

namespace netloom {

void WordColumn::add(const std::string &word)
{
    if (word.empty()) {
        m_column.codes.push_back(-1);
        return;
    }
    const auto [known, isNew] = m_codes.emplace(word, static_cast<std::int32_t>(m_column.categories.size()));
    if (isNew)
        m_column.categories.push_back(word);
    m_column.codes.push_back(known->second);
}

Column WordColumn::column(const std::string &name, const std::string &description) const
{
    Column column = m_column;
    column.name = name;
    column.type = ColumnType::Category;
    column.description = description;
    std::sort(column.categories.begin(), column.categories.end());
    std::vector<std::int32_t> places(column.categories.size());
    for (const auto &[word, code] : m_codes)
        places[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(
            std::lower_bound(column.categories.begin(), column.categories.end(), word) - column.categories.begin());
    for (std::int32_t &code : column.codes)
        code = code < 0 ? code : places[static_cast<std::size_t>(code)];
    return column;
}

Column numberColumn(const std::string &name, Values<double> numbers, const std::string &unit, const std::string &description)
{
    Column column;
    column.name = name;
    column.unit = unit;
    column.description = description;
    column.numbers = std::move(numbers);
    return column;
}

Column textColumn(const std::string &name, Values<std::string> texts)
{
    Column column;
    column.name = name;
    column.type = ColumnType::Text;
    column.texts = std::move(texts);
    return column;
}

ParamSpec choiceSpec(const char *key, const char *label, std::vector<std::string> choices, const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Choice;
    spec.defaultValue = choices.front();
    spec.choices = std::move(choices);
    spec.help = help;
    return spec;
}

ParamSpec realSpec(const char *key, const char *label, double value, double least, double most, const char *unit,
                   const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Real;
    spec.defaultValue = value;
    spec.minimum = least;
    spec.maximum = most;
    spec.unit = unit;
    spec.help = help;
    return spec;
}

ParamSpec wholeSpec(const char *key, const char *label, std::int64_t most, const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Int;
    spec.defaultValue = std::int64_t{0};
    spec.minimum = 0;
    spec.maximum = static_cast<double>(most);
    spec.help = help;
    return spec;
}

ParamSpec wordSpec(const char *key, const char *label, const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Text;
    spec.defaultValue = std::string();
    spec.help = help;
    return spec;
}

} // namespace netloom
