// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// A file in a folder of images.
struct FolderFile {
    std::string path;
    std::vector<std::string> folders; ///< between the chosen folder and the file
    std::string name;

    std::string relative() const; ///< "train/cat/1.png"
};

/// What a folder holds, sorted by path.
struct FolderListing {
    std::vector<FolderFile> files;
    std::vector<std::string> tables; ///< paths of the CSV and TSV files directly in it
    std::vector<Problem> notes;      ///< what was passed over
};

/// Walks through a folder and what is below it. Hidden files are left out, and so are links to folders and links that lead
/// out of it, so that a walk ends and reads nothing else. Throws Error (File) when the folder cannot be read or holds
/// more than two million files.
FolderListing listFolder(const std::string &folder, const JobControl &job);

/// Whether an image is among the first files of the folder, by content.
bool hasImages(const std::string &folder);

} // namespace netloom
