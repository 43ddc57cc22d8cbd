// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/reading_notes.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t mostProblemsKept = 1000;
constexpr std::size_t mostForModels = 1'000'000; ///< a model's own rows keep every problem, within reason

} // namespace

void ReadingNotes::keep(Problem problem)
{
    ++m_count;
    if (m_problems.size() < mostForModels)
        m_problems.push_back(std::move(problem));
}

void ReadingNotes::note(const std::string &file, Text message, std::int64_t line)
{
    keep({file, line, 0, std::move(message), false});
}

void ReadingNotes::reject(const std::string &file, Text message, std::int64_t line)
{
    ++m_rejected;
    keep({file, line, 0, std::move(message), true});
}

ReadResult ReadingNotes::result(Dataset data, const std::vector<std::string> &paths, const std::string &reader,
                                const Params &options, const Params &given, const Text &none)
{
    if (data.rows == 0) {
        const auto first =
            std::find_if(m_problems.begin(), m_problems.end(), [](const Problem &each) { return each.isRowRejected; });
        if (first == m_problems.end())
            throw Error(ErrorKind::File, paths.front(), none);
        throw Error(ErrorKind::File, first->place(), first->message);
    }
    std::filesystem::path named(paths.front());
    data.provenance.paths = paths;
    data.provenance.reader = reader;
    data.provenance.options = withoutHints(options);
    data.provenance.isForDiagnosisForbidden = true;
    if (data.provenance.title.empty())
        data.provenance.title = (named.has_filename() ? named : named.parent_path()).filename().string();
    data.provenance.contentHash = contentHash(data);
    ReadResult result;
    result.rowsSeen = data.rows + m_rejected;
    result.rowsRejected = m_rejected;
    result.problemCount = m_count;
    if (m_problems.size() > mostProblemsKept && hintedTypes(given).empty())
        m_problems.resize(mostProblemsKept);
    result.problems = std::move(m_problems);
    result.data = std::make_shared<const Dataset>(std::move(data));
    return result;
}

Params checkedOptions(const ReaderInfo &info, const Params &given)
{
    Params options = withDefaults(info.options, withoutHints(given));
    if (const auto wrong = checkParams(info.options, options); !wrong.empty())
        throw Error(ErrorKind::Usage, info.id, wrong.front());
    return options;
}

} // namespace netloom
