// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/api/depiction.hpp"

#include <cstdint>

namespace netloom {

struct RowSearchInfo {
    std::string id;    ///< "smarts", as the command line calls it
    std::string label; ///< what is looked for: "Substructure"
    std::string hint;  ///< an example, for the empty field
    std::string help;
    std::vector<std::string> readers; ///< ids of the readers whose rows it can search
};

/// Finds rows by a query in a language that only the plug-in knows.
class RowSearch
{
public:
    virtual ~RowSearch() = default;
    virtual const RowSearchInfo &info() const = 0;
    /// The rows that match, ascending. data: all rows, of their columns only those of words. A row that cannot be read does
    /// not match. Throws Error: Usage, before it looks at any row, with a sentence that names the letter at which the query
    /// is wrong; Cancelled.
    virtual std::vector<std::uint32_t> matches(const Dataset &data, const std::string &query,
                                               const JobControl &job) const = 0;
    /// What the row looks like, with what matches marked on it. Throws Error when nothing in it does.
    virtual Depiction highlighted(const Dataset &row, const std::string &query) const = 0;
};

} // namespace netloom
