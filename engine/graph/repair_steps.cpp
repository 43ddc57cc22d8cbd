// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes that may bring one shape to another. What really comes of them is asked of the layers.
#include "engine/graph/repair_search.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

RepairStep reshapeTo(const Shape &shape)
{
    return {"reshape", {{"shape", shape.str()}}, shape.str()};
}

RepairStep withSize(const std::string &type, const char *key, std::int64_t size)
{
    return {type, {{key, size}}, std::to_string(size)};
}

std::int64_t rootOf(std::int64_t number, double degree)
{
    return static_cast<std::int64_t>(std::llround(std::pow(static_cast<double>(number), 1 / degree)));
}

/// A row of numbers read as a picture (grey, then in colours), as steps of one number, as a volume.
void addReadings(std::int64_t size, std::vector<RepairStep> &steps)
{
    const std::int64_t side = rootOf(size, 2), colourSide = rootOf(size / 3, 2), edge = rootOf(size, 3);
    if (side * side == size)
        steps.push_back(reshapeTo(Shape{1, side, side}));
    if (3 * colourSide * colourSide == size)
        steps.push_back(reshapeTo(Shape{3, colourSide, colourSide}));
    steps.push_back(reshapeTo(Shape{size, 1}));
    steps.push_back(reshapeTo(Shape{1, 1, size}));
    if (edge * edge * edge == size && edge > 1)
        steps.push_back(reshapeTo(Shape{1, edge, edge, edge}));
    steps.push_back(reshapeTo(Shape{1, 1, 1, size}));
}

void addOtherReadings(const Shape &from, std::vector<RepairStep> &steps)
{
    if (from.rank() == 2) {
        steps.push_back(reshapeTo(Shape{1, from[0], from[1]}));
        steps.push_back(reshapeTo(Shape{1, 1, from[0], from[1]}));
    } else if (from.rank() == 3) { // each row of a picture is a step
        steps.push_back(reshapeTo(Shape{from[0] * from[1], from[2]}));
        steps.push_back(reshapeTo(Shape{1, from[0], from[1], from[2]}));
    } else if (from.rank() == 4) {
        steps.push_back(reshapeTo(Shape{from[0] * from[1], from[2], from[3]}));
        steps.push_back(reshapeTo(Shape{from[0] * from[1] * from[2], from[3]}));
    }
}

} // namespace

std::int64_t featuresOf(const Shape &shape)
{
    if (shape.rank() == 0)
        return 1;
    return shape.isSequence() ? shape.itemSize() : shape[0];
}

std::vector<std::int64_t> numbersAround(std::int64_t number, const std::vector<std::int64_t> &others)
{
    constexpr std::int64_t reach = 12;
    std::vector<std::int64_t> numbers;
    for (std::int64_t step = 1; step <= reach; ++step)
        for (const std::int64_t near : {number - step, number + step})
            numbers.push_back(near);
    numbers.insert(numbers.end(), others.begin(), others.end());
    std::erase(numbers, number);
    return numbers;
}

std::vector<RepairStep> kindSteps(const Shape &from)
{
    if (from.tokens() > 0)
        return {{"embedding", {}, {}}};
    if (from.isVarying() && from.axis() != Axis::Steps)
        return {{"readout", {}, {}}};
    if (from.isVarying())
        return {{"sequence_average", {}, {}}, {"last_step", {}, {}}};
    std::vector<RepairStep> steps;
    if (from.rank() > 1)
        steps.push_back({"flatten", {}, {}});
    if (from.rank() == 2)
        steps.insert(steps.end(), {{"sequence_average", {}, {}}, {"last_step", {}, {}}});
    if (from.rank() > 2)
        steps.push_back({"global_avgpool", {}, {}});
    if (from.rank() == 1)
        addReadings(from.size(), steps);
    addOtherReadings(from, steps);
    return steps;
}

std::vector<RepairStep> featureSteps(const Shape &from, std::int64_t features)
{
    if (features < 1 || features > 65536 || from.tokens() > 0 || featuresOf(from) == features)
        return {};
    const std::string detail = std::to_string(features);
    if (from.rank() == 3 && !from.isVarying())
        return {{"conv", {{"filters", features}, {"kernel", std::int64_t{1}}}, detail}};
    if (from.rank() == 4 && !from.isVarying())
        return {{"conv3d", {{"filters", features}, {"kernel", std::int64_t{1}}}, detail}};
    return {{"dense", {{"units", features}}, detail}};
}

std::vector<RepairStep> sizeSteps(const Shape &from, const Shape &to)
{
    if (from.isVarying() || to.isVarying() || from.rank() != to.rank() || from.rank() < 2)
        return {};
    const int axis = from.rank() == 2 ? 0 : 1; // of a sequence its steps, else the first of height, width...
    const std::int64_t is = from[axis], wanted = to[axis];
    std::vector<RepairStep> steps;
    const std::string suffix = from.rank() == 2 ? "1d" : from.rank() == 4 ? "3d" : "";
    if (is > wanted && is % wanted == 0)
        steps.push_back(withSize("maxpool" + suffix, "size", is / wanted));
    if (wanted > is && wanted % is == 0)
        steps.push_back(withSize("upsample", "factor", wanted / is));
    if (is > wanted && (is - wanted) % 2 == 0)
        steps.push_back(withSize("crop", "size", (is - wanted) / 2));
    if (wanted > is && (wanted - is) % 2 == 0)
        steps.push_back(withSize("pad", "size", (wanted - is) / 2));
    steps.push_back(withSize("adaptive_avgpool", "size", wanted));
    for (int cut = axis; cut < from.rank() - (axis == 0 ? 1 : 0); ++cut)
        if (from[cut] > to[cut])
            steps.push_back({"slice", {{"axis", std::int64_t{cut} + 1}, {"length", to[cut]}}, std::to_string(to[cut])});
    return steps;
}

std::vector<RepairWay> waysBetween(const Shape &from, const Shape &to)
{
    std::vector<RepairWay> ways;
    const auto addWithFeatures = [&](const RepairWay &way) {
        ways.push_back(way);
        const std::optional<Shape> after = shapeAfter(way, from);
        for (RepairStep &step : after ? featureSteps(*after, featuresOf(to)) : std::vector<RepairStep>{}) {
            ways.push_back(way);
            ways.back().push_back(std::move(step));
        }
    };
    for (RepairStep &step : featureSteps(from, featuresOf(to)))
        ways.push_back({std::move(step)});
    for (const RepairStep &step : sizeSteps(from, to)) {
        addWithFeatures({step});
        if (const std::optional<Shape> after = step.type == "slice" ? shapeAfter({step}, from) : std::nullopt)
            for (const RepairStep &second : sizeSteps(*after, to))
                if (second.type == "slice")
                    addWithFeatures({step, second});
    }
    for (const RepairStep &step : kindSteps(from))
        addWithFeatures({step});
    if (to.isVarying() || from.isVarying() || from.tokens() > 0)
        return ways;
    if (from.rank() == 1 && to.rank() == 2)
        addWithFeatures({withSize("repeat", "times", to[0])});
    RepairWay rebuilt;
    if (from.rank() > 1)
        rebuilt.push_back({"flatten", {}, {}});
    if (from.size() != to.size() && to.size() <= 65536)
        rebuilt.push_back(withSize("dense", "units", to.size()));
    if (to.rank() > 1)
        rebuilt.push_back(reshapeTo(to));
    ways.push_back(rebuilt);
    return ways;
}

} // namespace netloom
