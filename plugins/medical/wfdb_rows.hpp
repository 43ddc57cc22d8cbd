// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/medical/reading_notes.hpp"
#include "plugins/medical/wfdb_beats.hpp"
#include "plugins/medical/wfdb_settings.hpp"
#include "plugins/medical/word_column.hpp"

#include <optional>

namespace netloom {

/// Cuts records into rows of equal shape.
class WfdbRows
{
public:
    /// length: samples in a row where a model needs so many; 0: by the settings, or by the first record.
    WfdbRows(const WfdbSettings &settings, std::int64_t length, ReadingNotes &notes, const JobControl &job)
        : m_settings(settings), m_notes(notes), m_job(job), m_length(length)
    {
    }

    /// record: as it was read; it is filtered and brought to the rate of the settings here.
    void add(WfdbRecord record, const std::optional<WfdbAnnotations> &annotations);
    /// Marks without a signal. rate 0: not known.
    void addMarks(const std::string &path, const std::string &record, const WfdbAnnotations &annotations, double rate);

    Dataset dataset();

private:
    void pickLeads(WfdbRecord &record);
    void prepare(WfdbLead &lead, double rate) const;
    void addBeats(const WfdbRecord &record, const std::vector<WfdbBeat> &beats);
    void addWindows(const WfdbRecord &record, const std::optional<WfdbAnnotations> &annotations);
    void addWhole(const WfdbRecord &record);
    /// False, with the reason noted, when the stretch has no whole window there.
    bool addSignal(const WfdbRecord &record, const WfdbStretch &stretch, std::int64_t begin);
    void checkMemory(const WfdbRecord &record) const;
    void put(Column column, ColumnRole role);
    void putSignal();
    void putClasses();
    void putTimes();
    void putRecords();
    std::string unit() const;

    const WfdbSettings &m_settings;
    ReadingNotes &m_notes;
    const JobControl &m_job;
    std::int64_t m_length = 0;        ///< samples in a row
    std::vector<std::string> m_units; ///< of the leads
    Values<float> m_values;
    Values<double> m_times, m_before, m_after, m_ages, m_samples;
    WordColumn m_symbols, m_classes, m_rhythms, m_labels, m_sexes, m_records;
    Values<std::string> m_words;
    std::size_t m_rows = 0, m_withGaps = 0;
    Dataset m_data;
};

} // namespace netloom
