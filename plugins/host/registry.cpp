// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

namespace netloom {

struct Registry::State {
    std::vector<PluginState> plugins;
    std::vector<const Reader *> readers;
};

} // namespace netloom
