// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/check_tensors.hpp"
#include "engine/data/number_text.hpp"
#include "engine/prepare/class_order.hpp"
#include "engine/prepare/graph_columns.hpp"
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/token_vocabulary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace netloom {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t rowsBetweenLooks = 4096;

[[noreturn]] void throwDamaged(const std::string &column)
{
    throw Error(
        ErrorKind::File, column,
        text(NL_TEXT("What the model knows of preparing '{1}' does not fit together, so its file is damaged. Train the "
                     "model again."),
             column));
}

/// A fitted step may come from any file: what applying it relies on is looked at first.
const StepType &typeOf(const FittedStep &step, const std::string &column)
{
    const StepType &type = prepareSteps().at(step.step);
    const StepInfo &info = type.info();
    if (step.numbers.size() < info.fittedNumbers ||
        !checkParams(info.params, withDefaults(info.params, step.params)).empty())
        throwDamaged(column);
    return type;
}

/// Writes one feature's numbers into the rows of the flat tensor, and says which rows cannot be used.
class FeatureWriter
{
public:
    FeatureWriter(const Preparation::ForColumn &feature, const Column &column, std::vector<Text> *rowErrors)
        : m_feature(feature), m_column(column), m_rowErrors(rowErrors)
    {
        for (const FittedStep &step : feature.steps) {
            m_types.push_back(&typeOf(step, feature.column));
            m_isFlagging.push_back(m_types.back()->flagsMissing(step));
        }
        m_flags = static_cast<std::size_t>(std::count(m_isFlagging.begin(), m_isFlagging.end(), true));
        const auto coder =
            std::find_if(m_types.begin(), m_types.end(), [](const StepType *type) { return type->givesNumbers(); });
        m_coder = static_cast<std::size_t>(coder - m_types.begin());
        m_made.numbers.resize(outputNames(feature).size());
        const std::size_t given =
            m_coder < m_types.size() ? m_types[m_coder]->outputNames(feature.steps[m_coder], feature.column).size() : 1;
        if (given + m_flags != m_made.numbers.size() || (given != 1 && m_coder + 1 < m_types.size()))
            throwDamaged(feature.column);
    }

    std::size_t width() const { return m_made.numbers.size(); }

    void write(std::size_t row, float *out)
    {
        const Made &made = m_coder < m_types.size() ? madeOfWord(row) : madeOfNumber(row);
        for (std::size_t i = 0; i < made.numbers.size(); ++i)
            out[i] = static_cast<float>(made.numbers[i]);
        if (!made.reason.empty())
            fail(row, made.reason);
    }

private:
    /// What the steps make of a cell, and why they make nothing of it.
    struct Made {
        std::vector<double> numbers; ///< those of the last step, then a flag a step that says what was missing
        Text reason;
    };

    double numberOf(std::size_t row)
    {
        if (m_column.type == ColumnType::Number)
            return m_column.numbers[row];
        const std::string word = m_column.cellText(row);
        const auto number = parseNumber(word, {});
        if (!number && !word.empty())
            fail(row, text(NL_TEXT("'{1}' is no number, but '{2}' is a column of numbers."), word, m_feature.column));
        return number.value_or(nan);
    }

    const Made &madeOfNumber(std::size_t row)
    {
        begin();
        m_made.numbers[0] = throughNumbers(0, numberOf(row));
        return m_made;
    }

    const Made &madeOfWord(std::size_t row)
    {
        const bool isCoded = m_column.type == ColumnType::Category;
        const std::int32_t code = isCoded ? m_column.codes[row] : 0;
        if (isCoded)
            if (const auto known = m_ofCode.find(code); known != m_ofCode.end())
                return known->second;
        begin();
        std::string word = m_column.cellText(row);
        for (std::size_t i = 0; i < m_coder; ++i) {
            flag(i, word.empty());
            word = m_types[i]->withWord(m_feature.steps[i], word);
        }
        std::vector<double> &numbers = m_made.numbers;
        m_types[m_coder]->applyWord(m_feature.steps[m_coder], word, numbers.data());
        const auto end = numbers.end() - static_cast<std::ptrdiff_t>(m_flags);
        if (std::any_of(numbers.begin(), end, [](double number) { return std::isnan(number); }))
            m_made.reason =
                word.empty() ? isMissing() : m_types[m_coder]->whyMissing(m_feature.steps[m_coder], m_feature.column, word);
        if (m_coder + 1 < m_types.size())
            numbers[0] = throughNumbers(m_coder + 1, numbers[0]);
        return isCoded ? m_ofCode.emplace(code, m_made).first->second : m_made;
    }

    void begin()
    {
        m_made.reason = {};
        m_nextFlag = m_made.numbers.size() - m_flags;
    }

    void flag(std::size_t step, bool wasMissing)
    {
        if (m_isFlagging[step])
            m_made.numbers[m_nextFlag++] = wasMissing ? 1 : 0;
    }

    double throughNumbers(std::size_t first, double value)
    {
        for (std::size_t i = first; i < m_types.size(); ++i) {
            const double before = value;
            flag(i, std::isnan(before));
            value = m_types[i]->applyNumber(m_feature.steps[i], before);
            if (std::isnan(value) && !std::isnan(before))
                m_made.reason = m_types[i]->whyMissing(m_feature.steps[i], m_feature.column, toWord(before));
        }
        if (!std::isnan(value))
            m_made.reason = {};
        else if (m_made.reason.empty())
            m_made.reason = isMissing();
        return value;
    }

    Text isMissing() const { return text(NL_TEXT("'{1}' is missing, and no step fills it in."), m_feature.column); }

    void fail(std::size_t row, Text reason)
    {
        if (m_rowErrors && (*m_rowErrors)[row].empty())
            (*m_rowErrors)[row] = std::move(reason);
    }

    const Preparation::ForColumn &m_feature;
    const Column &m_column;
    std::vector<Text> *m_rowErrors;
    std::vector<const StepType *> m_types;
    std::vector<bool> m_isFlagging; ///< one a step
    std::size_t m_coder = 0;        ///< the step that makes numbers of words; behind the last one when there is none
    std::size_t m_flags = 0, m_nextFlag = 0;
    Made m_made;
    std::unordered_map<std::int32_t, Made> m_ofCode;
};

const Column &columnFor(const Dataset &data, const Preparation::ForColumn &feature)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(feature.column))];
    const bool isTensorHere = column.type == ColumnType::Tensor;
    const bool isTensorThere = feature.type == ColumnType::Tensor;
    if (isTensorHere != isTensorThere || (isTensorHere && column.shape != feature.shape))
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("The model expects '{1}' as {2}, but here it is {3}. Use data of the same form."),
                         feature.column, isTensorThere ? text(feature.shape.str()) : text(typeName(feature.type)),
                         isTensorHere ? text(column.shape.str()) : text(typeName(column.type))));
    return column;
}

