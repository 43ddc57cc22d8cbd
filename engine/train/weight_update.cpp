// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/weight_update.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <limits>

namespace netloom {

namespace {

constexpr std::int64_t updateBlock = 16384; ///< weights that one piece of the optimizer's pass moves
constexpr std::int64_t leastThreadedUpdate = 65536;

/// The stretches that move, in pieces of at most updateBlock weights.
std::vector<WeightRange> piecesOf(std::span<const WeightSlot> slots)
{
    std::vector<WeightRange> pieces;
    for (const WeightRange &range : movedRanges(slots))
        for (std::int64_t at = 0; at < range.size; at += updateBlock) {
            pieces.push_back(range);
            pieces.back().offset += at;
            pieces.back().size = std::min(updateBlock, range.size - at);
        }
    return pieces;
}

} // namespace

WeightUpdate::WeightUpdate(Network<float> &network, StepGradient &gradient, ThreadPool &pool, const Recipe &recipe)
    : m_network(network), m_gradient(gradient), m_pool(pool), m_pieces(piecesOf(network.weightSlots()))
{
    const OptimizerType &type = optimizers().at(recipe.optimizer);
    m_optimizer = type.makeFloat(withDefaults(type.info().params, recipe.optimizerParams));
    if (network.trainedCount() > 0 && m_pieces.empty())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("All layers are frozen, so there is nothing to train. Free at least one.")));
    if (!m_optimizer->looksAgain())
        return;
    if (recipe.clipNorm > 0 || recipe.clipValue > 0)
        throw Error(ErrorKind::Usage, type.info().label,
                    text(NL_TEXT("{1} needs the gradient as it is. Set clip_norm and clip_value to 0, or choose another "
                                 "optimizer."),
                         text(type.info().label)));
    for (const WeightSlot &slot : network.weightSlots())
        if (slot.rateFactor != 1)
            throw Error(ErrorKind::Usage, slot.name.substr(0, slot.name.rfind('.')),
                        text(NL_TEXT("{1} moves all weights together, so a layer can have no rate of its own. Set its rate "
                                     "factor to 1, or choose another optimizer."),
                             text(type.info().label)));
}

std::size_t WeightUpdate::stateSize() const
{
    return static_cast<std::size_t>(m_optimizer->statesPerWeight() * m_network.trainedCount() + m_optimizer->extraStates());
}

bool WeightUpdate::apply(const StepResult &result, std::span<const std::uint32_t> rows, const RandomKey &key,
                         std::vector<float> &state, const OptimizerStep &step)
{
    if (!m_optimizer->looksAgain()) {
        m_gradient.clip(result.gradientNorm);
        moveInPieces(state, step);
        return true;
    }
    // Running statistics are those of the first look, as if the batch had been seen once.
    const std::span<float> running = m_network.weights().subspan(static_cast<std::size_t>(m_network.trainedCount()));
    m_runningState.assign(running.begin(), running.end());
    const auto lookAgain = [&] {
        const StepResult there = m_gradient.compute(rows, key, m_pool);
        std::copy(m_runningState.begin(), m_runningState.end(), running.begin());
        return there.isFinite ? there.loss : std::numeric_limits<double>::quiet_NaN();
    };
    return m_optimizer->descend(m_network.weights().data(), m_gradient.gradient().data(), result.loss, state.data(),
                                m_network.trainedCount(), step, lookAgain);
}

void WeightUpdate::moveInPieces(std::vector<float> &state, const OptimizerStep &step)
{
    const std::int64_t count = m_network.trainedCount();
    const auto move = [&](int number) {
        const WeightRange &piece = m_pieces[static_cast<std::size_t>(number)];
        OptimizerStep own = step;
        own.learningRate *= piece.rateFactor;
        own.decayFactor *= piece.decayFactor;
        m_optimizer->update(m_network.weights().data() + piece.offset, m_gradient.gradient().data() + piece.offset,
                            state.data() + piece.offset, piece.size, count, own);
    };
    const int pieces = static_cast<int>(m_pieces.size());
    if (count >= leastThreadedUpdate && m_pool.threads() > 1) {
        m_pool.run(pieces, move);
        return;
    }
    for (int number = 0; number < pieces; ++number)
        move(number);
}

} // namespace netloom
