// SPDX-License-Identifier: GPL-3.0-or-later
// Low-rank adapters: a layer works with W + A B in place of its own frozen W, where A (rows, rank) and B (rank, columns)
// are trained. Hu et al. 2021, LoRA: low-rank adaptation of large language models. Done here for all layers alike, which
// never know of it.
#include "engine/network/plan.hpp"

#include <Eigen/Core>

namespace netloom {

namespace {

template <class T>
auto matrix(T *data, std::int64_t rows, std::int64_t columns)
{
    using Numbers = Eigen::Matrix<std::remove_const_t<T>, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<std::conditional_t<std::is_const_v<T>, const Numbers, Numbers>>(data, rows, columns);
}

} // namespace

/// Before a step: what the layers are lent.
template <class T>
void NetworkPlan<T>::applyAdapters()
{
    for (const Adapter &adapter : adapters) {
        const auto own = matrix<const T>(weights + adapter.own, adapter.rows, adapter.columns);
        const auto a = matrix<const T>(weights + adapter.in, adapter.rows, adapter.rank);
        const auto b = matrix<const T>(weights + adapter.out, adapter.rank, adapter.columns);
        auto lent = matrix(adapter.lent, adapter.rows, adapter.columns);
        lent = own;
        lent.noalias() += a * b;
    }
}

/// After the shards: the gradients of A and B from that of the sum, into the first shard's block, whole.
template <class T>
void NetworkPlan<T>::adapterGradients(std::span<T *const> gradients)
{
    for (const Adapter &adapter : adapters) {
        ReducePiece piece{.offset = adapter.own, .size = adapter.rows * adapter.columns};
        reduce(gradients, weights, piece);
        const auto own = matrix<const T>(gradients[0] + adapter.own, adapter.rows, adapter.columns);
        const auto a = matrix<const T>(weights + adapter.in, adapter.rows, adapter.rank);
        const auto b = matrix<const T>(weights + adapter.out, adapter.rank, adapter.columns);
        matrix(gradients[0] + adapter.in, adapter.rows, adapter.rank).noalias() = own * b.transpose();
        matrix(gradients[0] + adapter.out, adapter.rank, adapter.columns).noalias() = a.transpose() * own;
    }
}

template void NetworkPlan<float>::applyAdapters();
template void NetworkPlan<double>::applyAdapters();
template void NetworkPlan<float>::adapterGradients(std::span<float *const>);
template void NetworkPlan<double>::adapterGradients(std::span<double *const>);

} // namespace netloom
