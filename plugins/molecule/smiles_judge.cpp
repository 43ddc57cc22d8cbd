// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_judge.hpp"

#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/parallel_rows.hpp"
#include "plugins/molecule/smiles_tokens.hpp"

#include <GraphMol/Descriptors/MolDescriptors.h>
#include <GraphMol/RDKitBase.h>
#include <array>
#include <exception>
#include <limits>
#include <new>

namespace netloom {

namespace {

/// In the order of properties(), each with its unit.
struct JudgedProperty {
    const char *name, *unit, *help;
};
constexpr std::array<JudgedProperty, 5> judgedProperties = {
    {{"logP", "", NL_TEXT("Between octanol and water, by atoms (Wildman, Crippen 1999).")},
     {"weight", "g/mol", NL_TEXT("The mass of a mole with the natural isotopes.")},
     {"TPSA", "Å²", NL_TEXT("Surface of the polar atoms, by fragments (Ertl 2000).")},
     {"rings", "", NL_TEXT("How many rings there are.")},
     {"rotatable bonds", "", NL_TEXT("Bonds that turn freely.")}}};
using JudgedNumbers = std::array<double, judgedProperties.size()>;

struct JudgedSmiles {
    std::string smiles, canonical;
    JudgedNumbers numbers;
    Text reason;
};

JudgedNumbers propertiesOf(const RDKit::ROMol &molecule)
{
    double logP = 0, refractivity = 0;
    RDKit::Descriptors::calcCrippenDescriptors(molecule, logP, refractivity);
    return {logP, RDKit::Descriptors::calcAMW(molecule), RDKit::Descriptors::calcTPSA(molecule),
            double(RDKit::Descriptors::calcNumRings(molecule)), double(RDKit::Descriptors::calcNumRotatableBonds(molecule))};
}

JudgedSmiles judged(const std::string &tokens)
{
    JudgedSmiles its{smilesOfTokens(tokens), {}, {}, {}};
    its.numbers.fill(std::numeric_limits<double>::quiet_NaN());
    try {
        const ParsedMolecule parsed = moleculeOfSmiles(its.smiles, usualLongestSmiles);
        its.reason = parsed.trouble;
        if (parsed.molecule) {
            its.numbers = propertiesOf(*parsed.molecule);
            its.canonical = canonicalSmiles(*parsed.molecule);
        }
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        its.reason = text(NL_TEXT("RDKit cannot work with this molecule: {1}."), quotable(printable(error.what())));
    }
    return its;
}

Column judgedTexts(std::string name, std::size_t rows)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Text;
    column.texts.resize(rows);
    return column;
}

} // namespace

ReadResult judgedSmiles(const std::vector<std::string> &tokens, const JobControl &job)
{
    silenceRdkit();
    std::vector<JudgedSmiles> all(tokens.size());
    inParallel(tokens.size(), 0, text(NL_TEXT("Looking at {1} molecules"), tokens.size()), job,
               [&](std::size_t row) { all[row] = judged(tokens[row]); });
    ReadResult result;
    Dataset data;
    data.rows = result.rowsSeen = all.size();
    data.columns = {judgedTexts("SMILES", all.size()), judgedTexts("canonical SMILES", all.size())};
    data.roles = {ColumnRole::Id, ColumnRole::Ignored};
    for (const JudgedProperty &property : judgedProperties) {
        Column &column = data.columns.emplace_back();
        column.name = property.name;
        column.unit = property.unit;
        column.description = property.help;
        column.numbers.resize(all.size());
        data.roles.push_back(ColumnRole::Ignored);
    }
    for (std::size_t row = 0; row < all.size(); ++row) {
        for (std::size_t i = 0; i < judgedProperties.size(); ++i)
            data.columns[2 + i].numbers[row] = all[row].numbers[i];
        if (all[row].canonical.empty())
            result.problems.push_back({{}, static_cast<std::int64_t>(row) + 1, 0, std::move(all[row].reason), false});
        data.columns[0].texts[row] = std::move(all[row].smiles);
        data.columns[1].texts[row] = std::move(all[row].canonical);
    }
    result.problemCount = result.problems.size();
    data.provenance.reader = "smiles";
    result.data = std::make_shared<const Dataset>(std::move(data));
    return result;
}

} // namespace netloom
