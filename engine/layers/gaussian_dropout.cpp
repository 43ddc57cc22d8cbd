// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/random_bend.hpp"

#include <cmath>

namespace netloom {

namespace {

template <class T>
class RandomFactor
{
public:
    explicit RandomFactor(const Params &params) : m_sigma(std::sqrt(params.real("rate") / (1 - params.real("rate")))) {}

    bool isIdle() const { return false; }
    T bend(T x, const RandomStream &stream, std::uint64_t place, T &slope) const
    {
        slope = static_cast<T>(1 + m_sigma * normalAt(stream, place));
        return x * slope;
    }

private:
    double m_sigma;
};

template <class T>
using GaussianDropoutLayer = RandomBendLayer<T, RandomFactor<T>>;

class GaussianDropout : public SameShapeTypeOf<GaussianDropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gaussian_dropout",
            .label = NL_TEXT("Gaussian dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("Dropout without zeros: while training, each number is multiplied by a random one near 1 that "
                            "spreads as much as the mask of Dropout with the same rate does."),
            .formula = NL_TEXT("y = x (1 + sqrt(rate / (1 - rate)) e), e normal"),
            .source = "Srivastava et al. 2014, Dropout: a simple way to prevent neural networks from overfitting",
            .params = {dropoutRateSpec(0.5, NL_TEXT("As the rate of Dropout: 0.2 to 0.5 is usual."))}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &gaussian_dropout()
{
    static const GaussianDropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
