// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"

namespace netloom {

/// Base of the functions without settings. A function F<T> says:
///   static constexpr bool needsInput;   whether slope() wants x or y
///   T value(T x) const;                 y = f(x); NaN must come out as NaN, so that trouble can be traced
///   T slope(T xOrY) const;              f'(x)
///   void configure(const Params &);     takes the settings; its default state is that of the default settings
struct NoSettings {
    void configure(const Params &) {}
};

template <class T, class F>
void applyForward(const F &f, const T *x, T *y, std::int64_t n)
{
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        y[i] = f.value(x[i]);
}

template <class T, class F>
void applyBackward(const F &f, const T *xOrY, const T *gy, T *gx, std::int64_t n)
{
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        gx[i] = gy[i] * f.slope(xOrY[i]);
}

template <class T, class F>
ActivationKernel<T> kernelOf()
{
    return {[](const T *x, T *y, std::int64_t n) { applyForward(F{}, x, y, n); },
            [](const T *xOrY, const T *gy, T *gx, std::int64_t n) { applyBackward(F{}, xOrY, gy, gx, n); }, F::needsInput};
}

/// A layer that applies one function to every number.
template <class T, class F>
class Elementwise : public Layer<T>
{
public:
    Elementwise(const Params &params, std::span<const Shape> inputs) : m_size(inputs[0].size()) { m_f.configure(params); }

    void forward(const LayerCall<T> &call) override { applyForward(m_f, call.in[0], call.out, call.rows * m_size); }
    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            applyBackward(m_f, F::needsInput ? call.in[0] : call.out, call.gradOut, call.gradIn[0], call.rows * m_size);
    }

private:
    F m_f;
    std::int64_t m_size;
};

/// The type of an elementwise layer: what remains to be said is info().
template <template <class> class F>
class ElementwiseType : public LayerType
{
public:
    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }
    ActivationKernel<float> floatKernel() const override { return kernelOf<float, F<float>>(); }
    ActivationKernel<double> doubleKernel() const override { return kernelOf<double, F<double>>(); }
    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return std::make_unique<Elementwise<float, F<float>>>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return doubleLayer<Elementwise<double, F<double>>>(params, inputs);
    }
};

} // namespace netloom
