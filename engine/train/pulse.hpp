// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace netloom {

/// How the numbers that a node gave for a batch are spread: what can be shown beside it while the network learns.
struct NodePulse {
    static constexpr std::size_t bins = 12;

    NodeId node;
    float lowest = 0, highest = 0;
    float strength = 0;              ///< root of the mean square
    std::array<float, bins> share{}; ///< of the numbers, between lowest and highest; their sum is 1
    float silentShare = 0;           ///< of the units: those that gave 0 for every row that was looked at
    bool operator==(const NodePulse &) const = default;
};

struct NetworkPulse {
    std::uint64_t step = 0;
    std::vector<NodePulse> nodes;
};

/// Of the last call of the network. Looks at no more than some ten thousand numbers a node, evenly taken from all rows and
/// units; nodes that have none, or one that is not finite, are left out.
NetworkPulse pulseOf(const Network<float> &network, const GraphSpec &graph, std::uint64_t step);

} // namespace netloom
