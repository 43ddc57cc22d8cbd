// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/losses/loss.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

/// Ports of a loss that compares.
std::vector<PortSpec> lossInputs();
/// The same settings with the one that every loss has behind them, "weight": its share where a network has several.
std::vector<ParamSpec> withLossWeight(std::vector<ParamSpec> own);

/// "{loss} takes ...": what is wrong when the prediction has another number of units than the data want, or the data
/// are of another kind. wanted: units that fit.
std::optional<Text> wrongUnits(const std::string &label, const Shape &prediction, std::int64_t wanted,
                               const DataSignature &signature);
/// One unit for a yes-or-no target; a unit a class (for a yes-or-no target, two); a unit a target.
std::optional<Text> mismatchOfBinary(const std::string &label, const Shape &prediction, const DataSignature &signature);
std::optional<Text> mismatchOfClasses(const std::string &label, const Shape &prediction, const DataSignature &signature);
/// One unit or two for a yes-or-no target, a unit a class for more classes.
std::optional<Text> mismatchOfScores(const std::string &label, const Shape &prediction, const DataSignature &signature);
std::optional<Text> mismatchOfValues(const std::string &label, const Shape &prediction, const DataSignature &signature,
                                     bool takesBinary);

/// The class that a target row names. Throws Error (Usage) when it is none of [0, classes).
template <class T>
std::int64_t classIndex(T target, std::int64_t classes)
{
    if (!(target >= T(0)) || !(target < static_cast<T>(classes)))
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("The target {1} is none of the {2} classes from 0."), static_cast<double>(target), classes));
    return static_cast<std::int64_t>(target);
}

/// A LossType whose work is done by Work<float> and Work<double>, both made from the params and the units.
template <template <class> class Work>
class LossTypeOf : public LossType
{
public:
    std::unique_ptr<Loss<float>> makeFloat(const Params &params, const Shape &prediction) const override
    {
        return std::make_unique<Work<float>>(params, prediction.size());
    }
    std::unique_ptr<Loss<double>> makeDouble(const Params &params, const Shape &prediction) const override
    {
        return std::make_unique<Work<double>>(params, prediction.size());
    }
};

/// A target that is not known. A prediction that left the finite numbers is not hidden by it.
template <class T>
bool isBlank(T prediction, T target)
{
    return std::isnan(target) && std::isfinite(prediction);
}

/// Rows, counted in parts: of `units` targets a row the share that is known.
template <class T>
double knownRows(const T *target, std::int64_t rows, std::int64_t units)
{
    const auto known = std::count_if(target, target + rows * units, [](T value) { return !std::isnan(value); });
    return static_cast<double>(known) / static_cast<double>(units);
}

/// A loss of single numbers: a row's loss is the mean over its units. Distance says, for d = prediction - target:
///   explicit Distance(const Params &);   T value(T d) const;   T slope(T d) const;
template <class T, class Distance>
class ValueLoss : public Loss<T>
{
public:
    ValueLoss(const Params &params, std::int64_t units) : m_distance(params), m_units(units) {}

    double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const override
    {
        const T share = T(1) / static_cast<T>(m_units);
        double sum = 0;
        for (std::int64_t i = 0; i < rows * m_units; ++i) {
            if (m_units > 1 && isBlank(prediction[i], target[i])) {
                if (gradient)
                    gradient[i] = T(0);
                continue;
            }
            const T difference = prediction[i] - target[i];
            sum += static_cast<double>(m_distance.value(difference));
            if (gradient)
                gradient[i] = m_distance.slope(difference) * scale * share;
        }
        return sum / static_cast<double>(m_units);
    }

    bool takesBlanks() const override { return m_units > 1; }
    double weightOf(const T *target, std::int64_t rows) const override { return knownRows(target, rows, m_units); }

private:
    Distance m_distance;
    std::int64_t m_units;
};

} // namespace netloom
