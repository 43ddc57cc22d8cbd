// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/float_mode.hpp"
#include "engine/layers/fast_math.hpp"
#include "engine/network/plan.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

void throwIfUnfit(bool isFitting, const char *sentence)
{
    if (!isFitting)
        throw Error(ErrorKind::Usage, {}, text(sentence));
}

template <class T>
void checkData(const NetworkPlan<T> &plan, const PreparedData &data, bool wantsTarget)
{
    const auto fits = [&](const auto &value) {
        if (static_cast<std::size_t>(value.input) >= data.inputs.size())
            return false;
        const Tensor &tensor = data.inputs[static_cast<std::size_t>(value.input)];
        const bool isGraph = value.shape.axis() == Axis::Nodes;
        return tensor.shape.dims() == value.shape.dims() && tensor.shape.axis() == value.shape.axis() &&
               tensor.offsets.size() == (value.shape.isVarying() ? data.rows + 1 : 0) &&
               (!isGraph || tensor.linkOffsets.size() == data.rows + 1);
    };
    bool areFitting = data.signature.answerPlaces == plan.answerPlaces;
    for (const auto &value : plan.values)
        areFitting = areFitting && (value.input < 0 || fits(value));
    throwIfUnfit(areFitting,
                 NL_TEXT("The data do not have the inputs that the network was built for. Build it for these data."));
    throwIfUnfit(!wantsTarget || !data.target.values.empty(),
                 NL_TEXT("The data have no target column, so there is no loss. Choose one."));
}

/// (width) raw outputs for an answer to what a person reads, in place of `out` (outputWidth).
template <class T>
void writeLinked(const NetworkPlan<T> &plan, const T *raw, std::int64_t width, T *out)
{
    const bool isFolded = plan.outputWidth == 1 && width == 2; // the second of two classes says it all
    switch (plan.link) {
    case OutputLink::Identity:
    case OutputLink::Embedding:
        std::copy_n(isFolded ? raw + 1 : raw, plan.outputWidth, out);
        return;
    case OutputLink::Sigmoid:
        for (std::int64_t i = 0; i < plan.outputWidth; ++i)
            out[i] = fast_math::sigmoid(raw[i]);
        return;
    case OutputLink::Exponential:
        std::transform(raw, raw + plan.outputWidth, out, [](T number) { return std::exp(number); });
        return;
    case OutputLink::Softmax:
        break;
    }
    if (width == 1) {
        out[0] = fast_math::sigmoid(raw[0]);
        return;
    }
    if (isFolded) {
        out[0] = fast_math::sigmoid(raw[1] - raw[0]);
        return;
    }
    const T top = *std::max_element(raw, raw + width);
    T sum = 0;
    for (std::int64_t i = 0; i < width; ++i) {
        out[i] = fast_math::exp(raw[i] - top);
        sum += out[i];
    }
    for (std::int64_t i = 0; i < width; ++i)
        out[i] /= sum;
}

double firstWeight(const WeightSpec &spec, RandomStream &stream)
{
    const auto fanIn = static_cast<double>(spec.fanIn), fanOut = static_cast<double>(spec.fanOut);
    switch (spec.initialiser) {
    case Initialiser::Zeros:
        return 0;
    case Initialiser::Ones:
        return 1;
    case Initialiser::GlorotUniform: // Glorot, Bengio 2010, eq. 16
        return (2 * stream.uniform() - 1) * std::sqrt(6 / (fanIn + fanOut));
    case Initialiser::HeNormal: // He et al. 2015, eq. 10
        return stream.normal() * std::sqrt(2 / fanIn);
    case Initialiser::LecunNormal: // LeCun et al. 1998, eq. 16
        return stream.normal() / std::sqrt(fanIn);
    case Initialiser::UnitNormal:
        return stream.normal();
    case Initialiser::FanInUniform: // as PyTorch starts its recurrent layers
        return (2 * stream.uniform() - 1) / std::sqrt(fanIn);
    }
    return 0;
}

} // namespace

std::vector<WeightRange> movedRanges(std::span<const WeightSlot> slots)
{
    std::vector<WeightRange> ranges;
    for (const WeightSlot &slot : slots) {
        if (!slot.isTrained || slot.isFrozen)
            continue;
        const WeightRange own{slot.offset, slot.size, slot.rateFactor, slot.decayFactor};
        const bool goesOn = !ranges.empty() && ranges.back().offset + ranges.back().size == own.offset &&
                            ranges.back().rateFactor == own.rateFactor && ranges.back().decayFactor == own.decayFactor;
        if (goesOn)
            ranges.back().size += own.size;
        else
            ranges.push_back(own);
    }
    return ranges;
}

template <class T>
struct Network<T>::Plan : NetworkPlan<T> {
    using NetworkPlan<T>::NetworkPlan;
};

template <class T>
Network<T>::Network(const GraphSpec &graph, const DataSignature &signature, std::int64_t maxRows, std::int64_t memoryLimit)
    : m_plan(std::make_unique<Plan>(graph, signature, maxRows, memoryLimit))
{
}

template <class T>
PlannedSize Network<T>::plannedSize(const GraphSpec &graph, const DataSignature &signature, std::int64_t maxRows)
{
    NetworkPlan<T> plan(maxRows);
    return plan.measureFor(graph, signature);
}

