// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/model_data.hpp"

#include "engine/cli/option_words.hpp"

namespace netloom {

ReadResult readForModel(const RunRecord &run, const Project &project, const std::vector<std::string> &paths,
                        const std::string &reader, const std::vector<std::string> &words, const Console &console)
{
    // What the person set for the project's own files (a separator, a decimal comma) holds for the same kind of files.
    const ReaderChoice choice = readerChoice(reader, words, paths, console);
    Params options = choice.id.empty() || choice.id == project.data.reader ? project.data.readerOptions : Params{};
    for (const auto &[key, value] : choice.options.all())
        options.set(key, value);
    for (const Preparation::ForColumn &feature : run.preparation.features)
        if (feature.type == ColumnType::Tensor)
            hintColumnShape(options, feature.column, feature.shape);
        else
            hintColumnType(options, feature.column, feature.type);
    ReadResult read = withNeededJoins(console.registry().read(paths, choice.id, options, console.job()), run,
                                      project.data.joins, console.registry(), console.job());
    console.warnOfProblems(read);
    return read;
}

} // namespace netloom
