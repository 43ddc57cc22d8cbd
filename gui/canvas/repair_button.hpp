// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"

#include <QPushButton>

namespace netloom {

/// A button for one way to mend a network: what it does, and beside it how many parameters more or fewer there will be.
/// Its accessible name is the first alone.
QPushButton *makeRepairButton(const Repair &repair, const GraphSpec &graph, const DataSignature *signature, QWidget *parent);

} // namespace netloom
