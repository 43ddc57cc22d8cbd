// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/score_loss.hpp"

namespace netloom {

namespace {

/// prediction (rows, 1): a score whose sign tells two classes apart, or (rows, classes): scores; target (rows, 1): the class
/// index. The slope at a margin that is just kept is 0, as in PyTorch.
template <class T>
class HingeRow
{
public:
    HingeRow(const Params &params, std::int64_t units) : m_units(units), m_margin(static_cast<T>(params.real("margin"))) {}

    T ofOne(T z, std::int64_t truth, T scale, T *g) const
    {
        const T sign = truth == 1 ? T(1) : T(-1), missing = m_margin - sign * z;
        if (g)
            *g = missing > T(0) ? -sign * scale : T(0);
        return missing < T(0) ? T(0) : missing; // NaN goes on to be seen
    }

    T ofSeveral(const T *z, std::int64_t truth, T scale, T *g) const
    {
        const T share = T(1) / static_cast<T>(m_units);
        T loss = 0;
        if (g)
            g[truth] = 0;
        for (std::int64_t i = 0; i < m_units; ++i) {
            if (i == truth)
                continue;
            const T missing = m_margin - z[truth] + z[i];
            const bool isMissed = !(missing <= T(0));
            loss += isMissed ? missing * share : T(0);
            if (!g)
                continue;
            g[i] = isMissed ? scale * share : T(0);
            g[truth] -= g[i];
        }
        return loss;
    }

private:
    std::int64_t m_units;
    T m_margin;
};

template <class T>
using HingeLoss = ScoreLoss<T, HingeRow<T>>;

class HingeLossType : public ScoreLossTypeOf<HingeLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "hinge",
            .label = NL_TEXT("Hinge loss"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT("The loss of support vector machines: the right class must win by a margin, and what wins by "
                            "more costs nothing. Takes raw scores: one for two classes, else one a class. It decides, but "
                            "its probabilities are not to be trusted."),
            .formula =
                NL_TEXT("L = max(0, m - y z), y = -1 or 1; or mean over j of max(0, m - z[t] + z[j]), j other than t"),
            .source = "Cortes, Vapnik 1995; Weston, Watkins 1999, as torch.nn.MultiMarginLoss",
            .params = withLossWeight({{.key = "margin",
                                       .label = NL_TEXT("Margin"),
                                       .type = ParamType::Real,
                                       .defaultValue = 1.0,
                                       .minimum = 0.000001,
                                       .maximum = 1000000,
                                       .help = NL_TEXT("By how much the right class must win before a row costs nothing."),
                                       .isAdvanced = true}}),
            .inputs = lossInputs(),
            .outputs = {},
            .shortLabel = NL_TEXT("Hinge, scores")};
        return info;
    }
};

} // namespace

namespace all_losses {
const LossType &hinge()
{
    static const HingeLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
