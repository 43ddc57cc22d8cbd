// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/signature.hpp"

#include <QString>
#include <optional>
#include <vector>

namespace netloom {

/// Which class each row belongs to, in the order of the signature; empty without classes. names: of the classes.
std::vector<int> classOfRows(const Dataset &data, const std::optional<DataSignature> &signature,
                             std::vector<QString> &names);

} // namespace netloom
