// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/formats/picture.hpp"

#include <algorithm>
#include <bit>
#include <csetjmp>
#include <cstring>
#include <png.h>
#include <string>

namespace netloom {

namespace {

constexpr std::string_view pngMagic = "\x89PNG\r\n\x1a\n";
constexpr std::size_t pngHeaderBytes = 8 + 8 + 13;

bool isPng(std::string_view bytes)
{
    return bytes.starts_with(pngMagic);
}

std::int64_t bigEndian32(std::string_view bytes, std::size_t at)
{
    std::int64_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// Black and white are often written as a palette of the two.
bool isPngPaletteGrey(std::string_view bytes)
{
    std::size_t at = 8;
    while (at + 12 < bytes.size()) { // a chunk: length, name, content, checksum
        const auto length = static_cast<std::size_t>(bigEndian32(bytes, at));
        const std::string_view name = bytes.substr(at + 4, 4);
        at += 8;
        if (name == "IDAT" || length > bytes.size() - at)
            return false;
        if (name != "PLTE") {
            at += length + 4;
            continue;
        }
        for (std::size_t i = at; i + 2 < at + length; i += 3)
            if (bytes[i] != bytes[i + 1] || bytes[i] != bytes[i + 2])
                return false;
        return true;
    }
    return false;
}

PictureInfo pngInfo(std::string_view bytes)
{
    if (bytes.size() < pngHeaderBytes || bytes.substr(12, 4) != "IHDR")
        throwDamaged(text(NL_TEXT("its header is cut off")));
    PictureInfo info{bigEndian32(bytes, 16), bigEndian32(bytes, 20), false};
    const int kind = bytes[25];
    info.isGrey = kind == PNG_COLOR_TYPE_GRAY || kind == PNG_COLOR_TYPE_GRAY_ALPHA ||
                  (kind == PNG_COLOR_TYPE_PALETTE && isPngPaletteGrey(bytes));
    checkPictureSize(info.width, info.height);
    return info;
}

/// libpng at work. It leaves its functions by longjmp, so nothing with a destructor is made between setjmp and the call.
class PngDecoder
{
public:
    explicit PngDecoder(std::string_view file) : m_rest(file)
    {
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &PngDecoder::fail, &PngDecoder::warn);
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (!m_info)
            throw std::bad_alloc();
    }
    ~PngDecoder() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngDecoder(const PngDecoder &) = delete;
    PngDecoder &operator=(const PngDecoder &) = delete;

    Picture decode(const PictureInfo &expected)
    {
        if (!readHeader())
            throwDamaged(text("{1}", m_reason));
        Picture picture;
        picture.width = png_get_image_width(m_png, m_info);
        picture.height = png_get_image_height(m_png, m_info);
        picture.channels = png_get_channels(m_png, m_info);
        const bool isDeep = png_get_bit_depth(m_png, m_info) == 16;
        const auto rowSamples = static_cast<std::size_t>(picture.width * picture.channels);
        const std::size_t rowBytes = png_get_rowbytes(m_png, m_info);
        if (picture.width != expected.width || picture.height != expected.height ||
            (picture.channels != 1 && picture.channels != 3) || rowBytes != rowSamples * (isDeep ? 2 : 1))
            throwDamaged(text(NL_TEXT("its header contradicts itself")));
        m_bytes.resize(rowBytes * static_cast<std::size_t>(picture.height));
        for (std::size_t at = 0; at < m_bytes.size(); at += rowBytes)
            m_rows.push_back(m_bytes.data() + at);
        if (!readRows())
            throwDamaged(text("{1}", m_reason));
        picture.samples.resize(rowSamples * static_cast<std::size_t>(picture.height));
        if (isDeep)
            std::memcpy(picture.samples.data(), m_bytes.data(), m_bytes.size());
        else
            std::transform(m_bytes.begin(), m_bytes.end(), picture.samples.begin(),
                           [](png_byte byte) { return static_cast<std::uint16_t>(byte * 257); });
        return picture;
    }

private:
    bool readHeader()
    {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        png_set_read_fn(m_png, this, &PngDecoder::give);
        png_set_user_limits(m_png, 16'384, 16'384);
        png_set_chunk_malloc_max(m_png, 8 * 1024 * 1024);
        png_read_info(m_png, m_info);
        png_set_expand(m_png);
        png_set_strip_alpha(m_png);
        if (std::endian::native == std::endian::little)
            png_set_swap(m_png);
        png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    bool readRows()
    {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        png_read_image(m_png, m_rows.data());
        png_read_end(m_png, nullptr);
        return true;
    }

    static void give(png_structp png, png_bytep out, std::size_t length)
    {
        auto *self = static_cast<PngDecoder *>(png_get_io_ptr(png));
        if (length > self->m_rest.size())
            png_error(png, "unexpected end of the file");
        std::memcpy(out, self->m_rest.data(), length);
        self->m_rest.remove_prefix(length);
    }

    [[noreturn]] static void fail(png_structp png, png_const_charp reason)
    {
        auto *self = static_cast<PngDecoder *>(png_get_error_ptr(png));
        std::strncpy(self->m_reason, reason, sizeof self->m_reason - 1);
        png_longjmp(png, 1);
    }

    static void warn(png_structp, png_const_charp) {} // a damaged comment does not harm the pixels

    std::string_view m_rest;
    char m_reason[160] = {};
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::vector<png_byte> m_bytes;
    std::vector<png_bytep> m_rows;
};

Picture decodePng(std::string_view file)
{
    return PngDecoder(file).decode(pngInfo(file));
}

} // namespace

const PictureFormat pngPictures{"PNG", &isPng, &pngInfo, &decodePng};

} // namespace netloom
