// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "tests/engine/layer_bench.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace netloom {

/// A layer with settings and inputs that it accepts.
struct Variant {
    const LayerType *type;
    Params params;
    std::vector<Shape> inputs;
    std::string name;

    bool takesIds() const { return inputs[0].tokens() > 0; }
};

/// As fitLayer() would have it: layers that work item by item are made for an item.
inline bool isAccepted(const LayerType &type, const Params &params, const std::vector<Shape> &inputs)
{
    if ((inputs[0].isSequence() && type.itemUse() == ItemUse::EachItem) ||
        (inputs[0].isVarying() && type.itemUse() == ItemUse::Whole) || (inputs[0].tokens() > 0 && !type.takesTokens()))
        return false;
    try {
        type.outputShape(withDefaults(type.info().params, params), inputs);
    } catch (const Error &) {
        return false;
    }
    return true;
}

/// Sizes small enough to look at every number.
inline Params smallParams(const LayerType &type)
{
    Params params;
    const std::vector<std::pair<const char *, std::int64_t>> sizes = {
        {"units", 3}, {"filters", 3}, {"dim", 3}, {"heads", 2}, {"feed_forward", 5}};
    for (const auto &[key, size] : sizes)
        if (findSpec(type.info().params, key))
            params.set(key, size);
    if (type.info().id.find("attention") != std::string::npos)
        params.erase("dim");
    return params;
}

/// Sequences and graphs of several lengths: with an isolated node, one node alone, a link to itself, none at all.
inline BenchSamples someSamples(std::int64_t rows)
{
    const std::vector<std::int64_t> items = {4, 1, 6, 0, 3};
    const std::vector<std::vector<Link>> links = {{{1, 0}, {0, 1}, {2, 1}, {1, 2}},
                                                  {},
                                                  {{1, 0}, {5, 0}, {0, 1}, {2, 1}, {1, 2}, {3, 2}, {2, 3}, {4, 4}, {0, 5}},
                                                  {},
                                                  {{1, 0}, {2, 0}}};
    BenchSamples samples;
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        samples.items.push_back(items[row % items.size()]);
        samples.links.push_back(links[row % links.size()]);
    }
    return samples;
}

/// What a layer is tried with: flat rows, sequences (steps, features), images (channels, height, width), volumes (channels,
/// depth, height, width); and where it asks for them, token ids, and sequences and graphs of varying length.
inline std::vector<std::vector<Shape>> triedInputs(const LayerType &type)
{
    const std::vector<PortSpec> &ports = type.info().inputs;
    std::vector<Shape> shapes = {Shape{5},
                                 Shape{1},
                                 Shape{64},
                                 Shape{3, 4},
                                 Shape{6, 3},
                                 Shape{2, 4, 5},
                                 Shape{4, 4, 6},
                                 Shape{2, 3, 4, 5},
                                 Shape{4}.withTokens(5),
                                 Shape{4, 1}.withTokens(5)};
    if (type.itemUse() == ItemUse::Aware)
        for (const Shape &shape : {Shape::varying(Axis::Steps, 0, {6, 4}), Shape::varying(Axis::Steps, 0, {6}),
                                   Shape::varying(Axis::Steps, 0, {6}).withTokens(5), Shape::varying(Axis::Nodes, 0, {6, 2}),
                                   Shape::varying(Axis::Nodes, 0, {6, 5})})
            shapes.push_back(shape);
    std::vector<std::vector<Shape>> all;
    for (const Shape &shape : shapes)
        all.emplace_back(ports.back().isRepeated ? 3 : ports.size(), shape);
    if (type.itemUse() == ItemUse::Aware && ports.size() == 2)
        for (const std::vector<Shape> &pair :
             {std::vector{Shape::varying(Axis::Nodes, 0, {6, 4}), Shape::varying(Axis::Edges, 1, {10, 2})},
              std::vector{Shape::varying(Axis::Steps, 0, {6, 4}), Shape{3}}, std::vector{Shape{3, 4}, Shape{5}}})
            all.push_back(pair);
    return all;
}

/// Every layer of the catalogue with each kind of input that it accepts, and each of its choices and switches in turn.
inline std::vector<Variant> variants()
{
    std::vector<Variant> found;
    for (const LayerType *type : layers().all())
        for (const std::vector<Shape> &inputs : triedInputs(*type)) {
            std::vector<Params> settings = {smallParams(*type)};
            for (const ParamSpec &spec : type->info().params) {
                std::vector<ParamValue> values(spec.choices.begin(), spec.choices.end());
                if (spec.type == ParamType::Bool)
                    values = {true, false};
                for (const ParamValue &value : values) {
                    settings.push_back(settings.front());
                    settings.back().set(spec.key, value);
                }
            }
            if (findSpec(type->info().params, "dropout")) {
                settings.push_back(settings.front());
                settings.back().set("dropout", 0.3);
            }
            for (const Params &params : settings) {
                if (!isAccepted(*type, params, inputs))
                    continue;
                std::string name = type->info().id + " " + inputs[0].str() + (inputs[0].tokens() > 0 ? " ids" : "") +
                                   (inputs[0].axis() == Axis::Nodes ? " nodes" : "");
                for (const auto &[key, value] : params.all())
                    name += " " + key + "=" + paramText(value);
                found.push_back({type, params, inputs, name});
            }
        }
    return found;
}

inline const std::vector<Variant> &allVariants()
{
    static const std::vector<Variant> all = variants();
    return all;
}

inline void addVariantRows(bool (*isWanted)(const Variant &) = [](const Variant &) { return true; })
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < allVariants().size(); ++i)
        if (isWanted(allVariants()[i]))
            QTest::addRow("%s (%d)", allVariants()[i].name.c_str(), static_cast<int>(i)) << static_cast<int>(i);
}

/// Random numbers that stay away from 0, where some activations have a kink.
inline void fill(std::vector<double> &numbers, RandomStream &stream)
{
    for (double &number : numbers) {
        number = stream.normal();
        number += number < 0 ? -0.05 : 0.05;
    }
}

/// Weights are as wide as a network's, so that sums over many inputs do not drive an activation into its flat ends, where
/// differences see rounding only.
inline void fillAll(LayerBench &bench, std::uint64_t seed, std::int64_t tokens = 0)
{
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (auto &block : bench.in)
        if (tokens > 0)
            std::generate(block.begin(), block.end(),
                          [&] { return static_cast<double>(stream.below(static_cast<std::uint64_t>(tokens))); });
        else
            fill(block, stream);
    for (std::size_t i = 0; i < bench.weights.size(); ++i)
        if (bench.specs[i].isTrained) {
            fill(bench.weights[i], stream);
            for (double &weight : bench.weights[i])
                weight /= std::sqrt(static_cast<double>(bench.specs[i].fanIn));
        }
    fill(bench.gradOut, stream);
    for (auto &block : bench.moreGradOut)
        fill(block, stream);
}

} // namespace netloom
