// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <string>

namespace netloom {

/// One chosen augmentation, as in the project: which, of what, and with what settings.
struct AugmentationChoice {
    std::string augmentation; ///< id in augmentations(); one of a newer program is kept word for word
    std::string input = {};   ///< name of the data's input; empty: every one that it can change
    Params params = {};
    bool operator==(const AugmentationChoice &) const = default;
};

} // namespace netloom
