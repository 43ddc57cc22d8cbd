// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Sentences with a tag for each token, one token a line (CoNLL, BIO, CoNLL-U): a row a sentence. Id: "conll".
const Reader &conllReader();

} // namespace netloom
