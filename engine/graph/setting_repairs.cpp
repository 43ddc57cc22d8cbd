// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs that change settings: of the node that refuses, or of those that feed it.
#include "engine/graph/repair_search.hpp"
#include "engine/graph/repairs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace netloom {

namespace {

constexpr std::size_t mostOwnSettings = 2; ///< so that there is room for other ways
constexpr int farthestFeeder = 8;

/// Settings that never help, or only by making the layer do nothing.
bool isNoHelp(const ParamSpec &spec)
{
    return spec.key == "adapter_rank" || spec.key == "seed" || spec.key == "stride" || spec.key == "factor";
}

std::vector<std::int64_t> sizesOf(const std::vector<Shape> &shapes)
{
    std::vector<std::int64_t> sizes;
    for (const Shape &shape : shapes) {
        sizes.insert(sizes.end(), shape.dims().begin(), shape.dims().end());
        sizes.push_back(shape.size());
    }
    return sizes;
}

/// Shapes and orders of axes to try for a setting of that kind.
std::vector<ParamValue> dimsToTry(const Shape &input)
{
    std::vector<ParamValue> values;
    for (const RepairStep &reading : kindSteps(input.isVarying() ? input : Shape{input.size()}))
        if (reading.type == "reshape")
            values.emplace_back(reading.detail);
    values.emplace_back(std::to_string(input.size()));
    for (const char *order : {"1", "2x1", "1x3x2", "1x2x4x3"})
        values.emplace_back(std::string(order));
    return values;
}

std::vector<ParamValue> valuesToTry(const ParamSpec &spec, const ParamValue &now, const std::vector<Shape> &inputs)
{
    std::vector<ParamValue> values;
    if (spec.type == ParamType::Int) {
        std::vector<std::int64_t> others = sizesOf(inputs);
        others.insert(others.end(), {0, 1, -1});
        for (const std::int64_t number : numbersAround(std::get<std::int64_t>(now), others))
            if (static_cast<double>(number) >= spec.minimum && static_cast<double>(number) <= spec.maximum)
                values.emplace_back(number);
    } else if (spec.type == ParamType::Choice) {
        for (const std::string &choice : spec.choices)
            values.emplace_back(choice);
    } else if (spec.type == ParamType::Dims && !inputs.empty()) {
        values = dimsToTry(inputs[0]);
    }
    std::erase(values, now);
    return values;
}

/// The nodes before a port, as long as one follows the other: what a change of their settings has to go through.
struct FeedingChain {
    const AnalysisRun &run;
    std::vector<int> places; ///< the nearest one first

    FeedingChain(const RepairSearch &search, int port) : run(search.run())
    {
        int wire = search.wire(port);
        while (wire >= 0 && static_cast<int>(places.size()) < farthestFeeder && run.index.edge(wire).from.port == 0) {
            const int place = run.index.source(wire);
            const auto &wires = run.wires[static_cast<std::size_t>(place)];
            if (!layers().find(run.node(place).type) || wires.size() != 1)
                return;
            places.push_back(place);
            wire = wires[0];
        }
    }

    /// What comes out at the end when the node at `changed` has a setting at another value.
    std::optional<Shape> shapeWith(std::size_t changed, const std::string &key, const ParamValue &value) const
    {
        const auto known = run.result.nodes.find(run.node(places[changed]).id);
        if (known == run.result.nodes.end() || known->second.inputs.empty() || !known->second.inputs[0])
            return std::nullopt;
        RepairWay way;
        for (std::size_t i = changed + 1; i-- > 0;)
            way.push_back({run.node(places[i]).type, run.node(places[i]).params, {}});
        way.front().params.set(key, value);
        return shapeAfter(way, *known->second.inputs[0]);
    }
};

} // namespace

void offerOwnSettings(RepairSearch &search, const LayerType &layer, const Params &params)
{
    for (const ParamSpec &spec : layer.info().params) {
        if (isNoHelp(spec) || !params.has(spec.key))
            continue;
        for (const ParamValue &value : valuesToTry(spec, params.all().find(spec.key)->second, search.inputs())) {
            Params other = params;
            other.set(spec.key, value);
            if (search.count() >= mostOwnSettings || !isTakenBy(search.run(), layer, other, search.inputs()))
                continue;
            search.offer(setParam(search.node(), spec.key, value));
            break;
        }
    }
}

void offerFeederChoices(RepairSearch &search)
{
    constexpr std::array<std::string_view, 2> keys = {"sequences", "padding"};
    for (int port = 0; port < search.ports(); ++port) {
        const FeedingChain chain(search, port);
        for (std::size_t i = 0; i < chain.places.size(); ++i) {
            const Node &feeder = search.run().node(chain.places[i]);
            const std::vector<ParamSpec> &specs = layers().find(feeder.type)->info().params;
            for (const std::string_view key : keys) {
                const ParamSpec *spec = findSpec(specs, key);
                if (!spec || (spec->type != ParamType::Bool && spec->type != ParamType::Choice))
                    continue;
                const Params complete = withDefaults(specs, feeder.params);
                const ParamValue now = complete.all().find(key)->second;
                const ParamValue wanted =
                    spec->type == ParamType::Bool ? ParamValue(!std::get<bool>(now)) : ParamValue(std::string("same"));
                const std::optional<Shape> shape =
                    now == wanted ? std::nullopt : chain.shapeWith(i, std::string(key), wanted);
                if (shape && search.takesAt(port, *shape))
                    search.offer(setParam(feeder, std::string(key), wanted));
            }
        }
    }
}

void offerFeederNumbers(RepairSearch &search, int port)
{
    constexpr std::array<std::string_view, 3> keys = {"units", "filters", "dim"};
    const FeedingChain chain(search, port);
    for (std::size_t i = 0; i < chain.places.size(); ++i) {
        const Node &feeder = search.run().node(chain.places[i]);
        const std::vector<ParamSpec> &specs = layers().find(feeder.type)->info().params;
        const auto key =
            std::find_if(keys.begin(), keys.end(), [&](std::string_view each) { return findSpec(specs, each); });
        if (key == keys.end())
            continue;
        const ParamSpec &spec = *findSpec(specs, *key);
        const Params complete = withDefaults(specs, feeder.params);
        std::vector<Shape> others = search.inputs();
        others.erase(others.begin() + port);
        for (const ParamValue &value : valuesToTry(spec, complete.all().find(*key)->second, others))
            if (const auto shape = chain.shapeWith(i, spec.key, value); shape && search.takesAt(port, *shape)) {
                search.offer(setParam(feeder, spec.key, value));
                break;
            }
        return; // what stands before it makes no difference
    }
}

} // namespace netloom
