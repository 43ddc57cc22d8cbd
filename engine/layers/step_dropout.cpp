// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/random_bend.hpp"
#include "engine/layers/steps.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x and y (items, features). A step's chance is keyed by its row in the batch and its place in the row: the same however
/// the batch is cut, and again in the backward pass, so that nothing is kept.
template <class T>
class StepDropoutLayer : public Layer<T>
{
public:
    StepDropoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_features(inputs[0].item().size()), m_most(inputs[0].items()), m_threshold(thresholdOf(params.real("rate")))
    {
    }

    void forward(const LayerCall<T> &call) override { leaveOut(call, call.in[0], call.out); }
    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            leaveOut(call, call.gradOut, call.gradIn[0]);
    }

private:
    void leaveOut(const LayerCall<T> &call, const T *from, T *to) const
    {
        const Items &items = call.items[0];
        const RandomStream stream(call.key);
        const bool isIdle = call.phase == Phase::Evaluation || m_threshold == 0;
        for (std::int64_t row = 0; row < call.rows; ++row)
            for (std::int64_t i = 0; i < items.count(row); ++i) {
                const std::int64_t at = (items.first(row) + i) * m_features;
                const auto place = static_cast<std::uint64_t>((call.firstRow + row) * m_most + i);
                if (isIdle || stream.at(place) >= m_threshold)
                    std::copy_n(from + at, m_features, to + at);
                else
                    std::fill_n(to + at, m_features, T(0));
            }
    }

    std::int64_t m_features, m_most;
    std::uint32_t m_threshold;
};

class StepDropout : public LayerTypeOf<StepDropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "step_dropout",
            .label = NL_TEXT("Step dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT(
                "While training, leaves out whole steps of a sequence at random, of a text whole words, and leaves the "
                "others as they are; predictions use all. Behind the embedding of a decoder it keeps the decoder from "
                "guessing each word by the ones before alone, so that it listens to the code beside them."),
            .formula = NL_TEXT("y[t] = x[t] m[t], m[t] one number a step: 0 with chance rate, else 1"),
            .source = "Bowman et al. 2016, Generating sentences from a continuous space, arXiv:1511.06349",
            .params = {dropoutRateSpec(0.2, NL_TEXT("The part of the steps that is left out: 0.1 to 0.4 is usual."))}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        checkSteps(info().label, inputs[0]);
        return inputs[0];
    }
};

} // namespace

namespace all_layers {
const LayerType &step_dropout()
{
    static const StepDropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
