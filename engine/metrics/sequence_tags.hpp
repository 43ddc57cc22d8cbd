// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace netloom {

/// The tags of one sentence, a token each: "B-PER", "I-PER", "O".
using TagSequence = std::vector<std::string>;

/// Tokens that are named together: [first, last] within their sentence.
struct TaggedEntity {
    std::string type;
    std::size_t first = 0, last = 0;
    auto operator<=>(const TaggedEntity &) const = default;
};

/// Reads IOB1, IOB2 and IOBES tags, as the default mode of seqeval and CoNLL's conlleval (Tjong Kim Sang, Buchholz 2000): an
/// entity begins with B or S, after another type, or with I or E where none goes on. A tag without a type is of type "_".
/// Throws Error (Usage) for a tag that is neither O nor B, I, E or S with or without a type.
std::vector<TaggedEntity> entitiesOf(const TagSequence &tags);

struct TagScore {
    std::string name;                         ///< a type or tag, or "micro", "macro", "weighted"
    double precision = 0, recall = 0, f1 = 0; ///< 0 where the divisor is 0
    std::size_t support = 0;                  ///< how many are in the truth
};

struct TagReport {
    std::vector<TagScore> perName; ///< in the order of the alphabet: all in the truth or in the predictions
    TagScore micro, macro, weighted;
    double accuracy = 0; ///< share of right tokens; NaN without any
};

/// Precision, recall and F1 of whole entities: right when type, first and last token are. As seqeval 1.2.
/// actual and predicted: the same sentences of the same lengths, else throws Error (Usage).
TagReport entityReport(const std::vector<TagSequence> &actual, const std::vector<TagSequence> &predicted);

/// The same of single tokens, tag by tag, without those outside of entities ("O"). As scikit-learn with these labels.
TagReport tokenReport(const std::vector<TagSequence> &actual, const std::vector<TagSequence> &predicted);

/// True when an outcome's rows are steps of sequences and its classes are tags of tokens, among them one inside an entity.
bool hasTags(const Outcome &outcome);

/// The reports of an outcome that has tags.
TagReport entityReport(const Outcome &outcome);
TagReport tokenReport(const Outcome &outcome);

} // namespace netloom
