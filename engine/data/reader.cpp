// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reader.hpp"

#include "engine/data/byte_source.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t headBytes = 64 * 1024;
constexpr std::string_view hintPrefix = "type:"; // no reader's option key has a colon

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

Params withoutHints(const Params &options)
{
    Params kept;
    for (const auto &[key, value] : options.all())
        if (!key.starts_with(hintPrefix))
            kept.set(key, value);
    return kept;
}

} // namespace netloom
