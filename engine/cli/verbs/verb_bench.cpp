// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/report_text.hpp"
#include "engine/cli/verb.hpp"
#include "engine/measure/bench_cases.hpp"
#include "engine/numeric/backend.hpp"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace netloom::all_verbs {

namespace {

std::string rounded(double value, const char *form)
{
    char digits[64];
    std::snprintf(digits, sizeof digits, form, value);
    return digits;
}

int work(const std::string &wanted, Console &console)
{
    std::vector<std::string> known;
    bool isKnown = wanted.empty();
    for (const BenchCase &benchCase : benchCases()) {
        known.push_back(benchCase.id);
        isKnown = isKnown || benchCase.id == wanted;
    }
    if (!isKnown)
        throwUnknownId("bench cases", wanted, known);

    std::vector<std::vector<std::string>> rows = {{"case", "threads", "us/step", "samples/s", "GFLOP/s", "MB"}};
    for (const BenchCase &benchCase : benchCases()) {
        if (!wanted.empty() && benchCase.id != wanted)
            continue;
        const BenchFigures figures = measured(benchCase, console.threads, console.stop());
        console.job().throwIfStopped();
        rows.push_back({benchCase.id, std::to_string(figures.threads), rounded(figures.microsecondsPerStep, "%.1f"),
                        rounded(figures.samplesPerSecond, "%.0f"), rounded(figures.gigaflops, "%.1f"),
                        rounded(static_cast<double>(figures.bytes) * 1e-6, "%.2f")});
        if (console.isJson)
            console.json({{"case", benchCase.id},
                          {"threads", figures.threads},
                          {"us_per_step", figures.microsecondsPerStep},
                          {"samples_per_s", figures.samplesPerSecond},
                          {"gflops", figures.gigaflops},
                          {"bytes", figures.bytes},
                          {"instructions", numericBackend().instructionSet}});
    }
    console.say(tableText(rows, {}));
    return 0;
}

VerbWork define(Arguments &arguments)
{
    auto wanted = std::make_shared<std::string>();
    arguments.optional("--case", *wanted, "One case only");
    return [wanted](Console &console) { return work(*wanted, console); };
}

} // namespace

const Verb &verb_bench()
{
    static const Verb verb({"bench", "Measures the engine's training steps on this machine"}, define);
    return verb;
}

} // namespace netloom::all_verbs
