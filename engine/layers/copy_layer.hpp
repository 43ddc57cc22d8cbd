// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <algorithm>

namespace netloom {

/// The work of layers that only read the same numbers as another shape.
template <class T>
class CopyLayer : public Layer<T>
{
public:
    CopyLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    void forward(const LayerCall<T> &call) override { std::copy_n(call.in[0], call.rows * m_size, call.out); }
    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            std::copy_n(call.gradOut, call.rows * m_size, call.gradIn[0]);
    }

private:
    std::int64_t m_size;
};

} // namespace netloom
