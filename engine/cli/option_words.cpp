// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/option_words.hpp"

#include "engine/base/catalogue.hpp"

namespace netloom {

namespace {

[[noreturn]] void throwUnknownKey(const std::string &key, std::span<const ParamSpec> specs, const std::string &owner)
{
    std::vector<std::string> keys;
    std::string listed;
    for (const ParamSpec &spec : specs) {
        keys.push_back(spec.key);
        listed += (listed.empty() ? "" : ", ") + spec.key;
    }
    if (keys.empty())
        throw Error(ErrorKind::Usage, "--option", text(NL_TEXT("{1} has no options. Leave --option out."), owner));
    const std::string nearest = nearestWord(key, keys);
    throw Error(ErrorKind::Usage, "--option",
                nearest.empty() ? text(NL_TEXT("'{1}' is no option of {2}. There are: {3}."), quotable(key), owner, listed)
                                : text(NL_TEXT("'{1}' is no option of {2}. Did you mean '{3}'? There are: {4}."),
                                       quotable(key), owner, nearest, listed));
}

} // namespace

std::string trimmed(const std::string &word)
{
    const std::size_t begin = word.find_first_not_of(' '), end = word.find_last_not_of(' ');
    return begin == std::string::npos ? std::string() : word.substr(begin, end - begin + 1);
}

Params optionsFrom(const std::vector<std::string> &words, std::span<const ParamSpec> specs, const std::string &owner)
{
    Params options;
    for (const std::string &word : words) {
        const std::size_t sign = word.find('=');
        const std::string key = word.substr(0, sign);
        if (sign == std::string::npos || key.empty())
            throw Error(
                ErrorKind::Usage, "--option",
                text(NL_TEXT("'{1}' sets nothing. Write a key, an equals sign and a value, such as {2}."), quotable(word),
                     specs.empty() ? "separator=tab" : specs.front().key + "=" + paramText(specs.front().defaultValue)));
        const ParamSpec *spec = findSpec(specs, key);
        if (!spec)
            throwUnknownKey(key, specs, owner);
        try {
            options.set(key, parseParam(*spec, word.substr(sign + 1)));
        } catch (const Error &trouble) {
            throw Error(trouble.kind(), "--option", trouble.message());
        }
    }
    return options;
}

std::string optionsText(const Params &options)
{
    std::string words;
    for (const auto &[key, value] : options.all())
        words += (words.empty() ? "" : ", ") + key + "=" + quotable(paramText(value));
    return words;
}

const Generator &generatorNamed(const std::string &id, const Console &console)
{
    if (const Generator *generator = console.registry().findGenerator(id))
        return *generator;
    std::vector<std::string> known;
    for (const Generator *each : console.registry().allGenerators())
        known.push_back(each->info().id);
    throwUnknownId("generators", id, known);
}

ReaderChoice readerChoice(const std::string &readerId, const std::vector<std::string> &words,
                          const std::vector<std::string> &paths, const Console &console)
{
    if (words.empty())
        return {readerId, {}};
    const Registry &registry = console.registry();
    const Reader *reader = readerId.empty() ? &registry.readerFor(paths.front()) : registry.findReader(readerId);
    if (!reader)
        return {readerId, {}}; // reading says which plug-in is not there
    return {reader->info().id, optionsFrom(words, reader->info().options, reader->info().id)};
}

} // namespace netloom
