// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/listings.hpp"
#include "engine/cli/verb.hpp"

#include <memory>

namespace netloom::all_verbs {

namespace {

struct PluginWishes {
    std::string switchOff, switchOn, letIn, add;
};

std::string fileOf(const Registry &registry, const std::string &id)
{
    std::vector<std::string> known;
    for (const PluginState &plugin : registry.plugins()) {
        if (plugin.id == id)
            return plugin.file;
        known.push_back(plugin.id);
    }
    throwUnknownId("plugins", id, known);
}

int work(Console &console, const PluginWishes &wishes)
{
    Registry &registry = console.registry();
    if (!wishes.add.empty())
        registry.add(wishes.add);
    if (!wishes.switchOff.empty())
        registry.switchOff(fileOf(registry, wishes.switchOff));
    if (!wishes.switchOn.empty())
        registry.switchOn(fileOf(registry, wishes.switchOn));
    if (!wishes.letIn.empty())
        registry.letIn(fileOf(registry, wishes.letIn));
    sayListing("plugins", console);
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto wishes = std::make_shared<PluginWishes>();
    arguments.optional("--switch-off", wishes->switchOff, "Id of a plug-in that is not to be loaded any more");
    arguments.optional("--switch-on", wishes->switchOn, "Id of a plug-in that was switched off");
    arguments.optional("--let-in", wishes->letIn, "Id of a plug-in that is kept out because it crashed or hung");
    arguments.optional("--add", wishes->add, "A plug-in's library (.so), to be copied into your own plug-in folder");
    return [wishes](Console &console) { return work(console, *wishes); };
}

} // namespace

const Verb &verb_plugins()
{
    static const Verb verb({"plugins", "Lists every plug-in found: loaded, or why not; switches them on and off"}, define);
    return verb;
}

} // namespace netloom::all_verbs
