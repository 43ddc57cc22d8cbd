// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/merging.hpp"

namespace netloom {

namespace {

/// x1 and x2 (rows, size), y (rows, 1)
template <class T>
class DotLayer : public Layer<T>
{
public:
    DotLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const first = call.in[0] + row * m_size, *const second = call.in[1] + row * m_size;
            T sum = 0;
            for (std::int64_t i = 0; i < m_size; ++i)
                sum += first[i] * second[i];
            call.out[row] = sum;
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        for (const int side : {0, 1}) {
            T *const grad = call.gradIn[static_cast<std::size_t>(side)];
            const T *const other = call.in[static_cast<std::size_t>(1 - side)];
            for (std::int64_t row = 0; row < call.rows && grad; ++row)
                for (std::int64_t i = 0; i < m_size; ++i)
                    grad[row * m_size + i] = call.gradOut[row] * other[row * m_size + i];
        }
    }

private:
    std::int64_t m_size;
};

class Dot : public LayerTypeOf<DotLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "dot",
            .label = NL_TEXT("Dot product"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Multiplies two flat inputs number by number and adds up: how well they fit each other, as one "
                            "number. Joins a user and an item, a question and an answer."),
            .formula = NL_TEXT("y = sum of x1[i] x2[i]"),
            .source = "Koren, Bell, Volinsky 2009, Matrix factorization techniques for recommender systems",
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

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &dot()
{
    static const Dot type;
    return type;
}
} // namespace all_layers

} // namespace netloom
