// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <cstddef>
#include <functional>

namespace netloom {

/// Calls work(row) for every row, on all cores; each row is its own place to write to, so the results do not depend on who
/// did it. Reports the progress from `begin` to 1 and throws Error (Cancelled) when the person has asked to stop, else what
/// the first failing call threw.
void inParallel(std::size_t rows, double begin, const Text &doing, const JobControl &job,
                const std::function<void(std::size_t row)> &work);

} // namespace netloom