Tensor flatTensor(const Preparation &preparation, const Dataset &data, const Shape &shape, std::vector<Text> *rowErrors,
                  const JobControl &job)
{
    std::vector<FeatureWriter> writers;
    for (const Preparation::ForColumn &feature : preparation.features)
        if (feature.type != ColumnType::Tensor && !sequenceShape(feature))
            writers.emplace_back(feature, columnFor(data, feature), rowErrors);
    const auto width = static_cast<std::size_t>(shape.size());
    std::size_t given = 0;
    for (const FeatureWriter &writer : writers)
        given += writer.width();
    if (given != width)
        throwDamaged(preparation.features.front().column);
    Tensor tensor{shape, Values<float>(data.rows * width)};
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (row % rowsBetweenLooks == 0) {
            job.throwIfStopped();
            job.report(static_cast<double>(row) / static_cast<double>(data.rows), text(NL_TEXT("Preparing the rows")));
        }
        float *out = tensor.values.data() + row * width;
        for (FeatureWriter &writer : writers) {
            writer.write(row, out);
            out += writer.width();
        }
    }
    return tensor;
}

std::vector<NumberOrigin> originsOf(const Preparation &preparation)
{
    std::vector<NumberOrigin> origins;
    std::int32_t number = 0;
    for (const Preparation::ForColumn &feature : preparation.features) {
        if (feature.type == ColumnType::Tensor || sequenceShape(feature))
            continue;
        std::size_t flags = 0;
        bool areQuantities = true;
        for (const FittedStep &step : feature.steps) {
            const StepType &type = prepareSteps().at(step.step);
            flags += type.flagsMissing(step) ? 1 : 0;
            areQuantities = areQuantities && !(type.givesNumbers() && !type.info().givesQuantities);
        }
        const std::size_t count = outputNames(feature).size();
        for (std::size_t i = 0; i < count; ++i)
            origins.push_back({number, areQuantities && i + flags < count});
        ++number;
    }
    return origins;
}

