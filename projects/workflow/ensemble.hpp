// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/other_data.hpp"

#include <functional>
#include <vector>

namespace netloom {

// Several networks that differ by their seed alone: their mean is surer than one of them, and where they disagree none of
// them knows. Lakshminarayanan, Pritzel, Blundell 2017, arXiv:1612.01474.

/// A run with those that belong to its ensemble, oldest first; alone when there are none.
std::vector<RunPtr> ensembleOf(const Project &project, const RunPtr &run);

/// The projects to train, each with the seed of its network. Throws Error (Usage) for fewer than two, or for a network
/// whose answers have no mean: one that places rows in a space, or answers each token.
std::vector<Project> ensembleProjects(const Project &project, const Bench &bench, int count);

/// Trains one after the other; reports the progress over all epochs. Throws Error: Cancelled, and Diverged with the number
/// of the network.
std::vector<RunRecord> trainEnsemble(const Project &project, const Bench &bench, int count, int threads,
                                     const JobControl &job = {});

/// The project with the runs as one ensemble, numbered and named.
Project withEnsemble(Project project, std::vector<RunRecord> members);

// What evaluateWithNotes(), evaluateOther() and predictRun() are for one run. members: of ensembleOf(); one alone is that.
Evaluation evaluateWithNotes(const Project &project, const std::vector<RunPtr> &members, const Bench &bench, Part part,
                             int threads = 0, const JobControl &job = {});
OtherEvaluation evaluateOther(const std::vector<RunPtr> &members, const Dataset &other, const Dataset *own, SeenRows seen,
                              int threads = 0, const JobControl &job = {});
Predictions predictRun(const std::vector<RunPtr> &members, const ReadResult &read, int threads = 0,
                       const JobControl &job = {});

} // namespace netloom
