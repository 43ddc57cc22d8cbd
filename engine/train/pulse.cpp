// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/pulse.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::int64_t mostRows = 64, mostUnits = 160;

/// Every so many, so that no more than `most` of `count` are looked at.
std::int64_t strideFor(std::int64_t count, std::int64_t most)
{
    return std::max<std::int64_t>(1, (count + most - 1) / most);
}

/// numbers (rows, units)
class Reading
{
public:
    Reading(std::span<const float> numbers, std::int64_t units) : m_numbers(numbers), m_units(units)
    {
        m_rows = static_cast<std::int64_t>(numbers.size()) / units;
        m_rowStride = strideFor(m_rows, mostRows);
        m_unitStride = strideFor(units, mostUnits);
    }

    bool read(NodePulse &pulse)
    {
        std::int64_t units = 0, silent = 0;
        double squares = 0;
        for (std::int64_t unit = 0; unit < m_units; unit += m_unitStride) {
            bool isSilent = true;
            for (std::int64_t row = 0; row < m_rows; row += m_rowStride) {
                const float number = m_numbers[static_cast<std::size_t>(row * m_units + unit)];
                isSilent = isSilent && number == 0;
                squares += static_cast<double>(number) * static_cast<double>(number);
                m_taken.push_back(number);
            }
            ++units;
            silent += isSilent;
        }
        if (m_taken.empty() || !std::isfinite(squares))
            return false;
        pulse.strength = static_cast<float>(std::sqrt(squares / static_cast<double>(m_taken.size())));
        pulse.silentShare = static_cast<float>(silent) / static_cast<float>(units);
        spread(pulse);
        return true;
    }

private:
    void spread(NodePulse &pulse) const
    {
        const auto [lowest, highest] = std::minmax_element(m_taken.begin(), m_taken.end());
        pulse.lowest = *lowest;
        pulse.highest = *highest;
        const float width = pulse.highest - pulse.lowest;
        const float share = 1 / static_cast<float>(m_taken.size());
        for (const float number : m_taken) {
            const float place = width > 0 ? (number - pulse.lowest) / width * static_cast<float>(NodePulse::bins) : 0;
            pulse.share[std::min(static_cast<std::size_t>(place), NodePulse::bins - 1)] += share;
        }
    }

    std::span<const float> m_numbers;
    std::int64_t m_units, m_rows = 0, m_rowStride = 1, m_unitStride = 1;
    std::vector<float> m_taken;
};

} // namespace

NetworkPulse pulseOf(const Network<float> &network, const GraphSpec &graph, std::uint64_t step)
{
    NetworkPulse pulse{.step = step, .nodes = {}};
    for (const Node &node : graph.nodes) {
        const std::span<const float> numbers = network.activation(node.id);
        if (numbers.empty())
            continue;
        NodePulse of;
        of.node = node.id;
        if (Reading(numbers, network.activationWidth(node.id)).read(of))
            pulse.nodes.push_back(of);
    }
    return pulse;
}

} // namespace netloom
