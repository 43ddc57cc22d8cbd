// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_reader.hpp"

#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/wfdb_comments.hpp"
#include "plugins/medical/wfdb_header.hpp"
#include "plugins/medical/wfdb_rows.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostAnnotationBytes = std::size_t{256} << 20;
constexpr std::size_t mostListed = 6;

bool isAnnotationEnding(const std::string &ending)
{
    const auto &endings = wfdbAnnotators();
    return ending.size() > 1 && std::find(endings.begin(), endings.end(), ending.substr(1)) != endings.end();
}

/// The header beside a signal file: of its own name, if that names the file.
bool hasHeaderBeside(const std::string &path)
{
    const std::string header = withEnding(path, ".hea");
    try {
        return endingOfPath(path) != ".hea" && isThere(header) && isWfdbHeader(readHead(header).bytes);
    } catch (const Error &) {
        return false;
    }
}

bool isHeaderFile(const std::string &path)
{
    return endingOfPath(path) == ".hea";
}

std::string listed(const std::vector<std::string> &names)
{
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), mostListed); ++i)
        all += (i > 0 ? ", " : "") + quotable(names[i]);
    return names.size() > mostListed ? all + ", ..." : all;
}

/// One reading: which records there are, then how they become rows, then the rows.
class WfdbReading
{
public:
    WfdbReading(const std::vector<std::string> &paths, const Params &given, Params options, const JobControl &job)
        : m_paths(paths), m_given(given), m_options(std::move(options)), m_settings(wfdbSettings(m_options)), m_job(job)
    {
    }

    ReadResult read();

private:
    struct Source {
        std::string header;     ///< empty for annotations without a record
        std::string annotation; ///< empty for none
        WfdbHeader parsed;
        std::vector<std::string> signals;
    };

    void findSources();
    void addSource(const std::string &path);
    void leaveOutSegments();
    std::string annotationBeside(const std::string &header, const std::string &named) const;
    void parseHeaders();
    std::vector<std::string> signalNames(const WfdbHeader &header) const;
    bool hasWindow() const;
    void decide();
    void chooseLeads();
    std::optional<WfdbAnnotations> annotationsOf(const std::string &path);
    void readOne(const Source &source, WfdbRows &rows);

    const std::vector<std::string> &m_paths;
    const Params &m_given;
    Params m_options;
    WfdbSettings m_settings;
    const JobControl &m_job;
    ReadingNotes m_notes;
    std::vector<Source> m_sources;
};

std::string WfdbReading::annotationBeside(const std::string &header, const std::string &named) const
{
    if (isAnnotationEnding(endingOfPath(named)))
        return named; // the person chose that very file
    if (!m_settings.annotator.empty()) {
        const std::string path = withEnding(header, "." + m_settings.annotator);
        return isThere(path) ? path : std::string();
    }
    for (const std::string &ending : wfdbAnnotators())
        if (const std::string path = withEnding(header, "." + ending); isThere(path))
            return path;
    return {};
}

void WfdbReading::addSource(const std::string &path)
{
    const std::string header = withEnding(path, ".hea");
    Source source;
    if (isHeaderFile(path) || isThere(header)) {
        source.header = isHeaderFile(path) ? path : header;
        source.annotation = annotationBeside(source.header, path);
    } else if (isAnnotationEnding(endingOfPath(path)) || m_settings.rows == "annotations") {
        source.annotation = path;
    } else {
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("The header {1} is missing. Put it beside the file."),
                         quotable(std::filesystem::path(header).filename().string())));
    }
    const auto isSame = [&](const Source &other) {
        return source.header.empty() ? other.annotation == source.annotation : other.header == source.header;
    };
    if (std::none_of(m_sources.begin(), m_sources.end(), isSame))
        m_sources.push_back(std::move(source));
}

void WfdbReading::findSources()
{
    for (const std::string &path : m_paths) {
        std::error_code trouble;
        if (!std::filesystem::is_directory(path, trouble)) {
            addSource(path);
            continue;
        }
        std::size_t found = 0;
        for (const MedicalFile &file : filesUnder({path}, m_job))
            if (isHeaderFile(file.path)) {
                m_sources.push_back({file.path, annotationBeside(file.path, file.path), {}, {}});
                ++found;
            }
        if (found == 0)
            throw Error(ErrorKind::File, path,
                        text(NL_TEXT("There is no header of a WFDB record (.hea) in this folder. Choose a folder with "
                                     "records.")));
    }
}

