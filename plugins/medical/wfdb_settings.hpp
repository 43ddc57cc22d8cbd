// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/medical/wfdb_record.hpp"

#include <string>
#include <vector>

namespace netloom {

/// How records become rows. The options of the reader, and what was guessed of them.
struct WfdbSettings {
    std::string rows; ///< "beats", "windows", "records", "annotations"; "auto" until it is decided
    std::string target;
    bool detectsBeats = false;    ///< whatever the annotations say
    double before = 0, after = 0; ///< of a beat, s
    double seconds = 0, overlap = 0;
    std::vector<std::string> leads;
    double rate = 0;                ///< samples in a second; 0 until it is decided
    double lowest = 0, highest = 0; ///< Hz that are let through; 0: all
    WfdbSampling sampling = WfdbSampling::Frames;
    bool isTimeFirst = true; ///< a row is (samples, leads), as layers for sequences take it; else (leads, samples)
    std::string annotator;
    std::string label; ///< the words before the colon in a comment

    /// Samples in a row; 0 for whole records.
    std::int64_t length() const;
};

const std::vector<ParamSpec> &wfdbOptions();
/// options: complete and checked.
WfdbSettings wfdbSettings(const Params &options);
/// The options with which the same rows are cut from other records.
void keepSettings(const WfdbSettings &settings, Params &options);

} // namespace netloom
