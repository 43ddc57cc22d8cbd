// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/depictors.hpp"

#include "plugins/molecule/drawing.hpp"
#include "plugins/molecule/elements.hpp"
#include "plugins/molecule/molecule.hpp"

#include <GraphMol/PeriodicTable.h>
#include <GraphMol/RDKitBase.h>
#include <algorithm>
#include <cmath>
#include <map>

namespace netloom {

namespace {

constexpr int flatSide = 480;
constexpr std::size_t mostAtomsJoined = 3000; // every pair is looked at

void addPoint(PointsDepiction &points, double x, double y, double z, int charge)
{
    points.points.push_back({{x, y, z}, std::string(elementSymbol(charge)), charge});
}

/// "C2 H6 O" by how many atoms there are of each element, carbon and hydrogen first.
std::string formulaOf(const PointsDepiction &points)
{
    std::map<std::string, int> counts;
    for (const PointsDepiction::Point &point : points.points)
        ++counts[point.label == "C" ? " C" : point.label == "H" ? " H" : point.label];
    std::string formula;
    for (const auto &[symbol, count] : counts)
        formula += (symbol[0] == ' ' ? symbol.substr(1) : symbol) + (count > 1 ? std::to_string(count) : std::string());
    return formula;
}

Depiction inSpace(PointsDepiction points, const std::string &name)
{
    const std::string formula = formulaOf(points);
    return {.title = name.empty() ? formula : name,
            .words =
                text(NL_TEXT("{1} in space: {2} atoms and {3} bonds."), formula, points.points.size(), points.joints.size())
                    .str(),
            .content = std::move(points)};
}

Depiction ofBlock(const std::string &block, const std::string &name)
{
    const ParsedMolecule parsed = moleculeOfBlock(block, Hydrogens::Kept);
    if (!parsed.molecule)
        throw Error(ErrorKind::File, {}, parsed.trouble);
    const RDKit::RWMol &molecule = *parsed.molecule;
    if (molecule.getNumConformers() == 0 || !molecule.getConformer().is3D())
        return drawnMolecule(molecule, name, flatSide);
    PointsDepiction points;
    for (const RDKit::Atom *atom : molecule.atoms()) {
        const RDGeom::Point3D &at = molecule.getConformer().getAtomPos(atom->getIdx());
        addPoint(points, at.x, at.y, at.z, atom->getAtomicNum());
    }
    for (const RDKit::Bond *bond : molecule.bonds())
        points.joints.emplace_back(bond->getBeginAtomIdx(), bond->getEndAtomIdx());
    return inSpace(std::move(points), name);
}

/// Atoms nearer than the sum of their covalent radii and 0.45 Å are joined. Meng, Lewis 1991, J. Comput. Chem. 12, 891.
void joinNeighbours(PointsDepiction &points)
{
    constexpr double tolerance = 0.45, nearest = 0.4;
    const RDKit::PeriodicTable *const table = RDKit::PeriodicTable::getTable();
    for (std::size_t i = 0; i < points.points.size() && points.points.size() <= mostAtomsJoined; ++i)
        for (std::size_t j = i + 1; j < points.points.size(); ++j) {
            const PointsDepiction::Point &a = points.points[i], &b = points.points[j];
            const double distance = std::hypot(a.at[0] - b.at[0], a.at[1] - b.at[1], a.at[2] - b.at[2]);
            const double reach = table->getRcovalent(a.group) + table->getRcovalent(b.group) + tolerance;
            const bool areHydrogens = a.group == 1 && b.group == 1 && points.points.size() > 2;
            if (distance > nearest && distance <= reach && !areHydrogens)
                points.joints.emplace_back(static_cast<int>(i), static_cast<int>(j));
        }
}

Depiction ofFrame(const Dataset &row, bool hasBonds)
{
    const Column &atoms = row.columns[static_cast<std::size_t>(row.at("atoms"))];
    const Column &positions = row.columns[static_cast<std::size_t>(row.at("positions"))];
    PointsDepiction points;
    for (std::size_t i = 0; i < atoms.values.size() && 3 * i + 2 < positions.values.size(); ++i)
        if (const int charge = static_cast<int>(atoms.values[i]); charge > 0 && charge <= 118) {
            const float *const at = positions.values.data() + 3 * i;
            addPoint(points, static_cast<double>(at[0]), static_cast<double>(at[1]), static_cast<double>(at[2]), charge);
        }
    if (hasBonds)
        joinNeighbours(points);
    return inSpace(std::move(points), nameOfRow(row));
}

class Structure3dDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{
            "structure-3d",
            NL_TEXT("Molecule in space"),
            NL_TEXT("Shows atoms and bonds in three dimensions, or the formula of a flat record."),
            {"sdf", "xyz", "rare-gas-cluster"}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &) const override
    {
        const bool isCluster = row.provenance.reader == "rare-gas-cluster"; // whose atoms are not joined
        if (isCluster || row.provenance.reader == "xyz")
            return ofFrame(row, !isCluster);
        const auto block = std::find_if(row.columns.rbegin(), row.columns.rend(), [](const Column &column) {
            return column.type == ColumnType::Text && column.cellText(0).find("M  END") != std::string::npos;
        });
        if (block == row.columns.rend())
            throw Error(ErrorKind::File, {}, text(NL_TEXT("This row has no molecule that could be drawn.")));
        return ofBlock(block->cellText(0), nameOfRow(row));
    }
};

} // namespace

const Depictor &structure3dDepictor()
{
    static const Structure3dDepictor depictor;
    return depictor;
}

} // namespace netloom
