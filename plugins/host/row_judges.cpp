// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/row_judges.hpp"

#include "plugins/host/registry.hpp"

#include <algorithm>

namespace netloom {

const RowJudge *rowJudgeFor(const Registry &registry, const std::string &readerOrGenerator)
{
    if (const auto *judge = dynamic_cast<const RowJudge *>(registry.findReader(readerOrGenerator)))
        return judge;
    for (const PluginState &plugin : registry.plugins()) {
        const std::vector<const Generator *> its = registry.generatorsOf(plugin.file);
        if (std::none_of(its.begin(), its.end(),
                         [&](const Generator *generator) { return generator->info().id == readerOrGenerator; }))
            continue;
        for (const Reader *reader : registry.readersOf(plugin.file))
            if (const auto *judge = dynamic_cast<const RowJudge *>(reader))
                return judge;
    }
    return nullptr;
}

} // namespace netloom
