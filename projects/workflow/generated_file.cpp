// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/generated_file.hpp"

#include "engine/data/csv_writer.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace netloom {

namespace {

std::string cellOfNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.7g", value);
    return digits;
}

} // namespace

std::string generatedCsv(const std::vector<GeneratedSequence> &sequences, const GeneratedJudgement *judgement,
                         const std::vector<Column> &more)
{
    std::string csv;
    if (judgement) {
        for (const Column &column : judgement->rows->columns)
            csv += csvCell(column.name) + ",";
        csv += "standing,";
    }
    csv += "tokens,complete,log_likelihood,error";
    for (const Column &column : more)
        csv += "," + csvCell(column.name);
    csv += "\n";
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const GeneratedSequence &one = sequences[row];
        if (judgement) {
            for (const Column &column : judgement->rows->columns)
                csv +=
                    (column.type == ColumnType::Number ? cellOfNumber(column.numbers[row]) : csvCell(column.cellText(row))) +
                    ",";
            csv += standingName(judgement->standings[row]) + ",";
        }
        csv += csvCell(one.tokens) + (one.isComplete ? ",yes," : ",no,") + cellOfNumber(one.logLikelihood) + "," +
               (judgement ? csvCell(judgement->reasons[row].str()) : std::string());
        for (const Column &column : more)
            csv += "," + csvCell(column.texts[row]);
        csv += "\n";
    }
    return csv;
}

std::string generatedList(const GeneratedJudgement &judgement)
{
    std::string list;
    for (std::size_t row = 0; row < judgement.standings.size(); ++row)
        if (judgement.standings[row] == GeneratedStanding::New || judgement.standings[row] == GeneratedStanding::Known)
            list += judgement.rows->columns.front().texts[row] + "\n";
    return list;
}

std::string generatedFile(const std::string &path, const std::vector<GeneratedSequence> &sequences,
                          const GeneratedJudgement *judgement, const std::vector<Column> &more)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return judgement && (ending == ".smi" || ending == ".txt") ? generatedList(*judgement)
                                                               : generatedCsv(sequences, judgement, more);
}

} // namespace netloom
