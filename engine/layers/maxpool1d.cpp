// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class MaxPool1d : public BoxPoolingType<PoolMax, sequencePooling>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "maxpool1d",
                                   .label = NL_TEXT("Max pooling 1-D"),
                                   .category = NodeCategory::Pooling,
                                   .help = NL_TEXT("Keeps the largest number of each feature in every short stretch of a "
                                                   "sequence. Makes sequences shorter and small shifts harmless."),
                                   .formula = NL_TEXT("y = max over the window of steps"),
                                   .source = "PyTorch, torch.nn.MaxPool1d",
                                   .params = slidingPoolingSpecs(NL_TEXT("How many steps the window covers."), "steps")};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &maxpool1d()
{
    static const MaxPool1d type;
    return type;
}
} // namespace all_layers

} // namespace netloom
