// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/copy_layer.hpp"
#include "engine/layers/layer_type_of.hpp"

namespace netloom {

namespace {

class Identity : public SameShapeTypeOf<CopyLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "identity",
                                   .label = NL_TEXT("Identity"),
                                   .category = NodeCategory::Shape,
                                   .help = NL_TEXT("Passes everything on as it is. Gives a branch without layers a place of "
                                                   "its own, or a name to a point in the network."),
                                   .formula = "y = x",
                                   .source = "PyTorch, torch.nn.Identity"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &identity()
{
    static const Identity type;
    return type;
}
} // namespace all_layers

} // namespace netloom
