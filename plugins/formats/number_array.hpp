// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

enum class Element { Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float32, Float64 };

std::size_t elementSize(Element element); ///< bytes

/// A block of numbers as a file keeps it: `bytes` holds exactly the product of `dims` elements.
struct NumberArray {
    std::string name;
    std::vector<std::int64_t> dims;
    Element element = Element::UInt8;
    bool isBigEndian = false;
    bool isColumnMajor = false; ///< Fortran's order; else the last index runs fastest
    std::string bytes;

    int rank() const { return static_cast<int>(dims.size()); }
    std::int64_t rows() const { return dims.empty() ? 1 : dims[0]; }
    std::int64_t count() const;   ///< of elements
    std::int64_t rowSize() const; ///< elements in a row
    std::string dimsText() const; ///< "60000x28x28"

    /// Elements of a row in row-major order, whatever the order in the file.
    void copyRow(std::int64_t row, double *out) const;
    void copyRow(std::int64_t row, float *out) const;
};

/// Bytes that an array of these dimensions needs; -1 when a dimension is negative or the product leaves 63 bits.
std::int64_t arrayBytes(const std::vector<std::int64_t> &dims, Element element);

} // namespace netloom
