// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_columns.hpp"

#include "plugins/particle/pdg.hpp"

#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr std::size_t mostTensorNumbers = std::size_t{1} << 29; // 2 GiB of floats
constexpr std::size_t mostWeightNumbers = 100'000'000;

struct ObjectNumber {
    const char *suffix, *unit, *description;
    double (*value)(const EventObject &);
    bool isKnownAnyway = false; ///< of leptons and photons, whose mass is that of their kind
};

constexpr ObjectNumber objectNumbers[] = {
    {"pt", "GeV", NL_TEXT("Transverse momentum."), [](const EventObject &o) { return o.momentum.pt(); }},
    {"eta", "", NL_TEXT("Pseudorapidity."), [](const EventObject &o) { return o.momentum.eta(); }},
    {"phi", "rad", NL_TEXT("Azimuth."), [](const EventObject &o) { return o.momentum.phi(); }},
    {"m", "GeV", NL_TEXT("Invariant mass."), [](const EventObject &o) { return o.mass; }, true},
};

/// "Electron 1" and the like stand before the description.
std::string ordinal(const ObjectKindInfo &info, int place)
{
    std::string name(info.plural);
    name.pop_back();
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name + ' ' + std::to_string(place) + " by pt. ";
}

Column categoryOf(std::string name, const Values<double> &numbers)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Category;
    std::map<double, std::int32_t> codes;
    for (const double number : numbers)
        codes.emplace(number, 0);
    std::int32_t next = 0;
    for (auto &[number, code] : codes) {
        code = next++;
        column.categories.push_back(toWord(static_cast<long long>(number)));
    }
    for (const double number : numbers)
        column.codes.push_back(codes.at(number));
    return column;
}

Column named(std::string name, ColumnType type, std::string unit, std::string description)
{
    Column column;
    column.name = std::move(name);
    column.type = type;
    column.unit = std::move(unit);
    column.description = std::move(description);
    return column;
}

} // namespace

EventColumns::EventColumns(const EventOptions &options, std::set<std::string> expected)
    : m_options(options),
      m_expected(std::move(expected)),
      m_event(named("event", ColumnType::Number, "", NL_TEXT("Number of the event."))),
      m_sample(named("sample", ColumnType::Category, "", NL_TEXT("The file that the event stands in."))),
      m_weight(named("weight", ColumnType::Number, "", NL_TEXT("Nominal weight, as the generator gave it."))),
      m_names(named(namesColumn, ColumnType::Text, "", NL_TEXT("The particles of the tensor by their names."))),
      m_image(named(imageColumn, ColumnType::Tensor, "GeV",
                    NL_TEXT("Transverse momentum around the leading jet's axis: pseudorapidity down, azimuth across, out to "
                            "the jet radius.")))
{
    m_image.shape = Shape{1, m_options.image, m_options.image};
    const auto usual = [this](const char *name, const char *unit, const char *description, auto value) {
        addNumber(name, unit, description, value, ColumnRole::Feature, false);
    };
    usual("n_final", "", NL_TEXT("Number of final particles."),
          [](const EventObjects &event) { return static_cast<double>(event.finalParticles); });
    usual("n_jets", "", NL_TEXT("Number of jets."), [](const EventObjects &event) {
        const auto jets = event.ofKind.find(ObjectKind::Jet);
        return jets == event.ofKind.end() ? 0.0 : static_cast<double>(jets->second.size());
    });
    usual("ht", "GeV", NL_TEXT("Sum of the jets' transverse momenta."), [](const EventObjects &event) { return event.ht; });
    usual("met", "GeV", NL_TEXT("Missing transverse momentum: what the visible particles lack to be balanced."),
          [](const EventObjects &event) { return event.missing.pt(); });
    usual("met_phi", "rad", NL_TEXT("Azimuth of the missing transverse momentum."),
          [](const EventObjects &event) { return event.missing.phi(); });
    usual("sphericity", "", NL_TEXT("0 for particles along one axis, 1 for an even spread of the visible ones."),
          [](const EventObjects &event) { return event.sphericity; });
    addNumber(
        "vertex_r", "mm", NL_TEXT("How far from the beam a visible final particle came into being at most."),
        [](const EventObjects &event) { return event.farthestVertex; }, ColumnRole::Feature, true);
    addObjectColumns();
    for (const Quantity &quantity : m_options.quantities)
        addNumber(
            quantity.name, quantity.unit(), quantity.description(),
            [quantity](const EventObjects &event) { return quantity.of(event); }, ColumnRole::Feature,
            m_options.areQuantitiesGuessed);
}

