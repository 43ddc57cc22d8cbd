// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/plugins/reader_fixture.hpp"

#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// A whole file of a format, to be spoiled. One that is an archive can also be spoiled inside, and packed again.
struct SpoiledSeed {
    enum class Packing { None, Zip, Gzip };
    using Entries = std::vector<std::pair<std::string, std::string>>;

    std::string name;   ///< for figures and for what failed: "xlsx"
    std::string reader; ///< id
    QString file;       ///< name of the file that is spoiled; its ending is the format's own
    std::size_t rows = 0;
    std::string bytes = {}; ///< unpacked, where there is one thing in it
    Packing packing = Packing::None;
    Entries entries = {};  ///< of a zip
    Entries beside = {};   ///< files that are needed, and left whole
    bool isFolder = false; ///< the reader is given the folder
    bool isSparse = false; ///< most of its bytes are zeros that mean nothing
};

/// A file of every format that is read, and of every way in which it may look.
std::vector<SpoiledSeed> spoiledSeeds(const ScratchFolder &scratch);

} // namespace netloom