Tensor ownTensor(const Preparation::ForColumn &feature, const Dataset &data, std::vector<Text> *rowErrors,
                 const JobControl &job)
{
    const Column &column = columnFor(data, feature);
    Tensor tensor{feature.shape, column.values};
    for (const FittedStep &step : feature.steps) {
        const StepType &type = typeOf(step, feature.column);
        if (type.info().takesImages) {
            if (tensor.shape.rank() != 3)
                throwDamaged(feature.column);
            const Shape after = type.shapeAfter(step, tensor.shape);
            Values<float> values(data.rows * static_cast<std::size_t>(after.size()));
            type.applyImages(step, tensor.shape, tensor.values, values.data(), job);
            tensor = {after, std::move(values)};
            continue;
        }
        for (std::size_t i = 0; i < tensor.values.size(); ++i) {
            if (i % (1 << 20) == 0)
                job.throwIfStopped();
            tensor.values[i] = static_cast<float>(type.applyNumber(step, static_cast<double>(tensor.values[i])));
        }
    }
    if (!rowErrors)
        return tensor;
    const auto size = static_cast<std::size_t>(tensor.shape.size());
    for (std::size_t row = 0; row < data.rows; ++row)
        for (std::size_t i = 0; i < size; ++i)
            if (std::isnan(tensor.values[row * size + i]) && (*rowErrors)[row].empty())
                (*rowErrors)[row] = text(NL_TEXT("'{1}' has missing values, and no step fills them in."), feature.column);
    return tensor;
}

/// The ids of each row one behind the other, offsets (rows + 1).
Tensor tokenTensor(const Preparation::ForColumn &feature, const Shape &shape, const Dataset &data,
                   std::vector<Text> *rowErrors, const JobControl &job)
{
    const Column &column = columnFor(data, feature);
    typeOf(feature.steps.back(), feature.column);
    const TokenVocabulary vocabulary(feature.steps.back(), feature.column);
    Tensor tensor{shape, {}, {0}};
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (row % rowsBetweenLooks == 0)
            job.throwIfStopped();
        vocabulary.append(column.cellText(row), tensor.values);
        tensor.offsets.push_back(static_cast<std::int64_t>(tensor.values.size()));
        if (column.isMissing(row) && rowErrors && (*rowErrors)[row].empty())
            (*rowErrors)[row] = text(NL_TEXT("'{1}' is missing."), feature.column);
    }
    return tensor;
}

/// An answer for each token of that input; NaN where it is unknown, and in the whole row where they are not as many.
Tensor tokenTarget(const DataSignature &signature, const Tensor &input, const Dataset &data, std::vector<Text> *rowErrors)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(signature.targets.front()))];
    std::unordered_map<std::string, float> numbers;
    for (const std::string &word : signature.classes)
        numbers.emplace(word, static_cast<float>(numbers.size()));
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    Tensor target{signature.targetShape(), Values<float>(input.values.size(), unknown), input.offsets};
    std::vector<float> answers;
    for (std::size_t row = 0; row < data.rows; ++row) {
        answers.clear();
        forEachToken(column.cellText(row), "blanks", [&](std::string_view word) {
            const auto known = numbers.find(std::string(word));
            answers.push_back(known == numbers.end() ? unknown : known->second);
        });
        const auto items = static_cast<std::size_t>(input.items(row));
        const bool isCut = answers.size() > items && input.items(row) == input.shape.items();
        if (answers.size() == items || isCut)
            std::copy_n(answers.begin(), items, target.values.begin() + input.offsets[row]);
        else if (rowErrors && (*rowErrors)[row].empty() && !answers.empty())
            (*rowErrors)[row] = text(NL_TEXT("{1} tokens have {2} answers in '{3}'."), items, answers.size(), column.name);
    }
    return target;
}

