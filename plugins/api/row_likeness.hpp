// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

struct RowLikenessInfo {
    std::string id, label, help;
    std::vector<std::string> readers; ///< ids of the readers whose rows it can compare
    std::vector<ParamSpec> options = {};
};

/// Says how like rows are to one of them.
class RowLikeness
{
public:
    virtual ~RowLikeness() = default;
    virtual const RowLikenessInfo &info() const = 0;
    /// One number a row, from 0 to 1, which is that of the row itself; NaN for a row that cannot be compared. data: all
    /// rows, of their columns only those of words. Throws Error when the row itself cannot be compared; Cancelled.
    virtual std::vector<double> likeness(const Dataset &data, std::size_t row, const Params &options,
                                         const JobControl &job) const = 0;
};

} // namespace netloom
