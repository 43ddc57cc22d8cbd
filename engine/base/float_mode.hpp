// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__x86_64__) || defined(__i386__)
#include <xmmintrin.h>
#endif

namespace netloom {

/// While it lives, this thread takes numbers too small for a normal float as zero, in and out: they cost a hundred times
/// as much and carry no information. Every thread that computes needs one, or results would depend on who did the work.
/// One inside another costs next to nothing: the mode is not set again, which would hold the processor up.
class FlushDenormals
{
public:
#if defined(__x86_64__) || defined(__i386__)
    FlushDenormals() : m_before(_mm_getcsr())
    {
        if (!wasSet())
            _mm_setcsr(m_before | bothModes);
    }
    ~FlushDenormals()
    {
        if (!wasSet())
            _mm_setcsr(m_before);
    }
#else
    FlushDenormals() = default;
    ~FlushDenormals() {}
#endif
    FlushDenormals(const FlushDenormals &) = delete;
    FlushDenormals &operator=(const FlushDenormals &) = delete;

private:
#if defined(__x86_64__) || defined(__i386__)
    static constexpr unsigned flushToZero = 0x8000, denormalsAreZero = 0x0040, bothModes = flushToZero | denormalsAreZero;
    bool wasSet() const
    {
        return (m_before & bothModes) == bothModes;
    }
    unsigned m_before;
#endif
};

} // namespace netloom
