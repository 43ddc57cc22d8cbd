// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/hepmc_reader.hpp"

#include "plugins/particle/event_lines.hpp"
#include "plugins/particle/event_reading.hpp"
#include "plugins/particle/hepmc_event.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostWeightNamesOfRun = 10'000;
constexpr std::size_t mostEventBytes = 512 * 1024 * 1024;

HepMcFormat formatStartingWith(std::string_view line)
{
    if (line.starts_with("HepMC::IO_GenEvent-START_EVENT_LISTING"))
        return HepMcFormat::Version2;
    return line.starts_with("HepMC::Asciiv3-START_EVENT_LISTING") ? HepMcFormat::Version3 : HepMcFormat::None;
}

/// Goes through one HepMC file, and hands its events to HepMC3 one by one.
class HepMcFile
{
public:
    HepMcFile(const std::string &path, const JobControl &job, EventSink &sink)
        : m_path(path), m_lines(path, job), m_sink(sink)
    {
    }

    void read()
    {
        std::string_view line;
        while (m_lines.next(line))
            take(line);
        if (m_block)
            m_lines.isOpen() || !m_block->trouble().empty() ? rejectCutEvent() : finishEvent();
        finish();
    }

private:
    void take(std::string_view line);
    void takeMark(std::string_view line);
    void takeWeightNames(std::string_view line);
    void finishEvent();
    void rejectCutEvent();
    void finish();

    std::string m_path;
    EventLines m_lines;
    EventSink &m_sink;
    HepMcFormat m_format = HepMcFormat::None;
    std::optional<HepMcBlock> m_block;
    std::int64_t m_blockLine = 0, m_announced = 0;
    std::set<std::string> m_units;
    std::size_t m_withoutUnits = 0, m_strayLines = 0;
    std::int64_t m_firstStrayLine = 0;
    bool m_isEnded = false;
};

void HepMcFile::take(std::string_view line)
{
    if (line.starts_with("HepMC::"))
        return takeMark(line);
    if (m_format == HepMcFormat::None)
        return;
    if (line.starts_with("E ") || line == "E") {
        if (m_block)
            finishEvent();
        ++m_announced;
        m_isEnded = false;
        m_block.emplace(m_format);
        m_blockLine = m_lines.number();
    }
    // What a run is told of may change between two events.
    if (m_block && m_block->particles() > 0 && line.starts_with("W "))
        finishEvent();
    if (m_block) {
        m_block->take(line);
        if (m_block->text().size() > mostEventBytes)
            throw Error(ErrorKind::File, m_path + ":" + std::to_string(m_blockLine),
                        text(NL_TEXT("This event is larger than {1} MiB. Check that the file is what its name says."),
                             mostEventBytes >> 20));
        return;
    }
    if (m_format == HepMcFormat::Version3 && line.starts_with("W "))
        takeWeightNames(line.substr(2));
    if ((line.starts_with("P ") || line.starts_with("V ")) && m_strayLines++ == 0)
        m_firstStrayLine = m_lines.number();
}

/// All names stand in one line, with "\\|" between two.
void HepMcFile::takeWeightNames(std::string_view line)
{
    std::vector<std::string> names;
    while (names.size() < mostWeightNamesOfRun) {
        const std::size_t end = line.find("\\|");
        names.emplace_back(withoutBlanks(line.substr(0, end)));
        if (end == std::string_view::npos)
            break;
        line.remove_prefix(end + 2);
    }
    names.erase(names.begin()); // of the nominal weight
    if (!names.empty())
        m_sink.nameWeights(std::move(names));
}

void HepMcFile::takeMark(std::string_view line)
{
    if (m_block)
        finishEvent();
    if (line.find("START_EVENT_LISTING") != std::string_view::npos) {
        m_format = formatStartingWith(line);
        m_isEnded = false;
        if (m_format == HepMcFormat::None)
            throw Error(
                ErrorKind::File, m_path + ":" + std::to_string(m_lines.number()),
                text(NL_TEXT("The file is written as '{1}', which cannot be read. Write it as HepMC 2 (IO_GenEvent) or "
                             "HepMC 3 (Asciiv3)."),
                     quotable(line)));
    } else if (line.find("END_EVENT_LISTING") != std::string_view::npos) {
        m_isEnded = true;
    }
}

void HepMcFile::finishEvent()
{
    const HepMcBlock block = std::move(*m_block);
    m_block.reset();
    Text trouble = block.trouble();
    ParticleEvent event;
    if (trouble.empty())
        trouble = readHepMcEvent(block, m_format, event);
    if (!trouble.empty())
        return m_sink.reject(m_blockLine, std::move(trouble));
    if (block.units().empty())
        ++m_withoutUnits;
    else
        m_units.insert(block.units());
    m_sink.event(event, m_blockLine);
}

void HepMcFile::rejectCutEvent()
{
    m_sink.reject(m_blockLine, text(NL_TEXT("The event is incomplete: the file ends in it, and {1} of its {2} particles are "
                                            "there. Write or fetch the file again."),
                                    m_block->particles(), m_block->announcedParticles()));
    m_block.reset();
}

void HepMcFile::finish()
{
    if (m_format == HepMcFormat::None)
        throw Error(
            ErrorKind::File, m_path,
            text(NL_TEXT("There is no START_EVENT_LISTING of HepMC 2 (IO_GenEvent) or HepMC 3 (Asciiv3) in the file. "
                         "Choose the reader that fits.")));
    if (!m_isEnded)
        m_sink.note(0, text(NL_TEXT("The file does not end with END_EVENT_LISTING, so its end may be missing.")));
    if (m_strayLines > 0)
        m_sink.note(m_firstStrayLine,
                    text(NL_TEXT("{1} lines of particles and vertices, of which this is the first, belong to no "
                                 "event: the line that begins with E is missing. They were passed over."),
                         m_strayLines));
    if (m_withoutUnits > 0)
        m_sink.note(0, text(NL_TEXT("{1} events do not name their units; they were taken as GeV and mm."), m_withoutUnits));
    if (m_announced != static_cast<std::int64_t>(m_sink.usedOfFile()))
        m_sink.note(
            0, text(NL_TEXT("The file announces {1} events; {2} of them were read."), m_announced, m_sink.usedOfFile()));
    std::string units;
    for (const std::string &each : m_units)
        units += (units.empty() ? "" : ", ") + each;
    m_sink.about(text(NL_TEXT("HepMC {1}, {2} events, written in {3}, shown in GeV and mm."),
                      m_format == HepMcFormat::Version2 ? 2 : 3, m_sink.usedOfFile(),
                      units.empty() ? std::string("GEV MM") : units));
}

class HepMcReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "hepmc",
            NL_TEXT("HepMC events (2 and 3)"),
            NL_TEXT("Reads the full records of event generators, in ASCII. A row is an event: its leading leptons, photons, "
                    "and jets, missing momentum, masses, and its final particles as a tensor. Several files are several "
                    "samples, to be told apart."),
            {"hepmc", "hepmc2", "hepmc3"},
            eventParamSpecs()};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const std::string_view begin = withoutBlanks(head.bytes);
        if (begin.starts_with("HepMC::"))
            return 1;
        return head.extension.starts_with("hepmc") ? 0.6 : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override
    {
        return readEventFiles(info(), paths, given,
                              [&](const std::string &path, EventSink &sink) { HepMcFile(path, job, sink).read(); });
    }
};

} // namespace

const Reader &hepmcReader()
{
    static const HepMcReader reader;
    return reader;
}

} // namespace netloom
