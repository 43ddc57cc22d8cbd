// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/listings.hpp"
#include "engine/cli/verb.hpp"

namespace netloom::all_verbs {

namespace {

int work(Console &console)
{
    sayListing("plugins", console);
    return 0;
}

VerbWork define(Arguments &)
{
    return work;
}

} // namespace

const Verb &verb_plugins()
{
    static const Verb verb({"plugins", "Lists every plug-in found: loaded, or why not"}, define);
    return verb;
}

} // namespace netloom::all_verbs
