// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "plugins/formats/hdf5_handle.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// A number or a word.
struct Hdf5Member {
    std::string name;
    std::size_t wordBytes = 0;           ///< of a word of fixed length: how many at most
    bool isVariableWord = false;         ///< a word of any length
    H5T_cset_t charset = H5T_CSET_ASCII; ///< of a word, as the file says

    bool isWord() const { return wordBytes > 0 || isVariableWord; }
};

/// One dataset of a file, looked at but not read.
struct Hdf5Set {
    std::string path; ///< "/events/energy"
    std::vector<std::int64_t> dims;
    bool isCompound = false;
    std::vector<Hdf5Member> members;  ///< of a compound one; a single one without a name else
    std::vector<std::string> leftOut; ///< members of other types
    std::int64_t chunkRows = 1;       ///< rows that are unpacked together
    std::optional<Text> trouble = {}; ///< why it cannot be read

    std::int64_t rows() const { return dims.front(); }
    std::string group() const; ///< "/events", or "/" for what stands at the top
    std::string name() const { return path.substr(path.rfind('/') + 1); }
};

/// Opens a file for reading alone: no locks, no plug-ins of the library, no messages on the terminal.
/// Throws Error (File) when it is no HDF5 file.
Hdf5Handle openHdf5(const std::string &path);

/// Every dataset of the file with one dimension at least, by name. Links to other files are not followed but listed with
/// their trouble; so are datasets that lie in other files, are put together of others (virtual), need other filters than
/// gzip, shuffle and fletcher32, or claim more than memory or their file can hold.
/// Throws Error (File) when there are more than 10,000 objects or groups lie more than 16 deep.
std::vector<Hdf5Set> hdf5Sets(const Hdf5Handle &file, const std::string &path);

} // namespace netloom
