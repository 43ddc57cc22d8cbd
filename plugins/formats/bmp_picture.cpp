// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/formats/picture.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

namespace netloom {

namespace {

using Colour = std::array<std::uint16_t, 3>; // red, green, blue

/// What stands before the pixels. Microsoft, "Bitmap Storage": BITMAPFILEHEADER, BITMAPCOREHEADER, BITMAPINFOHEADER and on.
struct BmpHeader {
    std::int64_t width = 0, height = 0;
    bool isTopDown = false;
    int bits = 0;           ///< a pixel
    std::size_t pixels = 0; ///< where they begin
    std::vector<Colour> palette;
    std::array<std::uint32_t, 3> masks = {}; ///< of red, green, blue with 16 and 32 bits

    std::size_t stride() const { return static_cast<std::size_t>((width * bits + 31) / 32 * 4); }
};

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    if (at + count > bytes.size())
        throwDamaged(text(NL_TEXT("its header is cut off")));
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

bool isBmp(std::string_view bytes)
{
    if (!bytes.starts_with("BM") || bytes.size() < 26)
        return false;
    const std::uint32_t header = littleEndian(bytes, 14, 4);
    return header == 12 || header == 40 || header == 52 || header == 56 || header == 64 || header == 108 || header == 124;
}

void readBmpPalette(std::string_view bytes, std::size_t at, std::size_t entryBytes, std::size_t used, BmpHeader &header)
{
    const std::size_t most = std::size_t{1} << header.bits;
    const std::size_t count = used == 0 ? most : std::min(used, most);
    for (std::size_t i = 0; i < count && at + (i + 1) * entryBytes <= header.pixels; ++i) {
        const std::uint32_t entry = littleEndian(bytes, at + i * entryBytes, 3);
        header.palette.push_back({static_cast<std::uint16_t>((entry >> 16 & 255) * 257),
                                  static_cast<std::uint16_t>((entry >> 8 & 255) * 257),
                                  static_cast<std::uint16_t>((entry & 255) * 257)});
    }
}

BmpHeader readBmpHeader(std::string_view bytes)
{
    BmpHeader header;
    const std::size_t length = littleEndian(bytes, 14, 4);
    const bool isOld = length == 12;
    header.pixels = littleEndian(bytes, 10, 4);
    header.width = isOld ? littleEndian(bytes, 18, 2) : static_cast<std::int32_t>(littleEndian(bytes, 18, 4));
    const std::int64_t height = isOld ? littleEndian(bytes, 20, 2) : static_cast<std::int32_t>(littleEndian(bytes, 22, 4));
    header.isTopDown = height < 0;
    header.height = std::abs(height);
    header.bits = static_cast<int>(littleEndian(bytes, isOld ? 24 : 28, 2));
    checkPictureSize(header.width, header.height);
    const std::uint32_t packing = isOld ? 0 : littleEndian(bytes, 30, 4);
    const std::array known = {1, 4, 8, 16, 24, 32};
    const bool hasMasks = packing == 3 || packing == 6;
    if (std::find(known.begin(), known.end(), header.bits) == known.end() || (packing != 0 && !hasMasks) ||
        (hasMasks && header.bits != 16 && header.bits != 32))
        throw Error(ErrorKind::File, {}, text(NL_TEXT("The image is a packed BMP, which is not read. Save it as PNG.")));
    if (hasMasks)
        for (std::size_t i = 0; i < 3; ++i)
            header.masks[i] = littleEndian(bytes, 54 + 4 * i, 4);
    else if (header.bits == 16)
        header.masks = {0x7c00, 0x03e0, 0x001f};
    else
        header.masks = {0xff0000, 0x00ff00, 0x0000ff};
    if (header.bits <= 8)
        readBmpPalette(bytes, 14 + length, isOld ? 3 : 4, isOld ? 0 : littleEndian(bytes, 46, 4), header);
    return header;
}

bool isBmpGrey(const BmpHeader &header)
{
    return !header.palette.empty() && std::all_of(header.palette.begin(), header.palette.end(),
                                                  [](const Colour &c) { return c[0] == c[1] && c[1] == c[2]; });
}

PictureInfo bmpInfo(std::string_view bytes)
{
    const BmpHeader header = readBmpHeader(bytes);
    return {header.width, header.height, isBmpGrey(header)};
}

std::uint16_t underMask(std::uint32_t pixel, std::uint32_t mask)
{
    if (mask == 0)
        return 0;
    const std::uint64_t most = mask >> std::countr_zero(mask);
    const std::uint64_t value = (pixel & mask) >> std::countr_zero(mask);
    return static_cast<std::uint16_t>((value * 65535 + most / 2) / most);
}

Colour bmpPixel(const BmpHeader &header, const unsigned char *row, std::size_t x)
{
    if (header.bits <= 8) {
        const auto bits = static_cast<std::size_t>(header.bits);
        const std::size_t shift = 8 - bits - x * bits % 8;
        const std::size_t entry = row[x * bits / 8] >> shift & ((std::size_t{1} << bits) - 1);
        if (entry >= header.palette.size())
            throwDamaged(text(NL_TEXT("a pixel has no colour in its table")));
        return header.palette[entry];
    }
    std::uint32_t pixel = 0;
    const auto bytes = static_cast<std::size_t>(header.bits) / 8;
    for (std::size_t i = bytes; i-- > 0;)
        pixel = pixel << 8 | row[x * bytes + i];
    return {underMask(pixel, header.masks[0]), underMask(pixel, header.masks[1]), underMask(pixel, header.masks[2])};
}

Picture decodeBmp(std::string_view file)
{
    const BmpHeader header = readBmpHeader(file);
    const auto height = static_cast<std::size_t>(header.height);
    const auto width = static_cast<std::size_t>(header.width);
    if (header.pixels > file.size() || header.stride() * height > file.size() - header.pixels)
        throwDamaged(text(NL_TEXT("unexpected end of the file")));
    Picture picture;
    picture.width = header.width;
    picture.height = header.height;
    picture.channels = isBmpGrey(header) ? 1 : 3;
    picture.samples.reserve(height * width * static_cast<std::size_t>(picture.channels));
    const auto *pixels = reinterpret_cast<const unsigned char *>(file.data()) + header.pixels;
    for (std::size_t y = 0; y < height; ++y) {
        const unsigned char *row = pixels + header.stride() * (header.isTopDown ? y : height - 1 - y);
        for (std::size_t x = 0; x < width; ++x) {
            const Colour colour = bmpPixel(header, row, x);
            picture.samples.insert(picture.samples.end(), colour.begin(), colour.begin() + picture.channels);
        }
    }
    return picture;
}

} // namespace

const PictureFormat bmpPictures{"BMP", &isBmp, &bmpInfo, &decodeBmp};

} // namespace netloom
