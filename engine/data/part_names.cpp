// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/part_names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <vector>

namespace netloom {

namespace {

std::string lowerLetters(std::string_view word)
{
    std::string letters(word);
    std::transform(letters.begin(), letters.end(), letters.begin(), [](unsigned char c) { return std::tolower(c); });
    return letters;
}

} // namespace

std::optional<std::uint8_t> partOfWord(std::string_view word)
{
    static const std::array<std::vector<std::string>, 3> names = {
        {{"train", "training", "trn", "learn", "fit"},
         {"validation", "valid", "val", "dev", "development", "tune"},
         {"test", "testing", "tst", "holdout", "hold-out", "held-out", "evaluation", "eval"}}};
    const std::string wanted = lowerLetters(word);
    for (std::size_t part = 0; part < names.size(); ++part)
        if (std::find(names[part].begin(), names[part].end(), wanted) != names[part].end())
            return static_cast<std::uint8_t>(part);
    return std::nullopt;
}

std::optional<std::uint8_t> partOfFile(const std::string &path)
{
    const std::string name = std::filesystem::path(path).filename().string();
    std::optional<std::uint8_t> found;
    if (name.find("t10k") != std::string::npos)
        found = 2; // MNIST calls its test part by its size
    for (std::size_t first = 0; first < name.size();) {
        const auto isLetter = [&](std::size_t place) { return std::isalpha(static_cast<unsigned char>(name[place])) != 0; };
        std::size_t end = first;
        while (end < name.size() && isLetter(end))
            ++end;
        const auto part = partOfWord(std::string_view(name).substr(first, end - first));
        if (part && found && *found != *part)
            return std::nullopt;
        found = part ? part : found;
        first = std::max(end, first + 1);
    }
    return found;
}

} // namespace netloom
