// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// A signal as the header of a WFDB record describes it (header(5) of the WFDB Applications Guide).
struct WfdbSignal {
    std::string file; ///< "~" in a layout, which has no samples
    int format = 0;
    std::int64_t samplesPerFrame = 1;
    std::int64_t skew = 0; ///< frames by which its samples come late in the file
    std::int64_t byteOffset = 0;
    double gain = 200; ///< stored units in a physical one
    double baseline = 0;
    std::string unit = "mV";
    std::optional<std::int64_t> firstValue;
    std::optional<std::int64_t> checksum; ///< of all stored values, modulo 65536
    std::string name;
};

/// A piece of a record of several, each with a header of its own.
struct WfdbSegment {
    std::string name; ///< "~" for a gap
    std::int64_t frames = 0;
};

struct WfdbHeader {
    std::string path;
    std::string name;
    double rate = 250; ///< frames in a second
    std::optional<std::int64_t> frames;
    std::vector<WfdbSignal> signals;
    std::vector<WfdbSegment> segments;
    std::vector<std::string> comments; ///< without their '#'
};

/// Throws Error (File) with the line of what is wrong.
WfdbHeader readWfdbHeader(const std::string &path);

/// Whether the text begins as a header does: "100 2 360 650000".
bool isWfdbHeader(std::string_view text);

} // namespace netloom
