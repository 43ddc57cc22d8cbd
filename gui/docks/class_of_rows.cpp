// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/class_of_rows.hpp"

#include "gui/theme/translate.hpp"

#include <algorithm>

namespace netloom {

std::vector<int> classOfRows(const Dataset &data, const std::optional<DataSignature> &signature, std::vector<QString> &names)
{
    if (!signature || signature->classes.empty() || signature->targets.empty())
        return {};
    const int target = data.find(signature->targets.front());
    if (target < 0)
        return {};
    const Column &column = data.columns[static_cast<std::size_t>(target)];
    if (column.type != ColumnType::Category)
        return {};
    std::vector<int> ofCode;
    for (const std::string &category : column.categories) {
        const auto place = std::find(signature->classes.begin(), signature->classes.end(), category);
        ofCode.push_back(place == signature->classes.end() ? -1 : static_cast<int>(place - signature->classes.begin()));
    }
    std::vector<int> classes;
    classes.reserve(column.codes.size());
    for (const std::int32_t code : column.codes)
        classes.push_back(code < 0 ? -1 : ofCode[static_cast<std::size_t>(code)]);
    for (const std::string &name : signature->classes)
        names.push_back(qstr(name));
    return classes;
}

} // namespace netloom
