// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/jets.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <fastjet/ClusterSequence.hh>
#include <fastjet/Error.hh>
#include <fastjet/LimitedWarning.hh>

namespace netloom {

namespace {

fastjet::JetDefinition definitionOf(const JetChoice &choice)
{
    if (choice.algorithm == "ee-durham")
        return {fastjet::ee_kt_algorithm};
    if (choice.algorithm == "ee-kt" || choice.algorithm == "ee-anti-kt")
        return {fastjet::ee_genkt_algorithm, choice.radius, choice.algorithm == "ee-kt" ? 1.0 : -1.0};
    if (choice.algorithm == "kt")
        return {fastjet::kt_algorithm, choice.radius};
    if (choice.algorithm == "cambridge-aachen")
        return {fastjet::cambridge_algorithm, choice.radius};
    return {fastjet::antikt_algorithm, choice.radius};
}

} // namespace

const std::vector<std::string> &jetAlgorithms()
{
    static const std::vector<std::string> names = {"anti-kt", "kt", "cambridge-aachen", "ee-durham", "ee-kt", "ee-anti-kt"};
    return names;
}

std::vector<Jet> findJets(const std::vector<FourMomentum> &momenta, const JetChoice &choice)
{
    std::vector<fastjet::PseudoJet> inputs;
    for (std::size_t i = 0; i < momenta.size(); ++i) {
        const FourMomentum &p = momenta[i];
        if (p.e <= 0 && p.p() <= 0)
            continue;
        inputs.emplace_back(p.px, p.py, p.pz, p.e);
        inputs.back().set_user_index(static_cast<int>(i));
    }
    if (inputs.empty() || inputs.size() < static_cast<std::size_t>(choice.exactly))
        return {};
    fastjet::ClusterSequence::set_fastjet_banner_stream(nullptr);
    fastjet::LimitedWarning::set_default_stream(nullptr);
    fastjet::Error::set_print_errors(false);
    std::vector<Jet> jets;
    try {
        const fastjet::ClusterSequence sequence(inputs, definitionOf(choice));
        const bool areExclusive = choice.exactly > 0 || choice.algorithm == "ee-durham";
        const int wanted = choice.exactly > 0 ? choice.exactly : static_cast<int>(std::min<std::size_t>(2, inputs.size()));
        for (const fastjet::PseudoJet &found : fastjet::sorted_by_pt(
                 areExclusive ? sequence.exclusive_jets(wanted) : sequence.inclusive_jets(choice.minimumPt))) {
            Jet &jet = jets.emplace_back();
            jet.momentum = {found.px(), found.py(), found.pz(), found.e()};
            for (const fastjet::PseudoJet &member : found.constituents())
                jet.members.push_back(static_cast<std::size_t>(member.user_index()));
        }
    } catch (const fastjet::Error &error) {
        throw Error(
            ErrorKind::Usage, "jet_algorithm",
            text(NL_TEXT("FastJet cannot find the jets: {1}. Choose another algorithm or radius."), error.message()));
    }
    return jets;
}

} // namespace netloom
