// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/xyz_columns.hpp"

#include "plugins/molecule/coulomb.hpp"
#include "plugins/molecule/padded_limit.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

Column paddedTensor(const char *name, const char *unit, Shape shape, std::size_t rows)
{
    checkPadded({}, name, rows, shape.size());
    Column column;
    column.name = name;
    column.type = ColumnType::Tensor;
    column.unit = unit;
    column.values.assign(rows * static_cast<std::size_t>(shape.size()), 0.0F);
    column.shape = std::move(shape);
    return column;
}

void copyVectors(const std::vector<std::array<double, 3>> &vectors, float *out)
{
    for (const std::array<double, 3> &vector : vectors)
        for (const double number : vector)
            *out++ = static_cast<float>(number);
}

} // namespace

void appendAtoms(Dataset &data, const std::vector<const XyzFrame *> &frames, const XyzSizes &sizes, ColumnRole role)
{
    const Shape vectors{sizes.atoms, 3};
    Column atoms = paddedTensor("atoms", "", Shape{sizes.atoms}, frames.size());
    atoms.description = NL_TEXT("The number of each atom's element, zeros behind the last one.");
    Column positions = paddedTensor("positions", "Å", vectors, frames.size());
    Column forces = paddedTensor("forces", "", vectors, sizes.hasForces ? frames.size() : 0);
    for (std::size_t row = 0; row < frames.size(); ++row) {
        const XyzFrame &frame = *frames[row];
        std::copy(frame.charges.begin(), frame.charges.end(),
                  atoms.values.begin() + static_cast<std::ptrdiff_t>(row) * atoms.shape.size());
        float *const at = positions.values.data() + static_cast<std::ptrdiff_t>(row) * vectors.size();
        copyVectors(frame.positions, at);
        if (!sizes.hasForces)
            continue;
        float *const pulled = forces.values.data() + static_cast<std::ptrdiff_t>(row) * vectors.size();
        copyVectors(frame.forces, pulled);
        if (frame.forces.empty())
            std::fill_n(pulled, vectors.size(), NAN);
    }
    const auto append = [&data](Column column, ColumnRole its) {
        data.columns.push_back(std::move(column));
        data.roles.push_back(its);
    };
    append(std::move(atoms), role);
    append(std::move(positions), role);
    if (sizes.hasForces)
        append(std::move(forces), ColumnRole::Ignored);
    if (!sizes.hasCells)
        return;
    Column cells = paddedTensor("cell", "Å", Shape{3, 3}, frames.size());
    for (std::size_t row = 0; row < frames.size(); ++row)
        for (std::size_t i = 0; i < frames[row]->cell.size(); ++i)
            cells.values[row * 9 + i] = static_cast<float>(frames[row]->cell[i]);
    append(std::move(cells), ColumnRole::Ignored);
}

void appendCoulombs(Dataset &data, const std::vector<const XyzFrame *> &frames, std::int64_t atoms, const JobControl &job)
{
    Column column = paddedTensor("coulomb", "Hartree", Shape{atoms, atoms}, frames.size());
    column.description = NL_TEXT("Coulomb matrix with its rows by falling norm, zeros behind the last atom.");
    const auto side = static_cast<std::size_t>(atoms);
    for (std::size_t row = 0; row < frames.size(); ++row) {
        if (row % 64 == 0) {
            job.throwIfStopped();
            job.report(static_cast<double>(row) / static_cast<double>(frames.size()),
                       text(NL_TEXT("Making Coulomb matrices")));
        }
        const std::vector<float> matrix = sortedCoulombMatrix(frames[row]->charges, frames[row]->positions);
        const std::size_t own = frames[row]->charges.size();
        for (std::size_t i = 0; i < own; ++i)
            for (std::size_t j = 0; j < own; ++j) {
                const float entry = matrix[i * own + j];
                column.values[(row * side + i) * side + j] = std::isfinite(entry) ? entry : NAN; // atoms in one place
            }
    }
    data.columns.push_back(std::move(column));
    data.roles.push_back(ColumnRole::Feature);
}

} // namespace netloom
