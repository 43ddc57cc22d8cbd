// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/judge_generated.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What is looked for among the rows that a model wrote.
struct GeneratedWish {
    std::string property; ///< of GeneratedJudgement::properties
    double target = 0;
    bool operator==(const GeneratedWish &) const = default;
};

/// "logP=2.5". Throws Error (Usage) that says how it is written.
GeneratedWish wishOfWords(const std::string &words);

/// The numbers of all rows, the nearest to the target first: new ones before those of the training set, these before
/// repeated ones, those that are invalid last. Throws Error (Usage) that names the properties when there is no such one.
std::vector<std::size_t> rankedTowards(const GeneratedJudgement &judgement, const GeneratedWish &wish);

/// The sequences and what is said of them, in this order.
void reorder(std::vector<GeneratedSequence> &sequences, GeneratedJudgement &judgement,
             const std::vector<std::size_t> &order);

} // namespace netloom
