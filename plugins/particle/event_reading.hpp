// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/particle/event_columns.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// Takes what the reader of a format finds in the files, one file after the other.
class EventSink
{
public:
    EventSink(const EventOptions &options, const Params &given);

    void beginFile(const std::string &path);
    /// Throws Error (File) when no event of the file can be used.
    void endFile();

    /// line: where the event begins. One that is not finite is rejected.
    void event(const ParticleEvent &event, std::int64_t line);
    void reject(std::int64_t line, Text reason); ///< an event that cannot be used
    void note(std::int64_t line, Text message);  ///< line: 0 when it concerns the whole file
    /// A sentence on what the file says of itself, for the provenance.
    void about(const Text &sentence);
    void nameWeights(std::vector<std::string> names) { m_weightNames = std::move(names); }

    std::size_t eventsOfFile() const { return m_eventsOfFile; } ///< used and rejected ones
    std::size_t usedOfFile() const { return m_usedOfFile; }

    ReadResult take(const std::vector<std::string> &paths, const std::string &reader, Params used);

private:
    void keep(Problem problem);

    EventColumns m_columns;
    std::string m_path;
    std::vector<std::string> m_samples, m_weightNames;
    std::vector<std::pair<std::string, std::string>> m_sentences; ///< with the sample that they are about
    std::vector<Problem> m_problems;
    std::size_t m_problemCount = 0, m_rejected = 0, m_mostProblems;
    std::size_t m_eventsOfFile = 0, m_usedOfFile = 0;
    std::string m_firstPlace;
    Text m_firstReason;
};

/// Reads files of events with the reader of their format; several files are several samples. given: the options that were
/// asked for. Throws Error (Usage, File, Cancelled).
ReadResult readEventFiles(const ReaderInfo &info, const std::vector<std::string> &paths, const Params &given,
                          const std::function<void(const std::string &path, EventSink &sink)> &readFile);

/// The file's name without folder and endings: "powheg-W" for "runs/powheg-W.lhe.gz".
std::string sampleName(const std::string &path);

} // namespace netloom
