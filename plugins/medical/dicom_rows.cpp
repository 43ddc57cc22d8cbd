// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/dicom_rows.hpp"

namespace netloom {

void DicomRows::add(const MedicalFile &file, const DicomFacts &facts, std::int64_t frame)
{
    ++m_rows;
    m_units.insert(facts.unit);
    m_files.push_back(facts.frames > 1 && frame > 0 ? file.shown + " frame " + std::to_string(frame) : file.shown);
    m_folders.add(file.folder);
    m_patients.add(facts.patient);
    m_studies.add(facts.study);
    m_series.add(facts.series);
    m_names.add(facts.seriesName);
    m_modalities.add(facts.modality);
    m_kinds.add(facts.kind);
    m_photometrics.add(facts.photometric);
    m_syntaxes.add(facts.transferSyntax);
    m_parts.add(facts.bodyPart);
    m_sexes.add(facts.sex);
    m_frames.push_back(static_cast<double>(frame > 0 ? frame : facts.frames));
    m_instances.push_back(facts.instance);
    m_positions.push_back(facts.position);
    m_heights.push_back(static_cast<double>(facts.rows));
    m_widths.push_back(static_cast<double>(facts.columns));
    m_rowSpacings.push_back(facts.rowSpacing);
    m_columnSpacings.push_back(facts.columnSpacing);
    m_thicknesses.push_back(facts.thickness);
    m_centres.push_back(facts.windowCentre);
    m_windowWidths.push_back(facts.windowWidth);
    m_ages.push_back(facts.age);
}

Dataset DicomRows::dataset(std::optional<Column> image)
{
    Dataset data;
    data.rows = m_rows;
    const std::string unit = commonUnit();
    const auto put = [&](Column column, ColumnRole role = ColumnRole::Ignored) {
        data.columns.push_back(std::move(column));
        data.roles.push_back(role);
    };
    const auto putWords = [&](const WordColumn &words, const char *name, const char *description,
                              ColumnRole role = ColumnRole::Ignored) {
        if (words.distinct() > 0)
            put(words.column(name, description), role);
    };
    const bool hasImages = image.has_value();
    put(textColumn("file", std::move(m_files)), ColumnRole::Id);
    if (image)
        put(std::move(*image), ColumnRole::Feature);
    if (m_folders.distinct() > 1)
        putWords(m_folders, "folder", NL_TEXT("Where the file lies."));
    // A single patient leaves nothing to be kept apart.
    const bool areSeveral = m_patients.distinct() > 1 && m_patients.distinct() < m_rows;
    putWords(m_patients, "patient", NL_TEXT("Images of one patient are no independent samples."),
             areSeveral ? ColumnRole::Group : ColumnRole::Ignored);
    putWords(m_studies, "study", NL_TEXT("Its unique identifier."));
    putWords(m_series, "series", NL_TEXT("Its unique identifier."));
    putWords(m_names, "series_description", NL_TEXT("As the operator named the series."));
    putWords(m_modalities, "modality", NL_TEXT("The kind of device: CT, MR, CR, US, ..."));
    putWords(m_kinds, "kind", NL_TEXT("The class of the object."));
    put(numberColumn("instance", std::move(m_instances), "", NL_TEXT("The number of the image in its series.")));
    put(numberColumn(hasImages ? "frame" : "frames", std::move(m_frames), "", {}));
    put(numberColumn("position", std::move(m_positions), "mm", NL_TEXT("Along the normal of the image.")));
    put(numberColumn("rows", std::move(m_heights), "", NL_TEXT("Of the file.")));
    put(numberColumn("columns", std::move(m_widths), "", NL_TEXT("Of the file.")));
    put(numberColumn("row_spacing", std::move(m_rowSpacings), "mm", NL_TEXT("From one row of the file to the next.")));
    put(numberColumn("column_spacing", std::move(m_columnSpacings), "mm",
                     NL_TEXT("From one column of the file to the next.")));
    put(numberColumn("slice_thickness", std::move(m_thicknesses), "mm", {}));
    put(numberColumn("window_centre", std::move(m_centres), unit, NL_TEXT("Of the window that the file proposes.")));
    put(numberColumn("window_width", std::move(m_windowWidths), unit, NL_TEXT("Of the window that the file proposes.")));
    putWords(m_photometrics, "photometric", NL_TEXT("What the stored values mean."));
    putWords(m_syntaxes, "transfer_syntax", NL_TEXT("How the values are stored."));
    putWords(m_parts, "body_part", "");
    putWords(m_sexes, "sex", "");
    put(numberColumn("age", std::move(m_ages), "years", {}));
    return data;
}

} // namespace netloom
