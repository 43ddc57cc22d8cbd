// SPDX-License-Identifier: GPL-3.0-or-later
#include <dcmtk/config/osconfig.h>
// DCMTK's configuration comes before all else.
#include "plugins/medical/dicom_tags.hpp"

#include "engine/data/number_text.hpp"
#include "plugins/medical/medical_files.hpp"

#include <array>
#include <cmath>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcitem.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dctag.h>
#include <limits>

namespace netloom {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double mostWhole = 1e15;

/// An empty one of the library's may be a null pointer.
std::string plainWords(const OFString &word)
{
    return word.empty() ? std::string() : cleanWords(std::string(word.c_str(), word.length()));
}

/// Of a position along the normal of a plane, mm.
double alongNormal(DcmItem &place, DcmItem &plane)
{
    std::array<double, 3> position, row, column;
    for (unsigned long i = 0; i < 3; ++i) {
        position[i] = dicomNumber(place, DCM_ImagePositionPatient, i);
        row[i] = dicomNumber(plane, DCM_ImageOrientationPatient, i);
        column[i] = dicomNumber(plane, DCM_ImageOrientationPatient, i + 3);
    }
    double along = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t next = (i + 1) % 3, last = (i + 2) % 3;
        along += (row[next] * column[last] - row[last] * column[next]) * position[i];
    }
    return along;
}

DcmItem *itemInItem(DcmItem &data, const DcmTagKey &groups, std::int64_t number, const DcmTagKey &group)
{
    DcmItem *outer = nullptr, *inner = nullptr;
    if (data.findAndGetSequenceItem(groups, outer, static_cast<signed long>(number)).bad() || !outer)
        return nullptr;
    return outer->findAndGetSequenceItem(group, inner, 0).good() ? inner : nullptr;
}

} // namespace

DcmItem *dicomFrameItem(DcmItem &data, std::int64_t frame, const DcmTagKey &group)
{
    DcmItem *own = itemInItem(data, DCM_PerFrameFunctionalGroupsSequence, frame, group);
    return own ? own : itemInItem(data, DCM_SharedFunctionalGroupsSequence, 0, group);
}

std::string dicomWord(DcmItem &item, const DcmTagKey &tag)
{
    OFString word;
    return item.findAndGetOFString(tag, word).good() ? plainWords(word) : std::string();
}

double dicomNumber(DcmItem &item, const DcmTagKey &tag, unsigned long place)
{
    OFString word;
    if (item.findAndGetOFString(tag, word, place).bad())
        return nothing;
    return parseNumber(plainWords(word), {}).value_or(nothing);
}

std::int64_t dicomWhole(DcmItem &item, const DcmTagKey &tag, std::int64_t otherwise)
{
    const double number = dicomNumber(item, tag);
    return std::isnan(number) || std::abs(number) > mostWhole || number != std::floor(number)
               ? otherwise
               : static_cast<std::int64_t>(number);
}

std::int64_t dicomItems(DcmItem &item, const DcmTagKey &sequence)
{
    DcmSequenceOfItems *items = nullptr;
    return item.findAndGetSequence(sequence, items).good() && items ? static_cast<std::int64_t>(items->card()) : 0;
}

double dicomPosition(DcmItem &item)
{
    const double along = alongNormal(item, item);
    return std::isnan(along) ? dicomNumber(item, DCM_SliceLocation) : along;
}

double dicomFramePosition(DcmItem &data, std::int64_t frame)
{
    DcmItem *place = dicomFrameItem(data, frame, DCM_PlanePositionSequence);
    DcmItem *plane = dicomFrameItem(data, frame, DCM_PlaneOrientationSequence);
    if (place && plane)
        return alongNormal(*place, *plane);
    const double first = dicomNumber(data, DCM_GridFrameOffsetVector, 0);
    const double offset = dicomNumber(data, DCM_GridFrameOffsetVector, static_cast<unsigned long>(frame));
    return dicomPosition(data) + offset - first;
}

std::string dicomUnit(DcmItem &item, const std::string &modality)
{
    const std::string type = dicomWord(item, DCM_RescaleType), units = dicomWord(item, DCM_Units);
    if (type == "HU" || (type.empty() && modality == "CT"))
        return "HU";
    if (modality == "RTDOSE")
        return dicomWord(item, DCM_DoseUnits) == "GY" ? "Gy" : "";
    if (modality == "PT" && units == "BQML")
        return "Bq/ml";
    return type == "US" ? std::string() : type; // US: unspecified
}

std::vector<std::string> dicomIdentity(DcmItem &item)
{
    static const std::array tags = {DCM_PatientName,
                                    DCM_PatientID,
                                    DCM_PatientBirthDate,
                                    DCM_PatientBirthTime,
                                    DCM_RETIRED_OtherPatientIDs,
                                    DCM_OtherPatientNames,
                                    DCM_PatientBirthName,
                                    DCM_PatientMotherBirthName,
                                    DCM_PatientAddress,
                                    DCM_PatientTelephoneNumbers,
                                    DCM_Occupation,
                                    DCM_AdditionalPatientHistory,
                                    DCM_PatientComments,
                                    DCM_AccessionNumber,
                                    DCM_AdmissionID,
                                    DCM_InstitutionName,
                                    DCM_InstitutionAddress,
                                    DCM_InstitutionalDepartmentName,
                                    DCM_ReferringPhysicianName,
                                    DCM_PhysiciansOfRecord,
                                    DCM_PerformingPhysicianName,
                                    DCM_NameOfPhysiciansReadingStudy,
                                    DCM_RequestingPhysician,
                                    DCM_OperatorsName,
                                    DCM_StationName,
                                    DCM_DeviceSerialNumber,
                                    DCM_ImageComments};
    std::vector<std::string> filled;
    for (const DcmTagKey &tag : tags)
        if (item.tagExistsWithValue(tag))
            filled.emplace_back(DcmTag(tag).getTagName());
    return filled;
}

} // namespace netloom
