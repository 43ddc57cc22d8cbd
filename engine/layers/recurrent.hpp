// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/packed_matrix.hpp"
#include "engine/layers/steps.hpp"
#include "engine/layers/time_order.hpp"

namespace netloom {

/// Some of the blocks of `units` columns that the input's weights have, and where their sums stand among the gates.
struct GateRun {
    int from = 0, to = 0, count = 1;
};

/// A network that reads each row's items one after the other, over a cell that does one step of one row. A Cell<T> says:
///   static constexpr int gates;          blocks of `units` sums that a step keeps
///   static constexpr int inputGates;     blocks that the input's weights and the bias have
///   static constexpr GateRun inputRuns[]; where those stand among the gates
///   static constexpr int hiddenGates, firstHidden;   blocks of the state's weights: gates firstHidden, ...
///   static constexpr int hiddenBias;     the gate of a bias of its own for the state's sums, or -1
///   static constexpr int states;         1: the output is all the memory; 2: a cell state beside it
///   Cell(params);
///   void step(n, gates, h, c)            sums to gates, and the states a step on, in place
///   void back(n, gates, h, c, gradH, gradC, gradSums)   h, c: before the step; gradH, gradC: after it, to be replaced by
///                                        those before it, without the part that goes through the sums
/// x (items, in), input_weight (in, inputGates * units), hidden_weight (units, hiddenGates * units), bias (inputGates *
/// units). With two ways, the second reads from each row's last item to its first with weights of its own, and stands
/// behind the first in the output. Rows are worked on time by time; see TimeOrder.
template <class T, template <class> class Cell, int ways>
class RecurrentLayer : public Layer<T>
{
public:
    RecurrentLayer(const Params &params, std::span<const Shape> inputs)
        : m_cell(params),
          m_in(inputs[0].item().size()),
          m_units(params.integer("units")),
          m_length(inputs[0].items()),
          m_givesAll(params.flag("sequences"))
    {
    }

    /// Of each item and way: the gates, and the states before the step.
    std::int64_t savedPerRow() const override { return ways * m_length * (gates() + states * m_units); }
    /// The order; the inputs in that order, later their gradients; the states of all rows, or the gradients by them;
    /// the gradients of all sums.
    std::int64_t scratchSize(std::int64_t rows) const override
    {
        return orderSize(rows) + rows * (m_length * (m_in + gates()) + states * m_units);
    }
    /// The state's weights and, for the way back, their transpose.
    std::int64_t packedSize() const override { return ways * packedPerWay(); }
    void pack(std::span<T *const> weights, T *packed) const override
    {
        for (int way = 0; way < ways; ++way, packed += packedPerWay()) {
            const T *const w = weights[static_cast<std::size_t>(way * weightsPerWay + 1)];
            PackedMatrix<T>::pack(w, m_units, hidden(), packed);
            PackedMatrix<T>::packTransposed(w, hidden(), m_units, packed + PackedMatrix<T>::size(m_units, hidden()));
        }
    }

    void forward(const LayerCall<T> &call) override
    {
        for (int way = 0; way < ways; ++way)
            forward(call, Run(*this, call, way));
    }

    void backward(const LayerCall<T> &call) override
    {
        for (int way = 0; way < ways; ++way)
            backward(call, Run(*this, call, way));
    }

    /// One way's weights: input_weight, hidden_weight, bias, and hidden_bias where the cell has one.
    static constexpr int weightsPerWay = Cell<T>::hiddenBias >= 0 ? 4 : 3;

private:
    static constexpr int states = Cell<T>::states;

    using Strided = Eigen::Map<Matrix<T>, 0, Eigen::OuterStride<>>;
    using ConstStrided = Eigen::Map<const Matrix<T>, 0, Eigen::OuterStride<>>;

    std::int64_t gates() const { return Cell<T>::gates * m_units; }
    std::int64_t hidden() const { return Cell<T>::hiddenGates * m_units; }
    std::int64_t firstHidden() const { return Cell<T>::firstHidden * m_units; }
    std::int64_t inputColumns() const { return Cell<T>::inputGates * m_units; }
    std::int64_t orderSize(std::int64_t rows) const
    {
        constexpr std::int64_t numbers = sizeof(std::int64_t) / sizeof(T);
        return TimeOrder::memory(rows, m_length) * numbers;
    }
    std::int64_t packedPerWay() const
    {
        return PackedMatrix<T>::size(m_units, hidden()) + PackedMatrix<T>::size(hidden(), m_units);
    }

    /// Where one way finds its things in a call.
    struct Run {
        Run(const RecurrentLayer &layer, const LayerCall<T> &call, int number)
            : way(number),
              order(call.items[0], call.rows, reinterpret_cast<std::int64_t *>(call.scratch)),
              weight(call.weights.data() + number * weightsPerWay),
              gradWeight(call.gradWeights.empty() ? nullptr : call.gradWeights.data() + number * weightsPerWay),
              packed(call.packed + number * layer.packedPerWay()),
              packedBack(packed + PackedMatrix<T>::size(layer.m_units, layer.hidden()))
        {
            const std::int64_t most = call.rows * layer.m_length, units = layer.m_units;
            gates = call.saved + number * most * (layer.gates() + states * units);
            h = gates + most * layer.gates();
            c = states > 1 ? h + most * units : nullptr;
            x = call.scratch + layer.orderSize(call.rows);
            stateH = x + most * layer.m_in;
            stateC = states > 1 ? stateH + call.rows * units : nullptr;
            gradSums = stateH + states * call.rows * units;
        }

