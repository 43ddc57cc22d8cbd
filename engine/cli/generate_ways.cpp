// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/generate_ways.hpp"

#include "engine/cli/generated_text.hpp"
#include "engine/cli/model_data.hpp"
#include "engine/cli/open_project.hpp"
#include "plugins/host/row_judges.hpp"
#include "projects/workflow/latent_rows.hpp"
#include "projects/workflow/model.hpp"
#include "projects/workflow/steer_generated.hpp"
#include "projects/workflow/typed_row.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace netloom {

namespace {

constexpr std::int64_t mostSteps = 10'000; ///< from one row to the other

/// The plug-in that knows such rows; null where there is none.
const RowJudge *judgeFor(const WritingScene &scene)
{
    const DataSetup &setup = scene.project.data;
    return rowJudgeFor(scene.console.registry(), setup.generator.empty() ? setup.reader : setup.generator);
}

Column textColumn(std::string name, std::vector<std::string> texts)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Text;
    column.texts.assign(texts.begin(), texts.end());
    return column;
}

/// The cells of a column in another order.
void reorderCells(Column &column, const std::vector<std::size_t> &order)
{
    const auto before = column.texts;
    for (std::size_t i = 0; i < order.size(); ++i)
        column.texts[i] = before[order[i]];
}

std::optional<GeneratedJudgement> judgementOf(const WritingScene &scene, const std::vector<GeneratedSequence> &sequences,
                                              const Dataset &data)
{
    const RowJudge *judge = judgeFor(scene);
    if (!judge)
        return std::nullopt;
    return judgeGenerated(sequences, trainingTokens(scene.run, data), *judge, scene.console.job());
}

const RowJudge &neededJudge(const WritingScene &scene)
{
    if (const RowJudge *judge = judgeFor(scene))
        return *judge;
    throw Error(ErrorKind::Usage, {}, text(NL_TEXT("No plug-in tells properties of such rows. Leave --towards out.")));
}

/// Rows to be written again: the first of a part or of another file, as many as are asked for.
struct GivenRows {
    DatasetPtr data;
    std::vector<std::uint32_t> rows;
};

GivenRows givenRows(const WritingScene &scene, const Dataset &own)
{
    GivenRows given;
    if (scene.wish.data.empty()) {
        trainingTokens(scene.run, own); // says when they are not the rows that the run knows
        const std::string &part = scene.wish.rebuilt;
        given.data = borrowed(own);
        given.rows = scene.run.split.rows(part == "train" ? Part::Train : part == "val" ? Part::Validation : Part::Test);
    } else {
        given.data = withTypes(readForModel(scene.run, scene.project, {scene.wish.data}, {}, {}, scene.console).data,
                               typesOf(scene.run.preparation));
        given.rows.resize(given.data->rows);
        std::iota(given.rows.begin(), given.rows.end(), 0U);
    }
    if (scene.wish.count && *scene.wish.count >= 0)
        given.rows.resize(std::min(given.rows.size(), static_cast<std::size_t>(*scene.wish.count)));
    if (given.rows.empty())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("There are no rows to write again.")));
    return given;
}

/// The code of a row that was typed on the command line.
std::vector<float> codeOfTyped(const WritingScene &scene, const LoadedData &loaded, const std::string &typed)
{
    const auto source =
        typedSource(scene.run, scene.project.data, loaded.read.data.get(), scene.console.registry(), scene.console.job());
    if (!source)
        throw Error(ErrorKind::Usage, "--between",
                    text(NL_TEXT("Rows of these data cannot be typed: nothing is made of one column of text alone.")));
    const ReadResult row = readTypedRow(scene.run, scene.project.data, *source, {{source->column, typed}},
                                        scene.console.registry(), scene.console.job());
    return codesOf(scene.run, *withTypes(row.data, typesOf(scene.run.preparation)), std::array<std::uint32_t, 1>{0},
                   scene.console.threads);
}

} // namespace

