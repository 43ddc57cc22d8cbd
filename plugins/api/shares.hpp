// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/row_shares.hpp"
#include "plugins/api/depiction.hpp"

namespace netloom {

/// A depictor that can paint shares of a prediction on what it draws implements this beside Depictor. What raises the
/// prediction and what lowers it must be told apart without colour, too.
class SharePainter
{
public:
    virtual ~SharePainter() = default;
    /// row, options: as Depictor::depict gets them. Throws Error with the reason when none of the shares lies on a part of
    /// what is drawn.
    virtual Depiction paint(const Dataset &row, const Params &options, const RowShares &shares) const = 0;
};

} // namespace netloom
