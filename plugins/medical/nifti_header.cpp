// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/nifti_header.hpp"

#include "engine/base/error.hpp"
#include "engine/data/reader.hpp"
#include "plugins/medical/medical_files.hpp"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <nifti/nifti2_io.h>

// The field's library gives the layout of the headers, their byte order and their geometry. Its own reading prints, ends
// the program, and allocates what a header announces: the bytes are read and checked here.

namespace netloom {

namespace {

constexpr std::int64_t mostBytes = std::int64_t{1} << 40;
constexpr int cifti = 3000, lastCifti = 3099; // intent codes of brain connectivity

struct DataKind {
    int code, channels, bytes;
};
constexpr std::array kinds = {DataKind{DT_UINT8, 1, 1},   DataKind{DT_INT8, 1, 1},   DataKind{DT_INT16, 1, 2},
                              DataKind{DT_UINT16, 1, 2},  DataKind{DT_INT32, 1, 4},  DataKind{DT_UINT32, 1, 4},
                              DataKind{DT_INT64, 1, 8},   DataKind{DT_UINT64, 1, 8}, DataKind{DT_FLOAT32, 1, 4},
                              DataKind{DT_FLOAT64, 1, 8}, DataKind{DT_RGB24, 3, 1}};

[[noreturn]] void refuse(const std::string &path, const Text &why)
{
    throw Error(ErrorKind::File, path, why);
}

std::int32_t sizeField(std::string_view bytes)
{
    std::int32_t size = 0;
    if (bytes.size() >= sizeof size)
        std::memcpy(&size, bytes.data(), sizeof size);
    return size;
}

bool hasMagic(std::string_view bytes, std::size_t at, const char *one, const char *two)
{
    return bytes.size() >= at + 4 &&
           (bytes.substr(at, 4) == std::string_view(one, 4) || bytes.substr(at, 4) == std::string_view(two, 4));
}
bool isFirst(std::string_view bytes)
{
    return bytes.size() >= sizeof(nifti_1_header) && hasMagic(bytes, 344, "n+1\0", "ni1\0");
}
bool isSecond(std::string_view bytes)
{
    return bytes.size() >= sizeof(nifti_2_header) && hasMagic(bytes, 4, "n+2\0", "ni2\0");
}

/// The fields that both kinds of header have, as the wider one keeps them.
nifti_2_header widened(const nifti_1_header &old)
{
    nifti_2_header wide{};
    for (int i = 0; i < 8; ++i) {
        wide.dim[i] = old.dim[i];
        wide.pixdim[i] = old.pixdim[i];
    }
    for (int i = 0; i < 4; ++i) {
        wide.srow_x[i] = old.srow_x[i];
        wide.srow_y[i] = old.srow_y[i];
        wide.srow_z[i] = old.srow_z[i];
    }
    const bool isOffset = std::isfinite(old.vox_offset) && old.vox_offset >= 0 && old.vox_offset < 1e15F;
    wide.vox_offset = isOffset ? static_cast<std::int64_t>(old.vox_offset) : -1;
    wide.datatype = old.datatype;
    wide.bitpix = old.bitpix;
    wide.scl_slope = old.scl_slope;
    wide.scl_inter = old.scl_inter;
    wide.qform_code = old.qform_code;
    wide.sform_code = old.sform_code;
    wide.quatern_b = old.quatern_b;
    wide.quatern_c = old.quatern_c;
    wide.quatern_d = old.quatern_d;
    wide.qoffset_x = old.qoffset_x;
    wide.qoffset_y = old.qoffset_y;
    wide.qoffset_z = old.qoffset_z;
    wide.xyzt_units = old.xyzt_units;
    wide.intent_code = old.intent_code;
    return wide;
}

/// The header in this machine's order, and whether the file is in the other one.
nifti_2_header parsed(const std::string &path, const std::string &bytes, bool &isSwapped)
{
    if (isSecond(bytes)) {
        nifti_2_header header;
        std::memcpy(&header, bytes.data(), sizeof header);
        isSwapped = header.sizeof_hdr != static_cast<int>(sizeof header);
        if (isSwapped)
            nifti_swap_as_nifti2(&header);
        if (header.sizeof_hdr != static_cast<int>(sizeof header))
            refuse(path, text(NL_TEXT("The header of the volume is damaged: it does not say that it has 540 bytes.")));
        return header;
    }
    if (!isFirst(bytes) && !isAnalyze(bytes))
        refuse(path, text(NL_TEXT("This is no NIfTI volume: its mark is missing. Choose a .nii or .nii.gz file.")));
    nifti_1_header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    isSwapped = header.sizeof_hdr != static_cast<int>(sizeof header);
    if (isSwapped)
        swap_nifti_header(&header, isFirst(bytes) ? 1 : 0);
    if (header.sizeof_hdr != static_cast<int>(sizeof header))
        refuse(path, text(NL_TEXT("The header of the volume is damaged: it does not say that it has 348 bytes.")));
    nifti_2_header wide = widened(header);
    if (!isFirst(bytes)) {
        // Analyze has other fields at the places of the scale and the geometry.
        wide.qform_code = wide.sform_code = wide.xyzt_units = wide.intent_code = 0;
        wide.scl_slope = 0;
    }
    return wide;
}

void takeSize(const nifti_2_header &from, NiftiHeader &header)
{
    std::array<std::int64_t, 8> dims;
    for (std::size_t i = 0; i < dims.size(); ++i)
        dims[i] = from.dim[i];
    if (dims[0] < 1 || dims[0] > 7)
        refuse(header.path,
               text(NL_TEXT("The header says that the volume has {1} dimensions, where 1 to 7 are possible. The "
                            "file is damaged."),
                    dims[0]));
    std::int64_t all = 1;
    for (std::size_t i = 1; i < dims.size(); ++i) {
        dims[i] = static_cast<std::int64_t>(i) <= dims[0] ? dims[i] : 1;
        if (dims[i] < 1 || dims[i] > mostBytes / all)
            refuse(header.path,
                   text(NL_TEXT("The size {1} along dimension {2} is not possible. The file is damaged."), dims[i], i));
        all *= dims[i];
    }
    if (from.intent_code >= cifti && from.intent_code <= lastCifti)
        refuse(header.path,
               text(NL_TEXT("This is a CIFTI-2 matrix of {1} x {2} (intent code {3}), not a volume. Export it as "
                            "a table, for example with wb_command -cifti-convert -to-text."),
                    dims[5], dims[6], static_cast<int>(from.intent_code)));
    if (dims[6] > 1 || dims[7] > 1)
        refuse(header.path,
               text(NL_TEXT("The volume has {1} dimensions; up to five are read. Cut it along the others."), dims[0]));
    header.size = {dims[1], dims[2], dims[3]};
    header.times = dims[4];
    header.channels = dims[5];
}

void takeKind(const nifti_2_header &from, NiftiHeader &header)
{
    header.datatype = from.datatype;
    for (const DataKind &kind : kinds)
        if (kind.code == header.datatype) {
            header.valueBytes = kind.bytes;
            header.isColour = kind.channels > 1;
            if (header.isColour && header.channels > 1)
                break;
            header.channels *= kind.channels;
            if (header.voxels() > mostBytes / header.times / header.channels / header.valueBytes)
                refuse(header.path, text(NL_TEXT("The header announces more than can be read. The file is damaged.")));
            if (from.bitpix != 8 * kind.bytes * kind.channels)
                refuse(header.path, text(NL_TEXT("The header says {1} bits a value, where its type {2} has {3}. The file is "
                                                 "damaged."),
                                         static_cast<int>(from.bitpix), header.datatype, 8 * kind.bytes * kind.channels));
            return;
        }
    refuse(header.path, text(NL_TEXT("Values of the type {1} ({2}) are not read. Convert the volume to float32."),
                             header.datatype, nifti_datatype_to_string(header.datatype)));
}

void takeScale(const nifti_2_header &from, NiftiHeader &header)
{
    const bool isScaled = from.scl_slope != 0 && std::isfinite(from.scl_slope) && std::isfinite(from.scl_inter);
    if (isScaled && !header.isColour) {
        header.slope = from.scl_slope;
        header.intercept = from.scl_inter;
    }
    const int space = XYZT_TO_SPACE(from.xyzt_units), time = XYZT_TO_TIME(from.xyzt_units);
    const double toMm = space == NIFTI_UNITS_METER ? 1000 : space == NIFTI_UNITS_MICRON ? 0.001 : 1;
    for (std::size_t i = 0; i < 3; ++i) {
        const double length = std::abs(from.pixdim[i + 1]) * toMm;
        header.spacing[i] = std::isfinite(length) && length > 0 ? length : 1;
    }
    const double toSeconds = time == NIFTI_UNITS_MSEC ? 1e-3 : time == NIFTI_UNITS_USEC ? 1e-6 : 1;
    const bool isTime = time == NIFTI_UNITS_SEC || time == NIFTI_UNITS_MSEC || time == NIFTI_UNITS_USEC;
    if (isTime && std::isfinite(from.pixdim[4]) && from.pixdim[4] > 0)
        header.timeStep = from.pixdim[4] * toSeconds;
    // Method 3 before method 2, as nifti1.h advises; method 1 has no orientation.
    const double *rows[3] = {from.srow_x, from.srow_y, from.srow_z};
    nifti_dmat44 matrix{};
    if (from.sform_code > 0)
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 4; ++j)
                matrix.m[i][j] = rows[i][j];
    else if (from.qform_code > 0)
        matrix = nifti_quatern_to_dmat44(from.quatern_b, from.quatern_c, from.quatern_d, from.qoffset_x, from.qoffset_y,
                                         from.qoffset_z, from.pixdim[1], from.pixdim[2], from.pixdim[3],
                                         from.pixdim[0] < 0 ? -1 : 1);
    else
        return;
    header.hasAffine = true;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 4; ++j) {
            header.affine[i][j] = matrix.m[i][j] * toMm;
            header.hasAffine = header.hasAffine && std::isfinite(header.affine[i][j]);
        }
    matrix.m[3][3] = 1;
    int codes[3] = {};
    if (header.hasAffine)
        nifti_dmat44_to_orientation(matrix, &codes[0], &codes[1], &codes[2]);
    for (const int code : codes)
        if (code >= NIFTI_L2R && code <= NIFTI_S2I)
            header.orientation += std::string_view("RLAPSI")[static_cast<std::size_t>(code - NIFTI_L2R)];
    if (header.orientation.size() != 3)
        header.orientation.clear();
}

