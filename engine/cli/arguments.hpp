// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace netloom {

/// The options of one verb, as they are declared. Keeps the option library's own (large) header out of every verb.
/// A name is "path" for a word that stands by itself, "--rows" or "-o,--output" for an option. Variables must live as long
/// as the command line is being read.
class Arguments
{
public:
    explicit Arguments(CLI::App &app) : m_app(app) {}

    void required(const std::string &name, std::string &into, const std::string &help);
    void required(const std::string &name, std::vector<std::string> &into, const std::string &help);
    void optional(const std::string &name, std::string &into, const std::string &help);
    void optional(const std::string &name, std::vector<std::string> &into, const std::string &help);
    void optional(const std::string &name, std::optional<std::int64_t> &into, const std::string &help);
    void optional(const std::string &name, std::optional<double> &into, const std::string &help);
    void optional(const std::string &name, std::optional<std::uint64_t> &into, const std::string &help);
    /// One value each time that it is given: "--option a=1 --option b=2". What follows it is never taken for another.
    void repeatable(const std::string &name, std::vector<std::string> &into, const std::string &help);
    /// --option KEY=VALUE, the same words wherever a reader reads.
    void readerOptions(std::vector<std::string> &into);
    void flag(const std::string &name, bool &into, const std::string &help);
    /// One of a few words; anything else is refused with their list.
    void choice(const std::string &name, std::string &into, const std::vector<std::string> &words, const std::string &help);
    void requiredChoice(const std::string &name, std::string &into, const std::vector<std::string> &words,
                        const std::string &help);

private:
    CLI::App &m_app;
};

} // namespace netloom
