// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer.hpp"

#include "engine/layers/layer_type_of.hpp"

namespace netloom {

Initialiser initialiserNamed(const std::string &name)
{
    if (name == "zeros")
        return Initialiser::Zeros;
    if (name == "ones")
        return Initialiser::Ones;
    if (name == "glorot")
        return Initialiser::GlorotUniform;
    if (name == "he")
        return Initialiser::HeNormal;
    if (name == "lecun")
        return Initialiser::LecunNormal;
    throw Error(ErrorKind::Usage, {},
                text(NL_TEXT("No initialiser is called '{1}'. Known are glorot, he, lecun, zeros and ones."), name));
}

void throwWrongShape(const std::string &label, const Text &needs, const Shape &given, const Text &remedy)
{
    throw Error(ErrorKind::Graph, {},
                text(NL_TEXT("{1} needs {2}, not {3}; {4}."), text(label), needs, given.str(), remedy));
}

} // namespace netloom
