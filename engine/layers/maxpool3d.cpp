// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class MaxPool3d : public BoxPoolingType<PoolMax, volumePooling>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "maxpool3d",
                                   .label = NL_TEXT("Max pooling 3-D"),
                                   .category = NodeCategory::Pooling,
                                   .help = NL_TEXT("Keeps the largest number of each small cube of a volume, such as a "
                                                   "scan. Makes volumes smaller and small shifts harmless."),
                                   .formula = NL_TEXT("y = max over the window"),
                                   .source = "PyTorch, torch.nn.MaxPool3d",
                                   .params = slidingPoolingSpecs(NL_TEXT("Depth, height and width of the window."), "px")};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &maxpool3d()
{
    static const MaxPool3d type;
    return type;
}
} // namespace all_layers

} // namespace netloom
