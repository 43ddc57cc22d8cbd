// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <cassert>
#include <cmath>

namespace netloom {

namespace {

/// prediction (rows, 2, units / 2): means, then logarithms of variances, as Gaussian sample reads them; no target. A row's
/// loss is the divergence in nats, summed over its normal distributions; of each only what is above the free part counts.
/// Not finite where a variance overflows.
template <class T>
class GaussianDivergenceLoss : public Loss<T>
{
public:
    GaussianDivergenceLoss(const Params &params, std::int64_t units)
        : m_half(units / 2), m_free(params.has("free") ? static_cast<T>(params.real("free")) : T(0))
    {
        assert(units % 2 == 0);
    }

    double evaluate(const T *prediction, const T *, std::int64_t rows, T scale, T *gradient) const override
    {
        double loss = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            const T *const mean = prediction + row * 2 * m_half, *const logVariance = mean + m_half;
            for (std::int64_t i = 0; i < m_half; ++i)
                if (const T own = divergence(mean[i], logVariance[i]); !(own <= m_free)) // what is no number counts, too
                    loss += static_cast<double>(own - m_free);
            if (!gradient)
                continue;
            T *const byMean = gradient + row * 2 * m_half, *const byLogVariance = byMean + m_half;
            for (std::int64_t i = 0; i < m_half; ++i) {
                const bool isFree = divergence(mean[i], logVariance[i]) <= m_free && m_free > 0;
                byMean[i] = isFree ? T(0) : scale * mean[i];
                byLogVariance[i] = isFree ? T(0) : scale * T(0.5) * std::expm1(logVariance[i]);
            }
        }
        return loss;
    }

private:
    /// expm1, as near variances of 1 hardly a digit would be left.
    static T divergence(T mean, T logVariance) { return T(0.5) * (mean * mean + std::expm1(logVariance) - logVariance); }

    std::int64_t m_half;
    T m_free;
};

class GaussianDivergence : public LossTypeOf<GaussianDivergenceLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gaussian_kl",
            .label = NL_TEXT("Divergence from normal"),
            .category = NodeCategory::Loss,
            .help = NL_TEXT(
                "Keeps what Gaussian sample reads, the means and the logarithms of variances, near the standard normal "
                "distribution: the second term of a variational autoencoder. It compares with no answers, so that it "
                "stands beside a loss that does."),
            .formula = NL_TEXT("L = sum over i of max((mean[i]^2 + variance[i] - 1 - log variance[i]) / 2 - free, 0)"),
            .source = "Kingma, Welling 2014, Auto-encoding variational Bayes, eq. 10 and appendix B",
            .params = withLossWeight(
                {{.key = "free",
                  .label = NL_TEXT("Free part"),
                  .type = ParamType::Real,
                  .defaultValue = 0.0,
                  .minimum = 0,
                  .maximum = 100,
                  .unit = NL_TEXT("nats"),
                  .help = NL_TEXT("So much of the divergence of each normal distribution costs nothing (free bits: Kingma "
                                  "et al. 2016, arXiv:1606.04934). Above 0 it keeps a decoder that could do without "
                                  "the code from never learning to use it."),
                  .isAdvanced = true}}),
            .outputs = {},
            .shortLabel = NL_TEXT("KL, normal")};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task) const override { return true; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &) const override
    {
        if (prediction.rank() != 1 || prediction.isVarying())
            return text(NL_TEXT("{1} needs flat outputs, not {2}; put Flatten and a Dense layer before it."),
                        text(info().label), prediction.str());
        if (prediction.size() % 2 != 0)
            return text(NL_TEXT("{1} reads as many logarithms of variances as means, an even number in all, not {2}; change "
                                "the units of the layer before it."),
                        text(info().label), prediction.size());
        return std::nullopt;
    }
};

} // namespace

namespace all_losses {
const LossType &gaussian_kl()
{
    static const GaussianDivergence type;
    return type;
}
} // namespace all_losses

} // namespace netloom
