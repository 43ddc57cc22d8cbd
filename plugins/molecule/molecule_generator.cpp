// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_generators.hpp"

#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/molecule_columns.hpp"
#include "plugins/molecule/molecule_grammar.hpp"
#include "plugins/molecule/solubility.hpp"

#include <GraphMol/RWMol.h>
#include <cmath>
#include <set>

namespace netloom {

namespace {

constexpr std::int64_t mostRows = 20'000; ///< beyond that the grammar says little that is new
constexpr int drawsPerRow = 200;          ///< until a molecule is new, or there are no more

/// Six digits behind the point: the last bits of a mathematical library differ between machines.
double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

/// A table that grows molecule by molecule.
struct Molecules {
    std::vector<MoleculeRow> rows;
    Column smiles, logP, solubility;

    Molecules()
    {
        smiles.name = "smiles";
        smiles.type = ColumnType::Text;
        smiles.description = NL_TEXT("Canonical, as RDKit writes it.");
        logP.name = "logp";
        logP.description = NL_TEXT("Between octanol and water, computed from atoms: Wildman, Crippen 1999.");
        solubility.name = "log_solubility";
        solubility.unit = "log mol/L";
        solubility.description = NL_TEXT("In water, computed by Delaney's formula of 2004 and not measured.");
    }

    void add(const RDKit::ROMol &molecule, MoleculeRow row, double noise)
    {
        const SolubilityTerms terms = solubilityTerms(molecule);
        smiles.texts.push_back(row.smiles);
        logP.numbers.push_back(rounded(terms.logP));
        solubility.numbers.push_back(rounded(estimatedSolubility(terms) + noise));
        rows.push_back(std::move(row));
    }
};

class MoleculeGenerator final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "molecules",
            NL_TEXT("Small molecules"),
            NL_TEXT(
                "Molecules of a small grammar with a computed solubility: something to begin with for networks on graphs, "
                "fingerprints and SMILES."),
            NL_TEXT(
                "Frames with groups on them, drawn by a grammar, each molecule once. log_solubility = 0.16 - 0.63 logP - "
                "0.0062 weight + 0.066 rotatable bonds - 0.74 aromatic part of the heavy atoms (Delaney 2004), with logP of "
                "Wildman and Crippen 1999, computed by RDKit and not measured; then normal noise."),
            600,
            specs()};
        return info;
    }

    Dataset generate(std::int64_t count, std::uint64_t seed, const Params &params) const override
    {
        if (count > mostRows)
            throw Error(ErrorKind::Usage, "molecules",
                        text(NL_TEXT("The grammar makes {1} different molecules at most. Ask for fewer."), mostRows));
        const MoleculeWish wish = moleculeWish(withDefaults(moleculeSpecs(), params), "molecules");
        if (wish.wantsCoulomb)
            throw Error(
                ErrorKind::Usage, "molecules",
                text(NL_TEXT("A Coulomb matrix needs 3-D coordinates, which these molecules do not have. Take coulomb "
                             "out of the inputs.")));
        silenceRdkit();
        Molecules molecules = draw(count, seed, params, wish);
        Dataset data;
        data.rows = molecules.rows.size();
        data.columns = {std::move(molecules.smiles), std::move(molecules.logP), std::move(molecules.solubility)};
        data.roles = {wish.wantsTokens ? ColumnRole::Feature : ColumnRole::Id, ColumnRole::Ignored,
                      wish.wantsNextTokens ? ColumnRole::Ignored : ColumnRole::Target};
        const PaddedSizes sizes = fitSizes(molecules.rows, wish, {});
        std::vector<const MoleculeRow *> rows;
        for (const MoleculeRow &row : molecules.rows)
            rows.push_back(&row);
        MadeNames names(data, {});
        appendMoleculeColumns(data, rows, wish, sizes, names, {});
        return data;
    }

private:
    static std::vector<ParamSpec> specs()
    {
        std::vector<ParamSpec> specs = moleculeSpecs();
        for (ParamSpec &spec : specs)
            if (spec.key == "inputs")
                spec.defaultValue = std::string("graph");
        std::erase_if(specs, [](const ParamSpec &spec) {
            return spec.key == "standardise" || spec.key == "largest" || spec.key == "longest" || spec.key == "most_atoms";
        });
        ParamSpec groups;
        groups.key = "groups";
        groups.label = NL_TEXT("Most groups");
        groups.type = ParamType::Int;
        groups.defaultValue = std::int64_t{4};
        groups.minimum = 0;
        groups.maximum = 8;
        groups.help = NL_TEXT("How many groups stand on a frame at most: more make larger molecules.");
        ParamSpec noise;
        noise.key = "noise";
        noise.label = NL_TEXT("Noise");
        noise.type = ParamType::Real;
        noise.defaultValue = 0.1;
        noise.minimum = 0;
        noise.maximum = 10;
        noise.unit = "log mol/L";
        noise.help = NL_TEXT("Standard deviation of what is added to the solubility, as an error of measuring would be.");
        specs.push_back(groups);
        specs.push_back(noise);
        return specs;
    }

    static Molecules draw(std::int64_t count, std::uint64_t seed, const Params &params, const MoleculeWish &wish)
    {
        RandomStream random({seed, Purpose::Generator, 0, 0});
        const auto groups = static_cast<int>(params.integer("groups"));
        Molecules molecules;
        std::set<std::string> known;
        while (static_cast<std::int64_t>(molecules.rows.size()) < count) {
            bool isNew = false;
            for (int i = 0; i < drawsPerRow && !isNew; ++i) {
                const std::string smiles = drawnSmiles(random, groups);
                const ParsedMolecule parsed = moleculeOfSmiles(smiles, wish.longestSmiles);
                if (!parsed.molecule || !known.insert(canonicalSmiles(*parsed.molecule)).second)
                    continue;
                MoleculeRow row = rowOfSmiles(canonicalSmiles(*parsed.molecule), wish);
                isNew = row.trouble.empty();
                if (isNew)
                    molecules.add(*parsed.molecule, std::move(row), params.real("noise") * random.normal());
            }
            if (!isNew)
                throw Error(
                    ErrorKind::Usage, "molecules",
                    text(NL_TEXT("With these settings there are only about {1} different molecules. Ask for fewer, or "
                                 "allow more groups."),
                         molecules.rows.size()));
        }
        return molecules;
    }
};

} // namespace

const Generator &moleculeGenerator()
{
    static const MoleculeGenerator generator;
    return generator;
}

} // namespace netloom
