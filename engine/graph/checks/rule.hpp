// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/design_check.hpp"
#include "engine/graph/output_kind.hpp"
#include "engine/graph/repairs.hpp"
#include "engine/losses/loss.hpp"

#include <functional>
#include <optional>
#include <utility>

namespace netloom {

/// A design check made of its facts and one function.
class Rule final : public DesignCheck
{
public:
    using Finder = std::vector<GraphIssue> (*)(const CheckContext &context);

    Rule(std::string id, std::string help, Finder find) : m_info{std::move(id), std::move(help)}, m_find(find) {}
    const DesignCheckInfo &info() const override { return m_info; }
    std::vector<GraphIssue> check(const CheckContext &context) const override { return m_find(context); }

private:
    DesignCheckInfo m_info;
    Finder m_find;
};

/// The loss and the node whose output it judges, when both are there.
struct LossEnd {
    int loss = -1, prediction = -1;
    const LossType *type = nullptr;
};
std::optional<LossEnd> lossEnd(const GraphIndex &index);

/// "Change Loss to ...": for each loss for the same tasks that takes logits (or probabilities, as asked).
std::vector<Repair> changeLoss(const GraphIndex &index, const LossEnd &end, bool (LossType::*wanted)() const);

} // namespace netloom