/// Every signal that one of the files behind a header has.
std::vector<std::string> WfdbReading::signalNames(const WfdbHeader &header) const
{
    std::vector<std::string> names;
    const auto take = [&](const WfdbHeader &from) {
        for (const WfdbSignal &signal : from.signals)
            if (signal.file != "~" && std::none_of(names.begin(), names.end(),
                                                   [&](const std::string &known) { return isSameLead(known, signal.name); }))
                names.push_back(signal.name);
    };
    take(header);
    for (const WfdbSegment &segment : header.segments) {
        const std::string path = (std::filesystem::path(header.path).parent_path() / (segment.name + ".hea")).string();
        if (segment.name == "~" || segment.frames == 0 || !isThere(path))
            continue;
        try {
            take(readWfdbHeader(path));
        } catch (const Error &) {
            // Said when the segment itself is read.
        }
    }
    return names;
}

void WfdbReading::parseHeaders()
{
    std::vector<Source> whole;
    for (Source &source : m_sources) {
        m_job.throwIfStopped();
        try {
            if (!source.header.empty()) {
                source.parsed = readWfdbHeader(source.header);
                source.signals = signalNames(source.parsed);
            }
            whole.push_back(std::move(source));
        } catch (const Error &error) {
            m_notes.reject(error.where(), error.message());
        }
    }
    m_sources = std::move(whole);
    if (m_sources.size() > 1)
        leaveOutSegments();
}

/// In a folder, the pieces of a record are read with it and not once more.
void WfdbReading::leaveOutSegments()
{
    std::set<std::string> pieces;
    for (const Source &source : m_sources)
        for (const WfdbSegment &segment : source.parsed.segments)
            pieces.insert((std::filesystem::path(source.header).parent_path() / (segment.name + ".hea")).string());
    std::erase_if(m_sources, [&](const Source &source) { return pieces.contains(source.header); });
}

/// Leads that all records have, in the order of the first one.
void WfdbReading::chooseLeads()
{
    std::vector<std::string> all;
    for (const Source &source : m_sources)
        for (const std::string &name : source.signals)
            if (std::none_of(all.begin(), all.end(), [&](const std::string &known) { return isSameLead(known, name); }))
                all.push_back(name);
    const auto isInAll = [&](const std::string &name) {
        return std::all_of(m_sources.begin(), m_sources.end(), [&](const Source &source) {
            return std::any_of(source.signals.begin(), source.signals.end(),
                               [&](const std::string &own) { return isSameLead(own, name); });
        });
    };
    if (!m_settings.leads.empty())
        return;
    if (all.empty())
        throw Error(ErrorKind::File, m_sources.front().header,
                    text(NL_TEXT("The header has no signal with samples: it is the layout of a longer record. Choose the "
                                 "header that lists its segments.")));
    std::vector<std::string> leftOut;
    for (const std::string &name : all)
        (isInAll(name) ? m_settings.leads : leftOut).push_back(name);
    if (m_settings.leads.empty())
        throw Error(
            ErrorKind::Usage, m_paths.front(),
            text(NL_TEXT("The records have no signal in common; they have {1}. Name leads in the options."), listed(all)));
    if (!leftOut.empty())
        m_notes.note(m_paths.front(),
                     text(NL_TEXT("Signals that not all records have are left out: {1}. Name leads in the options to have "
                                  "them."),
                          listed(leftOut)));
}

/// Whether a record is long enough for one window, as far as the headers say.
bool WfdbReading::hasWindow() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [this](const Source &source) {
        const auto &frames = source.parsed.frames;
        return !frames || static_cast<double>(*frames) >= m_settings.seconds * source.parsed.rate;
    });
}

void WfdbReading::decide()
{
    const auto count = [&](auto has) { return std::count_if(m_sources.begin(), m_sources.end(), has); };
    const auto records = count([](const Source &source) { return !source.header.empty(); });
    const auto annotated = count([](const Source &source) { return !source.annotation.empty(); });
    if (records == 0)
        m_settings.rows = "annotations";
    else if (m_settings.rows == "auto")
        m_settings.rows = annotated > 0 ? "beats" : hasWindow() ? "windows" : "records";
    if (m_settings.rows == "annotations")
        return;
    for (const Source &source : m_sources)
        if (source.header.empty())
            m_notes.reject(source.annotation, text(NL_TEXT("There is no record to these annotations.")));
    std::erase_if(m_sources, [](const Source &source) { return source.header.empty(); });
    chooseLeads();
}

