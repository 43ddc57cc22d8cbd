// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x as (rows, outer, groups, pieces, places), y without the pieces.
template <class T>
class MaxoutLayer : public Layer<T>
{
public:
    MaxoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_pieces(params.integer("pieces")), m_places(FeatureAxis(inputs[0]).places), m_outSize(inputs[0].size() / m_pieces)
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        eachGroup(call.rows, [&](std::int64_t in, std::int64_t out) {
            std::copy_n(call.in[0] + in, m_places, call.out + out);
            for (std::int64_t piece = 1; piece < m_pieces; ++piece)
                for (std::int64_t place = 0; place < m_places; ++place) {
                    const T x = call.in[0][in + piece * m_places + place], best = call.out[out + place];
                    call.out[out + place] = x > best || x != x ? x : best;
                }
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        T *const grad = call.gradIn[0];
        if (!grad)
            return;
        std::fill(grad, grad + call.rows * m_outSize * m_pieces, T(0));
        eachGroup(call.rows, [&](std::int64_t in, std::int64_t out) {
            for (std::int64_t place = 0; place < m_places; ++place)
                grad[in + best(call.in[0] + in + place) * m_places + place] = call.gradOut[out + place];
        });
    }

private:
    /// Calls visit(first number in, first number out) for every group of pieces.
    template <class Visit>
    void eachGroup(std::int64_t rows, Visit visit) const
    {
        const std::int64_t groups = rows * m_outSize / m_places;
        for (std::int64_t group = 0; group < groups; ++group)
            visit(group * m_pieces * m_places, group * m_places);
    }

    /// The piece with the largest number at a place; of equals the first.
    std::int64_t best(const T *x) const
    {
        std::int64_t found = 0;
        for (std::int64_t piece = 1; piece < m_pieces; ++piece)
            if (x[piece * m_places] > x[found * m_places])
                found = piece;
        return found;
    }

    std::int64_t m_pieces, m_places, m_outSize;
};

class Maxout : public LayerTypeOf<MaxoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "maxout",
            .label = NL_TEXT("Maxout"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Keeps the largest of each group of neighbouring features (of images: channels). Behind a "
                            "linear Dense it learns its own bent activation out of that many straight pieces."),
            .formula = NL_TEXT("y[i] = max of x[k i] to x[k i + k - 1]"),
            .source = "Goodfellow et al. 2013, Maxout networks",
            .params = {{.key = "pieces",
                        .label = NL_TEXT("Pieces"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{2},
                        .minimum = 2,
                        .maximum = 1024,
                        .help = NL_TEXT("How many numbers compete for one output; there are as many times fewer outputs."),
                        .isPositional = true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t features = FeatureAxis(inputs[0]).features, pieces = params.integer("pieces");
        if (features % pieces != 0)
            throwWrongShape(info().label, text(NL_TEXT("a multiple of {1} features"), pieces), inputs[0],
                            text(NL_TEXT("change its pieces, or the units or filters before it")));
        return FeatureAxis::withFeatures(inputs[0], features / pieces);
    }
};

} // namespace

namespace all_layers {
const LayerType &maxout()
{
    static const Maxout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
