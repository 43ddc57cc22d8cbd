// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/byte_io.hpp"
#include "projects/format/utf8.hpp"

#include <boost/archive/detail/common_iarchive.hpp>
#include <boost/archive/detail/common_oarchive.hpp>

#include <array>
#include <type_traits>

namespace netloom {

// A Boost.Serialization archive for bytes that nobody vouches for. Little-endian, fixed width, from memory. Only numbers,
// texts, vectors, arrays and structs that are marked object_serializable and track_never exist: no pointers, no class ids,
// no versions, no tracking, so there is nothing in the stream that could name a type or an object. What is written does
// not depend on Boost's version. Numbers as they are; a text or vector has its count (4 bytes) before it.

namespace archive_detail {

template <class T>
struct IsVector : std::false_type {
};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {
};
template <class T>
struct IsArray : std::false_type {
};
template <class T, std::size_t n>
struct IsArray<std::array<T, n>> : std::true_type {
};

/// What Boost itself would put into the stream for classes and objects.
template <class T>
constexpr bool isBookkeeping =
    std::is_same_v<T, boost::archive::version_type> || std::is_same_v<T, boost::archive::object_id_type> ||
    std::is_same_v<T, boost::archive::object_reference_type> || std::is_same_v<T, boost::archive::class_id_type> ||
    std::is_same_v<T, boost::archive::class_id_optional_type> ||
    std::is_same_v<T, boost::archive::class_id_reference_type> || std::is_same_v<T, boost::archive::class_name_type> ||
    std::is_same_v<T, boost::archive::tracking_type>;

/// A plain struct of the frozen types. One that is not marked does not compile, so none can slip in.
template <class T>
constexpr bool isPlain = std::is_class_v<T> &&boost::serialization::implementation_level<T>::value ==
                         boost::serialization::object_serializable &&boost::serialization::tracking_level<T>::value ==
                         boost::serialization::track_never;

/// The fewest bytes that one value takes in the stream.
template <class T>
constexpr std::size_t leastBytes()
{
    if constexpr (std::is_arithmetic_v<T>)
        return sizeof(T);
    else if constexpr (std::is_same_v<T, std::string> || IsVector<T>::value)
        return 4;
    else
        return 1;
}

} // namespace archive_detail

class BoundedOutput : public boost::archive::detail::common_oarchive<BoundedOutput>
{
    using Base = boost::archive::detail::common_oarchive<BoundedOutput>;
    friend class boost::archive::detail::common_oarchive<BoundedOutput>;
    friend class boost::archive::detail::interface_oarchive<BoundedOutput>;
    friend class boost::archive::save_access;

public:
    std::vector<std::byte> take() { return m_out.take(); }

private:
    template <class T>
    void save_override(const T &value)
    {
        using namespace archive_detail;
        if constexpr (isBookkeeping<T>) {
            FilePlace{{}, "PROJ"}.damaged("a class was to be written");
        } else if constexpr (std::is_same_v<T, bool>) {
            m_out.number<std::uint8_t>(value ? 1 : 0);
        } else if constexpr (std::is_same_v<T, double>) {
            m_out.real(value);
        } else if constexpr (std::is_integral_v<T>) {
            m_out.number(value);
        } else if constexpr (std::is_same_v<T, std::string>) {
            saveText(value);
        } else if constexpr (IsVector<T>::value) {
            m_out.number(static_cast<std::uint32_t>(value.size()));
            for (const auto &item : value)
                save_override(item);
        } else if constexpr (IsArray<T>::value) {
            for (const auto &item : value)
                save_override(item);
        } else {
            static_assert(isPlain<T>, "mark the type with NETLOOM_PLAIN");
            boost::archive::save(*This(), const_cast<T &>(value));
        }
    }

    /// What is no UTF-8 (a strange file name) is mended rather than kept from being saved at all.
    void saveText(const std::string &text)
    {
        const std::string mended = toUtf8(text);
        m_out.number(static_cast<std::uint32_t>(mended.size()));
        m_out.bytes(std::as_bytes(std::span(mended)));
    }

    ByteWriter m_out;
};

class BoundedInput : public boost::archive::detail::common_iarchive<BoundedInput>
{
    using Base = boost::archive::detail::common_iarchive<BoundedInput>;
    friend class boost::archive::detail::common_iarchive<BoundedInput>;
    friend class boost::archive::detail::interface_iarchive<BoundedInput>;
    friend class boost::archive::load_access;

public:
    /// budget: bytes of memory that texts and vectors may take together.
    BoundedInput(std::span<const std::byte> bytes, const FilePlace &place, std::size_t budget)
        : m_in(bytes, place), m_budget(budget)
    {
    }

    /// Throws when something is left over.
    void finish() const
    {
        if (m_in.left() != 0)
            m_in.place().damaged("more stands in it than belongs there");
    }

private:
    template <class T>
    void load_override(T &value)
    {
        using namespace archive_detail;
        if constexpr (isBookkeeping<T>) {
            m_in.place().damaged("it names a class");
        } else if constexpr (std::is_same_v<T, bool>) {
            value = loadFlag();
        } else if constexpr (std::is_same_v<T, double>) {
            value = m_in.real();
        } else if constexpr (std::is_integral_v<T>) {
            value = m_in.number<T>();
        } else if constexpr (std::is_same_v<T, std::string>) {
            loadText(value);
        } else if constexpr (IsVector<T>::value) {
            using Item = typename T::value_type;
            value.resize(count(leastBytes<Item>(), sizeof(Item)));
            for (auto &item : value)
                load_override(item);
        } else if constexpr (IsArray<T>::value) {
            for (auto &item : value)
                load_override(item);
        } else {
            static_assert(isPlain<T>, "mark the type with NETLOOM_PLAIN");
            boost::archive::load(*This(), value);
        }
    }

    bool loadFlag()
    {
        const auto byte = m_in.number<std::uint8_t>();
        if (byte > 1)
            m_in.place().damaged("a yes or no is neither");
        return byte == 1;
    }

    void loadText(std::string &text)
    {
        const auto block = m_in.bytes(count(1, 1));
        const std::string_view words(reinterpret_cast<const char *>(block.data()), block.size());
        if (!isValidUtf8(words))
            m_in.place().damaged("a text is not UTF-8");
        text = words;
    }

    /// A count that the bytes left and the budget can bear; asked before anything is allocated.
    std::size_t count(std::size_t leastBytes, std::size_t memory)
    {
        const std::size_t items = m_in.number<std::uint32_t>();
        if (items > m_in.left() / leastBytes)
            m_in.place().damaged("a count is larger than the bytes that are there");
        if (items > m_budget / memory)
            m_in.place().damaged("it asks for too much memory");
        m_budget -= items * memory;
        return items;
    }

    ByteReader m_in;
    std::size_t m_budget;
};

/// The stored project; all bytes must be used up. Memory stays below 20 MiB and the size of the bytes.
template <class Project>
Project readArchive(std::span<const std::byte> bytes, const FilePlace &place)
{
    constexpr std::size_t free = std::size_t{20} << 20;
    BoundedInput archive(bytes, place, free + bytes.size());
    Project project;
    archive >> project;
    archive.finish();
    return project;
}

} // namespace netloom
