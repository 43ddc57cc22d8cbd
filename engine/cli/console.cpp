// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/console.hpp"

#include "engine/numeric/added_layers.hpp"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

namespace netloom {

namespace {

constexpr std::size_t problemsShown = 5;

void write(std::FILE *to, const std::string &line)
{
    std::fwrite(line.data(), 1, line.size(), to);
    std::fputc('\n', to);
    std::fflush(to);
}

} // namespace

void Console::say(const std::string &line) const
{
    if (isJson)
        return;
    m_progress.clear();
    write(stdout, line);
}

void Console::json(const nlohmann::ordered_json &value) const
{
    m_progress.clear();
    write(stdout, value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void Console::warn(const std::string &sentence) const
{
    m_progress.clear();
    write(stderr, sentence);
}

void Console::warnOfProblems(const ReadResult &read) const
{
    if (read.rowsRejected > 0)
        warn(text(NL_TEXT("{1} of {2} rows cannot be used and are left out."), read.rowsRejected, read.rowsSeen));
    for (std::size_t i = 0; i < read.problems.size() && i < problemsShown; ++i) {
        const std::string place = read.problems[i].place();
        warn((place.empty() ? "" : place + ": ") + read.problems[i].message.str());
    }
    if (read.problemCount > problemsShown)
        warn(text(NL_TEXT("And {1} more of that kind; `netloom-run inspect` lists them."),
                  read.problemCount - problemsShown));
}

const Registry &Console::registry() const
{
    if (!m_registry) {
        m_registry = std::make_unique<Registry>();
        addLayers(m_registry->layers());
    }
    return *m_registry;
}

Registry &Console::registry()
{
    std::as_const(*this).registry();
    return *m_registry;
}

JobControl Console::job() const
{
    JobControl control;
    control.stop = m_stop;
    if (!isQuiet)
        control.progress = [this](double fraction, const Text &doing) { m_progress.show(fraction, doing.str()); };
    return control;
}

} // namespace netloom
