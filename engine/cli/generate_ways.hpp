// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"
#include "projects/model/project.hpp"
#include "projects/workflow/judge_generated.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// What a person asks a model to write.
struct GenerateWish {
    std::string project, output, towards, rebuilt, data;
    std::vector<std::string> between;
    std::optional<std::int64_t> count, longest, run, rounds;
    std::optional<double> temperature;
    std::optional<std::uint64_t> seed;

    bool asksAgain() const { return !rebuilt.empty() || !data.empty(); }

    /// What is written from a given code is what is likeliest.
    GenerateOptions options() const
    {
        const GenerateOptions usual;
        const bool isFromCodes = !between.empty() || asksAgain();
        return {.count = count.value_or(between.empty() ? usual.count : usualSteps),
                .temperature = temperature.value_or(isFromCodes ? 0 : usual.temperature),
                .seed = seed.value_or(usual.seed),
                .longest = longest.value_or(usual.longest)};
    }

    static constexpr std::int64_t usualSteps = 10; ///< from one row to the other
};

/// What was written, and what is said of it.
struct WrittenRows {
    std::vector<GeneratedSequence> sequences;
    std::optional<GeneratedJudgement> judgement;
    std::vector<Column> more = {}; ///< of the file
    nlohmann::ordered_json facts = nlohmann::ordered_json::object();
};

/// A model that shall write, and what for.
struct WritingScene {
    const GenerateWish &wish;
    const Project &project;
    const RunRecord &run;
    GenerateOptions options;
    Console &console;
};

/// By the model alone; the nearest to the wish first where there is one.
WrittenRows writtenFreely(const WritingScene &scene);
/// Towards the wish in rounds.
WrittenRows writtenInRounds(const WritingScene &scene);
/// Rows of a part or of another file, each written again from its own code.
WrittenRows writtenAgain(const WritingScene &scene);
/// What lies between two rows that were typed.
WrittenRows writtenOnTheWay(const WritingScene &scene);

} // namespace netloom
