// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"
#include "engine/optimizers/wolfe_search.hpp"

#include <cmath>

namespace netloom {

namespace {

/// Sums in an order of its own, so that neither the compiler nor where the numbers lie changes a bit.
template <class T>
double dotOf(const T *a, const T *b, std::int64_t n)
{
    constexpr std::int64_t lanes = 8;
    std::array<double, lanes> sums{};
    std::int64_t i = 0;
    for (; i + lanes <= n; i += lanes)
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            sums[static_cast<std::size_t>(lane)] += static_cast<double>(a[i + lane]) * static_cast<double>(b[i + lane]);
    double sum = 0;
    for (; i < n; ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    for (const double part : sums)
        sum += part;
    return sum;
}

template <class T>
double largestOf(const T *a, std::int64_t n)
{
    T largest = 0;
    for (std::int64_t i = 0; i < n; ++i)
        largest = std::max(largest, std::abs(a[i]));
    return static_cast<double>(largest);
}

/// to += factor from
template <class T>
void addTimes(T *to, double factor, const T *from, std::int64_t n)
{
    const T times = static_cast<T>(factor);
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        to[i] += times * from[i];
}

/// Limited-memory BFGS: the two-loop recursion over the last moves and the changes of the gradient along them. Nocedal,
/// Wright 2006, algorithms 7.4 and 7.5; when to stop and the first step's length as torch.optim.LBFGS.
/// state: the gradient before, the direction, `history` changes of the gradient, as many moves; then beside the weights:
/// whether it has begun, pairs, place of the oldest pair, last step's length, scale of the first guess.
template <class T>
class LbfgsDescent : public Optimizer<T>
{
public:
    explicit LbfgsDescent(const Params &params)
        : m_history(params.integer("history")),
          m_iterations(params.integer("iterations")),
          m_leastGradient(params.real("least_gradient")),
          m_leastChange(params.real("least_change")),
          m_searches(params.flag("line_search"))
    {
    }

    int statesPerWeight() const override { return static_cast<int>(2 + 2 * m_history); }
    std::int64_t extraStates() const override { return 5; }
    bool looksAgain() const override { return true; }

    void update(T *, const T *, T *, std::int64_t, std::int64_t, const OptimizerStep &) const override {}

    bool descend(T *weights, const T *gradient, double loss, T *state, std::int64_t n, const OptimizerStep &step,
                 const std::function<double()> &lookAgain) override
    {
        bind(state, n);
        m_weights = weights;
        m_gradientNow.assign(gradient, gradient + n);
        m_loss = loss;
        if (largestOf(gradient, n) <= m_leastGradient)
            return true;
        const std::int64_t mostLooks = m_iterations * 5 / 4;
        for (std::int64_t i = 1, looks = 1; i <= m_iterations; ++i) {
            const double first = direct(step.learningRate);
            const double slope = dotOf(m_gradientNow.data(), m_direction, n);
            if (!(slope < -m_leastChange))
                return true;
            const double before = m_loss;
            const bool isLast = i == m_iterations;
            const bool isFound = m_searches ? search(first, slope, gradient, lookAgain, looks)
                                            : walk(first, gradient, isLast, lookAgain, looks);
            if (!isFound)
                return false;
            const bool isFlat = largestOf(m_gradientNow.data(), n) <= m_leastGradient;
            const bool isStill = largestOf(m_direction, n) * length() <= m_leastChange;
            if (isLast || looks >= mostLooks || isFlat || isStill || std::abs(m_loss - before) < m_leastChange)
                return true;
        }
        return true;
    }

private:
    double length() const { return static_cast<double>(m_extra[3]); }
    std::int64_t pairs() const { return static_cast<std::int64_t>(m_extra[1]); }
    std::int64_t slot(std::int64_t pair) const { return (static_cast<std::int64_t>(m_extra[2]) + pair) % m_history * m_n; }

    void bind(T *state, std::int64_t n)
    {
        m_n = n;
        m_before = state;
        m_direction = state + n;
        m_changes = state + 2 * n;
        m_moves = m_changes + m_history * n;
        m_extra = m_moves + m_history * n;
        m_start.resize(static_cast<std::size_t>(n));
        for (std::vector<T> &kept : m_kept)
            kept.resize(static_cast<std::size_t>(n));
        m_shares.resize(static_cast<std::size_t>(m_history));
    }

    /// Sets the direction for the gradient now; gives the length of the first try along it.
    double direct(double rate)
    {
        const bool isFirst = m_extra[0] == T(0);
        m_extra[0] = T(1);
        if (!isFirst)
            remember();
        const T *const g = m_gradientNow.data();
        for (std::int64_t i = 0; i < m_n; ++i) {
            m_before[i] = g[i];
            m_direction[i] = -g[i];
        }
        if (!isFirst) {
            recurse();
            return rate;
        }
        double sum = 0;
        for (std::int64_t i = 0; i < m_n; ++i)
            sum += std::abs(static_cast<double>(g[i]));
        return std::min(1.0, 1 / sum) * rate;
    }

    /// Takes up the last move and what it did to the gradient, in place of the oldest pair when there is no more room.
    void remember()
    {
        constexpr double leastCurvature = 1e-10;
        const T *const g = m_gradientNow.data();
        const T along = m_extra[3];
        double curvature = 0, squares = 0; // summed before the pair is stored: it may not deserve its place
        for (std::int64_t i = 0; i < m_n; ++i) {
            const double change = static_cast<double>(g[i] - m_before[i]);
            curvature += change * static_cast<double>(along * m_direction[i]);
            squares += change * change;
        }
        if (!(curvature > leastCurvature))
            return;
        if (pairs() < m_history)
            m_extra[1] += T(1);
        else
            m_extra[2] = static_cast<T>((static_cast<std::int64_t>(m_extra[2]) + 1) % m_history);
        T *const change = m_changes + slot(pairs() - 1), *const move = m_moves + slot(pairs() - 1);
        for (std::int64_t i = 0; i < m_n; ++i) {
            change[i] = g[i] - m_before[i];
            move[i] = along * m_direction[i];
        }
        m_extra[4] = static_cast<T>(curvature / squares);
    }

    /// m_direction holds the negative gradient, then the direction. Nocedal, Wright 2006, algorithm 7.4.
    void recurse()
    {
        for (std::int64_t i = pairs(); i-- > 0;) {
            const T *const change = m_changes + slot(i), *const move = m_moves + slot(i);
            double &share = m_shares[static_cast<std::size_t>(i)];
            share = dotOf(move, m_direction, m_n) / dotOf(change, move, m_n);
            addTimes(m_direction, -share, change, m_n);
        }
        if (pairs() > 0)
            for (std::int64_t i = 0; i < m_n; ++i)
                m_direction[i] *= m_extra[4];
        for (std::int64_t i = 0; i < pairs(); ++i) {
            const T *const change = m_changes + slot(i), *const move = m_moves + slot(i);
            const double back = dotOf(change, m_direction, m_n) / dotOf(change, move, m_n);
            addTimes(m_direction, m_shares[static_cast<std::size_t>(i)] - back, move, m_n);
        }
    }

    void goTo(double along)
    {
        const T times = static_cast<T>(along);
        for (std::int64_t i = 0; i < m_n; ++i)
            m_weights[i] = m_start[static_cast<std::size_t>(i)] + times * m_direction[i];
    }

    bool search(double first, double slope, const T *gradient, const std::function<double()> &lookAgain, std::int64_t &looks)
    {
        std::copy_n(m_weights, m_n, m_start.data());
        const auto look = [&](double along, std::size_t number) {
            goTo(along);
            LinePoint point{along, lookAgain(), 0, number};
            std::vector<T> &kept = m_kept[number - 1];
            std::copy_n(gradient, m_n, kept.data());
            point.slope = dotOf(kept.data(), m_direction, m_n);
            return point;
        };
        WolfeSearch line({0, m_loss, slope, 0}, largestOf(m_direction, m_n), m_leastChange, look);
        const LinePoint best = line.found(first);
        looks += line.looks();
        goTo(best.at);
        m_extra[3] = static_cast<T>(best.at);
        m_loss = best.loss;
        const T *const there = best.gradient == 0 ? m_before : m_kept[best.gradient - 1].data();
        std::copy_n(there, m_n, m_gradientNow.data());
        return line.hasSeenFinite();
    }

    /// The plain step of a fixed length.
    bool walk(double along, const T *gradient, bool isLast, const std::function<double()> &lookAgain, std::int64_t &looks)
    {
        std::copy_n(m_weights, m_n, m_start.data());
        goTo(along);
        m_extra[3] = static_cast<T>(along);
        if (isLast)
            return true;
        m_loss = lookAgain();
        ++looks;
        if (!std::isfinite(m_loss)) {
            goTo(0);
            return false;
        }
        std::copy_n(gradient, m_n, m_gradientNow.data());
        return true;
    }

    std::int64_t m_history, m_iterations;
    double m_leastGradient, m_leastChange;
    bool m_searches;

    // Of the step at work
    std::int64_t m_n = 0;
    T *m_weights = nullptr, *m_before = nullptr, *m_direction = nullptr, *m_changes = nullptr, *m_moves = nullptr,
      *m_extra = nullptr;
    double m_loss = 0;
    std::vector<T> m_gradientNow, m_start;
    std::array<std::vector<T>, 3> m_kept;
    std::vector<double> m_shares;
};

class Lbfgs : public OptimizerTypeOf<LbfgsDescent>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "lbfgs",
            .label = NL_TEXT("L-BFGS"),
            .help = NL_TEXT("Learns the curvature of the loss from its last steps and looks several times at each batch. "
                            "For small networks and few rows, with all rows in one batch: there it is by far the fastest."),
            .formula = "w = w + t H (-g), H from the last pairs s = w' - w, y = g' - g; t by the strong Wolfe conditions",
            .source = "Liu, Nocedal 1989; Nocedal, Wright 2006, Numerical optimization, algorithms 3.5, 3.6, 7.4 and 7.5",
            .learningRate = 1.0,
            .wantsAllRows = true,
            .params = {
                {.key = "iterations",
                 .label = NL_TEXT("Iterations"),
                 .type = ParamType::Int,
                 .defaultValue = std::int64_t{20},
                 .minimum = 1,
                 .maximum = 10000,
                 .help = NL_TEXT("How many steps it takes on one batch, at most, before the next batch comes.")},
                {.key = "history",
                 .label = NL_TEXT("History"),
                 .type = ParamType::Int,
                 .defaultValue = std::int64_t{10},
                 .minimum = 1,
                 .maximum = 1000,
                 .help = NL_TEXT("How many of its last steps it remembers. Each takes twice the memory of the weights."),
                 .isAdvanced = true},
                {.key = "line_search",
                 .label = NL_TEXT("Line search"),
                 .type = ParamType::Bool,
                 .defaultValue = true,
                 .help = NL_TEXT("Looks for a good length of each step; without it, all have the length of the "
                                 "learning rate."),
                 .isAdvanced = true},
                {.key = "least_gradient",
                 .label = NL_TEXT("Least gradient"),
                 .type = ParamType::Real,
                 .defaultValue = 1e-7,
                 .minimum = 0,
                 .maximum = 1,
                 .help = NL_TEXT("Leaves a batch when no part of the gradient is larger than this."),
                 .isAdvanced = true},
                {.key = "least_change",
                 .label = NL_TEXT("Least change"),
                 .type = ParamType::Real,
                 .defaultValue = 1e-9,
                 .minimum = 0,
                 .maximum = 1,
                 .help = NL_TEXT("Leaves a batch when loss or weights change by less than this."),
                 .isAdvanced = true}}};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &lbfgs()
{
    static const Lbfgs type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
