// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/worker/layer_trial.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

constexpr std::int64_t trialRows = 4;
constexpr std::size_t guardNumbers = 64;
constexpr double differenceStep = 1e-5;

[[noreturn]] void objectTo(const PlainLayer &layer, const Text &objection)
{
    throw Error(
        ErrorKind::Check, {},
        text(NL_TEXT("The layer {1} {2}. Ask the plug-in's maker for a better version."), layer.info().id, objection));
}

/// Numbers with a strip on each side that nobody may write into.
template <class T>
class GuardedBlock
{
public:
    explicit GuardedBlock(std::size_t size) : m_all(size + 2 * guardNumbers, guard()) {}

    std::span<T> numbers() { return std::span(m_all).subspan(guardNumbers, m_all.size() - 2 * guardNumbers); }
    std::span<const T> numbers() const { return std::span(m_all).subspan(guardNumbers, m_all.size() - 2 * guardNumbers); }
    bool isWhole() const
    {
        const auto isGuard = [](T number) { return number == guard(); };
        return std::all_of(m_all.begin(), m_all.begin() + guardNumbers, isGuard) &&
               std::all_of(m_all.end() - guardNumbers, m_all.end(), isGuard);
    }

private:
    static constexpr T guard() { return T(-777.25); }
    std::vector<T> m_all;
};

/// Numbers between -1.5 and 1.5, never near 0, where many functions have a bend. Knuth 1997, section 3.3.4, line 26.
class TrialNumbers
{
public:
    double next()
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        const double unit = static_cast<double>(m_state >> 11) / static_cast<double>(std::uint64_t{1} << 53);
        return (unit < 0.5 ? -0.1 : 0.1) + 2.8 * (unit - 0.5);
    }

private:
    std::uint64_t m_state = 42;
};

/// A layer with all of its blocks.
template <class T>
class LayerTrial
{
public:
    using Blocks = std::vector<GuardedBlock<T>>;

    LayerTrial(const PlainLayer &layer, const Params &params, const std::vector<Shape> &shapes, std::int64_t rows)
        : m_layer(layer), m_work(layer.make(params, shapes)), m_rows(rows)
    {
        const auto perRow = [rows](const Shape &shape) { return static_cast<std::size_t>(rows * shape.size()); };
        for (const Shape &shape : shapes)
            in.emplace_back(perRow(shape));
        for (const PlainWeight &weight : layer.weights(params, shapes))
            weights.emplace_back(static_cast<std::size_t>(weight.shape.size()));
        const Shape shape = layer.outputShape(params, shapes);
        gradIn = in;
        gradWeights = weights;
        out.emplace_back(perRow(shape));
        gradOut.emplace_back(perRow(shape));
        TrialNumbers random;
        for (Blocks *blocks : {&weights, &in, &gradOut})
            for (GuardedBlock<T> &block : *blocks)
                for (T &number : block.numbers())
                    number = static_cast<T>(random.next());
        for (Blocks *blocks : {&out, &gradIn, &gradWeights})
            for (GuardedBlock<T> &block : *blocks)
                std::ranges::fill(block.numbers(), std::numeric_limits<T>::quiet_NaN()); // all must be written
    }

    void forward() { call(false); }
    void backward() { call(true); }

    double weightedSum()
    {
        forward();
        double sum = 0;
        for (std::size_t i = 0; i < out[0].numbers().size(); ++i)
            sum += double(out[0].numbers()[i]) * double(gradOut[0].numbers()[i]);
        return sum;
    }

    void checkBlocks() const
    {
        for (const Blocks *blocks : {&in, &weights, &out, &gradOut, &gradIn, &gradWeights})
            for (const GuardedBlock<T> &block : *blocks)
                if (!block.isWhole())
                    objectTo(m_layer, text(NL_TEXT("writes outside of the blocks that it is given")));
    }

    static void checkFinite(const PlainLayer &layer, const Blocks &blocks)
    {
        for (const GuardedBlock<T> &block : blocks)
            for (const T number : block.numbers())
                if (!std::isfinite(number))
                    objectTo(layer, text(NL_TEXT("leaves numbers unwritten, or makes some that are not finite")));
    }

    Blocks in, weights, out, gradOut, gradIn, gradWeights;

private:
    void call(bool isBackward)
    {
        std::vector<std::span<const T>> ins, its;
        std::vector<std::span<T>> gradIns, gradIts;
        for (std::size_t i = 0; i < in.size(); ++i) {
            ins.push_back(std::as_const(in[i]).numbers());
            gradIns.push_back(gradIn[i].numbers());
        }
        for (std::size_t i = 0; i < weights.size(); ++i) {
            its.push_back(std::as_const(weights[i]).numbers());
            gradIts.push_back(gradWeights[i].numbers());
        }
        PlainCall<T> now;
        now.rows = m_rows;
        now.isTraining = true;
        now.in = ins;
        now.out = out[0].numbers();
        now.weights = its;
        if (isBackward) {
            now.gradOut = std::as_const(gradOut[0]).numbers();
            now.gradIn = gradIns;
            now.gradWeights = gradIts;
            m_work->backward(now);
        } else {
            m_work->forward(now);
        }
        checkBlocks();
    }

