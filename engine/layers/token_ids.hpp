// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <string>

namespace netloom {

/// Throws Error (Graph) with the way out unless the shape holds one id an item: T ids, or T x 1.
void checkTokens(const std::string &label, const Shape &input);

/// Throws Error (Usage): "Embedding met the id 12.5; ids are whole numbers from 0 to 9. ..."
[[noreturn]] void throwBadId(const std::string &label, double id, std::int64_t tokens);

/// Ids in a call's input: those of all its rows. perRow: of each, at most.
template <class T>
std::int64_t tokenCount(const LayerCall<T> &call, std::int64_t perRow)
{
    return call.items[0].offsets ? call.items[0].first(call.rows) : call.rows * perRow;
}

/// Throws Error (Usage) at the first of the ids that is no whole number in [0, tokens).
template <class T>
void checkIds(const std::string &label, const T *ids, std::int64_t count, std::int64_t tokens)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const bool isInside = ids[i] >= T(0) && ids[i] < static_cast<T>(tokens);
        if (!isInside || static_cast<T>(static_cast<std::int64_t>(ids[i])) != ids[i])
            throwBadId(label, static_cast<double>(ids[i]), tokens);
    }
}

} // namespace netloom
