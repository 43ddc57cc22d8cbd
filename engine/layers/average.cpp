// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merging.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x1, x2, ... and y (rows, size)
template <class T>
class AverageLayer : public Layer<T>
{
public:
    AverageLayer(const Params &, std::span<const Shape> inputs)
        : m_size(inputs[0].size()), m_share(T(1) / static_cast<T>(inputs.size()))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        std::copy_n(call.in[0], count, call.out);
        for (const T *const x : call.in.subspan(1))
            for (std::int64_t i = 0; i < count; ++i)
                call.out[i] += x[i];
        for (std::int64_t i = 0; i < count; ++i)
            call.out[i] *= m_share;
    }

    void backward(const LayerCall<T> &call) override
    {
        for (T *const grad : call.gradIn)
            for (std::int64_t i = 0; i < call.rows * m_size && grad; ++i)
                grad[i] = call.gradOut[i] * m_share;
    }

private:
    std::int64_t m_size;
    T m_share;
};

class Average : public MergeTypeOf<AverageLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "average",
            .label = NL_TEXT("Average"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Takes the mean of its inputs, number by number: the opinions of several branches made one."),
            .formula = "y = (x1 + x2 + ...) / n",
            .source = "Breiman 1996, Bagging predictors",
            .inputs = {{NL_TEXT("input"), true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &average()
{
    static const Average type;
    return type;
}
} // namespace all_layers

} // namespace netloom
