// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

namespace netloom {

/// Which class each row belongs to, in the order of the signature; empty without classes. names: of the classes.
std::vector<int> classOfRows(const Session &session, std::vector<QString> &names);

} // namespace netloom
