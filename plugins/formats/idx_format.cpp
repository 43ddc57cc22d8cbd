// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/idx_format.hpp"

#include "engine/data/byte_source.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t longestHeader = 4 + 4 * 8;
constexpr std::int64_t mostGzipGain = 1100; // deflate packs at most 1032 bytes into one

std::optional<Element> elementOf(unsigned char code)
{
    switch (code) {
    case 0x08:
        return Element::UInt8;
    case 0x09:
        return Element::Int8;
    case 0x0b:
        return Element::Int16;
    case 0x0c:
        return Element::Int32;
    case 0x0d:
        return Element::Float32;
    case 0x0e:
        return Element::Float64;
    default:
        return std::nullopt;
    }
}

std::size_t readFully(ByteSource &source, char *out, std::size_t wanted)
{
    std::size_t filled = 0;
    while (filled < wanted) {
        const std::size_t count = source.read(out + filled, std::min(wanted - filled, pieceBytes));
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

[[noreturn]] void refuseLength(const std::string &path, const NumberArray &array)
{
    throw Error(
        ErrorKind::File, path,
        text(NL_TEXT("The file announces {1} numbers, but does not hold as many. It was cut off or damaged; fetch it "
                     "again."),
             array.dimsText()));
}

} // namespace

std::optional<IdxHeader> parseIdxHeader(std::string_view bytes)
{
    if (bytes.size() < 8 || bytes[0] != '\0' || bytes[1] != '\0')
        return std::nullopt;
    const auto element = elementOf(static_cast<unsigned char>(bytes[2]));
    const auto rank = static_cast<std::size_t>(static_cast<unsigned char>(bytes[3]));
    if (!element || rank < 1 || rank > 8 || bytes.size() < 4 + 4 * rank)
        return std::nullopt;
    IdxHeader header{*element, {}, 4 + 4 * rank};
    for (std::size_t axis = 0; axis < rank; ++axis) {
        std::uint32_t dim = 0;
        for (std::size_t i = 0; i < 4; ++i)
            dim = dim << 8 | static_cast<unsigned char>(bytes[4 + 4 * axis + i]);
        header.dims.push_back(dim);
    }
    if (arrayBytes(header.dims, header.element) < 0)
        return std::nullopt;
    return header;
}

NumberArray readIdx(const std::string &path, const JobControl &job)
{
    ByteSource source(path);
    std::string beginning(longestHeader, '\0');
    beginning.resize(readFully(source, beginning.data(), longestHeader));
    const auto header = parseIdxHeader(beginning);
    if (!header)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("This is no IDX file: its first bytes are not an IDX header. Choose the reader that fits.")));

    NumberArray array;
    array.name = std::filesystem::path(path).filename().string();
    array.dims = header->dims;
    array.element = header->element;
    array.isBigEndian = true;
    const std::int64_t needed = arrayBytes(array.dims, array.element);
    const auto headerBytes = static_cast<std::int64_t>(header->length);
    const std::int64_t most = source.isPacked() ? source.size() * mostGzipGain : source.size() - headerBytes;
    if (needed > most || (!source.isPacked() && needed != most))
        refuseLength(path, array);

    array.bytes = beginning.substr(header->length, static_cast<std::size_t>(needed));
    while (array.bytes.size() < static_cast<std::size_t>(needed)) {
        job.throwIfStopped();
        job.report(source.fractionRead(), text(NL_TEXT("Reading {1}"), array.name));
        const std::size_t begin = array.bytes.size();
        const std::size_t wanted = std::min(static_cast<std::size_t>(needed) - begin, pieceBytes);
        array.bytes.resize(begin + wanted);
        if (readFully(source, array.bytes.data() + begin, wanted) < wanted)
            refuseLength(path, array);
    }
    char beyond = 0;
    const bool isLonger =
        beginning.size() > header->length + static_cast<std::size_t>(needed) || source.read(&beyond, 1) > 0;
    if (isLonger)
        refuseLength(path, array);
    return array;
}

} // namespace netloom
