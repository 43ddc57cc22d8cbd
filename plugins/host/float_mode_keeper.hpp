// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__x86_64__) || defined(__i386__)
#include <xmmintrin.h>
#endif

namespace netloom {

/// Remembers how this thread computes (MXCSR: rounding, flushing of tiny numbers) and puts that back. Loading one library
/// built with -Ofast sets flush-to-zero for whoever loads it.
class FloatModeKeeper
{
public:
    /// True when somebody had changed it since.
    bool restore() const
    {
#if defined(__x86_64__) || defined(__i386__)
        const unsigned now = _mm_getcsr();
        if ((now & ~flags) == (m_before & ~flags))
            return false;
        _mm_setcsr(m_before);
        return true;
#else
        return false;
#endif
    }

private:
#if defined(__x86_64__) || defined(__i386__)
    static constexpr unsigned flags = 0x3f; ///< what has happened (inexact, underflow...), not how it is computed
    unsigned m_before = _mm_getcsr();
#endif
};

} // namespace netloom
