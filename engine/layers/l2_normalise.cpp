// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

/// x and y (rows, outer, size)
template <class T>
class L2NormaliseLayer : public Layer<T>
{
public:
    L2NormaliseLayer(const Params &params, std::span<const Shape> inputs)
        : m_outer(FeatureAxis(inputs[0]).outer),
          m_size(FeatureAxis(inputs[0]).features),
          m_epsilon(static_cast<T>(params.real("epsilon")))
    {
    }

    /// The length of each run.
    std::int64_t savedPerRow() const override { return m_outer; }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t run = 0; run < call.rows * m_outer; ++run) {
            const T *const x = call.in[0] + run * m_size;
            T *const y = call.out + run * m_size;
            T squares = 0;
            for (std::int64_t i = 0; i < m_size; ++i)
                squares += x[i] * x[i];
            const T length = std::sqrt(squares);
            call.saved[run] = length;
            const T inverse = T(1) / (length < m_epsilon ? m_epsilon : length);
            for (std::int64_t i = 0; i < m_size; ++i)
                y[i] = x[i] * inverse;
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        for (std::int64_t run = 0; run < call.rows * m_outer && call.gradIn[0]; ++run) {
            const T *const y = call.out + run * m_size, *const g = call.gradOut + run * m_size;
            T *const gradIn = call.gradIn[0] + run * m_size;
            const bool isShort = call.saved[run] < m_epsilon; // then it is divided by a constant
            const T inverse = T(1) / (isShort ? m_epsilon : call.saved[run]);
            T along = 0;
            for (std::int64_t i = 0; i < m_size && !isShort; ++i)
                along += g[i] * y[i];
            for (std::int64_t i = 0; i < m_size; ++i)
                gradIn[i] = inverse * (g[i] - y[i] * along);
        }
    }

private:
    std::int64_t m_outer, m_size;
    T m_epsilon;
};

class L2Normalise : public LayerTypeOf<L2NormaliseLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "l2_normalise",
                                   .label = NL_TEXT("Unit length"),
                                   .category = NodeCategory::Normalisation,
                                   .help =
                                       NL_TEXT("Stretches each sample (of a sequence: each step) to length 1, so that only "
                                               "its direction counts. Put before Dot product, it makes that a cosine."),
                                   .formula = "y = x / max(|x|, epsilon)",
                                   .source = "PyTorch, torch.nn.functional.normalize",
                                   .params = {{.key = "epsilon",
                                               .label = NL_TEXT("Epsilon"),
                                               .type = ParamType::Real,
                                               .defaultValue = 1e-12,
                                               .minimum = 1e-30,
                                               .maximum = 1,
                                               .help = NL_TEXT("Shorter rows are divided by this and stay short."),
                                               .isAdvanced = true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() > 2)
            throwWrongShape(info().label, text(NL_TEXT("a flat input or a sequence")), inputs[0],
                            text(NL_TEXT("put Flatten before it")));
        return inputs[0];
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 2 * inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &l2_normalise()
{
    static const L2Normalise type;
    return type;
}
} // namespace all_layers

} // namespace netloom
