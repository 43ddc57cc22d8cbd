// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reader.hpp"

#include "engine/data/byte_source.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t headBytes = 64 * 1024;
constexpr std::string_view hintPrefix = "type:"; // no reader's option key has a colon
constexpr std::string_view shapePrefix = "shape:";

std::string lowerCase(std::string word)
{
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return word;
}

std::string extensionOf(const std::filesystem::path &path)
{
    const std::string last = lowerCase(path.extension().string());
    if (last == ".gz" && path.stem().has_extension())
        return extensionOf(path.stem());
    return last.empty() ? last : last.substr(1);
}

} // namespace

void JobControl::throwIfStopped() const
{
    if (stop.stop_requested())
        throw Error(ErrorKind::Cancelled, {}, text(NL_TEXT("The work was stopped as you asked.")));
}

FileHead readHead(const std::string &path)
{
    std::error_code trouble;
    if (std::filesystem::is_directory(path, trouble)) {
        FileHead folder;
        folder.path = path;
        folder.isFolder = true;
        return folder;
    }
    ByteSource source(path);
    FileHead head{path, extensionOf(path), std::string(headBytes, '\0'), source.size(), false};
    std::size_t filled = 0;
    try {
        while (filled < headBytes) {
            const std::size_t count = source.read(head.bytes.data() + filled, headBytes - filled);
            if (count == 0)
                break;
            filled += count;
        }
    } catch (const Error &) {
        // A torn gzip still shows what it is by its beginning; reading it says what is wrong.
    }
    head.bytes.resize(filled);
    return head;
}

void hintColumnType(Params &options, const std::string &column, ColumnType type)
{
    options.set(std::string(hintPrefix) + column, typeName(type));
}

std::map<std::string, ColumnType> hintedTypes(const Params &options)
{
    std::map<std::string, ColumnType> types;
    for (const auto &[key, value] : options.all()) {
        const std::string *word = std::get_if<std::string>(&value);
        if (!key.starts_with(hintPrefix) || !word)
            continue;
        for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Text, ColumnType::Tensor})
            if (typeName(type) == *word)
                types.emplace(key.substr(hintPrefix.size()), type);
    }
    return types;
}

void hintColumnShape(Params &options, const std::string &column, const Shape &shape)
{
    options.set(std::string(shapePrefix) + column, shape.str());
}

std::optional<Shape> hintedShape(const Params &options, const std::string &column)
{
    const auto given = options.all().find(std::string(shapePrefix) + column);
    const std::string *word = given == options.all().end() ? nullptr : std::get_if<std::string>(&given->second);
    if (!word)
        return std::nullopt;
    std::vector<std::int64_t> dims;
    const char *at = word->data();
    const char *const end = at + word->size();
    while (at < end) {
        std::int64_t dim = 0;
        const auto [next, code] = std::from_chars(at, end, dim);
        if (code != std::errc{} || dim < 1 || (next < end && *next != 'x'))
            return std::nullopt;
        dims.push_back(dim);
        at = next < end ? next + 1 : next;
    }
    return Shape(std::move(dims));
}

Params withoutHints(const Params &options)
{
    Params kept;
    for (const auto &[key, value] : options.all())
        if (!key.starts_with(hintPrefix) && !key.starts_with(shapePrefix))
            kept.set(key, value);
    return kept;
}

} // namespace netloom
