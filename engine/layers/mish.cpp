// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

/// With e = exp(x) and n = e (e + 2): tanh(log(1 + e)) = n / (n + 2).
template <class T>
struct MishFunction : NoSettings {
    static constexpr bool needsInput = true;
    /// Above 20 the gate is 1 to the last digit, and e^2 would overflow further on.
    static T growth(T x) { return fast_math::exp(x > T(20) ? T(20) : x); }
    T value(T x) const
    {
        const T e = growth(x), n = e * (e + T(2));
        return x * (n / (n + T(2)));
    }
    T slope(T x) const
    {
        const T e = growth(x), n = e * (e + T(2)), share = T(1) / (n + T(2));
        return n * share + x * (T(4) * e * (T(1) + e) * share * share);
    }
};

class Mish : public ElementwiseType<MishFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "mish",
            .label = NL_TEXT("Mish"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Weighs each number by a smooth gate: like SiLU slightly negative below zero and smooth "
                            "everywhere. Sometimes a little better than ReLU in deep image networks."),
            .formula = "y = x tanh(log(1 + exp(x)))",
            .source = "Misra 2020, Mish: a self regularized non-monotonic activation function"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &mish()
{
    static const Mish type;
    return type;
}
} // namespace all_layers

} // namespace netloom
