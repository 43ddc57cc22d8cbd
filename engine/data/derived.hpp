// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/formula.hpp"
#include "engine/data/reader.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A column of numbers that is worked out from the others: "bmi", "mass / height^2".
struct DerivedColumn {
    std::string name, formula;
    bool operator==(const DerivedColumn &) const = default;
};

/// The data with these columns behind its own, in this order; a formula may use those before it. One of a name that is
/// there takes its place. Throws Error (Usage) with the column's name as its place on a formula that does not fit.
DatasetPtr withDerived(DatasetPtr data, const std::vector<DerivedColumn> &derived, const JobControl &job = {});

/// Of these columns those that are needed for the wanted ones, in their order.
std::vector<DerivedColumn> neededDerived(const std::vector<DerivedColumn> &derived, const std::vector<std::string> &wanted);

/// The rows for which the condition is true, with lines and parts; all rows when it is empty. Their content hash is another
/// one, as rows are counted anew. Throws Error (Usage) as Formula does, and when no row is left.
DatasetPtr rowsWhere(DatasetPtr data, const std::string &condition, const JobControl &job = {});

} // namespace netloom
