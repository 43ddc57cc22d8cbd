// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace netloom {

/// How far two samples of one quantity lie apart. NaN is passed over; NaN comes out when a sample is empty.
struct SampleDistance {
    double wasserstein = 0; ///< how far the one is to be moved, on average, to become the other; in the quantity's unit
    double kolmogorov = 0;  ///< the largest difference of their cumulative shares, from 0 to 1
};

/// Definitions as scipy.stats.wasserstein_distance and ks_2samp.
SampleDistance sampleDistance(std::span<const double> a, std::span<const double> b);

/// Mean and deviation (with n - 1) of the numbers that are not NaN; NaN when there are too few.
struct SampleMoments {
    double mean = 0, deviation = 0;
};
SampleMoments sampleMoments(std::span<const double> numbers);

} // namespace netloom
