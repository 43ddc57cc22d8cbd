// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/losses/loss_type_of.hpp"

#include <algorithm>

namespace netloom {

/// A loss of the scores of classes. prediction (rows, 1): one score whose sign tells two classes apart, or (rows, classes);
/// target (rows, 1): the class index. Row says what one row costs, and writes its gradient times scale where g is not null:
///   explicit Row(const Params &, std::int64_t units);
///   T ofOne(T z, std::int64_t truth, T scale, T *g) const;
///   T ofSeveral(const T *z, std::int64_t truth, T scale, T *g) const;
template <class T, class Row>
class ScoreLoss : public Loss<T>
{
public:
    ScoreLoss(const Params &params, std::int64_t units) : m_row(params, units), m_units(units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        double loss = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const std::int64_t truth = classIndex(target[row], std::max<std::int64_t>(m_units, 2));
            const T *const z = prediction + row * m_units;
            T *const g = gradient ? gradient + row * m_units : nullptr;
            loss +=
                static_cast<double>(m_units == 1 ? m_row.ofOne(*z, truth, scale, g) : m_row.ofSeveral(z, truth, scale, g));
        }
        return loss;
    }

private:
    Row m_row;
    std::int64_t m_units;
};

/// The type of such a loss: what remains to be said is info().
template <template <class> class Work>
class ScoreLossTypeOf : public LossTypeOf<Work>
{
public:
    OutputLink link() const override { return OutputLink::Softmax; }
    bool takesLogits() const override { return true; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task != Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfScores(this->info().label, prediction, signature);
    }
};

} // namespace netloom
