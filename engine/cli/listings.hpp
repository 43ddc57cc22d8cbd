// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What `list` can list, as typed: "layers", "losses", ...
std::vector<std::string> listingKinds();

/// Says what there is of a kind: as JSON one object a thing, each with "id", "label" and "doc", most with "params"; else a
/// table of ids and one-line docs.
void sayListing(const std::string &kind, const Console &console);

} // namespace netloom
