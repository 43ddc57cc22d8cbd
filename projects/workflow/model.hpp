// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.hpp"
#include "projects/model/run_record.hpp"

#include <map>
#include <memory>

namespace netloom {

/// A run's network with its best weights (or the last, when there are no best ones) in it, ready to predict.
/// Throws Error (Graph) when the network cannot be built, Error (File) when the weights do not fit it.
Network<float> trainedNetwork(const RunRecord &run);

/// The data with the named columns read as other types. The same pointer when nothing changes.
DatasetPtr withTypes(DatasetPtr data, const std::map<std::string, ColumnType> &types);

/// The types that a run's model expects of its feature columns.
std::map<std::string, ColumnType> typesOf(const Preparation &preparation);

/// Data that live at least as long as the pointer, without owning them.
inline DatasetPtr borrowed(const Dataset &data)
{
    return DatasetPtr(DatasetPtr{}, &data);
}

} // namespace netloom