WrittenRows writtenFreely(const WritingScene &scene)
{
    WrittenRows written;
    const bool isRanked = !scene.wish.towards.empty();
    const GeneratedWish looksFor = isRanked ? wishOfWords(scene.wish.towards) : GeneratedWish{};
    if (isRanked)
        neededJudge(scene);
    written.sequences = generateSequences(scene.run, scene.options, scene.console.threads, scene.console.job());
    if (judgeFor(scene))
        written.judgement = judgementOf(scene, written.sequences, *loadFor(scene.project, scene.console).typed);
    if (isRanked)
        reorder(written.sequences, *written.judgement, rankedTowards(*written.judgement, looksFor));
    return written;
}

WrittenRows writtenInRounds(const WritingScene &scene)
{
    const GeneratedWish looksFor = wishOfWords(scene.wish.towards);
    const RowJudge &judge = neededJudge(scene);
    const LoadedData loaded = loadFor(scene.project, scene.console);
    Steering steering =
        steerGenerated(scene.run, {scene.options, *scene.wish.rounds}, looksFor, trainingTokens(scene.run, *loaded.typed),
                       judge, scene.console.threads, scene.console.job());
    std::vector<std::string> rounds;
    for (const std::size_t round : steering.roundOf)
        rounds.push_back(std::to_string(round));
    WrittenRows written{
        std::move(steering.sequences), std::move(steering.judgement), {textColumn("round", std::move(rounds))}};
    const std::vector<std::size_t> order = rankedTowards(*written.judgement, looksFor);
    reorder(written.sequences, *written.judgement, order);
    reorderCells(written.more.front(), order);
    scene.console.progress().clear();
    written.facts["rounds"] = sayRounds(steering.rounds, looksFor, scene.console);
    return written;
}

WrittenRows writtenAgain(const WritingScene &scene)
{
    const LoadedData loaded = loadFor(scene.project, scene.console);
    const GivenRows given = givenRows(scene, *loaded.typed);
    WrittenRows written;
    written.sequences =
        generateFromCodes(scene.run, codesOf(scene.run, *given.data, given.rows, scene.console.threads, scene.console.job()),
                          scene.options, scene.console.threads, scene.console.job());
    const Column &own =
        given.data->columns[static_cast<std::size_t>(given.data->at(scene.run.preparation.features.front().column))];
    std::vector<std::string> before;
    std::size_t same = 0;
    for (std::size_t i = 0; i < given.rows.size(); ++i) {
        before.push_back(withoutStart(own.cellText(given.rows[i])));
        same += written.sequences[i].isComplete && written.sequences[i].tokens == before.back();
    }
    const double share = static_cast<double>(same) / static_cast<double>(given.rows.size());
    written.facts["same"] = share;
    written.more.push_back(textColumn("given", std::move(before)));
    written.judgement = judgementOf(scene, written.sequences, *loaded.typed);
    scene.console.say(percentText(share) + " of them are written again exactly as they were.");
    return written;
}

WrittenRows writtenOnTheWay(const WritingScene &scene)
{
    if (scene.wish.between.size() != 2 || scene.options.count < 2 || scene.options.count > mostSteps)
        throw Error(ErrorKind::Usage, "--between",
                    text(NL_TEXT("Name two rows, as in --between CCO CCN, and from 2 to {1#} steps."), mostSteps));
    const LoadedData loaded = loadFor(scene.project, scene.console);
    const std::vector<float> from = codeOfTyped(scene, loaded, scene.wish.between[0]),
                             to = codeOfTyped(scene, loaded, scene.wish.between[1]);
    WrittenRows written;
    written.sequences = generateFromCodes(scene.run, codesBetween(from, to, scene.options.count), scene.options,
                                          scene.console.threads, scene.console.job());
    std::vector<std::string> shares;
    for (std::int64_t step = 0; step < scene.options.count; ++step)
        shares.push_back(shareText(static_cast<double>(step) / static_cast<double>(scene.options.count - 1)));
    written.more.push_back(textColumn("share", std::move(shares)));
    written.judgement = judgementOf(scene, written.sequences, *loaded.typed);
    return written;
}

} // namespace netloom
