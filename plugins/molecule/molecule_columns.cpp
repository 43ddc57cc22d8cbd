// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_columns.hpp"

#include "plugins/molecule/clusters.hpp"
#include "plugins/molecule/descriptors.hpp"
#include "plugins/molecule/padded_limit.hpp"
#include "plugins/molecule/smiles_tokens.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace netloom {

namespace {

using Rows = std::vector<const MoleculeRow *>;

constexpr const char *coulombName = "coulomb";
constexpr const char *nodesName = "molecule:nodes";
constexpr const char *linksName = "molecule:links";

const char *fingerprintName(FingerprintKind kind)
{
    switch (kind) {
    case FingerprintKind::Morgan:
        return "morgan";
    case FingerprintKind::Maccs:
        return "maccs";
    case FingerprintKind::AtomPairs:
        return "atompair";
    case FingerprintKind::Torsions:
        break;
    }
    return "torsion";
}

void append(Dataset &data, Column column, ColumnRole role)
{
    data.columns.push_back(std::move(column));
    data.roles.push_back(role);
}

Column tensorColumn(std::string name, Shape shape, std::size_t rows, std::string description)
{
    checkPadded({}, name, rows, shape.size());
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Tensor;
    column.description = std::move(description);
    column.values.assign(rows * static_cast<std::size_t>(shape.size()), 0.0F);
    column.shape = std::move(shape);
    return column;
}

void appendDescriptors(Dataset &data, const Rows &rows, MadeNames &names)
{
    const std::vector<DescriptorInfo> &infos = descriptorInfos();
    for (std::size_t i = 0; i < infos.size(); ++i) {
        Column column;
        column.name = names.take(infos[i].name);
        column.unit = infos[i].unit;
        column.description = infos[i].help;
        column.numbers.reserve(rows.size());
        double first = NAN;
        bool isConstant = true;
        for (const MoleculeRow *row : rows) {
            const double number = row->descriptors[i];
            column.numbers.push_back(number);
            first = std::isnan(first) ? number : first;
            isConstant = isConstant && (std::isnan(number) || number == first);
        }
        append(data, std::move(column), isConstant ? ColumnRole::Ignored : ColumnRole::Feature);
    }
}

void appendFingerprint(Dataset &data, const Rows &rows, const MoleculeWish &wish, std::size_t place, MadeNames &names,
                       const JobControl &job)
{
    const FingerprintKind kind = wish.fingerprints[place];
    const std::size_t bits = kind == FingerprintKind::Maccs ? maccsBits : wish.bits;
    Column column = tensorColumn(names.take(fingerprintName(kind)), Shape{static_cast<std::int64_t>(bits)}, rows.size(),
                                 NL_TEXT("A fingerprint: 1 where the molecule has what the bit stands for."));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row % 4096 == 0)
            job.throwIfStopped();
        for (const std::uint32_t bit : rows[row]->bits[place])
            column.values[row * bits + bit] = 1;
    }
    append(data, std::move(column), ColumnRole::Feature);
}

void appendCoulomb(Dataset &data, const Rows &rows, std::int64_t most, MadeNames &names)
{
    Column column = tensorColumn(names.take(coulombName), Shape{most, most}, rows.size(),
                                 NL_TEXT("Coulomb matrix with its rows by falling norm, zeros behind the last atom."));
    column.unit = "Hartree";
    const auto side = static_cast<std::size_t>(most);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto atoms = static_cast<std::size_t>(rows[row]->coulombAtoms);
        for (std::size_t i = 0; i < atoms; ++i)
            std::copy_n(rows[row]->coulomb.begin() + static_cast<std::ptrdiff_t>(i * atoms), atoms,
                        column.values.begin() + static_cast<std::ptrdiff_t>((row * side + i) * side));
    }
    append(data, std::move(column), ColumnRole::Feature);
}

void appendGraph(Dataset &data, const Rows &rows, const PaddedSizes &sizes, MadeNames &names)
{
    Column nodes = tensorColumn(names.take(nodesName), Shape{sizes.graphAtoms, atomFeatures}, rows.size(),
                                NL_TEXT("What is known of each atom, zeros behind the last one."));
    Column links = tensorColumn(
        names.take(linksName), Shape{sizes.graphLinks, 2 + bondFeatures}, rows.size(),
        NL_TEXT("Each bond twice: from which atom to which, counted from 0, then its kind; zeros behind the last one."));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const MoleculeGraph &graph = rows[row]->graph;
        std::copy(graph.nodes.begin(), graph.nodes.end(),
                  nodes.values.begin() + static_cast<std::ptrdiff_t>(row) * nodes.shape.size());
        std::copy(graph.edges.begin(), graph.edges.end(),
                  links.values.begin() + static_cast<std::ptrdiff_t>(row) * links.shape.size());
    }
    append(data, std::move(nodes), ColumnRole::Feature);
    append(data, std::move(links), ColumnRole::Feature);
}

