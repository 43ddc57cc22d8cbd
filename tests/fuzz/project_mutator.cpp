// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/project_mutator.hpp"

#include "engine/base/error.hpp"
#include "projects/format/container.hpp"
#include "projects/format/crc32c.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace netloom {

namespace {

constexpr std::array<std::uint64_t, 16> strikingNumbers = {
    0,          1,          2,          7,          0x7F,       0x80,       0xFF,       0xFFFF,
    0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x00FFFFFF, 0x10000000, ~0ull >> 1, 1ull << 63, ~0ull};

std::size_t below(std::size_t bound, std::mt19937_64 &random)
{
    return bound == 0 ? 0 : random() % bound;
}

void putNumber(Bytes &bytes, std::mt19937_64 &random)
{
    const std::size_t width = std::size_t{1} << below(4, random);
    if (bytes.size() < width)
        return;
    const std::uint64_t number = strikingNumbers[below(strikingNumbers.size(), random)];
    std::memcpy(bytes.data() + below(bytes.size() - width + 1, random), &number, width);
}

void changeLength(Bytes &bytes, std::span<const std::byte> other, std::mt19937_64 &random)
{
    const auto place = [&](std::size_t at) { return bytes.begin() + static_cast<std::ptrdiff_t>(at); };
    const std::size_t from = below(bytes.size(), random),
                      count = below(std::min<std::size_t>(64, bytes.size() - from) + 1, random);
    switch (below(4, random)) {
    case 0:
        bytes.erase(place(from), place(from + count));
        break;
    case 1: {
        const Bytes part(place(from), place(from + count));
        bytes.insert(place(below(bytes.size() + 1, random)), part.begin(), part.end());
        break;
    }
    case 2:
        bytes.resize(from);
        break;
    default: {
        const std::size_t start = below(other.size(), random),
                          length = below(std::min<std::size_t>(256, other.size() - start) + 1, random);
        const auto part = other.subspan(start, length);
        bytes.insert(place(below(bytes.size() + 1, random)), part.begin(), part.end());
    }
    }
}

template <class Number>
Number numberAt(const Bytes &bytes, std::size_t place)
{
    Number number{};
    std::memcpy(&number, bytes.data() + place, sizeof number);
    return number;
}

void putCrc(Bytes &bytes, std::size_t place, std::size_t from, std::size_t count)
{
    const std::uint32_t crc = crc32c(std::span(bytes).subspan(from, count));
    std::memcpy(bytes.data() + place, &crc, sizeof crc);
}

/// Makes every checksum right that can still be found, innermost first.
void repairChecksums(Bytes &bytes)
{
    if (bytes.size() < container::headerSize)
        return;
    const auto table = numberAt<std::uint64_t>(bytes, 24);
    const std::uint64_t tableSize = std::uint64_t{numberAt<std::uint32_t>(bytes, 32)} * container::entrySize;
    if (table <= bytes.size() && tableSize <= bytes.size() - table) {
        for (std::uint64_t entry = table; entry < table + tableSize; entry += container::entrySize) {
            const auto offset = numberAt<std::uint64_t>(bytes, entry + 8), size = numberAt<std::uint64_t>(bytes, entry + 16);
            if (offset <= bytes.size() && size <= bytes.size() - offset)
                putCrc(bytes, entry + 32, offset, size);
        }
        putCrc(bytes, 36, table, tableSize);
    }
    putCrc(bytes, 60, 0, 60);
}

/// Changes one section and writes a file around it whose lengths and checksums are all right.
Bytes withMutatedSection(const Bytes &bytes, const Bytes &other, std::mt19937_64 &random)
{
    container::File file = container::read(bytes, "golden");
    if (file.sections.empty())
        return bytes;
    container::Section &section = file.sections[below(file.sections.size(), random)];
    Bytes changed(section.bytes.begin(), section.bytes.end());
    mutate(changed, other, random);
    section.bytes = changed;
    return container::write(file);
}

} // namespace

void mutate(Bytes &bytes, std::span<const std::byte> other, std::mt19937_64 &random)
{
    for (std::size_t changes = 1 + below(4, random); changes > 0; --changes)
        switch (below(4, random)) {
        case 0:
            if (!bytes.empty())
                bytes[below(bytes.size(), random)] ^= static_cast<std::byte>(1 << below(8, random));
            break;
        case 1:
            if (!bytes.empty())
                bytes[below(bytes.size(), random)] = static_cast<std::byte>(random());
            break;
        case 2:
            putNumber(bytes, random);
            break;
        default:
            changeLength(bytes, other, random);
        }
}

Bytes mutatedProject(const Bytes &bytes, const Bytes &other, std::mt19937_64 &random)
{
    const std::size_t way = below(8, random);
    if (way >= 3)
        try {
            return withMutatedSection(bytes, other, random);
        } catch (const Error &) {
            // The seed itself is no whole project; then it is mutated as it is.
        }
    Bytes mutant = bytes;
    mutate(mutant, other, random);
    if (way >= 1)
        repairChecksums(mutant);
    return mutant;
}

} // namespace netloom
