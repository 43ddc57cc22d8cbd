// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/random_numbers.hpp"

#include <algorithm>

namespace netloom {

/// Dropout and its kin: while training each number goes through a random line of its own, in predictions as it is. x, y and
/// the saved slopes (rows, size). The line is keyed by the number's place in the batch, so that it is the same however the
/// batch is cut. Chance says:
///   explicit Chance(const Params &);
///   bool isIdle() const;   true when it changes nothing
///   T bend(T x, const RandomStream &stream, std::uint64_t place, T &slope) const;   y; writes dy/dx
template <class T, class Chance>
class RandomBendLayer : public Layer<T>
{
public:
    RandomBendLayer(const Params &params, std::span<const Shape> inputs) : m_chance(params), m_size(inputs[0].size()) {}

    std::int64_t savedPerRow() const override { return m_size; }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        if (call.phase == Phase::Evaluation || m_chance.isIdle()) {
            std::copy_n(call.in[0], count, call.out);
            return;
        }
        const Chance chance = m_chance; // a copy, which no write to the blocks can change
        const RandomStream stream(call.key);
        const auto first = static_cast<std::uint64_t>(call.firstRow * m_size);
        for (std::int64_t i = 0; i < count; ++i)
            call.out[i] = chance.bend(call.in[0][i], stream, first + static_cast<std::uint64_t>(i), call.saved[i]);
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        const std::int64_t count = call.rows * m_size;
        if (call.phase == Phase::Evaluation || m_chance.isIdle()) {
            std::copy_n(call.gradOut, count, call.gradIn[0]);
            return;
        }
        for (std::int64_t i = 0; i < count; ++i)
            call.gradIn[0][i] = call.gradOut[i] * call.saved[i];
    }

private:
    Chance m_chance;
    std::int64_t m_size;
};

/// The setting "rate", the chance that a number is left out.
inline ParamSpec dropoutRateSpec(double usual, std::string help)
{
    return {.key = "rate",
            .label = NL_TEXT("Rate"),
            .type = ParamType::Real,
            .defaultValue = usual,
            .minimum = 0,
            .maximum = 0.99,
            .help = std::move(help),
            .isPositional = true};
}

} // namespace netloom
