// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class DcmDataset;

namespace netloom {

/// What a DICOM file says of itself, as far as rows keep it. Numbers that are not there are NaN.
struct DicomFacts {
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    std::string kind;           ///< of the object: "CTImageStorage"
    std::string transferSyntax; ///< "JPEG 2000 Image Compression (Lossless Only)"
    std::string patient, study, series, modality, photometric, bodyPart, sex, seriesName;
    std::string unit;                                     ///< of the values: "HU", "Gy", or empty
    double age = unknown;                                 ///< years
    double instance = unknown;                            ///< number of the image in its series
    double windowCentre = unknown, windowWidth = unknown; ///< of the values that are given
    double rowSpacing = unknown, columnSpacing = unknown; ///< mm
    double thickness = unknown;                           ///< mm
    double position = unknown;                            ///< along the normal of the image, mm
    std::int64_t rows = 0, columns = 0, samples = 1, frames = 1;
    std::vector<std::string> identity; ///< names of the tags that say who the patient is, never what they say
    std::optional<Text> damage;        ///< why not all of the file could be parsed
    std::optional<Text> cutPixels;     ///< why there are no pixels where the file has some
    std::vector<Text> oddities;        ///< values that are not what they should be

    bool isColour() const { return samples == 3 || photometric == "PALETTE COLOR"; }
};

/// A DICOM file in memory: with or without its preamble, in any order of bytes, deflated or packed with gzip.
class DicomFile
{
public:
    /// Throws Error (File) when it is none, or nothing of it can be parsed.
    explicit DicomFile(const std::string &path);
    ~DicomFile();
    DicomFile(const DicomFile &) = delete;
    DicomFile &operator=(const DicomFile &) = delete;

    const DicomFacts &facts() const { return m_facts; }
    const std::string &path() const { return m_path; }
    DcmDataset &dataset() const;

    /// Throws Error (File) that says what the file holds instead, when it has no image.
    void checkIsImage() const;

private:
    struct Parsed;
    void dropIncomplete(std::string_view bytes);
    void takeFacts();

    std::string m_path;
    std::unique_ptr<Parsed> m_parsed;
    DicomFacts m_facts;
};

/// Whether a file begins as DICOM does, with its mark or with a first element.
bool isDicom(std::string_view bytes);
bool hasDicomMark(std::string_view bytes);

/// "045Y", "018M", "006W", "010D" in years; nothing for what is none.
std::optional<double> yearsOfAge(const std::string &age);

} // namespace netloom
