// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct HardSigmoidFunction : NoSettings {
    static constexpr bool needsInput = false;
    T value(T x) const
    {
        const T y = (x + T(3)) / T(6);
        return y < T(0) ? T(0) : y > T(1) ? T(1) : y;
    }
    T slope(T y) const { return y > T(0) && y < T(1) ? T(1) / T(6) : T(0); }
};

class HardSigmoid : public ElementwiseType<HardSigmoidFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "hard_sigmoid",
                                   .label = NL_TEXT("Hard sigmoid"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("A sigmoid of three straight lines: 0 below -3, 1 above 3, straight "
                                                   "between. Cheaper, but beyond these ends no gradient comes through."),
                                   .formula = NL_TEXT("y = (x + 3) / 6, held within 0 and 1"),
                                   .source = "Courbariaux, Bengio, David 2015, BinaryConnect"};
        return info;
    }

    bool makesProbabilities() const override { return true; }
};

} // namespace

namespace all_layers {
const LayerType &hard_sigmoid()
{
    static const HardSigmoid type;
    return type;
}
} // namespace all_layers

} // namespace netloom