        int way;
        TimeOrder order;
        T *const *weight, *const *gradWeight;
        const T *packed, *packedBack;
        T *gates;              ///< (items, gates)
        T *h, *c;              ///< (items, units), before each step
        T *x;                  ///< (items, in)
        T *stateH, *stateC;    ///< (rows, units), the longest rows first
        T *gradSums = nullptr; ///< (items, gates)

        /// The number in the call of a row's item, in the way's direction.
        std::int64_t item(std::int64_t step, std::int64_t rank) const
        {
            return way == 0 ? order.fromFirst(step, rank) : order.fromLast(step, rank);
        }
        template <class Visit>
        void eachItem(Visit visit) const
        {
            for (std::int64_t step = 0, at = 0; step < order.steps(); ++step)
                for (std::int64_t rank = 0; rank < order.running(step); ++rank, ++at)
                    visit(at, item(step, rank));
        }
    };

    /// A row's cell state among those of all rows; null where the cell has none.
    T *cellState(T *all, std::int64_t row) const { return states > 1 ? all + row * m_units : nullptr; }
    /// Where this way's numbers of an output stand: of an item, or of a row when only the last step is given.
    std::int64_t outPlace(const Run &run, std::int64_t number) const { return (number * ways + run.way) * m_units; }

    void gatherInputs(const LayerCall<T> &call, const Run &run) const
    {
        run.eachItem(
            [&](std::int64_t at, std::int64_t item) { std::copy_n(call.in[0] + item * m_in, m_in, run.x + at * m_in); });
    }

    /// All that does not depend on the state: the biases, and the inputs' products of all steps at once.
    void sumInputs(const Run &run) const
    {
        const std::int64_t items = run.order.total();
        for (std::int64_t i = 0; i < items; ++i) {
            T *const sums = run.gates + i * gates();
            for (const GateRun &part : Cell<T>::inputRuns)
                std::copy_n(run.weight[2] + part.from * m_units, part.count * m_units, sums + part.to * m_units);
            if constexpr (Cell<T>::hiddenBias >= 0)
                std::copy_n(run.weight[3], m_units, sums + Cell<T>::hiddenBias * m_units);
        }
        for (const GateRun &part : Cell<T>::inputRuns)
            gatesView(run.gates, items, part).noalias() += matrixView(run.x, items, m_in) * inputWeights(run, part);
    }

    Strided gatesView(T *data, std::int64_t items, const GateRun &part) const
    {
        return Strided(data + part.to * m_units, items, part.count * m_units, Eigen::OuterStride<>(gates()));
    }
    ConstStrided inputWeights(const Run &run, const GateRun &part) const
    {
        return ConstStrided(run.weight[0] + part.from * m_units, m_in, part.count * m_units,
                            Eigen::OuterStride<>(inputColumns()));
    }

    void forward(const LayerCall<T> &call, const Run &run)
    {
        gatherInputs(call, run);
        sumInputs(run);
        std::fill_n(run.stateH, states * call.rows * m_units, T(0));
        for (std::int64_t step = 0; step < run.order.steps(); ++step) {
            const std::int64_t at = run.order.start(step), count = run.order.running(step);
            T *const sums = run.gates + at * gates();
            std::copy_n(run.stateH, count * m_units, run.h + at * m_units);
            if constexpr (states > 1)
                std::copy_n(run.stateC, count * m_units, run.c + at * m_units);
            if (step > 0)
                PackedMatrix<T>::addProduct(run.packed, m_units, hidden(), count, run.stateH, m_units, sums + firstHidden(),
                                            gates());
            for (std::int64_t rank = 0; rank < count; ++rank)
                m_cell.step(m_units, sums + rank * gates(), run.stateH + rank * m_units, cellState(run.stateC, rank));
            if (m_givesAll)
                for (std::int64_t rank = 0; rank < count; ++rank)
                    std::copy_n(run.stateH + rank * m_units, m_units, call.out + outPlace(run, run.item(step, rank)));
        }
        if (!m_givesAll)
            for (std::int64_t rank = 0; rank < call.rows; ++rank)
                std::copy_n(run.stateH + rank * m_units, m_units, call.out + outPlace(run, run.order.row(rank)));
    }

