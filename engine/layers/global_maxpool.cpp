// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

class GlobalMaxPool : public GlobalPoolingType<PoolMax>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "global_maxpool",
            .label = NL_TEXT("Global max pooling"),
            .category = NodeCategory::Pooling,
            .help = NL_TEXT("Keeps the largest number of each channel (of a sequence: of each feature over all steps): the "
                            "pattern was found somewhere. Gives a flat output whatever the size of the picture."),
            .formula = NL_TEXT("y = max over all places"),
            .source = "Oquab et al. 2015, Is object localization for free?"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &global_maxpool()
{
    static const GlobalMaxPool type;
    return type;
}
} // namespace all_layers

} // namespace netloom
