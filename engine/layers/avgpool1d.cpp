// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class AvgPool1d : public BoxPoolingType<PoolMean, sequencePooling>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "avgpool1d",
                                   .label = NL_TEXT("Average pooling 1-D"),
                                   .category = NodeCategory::Pooling,
                                   .help = NL_TEXT("Takes the mean of each feature over every short stretch of a sequence. "
                                                   "Makes sequences shorter and noise weaker."),
                                   .formula = NL_TEXT("y = mean over the window of steps"),
                                   .source = "PyTorch, torch.nn.AvgPool1d",
                                   .params = slidingPoolingSpecs(NL_TEXT("How many steps the window covers."), "steps")};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &avgpool1d()
{
    static const AvgPool1d type;
    return type;
}
} // namespace all_layers

} // namespace netloom
