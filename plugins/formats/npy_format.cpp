// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/npy_format.hpp"

#include "engine/base/error.hpp"

#include <charconv>
#include <optional>

namespace netloom {

namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr int highestRank = 8;

[[noreturn]] void refuseArray(const std::string &where, Text why)
{
    throw Error(ErrorKind::File, where, std::move(why));
}

[[noreturn]] void refuseHeader(const std::string &where)
{
    refuseArray(where, text(NL_TEXT("The header of the NumPy array is damaged. Save the array again with numpy.save.")));
}

/// What stands behind 'key': in the header, which is a Python dictionary.
std::string_view valueOf(std::string_view header, std::string_view key)
{
    const std::string quoted = "'" + std::string(key) + "'";
    const std::size_t at = header.find(quoted);
    if (at == std::string_view::npos)
        return {};
    std::string_view rest = header.substr(at + quoted.size());
    const std::size_t begin = rest.find_first_not_of(": ");
    return begin == std::string_view::npos ? std::string_view() : rest.substr(begin);
}

std::optional<Element> elementOf(std::string_view code)
{
    if (code == "i1")
        return Element::Int8;
    if (code == "u1" || code == "b1")
        return Element::UInt8;
    if (code == "i2")
        return Element::Int16;
    if (code == "u2")
        return Element::UInt16;
    if (code == "i4")
        return Element::Int32;
    if (code == "u4")
        return Element::UInt32;
    if (code == "i8")
        return Element::Int64;
    if (code == "u8")
        return Element::UInt64;
    if (code == "f4")
        return Element::Float32;
    if (code == "f8")
        return Element::Float64;
    return std::nullopt;
}

void readType(std::string_view header, const std::string &where, NumberArray &array)
{
    const std::string_view value = valueOf(header, "descr");
    if (value.empty() || (value[0] != '\'' && value[0] != '['))
        refuseHeader(where);
    const std::size_t end = value.find('\'', 1);
    const std::string_view type = value[0] == '[' || end == std::string_view::npos ? "records" : value.substr(1, end - 1);
    const auto element = type.size() > 1 ? elementOf(type.substr(1)) : std::nullopt;
    if (!element)
        refuseArray(where,
                    text(NL_TEXT("The array holds elements of the kind '{1}', which are no plain numbers. Convert it with "
                                 "astype(float) and save it again."),
                         type));
    array.element = *element;
    array.isBigEndian = type[0] == '>';
}

void readDims(std::string_view header, const std::string &where, NumberArray &array)
{
    std::string_view value = valueOf(header, "shape");
    if (value.empty() || value[0] != '(')
        refuseHeader(where);
    value.remove_prefix(1);
    while (true) {
        const std::size_t begin = value.find_first_not_of(", ");
        if (begin == std::string_view::npos)
            refuseHeader(where);
        value.remove_prefix(begin);
        if (value[0] == ')')
            return;
        std::int64_t dim = 0;
        const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), dim);
        if (code != std::errc{} || dim < 0 || array.rank() >= highestRank)
            refuseHeader(where);
        array.dims.push_back(dim);
        value.remove_prefix(static_cast<std::size_t>(end - value.data()));
    }
}

std::size_t headerLength(const std::string &bytes, std::size_t &begin, const std::string &where)
{
    if (!bytes.starts_with(magic) || bytes.size() < 12)
        refuseArray(where, text(NL_TEXT("This is no NumPy array. Choose a file that numpy.save or numpy.savez wrote.")));
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    const std::size_t version = byte(6);
    if (version < 1 || version > 3)
        refuseArray(
            where, text(NL_TEXT("The NumPy array has the format version {1}, which is not known here. Save it again with an "
                                "ordinary numpy.save."),
                        version));
    begin = version == 1 ? 10 : 12;
    return version == 1 ? byte(8) | byte(9) << 8 : byte(8) | byte(9) << 8 | byte(10) << 16 | byte(11) << 24;
}

} // namespace

NumberArray parseNpy(std::string bytes, const std::string &where)
{
    std::size_t begin = 0;
    const std::size_t length = headerLength(bytes, begin, where);
    if (length > bytes.size() - begin)
        refuseHeader(where);
    NumberArray array;
    const std::string_view header = std::string_view(bytes).substr(begin, length);
    readType(header, where, array);
    readDims(header, where, array);
    array.isColumnMajor = valueOf(header, "fortran_order").starts_with("True");

    const std::int64_t needed = arrayBytes(array.dims, array.element);
    const std::size_t there = bytes.size() - begin - length;
    if (needed < 0 || static_cast<std::uint64_t>(needed) != there)
        refuseArray(
            where, text(NL_TEXT("The array is announced as {1}, but the file holds {2} bytes of it. The file was cut off or "
                                "damaged; fetch it again."),
                        array.dimsText(), there));
    bytes.erase(0, begin + length);
    array.bytes = std::move(bytes);
    return array;
}

} // namespace netloom