void EventColumns::addObjectColumns()
{
    for (const ObjectKindInfo &info : objectKinds) {
        const auto count = m_options.counts.find(info.kind);
        for (int place = 1; count != m_options.counts.end() && place <= count->second; ++place) {
            const bool isJet = info.kind == ObjectKind::Jet;
            const auto add = [&](const char *suffix, const char *unit, const char *description, ColumnRole role,
                                 double (*value)(const EventObject &)) {
                addNumber(
                    std::string(info.letter) + std::to_string(place) + '_' + suffix, unit,
                    ordinal(info, place) + description,
                    [kind = info.kind, place, value](const EventObjects &event) {
                        const EventObject *object = event.find(kind, place);
                        return object ? value(*object) : std::numeric_limits<double>::quiet_NaN();
                    },
                    role, m_options.areObjectsGuessed);
            };
            for (const ObjectNumber &number : objectNumbers)
                add(number.suffix, number.unit, number.description,
                    number.isKnownAnyway && !isJet ? ColumnRole::Ignored : ColumnRole::Feature, number.value);
            if (!isJet && info.kind != ObjectKind::Photon)
                add("charge", "e", NL_TEXT("Electric charge."), ColumnRole::Feature,
                    [](const EventObject &object) { return object.charge; });
        }
    }
}

void EventColumns::addNumber(std::string name, std::string unit, std::string description,
                             std::function<double(const EventObjects &)> value, ColumnRole role, bool isGuessed)
{
    const auto isTaken = [&](const std::string &other) { return other == name; };
    const bool isTwice = std::any_of(m_numbers.begin(), m_numbers.end(),
                                     [&](const NumberColumn &other) { return isTaken(other.column.name); });
    if (isTwice || isTaken("event") || isTaken("sample") || isTaken("process") || isTaken("weight") ||
        isTaken(particlesColumn) || isTaken(namesColumn) || isTaken(imageColumn))
        throw Error(ErrorKind::Usage, "quantities",
                    text(NL_TEXT("There is a column {1} already. Put another name and = before the quantity."), name));
    m_numbers.push_back({named(std::move(name), ColumnType::Number, std::move(unit), std::move(description)),
                         std::move(value), role, isGuessed});
}

void EventColumns::add(const ParticleEvent &event, int sample, std::int64_t line, const std::string &path)
{
    const EventObjects objects = findObjects(event, m_options.jets);
    addParticles(event, path);
    if (m_options.image > 0)
        addImage(objects, path);
    addWeights(event, path);
    for (NumberColumn &number : m_numbers)
        number.column.numbers.push_back(number.value(objects));
    m_event.numbers.push_back(static_cast<double>(event.number));
    m_processes.push_back(static_cast<double>(event.process));
    m_sample.codes.push_back(sample);
    m_weight.numbers.push_back(event.weight);
    m_data.lines.push_back(line);
    ++m_data.rows;
}

