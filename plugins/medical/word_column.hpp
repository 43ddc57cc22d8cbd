// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/data/column.hpp"

#include <map>
#include <string>
#include <vector>

namespace netloom {

/// Words that become a category column.
class WordColumn
{
public:
    void add(const std::string &word); ///< an empty one is missing
    std::size_t distinct() const { return m_column.categories.size(); }
    /// With its categories in the order of the words.
    Column column(const std::string &name, const std::string &description) const;

private:
    Column m_column;
    std::map<std::string, std::int32_t> m_codes;
};

Column numberColumn(const std::string &name, Values<double> numbers, const std::string &unit,
                    const std::string &description);
Column textColumn(const std::string &name, Values<std::string> texts);

// The settings of the readers, one row each. The first choice is the default.
ParamSpec choiceSpec(const char *key, const char *label, std::vector<std::string> choices, const char *help);
ParamSpec realSpec(const char *key, const char *label, double value, double least, double most, const char *unit,
                   const char *help);
/// A whole number from 0, which is the default.
ParamSpec wholeSpec(const char *key, const char *label, std::int64_t most, const char *help);
ParamSpec wordSpec(const char *key, const char *label, const char *help);

} // namespace netloom