    void backward(const LayerCall<T> &call, const Run &run)
    {
        std::fill_n(run.stateH, states * call.rows * m_units, T(0));
        if (!m_givesAll)
            for (std::int64_t rank = 0; rank < call.rows; ++rank)
                std::copy_n(call.gradOut + outPlace(run, run.order.row(rank)), m_units, run.stateH + rank * m_units);
        for (std::int64_t step = run.order.steps(); step-- > 0;) {
            const std::int64_t at = run.order.start(step), count = run.order.running(step);
            T *const gradSums = run.gradSums + at * gates();
            if (m_givesAll)
                for (std::int64_t rank = 0; rank < count; ++rank)
                    rowView(run.stateH + rank * m_units, m_units) +=
                        rowView(call.gradOut + outPlace(run, run.item(step, rank)), m_units);
            for (std::int64_t rank = 0; rank < count; ++rank)
                m_cell.back(m_units, run.gates + (at + rank) * gates(), run.h + (at + rank) * m_units,
                            cellState(run.c, at + rank), run.stateH + rank * m_units, cellState(run.stateC, rank),
                            gradSums + rank * gates());
            if (step > 0)
                PackedMatrix<T>::addProduct(run.packedBack, hidden(), m_units, count, gradSums + firstHidden(), gates(),
                                            run.stateH, m_units);
        }
        gatherInputs(call, run);
        sumWeightGradients(run);
        if (call.gradIn[0])
            spreadInputGradients(call, run);
    }

    void sumWeightGradients(const Run &run) const
    {
        const std::int64_t items = run.order.total();
        Strided hiddenSums(run.gradSums + firstHidden(), items, hidden(), Eigen::OuterStride<>(gates()));
        matrixView(run.gradWeight[1], m_units, hidden()).noalias() =
            matrixView(run.h, items, m_units).transpose() * hiddenSums;
        for (const GateRun &part : Cell<T>::inputRuns) {
            Strided gradient(run.gradWeight[0] + part.from * m_units, m_in, part.count * m_units,
                             Eigen::OuterStride<>(inputColumns()));
            gradient.noalias() = matrixView(run.x, items, m_in).transpose() * gatesView(run.gradSums, items, part);
            sumColumns(run, part.to, part.count, run.gradWeight[2] + part.from * m_units);
        }
        if constexpr (Cell<T>::hiddenBias >= 0)
            sumColumns(run, Cell<T>::hiddenBias, 1, run.gradWeight[3]);
    }

    void sumColumns(const Run &run, int gate, int count, T *sum) const
    {
        const std::int64_t width = count * m_units;
        std::fill_n(sum, width, T(0));
        for (std::int64_t i = 0; i < run.order.total(); ++i) {
            const T *const row = run.gradSums + i * gates() + gate * m_units;
            for (std::int64_t j = 0; j < width; ++j)
                sum[j] += row[j];
        }
    }

    /// The gathered inputs have served: their gradients take their place. The first way writes, the second adds.
    void spreadInputGradients(const LayerCall<T> &call, const Run &run) const
    {
        const std::int64_t items = run.order.total();
        auto gradX = matrixView(run.x, items, m_in);
        gradX.setZero();
        for (const GateRun &part : Cell<T>::inputRuns)
            gradX.noalias() += gatesView(run.gradSums, items, part) * inputWeights(run, part).transpose();
        run.eachItem([&](std::int64_t at, std::int64_t item) {
            auto to = rowView(call.gradIn[0] + item * m_in, m_in);
            if (run.way == 0)
                to = gradX.row(at);
            else
                to += gradX.row(at);
        });
    }

    Cell<T> m_cell;
    std::int64_t m_in, m_units, m_length;
    bool m_givesAll;
};

/// The type of a recurrent layer: what remains to be said is info().
template <template <class> class Cell, int ways>
class RecurrentType : public LayerType
{
public:
    ItemUse itemUse() const override { return ItemUse::Aware; }
    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        checkSteps(info().label, inputs[0]);
        const Shape state{ways * params.integer("units")};
        return params.flag("sequences") ? inputs[0].withItem(state) : state;
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t in = inputs[0].item().size(), units = params.integer("units");
        std::vector<WeightSpec> specs;
        const auto add = [&](std::string name, Shape shape, double l2) {
            specs.push_back({.name = std::move(name),
                             .shape = std::move(shape),
                             .initialiser = Initialiser::FanInUniform,
                             .fanIn = units,
                             .fanOut = units,
                             .l2 = l2});
        };
        for (int way = 0; way < ways; ++way) {
            const std::string prefix = way == 0 ? "" : "reverse_";
            add(prefix + "input_weight", Shape{in, Cell<double>::inputGates * units}, params.real("l2"));
            add(prefix + "hidden_weight", Shape{units, Cell<double>::hiddenGates * units}, params.real("l2"));
            add(prefix + "bias", Shape{Cell<double>::inputGates * units}, 0);
            if (Cell<double>::hiddenBias >= 0)
                add(prefix + "hidden_bias", Shape{units}, 0);
        }
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t in = inputs[0].item().size(), units = params.integer("units");
        return ways * inputs[0].items() * units * (in * Cell<double>::inputGates + units * Cell<double>::hiddenGates);
    }

    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return std::make_unique<RecurrentLayer<float, Cell, ways>>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return doubleLayer<RecurrentLayer<double, Cell, ways>>(params, inputs);
    }
};

} // namespace netloom
