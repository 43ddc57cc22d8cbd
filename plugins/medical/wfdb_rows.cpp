// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_rows.hpp"

#include "engine/base/error.hpp"
#include "plugins/medical/signal_filter.hpp"
#include "plugins/medical/wfdb_comments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace netloom {

namespace {

constexpr std::size_t mostRowBytes = std::size_t{2} << 30; // of all rows together
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr float noValue = std::numeric_limits<float>::quiet_NaN();

std::string atSecond(double seconds)
{
    char written[32];
    std::snprintf(written, sizeof written, "%.3f", seconds);
    return written;
}

/// The rhythm that is in force at a time, by the last change before it: "AFIB" of "(AFIB".
std::string rhythmAt(const WfdbAnnotations &annotations, double frame)
{
    std::string rhythm;
    for (const WfdbAnnotation &mark : annotations.marks) {
        if (static_cast<double>(mark.time) > frame)
            break;
        if (wfdbSymbol(mark.code) == "+" && mark.words.starts_with('('))
            rhythm = mark.words.substr(1, mark.words.find('\0') - 1);
    }
    return rhythm;
}

} // namespace

/// The leads of the settings in their order; one that a segment lacks is missing throughout.
void WfdbRows::pickLeads(WfdbRecord &record)
{
    std::vector<std::string> units(m_settings.leads.size());
    for (WfdbStretch &stretch : record.stretches) {
        std::vector<WfdbLead> picked;
        for (std::size_t i = 0; i < m_settings.leads.size(); ++i) {
            const auto found = std::find_if(stretch.leads.begin(), stretch.leads.end(), [&](const WfdbLead &lead) {
                return isSameLead(lead.name, m_settings.leads[i]);
            });
            if (found == stretch.leads.end()) {
                const auto length = static_cast<std::size_t>(stretch.length());
                picked.push_back({m_settings.leads[i], {}, Values<float>(length, noValue)});
                continue;
            }
            if (!units[i].empty() && units[i] != found->unit)
                throw Error(ErrorKind::File, record.path,
                            text(NL_TEXT("The unit of the signal {1} changes from {2} to {3} within the record."),
                                 quotable(found->name), quotable(units[i]), quotable(found->unit)));
            units[i] = found->unit;
            picked.push_back(*found);
        }
        stretch.leads = std::move(picked);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (m_units.size() <= i)
            m_units.resize(i + 1);
        if (m_units[i].empty())
            m_units[i] = units[i];
        if (!units[i].empty() && m_units[i] != units[i])
            throw Error(
                ErrorKind::File, record.path,
                text(NL_TEXT("The signal {1} is in {2}, where that of the other records is in {3}. Read them apart."),
                     quotable(m_settings.leads[i]), quotable(units[i]), quotable(m_units[i])));
    }
}

void WfdbRows::prepare(WfdbLead &lead, double rate) const
{
    // What is above the new rate's half would come back as something else; the resampling takes it out.
    if (m_settings.lowest > 0 && m_settings.lowest < rate / 2)
        filterSignal(lead.values, rate, m_settings.lowest, Pass::High);
    if (m_settings.highest > 0 && m_settings.highest < rate / 2)
        filterSignal(lead.values, rate, m_settings.highest, Pass::Low);
    lead.values = resampledSignal(lead.values, rate, m_settings.rate);
}

void WfdbRows::checkMemory(const WfdbRecord &record) const
{
    const std::size_t bytes = static_cast<std::size_t>(m_length) * m_settings.leads.size() * sizeof(float);
    if ((m_rows + 1) > mostRowBytes / std::max<std::size_t>(bytes, 1))
        throw Error(ErrorKind::File, record.path,
                    text(NL_TEXT("The rows need more than 2 GiB of memory. Take fewer leads, a lower rate, less overlap, or "
                                 "fewer records.")));
}

bool WfdbRows::addSignal(const WfdbRecord &record, const WfdbStretch &stretch, std::int64_t begin)
{
    if (begin < 0 || begin > stretch.length() - m_length)
        return false;
    checkMemory(record);
    const std::size_t leads = stretch.leads.size(), end = m_values.size(), length = static_cast<std::size_t>(m_length);
    m_values.resize(end + leads * length);
    std::size_t gaps = 0;
    for (std::size_t lead = 0; lead < leads; ++lead)
        for (std::size_t i = 0; i < length; ++i) {
            const float value = stretch.leads[lead].values[static_cast<std::size_t>(begin) + i];
            gaps += std::isnan(value) ? 1 : 0;
            m_values[end + (m_settings.isTimeFirst ? i * leads + lead : lead * length + i)] = value;
        }
    if (gaps == leads * length) {
        m_values.resize(end);
        return false;
    }
    m_withGaps += gaps > 0 ? 1 : 0;
    ++m_rows;
    m_records.add(record.name);
    m_labels.add(labelOfRecord(record.comments, m_settings.label));
    m_ages.push_back(ageOfRecord(record.comments).value_or(unknown));
    m_sexes.add(sexOfRecord(record.comments));
    return true;
}

