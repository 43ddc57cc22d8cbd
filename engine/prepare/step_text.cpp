// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/step_text.hpp"

namespace netloom {

namespace {

/// Words and '>' signs, blanks between them; quotes keep both together and are taken off.
std::vector<std::string> stepTokens(std::string_view written)
{
    constexpr std::string_view next = ">";
    std::vector<std::string> tokens;
    bool isQuoted = false, isInWord = false;
    for (const char sign : written) {
        const bool isBlank = sign == ' ' || sign == '\t' || sign == '\n';
        if (!isQuoted && (isBlank || sign == '>')) {
            isInWord = false;
            if (sign == '>')
                tokens.emplace_back(next);
            continue;
        }
        if (!isInWord)
            tokens.emplace_back();
        isInWord = true;
        if (sign == '"')
            isQuoted = !isQuoted;
        else
            tokens.back() += sign;
    }
    if (isQuoted)
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("A quote in the steps is not closed. Put one more \" behind the value.")));
    return tokens;
}

void takeSetting(StepChoice &choice, const std::string &word)
{
    const StepInfo &info = prepareSteps().at(choice.step).info();
    const std::size_t sign = word.find('=');
    const std::string key = word.substr(0, sign);
    const ParamSpec *spec = findSpec(info.params, key);
    if (spec && sign != std::string::npos) {
        choice.params.set(key, parseParam(*spec, word.substr(sign + 1)));
        return;
    }
    std::string known;
    for (const ParamSpec &one : info.params)
        known += (known.empty() ? "" : ", ") + one.key;
    throw Error(ErrorKind::Usage, {},
                known.empty()
                    ? text(NL_TEXT("The step '{1}' has no settings, but '{2}' follows it. Put > between two steps."),
                           choice.step, quotable(word))
                    : text(NL_TEXT("'{1}' is no setting of the step '{2}'. Write one as name=value; it takes {3}."),
                           quotable(word), choice.step, known));
}

} // namespace

std::vector<StepChoice> parseSteps(std::string_view text)
{
    std::vector<StepChoice> steps;
    bool isStepNext = true;
    for (const std::string &token : stepTokens(text)) {
        if (token == ">") {
            isStepNext = true;
        } else if (isStepNext) {
            steps.push_back({prepareSteps().at(token).info().id, {}});
            isStepNext = false;
        } else {
            takeSetting(steps.back(), token);
        }
    }
    return steps;
}

} // namespace netloom
