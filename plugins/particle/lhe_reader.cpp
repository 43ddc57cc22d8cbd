// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/lhe_reader.hpp"

#include "plugins/particle/event_lines.hpp"
#include "plugins/particle/event_reading.hpp"
#include "plugins/particle/lhe_event.hpp"
#include "plugins/particle/pdg.hpp"

#include <algorithm>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostInitLines = 100'000;
constexpr std::size_t mostWeightNames = 10'000;

/// Goes through one LHE file from front to back. Headers hold free text that no XML parser likes, so only the marks of the
/// format at the beginning of a line mean something.
class LheFile
{
public:
    LheFile(const std::string &path, const JobControl &job, EventSink &sink) : m_lines(path, job), m_sink(sink) {}

    void read()
    {
        std::string_view line;
        while (m_lines.next(line))
            take(line);
        if (m_place == Place::Event)
            rejectOpenEvent();
        finish();
    }

private:
    enum class Place { Header, Init, Between, Event, Rejected };

    void take(std::string_view line);
    void takeHeader(std::string_view line);
    void takeEvent(std::string_view line);
    void beginEvent(std::string_view line);
    void reject(Text reason);
    void rejectOpenEvent();
    void rejectBeheaded();
    void finish();
    void describe();
    void compare();

    EventLines m_lines;
    EventSink &m_sink;
    Place m_place = Place::Header;
    std::vector<std::string> m_initLines;
    std::optional<LheInit> m_init;
    std::vector<std::string> m_weightNames;
    std::int64_t m_announcedEvents = -1; ///< -1: the header does not say
    LheEventLines m_event;
    std::int64_t m_eventLine = 0, m_number = 0;
    std::set<std::int64_t> m_unknownProcesses;
    bool m_isClosed = false;
};

void LheFile::take(std::string_view line)
{
    m_isClosed = m_isClosed || withoutBlanks(line).starts_with("</LesHouchesEvents");
    switch (m_place) {
    case Place::Init:
        if (!beginsElement(line, "/init")) {
            if (m_initLines.size() < mostInitLines)
                m_initLines.emplace_back(line);
            return;
        }
        m_init = parseLheInit(m_initLines);
        if (!m_init)
            m_sink.note(m_lines.number(),
                        text(NL_TEXT("The <init> block is not as it should be, so beams and cross sections are "
                                     "unknown.")));
        m_place = Place::Between;
        return;
    case Place::Header:
        takeHeader(line);
        [[fallthrough]];
    case Place::Between:
        if (m_place != Place::Init && beginsElement(line, "event"))
            beginEvent(line);
        else if (beginsElement(line, "/event"))
            rejectBeheaded();
        return;
    case Place::Event:
    case Place::Rejected:
        takeEvent(line);
    }
}

/// What a header says of the number of events: "100 = nevents" and "#  Number of Events : 100" (MadGraph), "numevts 100"
/// (POWHEG).
void LheFile::takeHeader(std::string_view line)
{
    if (beginsElement(line, "init")) {
        m_place = Place::Init;
        return;
    }
    if (beginsElement(line, "weight") && m_weightNames.size() < mostWeightNames)
        m_weightNames.emplace_back(attributeOf(withoutBlanks(line), "id"));
    std::vector<std::string_view> words;
    splitWords(line.substr(0, std::min<std::size_t>(line.size(), 200)), words);
    std::optional<double> count;
    if (words.size() >= 3 && words[1] == "=" && words[2] == "nevents")
        count = eventNumber(words[0]);
    else if (words.size() >= 2 && words[0] == "numevts")
        count = eventNumber(words[1]);
    else if (words.size() >= 6 && words[0] == "#" && words[1] == "Number" && words[3] == "Events" && words[4] == ":")
        count = eventNumber(words[5]);
    if (count && *count >= 0 && *count < 1e15)
        m_announcedEvents = static_cast<std::int64_t>(*count);
}

void LheFile::beginEvent(std::string_view line)
{
    m_event = {};
    m_eventLine = m_lines.number();
    ++m_number;
    m_place = Place::Event;
    const std::size_t mark = line.find('>'); // its first line may follow at once
    if (const Text reason = m_event.take(mark == std::string_view::npos ? std::string_view() : line.substr(mark + 1));
        !reason.empty())
        reject(reason);
}

void LheFile::reject(Text reason)
{
    if (m_place == Place::Event)
        m_sink.reject(m_eventLine, std::move(reason));
    m_place = Place::Rejected; // one reason an event is enough
}

void LheFile::rejectOpenEvent()
{
    reject(
        m_event.found() < m_event.announced() || !m_event.hasFirstLine()
            ? text(NL_TEXT("The event is incomplete: it announces {1} particles, and {2} are there. Where the file was cut, "
                           "write or fetch it again."),
                   m_event.announced(), m_event.found())
            : text(NL_TEXT(
                  "The event has no </event> at its end, so it may be incomplete and is left out. Where the file was "
                  "cut, write or fetch it again.")));
}

