// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"
#include "engine/data/reader.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Whoever can open data: the plug-in host in the programs, a small stand-in in tests.
class DataProvider
{
public:
    virtual ~DataProvider() = default;

    /// Reads files with the named reader, or with the one that is surest of the first file when the id is empty.
    /// Throws Error: File when a file is missing or nothing fits, Missing when a plug-in that is not there is needed.
    virtual ReadResult read(const std::vector<std::string> &paths, const std::string &readerId, const Params &options,
                            const JobControl &job) const = 0;
    virtual const Generator *findGenerator(const std::string &id) const = 0;
};

} // namespace netloom
