// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/model.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::int64_t rowsPerPass = 256;

} // namespace

Network<float> trainedNetwork(const RunRecord &run)
{
    Network<float> network(*run.graph, run.preparation.signature, rowsPerPass);
    const std::vector<float> &weights = run.modelWeights();
    if (weights.size() != network.weights().size())
        throw Error(ErrorKind::File, run.name,
                    text(NL_TEXT("The run holds {1} weights, but its network has {2}. Train it again."), weights.size(),
                         network.weights().size()));
    std::copy(weights.begin(), weights.end(), network.weights().begin());
    return network;
}

DatasetPtr withTypes(DatasetPtr data, const std::map<std::string, ColumnType> &types)
{
    std::shared_ptr<Dataset> changed;
    for (std::size_t i = 0; i < data->columns.size(); ++i) {
        const Column &column = data->columns[i];
        const auto wanted = types.find(column.name);
        if (wanted == types.end() || wanted->second == column.type || wanted->second == ColumnType::Tensor ||
            column.type == ColumnType::Tensor)
            continue;
        if (!changed)
            changed = std::make_shared<Dataset>(*data);
        std::size_t lost = 0;
        changed->columns[i] = convertColumn(column, wanted->second, lost);
    }
    return changed ? changed : data;
}

std::map<std::string, ColumnType> typesOf(const Preparation &preparation)
{
    std::map<std::string, ColumnType> types;
    for (const Preparation::ForColumn &feature : preparation.features)
        types.emplace(feature.column, feature.type);
    return types;
}

} // namespace netloom
