// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace netloom {

class Session;

/// Says which rows of a second file stand among the usable rows of the session's data, too: before anything is trained,
/// by a job. Needs the session's bench.
void compareWithFile(Session &session, const QString &path);

} // namespace netloom
