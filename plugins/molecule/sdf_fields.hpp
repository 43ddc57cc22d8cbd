// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csv/table_layout.hpp"
#include "plugins/molecule/sdf_record.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace netloom {

/// Which columns the fields of an SD file make: first every record is looked at, then each is laid into them.
class SdfFieldColumns
{
public:
    /// Throws Error (File) when there are more than 65536 different names. path: of the file.
    void look(const SdfRecord &record, const std::string &path);
    /// All records were looked at: their titles, where some have one, then the fields in the order in which they were met.
    TableLayout layout();
    /// After layout(): the cells of a record, as many as there are columns; a name that it holds twice gives both values.
    void fill(const SdfRecord &record, std::vector<std::string> &cells) const;

private:
    struct Field {
        std::string name;
        std::size_t values = 0, words = 0;
    };
    std::vector<Field> m_fields;
    std::unordered_map<std::string, std::size_t> m_places;
    bool m_hasTitles = false;
    MissingWords m_missing;
};

} // namespace netloom
