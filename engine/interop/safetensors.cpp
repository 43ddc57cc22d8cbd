// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interop/safetensors.hpp"

#include "engine/base/error.hpp"
#include "engine/interop/json_word.hpp"
#include "engine/interop/safetensors_header.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <functional>
#include <numeric>
#include <set>

namespace netloom {

static_assert(std::endian::native == std::endian::little, "the numbers are written as they lie in memory");

namespace {

struct TypeName {
    TensorType type;
    const char *name;
    std::int64_t size;
};
constexpr std::array<TypeName, 4> typeNames = {
    {{TensorType::F32, "F32", 4}, {TensorType::F64, "F64", 8}, {TensorType::U32, "U32", 4}, {TensorType::I64, "I64", 8}}};
constexpr std::size_t lengthBytes = 8;

const TypeName &nameOf(TensorType type)
{
    return *std::find_if(typeNames.begin(), typeNames.end(), [&](const TypeName &entry) { return entry.type == type; });
}

template <class Number>
TensorView viewOf(std::string name, TensorType type, std::span<const Number> numbers, std::vector<std::int64_t> shape)
{
    if (shape.empty())
        shape = {static_cast<std::int64_t>(numbers.size())};
    return {std::move(name), type, std::move(shape), std::as_bytes(numbers)};
}

template <class Number>
std::vector<Number> copyOf(std::span<const std::byte> bytes)
{
    std::vector<Number> numbers(bytes.size() / sizeof(Number));
    if (!numbers.empty())
        std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(Number));
    return numbers;
}

[[noreturn]] void refuse(const std::string &fileName, const std::string &tensor, const char *what)
{
    throw Error(ErrorKind::File, fileName,
                tensor.empty() ? text(NL_TEXT("The stored weights are damaged: {1}. Use an older copy of the file."), what)
                               : text(NL_TEXT("The stored weights '{1}' are damaged: {2}. Use an older copy of the file."),
                                      tensor, what));
}

/// Bytes that type and shape announce; refuses what overflows.
std::uint64_t announcedSize(const TensorEntry &entry, const TypeName &type, const std::string &fileName)
{
    std::int64_t size = type.size;
    for (const std::int64_t dim : entry.shape)
        if (dim < 0 || __builtin_mul_overflow(size, dim, &size))
            refuse(fileName, entry.name, "its shape is impossible");
    return static_cast<std::uint64_t>(size);
}

TensorView checkedView(const TensorEntry &entry, std::span<const std::byte> numbers, const std::string &fileName)
{
    const auto *type =
        std::find_if(typeNames.begin(), typeNames.end(), [&](const TypeName &t) { return entry.type == t.name; });
    if (type == typeNames.end())
        refuse(fileName, entry.name, "its kind of number is not known");
    if (entry.end < entry.begin || entry.end > numbers.size() ||
        announcedSize(entry, *type, fileName) != entry.end - entry.begin)
        refuse(fileName, entry.name, "its shape does not match the bytes that are there");
    return {entry.name, type->type, entry.shape, numbers.subspan(entry.begin, entry.end - entry.begin)};
}

/// {"name":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},...}. Anything that is not UTF-8 is replaced: a strange
/// name must not keep a person from saving.
std::string headerOf(std::span<const TensorView> tensors, const std::map<std::string, std::string> &metadata)
{
    std::string words;
    const auto begin = [&words](std::string_view key) {
        words += words.empty() ? '{' : ',';
        words += jsonWord(key) + ":{";
    };
    if (!metadata.empty()) {
        begin("__metadata__");
        for (const auto &[key, value] : metadata)
            words += jsonWord(key) + ":" + jsonWord(value) + ",";
        words.back() = '}';
    }
    std::uint64_t place = 0;
    for (const TensorView &tensor : tensors) {
        begin(tensor.name);
        words += "\"dtype\":" + jsonWord(nameOf(tensor.type).name) + ",\"shape\":[";
        for (const std::int64_t dim : tensor.shape)
            words += std::to_string(dim) + ",";
        if (!tensor.shape.empty())
            words.pop_back();
        words += "],\"data_offsets\":[" + std::to_string(place) + "," + std::to_string(place + tensor.bytes.size()) + "]}";
        place += tensor.bytes.size();
    }
    return words.empty() ? "{}" : words + "}";
}

} // namespace

TensorView TensorView::of(std::string name, std::span<const float> numbers, std::vector<std::int64_t> shape)
{
    return viewOf(std::move(name), TensorType::F32, numbers, std::move(shape));
}

TensorView TensorView::of(std::string name, std::span<const std::uint32_t> numbers, std::vector<std::int64_t> shape)
{
    return viewOf(std::move(name), TensorType::U32, numbers, std::move(shape));
}

std::vector<float> TensorView::floats() const
{
    assert(type == TensorType::F32);
    return copyOf<float>(bytes);
}

std::vector<std::uint32_t> TensorView::integers() const
{
    assert(type == TensorType::U32);
    return copyOf<std::uint32_t>(bytes);
}

std::vector<std::byte> writeSafetensors(std::span<const TensorView> tensors,
                                        const std::map<std::string, std::string> &metadata)
{
    std::string words = headerOf(tensors, metadata);
    words.resize((words.size() + 7) / 8 * 8, ' ');

    const std::size_t size = std::transform_reduce(tensors.begin(), tensors.end(), std::size_t{0}, std::plus<>(),
                                                   [](const TensorView &tensor) { return tensor.bytes.size(); });
    std::vector<std::byte> bytes(lengthBytes + words.size() + size);
    const std::uint64_t length = words.size();
    std::memcpy(bytes.data(), &length, lengthBytes);
    std::memcpy(bytes.data() + lengthBytes, words.data(), words.size());
    std::byte *at = bytes.data() + lengthBytes + words.size();
    for (const TensorView &tensor : tensors)
        at = std::copy(tensor.bytes.begin(), tensor.bytes.end(), at);
    return bytes;
}

std::vector<TensorView> readSafetensors(std::span<const std::byte> bytes, const std::string &fileName)
{
    std::uint64_t length = 0;
    if (bytes.size() < lengthBytes)
        refuse(fileName, {}, "the beginning is missing");
    std::memcpy(&length, bytes.data(), lengthBytes);
    if (length > bytes.size() - lengthBytes)
        refuse(fileName, {}, "the list of contents is longer than the file");

    const auto words = bytes.subspan(lengthBytes, length);
    auto entries = parseSafetensorsHeader({reinterpret_cast<const char *>(words.data()), words.size()});
    if (!entries)
        refuse(fileName, {}, "the list of contents cannot be read");
    std::stable_sort(entries->begin(), entries->end(), [](const TensorEntry &a, const TensorEntry &b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });

    const auto numbers = bytes.subspan(lengthBytes + length);
    std::vector<TensorView> tensors;
    std::set<std::string, std::less<>> names;
    std::uint64_t place = 0;
    for (const TensorEntry &entry : *entries) {
        if (!names.insert(entry.name).second)
            refuse(fileName, entry.name, "it is there twice");
        if (entry.begin != place)
            refuse(fileName, entry.name, "it does not follow the one before");
        tensors.push_back(checkedView(entry, numbers, fileName));
        place = entry.end;
    }
    if (place != numbers.size())
        refuse(fileName, {}, "there are bytes that belong to nothing");
    return tensors;
}

} // namespace netloom