void WfdbRows::addBeats(const WfdbRecord &record, const std::vector<WfdbBeat> &beats)
{
    const std::int64_t before = std::llround(m_settings.before * m_settings.rate);
    const auto secondOf = [&](const WfdbBeat &beat) { return beat.sample / record.rate; };
    for (std::size_t i = 0; i < beats.size(); ++i) {
        if (i % 64 == 0)
            m_job.throwIfStopped();
        const double second = secondOf(beats[i]);
        bool isThere = false;
        for (const WfdbStretch &stretch : record.stretches) {
            const double within = (beats[i].sample - static_cast<double>(stretch.begin)) / record.rate * m_settings.rate;
            if (within < 0 || within >= static_cast<double>(stretch.length()))
                continue;
            isThere = addSignal(record, stretch, std::llround(within) - before);
            break;
        }
        if (!isThere) {
            m_notes.reject(record.path,
                           text(NL_TEXT("The window of the beat at {1} s of the record {2} is not wholly within "
                                        "what was recorded."),
                                atSecond(second), quotable(record.name)));
            continue;
        }
        m_times.push_back(second);
        m_before.push_back(i > 0 ? second - secondOf(beats[i - 1]) : unknown);
        m_after.push_back(i + 1 < beats.size() ? secondOf(beats[i + 1]) - second : unknown);
        m_symbols.add(std::string(wfdbSymbol(beats[i].code)));
        m_classes.add(std::string(aamiClass(beats[i].code)));
    }
}

void WfdbRows::addWindows(const WfdbRecord &record, const std::optional<WfdbAnnotations> &annotations)
{
    const std::int64_t step =
        std::max<std::int64_t>(1, std::llround(static_cast<double>(m_length) * (1 - m_settings.overlap)));
    std::size_t added = 0;
    for (const WfdbStretch &stretch : record.stretches)
        for (std::int64_t begin = 0; begin <= stretch.length() - m_length; begin += step) {
            m_job.throwIfStopped();
            const double second =
                static_cast<double>(stretch.begin) / record.rate + static_cast<double>(begin) / m_settings.rate;
            if (!addSignal(record, stretch, begin)) {
                m_notes.reject(record.path, text(NL_TEXT("In the window at {1} s of the record {2} no sample was taken."),
                                                 atSecond(second), quotable(record.name)));
                continue;
            }
            ++added;
            m_times.push_back(second);
            const double middle = second + m_settings.seconds / 2;
            const double frames =
                annotations && annotations->rate ? *annotations->rate : record.rate / record.samplesInFrame;
            m_rhythms.add(annotations ? rhythmAt(*annotations, middle * frames) : std::string());
        }
    if (added == 0)
        m_notes.reject(record.path, text(NL_TEXT("The record {1} has no whole window of {2} s. Set a shorter one."),
                                         quotable(record.name), m_settings.seconds));
}

void WfdbRows::addWhole(const WfdbRecord &record)
{
    if (record.stretches.size() != 1) {
        m_notes.reject(record.path,
                       text(NL_TEXT("The record {1} consists of {2} pieces with gaps between. Choose windows as "
                                    "rows."),
                            quotable(record.name), record.stretches.size()));
        return;
    }
    const WfdbStretch &stretch = record.stretches.front();
    if (!addSignal(record, stretch, 0)) {
        m_notes.reject(record.path, text(NL_TEXT("The record {1} has {2} samples, fewer than the {3} of the others."),
                                         quotable(record.name), stretch.length(), m_length));
        return;
    }
    if (stretch.length() > m_length)
        m_notes.note(record.path,
                     text(NL_TEXT("Of the {1} samples of the record {2} the first {3} are given, as many as the "
                                  "first record has."),
                          stretch.length(), quotable(record.name), m_length));
    m_times.push_back(static_cast<double>(stretch.length()) / m_settings.rate);
}

void WfdbRows::add(WfdbRecord record, const std::optional<WfdbAnnotations> &annotations)
{
    pickLeads(record);
    std::vector<WfdbBeat> beats;
    if (m_settings.rows == "beats")
        beats = beatsOf(record, annotations, m_settings.detectsBeats, m_notes);
    for (WfdbStretch &stretch : record.stretches)
        for (WfdbLead &lead : stretch.leads) {
            m_job.throwIfStopped();
            prepare(lead, record.rate);
        }
    if (m_length == 0)
        m_length = m_settings.rows == "records" ? record.stretches.front().length() : m_settings.length();
    if (m_length < 1)
        throw Error(ErrorKind::Usage, record.path,
                    text(NL_TEXT("At {1} Hz a row would have no sample. Set a longer window."), m_settings.rate));
    const std::size_t gapsBefore = m_withGaps;
    if (m_settings.rows == "records")
        addWhole(record);
    else if (m_settings.rows == "windows")
        addWindows(record, annotations);
    else if (beats.empty())
        m_notes.reject(record.path,
                       text(NL_TEXT("In the record {1} there is no beat. Choose windows as rows."), quotable(record.name)));
    else
        addBeats(record, beats);
    if (m_withGaps > gapsBefore)
        m_notes.note(record.path,
                     text(NL_TEXT("Rows of the record {1} in which samples are missing: {2}. They are kept, with "
                                  "gaps."),
                          quotable(record.name), m_withGaps - gapsBefore));
}

