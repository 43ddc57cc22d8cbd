// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/data_provider.hpp"
#include "engine/evaluate/evaluation.hpp"
#include "engine/graph/design_check.hpp"
#include "engine/train/trainer.hpp"
#include "projects/model/project.hpp"

#include <optional>
#include <string>
#include <vector>

// The eight steps as functions on values: what the window and the command line share. None of them touches a file, but
// saveProject() and the readers; none knows a thread: callers run them as jobs.

namespace netloom {

/// What a person may fix when beginning from data; everything left out is proposed.
struct NewProjectOptions {
    std::vector<std::string> targets, features; ///< names or "#N"
    struct ForColumn {
        std::string column; ///< name or "#N"
        std::vector<StepChoice> steps;
    };
    std::vector<DerivedColumn> derived; ///< columns by formula; they may be named above
    std::string condition;              ///< for the rows to use
    std::vector<ForColumn> preparation; ///< instead of the proposed steps; the column is a feature thereby
    std::optional<Task> task;
    std::string network;            ///< network text; empty: "dense 32 relu > dense 16 relu"
    std::optional<GraphSpec> graph; ///< instead of the text
    std::string loss;
    SplitSpec split; ///< its method falls back to random for a regression
    Recipe recipe;
    std::uint64_t generatorSeed = 1; ///< what generated data were made with; they do not say it themselves
};

/// What was decided without being asked, for the person to read: "id was left out: it looks like an identifier."
struct Proposal {
    Project project;
    std::vector<Text> remarks;
};

/// From data to a project that is ready to train. Throws Error: Usage for a column that is not there, Graph for a
/// network that does not fit.
Proposal proposeProject(const Dataset &data, const NewProjectOptions &options);

/// Reads or generates what a setup names. Throws Error as DataProvider::read; Missing for an unknown generator.
ReadResult loadData(const DataSetup &setup, const DataProvider &provider, const JobControl &job = {});

/// What was read with the columns of other files beside it. Throws Error as DataProvider::read and joinTables.
ReadResult withJoins(ReadResult read, const std::vector<DataJoin> &joins, const DataProvider &provider,
                     const JobControl &job = {});
/// New rows for a run that learnt from joined files: joined, too, unless they bring all columns themselves.
ReadResult withNeededJoins(ReadResult read, const RunRecord &run, const std::vector<DataJoin> &joins,
                           const DataProvider &provider, const JobControl &job = {});

/// The data as the person wants them: with their types and units, the columns by formula, and the rows that meet the
/// condition.
/// Throws Error (Usage) on a formula that does not work. rolesOf(): in column order.
DatasetPtr typedData(DatasetPtr data, const DataSetup &setup, const JobControl &job = {});
std::vector<ColumnRole> rolesOf(const Dataset &data, const DataSetup &setup);

/// The set-up's columns, complete: a project begun elsewhere may leave some out.
std::vector<DataSetup::ForColumn> columnsOf(const Project &project, const Dataset &data);
/// What a column that rows are grouped or ordered by is for: it is no feature.
void fitRolesToSplit(std::vector<DataSetup::ForColumn> &columns, const SplitSpec &split);

/// After a role, type or target changed: the preparation and the graph's ends brought into line, the rest kept.
Project withColumns(Project project, const Dataset &data, std::vector<DataSetup::ForColumn> columns);

/// Split, fitted preparation and tensors of a project: all that training, checks and the canvas' shapes need.
struct Bench {
    DatasetPtr data; ///< typed
    Split split;
    Preparation preparation;
    std::shared_ptr<const PreparedData> prepared;
    Text remark; ///< how many rows are left out since no number was made of one of their features, and why; or empty
};

/// data: typed. Throws Error (Usage) that names the column or the setting.
Bench prepareBench(const Project &project, DatasetPtr data, const JobControl &job = {});
/// The signature alone, cheap: what the network's Input and Target look like. Nothing when no data or target is chosen.
std::optional<DataSignature> signatureOf(const Project &project, const Dataset &data);

TrainingTask trainingTask(const Project &project, const Bench &bench);

/// A record for a run that begins now; finishRun() fills in what the trainer gave. resumed: the run that is gone on with.
RunRecord beginRun(const Project &project, const Bench &bench, const RunRecord *resumed = nullptr);
RunRecord finishRun(RunRecord record, RunOutcome outcome);
/// The project with the record added, or put in place of the one with its number.
Project withRun(Project project, RunRecord record);

/// Evaluates a run's model on one part of the data that it was trained on. Throws Error (Check) when the data changed
/// since (their hash differs), Error (Usage) when the part is empty.
Evaluation evaluateRun(const RunRecord &run, const Bench &bench, Part part, int threads = 0);
/// The same with what the run's split shares between its parts among the notes.
Evaluation evaluateWithNotes(const Project &project, const RunRecord &run, const Bench &bench, Part part, int threads = 0,
                             const JobControl &job = {});
/// On other data with a known target, every usable row.
Evaluation evaluateRun(const RunRecord &run, const Dataset &data, int threads = 0);

/// One row an input row, in order.
struct Predictions {
    Task task = Task::Regression;
    std::string idName = "row"; ///< the id column's name, or "row" when rows are numbered
    std::vector<std::string> classes, targets;
    /// Rows hold a value a target: of a regression, or of several questions the probability of the second class.
    bool hasValueATarget() const { return task == Task::Regression || (task == Task::Binary && targets.size() > 1); }
    struct Row {
        std::string id;         ///< of the id column, else the row number from 1; "row 17" for an unreadable row among ids
        std::string prediction; ///< the class; empty for a regression or an unusable row
        std::vector<double> values;      ///< a probability a class, or a value a target; empty for an unusable row
        Text error = {};                 ///< why it cannot be used
        std::vector<double> spread = {}; ///< of an ensemble: the standard deviation of each value over its networks
        double disagreement = 0;         ///< of an ensemble, about a class: the share of its networks that choose another
    };
    std::vector<Row> rows;
    std::size_t networks = 1; ///< whose mean this is
};

/// data: freshly read, types as the reader guessed them; they are brought to the model's. Rejected rows of the reading
/// come back in their place with their reason. Throws Error (Usage) when a column of the model is missing.
Predictions predictRun(const RunRecord &run, const ReadResult &read, int threads = 0, const JobControl &job = {});
std::string predictionsCsv(const Predictions &predictions);

/// Design findings for the project; bench may be null when the data are not there. leaks: what its split shares, as far as
/// it is known.
std::vector<GraphIssue> checkProject(const Project &project, const Bench *bench, const SplitLeaks &leaks = {});
/// The project with an issue mended. data: as read; null when they are not there: columns then stay what they are for.
Project repaired(Project project, const Dataset *data, const Repair &repair);
/// The person knows of what the split shares between its parts, and keeps it so; another split or other data ask anew.
void acceptLeaks(DataSetup &setup);
bool areLeaksAccepted(const DataSetup &setup);
/// With the roles that the project gives the columns.
SplitLeaks leaksOf(const Project &project, const Dataset &data, const Split &split, const JobControl &job = {});

/// Trains a stored run again from its recipe and compares every epoch and weight. Empty when all bits are equal; else
/// the first epoch that differs, in words.
std::optional<Text> verifyRun(const RunRecord &run, const Bench &bench, int threads, const JobControl &job = {});

/// Weights in the safetensors layout (little-endian float32, names as WeightSlot's), for a model of the run.
std::vector<std::byte> weightsAsSafetensors(const RunRecord &run);
/// The graph and settings as JSON text.
std::string projectAsJson(const Project &project);
/// A run's curves: a line an epoch with the losses, the rate and every metric. What is not known is left empty.
std::string curvesCsv(const RunRecord &run);

} // namespace netloom
