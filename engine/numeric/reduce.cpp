// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/reduce.hpp"

#include <Eigen/Core>

#include <algorithm>

namespace netloom {

template <class T>
void reduceGradients(std::span<T *const> gradients, const T *weights, ReducePiece &piece)
{
    using Numbers = Eigen::Array<T, Eigen::Dynamic, 1>;
    constexpr std::int64_t chunk = 512; // stays in the first-level cache while all shards pass over it
    piece.squares = piece.penalty = 0;
    for (std::int64_t at = piece.offset; at < piece.offset + piece.size; at += chunk) {
        const std::int64_t count = std::min(chunk, piece.offset + piece.size - at);
        Eigen::Map<Numbers> sum(gradients[0] + at, count);
        for (std::size_t i = 1; i < gradients.size() && !piece.isSummed; ++i)
            sum += Eigen::Map<const Numbers>(gradients[i] + at, count);
        if (piece.l2 > 0) {
            const Eigen::Map<const Numbers> w(weights + at, count);
            sum += static_cast<T>(piece.l2) * w;
            piece.penalty += piece.l2 / 2 * static_cast<double>(w.square().sum());
        }
        if (piece.l1 > 0) { // the slope of |w| is taken as 0 at 0, as PyTorch does
            const Eigen::Map<const Numbers> w(weights + at, count);
            sum += static_cast<T>(piece.l1) * w.sign();
            piece.penalty += piece.l1 * static_cast<double>(w.abs().sum());
        }
        piece.squares += static_cast<double>(sum.square().sum());
    }
}

template void reduceGradients(std::span<float *const>, const float *, ReducePiece &);
template void reduceGradients(std::span<double *const>, const double *, ReducePiece &);

} // namespace netloom
