// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/picking.hpp"

namespace netloom {

namespace {

/// What stands at a place outside an axis, counted from its first number.
std::int64_t padSource(std::int64_t place, std::int64_t length, const std::string &mode)
{
    if (place >= 0 && place < length)
        return place;
    if (mode == "zero")
        return Picking::nothing;
    if (mode == "replicate")
        return place < 0 ? 0 : length - 1;
    return place < 0 ? -place : 2 * (length - 1) - place;
}

Picking padPicking(const std::string &label, const Params &params, const Shape &input)
{
    const std::int64_t size = params.integer("size");
    const std::string &mode = params.word("mode");
    return Picking::ofPlaces(label, input, [&](std::int64_t length) {
        if (mode == "reflect" && size >= length)
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("{1} cannot mirror {2} places of an axis that is only {3} long; choose a smaller "
                                     "size, or the mode replicate."),
                             text(label), size, length));
        std::vector<std::int64_t> sources;
        for (std::int64_t place = -size; place < length + size; ++place)
            sources.push_back(padSource(place, length, mode));
        return sources;
    });
}

class Pad : public PickType<padPicking>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "pad",
            .label = NL_TEXT("Padding"),
            .category = NodeCategory::Shape,
            .help = NL_TEXT("Puts a border around a picture, or before and behind a sequence: zeros, the mirrored inside, "
                            "or the last number again. Keeps a convolution behind it from shrinking the picture."),
            .formula = NL_TEXT("y = x with a border"),
            .source = "PyTorch, torch.nn.functional.pad",
            .params = {
                {.key = "size",
                 .label = NL_TEXT("Size"),
                 .type = ParamType::Int,
                 .defaultValue = std::int64_t{1},
                 .minimum = 0,
                 .maximum = 4096,
                 .help = NL_TEXT("How wide the border is, on each side."),
                 .isPositional = true},
                {.key = "mode",
                 .label = NL_TEXT("Mode"),
                 .type = ParamType::Choice,
                 .defaultValue = "zero",
                 .choices = {"zero", "reflect", "replicate"},
                 .help = NL_TEXT(
                     "What the border is made of: zeros, the inside mirrored at the edge, or the edge again and again.")}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &pad()
{
    static const Pad type;
    return type;
}
} // namespace all_layers

} // namespace netloom
