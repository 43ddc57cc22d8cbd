// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/interrupt.hpp"
#include "engine/cli/verb.hpp"
#include "plugins/host/plugin_files.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <new>
#include <utility>

namespace {

using namespace netloom;

constexpr int exitUnexpected = 1;

/// One line on stderr, whatever the message holds: "netloom-run: WHERE: WHAT. HOW".
int report(const std::string &sentence, int code)
{
    std::string line = "netloom-run: " + sentence;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\r', ' ');
    std::fprintf(stderr, "%s\n", line.c_str());
    return code;
}

/// The command line as it is declared: a sub-command a verb.
struct CommandLine {
    CLI::App app{"Neural-network experiments without a window: the same engine and project files as Netloom.",
                 "netloom-run"};
    std::map<const CLI::App *, VerbWork> work;

    explicit CommandLine(Console &console)
    {
        app.set_version_flag("--version", std::string("netloom-run ") + NETLOOM_VERSION);
        app.require_subcommand(1);
        for (const Verb *verb : verbs().all()) {
            CLI::App *sub = app.add_subcommand(verb->info().id, verb->info().help);
            Arguments arguments(*sub);
            work[sub] = verb->define(arguments);
            sub->add_flag("--json", console.isJson, "Print JSON only: one object for a result, JSON Lines for a stream");
            sub->add_flag("--quiet", console.isQuiet, "Show no progress");
            sub->add_option("--threads", console.threads,
                            "Threads to use; all cores unless given. Never changes the numbers")
                ->check(CLI::Range(1, 1024));
        }
        app.footer(
            "netloom-run VERB --help says more of each verb.\n"
            "Exit codes: 0 done; 2 wrong usage; 3 an input file is missing, unreadable or malformed; 4 the graph is "
            "invalid; 5 training diverged; 6 a plug-in is missing; 7 a check or verification failed; 130 interrupted.");
    }
};

int run(int count, char **arguments, Console &console)
{
    CommandLine line(console);
    try {
        line.app.parse(count, arguments);
    } catch (const CLI::ParseError &trouble) {
        if (trouble.get_exit_code() == 0)
            return line.app.exit(trouble); // --help and --version
        const auto chosen = line.app.get_subcommands();
        const std::string verb = chosen.empty() ? "" : " " + chosen.front()->get_name();
        std::string what = trouble.what();
        while (!what.empty() && (what.back() == '.' || what.back() == '\n'))
            what.pop_back();
        return report("command line: " + what + ". `netloom-run" + verb + " --help` says what it takes.",
                      exitCode(ErrorKind::Usage));
    }
    if (arePluginLayersThere())
        std::as_const(console).registry(); // any verb may meet one of their layers
    return line.work.at(line.app.get_subcommands().front())(console);
}

} // namespace

int main(int count, char **arguments)
{
    Console console(listenForInterrupts());
    try {
        return run(count, arguments, console);
    } catch (const Error &error) {
        console.progress().clear();
        return report(error.what(), exitCode(error.kind()));
    } catch (const std::bad_alloc &) {
        console.progress().clear();
        return report("There is not enough memory for this. Use fewer rows, a smaller network or a smaller batch.",
                      exitCode(ErrorKind::File));
    } catch (const std::exception &error) {
        console.progress().clear();
        return report(std::string("Something unexpected went wrong: ") + error.what() + ". Please report it.",
                      exitUnexpected);
    }
}
