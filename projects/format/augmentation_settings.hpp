// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation_choice.hpp"
#include "projects/format/byte_io.hpp"

#include <vector>

namespace netloom {

// A recipe's augmentations as settings by name: "0001 augmentation", "0001 input", "0001 set pixels". A recipe without any
// is the same as before there were any.

Params augmentationSettings(const std::vector<AugmentationChoice> &choices);

/// Throws Error (File) when one is incomplete or of another kind.
std::vector<AugmentationChoice> augmentationsFrom(const Params &settings, const FilePlace &place);

} // namespace netloom
