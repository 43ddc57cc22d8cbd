// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/losses/loss_type_of.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// The settings "class_weights" ("1,2,0.5"; empty: all count the same) and "ignored_label" (-1: none).
ParamSpec classWeightsSpec();
ParamSpec ignoredLabelSpec();

/// What is wrong with the two settings for that many classes: one plain sentence with the way out.
std::optional<Text> wrongClassWeights(const std::string &label, const Params &params, std::int64_t classes);

/// One number a class; empty when all count the same. Throws Error (Usage) when the setting does not fit the classes.
std::vector<double> classWeights(const Params &params, std::int64_t classes);

/// How much the rows of each class count, as PyTorch's `weight` and `ignore_index`: the mean over a batch is the weighted
/// sum divided by the sum of the weights, and ignored rows stand in neither.
template <class T>
class ClassWeights
{
public:
    ClassWeights(const Params &params, std::int64_t classes)
        : m_classes(classes), m_ignored(static_cast<T>(params.integer("ignored_label")))
    {
        for (const double weight : classWeights(params, classes)) {
            m_weights.push_back(static_cast<T>(weight));
            m_sum += static_cast<T>(weight);
        }
    }

    bool areEqual() const { return m_weights.empty(); }
    bool areRowsEqual() const { return areEqual() && m_ignored < T(0); }
    bool ignores(T target) const { return m_ignored >= T(0) && target == m_ignored; }
    T of(std::int64_t label) const { return areEqual() ? T(1) : m_weights[static_cast<std::size_t>(label)]; }
    T sum() const { return m_sum; } ///< over the classes; 0 when all count the same

    /// The sum over the rows that count. Throws Error (Usage) on an index out of range.
    double ofRows(const T *target, std::int64_t rows) const
    {
        double sum = 0;
        for (std::int64_t row = 0; row < rows; ++row)
            if (!ignores(target[row]))
                sum += static_cast<double>(of(classIndex(target[row], m_classes)));
        return sum;
    }

private:
    std::int64_t m_classes;
    T m_ignored;
    std::vector<T> m_weights;
    T m_sum = 0;
};

} // namespace netloom
