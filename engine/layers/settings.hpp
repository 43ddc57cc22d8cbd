// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

namespace netloom {

/// Settings that layers with weights have in common.
ParamSpec activationSpec(); ///< "linear" and every elementwise activation of the catalogue
ParamSpec biasSpec();
ParamSpec initialiserSpec();
ParamSpec l2Spec();

} // namespace netloom
