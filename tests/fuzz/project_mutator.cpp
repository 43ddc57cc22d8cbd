// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/project_mutator.hpp"

#include "engine/base/error.hpp"
#include "projects/format/container.hpp"
#include "projects/format/crc32c.hpp"

#include <cstdint>
#include <cstring>

namespace netloom {

namespace {

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
