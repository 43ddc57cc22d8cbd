// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/token_ids.hpp"

#include "engine/layers/layer_type_of.hpp"

namespace netloom {

void checkTokens(const std::string &label, const Shape &input)
{
    if (input.tokens() <= 0)
        throwWrongShape(label, text(NL_TEXT("ids of words or categories")), input,
                        text(NL_TEXT("number the words on the Prepare page, or use Dense")));
    const bool hasOneEach = input.rank() == 1 || (input.rank() == 2 && input[1] == 1);
    if (!hasOneEach)
        throwWrongShape(label, text(NL_TEXT("one id a step")), input, text(NL_TEXT("put Reshape before it")));
}

void throwBadId(const std::string &label, double id, std::int64_t tokens)
{
    throw Error(ErrorKind::Usage, {},
                text(NL_TEXT("{1} met the id {2}; ids are whole numbers from 0 to {3}. Mend the data, or prepare them again "
                             "so that all words and categories are numbered."),
                     text(label), id, tokens - 1));
}

} // namespace netloom