/// The number of its class in each target column.
Tensor classTarget(const DataSignature &signature, const Dataset &data)
{
    std::unordered_map<std::string, float> numbers;
    for (const std::string &word : signature.classes)
        numbers.emplace(word, static_cast<float>(numbers.size()));
    const auto width = static_cast<std::size_t>(signature.targetWidth());
    Tensor target{Shape{signature.targetWidth()}, Values<float>(data.rows * width, std::numeric_limits<float>::quiet_NaN())};
    for (std::size_t i = 0; i < width; ++i) {
        const Column &column = data.columns[static_cast<std::size_t>(data.at(signature.targets[i]))];
        for (std::size_t row = 0; row < data.rows; ++row)
            if (const auto known = numbers.find(classWord(column, row)); known != numbers.end())
                target.values[row * width + i] = known->second;
    }
    return target;
}

bool hasBlanksIn(const PreparedData &data)
{
    if (!data.signature.mayHaveBlanks() || data.target.values.empty())
        return false;
    for (std::uint32_t row = 0; row < data.rows; ++row) {
        const auto numbers = data.target.numbers(row);
        if (hasAnswers(data, row) && std::any_of(numbers.begin(), numbers.end(), [](float n) { return std::isnan(n); }))
            return true;
    }
    return false;
}

Tensor valueTarget(const Preparation &preparation, const Dataset &data)
{
    const std::vector<std::string> &names = preparation.signature.targets;
    Tensor target{Shape{static_cast<std::int64_t>(names.size())}, Values<float>(data.rows * names.size())};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Column &column = data.columns[static_cast<std::size_t>(data.at(names[i]))];
        for (std::size_t row = 0; row < data.rows; ++row) {
            const double value = column.type == ColumnType::Number ? column.numbers[row]
                                                                   : parseNumber(column.cellText(row), {}).value_or(nan);
            target.values[row * names.size() + i] =
                static_cast<float>((value - preparation.targetMean[i]) / preparation.targetDeviation[i]);
        }
    }
    return target;
}

bool hasTargets(const DataSignature &signature, const Dataset &data)
{
    for (const std::string &name : signature.targets)
        if (data.find(name) < 0)
            return false;
    return !signature.targets.empty();
}

} // namespace

std::shared_ptr<const PreparedData> applyPreparation(const Preparation &preparation, const Dataset &given,
                                                     std::vector<Text> *rowErrors, const JobControl &job)
{
    const DatasetPtr whole = withDerived(DatasetPtr(DatasetPtr(), &given), preparation.derived, job);
    const Dataset &data = *whole;
    auto prepared = std::make_shared<PreparedData>();
    prepared->signature = preparation.signature;
    prepared->rows = data.rows;
    if (rowErrors)
        rowErrors->assign(data.rows, Text{});
    for (const DataSignature::Input &input : preparation.signature.inputs)
        if (!input.features.empty())
            prepared->inputs.push_back(flatTensor(preparation, data, input.shape, rowErrors, job));
    for (const Preparation::ForColumn &feature : preparation.features)
        if (sequenceShape(feature))
            prepared->inputs.push_back(
                tokenTensor(feature, preparation.signature.inputs.at(prepared->inputs.size()).shape, data, rowErrors, job));
        else if (graphPart(preparation, feature) != GraphPart::None) {
            const std::size_t place = prepared->inputs.size();
            if (graphInput(preparation, feature, static_cast<int>(place)))
                prepared->inputs.push_back(
                    graphTensor(preparation, feature, preparation.signature.inputs.at(place).shape, data, rowErrors, job));
        } else if (feature.type == ColumnType::Tensor)
            prepared->inputs.push_back(ownTensor(feature, data, rowErrors, job));
    prepared->origins = originsOf(preparation); // the steps have been looked at by now
    const Shape &places = preparation.signature.answerPlaces;
    if (hasTargets(preparation.signature, data) && places.isVarying())
        prepared->target = tokenTarget(preparation.signature, prepared->inputs.at(static_cast<std::size_t>(places.origin())),
                                       data, rowErrors);
    else if (hasTargets(preparation.signature, data))
        prepared->target = preparation.signature.task == Task::Regression ? valueTarget(preparation, data)
                                                                          : classTarget(preparation.signature, data);
    checkTensors(*prepared);
    prepared->hasBlanks = hasBlanksIn(*prepared);
    return prepared;
}

} // namespace netloom