void EventColumns::addParticles(const ParticleEvent &event, const std::string &path)
{
    std::vector<const EventParticle *> finals;
    for (const EventParticle &particle : event.particles)
        if (particle.state == ParticleState::Final)
            finals.push_back(&particle);
    std::stable_sort(finals.begin(), finals.end(),
                     [](const EventParticle *a, const EventParticle *b) { return a->momentum.pt() > b->momentum.pt(); });
    const int most = m_options.particles > 0 ? m_options.particles : mostParticlesUnasked;
    finals.resize(std::min(finals.size(), static_cast<std::size_t>(most)));
    if (m_features.size() + finals.size() * particleFeatures > mostTensorNumbers)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("The particles of all events need more than 2 GiB of memory. Set a smaller number of "
                                 "particles in the options.")));
    std::string names;
    for (const EventParticle *particle : finals) {
        const FourMomentum &p = particle->momentum;
        const double eta = p.pt() > 0 ? std::clamp(p.eta(), -largestEta, largestEta) : std::copysign(largestEta, p.pz);
        for (const double value :
             {std::log1p(p.pt()), eta, p.phi(), std::log1p(std::max(p.e, 0.0)), particleCharge(particle->pdg)})
            m_features.push_back(static_cast<float>(value));
        for (int kind = 0; kind < particleKinds - 1; ++kind)
            m_features.push_back(static_cast<int>(particleKind(particle->pdg)) == kind ? 1.0F : 0.0F);
        names += (names.empty() ? "" : " ") + particleName(particle->pdg);
    }
    m_counts.push_back(static_cast<std::int32_t>(finals.size()));
    m_names.texts.push_back(std::move(names));
}

void EventColumns::addImage(const EventObjects &objects, const std::string &path)
{
    const auto side = static_cast<std::size_t>(m_options.image);
    const std::size_t begin = m_image.values.size();
    if (begin + side * side > mostTensorNumbers)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("The jet images of all events need more than 2 GiB of memory. Set fewer pixels in the "
                                 "options.")));
    m_image.values.resize(begin + side * side, 0.0F);
    const EventObject *jet = objects.find(ObjectKind::Jet, 1);
    if (!jet)
        return;
    const auto pixel = [&](double from) { return std::floor((from / m_options.jets.radius + 1) / 2 * m_options.image); };
    for (const std::size_t member : jet->members) {
        const FourMomentum &p = objects.jetInputs[member];
        const double row = pixel(p.eta() - jet->momentum.eta());
        const double across = pixel(turnedBack(p.phi() - jet->momentum.phi()));
        if (row >= 0 && across >= 0 && row < m_options.image && across < m_options.image)
            m_image.values[begin + static_cast<std::size_t>(row) * side + static_cast<std::size_t>(across)] +=
                static_cast<float>(p.pt());
    }
}

void EventColumns::addWeights(const ParticleEvent &event, const std::string &path)
{
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    m_mostFurtherWeights = std::max(m_mostFurtherWeights, event.furtherWeights.size());
    const std::size_t count = std::min(event.furtherWeights.size(), mostWeightColumns);
    while (m_furtherWeights.size() < count)
        m_furtherWeights.emplace_back();
    if (!m_options.areAllWeightsColumns)
        return;
    if (m_furtherWeights.size() * m_data.rows > mostWeightNumbers)
        throw Error(
            ErrorKind::File, path,
            text(NL_TEXT("The further weights of all events are more than {1} numbers. Set weights to nominal in the "
                         "options."),
                 mostWeightNumbers));
    for (std::size_t i = 0; i < m_furtherWeights.size(); ++i) {
        m_furtherWeights[i].resize(m_data.rows, missing);
        m_furtherWeights[i].push_back(i < count ? event.furtherWeights[i] : missing);
    }
}

Column EventColumns::particles(int rows, const std::string &path)
{
    Column column = named(particlesColumn, ColumnType::Tensor, "",
                          NL_TEXT("Final particles by falling pt; of each log(1 + pt/GeV), eta, phi, log(1 + E/GeV), "
                                  "charge, and 1 for its kind of electron, muon, tau, invisible, photon, hadron, parton."));
    column.shape = Shape{rows, particleFeatures};
    const auto size = static_cast<std::size_t>(column.shape.size());
    if (m_data.rows * size > mostTensorNumbers)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("The particles of all events need more than 2 GiB of memory. Set a smaller number of "
                                 "particles in the options.")));
    column.values.resize(m_data.rows * size, 0.0F);
    auto from = m_features.begin();
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        const auto end = from + m_counts[row] * particleFeatures;
        std::copy(from, end, column.values.begin() + static_cast<std::ptrdiff_t>(row * size));
        from = end;
    }
    return column;
}

