// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

#include <vector>

namespace netloom {

/// Reads new data for a trained run: each column as the type that the model knows it by, so that a spoiled cell is one bad
/// cell and does not turn its whole column into words. What the person set for the project's own files (a separator, a
/// decimal comma) holds for files of the same reader, too, unless options says otherwise. Throws Error as
/// DataProvider::read.
ReadResult readForRun(const RunRecord &run, const DataSetup &own, const std::vector<std::string> &paths,
                      const std::string &reader, const Params &options, const DataProvider &provider,
                      const JobControl &job = {});

/// Rows of other data that a run has seen: each is, to the network, equal to a row of its training or validation part.
struct SharedRows {
    struct Row {
        std::uint32_t row = 0; ///< of the other data
        std::uint32_t own = 0; ///< of the run's data: the first that it equals
        Part part = Part::Train;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rows;    ///< ascending; one that equals rows of both parts counts as trained on
    std::size_t compared = 0; ///< of the other data

    std::size_t count(Part part) const;
    bool operator==(const SharedRows &) const = default;
};

/// other, own: prepared by the same preparation. rows: of the other data, those to be compared; split: of the own.
/// Two passes of hashing, linear in the rows; what is found is compared bit by bit. Throws Error (Cancelled).
SharedRows sharedRows(const PreparedData &other, const std::vector<std::uint32_t> &rows, const PreparedData &own,
                      const Split &split, const JobControl &job = {});

/// Other data beside a project's own, before any training.
struct Comparison {
    SharedRows shared;              ///< rows of the other data that stand in any part of the own
    std::vector<std::uint32_t> own; ///< rows of the bench's data that stand in the other data, ascending
    DatasetPtr other;
};

/// Reads the files as new data of the project are read and compares what the network would see of them.
/// Throws Error as DataProvider::read and applyPreparation.
Comparison compareData(const Bench &bench, const DataSetup &own, const std::vector<std::string> &paths,
                       const DataProvider &provider, const JobControl &job = {});

/// The own rows that a comparison found, told by what the network sees of them. file: the name of the other file.
LeftOutRows leaveOut(const Comparison &comparison, const Bench &bench, const std::string &file, const JobControl &job = {});

/// Where a row stands, for a person: "line 17" of one file, else "row 16".
Text placeOfRow(const Dataset &data, std::uint32_t row);

enum class SeenRows { Kept, LeftOut };

struct OtherEvaluation {
    Evaluation evaluation;
    bool isCompared = false; ///< with the run's own data, which may not be there, or no longer what they were
    SharedRows shared;
};

/// Evaluates a run on other data with a known target, every usable row or only those that the run has not seen; the
/// notes say how many it has. own: typed, the data that the project says; null: they are not there.
/// Throws Error: Usage when no row can be evaluated, Check when seen rows are to be left out and cannot be known.
OtherEvaluation evaluateOther(const RunRecord &run, const Dataset &other, const Dataset *own, SeenRows seen, int threads = 0,
                              const JobControl &job = {});

} // namespace netloom
