// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// A folder of PNG, JPEG, BMP, PGM, and PPM images, their labels by folder or by a table beside them. Id: "image-folder".
const Reader &imageFolderReader();

} // namespace netloom
