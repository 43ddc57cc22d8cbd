// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/other_data.hpp"

namespace netloom {

ReadResult readForRun(const RunRecord &run, const DataSetup &own, const std::vector<std::string> &paths,
                      const std::string &reader, const Params &options, const DataProvider &provider, const JobControl &job)
{
    Params all = reader.empty() || reader == own.reader ? own.readerOptions : Params{};
    for (const auto &[key, value] : options.all())
        all.set(key, value);
    for (const Preparation::ForColumn &feature : run.preparation.features)
        if (feature.type == ColumnType::Tensor)
            hintColumnShape(all, feature.column, feature.shape);
        else
            hintColumnType(all, feature.column, feature.type);
    return withNeededJoins(provider.read(paths, reader, all, job), run, own.joins, provider, job);
}

} // namespace netloom