void WfdbRows::addMarks(const std::string &path, const std::string &record, const WfdbAnnotations &annotations, double rate)
{
    for (std::size_t i = 0; i < annotations.marks.size(); ++i) {
        const WfdbAnnotation &mark = annotations.marks[i];
        if (i % 1024 == 0)
            m_job.throwIfStopped();
        const std::string symbol(wfdbSymbol(mark.code));
        m_samples.push_back(static_cast<double>(mark.time));
        m_times.push_back(rate > 0 ? static_cast<double>(mark.time) / annotations.rate.value_or(rate) : unknown);
        m_symbols.add(symbol.empty() ? "code " + std::to_string(mark.code) : symbol);
        m_classes.add(std::string(aamiClass(mark.code)));
        m_words.push_back(cleanMark(mark.words));
        m_records.add(record);
        ++m_rows;
    }
    if (annotations.marks.empty())
        m_notes.note(path, text(NL_TEXT("There is no mark in the file.")));
}

std::string WfdbRows::unit() const
{
    for (const std::string &each : m_units)
        if (each != m_units.front())
            return {};
    return m_units.empty() ? std::string() : m_units.front();
}

void WfdbRows::put(Column column, ColumnRole role)
{
    m_data.columns.push_back(std::move(column));
    m_data.roles.push_back(role);
}

void WfdbRows::putSignal()
{
    const auto leads = static_cast<std::int64_t>(m_settings.leads.size());
    Column signal;
    signal.name = "signal";
    signal.type = ColumnType::Tensor;
    signal.unit = unit();
    signal.shape = m_settings.isTimeFirst ? Shape{m_length, leads} : Shape{leads, m_length};
    signal.values = std::move(m_values);
    for (std::size_t i = 0; i < m_settings.leads.size(); ++i)
        signal.description += (i > 0 ? ", " : "Leads ") + m_settings.leads[i] +
                              (signal.unit.empty() && i < m_units.size() ? " (" + m_units[i] + ")" : "");
    signal.description += " at " + toWord(m_settings.rate) + " Hz.";
    put(std::move(signal), ColumnRole::Feature);
}

/// What may be predicted; one of it is proposed.
void WfdbRows::putClasses()
{
    const bool areBeats = m_settings.rows == "beats" && m_symbols.distinct() > 0, isAami = m_settings.target == "aami";
    if (areBeats || m_settings.rows == "annotations") {
        put(m_classes.column("class", NL_TEXT("The class of the beat after ANSI/AAMI EC57.")),
            areBeats && isAami ? ColumnRole::Target : ColumnRole::Ignored);
        put(m_symbols.column("symbol", NL_TEXT("The symbol of the annotation.")),
            areBeats && !isAami ? ColumnRole::Target : ColumnRole::Ignored);
    }
    if (m_rhythms.distinct() > 0)
        put(m_rhythms.column("rhythm", NL_TEXT("The rhythm in the middle of the window.")), ColumnRole::Target);
    if (m_labels.distinct() > 0)
        put(m_labels.column("label", NL_TEXT("What the comments of the record's header say.")),
            areBeats || m_rhythms.distinct() > 0 ? ColumnRole::Ignored : ColumnRole::Target);
}

void WfdbRows::putTimes()
{
    if (m_settings.rows == "annotations")
        put(numberColumn("sample", std::move(m_samples), "", NL_TEXT("Samples from the record's begin.")),
            ColumnRole::Ignored);
    if (m_settings.rows == "records")
        put(numberColumn("length", std::move(m_times), "s", NL_TEXT("Of the whole record.")), ColumnRole::Ignored);
    else
        put(numberColumn("time", std::move(m_times), "s", NL_TEXT("From the record's begin.")), ColumnRole::Ignored);
    if (m_settings.rows != "beats")
        return;
    put(numberColumn("rr_before", std::move(m_before), "s", NL_TEXT("From the beat before.")), ColumnRole::Ignored);
    put(numberColumn("rr_after", std::move(m_after), "s", NL_TEXT("To the next beat.")), ColumnRole::Ignored);
}

void WfdbRows::putRecords()
{
    if (m_settings.rows == "annotations")
        put(textColumn("words", std::move(m_words)), ColumnRole::Ignored);
    if (m_sexes.distinct() > 0)
        put(m_sexes.column("sex", {}), ColumnRole::Ignored);
    if (std::any_of(m_ages.begin(), m_ages.end(), [](double age) { return !std::isnan(age); }))
        put(numberColumn("age", std::move(m_ages), "years", {}), ColumnRole::Ignored);
    const bool isRepeated = m_records.distinct() < m_rows && m_records.distinct() > 1;
    put(m_records.column("record", NL_TEXT("Rows of one record are no independent samples.")),
        isRepeated ? ColumnRole::Group : ColumnRole::Ignored);
}

Dataset WfdbRows::dataset()
{
    m_data.rows = m_rows;
    if (m_settings.rows != "annotations")
        putSignal();
    putClasses();
    putTimes();
    putRecords();
    return std::move(m_data);
}

} // namespace netloom
