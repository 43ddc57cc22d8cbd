// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/shares.hpp"
#include "plugins/host/registry.hpp"

#include <optional>

namespace netloom {

struct RowPainting {
    std::optional<PaintedShares> painted; ///< its picture is a drawing
    Text trouble;                         ///< why there is none; empty where no plug-in paints such rows
};

/// The shares on the row as a plug-in draws the rows of its reader. Work for a job.
RowPainting paintRow(const Registry &registry, const Dataset &row, const RowShares &shares, const JobControl &job = {});

} // namespace netloom
