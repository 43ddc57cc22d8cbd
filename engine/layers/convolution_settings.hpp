// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

namespace netloom {

/// Settings that the kinds of convolution have in common.
ParamSpec filtersSpec();
ParamSpec kernelSpec(std::int64_t most, std::string unit, std::string help);
ParamSpec strideSpec(std::int64_t usual, std::string unit, std::string help);
ParamSpec zeroPaddingSpec();       ///< valid or same, of windows that read
ParamSpec transposedPaddingSpec(); ///< valid or same, of windows that write
ParamSpec multiplierSpec();

/// Where the windows of a transposed convolution lie along one axis, by PyTorch's rule: size = (steps - 1) * stride -
/// 2 * padding + kernel + output_padding. valid: no padding. same: the padding with which size = steps * stride; of an odd
/// number to take away, one more goes at the start.
struct TransposedAxis {
    std::int64_t size = 0;   ///< what comes out
    std::int64_t before = 0; ///< how much of the first window is cut off

    TransposedAxis(std::int64_t steps, std::int64_t kernel, std::int64_t stride, bool isSame);
};

} // namespace netloom
