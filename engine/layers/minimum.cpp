// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/extreme.hpp"

#include <functional>

namespace netloom {

namespace {

template <class T>
using MinimumLayer = ExtremeLayer<T, std::less<T>>;

class Minimum : public MergeTypeOf<MinimumLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "minimum",
            .label = NL_TEXT("Minimum"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Keeps the smallest of its inputs, number by number: all branches must agree."),
            .formula = "y = min(x1, x2, ...)",
            .source = "PyTorch, torch.minimum",
            .inputs = {{NL_TEXT("input"), true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &minimum()
{
    static const Minimum type;
    return type;
}
} // namespace all_layers

} // namespace netloom
