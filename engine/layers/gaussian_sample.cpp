// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/layers/halves.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/random_numbers.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x (rows, outer, 2, half): means, then logarithms of variances; y and the saved deviations from the mean (rows, outer,
/// half).
template <class T>
class GaussianSampleLayer : public Layer<T>
{
public:
    GaussianSampleLayer(const Params &, std::span<const Shape> inputs) : m_halves(inputs[0]) {}

    std::int64_t savedPerRow() const override { return m_halves.outer * m_halves.half; }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t half = m_halves.half;
        const RandomStream stream(call.key);
        auto place = static_cast<std::uint64_t>(call.firstRow * savedPerRow());
        for (std::int64_t run = 0; run < call.rows * m_halves.outer; ++run) {
            const T *const mean = call.in[0] + run * 2 * half, *const logVariance = mean + half;
            T *const y = call.out + run * half;
            if (call.phase == Phase::Evaluation) {
                std::copy_n(mean, half, y);
                continue;
            }
            T *const away = call.saved + run * half;
            for (std::int64_t i = 0; i < half; ++i)
                away[i] = static_cast<T>(normalAt(stream, place++)) * fast_math::exp(T(0.5) * logVariance[i]);
            for (std::int64_t i = 0; i < half; ++i)
                y[i] = mean[i] + away[i];
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t half = m_halves.half;
        for (std::int64_t run = 0; run < call.rows * m_halves.outer && call.gradIn[0]; ++run) {
            const T *const g = call.gradOut + run * half, *const away = call.saved + run * half;
            T *const gradMean = call.gradIn[0] + run * 2 * half, *const gradLogVariance = gradMean + half;
            std::copy_n(g, half, gradMean);
            if (call.phase == Phase::Evaluation)
                std::fill_n(gradLogVariance, half, T(0));
            else
                for (std::int64_t i = 0; i < half; ++i)
                    gradLogVariance[i] = T(0.5) * g[i] * away[i];
        }
    }

private:
    Halves m_halves;
};

class GaussianSample : public LayerTypeOf<GaussianSampleLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gaussian_sample",
            .label = NL_TEXT("Gaussian sample"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT(
                "Reads the first half of its input as means and the second as logarithms of variances, and draws a random "
                "number from each while training; predictions take the means. The middle of a variational autoencoder."),
            .formula = NL_TEXT("y = mean + exp(log variance / 2) e, e normal"),
            .source = "Kingma, Welling 2014, Auto-encoding variational Bayes"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        return Halves::shape(info().label, inputs[0]);
    }
};

} // namespace

namespace all_layers {
const LayerType &gaussian_sample()
{
    static const GaussianSample type;
    return type;
}
} // namespace all_layers

} // namespace netloom
