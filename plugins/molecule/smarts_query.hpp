// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace RDKit {
class ROMol;
}

namespace netloom {

/// The pattern that a SMARTS describes. Throws Error (Usage) with a sentence that names the letter at which it is wrong,
/// where that is known.
std::shared_ptr<const RDKit::ROMol> patternOfSmarts(const std::string &smarts);

} // namespace netloom
