// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_header.hpp"

#include "engine/base/error.hpp"
#include "plugins/medical/medical_files.hpp"

#include <charconv>
#include <cmath>
#include <sstream>

namespace netloom {

namespace {

constexpr std::size_t mostHeaderBytes = 4 * 1024 * 1024;
constexpr std::int64_t mostSignals = 1024;
constexpr std::int64_t mostSegments = 100'000;
constexpr std::int64_t mostSamplesInFrame = 10'000;
constexpr std::int64_t mostFrames = std::int64_t{1} << 52; // sums of them are far from the end of 64 bits

/// Takes numbers and signs from the front of a word.
class FieldScan
{
public:
    explicit FieldScan(std::string_view word) : m_rest(word) {}

    template <class T>
    bool number(T &value)
    {
        const std::size_t plus = m_rest.starts_with('+') ? 1 : 0;
        const char *begin = m_rest.data() + plus, *end = m_rest.data() + m_rest.size();
        const auto [stop, trouble] = std::from_chars(begin, end, value);
        if (trouble != std::errc())
            return false;
        m_rest = m_rest.substr(static_cast<std::size_t>(stop - m_rest.data()));
        return true;
    }
    bool sign(char wanted)
    {
        if (!m_rest.starts_with(wanted))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool isAtEnd() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

/// Reads one header, line by line.
class HeaderReading
{
public:
    HeaderReading(std::string path, const std::string &bytes) : m_stream(bytes) { m_header.path = std::move(path); }

    WfdbHeader read();

private:
    [[noreturn]] void refuse(const Text &why) const
    {
        throw Error(ErrorKind::File, m_header.path + ":" + std::to_string(m_line), why);
    }
    bool nextLine(std::string &line);
    void takeRecord(const std::string &line);
    void takeRate(std::istringstream &words);
    void takeSignal(const std::string &line);
    void takeFormat(const std::string &word, WfdbSignal &signal) const;
    void takeGain(const std::string &word, WfdbSignal &signal) const;
    void takeSegment(const std::string &line);
    std::string checkedName(const std::string &name) const;

    WfdbHeader m_header;
    std::istringstream m_stream;
    std::int64_t m_line = 0;
    std::int64_t m_signals = 0, m_segments = 0;
};

/// The next line that is neither empty nor a comment; comments are kept.
bool HeaderReading::nextLine(std::string &line)
{
    while (std::getline(m_stream, line)) {
        ++m_line;
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.pop_back();
        const auto begin = line.find_first_not_of(" \t");
        if (begin == std::string::npos)
            continue;
        if (line[begin] != '#')
            return true;
        m_header.comments.push_back(cleanWords(line.substr(begin + 1)));
    }
    return false;
}

/// Files are looked for beside the header and nowhere else.
std::string HeaderReading::checkedName(const std::string &name) const
{
    if (name.find('/') != std::string::npos || name.find('\\') != std::string::npos || name.starts_with('.') ||
        name.find('\0') != std::string::npos)
        refuse(text(NL_TEXT("'{1}' is no plain file name. Put the files of a record into one folder."), quotable(name)));
    return name;
}

void HeaderReading::takeRate(std::istringstream &words)
{
    std::string word;
    if (!(words >> word))
        return;
    FieldScan scan(word); // 360, 360/500, 360/500(0)
    if (!scan.number(m_header.rate) || !std::isfinite(m_header.rate) || m_header.rate <= 0 || m_header.rate > 1e9)
        refuse(text(NL_TEXT("'{1}' is no sampling frequency. Correct it in the header."), quotable(word)));
    if (!(words >> word))
        return;
    std::int64_t frames = 0;
    FieldScan length(word);
    if (!length.number(frames) || !length.isAtEnd() || frames < 0 || frames > mostFrames)
        refuse(text(NL_TEXT("'{1}' is no number of samples. Correct it in the header."), quotable(word)));
    if (frames > 0)
        m_header.frames = frames;
}

void HeaderReading::takeRecord(const std::string &line)
{
    std::istringstream words(line);
    std::string name, count;
    words >> name >> count;
    if (const auto slash = name.find('/'); slash != std::string::npos) {
        FieldScan scan(std::string_view(name).substr(slash + 1));
        if (!scan.number(m_segments) || !scan.isAtEnd() || m_segments < 1 || m_segments > mostSegments)
            refuse(text(NL_TEXT("'{1}' does not say how many segments there are."), quotable(name)));
        name.resize(slash);
    }
    m_header.name = cleanWords(name);
    FieldScan scan(count);
    if (!scan.number(m_signals) || !scan.isAtEnd() || m_signals < 0 || m_signals > mostSignals)
        refuse(
            text(NL_TEXT("This is no header of a WFDB record: '{1}' is not how many signals there are."), quotable(count)));
    takeRate(words);
}

void HeaderReading::takeFormat(const std::string &word, WfdbSignal &signal) const
{
    FieldScan scan(word); // 16, 16x2, 16:3, 16+24, or all of them
    bool isRight = scan.number(signal.format);
    if (isRight && scan.sign('x'))
        isRight = scan.number(signal.samplesPerFrame);
    if (isRight && scan.sign(':'))
        isRight = scan.number(signal.skew);
    if (isRight && scan.sign('+'))
        isRight = scan.number(signal.byteOffset);
    if (!isRight || !scan.isAtEnd() || signal.samplesPerFrame < 1 || signal.samplesPerFrame > mostSamplesInFrame ||
        signal.skew < 0 || signal.skew > mostFrames || signal.byteOffset < 0)
        refuse(text(NL_TEXT("'{1}' is no format of a signal. Correct it in the header."), quotable(word)));
}

void HeaderReading::takeGain(const std::string &word, WfdbSignal &signal) const
{
    FieldScan scan(word); // 200, 200/mV, 200(1024)/mV
    bool isRight = scan.number(signal.gain) && std::isfinite(signal.gain);
    if (isRight && scan.sign('('))
        isRight = scan.number(signal.baseline) && std::isfinite(signal.baseline) && scan.sign(')');
    if (isRight && scan.sign('/'))
        signal.unit = cleanWords(std::string(scan.rest()));
    else if (!scan.isAtEnd())
        isRight = false;
    if (!isRight)
        refuse(text(NL_TEXT("'{1}' is no gain of a signal. Correct it in the header."), quotable(word)));
    if (signal.gain == 0)
        signal.gain = 200; // the standard's word for "not calibrated"
}

void HeaderReading::takeSignal(const std::string &line)
{
    WfdbSignal signal;
    std::istringstream words(line);
    std::string format, gain;
    words >> signal.file >> format;
    signal.file = signal.file == "~" ? signal.file : checkedName(signal.file);
    takeFormat(format, signal);
    const bool hasBaseline = (words >> gain) && gain.find('(') != std::string::npos;
    if (!gain.empty())
        takeGain(gain, signal);
    // Bits, zero of the converter, first value, checksum, size of a block: whole numbers, as many as there are.
    std::int64_t numbers[5] = {};
    int known = 0;
    std::string word;
    while (known < 5 && words >> word) {
        FieldScan scan(word);
        if (!scan.number(numbers[known]) || !scan.isAtEnd())
            refuse(text(NL_TEXT("'{1}' is no whole number. Correct the signal's line."), quotable(word)));
        ++known;
    }
    if (!hasBaseline && known > 1)
        signal.baseline = static_cast<double>(numbers[1]);
    if (known > 2)
        signal.firstValue = numbers[2];
    if (known > 3)
        signal.checksum = numbers[3];
    std::getline(words, signal.name);
    signal.name = cleanWords(signal.name);
    if (signal.name.empty())
        signal.name = "signal " + std::to_string(m_header.signals.size() + 1);
    m_header.signals.push_back(std::move(signal));
}

void HeaderReading::takeSegment(const std::string &line)
{
    WfdbSegment segment;
    std::istringstream words(line);
    std::string count;
    words >> segment.name >> count;
    segment.name = segment.name == "~" ? segment.name : checkedName(segment.name);
    FieldScan scan(count);
    if (!scan.number(segment.frames) || !scan.isAtEnd() || segment.frames < 0 || segment.frames > mostFrames / mostSegments)
        refuse(text(NL_TEXT("'{1}' is no number of samples of the segment {2}."), quotable(count), quotable(segment.name)));
    m_header.segments.push_back(std::move(segment));
}

WfdbHeader HeaderReading::read()
{
    std::string line;
    if (!nextLine(line))
        refuse(text(NL_TEXT("The header is empty. Choose the .hea file of a record.")));
    takeRecord(line);
    const std::int64_t announced = m_segments > 0 ? m_segments : m_signals;
    for (std::int64_t i = 0; i < announced; ++i) {
        if (!nextLine(line))
            refuse(m_segments > 0 ? text(NL_TEXT("The header announces {1} segments and lists {2}."), announced, i)
                                  : text(NL_TEXT("The header announces {1} signals and lists {2}."), announced, i));
        if (m_segments > 0)
            takeSegment(line);
        else
            takeSignal(line);
    }
    nextLine(line); // for the comments below
    return std::move(m_header);
}

} // namespace

WfdbHeader readWfdbHeader(const std::string &path)
{
    return HeaderReading(path, wholeFile(path, mostHeaderBytes)).read();
}

bool isWfdbHeader(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::string line(bytes.substr(0, bytes.find_first_of("\r\n")));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        const auto begin = line.find_first_not_of(" \t");
        if (begin == std::string::npos || line[begin] == '#')
            continue;
        std::istringstream words(line);
        std::string name, count, rate;
        words >> name >> count >> rate;
        std::int64_t signals = 0;
        double perSecond = 0;
        FieldScan counting(count), rating(rate);
        return counting.number(signals) && counting.isAtEnd() && signals >= 0 && signals <= mostSignals &&
               (rate.empty() || rating.number(perSecond)) && line.find(',') == std::string::npos;
    }
    return false;
}

} // namespace netloom
