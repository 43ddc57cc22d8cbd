// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/losses/loss.hpp"
#include "projects/workflow/model.hpp"
#include "projects/workflow/proposer.hpp"

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/network_text.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

/// With fewer rows than this a validation and a test part say nothing; all rows then train.
constexpr std::size_t fewestRowsToPart = 20;

std::string titleOf(const Provenance &provenance)
{
    if (!provenance.title.empty())
        return provenance.title;
    return provenance.paths.empty() ? provenance.reader : std::filesystem::path(provenance.paths.front()).stem().string();
}

DataSetup setupFor(const Dataset &data, const NewProjectOptions &options)
{
    const Provenance &from = data.provenance;
    DataSetup setup;
    setup.contentHash = from.contentHash;
    setup.split = options.split;
    setup.derived = options.derived;
    setup.condition = options.condition;
    if (from.paths.empty()) {
        setup.generator = from.reader;
        setup.generatorRows = static_cast<std::int64_t>(data.rows);
        setup.generatorSeed = options.generatorSeed;
        setup.generatorParams = from.options;
    } else {
        for (const std::string &path : from.paths)
            setup.paths.push_back(std::filesystem::absolute(path).lexically_normal().string());
        setup.reader = from.reader;
    }
    return setup;
}

Text taskRemark(Task task, const std::string &target, const DataSignature &signature)
{
    if (signature.asksSeveral())
        return text(NL_TEXT("{1} columns hold {2} or {3}: the network learns to answer each of them, and a missing answer "
                            "counts nowhere."),
                    signature.targets.size(), signature.classes.at(0), signature.classes.at(1));
    switch (task) {
    case Task::Binary:
        return text(NL_TEXT("{1} has two values: the network learns to tell {2} from {3}."), target, signature.classes.at(1),
                    signature.classes.at(0));
    case Task::Multiclass:
        return text(NL_TEXT("{1} has {2} classes: the network learns to tell them apart."), target,
                    signature.classes.size());
    case Task::Regression:
        break;
    }
    return text(NL_TEXT("{1} is a quantity: the network learns to predict its value."), target);
}

/// Reads a target of classes as categories and one of a regression as numbers.
/// A text whose words each answer a token of a feature stays as it is.
bool answersTokens(const Dataset &data, const DataSetup &setup, const std::string &target)
{
    for (const DataSetup::ForColumn &column : setup.columns)
        if (column.role == ColumnRole::Feature &&
            areAnswersOf(data.columns[static_cast<std::size_t>(data.at(column.column))],
                         data.columns[static_cast<std::size_t>(data.at(target))], data.rows))
            return true;
    return false;
}

void fitTargetType(const Dataset &data, DataSetup &setup, Task task)
{
    for (DataSetup::ForColumn &column : setup.columns)
        if (column.role == ColumnRole::Target && column.type != ColumnType::Tensor &&
            !answersTokens(data, setup, column.column))
            column.type = task == Task::Regression ? ColumnType::Number : ColumnType::Category;
}

const DataSetup::ForColumn *columnWith(const DataSetup &setup, ColumnRole role)
{
    const auto found = std::find_if(setup.columns.begin(), setup.columns.end(),
                                    [role](const DataSetup::ForColumn &column) { return column.role == role; });
    return found == setup.columns.end() ? nullptr : &*found;
}

std::size_t countOf(const DataSetup &setup, ColumnRole role)
{
    return static_cast<std::size_t>(std::count_if(setup.columns.begin(), setup.columns.end(),
                                                  [role](const auto &column) { return column.role == role; }));
}

/// The column that says which part a row is of, or empty.
std::string partColumn(const DataSetup &setup, const Dataset &data)
{
    for (const DataSetup::ForColumn &each : setup.columns)
        if (const int place = data.find(each.column); place >= 0 && each.role == ColumnRole::Ignored &&
                                                      namesParts(data.columns[static_cast<std::size_t>(place)], data.rows))
            return each.column;
    return {};
}

/// The proposed way of parting the rows stays only where the data do not know a better one.
void chooseSplit(DataSetup &setup, const Dataset &data, Task task, std::size_t usable, std::vector<Text> &remarks)
{
    SplitSpec &split = setup.split;
    if (split.method == SplitMethod::Stratified) {
        if (!data.parts.empty()) {
            split.method = SplitMethod::Given;
            remarks.push_back(text(NL_TEXT("The data come with their own training and test parts, which are kept.")));
        } else if (const std::string column = partColumn(setup, data); !column.empty()) {
            split.method = SplitMethod::Given;
            split.column = column;
            remarks.push_back(text(NL_TEXT("The column '{1}' says which rows train and which test."), column));
        } else if (const auto *group = columnWith(setup, ColumnRole::Group)) {
            split.method = SplitMethod::Group;
            split.column = group->column;
            remarks.push_back(text(NL_TEXT("Rows with the same {1} stay in the same part."), group->column));
        } else if (const auto *time = columnWith(setup, ColumnRole::Time)) {
            split.method = SplitMethod::Time;
            split.column = time->column;
            remarks.push_back(text(NL_TEXT("The latest rows by {1} become the test part."), time->column));
        } else if (task == Task::Regression || countOf(setup, ColumnRole::Target) > 1) {
            split.method = SplitMethod::Random;
        }
    }
    if (usable < fewestRowsToPart && split.method != SplitMethod::Given && split.fractions == SplitSpec{}.fractions) {
        split.fractions = {1, 0, 0};
        remarks.push_back(
            text(NL_TEXT("There are only {1} rows, so all of them train and none is kept for testing."), usable));
    }
}

