// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/principal_map.hpp"

#include "engine/base/rng.hpp"
#include "engine/data/spread_rows.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr Eigen::Index spare = 6; ///< directions beyond the two: they make it converge
constexpr int mostRounds = 150;
constexpr double settled = 1e-13; ///< 1 - cosine of what a direction still turns by

/// Rows as numbers, one column of the table behind the other.
class NumbersOfRows
{
public:
    NumbersOfRows(const Dataset &data, const std::vector<int> &columns)
    {
        for (const int number : columns) {
            const Column &column = data.columns[static_cast<std::size_t>(number)];
            m_columns.push_back(&column);
            m_width += widthOf(column);
        }
    }

    Eigen::Index width() const { return m_width; }

    /// NaN where something is missing.
    void put(std::size_t row, double *out) const
    {
        for (const Column *column : m_columns) {
            if (column->type == ColumnType::Number) {
                const double value = column->numbers[row];
                *out++ = std::isfinite(value) ? value : std::nan("");
                continue;
            }
            const auto count = static_cast<std::size_t>(widthOf(*column));
            for (std::size_t i = 0; i < count; ++i) {
                const auto value = static_cast<double>(column->values[row * count + i]);
                *out++ = std::isfinite(value) ? value : std::nan("");
            }
        }
    }

    /// Which of the numbers are standardised.
    std::vector<bool> areScaled() const
    {
        std::vector<bool> scaled;
        for (const Column *column : m_columns)
            scaled.insert(scaled.end(), static_cast<std::size_t>(widthOf(*column)), column->type == ColumnType::Number);
        return scaled;
    }

private:
    static Eigen::Index widthOf(const Column &column)
    {
        return column.type == ColumnType::Number ? 1 : static_cast<Eigen::Index>(column.shape.size());
    }

    std::vector<const Column *> m_columns;
    Eigen::Index m_width = 0;
};

/// What is taken from each number and what it is divided by.
struct Centring {
    Eigen::RowVectorXd mean, scale;

    void apply(double *row) const
    {
        for (Eigen::Index i = 0; i < mean.size(); ++i)
            row[i] = std::isnan(row[i]) ? 0.0 : (row[i] - mean[i]) / scale[i];
    }
};

Centring centringOf(const Matrix &rows, const std::vector<bool> &areScaled)
{
    Centring centring{Eigen::RowVectorXd::Zero(rows.cols()), Eigen::RowVectorXd::Ones(rows.cols())};
    for (Eigen::Index column = 0; column < rows.cols(); ++column) {
        double sum = 0, count = 0, squares = 0;
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            if (!std::isnan(rows(row, column)))
                sum += rows(row, column), ++count;
        const double mean = count > 0 ? sum / count : 0;
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            if (!std::isnan(rows(row, column)))
                squares += (rows(row, column) - mean) * (rows(row, column) - mean);
        centring.mean[column] = mean;
        const double deviation = count > 0 ? std::sqrt(squares / count) : 0;
        if (areScaled[static_cast<std::size_t>(column)] && deviation > 1e-12 * std::abs(mean) && deviation > 0)
            centring.scale[column] = deviation;
    }
    return centring;
}

Eigen::MatrixXd orthonormal(const Eigen::MatrixXd &directions)
{
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(directions);
    return qr.householderQ() * Eigen::MatrixXd::Identity(directions.rows(), directions.cols());
}

/// The directions of the largest variance, the largest first, with their variances times (rows - 1).
std::pair<Eigen::MatrixXd, Eigen::VectorXd> mainDirections(const Matrix &rows, const JobControl &job)
{
    const Eigen::Index count = std::min({rows.cols(), rows.rows(), 2 + spare});
    RandomStream rng({.seed = 1});
    Eigen::MatrixXd directions(rows.cols(), count);
    for (Eigen::Index i = 0; i < directions.size(); ++i)
        directions.data()[i] = rng.normal();
    directions = orthonormal(directions);
    Eigen::VectorXd strengths;
    for (int round = 0; round < mostRounds; ++round) {
        job.throwIfStopped();
        job.report(1 - std::pow(0.97, round), text(NL_TEXT("Looking for the plane in which the rows differ most")));
        const Eigen::MatrixXd seen = rows * directions;
        // Within the directions those of the largest variance first, so that each settles by itself.
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> within(seen.transpose() * seen);
        const Eigen::MatrixXd turn = within.eigenvectors().rowwise().reverse();
        strengths = within.eigenvalues().reverse();
        const Eigen::MatrixXd before = directions * turn;
        const Eigen::MatrixXd after = rows.transpose() * (seen * turn);
        directions = orthonormal(after);
        double moved = 0;
        for (Eigen::Index i = 0; i < std::min<Eigen::Index>(2, count); ++i)
            moved = std::max(moved, 1 - std::abs(before.col(i).dot(directions.col(i))));
        if (moved < settled)
            break;
    }
    return {directions, strengths};
}

} // namespace

bool isMappable(const Column &column)
{
    return column.type == ColumnType::Number || (column.type == ColumnType::Tensor && column.shape.rank() == 1 &&
                                                 !column.shape.isVarying() && column.shape.size() > 1);
}

PrincipalMap principalMap(const Dataset &data, const std::vector<int> &columns, const JobControl &job, std::size_t mostRows)
{
    const NumbersOfRows numbers(data, columns);
    const std::size_t looked = std::min(data.rows, mostRows);
    if (looked < 2 || numbers.width() < 2)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("A map needs two rows and two numbers a row at least.")));
    Matrix rows(static_cast<Eigen::Index>(looked), numbers.width());
    for (std::size_t i = 0; i < looked; ++i)
        numbers.put(spreadRow(i, looked, data.rows), rows.row(static_cast<Eigen::Index>(i)).data());
    const Centring centring = centringOf(rows, numbers.areScaled());
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        centring.apply(rows.row(i).data());
    const double whole = rows.squaredNorm();
    if (!(whole > 0))
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("All rows are equal in these columns, so there is no map of them.")));
    auto [directions, strengths] = mainDirections(rows, job);
    const Eigen::MatrixXd seen = rows * directions.leftCols(2);
    for (Eigen::Index axis = 0; axis < 2; ++axis) {
        Eigen::Index farthest = 0;
        seen.col(axis).cwiseAbs().maxCoeff(&farthest);
        if (seen(farthest, axis) < 0)
            directions.col(axis) *= -1;
    }
    PrincipalMap map;
    map.shares = {strengths[0] / whole, strengths[1] / whole};
    map.x.resize(data.rows);
    map.y.resize(data.rows);
    Eigen::RowVectorXd one(numbers.width());
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (row % 4096 == 0)
            job.throwIfStopped();
        numbers.put(row, one.data());
        centring.apply(one.data());
        const Eigen::RowVectorXd place = one * directions.leftCols(2);
        map.x[row] = place[0];
        map.y[row] = place[1];
    }
    return map;
}

} // namespace netloom
