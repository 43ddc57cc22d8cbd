// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"

namespace netloom {

/// An image of DICOM through a window of its values.
const Depictor &dicomWindowDepictor();
/// Three planes through a volume of NIfTI, or one of them.
const Depictor &niftiPlanesDepictor();
/// The leads of an ECG over time. The paper's grid of 25 mm/s is the window's to draw: a signal has no notion of it.
const Depictor &ecgDepictor();

} // namespace netloom
