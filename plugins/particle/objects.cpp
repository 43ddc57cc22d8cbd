// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/objects.hpp"

#include "engine/base/error.hpp"
#include "plugins/particle/pdg.hpp"

#include <algorithm>
#include <charconv>

namespace netloom {

namespace {

constexpr int mostOfKind = 20;

/// Cuts words and numbers out of "leptons 2, jets=4"; blanks, commas, and equals signs stand between them.
struct CountWords {
    std::string_view rest;
    std::size_t at = 0;

    std::string_view next()
    {
        while (at < rest.size() && std::string_view(" ,=\t").find(rest[at]) != std::string_view::npos)
            ++at;
        const std::size_t begin = at;
        while (at < rest.size() && std::string_view(" ,=\t").find(rest[at]) == std::string_view::npos)
            ++at;
        return rest.substr(begin, at - begin);
    }
};

const ObjectKindInfo &kindCalled(std::string_view word, std::size_t place)
{
    for (const ObjectKindInfo &info : objectKinds)
        if (word == info.plural)
            return info;
    throw Error(
        ErrorKind::Usage, "objects:" + std::to_string(place),
        text(NL_TEXT("There are no objects called '{1}'. Write for example: leptons 2, photons 1, jets 4. Electrons, "
                     "muons, and taus can be named as well."),
             quotable(word)));
}

void addParticle(EventObjects &objects, ObjectKind kind, const EventParticle &particle)
{
    objects.ofKind[kind].push_back({particle.momentum, particle.mass, particleCharge(particle.pdg), {}});
}

/// Sorts a visible particle among the objects, or among what jets are made of.
void sortParticle(EventObjects &objects, const ParticleEvent &event, int number)
{
    const EventParticle &particle = event.particles[static_cast<std::size_t>(number)];
    const ParticleKind kind = particleKind(particle.pdg);
    const bool mayStandAlone = isChargedLepton(particle.pdg) || kind == ParticleKind::Photon;
    if (!mayStandAlone || !isPrompt(event, number)) {
        objects.jetInputs.push_back(particle.momentum);
        return;
    }
    if (kind == ParticleKind::Photon)
        return addParticle(objects, ObjectKind::Photon, particle);
    addParticle(objects, ObjectKind::Lepton, particle);
    addParticle(objects,
                kind == ParticleKind::Electron ? ObjectKind::Electron
                : kind == ParticleKind::Muon   ? ObjectKind::Muon
                                               : ObjectKind::Tau,
                particle);
}

} // namespace

ObjectCounts parseObjectCounts(const std::string &words)
{
    ObjectCounts counts;
    CountWords cutter{words};
    while (true) {
        const std::string_view name = cutter.next();
        if (name.empty())
            return counts;
        const ObjectKindInfo &info = kindCalled(name, cutter.at - name.size() + 1);
        const std::string_view number = cutter.next();
        int count = -1;
        const auto [end, trouble] = std::from_chars(number.data(), number.data() + number.size(), count);
        if (trouble != std::errc{} || end != number.data() + number.size() || count < 0 || count > mostOfKind)
            throw Error(ErrorKind::Usage, "objects:" + std::to_string(cutter.at - number.size() + 1),
                        text(NL_TEXT("Behind '{1}' a number from 0 to {2} is expected: how many of them become columns."),
                             info.plural, mostOfKind));
        counts[info.kind] = count;
    }
}

std::string objectCountsText(const ObjectCounts &counts)
{
    std::string words;
    for (const ObjectKindInfo &info : objectKinds)
        if (const auto found = counts.find(info.kind); found != counts.end())
            words += (words.empty() ? "" : ", ") + std::string(info.plural) + ' ' + std::to_string(found->second);
    return words;
}

const EventObject *EventObjects::find(ObjectKind kind, int place) const
{
    const auto found = ofKind.find(kind);
    const bool isThere = found != ofKind.end() && place >= 1 && static_cast<std::size_t>(place) <= found->second.size();
    return isThere ? &found->second[static_cast<std::size_t>(place) - 1] : nullptr;
}

EventObjects findObjects(const ParticleEvent &event, const JetChoice &choice)
{
    EventObjects objects;
    const std::vector<FourMomentum> visible = visibleMomenta(event);
    objects.missing = missingMomentum(visible);
    objects.sphericity = sphericity(visible);
    for (int i = 0; i < static_cast<int>(event.particles.size()); ++i) {
        const EventParticle &particle = event.particles[static_cast<std::size_t>(i)];
        if (particle.state != ParticleState::Final)
            continue;
        ++objects.finalParticles;
        if (isInvisible(particle.pdg))
            continue;
        sortParticle(objects, event, i);
        if (event.hasVertices) // fmax passes NaN over
            objects.farthestVertex = std::fmax(objects.farthestVertex, std::hypot(particle.vertex[0], particle.vertex[1]));
    }
    for (auto &[kind, list] : objects.ofKind)
        std::stable_sort(list.begin(), list.end(),
                         [](const EventObject &a, const EventObject &b) { return a.momentum.pt() > b.momentum.pt(); });
    for (Jet &jet : findJets(objects.jetInputs, choice)) {
        objects.ht += jet.momentum.pt();
        objects.ofKind[ObjectKind::Jet].push_back({jet.momentum, jet.momentum.mass(), 0, std::move(jet.members)});
    }
    return objects;
}

} // namespace netloom
