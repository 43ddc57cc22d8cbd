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

/// A property of all rows. Throws Error (Usage) that names the properties when there is no such one.
const Column &propertyOf(const GeneratedJudgement &judgement, const std::string &name);

/// The numbers of all rows, the nearest to the target first: new ones before those of the training set, these before
/// repeated ones, those that are invalid last. Throws Error as propertyOf().
std::vector<std::size_t> rankedTowards(const GeneratedJudgement &judgement, const GeneratedWish &wish);

/// The sequences and what is said of them, in this order.
void reorder(std::vector<GeneratedSequence> &sequences, GeneratedJudgement &judgement,
             const std::vector<std::size_t> &order);

} // namespace netloom