    const PlainLayer &m_layer;
    std::unique_ptr<PlainWork> m_work;
    std::int64_t m_rows;
};

double norm(std::span<const double> numbers)
{
    double sum = 0;
    for (const double number : numbers)
        sum += number * number;
    return std::sqrt(sum);
}

/// Central differences of sum(out * gradOut) by every number of a block against what backward said.
void checkGradient(const PlainLayer &layer, LayerTrial<double> &trial, GuardedBlock<double> &block,
                   const GuardedBlock<double> &said)
{
    std::vector<double> off;
    const std::span<double> numbers = block.numbers();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const double before = numbers[i];
        const auto across = [&](double step) {
            numbers[i] = before + step;
            const double above = trial.weightedSum();
            numbers[i] = before - step;
            return (above - trial.weightedSum()) / (2 * step);
        };
        off.push_back((4 * across(differenceStep) - across(2 * differenceStep)) / 3 - said.numbers()[i]);
        numbers[i] = before;
    }
    if (norm(off) > 1e-6 * std::max(1.0, norm(said.numbers())))
        objectTo(layer, text(NL_TEXT("gives gradients that are not those of its output: off by {1} of {2}"), norm(off),
                             norm(said.numbers())));
}

/// The first row alone must give what it gave in the batch.
void checkRowAlone(const PlainLayer &layer, const Params &params, const std::vector<Shape> &shapes,
                   const LayerTrial<double> &batch)
{
    LayerTrial<double> one(layer, params, shapes, 1);
    one.weights = batch.weights;
    for (std::size_t i = 0; i < one.in.size(); ++i)
        std::ranges::copy(batch.in[i].numbers().first(one.in[i].numbers().size()), one.in[i].numbers().begin());
    one.forward();
    for (std::size_t i = 0; i < one.out[0].numbers().size(); ++i)
        if (std::abs(one.out[0].numbers()[i] - batch.out[0].numbers()[i]) > 1e-9)
            objectTo(layer, text(NL_TEXT("gives another result for a row alone than among others")));
}

void checkFloat(const PlainLayer &layer, const Params &params, const std::vector<Shape> &shapes,
                const LayerTrial<double> &exact)
{
    LayerTrial<float> trial(layer, params, shapes, trialRows);
    trial.forward();
    trial.backward();
    LayerTrial<float>::checkFinite(layer, trial.out);
    LayerTrial<float>::checkFinite(layer, trial.gradIn);
    LayerTrial<float>::checkFinite(layer, trial.gradWeights);
    for (std::size_t i = 0; i < trial.out[0].numbers().size(); ++i)
        if (std::abs(trial.out[0].numbers()[i] - exact.out[0].numbers()[i]) >
            1e-3 * std::max(1.0, std::abs(exact.out[0].numbers()[i])))
            objectTo(layer, text(NL_TEXT("gives another result in float than in double")));
}

} // namespace

void tryLayer(const PlainLayer &layer)
{
    const Params params = withDefaults(layer.info().params, {});
    const std::vector<Shape> shapes = layer.exampleInputs();
    const std::vector<PlainWeight> weights = layer.weights(params, shapes);
    if (layer.info().inputs.empty() || layer.info().inputs.size() > PlainLayer::mostInputs ||
        weights.size() > PlainLayer::mostWeights)
        objectTo(layer, text(NL_TEXT("has more inputs or weights than there may be")));
    if (shapes.size() != layer.info().inputs.size())
        objectTo(layer, text(NL_TEXT("has not as many example inputs as inputs")));
    std::vector<Shape> all = shapes;
    all.push_back(layer.outputShape(params, shapes));
    for (const PlainWeight &weight : weights)
        all.push_back(weight.shape);
    for (const Shape &shape : all)
        if (shape.size() <= 0 || shape.size() > 1000)
            objectTo(layer, text(NL_TEXT("states a shape of no numbers, or of over 1,000 for its small example")));

    LayerTrial<double> trial(layer, params, shapes, trialRows);
    trial.forward();
    LayerTrial<double>::checkFinite(layer, trial.out);
    checkRowAlone(layer, params, shapes, trial);
    const double first = trial.weightedSum();
    if (first != trial.weightedSum())
        objectTo(layer, text(NL_TEXT("gives another result the second time")));
    trial.backward();
    LayerTrial<double>::checkFinite(layer, trial.gradIn);
    LayerTrial<double>::checkFinite(layer, trial.gradWeights);
    checkFloat(layer, params, shapes, trial);
    const auto gradIn = trial.gradIn, gradWeights = trial.gradWeights;
    for (std::size_t i = 0; i < gradIn.size(); ++i)
        checkGradient(layer, trial, trial.in[i], gradIn[i]);
    for (std::size_t i = 0; i < gradWeights.size(); ++i)
        checkGradient(layer, trial, trial.weights[i], gradWeights[i]);
}

} // namespace netloom
