// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/values.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

/// Where the heart beats in one lead of an ECG: the samples of the QRS complexes, ascending, each at the largest deflection
/// between 5 and 15 Hz. rate: Hz, at least 50. Missing samples are bridged. Band, slope, energy over 150 ms, two thresholds
/// that follow signal and noise, a look back when a beat is overdue, T waves told by their slope: Pan and Tompkins, IEEE
/// Trans. Biomed. Eng. 32 (1985) 230.
std::vector<std::int64_t> detectedQrs(const Values<float> &lead, double rate);

/// How beats that were found agree with those that somebody marked.
struct BeatAgreement {
    std::vector<std::int64_t> markOfFound; ///< of each that was found; -1: none is near
    std::int64_t missed = 0, extra = 0;

    double sensitivity() const;          ///< the part of the marked ones that was found; NaN when none is marked
    double positivePredictivity() const; ///< the part of the found ones that is marked; NaN when none was found
};

/// Both ascending, in samples; each mark goes with the nearest one that was found within the reach. ANSI/AAMI EC57 allows
/// 150 ms.
BeatAgreement compareBeats(const std::vector<std::int64_t> &marked, const std::vector<std::int64_t> &found,
                           std::int64_t reach);

} // namespace netloom
