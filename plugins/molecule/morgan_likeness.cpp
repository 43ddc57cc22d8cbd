// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/fingerprints.hpp"
#include "plugins/molecule/parallel_rows.hpp"
#include "plugins/molecule/row_molecules.hpp"
#include "plugins/molecule/row_questions.hpp"

#include <GraphMol/RWMol.h>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// What two fingerprints share of what either has; both by the bits that are set, ascending. Two without any are alike.
double tanimoto(const std::vector<std::uint32_t> &a, const std::vector<std::uint32_t> &b)
{
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
        if (a[i] == b[j])
            ++shared, ++i, ++j;
        else
            ++(a[i] < b[j] ? i : j);
    const std::size_t either = a.size() + b.size() - shared;
    return either == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(either);
}

class MorganLikeness final : public RowLikeness
{
public:
    const RowLikenessInfo &info() const override
    {
        static const RowLikenessInfo info{
            "morgan-tanimoto",
            NL_TEXT("Structure"),
            NL_TEXT("The Tanimoto similarity of Morgan fingerprints: what two molecules share of what either has."),
            {"smiles", "sdf", "molecules"},
            {{.key = "radius",
              .label = NL_TEXT("Radius"),
              .type = ParamType::Int,
              .defaultValue = std::int64_t{2},
              .minimum = 0,
              .maximum = 6,
              .help = NL_TEXT("How many bonds around an atom are looked at.")},
             {.key = "bits",
              .label = NL_TEXT("Bits"),
              .type = ParamType::Int,
              .defaultValue = std::int64_t{2048},
              .minimum = 64,
              .maximum = 65536,
              .help = NL_TEXT("The length of the fingerprint. In a short one, different environments share a bit.")}}};
        return info;
    }

    std::vector<double> likeness(const Dataset &data, std::size_t row, const Params &options,
                                 const JobControl &job) const override
    {
        const auto radius = static_cast<std::uint32_t>(options.integer("radius"));
        const auto bits = static_cast<std::uint32_t>(options.integer("bits"));
        const RowMolecules molecules(data);
        const ParsedMolecule own = molecules.at(row);
        if (!own.molecule)
            throw Error(ErrorKind::File, {}, own.trouble);
        const std::vector<std::uint32_t> wanted = fingerprintBits(*own.molecule, FingerprintKind::Morgan, radius, bits);
        std::vector<double> likeness(data.rows, std::nan(""));
        inParallel(data.rows, 0, text(NL_TEXT("Comparing molecules")), job, [&](std::size_t other) {
            if (const ParsedMolecule parsed = molecules.at(other); parsed.molecule)
                likeness[other] = tanimoto(wanted, fingerprintBits(*parsed.molecule, FingerprintKind::Morgan, radius, bits));
        });
        return likeness;
    }
};

} // namespace

const RowLikeness &morganLikeness()
{
    static const MorganLikeness likeness;
    return likeness;
}

} // namespace netloom