/// Of "brain.hdr" or "brain.hdr.gz" the image beside it, packed or not; of "brain.img" the header.
std::string partnerOf(const std::string &path, const std::string &ending)
{
    const std::string plain = endingOfPath(path) == ".gz" ? withEnding(path, "") : path;
    const std::string partner = withEnding(plain, ending);
    return !isThere(partner) && isThere(partner + ".gz") ? partner + ".gz" : partner;
}

std::string fileName(const std::string &path)
{
    return std::filesystem::path(path).filename().string();
}

} // namespace

bool isNifti(std::string_view bytes)
{
    return isFirst(bytes) || isSecond(bytes);
}

bool isAnalyze(std::string_view bytes)
{
    const std::int32_t size = sizeField(bytes);
    return bytes.size() >= sizeof(nifti_1_header) && (size == 348 || size == 0x5c010000) && !isFirst(bytes);
}

NiftiHeader readNiftiHeader(const std::string &path)
{
    NiftiHeader header;
    const std::string plain = endingOfPath(path) == ".gz" ? withEnding(path, "") : path;
    header.path = endingOfPath(plain) == ".img" ? partnerOf(path, ".hdr") : path;
    if (!isThere(header.path))
        refuse(path, text(NL_TEXT("The header {1} is missing. Put it beside the image."), quotable(fileName(header.path))));
    const std::string bytes = readHead(header.path).bytes;
    const nifti_2_header fields = parsed(header.path, bytes, header.isSwapped);
    const bool isPair = isAnalyze(bytes) || hasMagic(bytes, 344, "ni1\0", "ni1\0") || hasMagic(bytes, 4, "ni2\0", "ni2\0");
    takeSize(fields, header);
    takeKind(fields, header);
    takeScale(fields, header);
    header.imagePath = isPair ? partnerOf(header.path, ".img") : header.path;
    if (isPair && !isThere(header.imagePath))
        refuse(header.path,
               isAnalyze(bytes)
                   ? text(NL_TEXT("This is the header of an Analyze 7.5 volume; its image {1} is missing. Put it beside."),
                          quotable(fileName(header.imagePath)))
                   : text(NL_TEXT("This is the header of a NIfTI pair; its image {1} is missing. Put it beside."),
                          quotable(fileName(header.imagePath))));
    const std::int64_t least = isPair ? 0 : isSecond(bytes) ? 544 : 352;
    header.offset = isAnalyze(bytes) ? 0 : fields.vox_offset;
    if (header.offset == 0 && !isPair)
        header.offset = least;
    if (header.offset < least || header.offset > mostBytes)
        refuse(header.path,
               text(NL_TEXT("The header says that the voxels begin at byte {1}, which is not possible. The file "
                            "is damaged."),
                    header.offset));
    return header;
}

} // namespace netloom
