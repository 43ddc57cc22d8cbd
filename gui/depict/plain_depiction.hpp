// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"

namespace netloom {

/// What a row looks like when no plug-in says so: its first picture or signal, else its values. row: the data set with that
/// one row alone.
Depiction plainDepiction(const Dataset &row);

} // namespace netloom
