// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "projects/workflow/workflow.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Values of a column over the training rows, and what describes them.
struct ColumnSample {
    std::vector<double> values; ///< finite ones only
    double minimum = 0, maximum = 0, mean = 0, deviation = 0;
    bool isOfTensor = false; ///< several values a row

    std::vector<double> bins(int count) const;
};

/// The column as it was read; of a text the number of its words.
ColumnSample rawSample(const Bench &bench, const Column &column, const JobControl &job = {});
/// What the network gets for the feature of that name; of a sequence the number of its items.
ColumnSample preparedSample(const Bench &bench, const std::string &name, const JobControl &job = {});

} // namespace netloom