void EventColumns::takeFirst(const std::vector<std::string> &samples)
{
    std::vector<std::int32_t> codes;
    for (const std::string &sample : samples) {
        const auto known = std::find(m_sample.categories.begin(), m_sample.categories.end(), sample);
        codes.push_back(static_cast<std::int32_t>(known - m_sample.categories.begin()));
        if (known == m_sample.categories.end())
            m_sample.categories.push_back(sample);
    }
    for (std::int32_t &code : m_sample.codes)
        code = codes[static_cast<std::size_t>(code)];
    m_process = categoryOf("process", m_processes);
    m_process.description = NL_TEXT("The generator's number of the hard process.");
    const bool areSeveral = m_sample.categories.size() > 1;
    const bool isLabel = !areSeveral && m_process.categories.size() > 1 && m_process.categories.size() <= 20;
    const auto put = [this](Column column, ColumnRole role) {
        m_data.columns.push_back(std::move(column));
        m_data.roles.push_back(role);
    };
    put(std::move(m_event), ColumnRole::Id);
    put(std::move(m_sample), areSeveral ? ColumnRole::Target : ColumnRole::Ignored);
    put(std::move(m_process), isLabel ? ColumnRole::Target : ColumnRole::Ignored);
    put(std::move(m_weight), ColumnRole::Ignored);
}

void EventColumns::takeNumbers(Params &used)
{
    ObjectCounts kept;
    for (NumberColumn &number : m_numbers) {
        const Values<double> &values = number.column.numbers;
        const bool isEmpty = std::all_of(values.begin(), values.end(), [](double value) { return std::isnan(value); });
        if (isEmpty && number.isGuessed && !m_expected.contains(number.column.name))
            continue;
        for (const ObjectKindInfo &info : objectKinds)
            for (int place = 1; place <= 20; ++place)
                if (number.column.name == info.letter + std::to_string(place) + "_pt")
                    kept[info.kind] = place;
        m_data.columns.push_back(std::move(number.column));
        m_data.roles.push_back(number.role);
    }
    if (m_options.areObjectsGuessed)
        used.set("objects", objectCountsText(kept));
}

Dataset EventColumns::take(const std::vector<std::string> &samples, const std::vector<std::string> &weights,
                           const std::string &path, Params &used)
{
    takeFirst(samples);
    takeNumbers(used);
    for (std::size_t i = 0; m_options.areAllWeightsColumns && i < m_furtherWeights.size(); ++i) {
        const std::string name = i < weights.size() && !weights[i].empty() ? weights[i] : std::to_string(i + 1);
        Column column = named("weight_" + quotable(name), ColumnType::Number, "", NL_TEXT("A further weight of the event."));
        const bool isTwice = std::any_of(m_data.columns.begin(), m_data.columns.end(),
                                         [&](const Column &other) { return other.name == column.name; });
        if (isTwice)
            column.name += '_' + std::to_string(i + 1);
        column.numbers = std::move(m_furtherWeights[i]);
        column.numbers.resize(m_data.rows, std::numeric_limits<double>::quiet_NaN());
        m_data.columns.push_back(std::move(column));
        m_data.roles.push_back(ColumnRole::Ignored);
    }
    const std::int32_t largest = m_counts.empty() ? 0 : *std::max_element(m_counts.begin(), m_counts.end());
    const int rows = m_options.particles > 0 ? m_options.particles : std::max(1, static_cast<int>(largest));
    used.set("particles", static_cast<std::int64_t>(rows));
    used.set("jet_image", static_cast<std::int64_t>(m_options.image));
    m_data.columns.push_back(particles(rows, path));
    m_data.roles.push_back(ColumnRole::Ignored);
    m_data.columns.push_back(std::move(m_names));
    m_data.roles.push_back(ColumnRole::Ignored);
    if (m_options.image > 0) {
        m_data.columns.push_back(std::move(m_image));
        m_data.roles.push_back(ColumnRole::Ignored);
    }
    return std::move(m_data);
}

} // namespace netloom
