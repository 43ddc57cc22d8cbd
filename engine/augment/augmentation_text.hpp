// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation_choice.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace netloom {

/// Augmentations as a person types them: "shift pixels=2 fill=zero; flip input=image". "input" names the one input that is
/// changed. Throws Error (Usage) for an unknown augmentation or setting and for a value that a setting does not take.
std::vector<AugmentationChoice> parseAugmentations(std::string_view text);
/// What parseAugmentations() reads back; what is as the augmentation's own settings say is left out.
std::string augmentationsText(std::span<const AugmentationChoice> choices);

} // namespace netloom
