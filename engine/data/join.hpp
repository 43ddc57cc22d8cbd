// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/reader.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace netloom {

/// Two tables side by side: every row of the first, with the columns of that row of the second whose key is the same.
struct JoinedTables {
    DatasetPtr data;
    std::size_t matched = 0;  ///< rows of the first that have a partner
    std::size_t unused = 0;   ///< rows of the second that no row of the first asks for
    std::size_t repeated = 0; ///< rows of the second whose key an earlier one has; they are not used
};

/// Keys are compared as they are written ("7" and 7 are the same). Where there is no partner, the columns of the second are
/// missing; of its columns the key is left out, and one whose name is taken gets " (2)" behind it. Roles of the second come
/// along, but for its target, which becomes a feature. Throws Error (Usage) on a key that is not there or is a tensor.
JoinedTables joinTables(const Dataset &first, const Dataset &second, const std::string &key, const std::string &otherKey,
                        const JobControl &job = {});

/// How many of the first rows of a table, at most `most`, find a partner; 0 when a key is a tensor.
std::size_t partnersOfFirst(const Dataset &first, const Dataset &second, const std::string &key, const std::string &otherKey,
                            std::size_t most);

/// A column of each in which most rows find a partner, those of one name first; empty when none does.
std::pair<std::string, std::string> guessJoinKeys(const Dataset &first, const Dataset &second, const JobControl &job = {});

} // namespace netloom
