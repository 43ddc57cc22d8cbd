// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace netloom {

/// Where in which file a reading stands, for the sentence that a damaged one earns.
struct FilePlace {
    std::string file;    ///< as the person knows it
    std::string section; ///< "PROJ", "header", ...

    /// Throws Error (File) that names the section. detail: what does not fit, in few words.
    [[noreturn]] void damaged(const char *detail) const;
    /// Throws Error (File): the section holds what only a newer program knows.
    [[noreturn]] void newer() const;
};

/// Appends little-endian numbers of fixed width.
class ByteWriter
{
public:
    template <std::integral T>
    void number(T value)
    {
        auto bits = static_cast<std::make_unsigned_t<T>>(value);
        for (std::size_t i = 0; i < sizeof(T); ++i)
            m_bytes.push_back(static_cast<std::byte>(bits >> (8 * i) & 0xFF));
    }
    void real(double value) { number(std::bit_cast<std::uint64_t>(value)); }
    void bytes(std::span<const std::byte> block) { m_bytes.insert(m_bytes.end(), block.begin(), block.end()); }

    std::size_t size() const { return m_bytes.size(); }
    std::span<const std::byte> written() const { return m_bytes; }
    std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

/// Reads little-endian numbers of fixed width from memory; never beyond the end.
class ByteReader
{
public:
    ByteReader(std::span<const std::byte> bytes, const FilePlace &place) : m_bytes(bytes), m_place(&place) {}

    template <std::integral T>
    T number()
    {
        std::make_unsigned_t<T> bits = 0;
        const auto block = bytes(sizeof(T));
        for (std::size_t i = 0; i < sizeof(T); ++i)
            bits |= static_cast<std::make_unsigned_t<T>>(static_cast<std::make_unsigned_t<T>>(block[i]) << (8 * i));
        return static_cast<T>(bits);
    }
    double real() { return std::bit_cast<double>(number<std::uint64_t>()); }
    std::span<const std::byte> bytes(std::size_t count)
    {
        if (count > left())
            m_place->damaged("it ends too early");
        const auto block = m_bytes.subspan(m_next, count);
        m_next += count;
        return block;
    }

    std::size_t left() const { return m_bytes.size() - m_next; }
    const FilePlace &place() const { return *m_place; }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_next = 0;
    const FilePlace *m_place;
};

} // namespace netloom
