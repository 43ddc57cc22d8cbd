// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/random_bend.hpp"

#include <cmath>

namespace netloom {

namespace {

/// A number left out becomes what SELU gives far below zero, then all are scaled and shifted so that mean 0 and variance 1
/// stay as they were.
template <class T>
class AlphaMask
{
    static constexpr double floor = -1.7580993408473766; // SELU's

public:
    explicit AlphaMask(const Params &params) : m_threshold(thresholdOf(params.real("rate")))
    {
        const double rate = params.real("rate");
        const double scale = 1 / std::sqrt((1 - rate) * (1 + rate * floor * floor));
        m_scale = static_cast<T>(scale);
        m_shift = static_cast<T>(-scale * floor * rate);
        m_leftOut = static_cast<T>(scale * floor * (1 - rate));
    }

    bool isIdle() const { return m_threshold == 0; }
    T bend(T x, const RandomStream &stream, std::uint64_t place, T &slope) const
    {
        const bool isKept = stream.at(place) >= m_threshold;
        slope = isKept ? m_scale : T(0);
        return isKept ? x * m_scale + m_shift : m_leftOut;
    }

private:
    std::uint32_t m_threshold;
    T m_scale, m_shift, m_leftOut;
};

template <class T>
using AlphaDropoutLayer = RandomBendLayer<T, AlphaMask<T>>;

class AlphaDropout : public SameShapeTypeOf<AlphaDropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "alpha_dropout",
            .label = NL_TEXT("Alpha dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("The dropout for networks of SELU: numbers left out take the lowest value of "
                            "SELU instead of zero, and mean and deviation stay as they were."),
            .formula = NL_TEXT("y = a (x or -1.7581, with chance rate) + b"),
            .source = "Klambauer et al. 2017, Self-normalizing neural networks",
            .params = {dropoutRateSpec(0.1, NL_TEXT("The part that is left out: 0.05 to 0.1 is usual."))}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &alpha_dropout()
{
    static const AlphaDropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
