// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace netloom {

void Arguments::required(const std::string &name, std::string &into, const std::string &help)
{
    m_app.add_option(name, into, help)->required();
}

void Arguments::required(const std::string &name, std::vector<std::string> &into, const std::string &help)
{
    m_app.add_option(name, into, help)->required();
}

void Arguments::optional(const std::string &name, std::string &into, const std::string &help)
{
    m_app.add_option(name, into, help);
}

void Arguments::optional(const std::string &name, std::vector<std::string> &into, const std::string &help)
{
    m_app.add_option(name, into, help);
}

void Arguments::optional(const std::string &name, std::optional<std::int64_t> &into, const std::string &help)
{
    m_app.add_option_function<std::int64_t>(
        name, [&into](const std::int64_t &value) { into = value; }, help);
}

void Arguments::optional(const std::string &name, std::optional<double> &into, const std::string &help)
{
    m_app.add_option_function<double>(
        name, [&into](const double &value) { into = value; }, help);
}

void Arguments::optional(const std::string &name, std::optional<std::uint64_t> &into, const std::string &help)
{
    m_app.add_option_function<std::uint64_t>(
        name, [&into](const std::uint64_t &value) { into = value; }, help);
}

void Arguments::repeatable(const std::string &name, std::vector<std::string> &into, const std::string &help)
{
    m_app.add_option(name, into, help)->allow_extra_args(false);
}

void Arguments::readerOptions(std::vector<std::string> &into)
{
    repeatable("--option", into,
               "KEY=VALUE of the reader instead of what it guesses, such as separator=tab, once for each; "
               "`netloom-run list readers --json` names them");
}

void Arguments::flag(const std::string &name, bool &into, const std::string &help)
{
    m_app.add_flag(name, into, help);
}

void Arguments::choice(const std::string &name, std::string &into, const std::vector<std::string> &words,
                       const std::string &help)
{
    m_app.add_option(name, into, help)->check(CLI::IsMember(words));
}

void Arguments::requiredChoice(const std::string &name, std::string &into, const std::vector<std::string> &words,
                               const std::string &help)
{
    m_app.add_option(name, into, help)->check(CLI::IsMember(words))->required();
}

} // namespace netloom
