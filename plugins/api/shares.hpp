// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/row_shares.hpp"
#include "plugins/api/depiction.hpp"

namespace netloom {

/// What a person calls the shares: one list for each cell of theirs, either empty or as long as the cell's shares. An empty
/// name is none: the engine's own stays.
using ShareNames = std::vector<std::vector<Text>>;

/// A row with the shares painted on it.
struct PaintedShares {
    Depiction picture;
    Text remark = {}; ///< what is to be known beside it, a sentence: how much lies on no part of what is drawn; or empty
    ShareNames names = {}; ///< "atom 11 (C)", as the picture numbers them; may be empty
};

/// A depictor that can paint shares of a prediction on what it draws implements this beside Depictor. What raises the
/// prediction and what lowers it must be told apart without colour, too.
class SharePainter
{
public:
    virtual ~SharePainter() = default;
    /// row, options: as Depictor::depict gets them. Throws Error with the reason when none of the shares lies on a part of
    /// what is drawn.
    virtual PaintedShares paint(const Dataset &row, const Params &options, const RowShares &shares) const = 0;
};

} // namespace netloom
