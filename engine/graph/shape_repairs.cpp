// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/shape_repairs.hpp"

#include "engine/graph/repair_search.hpp"
#include "engine/graph/repairs.hpp"

namespace netloom {

namespace {

void offerKindSteps(RepairSearch &search)
{
    for (int port = 0; port < search.ports(); ++port)
        for (const RepairStep &step : kindSteps(search.input(port)))
            if (!search.isFull() && (step.type != "reshape" || search.count() < 2)) // what is read anew is seldom meant
                search.tryWay(port, {step});
}

/// As many features as it takes, or another height and width, right before the node.
void offerNearestSizes(RepairSearch &search)
{
    const Shape &from = search.input(0);
    for (const std::int64_t features : numbersAround(featuresOf(from), {}))
        for (const RepairStep &step : featureSteps(from, features))
            if (search.tryWay(0, {step}))
                return;
    if (from.isVarying() || from.rank() < 2)
        return;
    for (const std::int64_t size : numbersAround(from[from.rank() == 2 ? 0 : 1], {}))
        if (size > 0) {
            std::vector<std::int64_t> dims(static_cast<std::size_t>(from.rank()), size);
            for (const RepairStep &step : sizeSteps(from, Shape(std::move(dims)))) {
                const bool isStretched = step.type == "adaptive_avgpool" && size > from[from.rank() - 1];
                if (!isStretched && search.tryWay(0, {step}))
                    return;
            }
        }
}

/// Ways of so many nodes, each of which makes another kind of what the one before gives.
std::vector<RepairWay> kindWays(const Shape &from, std::size_t nodes)
{
    std::vector<RepairWay> ways = {{}};
    for (std::size_t i = 0; i < nodes; ++i) {
        std::vector<RepairWay> longer;
        for (const RepairWay &way : ways)
            if (const std::optional<Shape> between = shapeAfter(way, from))
                for (const RepairStep &step : kindSteps(*between)) {
                    longer.push_back(way);
                    longer.back().push_back(step);
                }
        ways = std::move(longer);
    }
    return ways;
}

/// A row of numbers, brought to a size that can be read as what most layers take.
std::vector<RepairWay> waysFromRow(const LayerType &layer, const Params &params)
{
    std::vector<RepairWay> ways;
    for (const ParamSpec &spec : layer.info().params)
        if (spec.type == ParamType::Dims)
            for (const RepairStep &step : featureSteps(Shape{}, Shape(Shape::parse(params.word(spec.key))).size()))
                ways.push_back({step});
    const RepairStep dense = featureSteps(Shape{}, 64).front();
    for (const char *shape : {"1x8x8", "8x8", "4x4x4", "1x4x4x4"})
        ways.push_back({dense, {"reshape", {{"shape", std::string(shape)}}, shape}});
    return ways;
}

/// Several nodes one behind the other, where no single edit helps: the fewer the better.
void offerFarWays(RepairSearch &search, const LayerType &layer, const Params &params)
{
    const std::size_t before = search.count();
    for (std::size_t nodes = 2; nodes <= 3 && search.count() == before; ++nodes)
        for (const RepairWay &way : kindWays(search.input(0), nodes))
            if (!search.isFull())
                search.tryWay(0, way);
    for (std::size_t nodes = 0; nodes <= 2 && search.count() == before; ++nodes)
        for (const RepairWay &way : kindWays(search.input(0), nodes)) {
            const std::optional<Shape> row = shapeAfter(way, search.input(0));
            if (!row || row->rank() != 1 || row->isVarying())
                continue;
            for (const RepairWay &rest : waysFromRow(layer, params)) {
                RepairWay whole = way;
                whole.insert(whole.end(), rest.begin(), rest.end());
                if (search.tryWay(0, whole))
                    return;
            }
        }
}

} // namespace

std::vector<Repair> shapeRepairs(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                                 const std::vector<Shape> &inputs)
{
    RepairSearch search(run, node, inputs,
                        [&](const std::vector<Shape> &tried) { return isTakenBy(run, layer, params, tried); });
    offerOwnSettings(search, layer, params);
    offerFeederChoices(search);
    offerKindSteps(search);
    if (inputs.size() > 1) {
        offerEqualInputs(search);
    } else if (!inputs.empty()) {
        offerFeederNumbers(search, 0);
        offerNearestSizes(search);
    }
    offerOtherInputs(search);
    offerOtherKinds(search, layer, params);
    if (search.count() < 2 && inputs.size() == 1)
        offerFarWays(search, layer, params);
    search.offer(removeNode(run.node(node)));
    return std::move(search).found();
}

} // namespace netloom
