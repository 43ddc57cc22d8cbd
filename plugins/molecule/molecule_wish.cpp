// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_wish.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <sstream>

namespace netloom {

namespace {

ParamSpec wholeNumber(const char *key, const char *label, std::int64_t usual, double least, double most, const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Int;
    spec.defaultValue = usual;
    spec.minimum = least;
    spec.maximum = most;
    spec.help = help;
    spec.isAdvanced = true;
    return spec;
}

std::vector<std::string> inputWords(const std::string &option)
{
    std::string spaced = option;
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    std::istringstream stream(spaced);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

void take(MoleculeWish &wish, const std::string &word, const std::string &reader)
{
    const auto fingerprint = [&](FingerprintKind kind) {
        if (std::find(wish.fingerprints.begin(), wish.fingerprints.end(), kind) == wish.fingerprints.end())
            wish.fingerprints.push_back(kind);
    };
    if (word == "descriptors")
        wish.wantsDescriptors = true;
    else if (word == "morgan")
        fingerprint(FingerprintKind::Morgan);
    else if (word == "maccs")
        fingerprint(FingerprintKind::Maccs);
    else if (word == "atompair")
        fingerprint(FingerprintKind::AtomPairs);
    else if (word == "torsion")
        fingerprint(FingerprintKind::Torsions);
    else if (word == "coulomb")
        wish.wantsCoulomb = true;
    else if (word == "graph")
        wish.wantsGraph = true;
    else if (word == "tokens")
        wish.wantsTokens = true;
    else if (word == "next_token")
        wish.wantsNextTokens = true;
    else if (word != "none")
        throw Error(
            ErrorKind::Usage, reader,
            text(NL_TEXT("Nothing called '{1}' is made of molecules. In inputs, choose from descriptors, morgan, maccs, "
                         "atompair, torsion, coulomb, graph, tokens, next_token, or none."),
                 quotable(word)));
}

} // namespace

std::vector<ParamSpec> moleculeSpecs()
{
    ParamSpec inputs;
    inputs.key = "inputs";
    inputs.label = NL_TEXT("Learn from");
    inputs.type = ParamType::Text;
    inputs.defaultValue = std::string("descriptors");
    inputs.help =
        NL_TEXT("What is made of the molecules, one or several with commas between: descriptors (about 200 numbers with "
                "names), morgan, maccs, atompair, torsion (fingerprints), coulomb (needs 3-D), graph, tokens (the "
                "SMILES as text), next_token (to generate molecules: of the SMILES so far what comes next), none.");
    ParamSpec together;
    together.key = "keep_together";
    together.label = NL_TEXT("Keep together");
    together.type = ParamType::Choice;
    together.defaultValue = std::string("none");
    together.choices = {"none", "scaffold", "cluster"};
    together.help =
        NL_TEXT("Scaffold: molecules with the same rings stay in the same part of a split, so that the test shows how "
                "the network does on molecules of another kind. Cluster: the same for molecules that are alike by their "
                "Morgan fingerprints, which takes longer: its time grows with the square of their number.");
    ParamSpec similarity;
    similarity.key = "cluster_similarity";
    similarity.label = NL_TEXT("Alike from");
    similarity.type = ParamType::Real;
    similarity.defaultValue = 0.4;
    similarity.minimum = 0.05;
    similarity.maximum = 1;
    similarity.help = NL_TEXT("The Tanimoto similarity to the middle of a cluster from which on a molecule belongs to it.");
    similarity.isAdvanced = true;
    return {inputs,
            together,
            similarity,
            standardSpec(),
            wholeNumber("radius", NL_TEXT("Morgan radius"), 2, 0, 10,
                        NL_TEXT("How many bonds a Morgan fingerprint looks around each atom; 2 is what is called ECFP4.")),
            wholeNumber("bits", NL_TEXT("Fingerprint bits"), 2048, 16, 65536,
                        NL_TEXT("How long the Morgan, atom pair and torsion fingerprints are.")),
            wholeNumber(
                "most_atoms", NL_TEXT("Most atoms"), 0, 0, 10'000,
                NL_TEXT("Of a graph or a Coulomb matrix; larger molecules are left out. 0: as many as the largest has.")),
            wholeNumber("largest", NL_TEXT("Largest molecule"), 500, 1, 100'000,
                        NL_TEXT("Molecules of more atoms are left out: the time for one grows with the cube of its atoms.")),
            wholeNumber("longest", NL_TEXT("Longest SMILES"), usualLongestSmiles, 1, 100'000,
                        NL_TEXT("Longer ones are left out: their time grows with the square of the length."))};
}

MoleculeWish moleculeWish(const Params &options, const std::string &reader)
{
    MoleculeWish wish;
    for (const std::string &word : inputWords(options.word("inputs")))
        take(wish, word, reader);
    wish.radius = static_cast<std::uint32_t>(options.integer("radius"));
    wish.bits = static_cast<std::uint32_t>(options.integer("bits"));
    wish.mostAtoms = options.integer("most_atoms");
    wish.standard = standardOf(options.word("standardise"));
    wish.keepsScaffoldsTogether = options.word("keep_together") == "scaffold";
    wish.keepsClustersTogether = options.word("keep_together") == "cluster";
    wish.clusterSimilarity = options.real("cluster_similarity");
    wish.largest = static_cast<std::size_t>(options.integer("largest"));
    wish.longestSmiles = static_cast<std::size_t>(options.integer("longest"));
    return wish;
}

} // namespace netloom
