// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/linear_map.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x (items, size), y (rows, size)
template <class T>
class SequenceAverageLayer : public Layer<T>
{
public:
    SequenceAverageLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].item().size()) {}

    void forward(const LayerCall<T> &call) override
    {
        const Items &items = call.items[0];
        for (std::int64_t row = 0; row < call.rows; ++row) {
            T *const y = call.out + row * m_size;
            sumOfRows(call.in[0] + items.first(row) * m_size, items.count(row), m_size, m_size, y);
            rowView(y, m_size) *= share(items.count(row));
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        const Items &items = call.items[0];
        for (std::int64_t row = 0; row < call.rows; ++row)
            matrixView(call.gradIn[0] + items.first(row) * m_size, items.count(row), m_size).rowwise() =
                rowView(call.gradOut + row * m_size, m_size) * share(items.count(row));
    }

private:
    std::int64_t m_size;

    /// The average of nothing is 0.
    static T share(std::int64_t count) { return T(1) / static_cast<T>(std::max<std::int64_t>(count, 1)); }
};

class SequenceAverage : public LayerTypeOf<SequenceAverageLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "sequence_average",
            .label = NL_TEXT("Sequence average"),
            .category = NodeCategory::Pooling,
            .help =
                NL_TEXT("The mean over the steps of each sequence, however many there are: one result for a whole sample. "
                        "A sequence without steps gives 0."),
            .formula = "y = (x[1] + ... + x[n]) / n",
            .source = "Iyyer et al. 2015, Deep unordered composition rivals syntactic methods for text classification"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (!inputs[0].isSequence())
            throwWrongShape(info().label, text(NL_TEXT("a sequence of steps with features")), inputs[0],
                            text(NL_TEXT("put Reshape to steps x features before it")));
        return inputs[0].item();
    }
    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &sequence_average()
{
    static const SequenceAverage type;
    return type;
}
} // namespace all_layers

} // namespace netloom
