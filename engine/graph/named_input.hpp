// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <optional>

namespace netloom {

// Networks that look among several inputs for the one that they read, as data of molecules have of them.

/// Dense layers on a fingerprint: the first input that is a row of numbers without names.
GraphSpec fingerprintPerceptron(const DataSignature &signature);
std::optional<Text> fingerprintMisfit(const DataSignature &signature);

/// An LSTM on a text that is cut into its signs: the first input of tokens.
GraphSpec signLstm(const DataSignature &signature);
std::optional<Text> signLstmMisfit(const DataSignature &signature);

} // namespace netloom
