// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <cmath>

namespace netloom {

namespace {

/// Features of a flat input, channels of an image: each is a group with numbers of its own.
std::int64_t groupsOf(const Shape &input)
{
    return input[0];
}

/// x (rows, groups, places); scale, shift, running mean and running variance (groups).
template <class T>
class BatchNormLayer : public Layer<T>
{
public:
    BatchNormLayer(const Params &params, std::span<const Shape> inputs)
        : m_groups(groupsOf(inputs[0])),
          m_places(inputs[0].size() / m_groups),
          m_momentum(static_cast<T>(params.real("momentum"))),
          m_epsilon(static_cast<T>(params.real("epsilon")))
    {
    }

    /// The batch's mean and 1 / deviation of each group.
    std::int64_t savedPerBatch() const override { return 2 * m_groups; }
    std::int64_t scratchSize(std::int64_t) const override { return 2 * m_groups; }

    void forward(const LayerCall<T> &call) override
    {
        T *const mean = call.saved, *const inverse = call.saved + m_groups;
        if (call.phase == Phase::Training) {
            measure(call, mean, inverse);
        } else {
            for (std::int64_t g = 0; g < m_groups; ++g) {
                mean[g] = call.weights[2][g];
                inverse[g] = T(1) / std::sqrt(call.weights[3][g] + m_epsilon);
            }
        }
        eachRun(call.rows, [&](std::int64_t at, std::int64_t g) {
            const T factor = inverse[g] * call.weights[0][g], middle = mean[g], shift = call.weights[1][g];
            for (std::int64_t i = at; i < at + m_places; ++i)
                call.out[i] = (call.in[0][i] - middle) * factor + shift;
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        const T *const mean = call.saved, *const inverse = call.saved + m_groups;
        T *const gradScale = call.gradWeights[0], *const gradShift = call.gradWeights[1];
        std::fill(gradScale, gradScale + m_groups, T(0));
        std::fill(gradShift, gradShift + m_groups, T(0));
        eachRun(call.rows, [&](std::int64_t at, std::int64_t g) {
            for (std::int64_t i = at; i < at + m_places; ++i) {
                gradScale[g] += call.gradOut[i] * (call.in[0][i] - mean[g]) * inverse[g];
                gradShift[g] += call.gradOut[i];
            }
        });
        T *const gradIn = call.gradIn[0];
        if (!gradIn)
            return;
        // With the batch's own statistics, the gradient loses its mean and its part along the normalised input.
        const T share = call.phase == Phase::Training ? T(1) / static_cast<T>(call.rows * m_places) : T(0);
        eachRun(call.rows, [&](std::int64_t at, std::int64_t g) {
            const T factor = call.weights[0][g] * inverse[g];
            const T meanGrad = gradShift[g] * share, alongGrad = gradScale[g] * share;
            for (std::int64_t i = at; i < at + m_places; ++i)
                gradIn[i] = factor * (call.gradOut[i] - meanGrad - (call.in[0][i] - mean[g]) * inverse[g] * alongGrad);
        });
    }

private:
    /// Calls visit(first, group) for every contiguous run of m_places numbers of one group.
    template <class Visit>
    void eachRun(std::int64_t rows, Visit visit) const
    {
        for (std::int64_t row = 0; row < rows; ++row)
            for (std::int64_t g = 0; g < m_groups; ++g)
                visit((row * m_groups + g) * m_places, g);
    }

    /// Mean and deviation of the batch in two passes, and the running ones moved towards them.
    void measure(const LayerCall<T> &call, T *mean, T *inverse)
    {
        const std::int64_t count = call.rows * m_places;
        T *const squares = call.scratch;
        std::fill(mean, mean + m_groups, T(0));
        std::fill(squares, squares + m_groups, T(0));
        eachRun(call.rows, [&](std::int64_t at, std::int64_t g) {
            for (std::int64_t i = at; i < at + m_places; ++i)
                mean[g] += call.in[0][i];
        });
        for (std::int64_t g = 0; g < m_groups; ++g)
            mean[g] /= static_cast<T>(count);
        eachRun(call.rows, [&](std::int64_t at, std::int64_t g) {
            for (std::int64_t i = at; i < at + m_places; ++i)
                squares[g] += (call.in[0][i] - mean[g]) * (call.in[0][i] - mean[g]);
        });
        for (std::int64_t g = 0; g < m_groups; ++g) {
            inverse[g] = T(1) / std::sqrt(squares[g] / static_cast<T>(count) + m_epsilon);
            if (count < 2)
                continue; // a single number has no variance: the running ones stay
            T &runningMean = call.weights[2][g], &runningVariance = call.weights[3][g];
            runningMean += m_momentum * (mean[g] - runningMean);
            runningVariance += m_momentum * (squares[g] / static_cast<T>(count - 1) - runningVariance);
        }
    }

    std::int64_t m_groups, m_places;
    T m_momentum, m_epsilon;
};

class BatchNorm : public LayerTypeOf<BatchNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "batchnorm",
            .label = NL_TEXT("Batch norm"),
            .category = NodeCategory::Normalisation,
            .help = NL_TEXT(
                "Brings each feature (of images: each channel) to mean 0 and deviation 1 over the batch, then scales "
                "and shifts it as training likes. Speeds up deep networks; needs batches of more than a few rows."),
            .formula = "y = (x - mean) / sqrt(variance + epsilon) scale + shift",
            .source = "Ioffe, Szegedy 2015, Batch normalization",
            .params = withWeightSettings(
                {{.key = "momentum",
                  .label = NL_TEXT("Momentum"),
                  .type = ParamType::Real,
                  .defaultValue = 0.1,
                  .minimum = 0,
                  .maximum = 1,
                  .help = NL_TEXT("How fast the running mean and variance, which predictions use, follow the batches."),
                  .isAdvanced = true},
                 epsilonSpec(1e-5, NL_TEXT("Added to the variance, so that a constant feature does not divide by zero."))})};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() != 1 && inputs[0].rank() != 3)
            throwWrongShape(info().label, text(NL_TEXT("a flat input or images")), inputs[0],
                            text(NL_TEXT("put Flatten or Reshape before it")));
        return inputs[0];
    }

    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        const Shape shape{groupsOf(inputs[0])};
        return {{.name = "scale", .shape = shape, .initialiser = Initialiser::Ones},
                {.name = "shift", .shape = shape},
                {.name = "running_mean", .shape = shape, .isTrained = false},
                {.name = "running_variance", .shape = shape, .initialiser = Initialiser::Ones, .isTrained = false}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size(); }
    bool couplesRows() const override { return true; }
};

} // namespace

namespace all_layers {
const LayerType &batchnorm()
{
    static const BatchNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
