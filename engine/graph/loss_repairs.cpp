// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs where the network's output does not fit the loss and the data.
#include "engine/graph/repair_search.hpp"
#include "engine/graph/repairs.hpp"
#include "engine/graph/shape_repairs.hpp"

#include <algorithm>

namespace netloom {

namespace {

bool hasUnits(const Node &node)
{
    const NodeInfo *info = findNodeType(node.type);
    return info && findSpec(info->params, "units");
}

/// The nearest node before a wire that gives the last step of a sequence and could give them all; null when there is none.
const Node *lastStepOnly(const AnalysisRun &run, int wire)
{
    for (std::size_t i = 0; wire >= 0 && i < run.graph.nodes.size(); ++i) {
        const int at = run.index.source(wire);
        const Node &node = run.node(at);
        const NodeInfo *info = findNodeType(node.type);
        if (info && findSpec(info->params, "sequences") && !withDefaults(info->params, node.params).flag("sequences"))
            return &node;
        const auto &wires = run.wires[static_cast<std::size_t>(at)];
        wire = wires.empty() ? -1 : wires[0];
    }
    return nullptr;
}

/// Losses for the same task that take the same kind of numbers.
std::vector<Repair> otherLosses(const AnalysisRun &run, int node, const LossType &loss)
{
    std::vector<Repair> repairs;
    for (const LossType *other : losses().all())
        if (repairs.size() < RepairSearch::most && other->fits(run.signature->task) &&
            other->takesProbabilities() == loss.takesProbabilities())
            repairs.push_back(changeType(run.node(node), other->info().id));
    return repairs;
}

/// The node before gives one number an answer, each place its own: by its setting if it has one, or by a layer behind it.
void offerAnswers(RepairSearch &search, const Shape &answers)
{
    const std::int64_t units = answers[answers.rank() - 1];
    const Node &feeder = search.run().node(search.run().index.source(search.wire(0)));
    if (hasUnits(feeder) &&
        search.takesAt(0, search.input(0).isSequence() ? search.input(0).withItem(Shape{units}) : answers)) {
        Repair otherUnits = setParam(feeder, "units", units);
        otherUnits.brings = {{0, answers}};
        search.offer(std::move(otherUnits));
    }
    for (const RepairStep &step : featureSteps(search.input(0), units))
        search.tryWay(0, {step});
    for (const RepairWay &way : waysBetween(search.input(0), answers))
        search.tryWay(0, way);
}

} // namespace

std::vector<Repair> lossRepairs(const AnalysisRun &run, int node, const LossType &loss, const Shape &prediction)
{
    if (!loss.fits(run.signature->task))
        return otherLosses(run, node, loss);
    const Shape answers = run.signature->outputShape();
    RepairSearch search(run, node, {prediction}, [&](const std::vector<Shape> &inputs) {
        const auto part = run.signature->partOfAnswer(inputs[0]);
        return part && !loss.mismatch(*part, *run.signature);
    });
    if (!search.takes({answers}))
        return {};
    if (!run.signature->partOfAnswer(prediction))
        if (const Node *recurrent = lastStepOnly(run, search.wire(0)))
            return {setParam(*recurrent, "sequences", true)}; // what comes out is of no use to the places before
    offerAnswers(search, answers);
    return std::move(search).found();
}

} // namespace netloom
