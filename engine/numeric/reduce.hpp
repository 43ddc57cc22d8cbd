// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace netloom {

/// A stretch of the flat gradient that one piece of the reduction sums.
struct ReducePiece {
    std::int64_t offset = 0, size = 0;
    double l1 = 0, l2 = 0;           ///< adds l1 |w| + l2/2 |w|^2 to the loss
    bool isSummed = false;           ///< the first block holds the sum already
    double squares = 0, penalty = 0; ///< results: of the summed gradient, and what the penalty adds to the loss
};

/// Sums the shards' gradients into the first one's, in shard order, with the weight penalty and the norm on the way.
/// gradients: one block a shard; weights: the flat vector. Both are read from piece.offset on.
template <class T>
using ReduceKernel = void (*)(std::span<T *const> gradients, const T *weights, ReducePiece &piece);

template <class T>
void reduceGradients(std::span<T *const> gradients, const T *weights, ReducePiece &piece);

} // namespace netloom
