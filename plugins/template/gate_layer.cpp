// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/template/template.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// x and y (rows, features), threshold (features): y = x s(sharpness (x - threshold)), s the logistic function.
class GateWork final : public PlainWorkOf<GateWork>
{
public:
    explicit GateWork(double sharpness) : m_sharpness(sharpness) {}

    template <class T>
    void run(const PlainCall<T> &call) const
    {
        const std::span<const T> x = call.in[0], threshold = call.weights[0];
        for (std::size_t i = 0; i < x.size(); ++i)
            call.out[i] = x[i] * gate(x[i] - threshold[i % threshold.size()]);
    }

    template <class T>
    void differentiate(const PlainCall<T> &call) const
    {
        const std::span<const T> x = call.in[0], threshold = call.weights[0];
        const std::span<T> gradIn = call.gradIn[0], gradThreshold = call.gradWeights[0];
        std::ranges::fill(gradThreshold, T(0));
        for (std::size_t i = 0; i < x.size(); ++i) {
            const std::size_t feature = i % threshold.size();
            const T open = gate(x[i] - threshold[feature]);
            const T bend = x[i] * T(m_sharpness) * open * (T(1) - open);
            gradThreshold[feature] -= call.gradOut[i] * bend;
            if (!gradIn.empty())
                gradIn[i] = call.gradOut[i] * (open + bend);
        }
    }

private:
    template <class T>
    T gate(T above) const
    {
        return T(1) / (T(1) + std::exp(-T(m_sharpness) * above));
    }

    double m_sharpness;
};

class GateLayer final : public PlainLayer
{
public:
    const PlainLayerInfo &info() const override
    {
        static const PlainLayerInfo info{
            .id = "template_gate",
            .label = NL_TEXT("Gate"),
            .help = NL_TEXT("Lets each feature through above a threshold of its own, which is trained, and damps it below."),
            .formula = "y = x s(k (x - t))",
            .source = NL_TEXT("An example of a plug-in's layer"),
            .kind = PlainLayerKind::Activation,
            .params = {{.key = "sharpness",
                        .label = NL_TEXT("Sharpness"),
                        .type = ParamType::Real,
                        .defaultValue = 4.0,
                        .minimum = 0.01,
                        .maximum = 100,
                        .help = NL_TEXT("How suddenly the gate opens at the threshold."),
                        .isPositional = true}}};
        return info;
    }

    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }
    std::vector<PlainWeight> weights(const Params &, std::span<const Shape> inputs) const override
    {
        return {{.name = "threshold", .shape = Shape{inputs[0].size()}}};
    }
    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return 2 * inputs[0].size(); }
    bool worksItemByItem() const override { return true; }
    std::unique_ptr<PlainWork> make(const Params &params, std::span<const Shape>) const override
    {
        return std::make_unique<GateWork>(params.real("sharpness"));
    }
};

} // namespace

const PlainLayer &gateLayer()
{
    static const GateLayer layer;
    return layer;
}

} // namespace netloom
