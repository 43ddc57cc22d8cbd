// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/picking.hpp"

namespace netloom {

namespace {

Picking cropPicking(const std::string &label, const Params &params, const Shape &input)
{
    const std::int64_t size = params.integer("size");
    return Picking::ofPlaces(label, input, [&](std::int64_t length) {
        if (2 * size >= length)
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("{1} takes {2} off each end, but an axis is only {3} long; take off less."),
                             text(label), size, length));
        std::vector<std::int64_t> sources;
        for (std::int64_t place = size; place < length - size; ++place)
            sources.push_back(place);
        return sources;
    });
}

class Crop : public PickType<cropPicking>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "crop",
                                   .label = NL_TEXT("Crop"),
                                   .category = NodeCategory::Shape,
                                   .help = NL_TEXT("Cuts the border off a picture on all sides, or the ends off a sequence. "
                                                   "Brings a branch to the size of one that convolutions made smaller."),
                                   .formula = NL_TEXT("y = x without a border"),
                                   .source = "Ronneberger, Fischer, Brox 2015, U-net",
                                   .params = {{.key = "size",
                                               .label = NL_TEXT("Size"),
                                               .type = ParamType::Int,
                                               .defaultValue = std::int64_t{1},
                                               .minimum = 0,
                                               .maximum = 1048576,
                                               .help = NL_TEXT("How much is cut off, on each side."),
                                               .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &crop()
{
    static const Crop type;
    return type;
}
} // namespace all_layers

} // namespace netloom
