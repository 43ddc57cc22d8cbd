// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_samples.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace netloom {

namespace {

/// Samples that are packed together, and the bytes which the first few of them need.
struct Packing {
    int format;
    int samples;                   ///< in a group
    std::array<int, 4> bytesUntil; ///< of the group that 0, 1, 2, 3 samples need
    std::int64_t missing;
};

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
constexpr std::array packings = {
    Packing{8, 1, {0, 1}, never},          Packing{16, 1, {0, 2}, -32768},    Packing{24, 1, {0, 3}, -8388608},
    Packing{32, 1, {0, 4}, -2147483648LL}, Packing{61, 1, {0, 2}, -32768},    Packing{80, 1, {0, 1}, -128},
    Packing{160, 1, {0, 2}, -32768},       Packing{212, 2, {0, 2, 3}, -2048}, Packing{310, 3, {0, 2, 4, 4}, -512},
    Packing{311, 3, {0, 2, 3, 4}, -512},
};

const Packing *packingOf(int format)
{
    const auto found = std::find_if(packings.begin(), packings.end(), [&](const Packing &p) { return p.format == format; });
    return found == packings.end() ? nullptr : &*found;
}

/// The lower bits as a signed number.
std::int32_t signedBits(std::uint32_t value, int bits)
{
    const std::uint32_t sign = 1U << (bits - 1);
    value &= bits == 32 ? ~0U : (1U << bits) - 1;
    return static_cast<std::int32_t>(static_cast<std::int64_t>(value ^ sign) - static_cast<std::int64_t>(sign));
}

/// Sample `place` of a group whose bytes are in `word`, the first one lowest.
std::int32_t sampleIn(int format, std::uint32_t word, std::int64_t place)
{
    const std::uint32_t low = word & 0xffff, high = word >> 16;
    switch (format) {
    case 8:
        return signedBits(word, 8);
    case 16:
        return signedBits(word, 16);
    case 24:
        return signedBits(word, 24);
    case 32:
        return signedBits(word, 32);
    case 61:
        return signedBits((word & 0xff) << 8 | (word >> 8 & 0xff), 16);
    case 80:
        return static_cast<std::int32_t>(word & 0xff) - 128;
    case 160:
        return static_cast<std::int32_t>(low) - 32768;
    case 212:
        return signedBits(place == 0 ? low : (word >> 12 & 0xf) << 8 | (word >> 16 & 0xff), 12);
    case 310:
        return signedBits(place == 0 ? low >> 1 : place == 1 ? high >> 1 : low >> 11 | (high >> 11) << 5, 10);
    default:
        return signedBits(word >> (10 * place), 10); // 311
    }
}

} // namespace

bool isWfdbFormat(int format)
{
    return packingOf(format) != nullptr;
}

std::int64_t wfdbSamplesIn(int format, std::int64_t bytes)
{
    const Packing *packing = packingOf(format);
    if (!packing || bytes < 0)
        return 0;
    const std::int64_t group = packing->bytesUntil[static_cast<std::size_t>(packing->samples)];
    std::int64_t samples = bytes / group * packing->samples;
    for (int more = packing->samples - 1; more > 0; --more)
        if (bytes % group >= packing->bytesUntil[static_cast<std::size_t>(more)])
            return samples + more;
    return samples;
}

std::int64_t wfdbMissing(int format)
{
    const Packing *packing = packingOf(format);
    return packing ? packing->missing : never;
}

Values<std::int32_t> decodeWfdb(int format, std::string_view bytes, std::int64_t count)
{
    const Packing *packing = packingOf(format);
    if (!packing)
        return {};
    const auto group = static_cast<std::size_t>(packing->bytesUntil[static_cast<std::size_t>(packing->samples)]);
    Values<std::int32_t> samples(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; i += packing->samples) {
        const std::size_t begin = static_cast<std::size_t>(i / packing->samples) * group;
        std::uint32_t word = 0;
        for (std::size_t byte = 0; byte < group && begin + byte < bytes.size(); ++byte)
            word |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[begin + byte])) << (8 * byte);
        for (std::int64_t place = 0; place < packing->samples && i + place < count; ++place)
            samples[static_cast<std::size_t>(i + place)] = sampleIn(format, word, place);
    }
    return samples;
}

} // namespace netloom
