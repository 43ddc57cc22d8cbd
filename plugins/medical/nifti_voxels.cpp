// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/nifti_voxels.hpp"

#include "engine/base/error.hpp"
#include "engine/data/byte_source.hpp"

#include <algorithm>
#include <cstring>
#include <nifti/nifti1.h>

namespace netloom {

namespace {

constexpr std::int64_t mostDataBytes = std::int64_t{8} << 30;

template <class T>
double valueAt(const char *at, bool isSwapped)
{
    char bytes[sizeof(T)];
    std::memcpy(bytes, at, sizeof(T));
    if (isSwapped)
        std::reverse(bytes, bytes + sizeof(T));
    T value;
    std::memcpy(&value, bytes, sizeof(T));
    return static_cast<double>(value);
}

using ValueReader = double (*)(const char *, bool);

ValueReader readerOf(int datatype)
{
    switch (datatype) {
    case DT_INT8:
        return valueAt<std::int8_t>;
    case DT_INT16:
        return valueAt<std::int16_t>;
    case DT_UINT16:
        return valueAt<std::uint16_t>;
    case DT_INT32:
        return valueAt<std::int32_t>;
    case DT_UINT32:
        return valueAt<std::uint32_t>;
    case DT_INT64:
        return valueAt<std::int64_t>;
    case DT_UINT64:
        return valueAt<std::uint64_t>;
    case DT_FLOAT32:
        return valueAt<float>;
    case DT_FLOAT64:
        return valueAt<double>;
    default:
        return valueAt<std::uint8_t>; // and colours
    }
}

[[noreturn]] void refuseCut(const NiftiHeader &header, std::int64_t found)
{
    throw Error(ErrorKind::File, header.imagePath,
                text(NL_TEXT("The file ends early: {1} bytes of voxels are expected, {2} are there. Get it anew."),
                     header.dataBytes(), std::max<std::int64_t>(found, 0)));
}

} // namespace

std::string niftiBytes(const NiftiHeader &header, const JobControl &job)
{
    const std::int64_t wanted = header.dataBytes();
    ByteSource source(header.imagePath);
    if (!source.isPacked() && source.size() - header.offset < wanted)
        refuseCut(header, source.size() - header.offset);
    if (wanted > mostDataBytes)
        throw Error(ErrorKind::File, header.imagePath,
                    text(NL_TEXT("The volume has {1} MiB of voxels, more than is read at once. Cut it into smaller ones."),
                         wanted >> 20));
    std::string bytes, piece(pieceBytes, '\0');
    for (std::int64_t toPass = header.offset; toPass > 0;) {
        job.throwIfStopped();
        const auto step = std::min(toPass, static_cast<std::int64_t>(pieceBytes));
        const auto count = static_cast<std::int64_t>(source.read(piece.data(), static_cast<std::size_t>(step)));
        if (count == 0)
            refuseCut(header, 0);
        toPass -= count;
    }
    while (static_cast<std::int64_t>(bytes.size()) < wanted) {
        job.throwIfStopped();
        const auto step = std::min(wanted - static_cast<std::int64_t>(bytes.size()), static_cast<std::int64_t>(pieceBytes));
        const std::size_t count = source.read(piece.data(), static_cast<std::size_t>(step));
        if (count == 0)
            refuseCut(header, static_cast<std::int64_t>(bytes.size()));
        bytes.append(piece, 0, count);
    }
    return bytes;
}

void niftiVolume(const NiftiHeader &header, const std::string &bytes, std::int64_t time, float *out)
{
    const ValueReader read = readerOf(header.datatype);
    const std::int64_t voxels = header.voxels();
    for (std::int64_t channel = 0; channel < header.channels; ++channel)
        for (std::int64_t voxel = 0; voxel < voxels; ++voxel) {
            // x runs fastest, then y, z, time and the values of a voxel; the colours of one stand together.
            const std::int64_t place = header.isColour ? (time * voxels + voxel) * header.channels + channel
                                                       : (channel * header.times + time) * voxels + voxel;
            const double stored = read(bytes.data() + place * header.valueBytes, header.isSwapped);
            *out++ = static_cast<float>(stored * header.slope + header.intercept);
        }
}

} // namespace netloom
