// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/function_range.hpp"

#include <limits>
#include <map>

namespace netloom {

std::optional<ValueRange> functionRange(const std::string &function)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    static const std::map<std::string, ValueRange> ranges = {
        {"relu", {0, infinity}}, {"relu6", {0, 6}},        {"softplus", {0, infinity}}, {"log_sigmoid", {-infinity, 0}},
        {"sigmoid", {0, 1}},     {"hard_sigmoid", {0, 1}}, {"softmax", {0, 1}},         {"log_softmax", {-infinity, 0}},
        {"tanh", {-1, 1}},       {"hard_tanh", {-1, 1}},   {"softsign", {-1, 1}}};
    const auto found = ranges.find(function);
    return found == ranges.end() ? std::nullopt : std::optional(found->second);
}

LastFunction lastFunction(const GraphIndex &index, int prediction)
{
    const int node = lookedThrough(index, prediction);
    const Node &last = index.node(node);
    return {node, functionRange(last.type) ? last.type : functionOf(last)};
}

} // namespace netloom
