// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.hpp"

#include <QString>

namespace netloom {

/// The program's one style sheet in the colours of the tokens.
QString styleSheet(const Tokens &tokens);

} // namespace netloom
