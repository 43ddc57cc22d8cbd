// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/losses/score_loss.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, 1): the logit of two classes, or (rows, classes): logits; target (rows, 1): the class index.
template <class T>
class FocalRow
{
public:
    FocalRow(const Params &params, std::int64_t units)
        : m_units(units), m_gamma(static_cast<T>(params.real("gamma"))), m_alpha(static_cast<T>(params.real("alpha")))
    {
    }

    T ofOne(T z, std::int64_t truth, T scale, T *g) const
    {
        const T sign = truth == 1 ? T(1) : T(-1), own = sign * z;
        const T log = (own < T(0) ? own : T(0)) - std::log1p(std::exp(-std::abs(own)));
        const T others = fast_math::sigmoid(-own);
        if (g)
            *g = scale * sign * weight(truth) * slope(log, others) * others;
        return weight(truth) * value(log, others);
    }

    T ofSeveral(const T *z, std::int64_t truth, T scale, T *g) const
    {
        const T top = *std::max_element(z, z + m_units);
        T sum = 0, rest = 0;
        for (std::int64_t i = 0; i < m_units; ++i) {
            const T share = fast_math::exp(z[i] - top);
            sum += share;
            rest += i == truth ? T(0) : share;
        }
        const T log = z[truth] - top - std::log(sum), others = rest / sum;
        if (g) {
            const T factor = scale * weight(truth) * slope(log, others);
            for (std::int64_t i = 0; i < m_units; ++i)
                g[i] = i == truth ? factor * others : -factor * fast_math::exp(z[i] - top) / sum;
        }
        return weight(truth) * value(log, others);
    }

private:
    /// Only two classes are weighed against each other.
    T weight(std::int64_t truth) const { return m_units > 2 ? T(1) : truth == 1 ? m_alpha : T(1) - m_alpha; }

    /// log: of the true class' probability p; others: 1 - p, without the loss of digits.
    T value(T log, T others) const { return -std::pow(others, m_gamma) * log; }
    /// By log p.
    T slope(T log, T others) const
    {
        const T turn =
            others > T(0) && m_gamma > T(0) ? m_gamma * std::exp(log) * std::pow(others, m_gamma - T(1)) * log : T(0);
        return turn - std::pow(others, m_gamma);
    }

    std::int64_t m_units;
    T m_gamma, m_alpha;
};

template <class T>
using FocalLoss = ScoreLoss<T, FocalRow<T>>;

class FocalLossType : public ScoreLossTypeOf<FocalLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "focal",
            .label = NL_TEXT("Focal loss"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("Cross-entropy in which rows that are already predicted well count little, so that many easy "
                            "ones cannot drown the few hard ones. Takes logits: one for two classes, else one a class; no "
                            "Sigmoid or Softmax before it."),
            .formula = "L = -a[t] (1 - p[t])^g log p[t]",
            .source = "Lin et al. 2017, eq. 5",
            .params = withLossWeight(
                {{.key = "gamma",
                  .label = NL_TEXT("Focus"),
                  .type = ParamType::Real,
                  .defaultValue = 2.0,
                  .minimum = 0,
                  .maximum = 20,
                  .help = NL_TEXT("How strongly easy rows are turned down; 0 gives cross-entropy."),
                  .isPositional = true},
                 {.key = "alpha",
                  .label = NL_TEXT("Share of positives"),
                  .type = ParamType::Real,
                  .defaultValue = 0.25,
                  .minimum = 0,
                  .maximum = 1,
                  .help = NL_TEXT("With two classes: the weight of the positive one; the negative one gets the rest to 1."),
                  .isAdvanced = true}}),
            .inputs = lossInputs(),
            .outputs = {},
            .shortLabel = NL_TEXT("Focal, logits")};
        return info;
    }
};

} // namespace

namespace all_losses {
const LossType &focal()
{
    static const FocalLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
