#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes molecule_oracle.json: what RDKit and numpy say of some molecules.

Debian 12's python3-rdkit 2022.09.3 and python3-numpy: /usr/bin/python3 make_molecule_oracle.py > molecule_oracle.json
"""
import json
import math

import numpy
from rdkit import Chem
from rdkit.Chem import Descriptors, rdMolDescriptors
from rdkit.Chem.Scaffolds import MurckoScaffold

SMILES = [
    "CC(=O)Oc1ccccc1C(=O)O",  # aspirin
    "CN1C=NC2=C1C(=O)N(C)C(=O)N2C",  # caffeine
    "C1CC1(F)C#N",
    "[Na+].CC([O-])=O",
    "C[C@H](N)C(=O)NCCS(=O)(=O)c1ccc(Br)cc1",
    "CCCCO",
    "O=[N+]([O-])c1ccc2[nH]ccc2c1",
]
# Only Python has these; Ipc fails with Debian's numpy.
LEFT_OUT = {"qed", "BertzCT", "Ipc"}

# Ethanol, Å; water far from the origin.
SHAPES = [
    [("C", -0.748, -0.015, 0.024), ("C", 0.558, 0.420, -0.278), ("O", 1.293, -0.202, -0.901), ("H", -1.263, 0.754, 0.600),
     ("H", -1.293, -0.202, -0.901), ("H", -0.699, -0.934, 0.609), ("H", 0.716, 1.404, 0.137), ("H", -0.420, 0.558, -1.278),
     ("H", 2.105, 0.198, -1.001)],
    [("O", 10.0, 20.0, 30.0), ("H", 10.9572, 20.0, 30.0), ("H", 9.7602, 20.9267, 30.0)],
]
CHARGES = {"H": 1, "C": 6, "O": 8}
BOHR = 0.529177210903  # Å, CODATA 2018


def sorted_coulomb(atoms):
    z = numpy.array([CHARGES[a[0]] for a in atoms], float)
    r = numpy.array([a[1:] for a in atoms]) / BOHR
    distance = numpy.linalg.norm(r[:, None] - r[None], axis=2)
    numpy.fill_diagonal(distance, 1)
    matrix = numpy.outer(z, z) / distance
    numpy.fill_diagonal(matrix, 0.5 * z**2.4)
    order = numpy.argsort(-numpy.linalg.norm(matrix, axis=1), kind="stable")
    return matrix[order][:, order]


def of_molecule(smiles):
    molecule = Chem.MolFromSmiles(smiles)
    numbers = {name: float(work(molecule)) for name, work in Descriptors.descList if name not in LEFT_OUT}
    return {
        "smiles": smiles,
        "canonical": Chem.MolToSmiles(molecule),
        "scaffold": MurckoScaffold.MurckoScaffoldSmiles(mol=molecule),
        "descriptors": {name: number if math.isfinite(number) else None for name, number in numbers.items()},
        "morgan": list(rdMolDescriptors.GetMorganFingerprintAsBitVect(molecule, 2, 2048).GetOnBits()),
        "maccs": list(rdMolDescriptors.GetMACCSKeysFingerprint(molecule).GetOnBits()),
        "atompair": list(rdMolDescriptors.GetHashedAtomPairFingerprintAsBitVect(molecule, 2048).GetOnBits()),
        "torsion": list(rdMolDescriptors.GetHashedTopologicalTorsionFingerprintAsBitVect(molecule, 2048).GetOnBits()),
    }


print(
    json.dumps(
        {
            "molecules": [of_molecule(smiles) for smiles in SMILES],
            "coulomb": [{"atoms": [list(a) for a in atoms], "matrix": sorted_coulomb(atoms).tolist()} for atoms in SHAPES],
        },
        indent=1,
    )
)
