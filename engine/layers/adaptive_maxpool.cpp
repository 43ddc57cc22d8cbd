// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class AdaptiveMaxPool : public BoxPoolingType<PoolMax, adaptivePooling>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "adaptive_maxpool",
                                   .label = NL_TEXT("Adaptive max pooling"),
                                   .category = NodeCategory::Pooling,
                                   .help = NL_TEXT("Keeps the largest number of each part of a picture or sequence, with "
                                                   "parts chosen so that the output always has the same size."),
                                   .formula = NL_TEXT("y = max over the part"),
                                   .source = "PyTorch, torch.nn.AdaptiveMaxPool2d",
                                   .params = adaptivePoolingSpecs()};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &adaptive_maxpool()
{
    static const AdaptiveMaxPool type;
    return type;
}
} // namespace all_layers

} // namespace netloom
