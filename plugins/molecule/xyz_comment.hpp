// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace netloom {

struct XyzFrame;

/// Where in an atom's line things stand, counted in words.
struct XyzColumns {
    std::size_t species = 0, position = 1;
    std::size_t force = 0; ///< 0 for none
};

/// Takes apart a frame's second line: key=value as in extended XYZ ("energy=-97.1 Lattice=\"5 0 0 ...\""), numbers without
/// names as in the files of QM9, else a comment. What "Properties=species:S:1:pos:R:3:forces:R:3" says comes back.
XyzColumns takeXyzComment(std::string_view line, XyzFrame &frame);

} // namespace netloom