std::optional<WfdbAnnotations> WfdbReading::annotationsOf(const std::string &path)
{
    if (path.empty())
        return std::nullopt;
    const auto annotations = parseWfdbAnnotations(rawFile(path, mostAnnotationBytes));
    if (!annotations)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("The file does not hold annotations of the MIT format: their times go backwards or a code is "
                         "unknown. Name the ending of another file in the option annotator.")));
    if (!annotations->isWhole)
        m_notes.note(path,
                     text(NL_TEXT("The annotations end without their end mark: the file is cut. {1} of them were read."),
                          annotations->marks.size()));
    return annotations;
}

void WfdbReading::readOne(const Source &source, WfdbRows &rows)
{
    if (m_settings.rows == "annotations") {
        if (const auto annotations = annotationsOf(source.annotation))
            rows.addMarks(source.annotation,
                          source.header.empty() ? std::filesystem::path(source.annotation).stem().string()
                                                : source.parsed.name,
                          *annotations, source.header.empty() ? 0 : source.parsed.rate);
        else
            m_notes.reject(source.header, text(NL_TEXT("There is no annotation file beside the record.")));
        return;
    }
    const std::optional<WfdbAnnotations> annotations = annotationsOf(source.annotation);
    WfdbRecord record = readWfdbRecord(source.header, m_settings.sampling, m_notes, m_job);
    if (m_settings.rate == 0)
        m_settings.rate = record.rate;
    rows.add(std::move(record), annotations);
}

ReadResult WfdbReading::read()
{
    findSources();
    parseHeaders();
    if (!m_sources.empty())
        decide();
    const auto hinted = hintedShape(m_given, "signal");
    const bool isHinted = hinted && hinted->rank() == 2 && m_settings.rows == "records";
    WfdbRows rows(m_settings, isHinted ? (*hinted)[m_settings.isTimeFirst ? 0 : 1] : 0, m_notes, m_job);
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        m_job.throwIfStopped();
        m_job.report(static_cast<double>(i) / static_cast<double>(m_sources.size()), text(NL_TEXT("Reading the records")));
        try {
            readOne(m_sources[i], rows);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::File)
                throw;
            m_notes.reject(error.where(), error.message());
        }
    }
    keepSettings(m_settings, m_options);
    Dataset data = rows.dataset();
    data.provenance.title =
        m_sources.size() == 1 && !m_sources.front().parsed.name.empty() ? m_sources.front().parsed.name : std::string();
    return m_notes.result(
        std::move(data), m_paths, "wfdb", m_options, m_given,
        text(NL_TEXT("There is nothing in the record that makes a row. Choose other rows in the options.")));
}

class WfdbReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "wfdb",
            NL_TEXT("ECG and other signals (WFDB)"),
            NL_TEXT(
                "Records of PhysioNet: a header (.hea) with its signal and annotation files beside. A row is an annotated "
                "beat, a window of some seconds, or a whole record; a folder or several records make one data set in "
                "which each record stays on one side of the split."),
            {"hea", "dat", "atr", "qrs", "mat", "ecg", "ari"},
            wfdbOptions()};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        constexpr double sure = 0.95, surely = 0.9, maybe = 0.7;
        if (head.isFolder)
            return hasFile(head.path, isHeaderFile) ? surely : 0;
        if (isHeaderFile(head.path))
            return isWfdbHeader(head.bytes) ? sure : 0;
        const std::string ending = endingOfPath(head.path);
        const bool isSignal = ending == ".dat" || ending == ".mat" || ending == ".xyz";
        if (isSignal || isAnnotationEnding(ending))
            if (hasHeaderBeside(head.path))
                return surely;
        const bool isShort = head.size <= static_cast<std::int64_t>(head.bytes.size());
        if (!isAnnotationEnding(ending) || head.bytes.size() < 4 || !isShort)
            return 0;
        const auto marks = parseWfdbAnnotations(head.bytes);
        return marks && marks->isWhole && !marks->marks.empty() ? maybe : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override
    {
        if (paths.empty())
            throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("No record is named. Choose one.")));
        return WfdbReading(paths, given, checkedOptions(info(), given), job).read();
    }
};

} // namespace

const Reader &wfdbReader()
{
    static const WfdbReader reader;
    return reader;
}

} // namespace netloom