/// The network to begin with: pictures go through a convolution first, whatever else is not flat is flattened.
std::string usualNetwork(const DataSignature &signature)
{
    const Shape shape = signature.inputs.empty() ? Shape{1} : signature.inputs.front().shape;
    if (shape.tokens() > 0)
        return areAnswersNextTokens(signature)      ? "embedding 32 > lstm 192"
               : signature.answerPlaces.isVarying() ? "embedding 32 > bilstm 32"
                                                    : "embedding 16 > sequence_average";
    if (shape.axis() == Axis::Nodes)
        return "graphconv 64 relu > graphconv 64 relu > readout sum > dense 32 relu";
    constexpr std::int64_t leastSide = 8;
    if (shape.rank() == 3 && shape[1] >= leastSide && shape[2] >= leastSide)
        return "conv 8 3 relu > maxpool 2 > flatten > dense 32 relu";
    return shape.rank() == 1 ? "dense 32 relu > dense 16 relu" : "flatten > dense 32 relu > dense 16 relu";
}

bool hasLoss(const GraphSpec &graph)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const Node &node) { return losses().find(node.type); });
}

/// The task that the target asks for. A target that nobody chose and that cannot be learnt is let go.
std::optional<Task> taskFor(const Dataset &data, const NewProjectOptions &options, DataSetup &setup,
                            std::vector<Text> &remarks)
{
    if (!columnWith(setup, ColumnRole::Target)) {
        remarks.push_back(text(NL_TEXT("No column looks like a target. Choose what is to be predicted.")));
        return std::nullopt;
    }
    if (options.task)
        return options.task;
    try {
        return guessTask(data, rolesOf(data, setup));
    } catch (const Error &error) {
        if (!options.targets.empty())
            throw;
        remarks.push_back(error.message());
        for (DataSetup::ForColumn &column : setup.columns)
            if (column.role == ColumnRole::Target)
                column.role = ColumnRole::Ignored;
        return std::nullopt;
    }
}

/// Counts and shares lose their meaning when they are standardised.
bool keepsTargetRaw(const GraphSpec &graph)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const Node &node) {
        const LossType *loss = losses().find(node.type);
        return loss && loss->needsRawTarget();
    });
}

void takeSteps(PreparationPlan &plan, const Dataset &data, const std::vector<NewProjectOptions::ForColumn> &wanted)
{
    for (const NewProjectOptions::ForColumn &one : wanted) {
        const std::string &name = data.columns[static_cast<std::size_t>(data.at(one.column))].name;
        for (PreparationPlan::ForColumn &feature : plan.features)
            if (feature.column == name)
                feature.steps = one.steps;
    }
}

void throwIfManyClassTargets(const PreparationPlan &plan)
{
    if (plan.task == Task::Multiclass && plan.targets.size() > 1)
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("More than two classes can be predicted of one target only, not of {1}. Name one, or make it a "
                         "regression."),
                 plan.targets.size()));
}

} // namespace

GraphSpec wholeNetwork(const NewProjectOptions &options, const DataSignature &signature)
{
    GraphSpec graph =
        options.graph ? *options.graph : parseNetwork(options.network.empty() ? usualNetwork(signature) : options.network);
    if (!hasLoss(graph))
        graph = completeNetwork(std::move(graph), signature, options.loss);
    else if (!options.loss.empty())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("The graph has a loss of its own. Leave the loss out, or take it from the graph.")));
    throwIfBroken(graph, analyse(graph, &signature));
    return graph;
}

Proposal proposeProject(const Dataset &read, const NewProjectOptions &options)
{
    const DatasetPtr whole = withDerived(borrowed(read), options.derived);
    const Dataset &data = *whole;
    Proposal proposal;
    Project &project = proposal.project;
    project = newProject(titleOf(data.provenance));
    project.recipe = options.recipe;
    project.data = setupFor(data, options);
    project.data.columns = ColumnChooser(data, options).choose(proposal.remarks);
    if (!options.graph) // a wrong word is said even where the data are not ready for a network
        project.graph =
            std::make_shared<const GraphSpec>(parseNetwork(options.network.empty() ? usualNetwork({}) : options.network));

    const std::optional<Task> task = taskFor(data, options, project.data, proposal.remarks);
    if (!task)
        return proposal;
    fitTargetType(data, project.data, *task);
    const DatasetPtr typed = typedData(borrowed(data), project.data);
    project.preparation = proposePlan(*typed, rolesOf(*typed, project.data), *task);
    takeSteps(project.preparation, *typed, options.preparation);
    throwIfManyClassTargets(project.preparation);
    if (project.preparation.features.empty()) {
        proposal.remarks.push_back(text(NL_TEXT("No column is left to learn from. Choose at least one as a feature.")));
        return proposal;
    }
    const std::vector<std::uint32_t> usable = usableRows(*typed, project.preparation);
    if (usable.size() < typed->rows)
        proposal.remarks.push_back(text(NL_TEXT("{1#} of {2#} rows are left out: their target is missing."),
                                        typed->rows - usable.size(), typed->rows));
    chooseSplit(project.data, *typed, *task, usable.size(), proposal.remarks);
    const std::optional<DataSignature> signature = signatureOf(project, *typed);
    if (!signature) {
        prepareBench(project, typed); // says what is wrong
        return proposal;
    }
    if (!options.task)
        proposal.remarks.push_back(taskRemark(*task, signature->targets.front(), *signature));
    try {
        project.graph = std::make_shared<const GraphSpec>(wholeNetwork(options, *signature));
        project.preparation.isTargetScaled = project.preparation.isTargetScaled && !keepsTargetRaw(*project.graph);
    } catch (const Error &error) {
        if (options.graph || !options.network.empty())
            throw;
        proposal.remarks.push_back(error.message()); // the data are opened all the same: their network is drawn by hand
    }
    return proposal;
}

} // namespace netloom
