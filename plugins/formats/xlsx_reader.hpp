// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Reads the values of one sheet of a workbook (.xlsx). See its ReaderInfo for which sheet, and what becomes of dates.
const Reader &xlsxReader();

} // namespace netloom
