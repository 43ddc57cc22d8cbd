// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/listings.hpp"
#include "engine/cli/verb.hpp"

#include <memory>

namespace netloom::all_verbs {

namespace {

VerbWork define(Arguments &arguments)
{
    auto kind = std::make_shared<std::string>();
    arguments.requiredChoice("kind", *kind, listingKinds(), "What to list");
    return [kind](Console &console) {
        sayListing(*kind, console);
        return 0;
    };
}

} // namespace

const Verb &verb_list()
{
    static const Verb verb({"list", "Lists what there is: layers, losses, optimizers, readers and so on"}, define);
    return verb;
}

} // namespace netloom::all_verbs
