// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/backend.hpp"

#include "engine/layers/activation.hpp"

#include <cstdlib>
#include <string_view>

extern "C" {
const netloom::NumericBackend *netloomNumeric_baseline();
#ifdef NETLOOM_HAS_V3
const netloom::NumericBackend *netloomNumeric_v3();
#endif
#ifdef NETLOOM_HAS_V4
const netloom::NumericBackend *netloomNumeric_v4();
#endif
}

namespace netloom {

namespace {

const NumericBackend &choose()
{
    const std::vector<const NumericBackend *> usable = usableBackends();
    if (const char *wanted = std::getenv("NETLOOM_INSTRUCTIONS"))
        for (const NumericBackend *backend : usable)
            if (std::string_view(backend->instructionSet) == wanted)
                return *backend;
    return *usable.back();
}

} // namespace

std::vector<const NumericBackend *> usableBackends()
{
    std::vector<const NumericBackend *> usable = {netloomNumeric_baseline()};
#ifdef NETLOOM_HAS_V3
    if (__builtin_cpu_supports("x86-64-v3"))
        usable.push_back(netloomNumeric_v3());
#endif
#ifdef NETLOOM_HAS_V4
    if (__builtin_cpu_supports("x86-64-v4"))
        usable.push_back(netloomNumeric_v4());
#endif
    return usable;
}

const NumericBackend &exactBackend()
{
    return *netloomNumeric_baseline();
}

const NumericBackend &numericBackend()
{
    static const NumericBackend &chosen = choose();
    return chosen;
}

const Catalogue<LossType> &losses()
{
    return numericBackend().losses();
}

const Catalogue<OptimizerType> &optimizers()
{
    return numericBackend().optimizers();
}

} // namespace netloom
