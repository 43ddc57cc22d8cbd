// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace netloom {

/// A formula over the columns of a table, worked out row by row: `mass / height^2`, `age > 40 and sex == "female"`.
/// Columns stand by their name, in square brackets where it is no plain word: `[Cell size]`. Numbers have + - * / ^ and the
/// usual functions (sqrt, exp, ln = log, log10, log2, abs, sin, min, max, hypot, floor, ceil, round, mod, missing); words in
/// quotes are compared with == and !=. What is made of a missing value is missing, and of the comparisons with it only != is
/// true; missing() tells.
class Formula
{
public:
    /// The data must outlive the formula. Throws Error (Usage) that names the place in the text on what is no
    /// formula, on an unknown column, and on a column of tensors.
    Formula(const std::string &text, const Dataset &data);
    ~Formula();
    Formula(Formula &&) noexcept;
    Formula &operator=(Formula &&) noexcept;

    std::vector<std::string> columns() const;                           ///< that it looks at
    double at(std::size_t row);                                         ///< NaN when it is missing or not finite
    bool isTrue(std::size_t row) { return at(row) > 0 || at(row) < 0; } ///< neither 0 nor missing

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace netloom
