// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/merging.hpp"

#include <cmath>

namespace netloom {

namespace {

/// x1 and x2 (rows, size), y (rows, 1)
template <class T>
class CosineSimilarityLayer : public Layer<T>
{
    static constexpr T shortest = T(1e-8); // a shorter input counts as this long

public:
    CosineSimilarityLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    /// The two lengths.
    std::int64_t savedPerRow() const override { return 2; }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const first = call.in[0] + row * m_size, *const second = call.in[1] + row * m_size;
            T sum = 0, firstSquares = 0, secondSquares = 0;
            for (std::int64_t i = 0; i < m_size; ++i) {
                sum += first[i] * second[i];
                firstSquares += first[i] * first[i];
                secondSquares += second[i] * second[i];
            }
            T *const lengths = call.saved + 2 * row;
            lengths[0] = atLeast(std::sqrt(firstSquares));
            lengths[1] = atLeast(std::sqrt(secondSquares));
            call.out[row] = sum / (lengths[0] * lengths[1]);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        for (const int side : {0, 1}) {
            const auto own = static_cast<std::size_t>(side), other = 1 - own;
            for (std::int64_t row = 0; row < call.rows && call.gradIn[own]; ++row) {
                const T *const x = call.in[own] + row * m_size, *const towards = call.in[other] + row * m_size;
                T *const grad = call.gradIn[own] + row * m_size;
                const T length = call.saved[2 * row + side], both = call.saved[2 * row] * call.saved[2 * row + 1];
                const T pull = call.gradOut[row] / both;
                const T push = length > shortest ? call.gradOut[row] * call.out[row] / (length * length) : T(0);
                for (std::int64_t i = 0; i < m_size; ++i)
                    grad[i] = pull * towards[i] - push * x[i];
            }
        }
    }

private:
    static T atLeast(T length) { return length < shortest ? shortest : length; }

    std::int64_t m_size;
};

class CosineSimilarity : public LayerTypeOf<CosineSimilarityLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "cosine_similarity",
                                   .label = NL_TEXT("Cosine similarity"),
                                   .category = NodeCategory::Merge,
                                   .help = NL_TEXT("The cosine of the angle between two flat inputs: 1 when they point the "
                                                   "same way, 0 when they have nothing in common, whatever their lengths."),
                                   .formula = "y = x1 x2 / (|x1| |x2|)",
                                   .source = "PyTorch, torch.nn.CosineSimilarity",
                                   .inputs = {{NL_TEXT("first")}, {NL_TEXT("second")}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        for (const Shape &shape : inputs)
            if (shape.rank() != 1)
                throwWrongShape(info().label, text(NL_TEXT("flat inputs")), shape, text(NL_TEXT("put Flatten before it")));
        commonShape(info().label, inputs);
        return Shape{1};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 3 * inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &cosine_similarity()
{
    static const CosineSimilarity type;
    return type;
}
} // namespace all_layers

} // namespace netloom
