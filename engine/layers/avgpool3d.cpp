// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class AvgPool3d : public BoxPoolingType<PoolMean, volumePooling>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "avgpool3d",
            .label = NL_TEXT("Average pooling 3-D"),
            .category = NodeCategory::Pooling,
            .help = NL_TEXT(
                "Takes the mean of each small cube of a volume, such as a scan. Makes volumes smaller and noise weaker."),
            .formula = NL_TEXT("y = mean over the window"),
            .source = "PyTorch, torch.nn.AvgPool3d",
            .params = slidingPoolingSpecs(NL_TEXT("Depth, height and width of the window."), "px")};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &avgpool3d()
{
    static const AvgPool3d type;
    return type;
}
} // namespace all_layers

} // namespace netloom
