// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A reader whose format knows one file at a time. Several files become one data set, the rows of one below those of the
/// other: columns are found by their names, whatever their order; where the files disagree on a type, words win over
/// numbers. When the files' names speak of parts (train.csv, test.csv), these are the split that the data bring; else a
/// column "file" says where a row came from. Lines count anew in each file.
class OneFileReader : public Reader
{
public:
    /// Throws Error (File) with a file's name when it lacks a column of the first, has one more, or holds other shapes.
    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override;

protected:
    /// As Reader::read, of one file.
    virtual ReadResult readFile(const std::string &path, const Params &options, const JobControl &job) const = 0;
};

} // namespace netloom
