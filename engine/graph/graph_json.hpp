// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <string>

namespace netloom {

/// A graph as JSON text (UTF-8, indented), for --graph, `export --to json` and the clipboard.
std::string graphToJson(const GraphSpec &graph);

/// Throws Error (File) with line and column for text that is no such JSON; unknown node types and params are kept.
GraphSpec graphFromJson(const std::string &json, const std::string &fileName);

} // namespace netloom
