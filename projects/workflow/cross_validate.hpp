// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// What K-fold cross-validation found.
struct CrossValidation {
    using Figures = std::vector<std::pair<std::string, double>>; ///< by id: "loss", then the metrics

    std::vector<Evaluation> folds; ///< each on the rows that it did not train on
    Figures mean, deviation;       ///< over the folds, deviation with n - 1
};

/// The folds of a project's usable rows by the method of its split; see makeFolds().
std::vector<Split> foldsOf(const Project &project, const Dataset &data, int count);
/// Fitted on the fold's training part alone. Rows of which no number is made are left out. Throws Error (Usage).
Bench foldBench(const Project &project, DatasetPtr data, Split fold, const JobControl &job = {});

/// Trains the project's network once a fold, from the recipe's own seed, and judges each on the fold's test part. The
/// project's runs stay as they are. data: typed. Throws Error as makeFolds() and Trainer; Diverged with the fold's number.
CrossValidation crossValidate(const Project &project, DatasetPtr data, int folds, int threads, const JobControl &job = {});

} // namespace netloom
