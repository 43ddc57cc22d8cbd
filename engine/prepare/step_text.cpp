// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/step_text.hpp"

#include "engine/base/choice_words.hpp"

namespace netloom {

namespace {

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
    for (const std::vector<std::string> &words : wordsOfChoices(text, ">")) {
        steps.push_back({prepareSteps().at(words.front()).info().id, {}});
        for (std::size_t i = 1; i < words.size(); ++i)
            takeSetting(steps.back(), words[i]);
    }
    return steps;
}

} // namespace netloom