Column categoryColumn(const std::vector<std::string> &words, std::string name, std::string description)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Category;
    column.description = std::move(description);
    std::unordered_map<std::string, std::int32_t> codes;
    for (const std::string &word : words)
        if (codes.emplace(word, 0).second)
            column.categories.push_back(word);
    std::sort(column.categories.begin(), column.categories.end());
    for (std::size_t i = 0; i < column.categories.size(); ++i)
        codes[column.categories[i]] = static_cast<std::int32_t>(i);
    for (const std::string &word : words)
        column.codes.push_back(codes.at(word));
    return column;
}

Column scaffoldColumn(const Rows &rows, std::string name)
{
    std::vector<std::string> scaffolds;
    for (const MoleculeRow *row : rows)
        scaffolds.push_back(row->scaffold);
    return categoryColumn(scaffolds, std::move(name), NL_TEXT("The rings of the molecule and what links them."));
}

/// A cluster is called by the molecule in its middle.
Column clusterColumn(const Rows &rows, const MoleculeWish &wish, std::string name, const JobControl &job)
{
    std::vector<std::vector<std::uint32_t>> bits;
    for (const MoleculeRow *row : rows)
        bits.push_back(row->clusterBits);
    std::vector<std::string> names;
    for (const std::uint32_t middle : clusterMiddles(bits, wish.bits, wish.clusterSimilarity, job))
        names.push_back(rows[middle]->smiles);
    return categoryColumn(names, std::move(name), NL_TEXT("The molecule in the middle of those that are alike."));
}

/// The first dimension of a padded column: that of the model, else the largest there is.
std::int64_t sizeFor(const Params &hints, const std::string &name, std::int64_t largest)
{
    const std::optional<Shape> wanted = hintedShape(hints, name);
    return wanted && wanted->rank() == 2 ? (*wanted)[0] : std::max<std::int64_t>(largest, 1);
}

} // namespace

PaddedSizes fitSizes(std::vector<MoleculeRow> &rows, const MoleculeWish &wish, const Params &hints)
{
    PaddedSizes sizes;
    const auto limit = [&hints](const char *name, std::int64_t otherwise) {
        const std::optional<Shape> wanted = hintedShape(hints, name);
        return wanted && wanted->rank() == 2 ? (*wanted)[0] : otherwise;
    };
    const std::int64_t mostCoulomb = limit(coulombName, wish.mostAtoms), mostNodes = limit(nodesName, wish.mostAtoms),
                       mostLinks = limit(linksName, 0);
    for (MoleculeRow &row : rows) {
        if (wish.wantsCoulomb)
            limitAtoms(row, row.coulombAtoms, mostCoulomb);
        if (wish.wantsGraph) {
            limitAtoms(row, row.graph.atoms, mostNodes);
            if (row.trouble.empty() && mostLinks > 0 && row.graph.links > mostLinks)
                row.trouble = text(NL_TEXT("The molecule has {1} bonds where the model takes {2} at most. Train the model "
                                           "again with this molecule among its data."),
                                   row.graph.links / 2, mostLinks / 2);
        }
        if (!row.trouble.empty())
            continue;
        sizes.coulombAtoms = std::max(sizes.coulombAtoms, row.coulombAtoms);
        sizes.graphAtoms = std::max(sizes.graphAtoms, row.graph.atoms);
        sizes.graphLinks = std::max(sizes.graphLinks, row.graph.links);
    }
    sizes.coulombAtoms = sizeFor(hints, coulombName, sizes.coulombAtoms);
    sizes.graphAtoms = sizeFor(hints, nodesName, sizes.graphAtoms);
    sizes.graphLinks = sizeFor(hints, linksName, sizes.graphLinks);
    return sizes;
}

MadeNames::MadeNames(const Dataset &data, const Params &hints) : m_hinted(hintedTypes(hints))
{
    for (const Column &column : data.columns)
        m_taken.insert(column.name);
}

std::string MadeNames::take(const std::string &name)
{
    const std::string other = name + " (RDKit)";
    std::string chosen = m_taken.contains(name) || m_hinted.contains(other) ? other : name;
    for (int number = 2; m_taken.contains(chosen); ++number)
        chosen = other + "_" + std::to_string(number);
    m_taken.insert(chosen);
    return chosen;
}

void appendMoleculeColumns(Dataset &data, const std::vector<const MoleculeRow *> &rows, const MoleculeWish &wish,
                           const PaddedSizes &sizes, MadeNames &names, const JobControl &job)
{
    append(data, scaffoldColumn(rows, names.take("scaffold")),
           wish.keepsScaffoldsTogether ? ColumnRole::Group : ColumnRole::Ignored);
    if (wish.keepsClustersTogether)
        append(data, clusterColumn(rows, wish, names.take("cluster"), job), ColumnRole::Group);
    if (wish.wantsDescriptors)
        appendDescriptors(data, rows, names);
    for (std::size_t i = 0; i < wish.fingerprints.size(); ++i)
        appendFingerprint(data, rows, wish, i, names, job);
    if (wish.wantsCoulomb)
        appendCoulomb(data, rows, sizes.coulombAtoms, names);
    if (wish.wantsGraph)
        appendGraph(data, rows, sizes, names);
    if (wish.wantsNextTokens)
        appendNextTokens(data, rows, names);
}

} // namespace netloom
