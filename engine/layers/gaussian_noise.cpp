// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/random_numbers.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x and y (rows, size)
template <class T>
class GaussianNoiseLayer : public Layer<T>
{
public:
    GaussianNoiseLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].size()), m_sigma(params.real("sigma"))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        std::copy_n(call.in[0], count, call.out);
        if (call.phase == Phase::Evaluation)
            return;
        const RandomStream stream(call.key);
        const auto first = static_cast<std::uint64_t>(call.firstRow * m_size);
        for (std::int64_t i = 0; i < count; ++i)
            call.out[i] += static_cast<T>(m_sigma * normalAt(stream, first + static_cast<std::uint64_t>(i)));
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            std::copy_n(call.gradOut, call.rows * m_size, call.gradIn[0]);
    }

private:
    std::int64_t m_size;
    double m_sigma;
};

class GaussianNoise : public SameShapeTypeOf<GaussianNoiseLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gaussian_noise",
            .label = NL_TEXT("Gaussian noise"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("While training, adds a random normal number to each number; predictions see none. Behind the "
                            "input it acts like more data and works against overfitting."),
            .formula = NL_TEXT("y = x + sigma e, e normal"),
            .source = "Bishop 1995, Training with noise is equivalent to Tikhonov regularization",
            .params = {{.key = "sigma",
                        .label = NL_TEXT("Deviation"),
                        .type = ParamType::Real,
                        .defaultValue = 0.1,
                        .minimum = 0,
                        .maximum = 1000,
                        .help = NL_TEXT("How strong the noise is. Scaled data have deviation 1, so 0.05 to 0.3 is usual."),
                        .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &gaussian_noise()
{
    static const GaussianNoise type;
    return type;
}
} // namespace all_layers

} // namespace netloom
