// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Medical images (DICOM): a row is a frame with its modality transformation applied, or what a file says of itself.
const Reader &dicomReader();

} // namespace netloom
