// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/random_bend.hpp"

namespace netloom {

namespace {

template <class T>
class Mask
{
public:
    explicit Mask(const Params &params)
        : m_threshold(thresholdOf(params.real("rate"))), m_boost(static_cast<T>(1 / (1 - params.real("rate"))))
    {
    }

    bool isIdle() const { return m_threshold == 0; }
    T bend(T x, const RandomStream &stream, std::uint64_t place, T &slope) const
    {
        slope = stream.at(place) >= m_threshold ? m_boost : T(0);
        return x * slope;
    }

private:
    std::uint32_t m_threshold;
    T m_boost;
};

template <class T>
using DropoutLayer = RandomBendLayer<T, Mask<T>>;

class Dropout : public SameShapeTypeOf<DropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "dropout",
            .label = NL_TEXT("Dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("While training, leaves out a random part of the numbers and makes the rest larger to match; "
                            "predictions use all. Keeps units from relying on each other, which works against overfitting."),
            .formula = NL_TEXT("y = x m / (1 - rate), m = 0 with chance rate, else 1"),
            .source = "Srivastava et al. 2014, Dropout: a simple way to prevent neural networks from overfitting",
            .params = {dropoutRateSpec(0.5, NL_TEXT("The part that is left out: 0.2 to 0.5 is usual."))}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &dropout()
{
    static const Dropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
