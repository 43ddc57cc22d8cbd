// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/shape.hpp"

#include <charconv>
#include <limits>
#include <span>
#include <utility>

namespace netloom {

namespace {

/// Saturates at the largest int64.
std::int64_t product(std::span<const std::int64_t> dims)
{
    std::int64_t count = 1;
    for (const std::int64_t dim : dims)
        if (__builtin_mul_overflow(count, dim, &count))
            return std::numeric_limits<std::int64_t>::max();
    return count;
}

} // namespace

Shape Shape::varying(Axis axis, int origin, std::vector<std::int64_t> dims)
{
    Shape shape(std::move(dims));
    shape.m_axis = axis;
    shape.m_origin = origin;
    return shape;
}

Shape Shape::withTokens(std::int64_t count) const
{
    Shape shape = *this;
    shape.m_tokens = count;
    return shape;
}

Shape Shape::item() const
{
    if (!isSequence())
        return *this;
    return rank() > 1 ? Shape(std::vector<std::int64_t>(m_dims.begin() + 1, m_dims.end())) : Shape{1};
}

Shape Shape::withItem(const Shape &item) const
{
    Shape shape = *this;
    shape.m_tokens = item.m_tokens;
    shape.m_dims.resize(1);
    shape.m_dims.insert(shape.m_dims.end(), item.m_dims.begin(), item.m_dims.end());
    return shape;
}

Shape Shape::withLast(std::int64_t size) const
{
    Shape shape = *this;
    shape.m_dims.push_back(size);
    return shape;
}

std::int64_t Shape::size() const
{
    return product(m_dims);
}

std::int64_t Shape::itemSize() const
{
    return product(std::span(m_dims).subspan(isSequence() ? 1 : 0));
}

std::string Shape::str() const
{
    if (m_dims.empty())
        return "scalar";
    std::string text;
    for (const std::int64_t dim : m_dims)
        text += (text.empty() ? "" : "x") + std::to_string(dim);
    return isVarying() ? "≤" + text : text;
}

std::vector<std::int64_t> Shape::parse(const std::string &text)
{
    std::vector<std::int64_t> dims;
    const char *at = text.data();
    const char *const end = at + text.size();
    const auto skipBlanks = [&] {
        while (at != end && *at == ' ')
            ++at;
    };
    skipBlanks();
    while (at != end) {
        std::int64_t dim = 0;
        const auto [next, problem] = std::from_chars(at, end, dim);
        if (problem != std::errc() || dim <= 0)
            return {};
        dims.push_back(dim);
        at = next;
        const char *const behindNumber = at;
        skipBlanks();
        if (at == end)
            return dims;
        if (*at == 'x') {
            ++at;
            skipBlanks();
            if (at == end)
                return {};
        } else if (at == behindNumber) {
            return {};
        }
    }
    return dims;
}

} // namespace netloom
