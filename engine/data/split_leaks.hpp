// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "engine/data/split.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// What stands in the training part and beyond it, too, so that a test score looks better than it is.
struct SplitLeaks {
    struct TornGroup {
        std::string column;
        std::size_t groups = 0; ///< that stand on both sides
        std::size_t rows = 0;   ///< of them outside the training part
        bool operator==(const TornGroup &) const = default;
    };

    std::size_t equalRows = 0; ///< validation and test rows whose features equal those of a training row
    std::size_t nearRows = 0;  ///< others that equal one to four figures
    std::vector<TornGroup> groups;

    bool isEmpty() const { return equalRows == 0 && nearRows == 0 && groups.empty(); }
    bool operator==(const SplitLeaks &) const = default;
};

/// roles: one a column. Equality is looked for among the features, torn groups among the columns with the role of a group.
SplitLeaks findSplitLeaks(const Dataset &data, const std::vector<ColumnRole> &roles, const Split &split,
                          const JobControl &job = {});

/// What a person has to know before the score is believed, and the way out; rows that are only nearly equal may be chance
/// and are not told of.
std::optional<Text> leaksInWords(const SplitLeaks &leaks);

} // namespace netloom
