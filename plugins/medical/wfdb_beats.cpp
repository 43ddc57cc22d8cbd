// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_beats.hpp"

#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/qrs_detector.hpp"

#include <cmath>
#include <cstdio>

namespace netloom {

namespace {

constexpr double reachOfMark = 0.150; // s; ANSI/AAMI EC57

std::vector<WfdbBeat> annotatedBeats(const WfdbRecord &record, const WfdbAnnotations &annotations)
{
    const double scale = annotations.rate ? record.rate / *annotations.rate : record.samplesInFrame;
    std::vector<WfdbBeat> beats;
    for (const WfdbAnnotation &mark : annotations.marks)
        if (isWfdbBeat(mark.code))
            beats.push_back({static_cast<double>(mark.time) * scale, mark.code});
    return beats;
}

std::vector<WfdbBeat> foundBeats(const WfdbRecord &record)
{
    std::vector<WfdbBeat> beats;
    for (const WfdbStretch &stretch : record.stretches)
        if (!stretch.leads.empty())
            for (const std::int64_t at : detectedQrs(stretch.leads.front().values, record.rate))
                beats.push_back({static_cast<double>(stretch.begin + at), 0});
    return beats;
}

std::vector<std::int64_t> samplesOf(const std::vector<WfdbBeat> &beats)
{
    std::vector<std::int64_t> samples;
    for (const WfdbBeat &beat : beats)
        samples.push_back(std::llround(beat.sample));
    return samples;
}

std::string percent(double share)
{
    char written[32];
    std::snprintf(written, sizeof written, "%.2f %%", 100 * share);
    return written;
}

} // namespace

std::vector<WfdbBeat> beatsOf(const WfdbRecord &record, const std::optional<WfdbAnnotations> &annotations,
                              bool wantsDetected, ReadingNotes &notes)
{
    if (annotations && !wantsDetected)
        return annotatedBeats(record, *annotations);
    std::vector<WfdbBeat> found = foundBeats(record);
    const std::string lead = record.stretches.empty() || record.stretches.front().leads.empty()
                                 ? std::string()
                                 : record.stretches.front().leads.front().name;
    const std::vector<WfdbBeat> marked = annotations ? annotatedBeats(record, *annotations) : std::vector<WfdbBeat>();
    if (marked.empty() || found.empty()) {
        notes.note(record.path, text(NL_TEXT("Beats of the record {1} that were found in the lead {2}, without annotations: "
                                             "{3}."),
                                     quotable(record.name), quotable(lead), found.size()));
        return found;
    }
    const BeatAgreement agreement =
        compareBeats(samplesOf(marked), samplesOf(found), std::llround(reachOfMark * record.rate));
    for (std::size_t i = 0; i < found.size(); ++i)
        if (const std::int64_t mark = agreement.markOfFound[i]; mark >= 0)
            found[i].code = marked[static_cast<std::size_t>(mark)].code;
    notes.note(record.path,
               text(NL_TEXT("Beats of the record {1} that were found in the lead {2}: {3}. Of {4} annotated ones {5} are "
                            "missing (sensitivity {6}), and {7} are nobody's (positive predictivity {8})."),
                    quotable(record.name), quotable(lead), found.size(), marked.size(), agreement.missed,
                    percent(agreement.sensitivity()), agreement.extra, percent(agreement.positivePredictivity())));
    return found;
}

} // namespace netloom
