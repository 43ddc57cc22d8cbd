// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/row_shares.hpp"
#include "engine/explain/deletion_test.hpp"
#include "projects/workflow/workflow.hpp"

#include <optional>

namespace netloom {

/// What of one row's prediction is asked for.
struct RowQuestion {
    std::optional<int> output; ///< the number of the class or target; empty: the predicted class, the first target
    AttributionOptions how;
};

/// Why a run's model predicts what it predicts of one row.
struct RowExplanation {
    std::string output;     ///< "solubility", or "diagnosis = benign"
    std::string prediction; ///< what predictRun() says of it: the value, or the class's probability
    std::string unit;       ///< of value, baseline and shares; of a class they are scores before they become probabilities
    bool isScore = false;
    double value = 0, baseline = 0; ///< the prediction, and that of a row of which nothing is known
    double gap = 0;                 ///< what the shares sum to beyond their difference
    AttributionMethod method = AttributionMethod::IntegratedGradients;
    struct Part {
        Text name;
        double share = 0;
        int cell = -1; ///< where it stands among the shares, when it is one of them: which of the cells
        std::size_t item = 0;
    };
    std::vector<Part> parts; ///< the largest first, whatever its sign
    RowShares shares;        ///< the same by cells of the row, for drawing it
    DeletionTest test;
};

/// The outputs that can be asked for, by their number.
std::vector<std::string> outputsOf(const RunRecord &run);

/// data: as it was read, or typed. bench: gives the mean of the training rows as what nothing is known of; may be null, then
/// it is 0, the mean of standardised columns. Throws Error: Usage for a row that is not there or cannot be used, and for
/// networks whose answer is not one for the row; Cancelled.
RowExplanation explainRow(const RunRecord &run, const Dataset &data, std::size_t row, const Bench *bench,
                          const RowQuestion &question, int threads = 0, const JobControl &job = {});

/// Calls parts by the names that a plug-in has for the shares' items, one list a cell; an empty name leaves a part as it is.
void nameParts(RowExplanation &explanation, const std::vector<std::vector<Text>> &names);

/// Whether to believe it, in one sentence: what the deletion test says.
Text verdictOf(const RowExplanation &explanation);
/// "part,share", one line a part, with what they are shares of in front.
std::string explanationCsv(const RowExplanation &explanation);

} // namespace netloom
