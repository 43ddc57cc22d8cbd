// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/dataset.hpp"
#include "engine/data/derived.hpp"
#include "engine/data/reader.hpp"
#include "engine/data/signature.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netloom {

/// One chosen step for one column, as in the project: which, and with what settings.
struct StepChoice {
    std::string step; ///< id in prepareSteps(): "impute", "standardise", "onehot", ...
    Params params;
    bool operator==(const StepChoice &) const = default;
};

/// One step after fitting: all that is needed to apply it to new raw rows.
struct FittedStep {
    std::string step;
    Params params;
    std::vector<double> numbers;    ///< mean and deviation, minimum and maximum, ...
    std::vector<std::string> words; ///< categories in the order of their outputs
    bool operator==(const FittedStep &) const = default;
};

struct StepInfo {
    std::string id, label, help, formula;
    std::vector<ParamSpec> params;
    bool takesNumbers = true;      ///< works on numbers (missing is NaN)
    bool takesCategories = false;  ///< works on words: categories or texts
    bool givesOneNumber = false;   ///< makes one number of a word, so that steps on numbers may follow
    bool givesQuantities = true;   ///< what it makes of a word is measured on a scale, and not the mark of a class
    bool takesImages = false;      ///< works on whole pictures alone: tensors of channels, height and width
    std::size_t fittedNumbers = 0; ///< how many FittedStep::numbers applying it needs at least
};

/// A kind of step. Works on one column: a number or a word a row in, outputNames().size() numbers out (onehot widens).
/// Steps on words come in a chain of withWord() and end in one that gives numbers; a single number then goes on through
/// steps on numbers. A step may add a column that says where it met a missing value; see flagsMissing().
class StepType
{
public:
    virtual ~StepType() = default;
    virtual const StepInfo &info() const = 0;
    /// rows: the training rows only.
    virtual FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &params) const = 0;
    /// Numbers that come out a row, and their names (suffixes for onehot: "=M").
    virtual std::vector<std::string> outputNames(const FittedStep &step, const std::string &column) const = 0;
    /// The number that goes on: value may be NaN, which means missing.
    virtual double applyNumber(const FittedStep &step, double value) const { return (void)step, value; }
    /// The word that goes on; empty means missing.
    virtual std::string withWord(const FittedStep &step, const std::string &word) const { return (void)step, word; }
    /// Whether the step turns words into numbers; then applyWord() writes outputNames().size() of them.
    virtual bool givesNumbers() const { return false; }
    virtual void applyWord(const FittedStep &step, const std::string &word, double *out) const;
    /// Whether the step puts a column beside the one that it works on: 1 where the value was missing, else 0.
    virtual bool flagsMissing(const FittedStep &step) const { return (void)step, false; }
    /// Of steps on whole pictures. The shape that comes out of one, and the numbers: values (pictures, shape), out
    /// (pictures, shapeAfter).
    virtual Shape shapeAfter(const FittedStep &step, const Shape &shape) const { return (void)step, shape; }
    virtual void applyImages(const FittedStep &step, const Shape &shape, std::span<const float> values, float *out,
                             const JobControl &job) const;
    /// Why a cell that holds something comes out of the step as missing, in a sentence.
    virtual Text whyMissing(const FittedStep &step, const std::string &column, const std::string &cell) const;
};

const Catalogue<StepType> &prepareSteps();

/// What the person chose to be done with the columns, before anything is fitted.
struct PreparationPlan {
    struct ForColumn {
        std::string column;
        ColumnType type = ColumnType::Number;
        std::vector<StepChoice> steps;
        bool operator==(const ForColumn &) const = default;
    };
    std::vector<ForColumn> features; ///< in the order in which they become network inputs
    std::vector<std::string> targets;
    Task task = Task::Regression;
    bool isTargetScaled = true; ///< regression: the network learns standardised values
    std::string answersOf;      ///< a feature of tokens of which each has an answer of its own; empty: one answer a row
    bool operator==(const PreparationPlan &) const = default;
};

/// The fitted steps from raw rows to network input, saved with the model, so that new raw data just works.
struct Preparation {
    struct ForColumn {
        std::string column;
        ColumnType type = ColumnType::Number;
        std::vector<FittedStep> steps;
        Shape shape; ///< of a Tensor column
        bool operator==(const ForColumn &) const = default;
    };
    std::vector<ForColumn> features;
    std::vector<DerivedColumn> derived; ///< what some of the features are worked out by, whatever the data say of them
    std::string answersOf;              ///< as the plan's
    DataSignature signature;
    std::vector<double> targetMean, targetDeviation; ///< regression, one a target; 0 and 1 when not scaled
    bool operator==(const Preparation &) const = default;
};

/// Proposes impute + standardise for numbers, one-hot for categories, min-max for tensors with large values such as
/// pixels. Text columns and columns without any value are left out.
/// task: how the target is to be read; see guessTask().
PreparationPlan proposePlan(const Dataset &data, const std::vector<ColumnRole> &roles, Task task);

/// Whether a column of texts holds an answer for each token of another one: in every row they are equally many, between
/// blanks.
bool areAnswersOf(const Column &texts, const Column &answers, std::size_t rows);

/// Binary for two distinct values (of several targets, for the same two), Multiclass for a category or for whole numbers
/// with at most 20 distinct values of which each fills several rows, else Regression. Throws Error (Usage) for a target
/// without two distinct values.
Task guessTask(const Dataset &data, const std::vector<ColumnRole> &roles);

/// The shape that the network gets of a Tensor column.
Shape preparedShape(const Preparation::ForColumn &feature);

/// The names of the numbers that the network gets for a column that is no tensor: those of its last step, then the columns
/// that say where a value was missing.
std::vector<std::string> outputNames(const Preparation::ForColumn &feature);

/// The inputs of the signature and the places of its answers as the fitted features have them.
void fitSignature(Preparation &preparation);

/// Fits every step on the training rows only, a column after the other. Throws Error (Usage) when a column is missing or has
/// no usable value.
Preparation fitPreparation(const Dataset &data, const PreparationPlan &plan, const std::vector<std::uint32_t> &trainRows,
                           const JobControl &job = {});

/// Rows (of all) that can be used: the target is there, of several at least one. Features may be missing; they are imputed.
std::vector<std::uint32_t> usableRows(const Dataset &data, const PreparationPlan &plan);

/// Applies the fitted steps to every row. Target cells that are missing or of an unknown class become NaN; without the
/// target columns PreparedData::target stays empty. rowErrors (one a row when not null) says why a row cannot be used:
/// a missing feature without impute, a cell of the wrong type, or one of which a step makes no number. Throws Error (Usage)
/// when a feature column is missing.
std::shared_ptr<const PreparedData> applyPreparation(const Preparation &preparation, const Dataset &data,
                                                     std::vector<Text> *rowErrors, const JobControl &job = {});

} // namespace netloom
