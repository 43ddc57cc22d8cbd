// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct SigmoidFunction : NoSettings {
    static constexpr bool needsInput = false;
    T value(T x) const { return fast_math::sigmoid(x); }
    T slope(T y) const { return y * (T(1) - y); }
};

class Sigmoid : public ElementwiseType<SigmoidFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "sigmoid",
            .label = NL_TEXT("Sigmoid"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Squeezes any number into 0 to 1, so that it reads as a probability. In deep hidden layers its "
                            "gradient fades; there ReLU learns faster."),
            .formula = "y = 1 / (1 + exp(-x))",
            .source = "Rumelhart, Hinton, Williams 1986, Learning representations by back-propagating errors"};
        return info;
    }
    bool makesProbabilities() const override { return true; }
};

} // namespace

namespace all_layers {
const LayerType &sigmoid()
{
    static const Sigmoid type;
    return type;
}
} // namespace all_layers

} // namespace netloom
