// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// What the parts of one cell add to a prediction.
struct CellShares {
    std::string column;
    /// Of what the shares are: {} of the whole cell; {n} of its numbers, its words, or its items (the nodes of "x:nodes", the
    /// links of "x:links" by the node that they lead to, without what fills the table up); {height, width} of a picture's
    /// pixels; {steps, features} of a signal.
    std::vector<std::int64_t> dims;
    std::vector<double> shares;
    std::vector<std::string> names = {}; ///< of the shares, where they have some: the words of a text
    bool operator==(const CellShares &) const = default;
};

/// A prediction taken apart, for whoever draws the row.
struct RowShares {
    std::string output; ///< what is predicted: "solubility", "toxic = yes"
    std::string unit;   ///< of the shares: "log mol/L"; empty for none
    std::vector<CellShares> cells;
    bool operator==(const RowShares &) const = default;
};

} // namespace netloom
