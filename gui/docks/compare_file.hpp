// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/left_out.hpp"
#include "gui/app/session.hpp"

#include <QString>
#include <functional>

namespace netloom {

/// What a second file has in common with the data.
struct FileComparison {
    QString file;                         ///< its name
    std::size_t shared = 0, compared = 0; ///< rows of the file
    Text row, own;                        ///< where the first shared row stands, in the file and in the data
    LeftOutRows rows;                     ///< of the data, as they would be left out
    DatasetPtr data;                      ///< with which it was compared
};

/// Says which rows of a second file stand among the usable rows of the session's data, too: before anything is trained,
/// by a job. Needs the session's bench.
void compareWithFile(Session &session, const QString &path, std::function<void(const FileComparison &)> done);

} // namespace netloom
