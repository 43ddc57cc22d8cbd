// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <string>
#include <vector>

namespace netloom {

/// The classes of a target column, in the order of their numbers: of two the positive one stands second (1 after 0, yes
/// after no, malignant after benign); numbers by size; words by the alphabet.
std::vector<std::string> classesOf(const Column &target, std::size_t rows);

/// The classes that several targets share, in the same order; no more than three, since two are wanted.
std::vector<std::string> classesOfSeveral(const std::vector<const Column *> &targets, std::size_t rows);

/// Numbers by size and before words, words by the alphabet.
bool comesBefore(const std::string &a, const std::string &b);

/// The word of a row's class; empty when it is missing.
inline std::string classWord(const Column &target, std::size_t row)
{
    return target.cellText(row);
}

} // namespace netloom
