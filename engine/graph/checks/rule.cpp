// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

std::optional<LossEnd> lossEnd(const GraphIndex &index)
{
    for (int node = 0; node < index.size(); ++node)
        if (const LossType *type = losses().find(index.node(node).type)) {
            const int prediction = index.feeder(node, 0);
            return prediction < 0 ? std::nullopt : std::optional(LossEnd{node, prediction, type});
        }
    return std::nullopt;
}

std::vector<Repair> changeLoss(const GraphIndex &index, const LossEnd &end, bool (LossType::*wanted)() const)
{
    std::vector<Repair> repairs;
    for (const LossType *other : losses().all()) {
        const bool isForTheSame = other->fits(Task::Binary) == end.type->fits(Task::Binary) &&
                                  other->fits(Task::Multiclass) == end.type->fits(Task::Multiclass);
        if (repairs.empty() && isForTheSame && (other->*wanted)())
            repairs.push_back(changeType(index.node(end.loss), other->info().id));
    }
    return repairs;
}

} // namespace netloom
