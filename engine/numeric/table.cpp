// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/backend.hpp"

#define NETLOOM_WORD(name) #name
#define NETLOOM_NAME(set) NETLOOM_WORD(set)
#define NETLOOM_JOIN(a, b) a##b
#define NETLOOM_ENTRY(set) NETLOOM_JOIN(netloomNumeric_, set)

/// The one function that this build's library shows.
extern "C" __attribute__((visibility("default"))) const netloom::NumericBackend *NETLOOM_ENTRY(NETLOOM_INSTRUCTION_SET)()
{
    using namespace netloom;
    static const NumericBackend backend{.instructionSet = NETLOOM_NAME(NETLOOM_INSTRUCTION_SET),
                                        .layers = &layers,
                                        .losses = &losses,
                                        .optimizers = &optimizers,
                                        .reduceFloat = &reduceGradients<float>,
                                        .reduceDouble = &reduceGradients<double>};
    return &backend;
}
