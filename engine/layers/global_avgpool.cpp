// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class GlobalAvgPool : public GlobalPoolingType<PoolMean>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "global_avgpool",
            .label = NL_TEXT("Global average pooling"),
            .category = NodeCategory::Pooling,
            .help = NL_TEXT("Takes the mean of each channel (of a sequence: of each feature over all steps). Gives a flat "
                            "output whatever the size of the picture and needs far fewer weights behind it than Flatten."),
            .formula = NL_TEXT("y = mean over all places"),
            .source = "Lin, Chen, Yan 2014, Network in network"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &global_avgpool()
{
    static const GlobalAvgPool type;
    return type;
}
} // namespace all_layers

} // namespace netloom
