// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct HardSwishFunction : NoSettings {
    static constexpr bool needsInput = true;
    T value(T x) const
    {
        const T gate = x + T(3);
        return x * (gate < T(0) ? T(0) : gate > T(6) ? T(6) : gate) / T(6);
    }
    // At -3 and 3 the middle piece counts, as in PyTorch.
    T slope(T x) const { return x < T(-3) ? T(0) : x > T(3) ? T(1) : x / T(3) + T(0.5); }
};

class HardSwish : public ElementwiseType<HardSwishFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "hard_swish",
                                   .label = NL_TEXT("Hard swish"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("SiLU with the sigmoid made of straight lines: nearly as good in "
                                                   "convolution networks and cheaper on small machines."),
                                   .formula = "y = x min(max(x + 3, 0), 6) / 6",
                                   .source = "Howard et al. 2019, Searching for MobileNetV3"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &hard_swish()
{
    static const HardSwish type;
    return type;
}
} // namespace all_layers

} // namespace netloom
