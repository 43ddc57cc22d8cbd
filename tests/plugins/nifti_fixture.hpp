// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

// Headers of NIfTI volumes, written after nifti1.h and nifti2.h, for tests.

namespace netloom {

/// A header of which any field can be set.
class NiftiBytes
{
public:
    /// version: 1 or 2. Of one file with such sides, values of `type` (of so many bits), seconds and millimetres.
    NiftiBytes(int version, const std::vector<std::int64_t> &dims, int type, int bits, bool isSwapped = false)
        : m_version(version), m_isSwapped(isSwapped), m_bytes(version == 1 ? 352 : 544, '\0')
    {
        const std::size_t size = version == 1 ? 348 : 540;
        put<std::int32_t>(0, static_cast<std::int32_t>(size));
        m_bytes.replace(version == 1 ? 344 : 4, 3, version == 1 ? "n+1" : "n+2");
        for (std::size_t i = 0; i <= dims.size(); ++i) {
            const std::int64_t dim = i == 0 ? static_cast<std::int64_t>(dims.size()) : dims[i - 1];
            if (version == 1)
                put<std::int16_t>(40 + 2 * i, static_cast<std::int16_t>(dim));
            else
                put<std::int64_t>(16 + 8 * i, dim);
        }
        put<std::int16_t>(version == 1 ? 70 : 12, static_cast<std::int16_t>(type));
        put<std::int16_t>(version == 1 ? 72 : 14, static_cast<std::int16_t>(bits));
        for (std::size_t i = 1; i < 5; ++i)
            real(76 + 4 * i, 104 + 8 * i, double(i));
        real(108, 0, version == 1 ? 352 : 0);
        if (version == 2)
            put<std::int64_t>(168, 544);
        if (version == 1)
            m_bytes[123] = 2 + 8;
        else
            put<std::int32_t>(500, 2 + 8);
    }

    /// A number at its place in either header.
    NiftiBytes &real(std::size_t first, std::size_t second, double value)
    {
        if (m_version == 1)
            put<float>(first, static_cast<float>(value));
        else if (second > 0)
            put<double>(second, value);
        return *this;
    }
    NiftiBytes &scale(double slope, double intercept) { return real(112, 176, slope).real(116, 184, intercept); }
    /// Three rows of four, and the code that they count.
    NiftiBytes &affine(const std::vector<double> &rows)
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            real(280 + 4 * i, 400 + 8 * i, rows[i]);
        if (m_version == 1)
            put<std::int16_t>(254, 1);
        else
            put<std::int32_t>(348, 1);
        return *this;
    }
    template <class T>
    NiftiBytes &put(std::size_t place, T value)
    {
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        if (m_isSwapped)
            std::reverse(bytes, bytes + sizeof(T));
        m_bytes.replace(place, sizeof(T), bytes, sizeof(T));
        return *this;
    }
    template <class T>
    NiftiBytes &voxels(const std::vector<T> &values)
    {
        for (const T value : values) {
            const std::size_t end = m_bytes.size();
            m_bytes.resize(end + sizeof(T));
            put(end, value);
        }
        return *this;
    }
    const std::string &bytes() const { return m_bytes; }

private:
    int m_version;
    bool m_isSwapped;
    std::string m_bytes;
};

} // namespace netloom
