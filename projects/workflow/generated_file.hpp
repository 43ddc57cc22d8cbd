// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/judge_generated.hpp"

namespace netloom {

/// A row a sequence: what the judge says of it (none: null), its tokens, whether it ended, how likely it was, what is wrong;
/// then more columns, of a text a sequence.
std::string generatedCsv(const std::vector<GeneratedSequence> &sequences, const GeneratedJudgement *judgement,
                         const std::vector<Column> &more = {});

/// Those that are valid, each once, a line each, as people write them: a file that the judge's reader reads.
std::string generatedList(const GeneratedJudgement &judgement);

/// What a file of that name is to hold: the list in .smi and .txt, where the rows were judged; else the table.
std::string generatedFile(const std::string &path, const std::vector<GeneratedSequence> &sequences,
                          const GeneratedJudgement *judgement, const std::vector<Column> &more = {});

} // namespace netloom
