// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace netloom {

template <class T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <class T>
using Row = Eigen::Matrix<T, 1, Eigen::Dynamic, Eigen::RowMajor>;

/// Row-major (rows, columns) views of memory of any alignment.
template <class T>
Eigen::Map<const Matrix<T>> matrixView(const T *data, std::int64_t rows, std::int64_t columns)
{
    return {data, rows, columns};
}
template <class T>
Eigen::Map<Matrix<T>> matrixView(T *data, std::int64_t rows, std::int64_t columns)
{
    return {data, rows, columns};
}
/// The same of a block of columns in a wider matrix: rows begin `stride` numbers apart.
template <class T>
Eigen::Map<const Matrix<T>, 0, Eigen::OuterStride<>> stridedView(const T *data, std::int64_t rows, std::int64_t columns,
                                                                 std::int64_t stride)
{
    return {data, rows, columns, Eigen::OuterStride<>(stride)};
}
template <class T>
Eigen::Map<Matrix<T>, 0, Eigen::OuterStride<>> stridedView(T *data, std::int64_t rows, std::int64_t columns,
                                                           std::int64_t stride)
{
    return {data, rows, columns, Eigen::OuterStride<>(stride)};
}
template <class T>
Eigen::Map<const Row<T>> rowView(const T *data, std::int64_t columns)
{
    return {data, columns};
}
template <class T>
Eigen::Map<Row<T>> rowView(T *data, std::int64_t columns)
{
    return {data, columns};
}

} // namespace netloom
