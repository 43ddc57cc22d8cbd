// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"

namespace netloom {

ReadResult readForModel(const RunRecord &run, const Project &project, const std::vector<std::string> &paths,
                        const std::string &reader, const Console &console)
{
    // What the person set for the project's own files (a separator, a decimal comma) holds for the same kind of files.
    Params options = reader.empty() || reader == project.data.reader ? project.data.readerOptions : Params{};
    for (const Preparation::ForColumn &feature : run.preparation.features)
        if (feature.type == ColumnType::Tensor)
            hintColumnShape(options, feature.column, feature.shape);
        else
            hintColumnType(options, feature.column, feature.type);
    ReadResult read = withNeededJoins(console.registry().read(paths, reader, options, console.job()), run,
                                      project.data.joins, console.registry(), console.job());
    console.warnOfProblems(read);
    return read;
}

} // namespace netloom
