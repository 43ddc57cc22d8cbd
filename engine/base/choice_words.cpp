// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/choice_words.hpp"

#include "engine/base/error.hpp"

namespace netloom {

std::vector<std::vector<std::string>> wordsOfChoices(std::string_view written, std::string_view signs)
{
    std::vector<std::vector<std::string>> choices;
    bool isQuoted = false, isInWord = false, isNewChoice = true;
    for (const char sign : written) {
        const bool isBlank = sign == ' ' || sign == '\t' || sign == '\n';
        const bool isParting = signs.find(sign) != std::string_view::npos;
        if (!isQuoted && (isBlank || isParting)) {
            isInWord = false;
            isNewChoice = isNewChoice || isParting;
            continue;
        }
        if (isNewChoice)
            choices.emplace_back();
        if (!isInWord)
            choices.back().emplace_back();
        isInWord = true;
        isNewChoice = false;
        if (sign == '"')
            isQuoted = !isQuoted;
        else
            choices.back().back() += sign;
    }
    if (isQuoted)
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("A quote in the steps is not closed. Put one more \" behind the value.")));
    return choices;
}

} // namespace netloom
