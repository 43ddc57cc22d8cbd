// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace netloom {

/// The shape of one sample, without the batch dimension: "32", or "16x8x8" as channels, height, width.
class Shape
{
public:
    Shape() = default;
    Shape(std::initializer_list<std::int64_t> dims) : m_dims(dims) {}
    explicit Shape(std::vector<std::int64_t> dims) : m_dims(std::move(dims)) {}

    int rank() const { return static_cast<int>(m_dims.size()); }
    std::int64_t operator[](int axis) const { return m_dims[static_cast<std::size_t>(axis)]; }
    const std::vector<std::int64_t> &dims() const { return m_dims; }

    /// Numbers in one sample: the product of all dimensions, 1 for a rank of 0. Saturates at the largest int64.
    std::int64_t size() const;

    /// "16x8x8"; "scalar" for a rank of 0.
    std::string str() const;

    /// Reads "16x8x8" or "16 8 8". Empty when the text is no shape or a dimension is not positive.
    static std::vector<std::int64_t> parse(const std::string &text);

    bool operator==(const Shape &) const = default;

private:
    std::vector<std::int64_t> m_dims;
};

} // namespace netloom