template <class T>
Network<T>::~Network() = default;
template <class T>
Network<T>::Network(Network &&) noexcept = default;
template <class T>
Network<T> &Network<T>::operator=(Network &&) noexcept = default;

template <class T>
std::span<const WeightSlot> Network<T>::weightSlots() const
{
    return m_plan->slots;
}

template <class T>
std::int64_t Network<T>::trainedCount() const
{
    return m_plan->trainedCount;
}

template <class T>
std::span<T> Network<T>::weights()
{
    return {m_plan->weights, static_cast<std::size_t>(m_plan->weightCount)};
}

template <class T>
std::span<const T> Network<T>::weights() const
{
    return {m_plan->weights, static_cast<std::size_t>(m_plan->weightCount)};
}

template <class T>
std::span<const T> Network<T>::gradient() const
{
    return {m_plan->shards[0].gradient, static_cast<std::size_t>(m_plan->trainedCount)};
}

template <class T>
std::span<T> Network<T>::gradient()
{
    return {m_plan->shards[0].gradient, static_cast<std::size_t>(m_plan->trainedCount)};
}

template <class T>
std::int64_t Network<T>::arenaBytes() const
{
    return m_plan->arena.size() * static_cast<std::int64_t>(sizeof(T)) +
           m_plan->links.size() * static_cast<std::int64_t>(sizeof(std::int32_t));
}

template <class T>
std::int64_t Network<T>::maxRows() const
{
    return m_plan->maxRows;
}

template <class T>
OutputLink Network<T>::link() const
{
    return m_plan->link;
}

template <class T>
std::int64_t Network<T>::outputWidth() const
{
    return m_plan->outputWidth;
}

template <class T>
void Network<T>::initialise(std::uint64_t seed)
{
    for (std::size_t i = 0; i < m_plan->slots.size(); ++i) {
        const WeightSlot &slot = m_plan->slots[i];
        const auto &[spec, place, l1] = m_plan->slotSpecs[i];
        RandomStream stream({seed, Purpose::Weights, static_cast<std::uint32_t>(place), slot.node.value});
        std::generate_n(m_plan->weights + slot.offset, slot.size,
                        [&, &what = spec] { return static_cast<T>(firstWeight(what, stream)); });
    }
}

template <class T>
StepResult Network<T>::trainStep(const PreparedData &data, std::span<const std::uint32_t> rows, const RandomKey &key,
                                 ThreadPool &pool, Augmenter *augmenter)
{
    checkData<T>(*m_plan, data, true);
    throwIfUnfit(!rows.empty() && static_cast<std::int64_t>(rows.size()) <= m_plan->maxRows,
                 NL_TEXT("A batch is empty or larger than the network was built for. Build it for that batch size."));
    return m_plan->trainStep(data, rows, key, pool, augmenter);
}

template <class T>
double Network<T>::evaluate(const PreparedData &data, std::span<const std::uint32_t> rows, ThreadPool &pool)
{
    checkData<T>(*m_plan, data, true);
    throwIfUnfit(!rows.empty(), NL_TEXT("There are no rows to evaluate. Give this part of the split some."));
    const auto most = static_cast<std::size_t>(m_plan->maxRows);
    double sum = 0, weight = 0;
    for (std::size_t at = 0; at < rows.size(); at += most) {
        const auto part = m_plan->run(data, rows.subspan(at, std::min(most, rows.size() - at)), true, pool);
        sum += part.sum;
        weight += part.weight;
    }
    return sum / weight;
}

template <class T>
void Network<T>::predict(const PreparedData &data, std::span<const std::uint32_t> rows, std::span<T> out, ThreadPool &pool)
{
    checkData<T>(*m_plan, data, false);
    throwIfUnfit(static_cast<std::int64_t>(out.size()) == data.answers(rows) * m_plan->outputWidth,
                 NL_TEXT("The place for the predictions does not have their size."));
    const auto most = static_cast<std::size_t>(m_plan->maxRows);
    const auto &value = m_plan->values[static_cast<std::size_t>(m_plan->prediction())];
    const std::int64_t units = m_plan->losses.front().units;
    T *next = out.data();
    for (std::size_t at = 0; at < rows.size(); at += most) {
        m_plan->run(data, rows.subspan(at, std::min(most, rows.size() - at)), false, pool);
        const FlushDenormals mode;
        for (std::int64_t i = 0; i < m_plan->boundSize(value); i += units, next += m_plan->outputWidth)
            writeLinked<T>(*m_plan, value.data + i, units, next);
    }
}

template <class T>
std::optional<std::string> Network<T>::firstNonFinite() const
{
    return m_plan->firstNonFinite();
}

template <class T>
std::span<const T> Network<T>::activation(NodeId node) const
{
    for (const auto &value : m_plan->values)
        if (value.node == node && value.port == 0)
            return {value.data, static_cast<std::size_t>(m_plan->boundSize(value))};
    return {};
}

template <class T>
std::int64_t Network<T>::activationWidth(NodeId node) const
{
    for (const auto &value : m_plan->values)
        if (value.node == node && value.port == 0)
            return value.shape.isVarying() ? value.itemSize : value.size;
    return 0;
}

template class Network<float>;
template class Network<double>;

} // namespace netloom
