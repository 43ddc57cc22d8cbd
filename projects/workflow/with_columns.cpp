// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/model.hpp"
#include "projects/workflow/proposer.hpp"

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// The loss that compares with the known answers, where there are several; null without one.
const Node *lossOf(const GraphSpec &graph)
{
    const Node *first = nullptr;
    for (const Node &node : graph.nodes) {
        if (!losses().find(node.type))
            continue;
        const Edge *answers = graph.edgeInto({node.id, 1});
        const Node *source = answers ? graph.find(answers->from.node) : nullptr;
        if (source && source->type == "target")
            return &node;
        first = first ? first : &node;
    }
    return first;
}

/// The node whose output the loss judges: null while nothing is wired to it.
const Node *outputLayer(const GraphSpec &graph, const Node &loss)
{
    const Edge *edge = graph.edgeInto({loss.id, 0});
    return edge ? graph.find(edge->from.node) : nullptr;
}

std::int64_t unitsOf(const Node &node)
{
    const LayerType *type = layers().find(node.type);
    const ParamSpec *spec = type ? findSpec(type->info().params, "units") : nullptr;
    if (!spec)
        return 0;
    const Params params = withDefaults(type->info().params, node.params);
    return params.integer("units");
}

/// The loss and the width of the output layer that the new target needs; all else of the drawing is kept.
GraphSpec withFittingEnd(const GraphSpec &graph, const DataSignature &signature)
{
    const Node *loss = lossOf(graph);
    if (!loss)
        return graph; // the person is still drawing: nothing to bring into line
    GraphSpec changed = graph;
    const Node *last = outputLayer(graph, *loss);
    const std::int64_t units = signature.outputUnits();
    if (last && unitsOf(*last) > 0 && unitsOf(*last) != units) {
        Params params = last->params;
        params.set("units", units);
        changed = withParams(std::move(changed), last->id, std::move(params));
    }
    if (losses().at(loss->type).fits(signature.task))
        return changed;

    const Point lossPosition = loss->position;
    std::vector<NodeId> gone = {loss->id};
    std::vector<std::pair<std::string, Point>> places;
    for (const Node &node : graph.nodes) {
        places.emplace_back(node.title, node.position);
        if (node.type == "target")
            gone.push_back(node.id);
    }
    changed = completeNetwork(withoutNodes(std::move(changed), gone), signature);
    // Completing arranges all nodes; what the person has placed goes back to its place, and so do bends.
    for (const auto &[input, points] : graph.bends)
        if (const Edge *wire = graph.edgeInto(input))
            changed = withBends(std::move(changed), *wire, points);
    for (const auto &[title, position] : places)
        if (const Node *node = changed.findTitle(title))
            changed = withPosition(std::move(changed), node->id, position);
    if (const Node *fresh = lossOf(changed))
        changed = withPosition(std::move(changed), fresh->id, lossPosition);
    return changed;
}

/// The proposed plan with the person's own steps where column and type are as before.
PreparationPlan keptPlan(PreparationPlan fresh, const PreparationPlan &old)
{
    for (PreparationPlan::ForColumn &feature : fresh.features)
        for (const PreparationPlan::ForColumn &before : old.features)
            if (before.column == feature.column && before.type == feature.type)
                feature.steps = before.steps;
    fresh.isTargetScaled = old.targets.empty() || old.isTargetScaled;
    return fresh;
}

std::vector<std::string> targetsOf(const std::vector<DataSetup::ForColumn> &columns)
{
    std::vector<std::string> targets;
    for (const DataSetup::ForColumn &column : columns)
        if (column.role == ColumnRole::Target)
            targets.push_back(column.column);
    return targets;
}

ColumnType typeIn(const std::vector<DataSetup::ForColumn> &columns, const std::string &name)
{
    for (const DataSetup::ForColumn &column : columns)
        if (column.column == name)
            return column.type;
    return ColumnType::Number;
}

bool hasColumn(const std::vector<DataSetup::ForColumn> &columns, ColumnRole role, const std::string &name)
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const DataSetup::ForColumn &column) { return column.role == role && column.column == name; });
}

/// A split by a column that no longer says groups or times becomes the usual one.
void fitSplit(DataSetup &setup, Task task)
{
    SplitSpec &split = setup.split;
    const auto targets = std::count_if(setup.columns.begin(), setup.columns.end(),
                                       [](const auto &column) { return column.role == ColumnRole::Target; });
    const SplitMethod usual = task == Task::Regression || targets > 1 ? SplitMethod::Random : SplitMethod::Stratified;
    const bool hasLostColumn =
        (split.isByGroup() && !split.keepsEqualRowsTogether() &&
         !hasColumn(setup.columns, ColumnRole::Group, split.column)) ||
        (split.method == SplitMethod::Time && !hasColumn(setup.columns, ColumnRole::Time, split.column));
    if (hasLostColumn) {
        split.method = usual;
        split.column.clear();
    }
    for (const DataSetup::ForColumn &column : setup.columns)
        if (column.role == ColumnRole::Group && split.method == SplitMethod::Stratified) {
            split.method = SplitMethod::Group;
            split.column = column.column;
        }
    if (split.method == SplitMethod::Stratified)
        split.method = usual;
}

} // namespace

Project withColumns(Project project, const Dataset &data, std::vector<DataSetup::ForColumn> columns)
{
    const std::vector<std::string> targets = targetsOf(columns);
    const bool isSameTarget = targets == targetsOf(project.data.columns) && targets == project.preparation.targets &&
                              !targets.empty() &&
                              typeIn(columns, targets.front()) == typeIn(project.data.columns, targets.front());
    const bool isFirstTarget = project.preparation.targets.empty();
    project.data.columns = std::move(columns);
    for (DataSetup::ForColumn &column : project.data.columns) // quantities are numbers, however they were guessed
        if (isSameTarget && column.role == ColumnRole::Target && project.preparation.task == Task::Regression)
            column.type = ColumnType::Number;
    const DatasetPtr typed = typedData(borrowed(data), project.data);
    const std::vector<ColumnRole> roles = rolesOf(*typed, project.data);
    if (targets.empty()) {
        project.preparation.targets.clear();
        return project;
    }
    const Task task = isSameTarget ? project.preparation.task : guessTask(*typed, roles);
    project.preparation = keptPlan(proposePlan(*typed, roles, task), project.preparation);
    fitSplit(project.data, task);
    const std::optional<DataSignature> signature = signatureOf(project, *typed);
    if (!signature)
        return project;
    if (isFirstTarget && !lossOf(*project.graph) && !project.graph->nodes.empty()) {
        try {
            project.graph = std::make_shared<const GraphSpec>(completeNetwork(*project.graph, *signature));
        } catch (const Error &) {
            // A half-drawn network that cannot be completed stays as the person left it; its nodes say what is wrong.
        }
    } else {
        GraphSpec fitting = withFittingEnd(*project.graph, *signature);
        if (fitting != *project.graph)
            project.graph = std::make_shared<const GraphSpec>(std::move(fitting));
    }
    return project;
}

} // namespace netloom
