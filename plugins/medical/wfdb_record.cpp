// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_record.hpp"

#include "engine/base/error.hpp"
#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/wfdb_samples.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

namespace netloom {

namespace {

constexpr std::size_t mostSignalBytes = std::size_t{1} << 30; // of one file
constexpr std::int64_t mostValues = std::int64_t{1} << 29;    // of all leads together
constexpr std::size_t segmentsListed = 5;
constexpr float noSample = std::numeric_limits<float>::quiet_NaN();

std::string besideHeader(const WfdbHeader &header, const std::string &name)
{
    return (std::filesystem::path(header.path).parent_path() / name).string();
}

/// Signals whose samples take turns in one file.
struct SignalGroup {
    std::size_t begin = 0, end = 0; ///< numbers of the signals
    std::string path;
    std::string bytes; ///< behind the offset
    std::int64_t samplesInFrame = 0;
    std::int64_t frames = 0; ///< that are really there
};

/// Reads the signals of one header that is no list of segments.
class StretchReading
{
public:
    StretchReading(const WfdbHeader &header, WfdbSampling sampling, ReadingNotes &notes, const JobControl &job)
        : m_header(header), m_sampling(sampling), m_notes(notes), m_job(job)
    {
    }

    WfdbStretch read(std::int64_t perFrame);

private:
    void openGroups();
    SignalGroup openGroup(std::size_t begin) const;
    void chooseLength();
    void decodeGroup(const SignalGroup &group);
    /// The samples of one signal out of those of its group, in the order in which they were taken.
    Values<std::int32_t> ownSamples(const SignalGroup &group, const Values<std::int32_t> &all, std::size_t signal) const;
    void verify(const WfdbSignal &signal, const Values<std::int32_t> &samples);
    WfdbLead leadOf(const WfdbSignal &signal, const Values<std::int32_t> &samples) const;

