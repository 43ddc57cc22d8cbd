// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/number_array.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace netloom {

static_assert(std::endian::native == std::endian::little, "elements are put together for little-endian machines");

namespace {

template <class Number>
double elementAt(const char *place, bool isBigEndian)
{
    char ordered[sizeof(Number)];
    std::memcpy(ordered, place, sizeof(Number));
    if (isBigEndian)
        std::reverse(ordered, ordered + sizeof(Number));
    Number number;
    std::memcpy(&number, ordered, sizeof(Number));
    return static_cast<double>(number);
}

double elementAt(const NumberArray &array, std::size_t index)
{
    const char *place = array.bytes.data() + index * elementSize(array.element);
    switch (array.element) {
    case Element::Int8:
        return elementAt<std::int8_t>(place, false);
    case Element::UInt8:
        return elementAt<std::uint8_t>(place, false);
    case Element::Int16:
        return elementAt<std::int16_t>(place, array.isBigEndian);
    case Element::UInt16:
        return elementAt<std::uint16_t>(place, array.isBigEndian);
    case Element::Int32:
        return elementAt<std::int32_t>(place, array.isBigEndian);
    case Element::UInt32:
        return elementAt<std::uint32_t>(place, array.isBigEndian);
    case Element::Int64:
        return elementAt<std::int64_t>(place, array.isBigEndian);
    case Element::UInt64:
        return elementAt<std::uint64_t>(place, array.isBigEndian);
    case Element::Float32:
        return elementAt<float>(place, array.isBigEndian);
    case Element::Float64:
        return elementAt<double>(place, array.isBigEndian);
    }
    return 0;
}

/// The place in the file of a row's element, both counted in row-major order.
std::size_t placeOf(const NumberArray &array, std::int64_t row, std::int64_t within)
{
    if (!array.isColumnMajor)
        return static_cast<std::size_t>(row * array.rowSize() + within);
    std::int64_t place = 0;
    for (int axis = array.rank() - 1; axis >= 1; --axis) {
        const std::int64_t index = within % array.dims[static_cast<std::size_t>(axis)];
        within /= array.dims[static_cast<std::size_t>(axis)];
        std::int64_t stride = 1;
        for (int before = 0; before < axis; ++before)
            stride *= array.dims[static_cast<std::size_t>(before)];
        place += index * stride;
    }
    return static_cast<std::size_t>(place + row);
}

template <class Number>
void copyRowOf(const NumberArray &array, std::int64_t row, Number *out)
{
    const std::int64_t size = array.rowSize();
    for (std::int64_t i = 0; i < size; ++i)
        out[i] = static_cast<Number>(elementAt(array, placeOf(array, row, i)));
}

} // namespace

std::size_t elementSize(Element element)
{
    switch (element) {
    case Element::Int8:
    case Element::UInt8:
        return 1;
    case Element::Int16:
    case Element::UInt16:
        return 2;
    case Element::Int32:
    case Element::UInt32:
    case Element::Float32:
        return 4;
    case Element::Int64:
    case Element::UInt64:
    case Element::Float64:
        return 8;
    }
    return 0;
}

std::int64_t NumberArray::rowSize() const
{
    std::int64_t size = 1;
    for (std::size_t axis = 1; axis < dims.size(); ++axis)
        size *= dims[axis];
    return size;
}

std::int64_t NumberArray::count() const
{
    return rows() * rowSize();
}

std::string NumberArray::dimsText() const
{
    std::string text;
    for (const std::int64_t dim : dims)
        text += (text.empty() ? "" : "x") + std::to_string(dim);
    return text.empty() ? "scalar" : text;
}

void NumberArray::copyRow(std::int64_t row, double *out) const
{
    copyRowOf(*this, row, out);
}

void NumberArray::copyRow(std::int64_t row, float *out) const
{
    if (element == Element::UInt8 && !isColumnMajor) { // images, nearly always
        const auto size = static_cast<std::size_t>(rowSize());
        const auto *pixels = reinterpret_cast<const unsigned char *>(bytes.data()) + static_cast<std::size_t>(row) * size;
        std::copy_n(pixels, size, out);
        return;
    }
    copyRowOf(*this, row, out);
}

std::int64_t arrayBytes(const std::vector<std::int64_t> &dims, Element element)
{
    std::int64_t bytes = static_cast<std::int64_t>(elementSize(element));
    for (const std::int64_t dim : dims)
        if (dim < 0 || __builtin_mul_overflow(bytes, dim, &bytes))
            return -1;
    return bytes;
}

} // namespace netloom
