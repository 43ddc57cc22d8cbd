// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What is noticed while medical files are read, and the counts that go with it.
class ReadingNotes
{
public:
    void note(const std::string &file, Text message, std::int64_t line = 0);
    void reject(const std::string &file, Text message, std::int64_t line = 0);
    std::size_t rejected() const { return m_rejected; }

    /// The data with provenance, hash and counts. given: as the caller gave them; options: as they were used.
    /// Throws Error (File) with the first reason, or with `none`, when there is no row.
    ReadResult result(Dataset data, const std::vector<std::string> &paths, const std::string &reader, const Params &options,
                      const Params &given, const Text &none);

private:
    void keep(Problem problem);

    std::vector<Problem> m_problems;
    std::size_t m_count = 0, m_rejected = 0;
};

/// The options with what is missing filled in. Throws Error (Usage) that says what is wrong with them.
Params checkedOptions(const ReaderInfo &info, const Params &given);

} // namespace netloom
