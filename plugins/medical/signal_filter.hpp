// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/values.hpp"

namespace netloom {

enum class Pass { Low, High };

/// A Butterworth filter of second order, run forwards and backwards, so that nothing is shifted in time and the gain at
/// the corner is 1/2. values at `rate` Hz; corner in Hz, below rate / 2. Missing values stay missing and are bridged by
/// straight lines meanwhile. The same numbers as scipy.signal.filtfilt(*butter(2, corner, fs=rate), values).
/// Oppenheim and Schafer, Discrete-Time Signal Processing, 1989, ch. 7; Gustafsson, IEEE Trans. Signal Proc. 44 (1996) 988.
void filterSignal(Values<float> &values, double rate, double corner, Pass pass);

/// The signal at another rate, both in Hz: convolution with a sinc of the lower Nyquist frequency, tapered by a Hann
/// window over eight of its periods on either side. A sample near a missing one is missing.
/// Smith, Digital Audio Resampling, 2002; Oppenheim and Schafer 1989, sec. 3.6.
Values<float> resampledSignal(const Values<float> &values, double from, double to);

} // namespace netloom
