// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/row_judge.hpp"

#include <string>

namespace netloom {

class Registry;

/// Who judges rows as this reader gives them, or a generator of such rows: of a generator it is a reader of its plug-in.
/// Null when nobody does. The judge's work is done in a worker: not for the GUI thread.
const RowJudge *rowJudgeFor(const Registry &registry, const std::string &readerOrGenerator);

} // namespace netloom
