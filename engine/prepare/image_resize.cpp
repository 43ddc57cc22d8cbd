// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/resampler.hpp"
#include "engine/prepare/preparation.hpp"

#include <algorithm>

namespace netloom::all_prepareSteps {

namespace {

ParamSpec sideSpec(std::string key, std::string label, std::string help)
{
    return {.key = std::move(key),
            .label = std::move(label),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{32},
            .minimum = 1,
            .maximum = 4096,
            .unit = NL_TEXT("pixels"),
            .help = std::move(help)};
}

class ImageResize final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "image_resize",
            .label = NL_TEXT("Resize pictures"),
            .help = NL_TEXT("Stretches every picture to one size. Smaller ones train faster; where a picture shrinks, every "
                            "pixel counts."),
            .formula = NL_TEXT("bilinear, with a triangle filter as wide as the shrinking"),
            .params = {sideSpec("height", NL_TEXT("Height"), NL_TEXT("How many pixels high the network sees a picture.")),
                       sideSpec("width", NL_TEXT("Width"), NL_TEXT("How many pixels wide the network sees a picture."))},
            .takesNumbers = false,
            .takesImages = true};
        return info;
    }

    FittedStep fit(const Column &, const std::vector<std::uint32_t> &, const Params &params) const override
    {
        return {info().id, params, {}, {}};
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    Shape shapeAfter(const FittedStep &step, const Shape &shape) const override
    {
        const Params params = withDefaults(info().params, step.params);
        return Shape{shape[0], params.integer("height"), params.integer("width")};
    }

    void applyImages(const FittedStep &step, const Shape &shape, std::span<const float> values, float *out,
                     const JobControl &job) const override
    {
        const Shape after = shapeAfter(step, shape);
        const auto size = static_cast<std::size_t>(shape.size()), width = static_cast<std::size_t>(shape[2]);
        const auto area = static_cast<std::size_t>(shape[1] * shape[2]);
        Resampler stretch(shape[0], shape[1], shape[2], after[1], after[2]);
        for (std::size_t first = 0; first < values.size(); first += size, out += after.size()) {
            job.throwIfStopped();
            stretch(
                [&](std::size_t y, float *row) {
                    for (std::size_t at = first + y * width; at < first + size; at += area, row += width)
                        std::copy_n(values.data() + at, width, row);
                },
                out);
        }
    }
};

} // namespace

const StepType &image_resize()
{
    static const ImageResize type;
    return type;
}

} // namespace netloom::all_prepareSteps
