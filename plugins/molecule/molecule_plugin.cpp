// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/api/plugin.hpp"
#include "plugins/molecule/depictors.hpp"
#include "plugins/molecule/molecule_generators.hpp"
#include "plugins/molecule/reaction_reader.hpp"
#include "plugins/molecule/row_questions.hpp"
#include "plugins/molecule/sdf_reader.hpp"
#include "plugins/molecule/smiles_reader.hpp"
#include "plugins/molecule/xyz_reader.hpp"

#include <QObject>

namespace netloom {

class MoleculePlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{
            "molecule", NL_TEXT("Chemistry"), NETLOOM_VERSION,
            NL_TEXT("Molecules as SMILES, SDF and XYZ, reactions, and what a network learns from them: "
                    "descriptors, fingerprints, graphs, Coulomb matrices.")};
        return info;
    }

    std::vector<const Reader *> readers() const override
    {
        return {&smilesReader(), &sdfReader(), &xyzReader(), &reactionReader()};
    }
    std::vector<const Generator *> generators() const override { return {&moleculeGenerator(), &rareGasGenerator()}; }
    std::vector<const Depictor *> depictors() const override { return {&structureDepictor(), &structure3dDepictor()}; }
    std::vector<const RowSearch *> rowSearches() const override { return {&smartsSearch()}; }
    std::vector<const RowLikeness *> rowLikenesses() const override { return {&morganLikeness()}; }
};

} // namespace netloom

#include "molecule_plugin.moc"
