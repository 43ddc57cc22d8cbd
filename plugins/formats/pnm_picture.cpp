// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/formats/picture.hpp"

#include <algorithm>
#include <optional>

namespace netloom {

namespace {

bool isPnmSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The numbers of a PGM or PPM file (Netpbm, man 5 pgm and ppm), with comments between them.
class PnmText
{
public:
    PnmText(std::string_view bytes, std::size_t at) : m_bytes(bytes), m_at(at) {}

    std::optional<std::int64_t> number()
    {
        while (m_at < m_bytes.size() && (isPnmSpace(m_bytes[m_at]) || m_bytes[m_at] == '#'))
            m_at = m_bytes[m_at] == '#' ? std::min(m_bytes.find_first_of("\r\n", m_at), m_bytes.size()) : m_at + 1;
        const std::size_t begin = m_at;
        std::int64_t value = 0;
        for (; m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9' && m_at - begin < 9; ++m_at)
            value = value * 10 + (m_bytes[m_at] - '0');
        return m_at > begin ? std::optional(value) : std::nullopt;
    }
    std::size_t at() const { return m_at; }

private:
    std::string_view m_bytes;
    std::size_t m_at;
};

struct PnmHeader {
    std::int64_t width = 0, height = 0, brightest = 0;
    int channels = 1;
    bool isText = false;
    std::size_t pixels = 0; ///< where they begin
};

bool isPnm(std::string_view bytes)
{
    return bytes.size() > 3 && bytes[0] == 'P' &&
           (bytes[1] == '2' || bytes[1] == '3' || bytes[1] == '5' || bytes[1] == '6') &&
           (isPnmSpace(bytes[2]) || bytes[2] == '#') && PnmText(bytes, 2).number();
}

PnmHeader readPnmHeader(std::string_view bytes)
{
    PnmText numbers(bytes, 2);
    const auto width = numbers.number();
    const auto height = width ? numbers.number() : std::nullopt;
    const auto brightest = height ? numbers.number() : std::nullopt;
    if (!brightest)
        throwDamaged(text(NL_TEXT("its header is cut off")));
    if (*brightest < 1 || *brightest > 65535)
        throwDamaged(text(NL_TEXT("its brightest value is not from 1 to 65535")));
    checkPictureSize(*width, *height);
    const char kind = bytes[1];
    return {*width, *height, *brightest, kind == '3' || kind == '6' ? 3 : 1, kind == '2' || kind == '3', numbers.at() + 1};
}

PictureInfo pnmInfo(std::string_view bytes)
{
    const PnmHeader header = readPnmHeader(bytes);
    return {header.width, header.height, header.channels == 1};
}

std::uint16_t scaledPnm(std::int64_t value, std::int64_t brightest)
{
    if (value > brightest)
        throwDamaged(text(NL_TEXT("a pixel is brighter than its brightest value")));
    return static_cast<std::uint16_t>((value * 65535 + brightest / 2) / brightest);
}

Picture decodePnm(std::string_view file)
{
    const PnmHeader header = readPnmHeader(file);
    Picture picture{header.width, header.height, header.channels, {}};
    const auto count = static_cast<std::size_t>(header.width * header.height * header.channels);
    const std::size_t sampleBytes = header.isText ? 2 : header.brightest > 255 ? 2 : 1;
    if (header.pixels > file.size() || count * sampleBytes > file.size() - header.pixels + (header.isText ? 1 : 0))
        throwDamaged(text(NL_TEXT("unexpected end of the file")));
    picture.samples.reserve(count);
    PnmText numbers(file, header.pixels);
    const auto *pixels = reinterpret_cast<const unsigned char *>(file.data()) + header.pixels;
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t value = 0;
        if (header.isText) {
            const auto number = numbers.number();
            if (!number)
                throwDamaged(text(NL_TEXT("unexpected end of the file")));
            value = *number;
        } else {
            value = sampleBytes == 2 ? pixels[2 * i] << 8 | pixels[2 * i + 1] : pixels[i];
        }
        picture.samples.push_back(scaledPnm(value, header.brightest));
    }
    return picture;
}

} // namespace

const PictureFormat pnmPictures{"PGM, PPM", &isPnm, &pnmInfo, &decodePnm};

} // namespace netloom
