// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct HardTanhFunction : NoSettings {
    static constexpr bool needsInput = false;
    T value(T x) const { return x < T(-1) ? T(-1) : x > T(1) ? T(1) : x; }
    T slope(T y) const { return y > T(-1) && y < T(1) ? T(1) : T(0); }
};

class HardTanh : public ElementwiseType<HardTanhFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "hard_tanh",
                                   .label = NL_TEXT("Hard tanh"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("Lets numbers from -1 to 1 through and cuts off the rest: a cheap Tanh. "
                                                   "Beyond these ends no gradient comes through."),
                                   .formula = NL_TEXT("y = x, held within -1 and 1"),
                                   .source = "Collobert 2004, Large scale machine learning"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &hard_tanh()
{
    static const HardTanh type;
    return type;
}
} // namespace all_layers

} // namespace netloom
