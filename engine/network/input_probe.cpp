// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/input_probe.hpp"

#include "engine/network/plan.hpp"

#include <algorithm>

namespace netloom {

struct InputProbe::Plan : NetworkPlan<double> {
    using NetworkPlan<double>::NetworkPlan;

    void throwIfUnfit(const PreparedData &data, std::span<const std::uint32_t> wanted, std::int64_t unit) const
    {
        bool isFitting = unit >= 0 && unit < losses.front().units && !answerPlaces.isVarying() &&
                         static_cast<std::int64_t>(wanted.size()) <= maxRows && !wanted.empty();
        for (const Value &value : values) {
            if (value.input < 0)
                continue;
            const auto at = static_cast<std::size_t>(value.input);
            isFitting = isFitting && at < data.inputs.size() && data.inputs[at].shape.dims() == value.shape.dims() &&
                        data.inputs[at].shape.axis() == value.shape.axis();
        }
        if (!isFitting)
            throw Error(ErrorKind::Usage, {},
                        text(NL_TEXT("This prediction cannot be taken apart: the row does not have the form that the "
                                     "network was built for, or the network answers otherwise.")));
    }

    /// Adds what the numbers of an input do to the answer.
    void addInput(const Value &value, std::int64_t row, std::vector<double> &sums) const
    {
        const std::int64_t first = start(value, row);
        for (std::int64_t i = 0; i < start(value, row + 1) - first; ++i)
            sums[static_cast<std::size_t>(i)] += value.gradient[first + i];
    }

    /// Adds what each id does to the answer by way of the numbers that a step makes of it.
    void addTokens(const LayerStep &step, std::int64_t row, double scale, std::vector<double> &sums) const
    {
        const Value &made = values[static_cast<std::size_t>(step.outputs.front())];
        const std::int64_t first = start(made, row), count = start(made, row + 1) - first;
        const std::int64_t width = count / std::max<std::int64_t>(static_cast<std::int64_t>(sums.size()), 1);
        for (std::int64_t i = 0; i < count && width > 0; ++i)
            sums[static_cast<std::size_t>(i / width)] +=
                made.gradient[first + i] * (scale > 0 ? made.data[first + i] / scale : 0);
    }
};

InputProbe::InputProbe(const GraphSpec &graph, const DataSignature &signature, std::int64_t maxRows)
    : m_plan(std::make_unique<Plan>(graph, signature, maxRows, 0, Plan::Gradients::OfInputs))
{
}

InputProbe::~InputProbe() = default;
InputProbe::InputProbe(InputProbe &&) noexcept = default;

void InputProbe::setWeights(std::span<const float> weights)
{
    if (static_cast<std::int64_t>(weights.size()) != m_plan->weightCount)
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("The run holds {1} weights, but its network has {2}. Train it again."), weights.size(),
                         m_plan->weightCount));
    std::copy(weights.begin(), weights.end(), m_plan->weights);
}

std::int64_t InputProbe::maxRows() const
{
    return m_plan->maxRows;
}

bool InputProbe::reads(std::size_t input) const
{
    return std::any_of(m_plan->values.begin(), m_plan->values.end(),
                       [input](const auto &value) { return value.input == static_cast<int>(input) && value.isRead; });
}

std::int64_t InputProbe::units() const
{
    return m_plan->losses.front().units;
}

std::vector<double> InputProbe::outputs(const PreparedData &data, std::span<const std::uint32_t> rows, std::int64_t unit,
                                        ThreadPool &pool)
{
    std::vector<double> outputs;
    const auto &prediction = m_plan->values[static_cast<std::size_t>(m_plan->prediction())];
    const auto most = static_cast<std::size_t>(m_plan->maxRows);
    for (std::size_t at = 0; at < rows.size(); at += most) {
        const auto some = rows.subspan(at, std::min(most, rows.size() - at));
        m_plan->throwIfUnfit(data, some, unit);
        m_plan->run(data, some, false, pool);
        for (std::size_t row = 0; row < some.size(); ++row)
            outputs.push_back(prediction.data[m_plan->start(prediction, static_cast<std::int64_t>(row)) + unit]);
    }
    return outputs;
}

std::vector<InputProbe::Change> InputProbe::changes(const PreparedData &data, std::span<const std::uint32_t> rows,
                                                    std::int64_t unit, double tokenScale, ThreadPool &pool)
{
    m_plan->throwIfUnfit(data, rows, unit);
    m_plan->differentiate(data, rows, unit, tokenScale, pool);
    const auto &prediction = m_plan->values[static_cast<std::size_t>(m_plan->prediction())];
    std::vector<Change> changes(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        Change &change = changes[i];
        change.output = prediction.data[m_plan->start(prediction, row) + unit];
        for (const Tensor &input : data.inputs)
            change.inputs.emplace_back(input.numbers(rows[i]).size(), 0.0);
        for (const auto &value : m_plan->values)
            if (value.input >= 0 && value.gradient)
                m_plan->addInput(value, row, change.inputs[static_cast<std::size_t>(value.input)]);
        for (const auto &step : m_plan->steps) {
            const auto &source = m_plan->values[static_cast<std::size_t>(step.inputs.front())];
            if (step.readsTokens && source.input >= 0)
                m_plan->addTokens(step, row, tokenScale, change.inputs[static_cast<std::size_t>(source.input)]);
        }
    }
    return changes;
}

} // namespace netloom
