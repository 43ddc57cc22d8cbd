// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/formats/picture.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstdio> // jpeglib.h needs FILE

#include <jerror.h>
#include <jpeglib.h>

namespace netloom {

namespace {

bool isJpeg(std::string_view bytes)
{
    return bytes.starts_with("\xff\xd8\xff");
}

[[noreturn]] void refuseFourColours()
{
    throw Error(ErrorKind::File, {},
                text(NL_TEXT("The image has the four colours of a printer (CMYK). Save it with red, green, and blue.")));
}

/// The frame header, which says the size; it stands behind the segments with comments, profiles, and previews.
PictureInfo jpegInfo(std::string_view bytes)
{
    const auto byteAt = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])); };
    std::size_t at = 2;
    while (at + 9 < bytes.size()) {
        if (byteAt(at) != 0xff)
            throwDamaged(text(NL_TEXT("there is no marker where one is due")));
        const unsigned marker = byteAt(at + 1);
        if (marker == 0xff) { // fills up
            ++at;
            continue;
        }
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            const PictureInfo info{byteAt(at + 7) << 8 | byteAt(at + 8), byteAt(at + 5) << 8 | byteAt(at + 6),
                                   byteAt(at + 9) == 1};
            checkPictureSize(info.width, info.height);
            if (byteAt(at + 9) == 4)
                refuseFourColours();
            return info;
        }
        const bool isBare = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        at += 2 + (isBare ? 0 : byteAt(at + 2) << 8 | byteAt(at + 3));
    }
    throwDamaged(text(NL_TEXT("its header is cut off")));
}

/// libjpeg at work. It leaves its functions by longjmp, so nothing with a destructor is made between setjmp and the call.
class JpegDecoder
{
public:
    explicit JpegDecoder(std::string_view file) : m_file(file)
    {
        m_jpeg.err = jpeg_std_error(&m_errors);
        m_jpeg.client_data = this;
        m_errors.error_exit = &JpegDecoder::fail;
        m_errors.emit_message = &JpegDecoder::hear;
        m_progress.progress_monitor = &JpegDecoder::watch;
    }
    ~JpegDecoder() { jpeg_destroy_decompress(&m_jpeg); }
    JpegDecoder(const JpegDecoder &) = delete;
    JpegDecoder &operator=(const JpegDecoder &) = delete;

    Picture decode(const PictureInfo &expected)
    {
        if (!begin())
            throwDamaged(text("{1}", m_reason));
        Picture picture;
        picture.width = m_jpeg.output_width;
        picture.height = m_jpeg.output_height;
        picture.channels = m_jpeg.output_components;
        if (picture.width != expected.width || picture.height != expected.height ||
            (picture.channels != 1 && picture.channels != 3))
            throwDamaged(text(NL_TEXT("its header contradicts itself")));
        const auto rowSamples = static_cast<std::size_t>(picture.width * picture.channels);
        picture.samples.resize(rowSamples * static_cast<std::size_t>(picture.height));
        m_row.resize(rowSamples);
        for (std::size_t at = 0; at < picture.samples.size(); at += rowSamples) {
            if (!readRow())
                throwDamaged(text("{1}", m_reason));
            std::transform(m_row.begin(), m_row.end(), picture.samples.begin() + static_cast<std::ptrdiff_t>(at),
                           [](JSAMPLE sample) { return static_cast<std::uint16_t>(sample * 257); });
        }
        return picture;
    }

private:
    bool begin()
    {
        if (setjmp(m_wayOut))
            return false;
        jpeg_create_decompress(&m_jpeg);
        m_jpeg.progress = &m_progress;
        jpeg_mem_src(&m_jpeg, reinterpret_cast<const unsigned char *>(m_file.data()), m_file.size());
        jpeg_read_header(&m_jpeg, TRUE);
        m_jpeg.out_color_space = m_jpeg.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
        m_jpeg.dct_method = JDCT_ISLOW;
        jpeg_start_decompress(&m_jpeg);
        return true;
    }

    bool readRow()
    {
        if (setjmp(m_wayOut))
            return false;
        JSAMPROW row = m_row.data();
        return jpeg_read_scanlines(&m_jpeg, &row, 1) == 1;
    }

    static JpegDecoder &of(j_common_ptr jpeg) { return *static_cast<JpegDecoder *>(jpeg->client_data); }

    [[noreturn]] static void fail(j_common_ptr jpeg)
    {
        jpeg->err->format_message(jpeg, of(jpeg).m_reason);
        std::longjmp(of(jpeg).m_wayOut, 1);
    }

    /// libjpeg fills up with grey what is missing and only warns of it.
    static void hear(j_common_ptr jpeg, int level)
    {
        const int code = jpeg->err->msg_code;
        if (level < 0 &&
            (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC))
            fail(jpeg);
    }

    /// A small file of many scans would keep the decoder busy for hours.
    static void watch(j_common_ptr jpeg)
    {
        constexpr int mostScans = 200;
        if (jpeg->is_decompressor && reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > mostScans) {
            std::snprintf(of(jpeg).m_reason, sizeof m_reason, "more than %d scans", mostScans);
            std::longjmp(of(jpeg).m_wayOut, 1);
        }
    }

    std::string_view m_file;
    jpeg_decompress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    jpeg_progress_mgr m_progress{};
    std::jmp_buf m_wayOut{};
    char m_reason[JMSG_LENGTH_MAX] = {};
    std::vector<JSAMPLE> m_row;
};

Picture decodeJpeg(std::string_view file)
{
    const PictureInfo info = jpegInfo(file);
    return JpegDecoder(file).decode(info);
}

} // namespace

const PictureFormat jpegPictures{"JPEG", &isJpeg, &jpegInfo, &decodeJpeg};

} // namespace netloom
