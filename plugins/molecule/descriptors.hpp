// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

namespace RDKit {
class ROMol;
}

namespace netloom {

struct DescriptorInfo {
    std::string name; ///< as in RDKit's rdkit.Chem.Descriptors: "MolLogP"
    std::string unit;
    std::string help; ///< one sentence, where a name says little
};

/// The 2-D descriptors of rdkit.Chem.Descriptors in version 2022.09, but for qed, BertzCT and Ipc, which exist in Python
/// only; the fragment counts (fr_...) come last.
const std::vector<DescriptorInfo> &descriptorInfos();

/// out: as many as there are infos. One that cannot be computed for a molecule is NaN.
void writeDescriptors(const RDKit::ROMol &molecule, std::span<double> out);

} // namespace netloom
