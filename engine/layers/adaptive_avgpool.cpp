// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class AdaptiveAvgPool : public BoxPoolingType<PoolMean, adaptivePooling>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "adaptive_avgpool",
                                   .label = NL_TEXT("Adaptive average pooling"),
                                   .category = NodeCategory::Pooling,
                                   .help = NL_TEXT("Takes the mean of each part of a picture or sequence, with parts chosen "
                                                   "so that the output always has the same size."),
                                   .formula = NL_TEXT("y = mean over the part"),
                                   .source = "PyTorch, torch.nn.AdaptiveAvgPool2d",
                                   .params = adaptivePoolingSpecs()};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &adaptive_avgpool()
{
    static const AdaptiveAvgPool type;
    return type;
}
} // namespace all_layers

} // namespace netloom
