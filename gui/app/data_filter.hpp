// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace netloom {

class Registry;

/// The endings of all data that can be read, as a file dialog wants them: "*.csv *.csv.gz".
QString dataFilter(const Registry &registry);

} // namespace netloom
