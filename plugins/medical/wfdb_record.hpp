// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/medical/reading_notes.hpp"
#include "plugins/medical/wfdb_header.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What becomes of a signal that is sampled more often than once in a frame.
enum class WfdbSampling {
    Frames,  ///< the mean of its samples in each frame, as the WFDB library gives it
    Highest, ///< every sample; those of slower signals are repeated
};

/// One signal in physical units; NaN where no sample was taken.
struct WfdbLead {
    std::string name, unit;
    Values<float> values;
};

/// A piece of a record without a break, all its leads equally long and aligned in time.
struct WfdbStretch {
    std::int64_t begin = 0; ///< in samples from the record's begin
    std::vector<WfdbLead> leads;

    std::int64_t length() const { return leads.empty() ? 0 : static_cast<std::int64_t>(leads.front().values.size()); }
};

struct WfdbRecord {
    std::string path; ///< of its header
    std::string name;
    double rate = 0;           ///< samples in a second
    double samplesInFrame = 1; ///< by which the times of annotations, which count frames, are to be multiplied
    std::vector<WfdbStretch> stretches;
    std::vector<std::string> comments;

    std::int64_t length() const; ///< of all stretches together, in samples
};

/// Reads the signals of a record. Files that end early, segments that are missing, checksums and first values that are
/// not those of the header are noted. Throws Error (File) when no signal of it can be read. Memory goes by the files that
/// are there, never by the length that a header announces.
WfdbRecord readWfdbRecord(const std::string &headerPath, WfdbSampling sampling, ReadingNotes &notes, const JobControl &job);

} // namespace netloom