    const WfdbHeader &m_header;
    WfdbSampling m_sampling;
    ReadingNotes &m_notes;
    const JobControl &m_job;
    std::vector<SignalGroup> m_groups;
    std::int64_t m_frames = 0;
    std::int64_t m_perFrame = 1; ///< samples that are given for each frame
    WfdbStretch m_stretch;
};

SignalGroup StretchReading::openGroup(std::size_t begin) const
{
    SignalGroup group;
    group.begin = begin;
    const WfdbSignal &first = m_header.signals[begin];
    for (group.end = begin; group.end < m_header.signals.size() && m_header.signals[group.end].file == first.file;
         ++group.end) {
        const WfdbSignal &signal = m_header.signals[group.end];
        if (!isWfdbFormat(signal.format))
            throw Error(ErrorKind::File, m_header.path,
                        text(NL_TEXT("The format {1} of the signal {2} is not read. Convert the record to format 16 with "
                                     "xform."),
                             signal.format, quotable(signal.name)));
        if (signal.format != first.format)
            throw Error(ErrorKind::File, m_header.path,
                        text(NL_TEXT("The signals of the file {1} are of two formats, {2} and {3}, where one file has one."),
                             quotable(first.file), first.format, signal.format));
        group.samplesInFrame += signal.samplesPerFrame;
    }
    for (const SignalGroup &before : m_groups)
        if (m_header.signals[before.begin].file == first.file)
            throw Error(ErrorKind::File, m_header.path,
                        text(NL_TEXT("The signals of the file {1} do not stand one behind the other. Order the lines of the "
                                     "header by file."),
                             quotable(first.file)));
    group.path = besideHeader(m_header, first.file);
    if (!isThere(group.path))
        throw Error(
            ErrorKind::File, m_header.path,
            text(NL_TEXT("The signal file {1} is missing. Put it beside the header of its record."), quotable(first.file)));
    group.bytes = rawFile(group.path, mostSignalBytes);
    const auto offset = std::min(group.bytes.size(), static_cast<std::size_t>(first.byteOffset));
    group.bytes.erase(0, offset);
    group.frames = wfdbSamplesIn(first.format, static_cast<std::int64_t>(group.bytes.size())) /
                   std::max<std::int64_t>(group.samplesInFrame, 1);
    return group;
}

void StretchReading::openGroups()
{
    for (std::size_t signal = 0; signal < m_header.signals.size();) {
        m_job.throwIfStopped();
        m_groups.push_back(openGroup(signal));
        signal = m_groups.back().end;
    }
    if (m_groups.empty())
        throw Error(ErrorKind::File, m_header.path,
                    text(NL_TEXT("The record has no signal. Choose one with a signal file.")));
}

void StretchReading::chooseLength()
{
    m_frames = m_groups.front().frames;
    for (const SignalGroup &group : m_groups)
        m_frames = std::min(m_frames, group.frames);
    if (m_header.frames && m_frames < *m_header.frames)
        for (const SignalGroup &group : m_groups)
            if (group.frames < *m_header.frames)
                m_notes.note(group.path,
                             text(NL_TEXT("The file ends early: the header announces {1} samples of each signal, "
                                          "{2} are there."),
                                  *m_header.frames, group.frames));
    m_frames = std::min(m_frames, m_header.frames.value_or(m_frames));
    if (m_frames == 0)
        throw Error(ErrorKind::File, m_groups.front().path,
                    text(NL_TEXT("There is not one sample of each signal in the file. Choose a record with data.")));
    if (m_frames > mostValues / m_perFrame / static_cast<std::int64_t>(m_header.signals.size()))
        throw Error(ErrorKind::File, m_header.path,
                    text(NL_TEXT("The record would need more than 2 GiB of memory. Set sampling to frames, or cut it.")));
}

Values<std::int32_t> StretchReading::ownSamples(const SignalGroup &group, const Values<std::int32_t> &all,
                                                std::size_t signal) const
{
    std::int64_t before = 0;
    for (std::size_t i = group.begin; i < signal; ++i)
        before += m_header.signals[i].samplesPerFrame;
    const std::int64_t own = m_header.signals[signal].samplesPerFrame;
    Values<std::int32_t> samples;
    samples.reserve(static_cast<std::size_t>(m_frames * own));
    for (std::int64_t frame = 0; frame < m_frames; ++frame)
        for (std::int64_t i = 0; i < own; ++i)
            samples.push_back(all[static_cast<std::size_t>(frame * group.samplesInFrame + before + i)]);
    if (m_header.signals[signal].format != 8)
        return samples;
    // Of format 8 each stored value is the difference from the one before.
    auto value = static_cast<std::uint32_t>(m_header.signals[signal].firstValue.value_or(0));
    for (std::int32_t &sample : samples) {
        value += static_cast<std::uint32_t>(sample);
        sample = static_cast<std::int32_t>(value);
    }
    return samples;
}

/// What the header says of the values, against the values.
void StretchReading::verify(const WfdbSignal &signal, const Values<std::int32_t> &samples)
{
    if (signal.firstValue && *signal.firstValue != samples.front())
        m_notes.note(m_header.path, text(NL_TEXT("The first value of the signal {1} is {2}, where the header says {3}."),
                                         quotable(signal.name), samples.front(), *signal.firstValue));
    if (!signal.checksum || (m_header.frames && *m_header.frames != m_frames))
        return;
    std::uint32_t sum = 0;
    for (const std::int32_t sample : samples)
        sum += static_cast<std::uint32_t>(sample);
    const auto is = static_cast<std::int16_t>(sum), said = static_cast<std::int16_t>(*signal.checksum);
    if (is != said)
        m_notes.note(
            m_header.path,
            text(NL_TEXT("The checksum of the signal {1} is {2}, where the header says {3}: the file was changed or "
                         "is damaged."),
                 quotable(signal.name), static_cast<int>(is), static_cast<int>(said)));
}

WfdbLead StretchReading::leadOf(const WfdbSignal &signal, const Values<std::int32_t> &samples) const
{
    const std::int64_t missing = wfdbMissing(signal.format), own = signal.samplesPerFrame;
    const auto physical = [&](std::int64_t at) {
        const std::int32_t sample = samples[static_cast<std::size_t>(at)];
        return sample == missing ? noSample
                                 : static_cast<float>((static_cast<double>(sample) - signal.baseline) / signal.gain);
    };
    WfdbLead lead{signal.name, signal.unit, Values<float>(static_cast<std::size_t>(m_frames * m_perFrame), noSample)};
    for (std::int64_t frame = 0; frame + signal.skew < m_frames; ++frame) {
        const std::int64_t stored = (frame + signal.skew) * own;
        float *out = lead.values.data() + frame * m_perFrame;
        if (m_sampling == WfdbSampling::Highest) {
            for (std::int64_t i = 0; i < m_perFrame; ++i)
                out[i] = physical(stored + i * own / m_perFrame);
            continue;
        }
        double sum = 0;
        std::int64_t known = 0;
        for (std::int64_t i = 0; i < own; ++i)
            if (const float value = physical(stored + i); !std::isnan(value)) {
                sum += static_cast<double>(value);
                ++known;
            }
        if (known > 0)
            *out = static_cast<float>(sum / static_cast<double>(known));
    }
    return lead;
}

void StretchReading::decodeGroup(const SignalGroup &group)
{
    const int format = m_header.signals[group.begin].format;
    const Values<std::int32_t> all = decodeWfdb(format, group.bytes, m_frames * group.samplesInFrame);
    for (std::size_t signal = group.begin; signal < group.end; ++signal) {
        m_job.throwIfStopped();
        const Values<std::int32_t> samples = ownSamples(group, all, signal);
        verify(m_header.signals[signal], samples);
        m_stretch.leads.push_back(leadOf(m_header.signals[signal], samples));
        if (m_header.signals[signal].samplesPerFrame > 1 && m_sampling == WfdbSampling::Frames)
            m_notes.note(m_header.path,
                         text(NL_TEXT("The signal {1} has {2} samples a frame; their mean is given. Set "
                                      "sampling to highest to have each."),
                              quotable(m_header.signals[signal].name), m_header.signals[signal].samplesPerFrame));
    }
}

WfdbStretch StretchReading::read(std::int64_t perFrame)
{
    m_perFrame = perFrame;
    openGroups();
    chooseLength();
    for (SignalGroup &group : m_groups) {
        decodeGroup(group);
        group.bytes = {};
    }
    return std::move(m_stretch);
}

std::int64_t samplesGivenInFrame(const WfdbHeader &header, WfdbSampling sampling)
{
    std::int64_t most = 1;
    if (sampling == WfdbSampling::Highest)
        for (const WfdbSignal &signal : header.signals)
            most = std::max(most, signal.samplesPerFrame);
    return most;
}

/// The segments that are there, one stretch each.
void readSegments(const WfdbHeader &header, WfdbSampling sampling, WfdbRecord &record, ReadingNotes &notes,
                  const JobControl &job)
{
    std::int64_t begin = 0;
    std::vector<std::string> missing;
    for (const WfdbSegment &segment : header.segments) {
        job.throwIfStopped();
        const std::string path = besideHeader(header, segment.name + ".hea");
        if (segment.name != "~" && segment.frames > 0 && !isThere(path))
            missing.push_back(segment.name);
        else if (segment.name != "~" && segment.frames > 0) {
            try {
                const WfdbHeader own = readWfdbHeader(path);
                const std::int64_t perFrame = samplesGivenInFrame(own, sampling);
                if (!own.segments.empty() ||
                    (!record.stretches.empty() && static_cast<double>(perFrame) != record.samplesInFrame))
                    throw Error(ErrorKind::File, path,
                                text(NL_TEXT("The segment is built in another way than the others and was left out.")));
                record.samplesInFrame = static_cast<double>(perFrame);
                record.stretches.push_back(StretchReading(own, sampling, notes, job).read(perFrame));
                record.stretches.back().begin = begin * perFrame;
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::File)
                    throw;
                notes.note(error.where(), error.message());
            }
        }
        begin += segment.frames;
    }
    if (missing.empty())
        return;
    std::string names;
    for (std::size_t i = 0; i < std::min(missing.size(), segmentsListed); ++i)
        names += (i > 0 ? ", " : "") + quotable(missing[i]);
    if (missing.size() > segmentsListed)
        names += ", ...";
    notes.note(header.path, text(NL_TEXT("Of {1} segments {2} are not here ({3}); {4} were read."), header.segments.size(),
                                 missing.size(), names, record.stretches.size()));
}

} // namespace

std::int64_t WfdbRecord::length() const
{
    std::int64_t length = 0;
    for (const WfdbStretch &stretch : stretches)
        length += stretch.length();
    return length;
}

WfdbRecord readWfdbRecord(const std::string &headerPath, WfdbSampling sampling, ReadingNotes &notes, const JobControl &job)
{
    const WfdbHeader header = readWfdbHeader(headerPath);
    WfdbRecord record;
    record.path = headerPath;
    record.name = header.name;
    record.comments = header.comments;
    if (header.segments.empty()) {
        const std::int64_t perFrame = samplesGivenInFrame(header, sampling);
        record.samplesInFrame = static_cast<double>(perFrame);
        record.stretches.push_back(StretchReading(header, sampling, notes, job).read(perFrame));
    } else {
        readSegments(header, sampling, record, notes, job);
    }
    if (record.stretches.empty())
        throw Error(ErrorKind::File, headerPath,
                    text(NL_TEXT("None of the {1} segments of the record is here. Put their files beside its header."),
                         header.segments.size()));
    record.rate = header.rate * record.samplesInFrame;
    return record;
}

} // namespace netloom
