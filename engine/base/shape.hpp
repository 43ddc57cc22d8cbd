// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace netloom {

/// What the first dimension of a shape counts where samples differ in it.
enum class Axis {
    Fixed, ///< all samples are of one size
    Steps, ///< of a sequence
    Nodes, ///< of a graph
    Edges, ///< of a graph; their order is that of its links
};

/// The shape of one sample, without the batch dimension: "32", "50x8" as steps, features, or "16x8x8" as channels, height,
/// width. Of sequences and graphs of varying length the first dimension is the most that a sample has: "≤50x8".
class Shape
{
public:
    Shape() = default;
    Shape(std::initializer_list<std::int64_t> dims) : m_dims(dims) {}
    explicit Shape(std::vector<std::int64_t> dims) : m_dims(std::move(dims)) {}

    /// A shape whose first dimension varies from sample to sample. origin: the number of the data's input that says how
    /// long each one is; two shapes go together item by item only when it is the same.
    static Shape varying(Axis axis, int origin, std::vector<std::int64_t> dims);
    /// The same shape, holding ids in [0, count) instead of quantities.
    Shape withTokens(std::int64_t count) const;

    Axis axis() const { return m_axis; }
    bool isVarying() const { return m_axis != Axis::Fixed; }
    int origin() const { return m_origin; }
    std::int64_t tokens() const { return m_tokens; } ///< how many ids there are; 0 for quantities
    /// Steps x features, nodes x features, ...: what layers that work item by item take apart.
    bool isSequence() const { return isVarying() || rank() == 2; }
    /// Of a sequence: how many items a sample has, or has at most; 1 for all else.
    std::int64_t items() const { return isSequence() ? m_dims.front() : 1; }
    /// Of a sequence: the shape of one item; "1" where an item is a single number. The shape itself for all else.
    Shape item() const;
    std::int64_t itemSize() const; ///< item().size(), but allocates nothing
    /// A sequence with as many items as this one and such a shape of each.
    Shape withItem(const Shape &item) const;
    /// The same with one more dimension behind.
    Shape withLast(std::int64_t size) const;

    int rank() const { return static_cast<int>(m_dims.size()); }
    std::int64_t operator[](int axis) const { return m_dims[static_cast<std::size_t>(axis)]; }
    const std::vector<std::int64_t> &dims() const { return m_dims; }

    /// Numbers in one sample: the product of all dimensions, 1 for a rank of 0. Saturates at the largest int64.
    std::int64_t size() const;

    /// "16x8x8", "≤50x8"; "scalar" for a rank of 0.
    std::string str() const;

    /// Reads "16x8x8" or "16 8 8". Empty when the text is no shape or a dimension is not positive.
    static std::vector<std::int64_t> parse(const std::string &text);

    bool operator==(const Shape &) const = default;

private:
    std::vector<std::int64_t> m_dims;
    Axis m_axis = Axis::Fixed;
    int m_origin = 0;
    std::int64_t m_tokens = 0;
};

} // namespace netloom
