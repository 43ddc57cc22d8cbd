// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merging.hpp"

#include "engine/base/error.hpp"

namespace netloom {

Shape commonShape(const std::string &label, std::span<const Shape> inputs)
{
    for (const Shape &shape : inputs)
        if (shape != inputs[0])
            throw Error(
                ErrorKind::Graph, {},
                text(NL_TEXT("{1} needs inputs of one shape, not {2} and {3}; bring one branch to the other's size, for "
                             "example by a Dense layer."),
                     text(label), inputs[0].str(), shape.str()));
    return inputs[0];
}

} // namespace netloom
