// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__x86_64__) || defined(__i386__)
#include <xmmintrin.h>
#endif

namespace netloom {

/// While it lives, this thread takes numbers too small for a normal float as zero, in and out: they cost a hundred times
/// as much and carry no information. Every thread that computes needs one, or results would depend on who did the work.
class FlushDenormals
{
public:
#if defined(__x86_64__) || defined(__i386__)
    FlushDenormals() : m_before(_mm_getcsr())
    {
        _mm_setcsr(m_before | flushToZero | denormalsAreZero);
    }
    ~FlushDenormals()
    {
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
    static constexpr unsigned flushToZero = 0x8000, denormalsAreZero = 0x0040;
    unsigned m_before;
#endif
};

} // namespace netloom