void LheFile::rejectBeheaded()
{
    ++m_number;
    m_sink.reject(
        m_lines.number(),
        text(NL_TEXT("An event ends here that has no <event> at its beginning, so it is left out. Correct the line where "
                     "it begins.")));
}

void LheFile::takeEvent(std::string_view line)
{
    if (beginsElement(line, "event")) {
        rejectOpenEvent();
        return beginEvent(line);
    }
    if (beginsElement(line, "/LesHouchesEvents")) {
        rejectOpenEvent();
        m_place = Place::Between;
        return;
    }
    if (!beginsElement(line, "/event")) {
        if (m_place == Place::Rejected)
            return;
        const Text reason = m_event.take(line);
        // A line that was cut by the end of the file is no line to correct.
        if (!reason.empty() && m_lines.isOpen())
            rejectOpenEvent();
        else if (!reason.empty())
            reject(reason);
        return;
    }
    const Text reason = m_place == Place::Rejected ? Text{} : m_event.finish();
    if (!reason.empty())
        reject(reason);
    if (m_place == Place::Event) {
        ParticleEvent &event = m_event.event();
        event.number = m_number;
        const auto isIts = [&](const LheProcess &process) { return process.id == event.process; };
        if (m_init && m_unknownProcesses.size() < 1000 &&
            std::none_of(m_init->processes.begin(), m_init->processes.end(), isIts))
            m_unknownProcesses.insert(event.process);
        m_sink.event(event, m_eventLine);
    }
    m_place = Place::Between;
}

void LheFile::finish()
{
    describe();
    compare();
    if (!m_weightNames.empty())
        m_sink.nameWeights(std::move(m_weightNames));
}

void LheFile::describe()
{
    if (!m_init)
        return;
    std::string processes;
    constexpr std::size_t mostShown = 10;
    for (std::size_t i = 0; i < m_init->processes.size() && i < mostShown; ++i) {
        const LheProcess &process = m_init->processes[i];
        processes += (processes.empty() ? "" : ", ") + std::to_string(process.id) + " (" + toWord(process.crossSection) +
                     " +- " + toWord(process.uncertainty) + " pb)";
    }
    if (m_init->processes.size() > mostShown)
        processes += ", ...";
    m_sink.about(text(NL_TEXT("{1} events, beams {2} and {3} of {4} and {5} GeV, processes {6}."), m_sink.usedOfFile(),
                      particleName(m_init->beams[0]), particleName(m_init->beams[1]), m_init->energies[0],
                      m_init->energies[1], processes));
}

/// What was announced against what was read.
void LheFile::compare()
{
    if (!m_init)
        m_sink.note(0,
                    text(NL_TEXT("There is no <init> block in the file, so nothing is known of beams and cross sections.")));
    else if (m_init->announcedProcesses != static_cast<int>(m_init->processes.size()))
        m_sink.note(0, text(NL_TEXT("The <init> block announces {1} processes and lists {2}."), m_init->announcedProcesses,
                            m_init->processes.size()));
    if (!m_unknownProcesses.empty())
        m_sink.note(0, text(NL_TEXT("Some events are of processes that the <init> block does not list, such as {1}."),
                            static_cast<long long>(*m_unknownProcesses.begin())));
    if (m_announcedEvents >= 0 && m_announcedEvents != static_cast<std::int64_t>(m_sink.eventsOfFile()))
        m_sink.note(
            0, text(NL_TEXT("The header asks for {1} events; the file has {2}."), m_announcedEvents, m_sink.eventsOfFile()));
    if (!m_isClosed)
        m_sink.note(0, text(NL_TEXT("The file does not end with </LesHouchesEvents>, so its end may be missing.")));
}

class LheReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "lhe",
            NL_TEXT("Les Houches events (LHE)"),
            NL_TEXT("Reads the events of generators such as MadGraph and POWHEG. A row is an event: its leading leptons, "
                    "photons, and jets, missing momentum, masses, and its particles as a tensor. Several files are several "
                    "samples, to be told apart."),
            {"lhe", "lhef"},
            eventParamSpecs()};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const bool hasMark = head.bytes.find("<LesHouchesEvents") != std::string::npos;
        const bool isNamedSo = head.extension == "lhe" || head.extension == "lhef";
        if (hasMark)
            return withoutBlanks(head.bytes).starts_with('<') ? 1 : isNamedSo ? 0.95 : 0.5;
        return isNamedSo ? 0.6 : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override
    {
        return readEventFiles(info(), paths, given,
                              [&](const std::string &path, EventSink &sink) { LheFile(path, job, sink).read(); });
    }
};

} // namespace

const Reader &lheReader()
{
    static const LheReader reader;
    return reader;
}

} // namespace netloom
