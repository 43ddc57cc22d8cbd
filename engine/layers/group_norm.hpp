// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

/// Normalises groups of neighbouring features of each sample. x and y (rows, outer, groups, run) where a run is the
/// features of one group with their places; a group is its runs over all of outer. scale and shift (features).
template <class T>
class GroupNormLayer : public Layer<T>
{
public:
    GroupNormLayer(const Params &params, std::span<const Shape> inputs)
        : GroupNormLayer(inputs[0], params.integer("groups"), params.real("epsilon"))
    {
    }

    /// The group's mean and 1 / deviation.
    std::int64_t savedPerRow() const override { return 2 * m_groups; }

    void forward(const LayerCall<T> &call) override
    {
        const T *const x = call.in[0];
        for (std::int64_t row = 0; row < call.rows; ++row)
            for (std::int64_t group = 0; group < m_groups; ++group) {
                T mean = 0, squares = 0;
                eachNumber(row, group, [&](std::int64_t i, std::int64_t) { mean += x[i]; });
                mean /= m_count;
                eachNumber(row, group, [&](std::int64_t i, std::int64_t) { squares += (x[i] - mean) * (x[i] - mean); });
                const T inverse = T(1) / std::sqrt(squares / m_count + m_epsilon);
                eachNumber(row, group, [&, y = call.out, scale = call.weights[0], shift = call.weights[1]](auto i, auto f) {
                    y[i] = (x[i] - mean) * inverse * scale[f] + shift[f];
                });
                T *const saved = call.saved + 2 * (row * m_groups + group);
                saved[0] = mean;
                saved[1] = inverse;
            }
    }

    void backward(const LayerCall<T> &call) override
    {
        const T *const x = call.in[0], *const g = call.gradOut, *const scale = call.weights[0];
        T *const gradScale = call.gradWeights[0], *const gradShift = call.gradWeights[1], *const gradIn = call.gradIn[0];
        std::fill(gradScale, gradScale + m_axis.features, T(0));
        std::fill(gradShift, gradShift + m_axis.features, T(0));
        for (std::int64_t row = 0; row < call.rows; ++row)
            for (std::int64_t group = 0; group < m_groups; ++group) {
                const T *const saved = call.saved + 2 * (row * m_groups + group);
                const T mean = saved[0], inverse = saved[1];
                T sum = 0, along = 0; // of the gradient of the normalised group, and its part along that group
                eachNumber(row, group, [&](std::int64_t i, std::int64_t f) {
                    const T normal = (x[i] - mean) * inverse;
                    gradScale[f] += g[i] * normal;
                    gradShift[f] += g[i];
                    sum += g[i] * scale[f];
                    along += g[i] * scale[f] * normal;
                });
                if (!gradIn)
                    continue;
                sum /= m_count;
                along /= m_count;
                eachNumber(row, group, [&](std::int64_t i, std::int64_t f) {
                    gradIn[i] = inverse * (g[i] * scale[f] - sum - (x[i] - mean) * inverse * along);
                });
            }
    }

protected:
    GroupNormLayer(const Shape &input, std::int64_t groups, double epsilon)
        : m_axis(input),
          m_groups(groups),
          m_perGroup(m_axis.features / groups),
          m_count(static_cast<T>(m_axis.size() / groups)),
          m_epsilon(static_cast<T>(epsilon))
    {
    }

private:
    /// Calls body(place in the block, feature) for every number of a group.
    template <class Body>
    void eachNumber(std::int64_t row, std::int64_t group, Body body) const
    {
        const std::int64_t first = group * m_perGroup, end = first + m_perGroup;
        for (std::int64_t outer = 0; outer < m_axis.outer; ++outer)
            for (std::int64_t f = first; f < end; ++f) {
                const std::int64_t at = ((row * m_axis.outer + outer) * m_axis.features + f) * m_axis.places;
                for (std::int64_t i = at; i < at + m_axis.places; ++i)
                    body(i, f);
            }
    }

    FeatureAxis m_axis;
    std::int64_t m_groups, m_perGroup;
    T m_count, m_epsilon;
};

/// The type of such a layer, with a scale and a shift for each feature.
template <template <class> class Work>
class GroupNormTypeOf : public LayerTypeOf<Work>
{
public:
    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        const Shape features{FeatureAxis(inputs[0]).features};
        return {{.name = "scale", .shape = features, .initialiser = Initialiser::Ones},
                {.name = "shift", .shape = features}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 2 * inputs[0].size(); }
};

} // namespace netloom
