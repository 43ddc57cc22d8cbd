// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/values.hpp"

#include <cstdint>

namespace netloom {

/// A window of values that becomes the greys from black to white, linearly (PS3.3 C.11.2.1.2.1 of DICOM).
struct GreyWindow {
    double centre = 0, width = 1;

    std::uint8_t grey(double value) const; ///< of a missing value: black
    /// From the 1st to the 99th hundredth of the values, so that a few bright ones do not darken the rest.
    static GreyWindow around(const Values<float> &values);
};

} // namespace netloom
