// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/painted_row.hpp"

namespace netloom {

RowPainting paintRow(const Registry &registry, const Dataset &row, const RowShares &shares, const JobControl &job)
{
    RowPainting painting;
    for (const Depictor *depictor : registry.depictorsFor(row.provenance.reader)) {
        const auto *painter = dynamic_cast<const SharePainter *>(depictor);
        if (!painter)
            continue;
        job.throwIfStopped();
        try {
            PaintedShares painted = painter->paint(row, withDefaults(depictor->info().options, {}), shares);
            if (!std::holds_alternative<DrawingDepiction>(painted.picture.content))
                continue;
            painting.painted = std::move(painted);
            painting.trouble = {};
            return painting;
        } catch (const Error &error) {
            painting.trouble = error.message();
        }
    }
    return painting;
}

} // namespace netloom
