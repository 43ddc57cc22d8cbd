// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/workflow.hpp"

#include "engine/graph/graph_json.hpp"
#include "engine/graph/network_text.hpp"

#include <nlohmann/json.hpp>

namespace netloom {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson jsonOf(const Params &params)
{
    OrderedJson json = OrderedJson::object();
    for (const auto &[key, value] : params.all())
        std::visit([&](const auto &known) { json[key] = known; }, value);
    return json;
}

OrderedJson jsonOf(const DataSetup &data)
{
    OrderedJson json;
    if (data.generator.empty()) {
        json["paths"] = data.paths;
        json["reader"] = data.reader;
        json["reader_options"] = jsonOf(data.readerOptions);
    } else {
        json["generator"] = data.generator;
        json["rows"] = data.generatorRows;
        json["seed"] = data.generatorSeed;
        json["params"] = jsonOf(data.generatorParams);
    }
    json["content_hash"] = data.contentHash;
    json["columns"] = OrderedJson::array();
    for (const DataSetup::ForColumn &column : data.columns)
        json["columns"].push_back(
            {{"name", column.column}, {"type", typeName(column.type)}, {"role", roleName(column.role)}});
    for (const DataJoin &join : data.joins) {
        json["joins"].push_back(
            {{"path", join.path}, {"reader", join.reader}, {"key", join.key}, {"other_key", join.otherKey}});
        if (!join.options.all().empty())
            json["joins"].back()["options"] = jsonOf(join.options);
    }
    for (const auto &[column, unit] : data.units)
        json["units"][column] = unit;
    for (const DerivedColumn &derived : data.derived)
        json["derived"].push_back({{"name", derived.name}, {"formula", derived.formula}});
    if (!data.condition.empty())
        json["where"] = data.condition;
    for (const LeftOutRows &rows : data.leftOut)
        json["rows_left_out"].push_back({{"file", rows.file}, {"columns", rows.columns}, {"rows", rows.keys.size()}});
    json["split"] = {{"by", splitByText(data.split)}, {"fractions", data.split.fractions}, {"seed", data.split.seed}};
    return json;
}

OrderedJson jsonOf(const PreparationPlan &plan)
{
    OrderedJson json = {{"task", taskName(plan.task)}, {"targets", plan.targets}, {"scales_target", plan.isTargetScaled}};
    json["features"] = OrderedJson::array();
    for (const PreparationPlan::ForColumn &feature : plan.features) {
        OrderedJson steps = OrderedJson::array();
        for (const StepChoice &choice : feature.steps)
            steps.push_back({{"step", choice.step}, {"params", jsonOf(choice.params)}});
        json["features"].push_back({{"column", feature.column}, {"type", typeName(feature.type)}, {"steps", steps}});
    }
    return json;
}

OrderedJson jsonOf(const Recipe &recipe)
{
    OrderedJson json = jsonOf(recipeParams(recipe));
    for (const AugmentationChoice &choice : recipe.augmentations) {
        json["augmentations"].push_back({{"augmentation", choice.augmentation}, {"params", jsonOf(choice.params)}});
        if (!choice.input.empty())
            json["augmentations"].back()["input"] = choice.input;
    }
    return json;
}

OrderedJson jsonOf(const RunRecord &run)
{
    OrderedJson json = {{"number", run.number},
                        {"name", run.name},
                        {"note", run.note},
                        {"started_at", run.startedAt},
                        {"version", run.programVersion},
                        {"epochs", run.checkpoint.epoch},
                        {"best_epoch", run.checkpoint.bestEpoch},
                        {"stopped", stopReasonName(run.stopped)},
                        {"recipe", jsonOf(run.recipe)},
                        {"data_hash", run.dataHash}};
    if (!run.epochs.empty()) {
        json["train_loss"] = run.epochs.back().trainLoss;
        json["val_loss"] = run.epochs.back().validationLoss;
        for (const auto &[id, value] : run.epochs.back().metrics)
            json["metrics"][id] = value;
    }
    return json;
}

/// A drawing that no text can say has none; it is in the JSON of the graph anyway.
std::string textOf(const GraphSpec &graph)
{
    try {
        return networkText(graph);
    } catch (const Error &) {
        return {};
    }
}

} // namespace

std::string projectAsJson(const Project &project)
{
    OrderedJson json;
    json["program"] = std::string("Netloom ") + NETLOOM_VERSION;
    json["title"] = project.title;
    json["notes"] = project.notes;
    json["data"] = jsonOf(project.data);
    json["preparation"] = jsonOf(project.preparation);
    json["network"] = textOf(*project.graph);
    json["graph"] = OrderedJson::parse(graphToJson(*project.graph));
    json["recipe"] = jsonOf(project.recipe);
    json["runs"] = OrderedJson::array();
    for (const RunPtr &run : project.runs)
        json["runs"].push_back(jsonOf(*run));
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

} // namespace netloom
