// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/standardise.hpp"

#include <GraphMol/MolStandardize/Charge.h>
#include <GraphMol/MolStandardize/Fragment.h>
#include <GraphMol/MolStandardize/MolStandardize.h>
#include <GraphMol/RWMol.h>

namespace netloom {

namespace standards = RDKit::MolStandardize;

ParamSpec standardSpec()
{
    ParamSpec spec;
    spec.key = "standardise";
    spec.label = NL_TEXT("Standardise");
    spec.type = ParamType::Choice;
    spec.defaultValue = std::string("none");
    spec.choices = {"none", "clean_up", "largest_fragment", "uncharged"};
    spec.help = NL_TEXT("Draws molecules of different sources one way before anything is computed: cleaned up; also without "
                        "salts and solvents; also without charges that hydrogens can take.");
    return spec;
}

Standard standardOf(const std::string &word)
{
    return word == "clean_up"           ? Standard::CleanUp
           : word == "largest_fragment" ? Standard::LargestFragment
           : word == "uncharged"        ? Standard::Uncharged
                                        : Standard::None;
}

std::shared_ptr<RDKit::RWMol> standardised(std::shared_ptr<RDKit::RWMol> molecule, Standard standard)
{
    if (standard == Standard::None)
        return molecule;
    // RDKit gives an RWMol that was made as an ROMol: it may only be let go as what it is.
    const std::unique_ptr<RDKit::ROMol> clean(standards::cleanup(*molecule));
    if (standard == Standard::CleanUp)
        return std::make_shared<RDKit::RWMol>(*clean);
    const std::unique_ptr<RDKit::ROMol> largest(standards::LargestFragmentChooser().choose(*clean));
    if (standard == Standard::LargestFragment)
        return std::make_shared<RDKit::RWMol>(*largest);
    const std::unique_ptr<RDKit::ROMol> neutral(standards::Uncharger().uncharge(*largest));
    return std::make_shared<RDKit::RWMol>(*neutral);
}

} // namespace netloom
