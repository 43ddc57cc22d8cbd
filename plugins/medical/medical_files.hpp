// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A file that was named or found in a folder that was.
struct MedicalFile {
    std::string path;
    std::string shown;  ///< from the named folder on: "CT2/17106.dcm"
    std::string folder; ///< the part of `shown` before the name; empty for none
};

/// The files that are named, those of folders with all that lies below, each folder's in the order of their names. Hidden
/// ones and links are left out, so that the walk ends and stays where it is. Throws Error (File) for a folder that cannot
/// be read or holds more than 200,000 files.
std::vector<MedicalFile> filesUnder(const std::vector<std::string> &paths, const JobControl &job);

/// Whether one of the first files of a folder is such a one.
bool hasFile(const std::string &folder, bool (*isSuch)(const std::string &path));

/// A file's bytes, unpacked where it is gzip. Throws Error (File) when there are more than `most`.
std::string wholeFile(const std::string &path, std::size_t most);

/// A file's bytes as they are.
std::string rawFile(const std::string &path, std::size_t most);

/// The same path with another ending: ".hea". Of "brain.nii.gz" only the last goes.
std::string withEnding(const std::string &path, const std::string &ending);
/// The ending in lower case, with its dot.
std::string endingOfPath(const std::string &path);
bool isThere(const std::string &path); ///< and a plain file

/// The text, with whatever is no UTF-8 taken as Latin-1 and control characters left out.
std::string cleanWords(const std::string &words);

} // namespace netloom
