// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QString>
#include <vector>

namespace netloom {

/// The MIME type under which the palette hands a kept block to the canvas: its name in UTF-8.
inline const QString blockMimeType = QStringLiteral("application/x-netloom-block");

/// Blocks that a person keeps for every project: each a graph as JSON with one group around it, a file in the program's own
/// folder (NETLOOM_LIBRARY names another one).
namespace block_library {

/// In the order of the alphabet. A file that is no graph is left out.
std::vector<QString> names();
/// Throws Error (File) when it is not there or is no graph.
GraphSpec block(const QString &name);
/// Another block of that name stays: this one gets a number behind it, unless they are equal. Gives the name that it got.
/// Throws Error (File) when it cannot be written.
QString keep(const QString &name, const GraphSpec &block);
void forget(const QString &name);

} // namespace block_library

} // namespace netloom
