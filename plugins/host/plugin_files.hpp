// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/host/registry.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Where plug-ins are looked for: $NETLOOM_PLUGINS, the program's own folders, the person's own.
std::vector<std::string> usualPluginFolders();

/// Every library in these folders, each once.
std::vector<std::string> pluginFiles(const std::vector<std::string> &folders);

/// What the metadata in a library say, without loading it; the reason is filled when they alone are enough to refuse it.
PluginState readPluginMetadata(const std::string &file);

/// Loads a library into this very process, for good, once it has shown itself harmless in a worker: the layers that it
/// brings. How this thread computes is put back afterwards. Throws Error (Missing) in words.
std::vector<const PlainLayer *> loadLayersHere(const std::string &file);

/// True when a plug-in that lies in the usual folders promises layers.
bool arePluginLayersThere();

/// Where copyToOwnFolder() would put a library.
std::string placeInOwnFolder(const std::string &file);
/// Copies a library into the person's own folder, whole or not at all. Throws Error (File).
void copyToOwnFolder(const std::string &file);

} // namespace netloom
