// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A reader whose rows a language model can write (next_token.hpp) implements this beside Reader, so that what the model
/// wrote can be judged.
class RowJudge
{
public:
    virtual ~RowJudge() = default;
    /// tokens: of each row, with a blank between two; the signs for start and end may stand among them.
    /// Gives a row for each, in order. Its columns: a Text, the row as people write it, and its provenance such that those
    /// who depict the reader's rows depict it; a Text that is the same for rows that are the same, empty for one that is
    /// not valid; then Numbers, its properties, NaN for one that is not valid. Problems say why, by line: the number of the
    /// row, from 1. None is a rejection.
    virtual ReadResult judge(const std::vector<std::string> &tokens, const JobControl &job) const = 0;
};

} // namespace netloom
