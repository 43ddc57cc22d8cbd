// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "plugins/molecule/whole_text.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// One frame of an XYZ file.
struct XyzFrame {
    std::int64_t line = 0; ///< of its count, from 1
    std::string comment;   ///< what is no key=value of its second line
    std::vector<std::pair<std::string, std::string>> properties;
    std::vector<int> charges; ///< nuclear charge of each atom; 0 for what is no element
    std::vector<std::array<double, 3>> positions;
    std::vector<std::array<double, 3>> forces; ///< empty, or one an atom
    std::vector<double> cell;                  ///< Lattice: 9 numbers, or empty

    Text trouble; ///< why the frame is left out; then its atoms are not to be used
    std::int64_t troubleLine = 0;
    bool hasLinesBehind = false; ///< behind the last atom, as in the files of QM9
};

/// Takes the next frame; false when only blank lines are left. A count is believed only as far as there are bytes for it.
bool nextXyzFrame(WholeText &lines, XyzFrame &frame);

/// The number of atoms that a line announces, or -1 when it is no such line.
std::int64_t xyzCount(std::string_view line);

} // namespace netloom
