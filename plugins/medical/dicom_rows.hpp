// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "plugins/medical/dicom_file.hpp"
#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/word_column.hpp"

#include <optional>
#include <set>
#include <string>

namespace netloom {

/// What is said of each image, as columns.
class DicomRows
{
public:
    /// frame: from 1; 0 for a file as a whole.
    void add(const MedicalFile &file, const DicomFacts &facts, std::int64_t frame);

    /// The unit of all images, when it is one.
    std::string commonUnit() const { return m_units.size() == 1 ? *m_units.begin() : std::string(); }

    Dataset dataset(std::optional<Column> image);

private:
    std::size_t m_rows = 0;
    std::set<std::string> m_units;
    Values<std::string> m_files;
    WordColumn m_folders, m_patients, m_studies, m_series, m_names, m_modalities, m_kinds, m_photometrics, m_syntaxes,
        m_parts, m_sexes;
    Values<double> m_frames, m_instances, m_positions, m_heights, m_widths, m_rowSpacings, m_columnSpacings, m_thicknesses,
        m_centres, m_windowWidths, m_ages;
};

} // namespace netloom
