// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/extreme.hpp"

#include <functional>

namespace netloom {

namespace {

template <class T>
using MaximumLayer = ExtremeLayer<T, std::greater<T>>;

class Maximum : public MergeTypeOf<MaximumLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "maximum",
            .label = NL_TEXT("Maximum"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Keeps the largest of its inputs, number by number: any branch may speak up."),
            .formula = "y = max(x1, x2, ...)",
            .source = "PyTorch, torch.maximum",
            .inputs = {{NL_TEXT("input"), true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &maximum()
{
    static const Maximum type;
    return type;
}
} // namespace all_layers

} // namespace netloom
