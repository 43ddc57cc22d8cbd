// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_reading.hpp"

#include "engine/data/csv/encoding.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t mostProblemsOfEvents = 1000;
constexpr std::size_t mostProblemsOfHintedEvents = 10'000'000; // who predicts wants to know of each row

std::set<std::string> expectedNames(const Params &given)
{
    std::set<std::string> names;
    for (const auto &[name, type] : hintedTypes(given))
        names.insert(name);
    return names;
}

std::string readableName(const std::string &name)
{
    return isUtf8(name) ? name : utf8FromLatin1(name);
}

} // namespace

std::string sampleName(const std::string &path)
{
    std::filesystem::path name = std::filesystem::path(path).filename();
    if (name.extension() == ".gz")
        name = name.stem();
    return readableName(name.stem().string());
}

EventSink::EventSink(const EventOptions &options, const Params &given)
    : m_columns(options, expectedNames(given)),
      m_mostProblems(hintedTypes(given).empty() ? mostProblemsOfEvents : mostProblemsOfHintedEvents)
{
}

void EventSink::beginFile(const std::string &path)
{
    m_path = path;
    m_samples.push_back(sampleName(path));
    m_eventsOfFile = 0;
    m_usedOfFile = 0;
    m_firstReason = {};
}

void EventSink::endFile()
{
    if (m_usedOfFile > 0)
        return;
    if (m_firstReason.empty())
        throw Error(ErrorKind::File, m_path, text(NL_TEXT("There is no event in the file. Choose a file with events.")));
    throw Error(ErrorKind::File, m_firstPlace,
                text(NL_TEXT("No event of the file can be used. The first trouble: {1}"), m_firstReason));
}

void EventSink::event(const ParticleEvent &event, std::int64_t line)
{
    if (!std::all_of(event.particles.begin(), event.particles.end(), isSound))
        return reject(line,
                      text(NL_TEXT("A particle's energy, momentum, mass, or place is beyond 1e12 GeV (mm), so its event is "
                                   "left out. Correct it.")));
    m_columns.add(event, static_cast<int>(m_samples.size()) - 1, line, m_path);
    ++m_eventsOfFile;
    ++m_usedOfFile;
}

void EventSink::reject(std::int64_t line, Text reason)
{
    ++m_eventsOfFile;
    ++m_rejected;
    Problem problem{m_path, line, 0, std::move(reason), true};
    if (m_firstReason.empty()) {
        m_firstPlace = problem.place();
        m_firstReason = problem.message;
    }
    keep(std::move(problem));
}

void EventSink::note(std::int64_t line, Text message)
{
    keep({m_path, line, 0, std::move(message), false});
}

void EventSink::keep(Problem problem)
{
    ++m_problemCount;
    if (m_problems.size() < m_mostProblems)
        m_problems.push_back(std::move(problem));
}

void EventSink::about(const Text &sentence)
{
    m_sentences.emplace_back(m_samples.back(), sentence.str());
}

ReadResult EventSink::take(const std::vector<std::string> &paths, const std::string &reader, Params used)
{
    ReadResult result;
    const std::size_t further = m_columns.mostFurtherWeights();
    auto data = std::make_shared<Dataset>(m_columns.take(m_samples, m_weightNames, paths.front(), used));
    std::string note;
    for (const auto &[sample, sentence] : m_sentences)
        note += (note.empty() ? "" : " ") + (paths.size() > 1 ? sample + ": " : std::string()) + sentence;
    const bool areColumns = used.word("weights") == "all";
    if (further > mostWeightColumns || (further > 0 && !areColumns))
        note += (note.empty() ? "" : " ") +
                text(areColumns ? NL_TEXT("The events have up to {1} further weights; {2} of them became columns.")
                                : NL_TEXT("The events have up to {1} further weights, which are left out."),
                     further, mostWeightColumns)
                    .str();
    data->provenance.paths = paths;
    data->provenance.reader = reader;
    data->provenance.options = std::move(used);
    data->provenance.title = readableName(std::filesystem::path(paths.front()).filename().string());
    if (paths.size() > 1)
        data->provenance.title += text(NL_TEXT(" and {1} more"), paths.size() - 1).str();
    data->provenance.note = std::move(note);
    data->provenance.contentHash = contentHash(*data);
    result.rowsSeen = data->rows + m_rejected;
    result.rowsRejected = m_rejected;
    result.problems = std::move(m_problems);
    result.problemCount = m_problemCount;
    result.data = std::move(data);
    return result;
}

ReadResult readEventFiles(const ReaderInfo &info, const std::vector<std::string> &paths, const Params &given,
                          const std::function<void(const std::string &path, EventSink &sink)> &readFile)
{
    if (paths.empty())
        throw Error(ErrorKind::Usage, info.id, text(NL_TEXT("No file is named. Choose one, or several as samples.")));
    Params complete = withDefaults(info.options, withoutHints(given));
    EventSink sink(eventOptions(complete, given), given);
    for (const std::string &path : paths) {
        sink.beginFile(path);
        readFile(path, sink);
        sink.endFile();
    }
    return sink.take(paths, info.id, std::move(complete));
}

} // namespace netloom
