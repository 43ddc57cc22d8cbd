// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_tokens.hpp"

#include "engine/data/next_token.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// How many characters the first token has. smiles: not empty.
std::size_t lengthOfToken(std::string_view smiles)
{
    const std::size_t bracket = smiles.front() == '[' ? smiles.find(']') : std::string_view::npos;
    if (bracket != std::string_view::npos)
        return bracket + 1;
    if (smiles.starts_with("Cl") || smiles.starts_with("Br"))
        return 2;
    return smiles.front() == '%' ? std::min<std::size_t>(3, smiles.size()) : 1;
}

Column textColumn(std::string name, std::size_t rows, std::string description)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Text;
    column.description = std::move(description);
    column.texts.reserve(rows);
    return column;
}

} // namespace

std::vector<std::string_view> smilesTokens(std::string_view smiles)
{
    std::vector<std::string_view> tokens;
    while (!smiles.empty()) {
        tokens.push_back(smiles.substr(0, lengthOfToken(smiles)));
        smiles.remove_prefix(tokens.back().size());
    }
    return tokens;
}

std::string smilesOfTokens(std::string_view tokens)
{
    std::string smiles;
    while (!tokens.empty()) {
        const std::size_t length = std::min(tokens.find(' '), tokens.size());
        const std::string_view token = tokens.substr(0, length);
        if (token != sequenceStart && token != sequenceEnd)
            smiles += token;
        tokens.remove_prefix(std::min(length + 1, tokens.size()));
    }
    return smiles;
}

void appendNextTokens(Dataset &data, const std::vector<const MoleculeRow *> &rows, MadeNames &names)
{
    Column tokens = textColumn(names.take("tokens"), rows.size(),
                               NL_TEXT("The atoms, bonds, rings and branches of the SMILES one by one, behind a sign for "
                                       "its start."));
    Column next = textColumn(names.take("next tokens"), rows.size(),
                             NL_TEXT("Of each token the one behind it, then a sign for the end: what a language model "
                                     "learns to tell."));
    for (const MoleculeRow *row : rows) {
        std::string words;
        for (const std::string_view token : smilesTokens(row->smiles))
            words.append(token) += ' ';
        tokens.texts.push_back(std::string(sequenceStart) + ' ' + words);
        tokens.texts.back().pop_back();
        next.texts.push_back(words.append(sequenceEnd));
    }
    data.columns.push_back(std::move(tokens));
    data.roles.push_back(ColumnRole::Feature);
    data.columns.push_back(std::move(next));
    data.roles.push_back(ColumnRole::Target);
}

} // namespace netloom
