// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"

#include <QPushButton>

namespace netloom {

/// A button for one way to mend a network: what it does, and beside it how many parameters more or fewer there will be; in
/// a large network that is said a moment later, so that nothing has to wait for it. Its accessible name is the first alone.
/// parametersNow: of the graph.
QPushButton *makeRepairButton(const Repair &repair, const std::shared_ptr<const GraphSpec> &graph,
                              std::int64_t parametersNow, const std::optional<DataSignature> &signature, QWidget *parent);

} // namespace netloom
