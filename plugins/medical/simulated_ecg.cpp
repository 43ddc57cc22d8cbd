// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/data/generators/simulated.hpp"
#include "plugins/medical/medical_generators.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace netloom {

namespace {

constexpr std::int64_t mostNumbers = 200'000'000; // in all rows
constexpr double scale = 3.3;                     ///< mV: the R wave is 1 mV high

/// A bump of the beat: its place and width as angles of the cycle, and its slope. McSharry et al. 2003, table I.
struct Wave {
    double angle, slope, width;
};
constexpr Wave waveP{-std::numbers::pi / 3, 1.2, 0.25};
constexpr std::array<Wave, 3> complexQrs = {
    {{-std::numbers::pi / 12, -5, 0.1}, {0, 30, 0.1}, {std::numbers::pi / 12, -7.5, 0.1}}};
constexpr Wave waveT{std::numbers::pi / 2, 0.75, 0.4};
/// A beat that begins in a ventricle: wide, high, without P, its T upside down.
constexpr std::array<Wave, 2> ventricular = {{{0, 6, 0.28}, {std::numbers::pi / 2, -0.9, 0.4}}};

enum class Rhythm { Fibrillation, Normal, Premature }; // in alphabetical order of their names

struct Beat {
    double time;     ///< of the R wave, s
    double interval; ///< since the beat before, s
    bool isVentricular = false;
};

/// Beats from before the first to behind the last second that is shown.
std::vector<Beat> beatsOf(Rhythm rhythm, double interval, double seconds, RandomStream &random)
{
    std::vector<Beat> beats;
    const double phase = 2 * std::numbers::pi * random.uniform();
    double time = -1 - interval * random.uniform();
    // One premature beat at least, wherever it comes.
    const double first = rhythm == Rhythm::Premature ? seconds * (0.2 + 0.5 * random.uniform()) : 0;
    bool isPauseDue = false, hasPremature = false;
    while (time < seconds + 1) {
        const double breathing = 0.03 * std::sin(2 * std::numbers::pi * 0.25 * time + phase);
        const double chance = random.normal(), turn = random.uniform();
        double step = interval * (1 + breathing + 0.015 * chance);
        Beat beat{0, 0};
        if (rhythm == Rhythm::Fibrillation)
            step = std::clamp(interval * (1 + 0.22 * chance), 0.35, 2.0);
        if (rhythm == Rhythm::Premature) {
            const bool isDue = !hasPremature && time + step >= first;
            beat.isVentricular = !isPauseDue && !beats.empty() && (isDue || turn < 0.15);
            step *= isPauseDue ? 1.4 : beat.isVentricular ? 0.6 : 1;
            isPauseDue = beat.isVentricular;
            hasPremature = hasPremature || (beat.isVentricular && time + step >= 0);
        }
        time += step;
        beat.time = time;
        beat.interval = step;
        beats.push_back(beat);
    }
    return beats;
}

/// mV. Angles become times by the root of the interval (Bazett 1920), so that a fast beat is not squeezed as a whole.
double heightOf(const Wave &wave, double sinceBeat, double pace)
{
    const double distance = (2 * std::numbers::pi * sinceBeat / pace - wave.angle) / wave.width;
    return scale * wave.slope * wave.width * wave.width * std::exp(-distance * distance / 2);
}

double beatAt(const Beat &beat, double time, bool hasP)
{
    const double since = time - beat.time, pace = std::sqrt(std::clamp(beat.interval, 0.4, 1.5));
    double height = 0;
    if (beat.isVentricular) {
        for (const Wave &wave : ventricular)
            height += heightOf(wave, since, pace);
        return height;
    }
    for (const Wave &wave : complexQrs)
        height += heightOf(wave, since, pace);
    return height + heightOf(waveT, since, pace) + (hasP ? heightOf(waveP, since, pace) : 0);
}

class SimulatedEcg final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info = describe();
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override;

private:
    static GeneratorInfo describe();
};

Dataset SimulatedEcg::generate(std::int64_t rows, std::uint64_t seed, const Params &params) const
{
    const double seconds = params.real("seconds"), rate = params.real("rate");
    const std::int64_t samples = std::llround(seconds * rate);
    if (rows > mostNumbers / samples)
        throw Error(ErrorKind::Usage, info().id,
                    text(NL_TEXT("{1} rows of {2} samples would be more than {3} numbers. Ask for fewer."), rows, samples,
                         mostNumbers));
    Column signal, rhythm, heartRate;
    signal.name = "signal";
    signal.unit = "mV";
    signal.description = NL_TEXT("One lead over time, baseline near 0.");
    signal.type = ColumnType::Tensor;
    signal.shape = Shape{samples, 1};
    signal.values.reserve(static_cast<std::size_t>(rows * samples));
    rhythm.name = "rhythm";
    rhythm.description = NL_TEXT("The rhythm that was simulated.");
    rhythm.type = ColumnType::Category;
    rhythm.categories = {"atrial fibrillation", "normal", "premature beats"};
    heartRate.name = "heart_rate";
    heartRate.unit = "1/min";
    heartRate.description = NL_TEXT("Beats a minute on average, as they were drawn.");
    RandomStream random = generatorStream(seed);
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto kind = static_cast<Rhythm>(row % 3);
        const double perMinute = 55 + 45 * random.uniform();
        const std::vector<Beat> beats = beatsOf(kind, 60 / perMinute, seconds, random);
        const double wander = params.real("wander") * (0.5 + 0.5 * random.uniform());
        const double slow = 0.1 + 0.2 * random.uniform(), begin = 2 * std::numbers::pi * random.uniform();
        // What is left of the atria's work in fibrillation: small waves, 4 to 9 a second.
        const double tremble = kind == Rhythm::Fibrillation ? 0.03 + 0.05 * random.uniform() : 0;
        const double quick = 4 + 5 * random.uniform();
        for (std::int64_t i = 0; i < samples; ++i) {
            const double time = static_cast<double>(i) / rate;
            double height = wander * std::sin(2 * std::numbers::pi * slow * time + begin) +
                            tremble * std::sin(2 * std::numbers::pi * quick * time + 0.7 * std::sin(3 * time)) +
                            params.real("noise") * random.normal();
            for (const Beat &beat : beats)
                if (std::abs(time - beat.time) < 1.2)
                    height += beatAt(beat, time, kind != Rhythm::Fibrillation);
            signal.values.push_back(settled(height));
        }
        rhythm.codes.push_back(static_cast<std::int32_t>(kind));
        heartRate.numbers.push_back(settled(perMinute));
    }
    Dataset data;
    data.rows = static_cast<std::size_t>(rows);
    data.columns = {std::move(signal), std::move(rhythm), std::move(heartRate)};
    data.roles = {ColumnRole::Feature, ColumnRole::Target, ColumnRole::Ignored};
    data.provenance.isForDiagnosisForbidden = true;
    return data;
}

GeneratorInfo SimulatedEcg::describe()
{
    const auto ofUnit = [](ParamSpec spec, const char *unit) {
        spec.unit = unit;
        return spec;
    };
    return {
        "simulated-ecg",
        NL_TEXT("ECG of three rhythms"),
        NL_TEXT("Some seconds of one lead: a normal rhythm, atrial fibrillation (irregular, without P waves), or a normal "
                "rhythm with premature beats of a ventricle. Something to begin with for networks on signals; it teaches "
                "nothing about patients."),
        NL_TEXT(
            "Each beat is a sum of bell curves for P, Q, R, S and T: the places, slopes and widths of McSharry, Clifford, "
            "Tarassenko and Smith 2003 (IEEE Trans. Biomed. Eng. 50, 289), with times by the root of the interval. 55 to "
            "100 beats a minute; the interval varies by 3 % with breathing and 1.5 % by chance, in fibrillation by 22 %. "
            "Premature beats come after 0.6 of the interval, are wide, have no P and a pause behind. A slow wave of the "
            "baseline and normal noise are added."),
        600,
        {ofUnit(realParam("seconds", NL_TEXT("Length"), 5, 2, 60, NL_TEXT("How long a row is.")), "s"),
         ofUnit(realParam("rate", NL_TEXT("Sampling rate"), 125, 50, 1000, NL_TEXT("Samples in a second.")), "Hz"),
         ofUnit(realParam("noise", NL_TEXT("Noise"), 0.03, 0, 1,
                          NL_TEXT("Standard deviation of the normal noise on each sample.")),
                "mV"),
         ofUnit(realParam("wander", NL_TEXT("Baseline wander"), 0.1, 0, 1,
                          NL_TEXT("How far breathing and electrodes move the baseline at most.")),
                "mV")}};
}

} // namespace

const Generator &simulatedEcg()
{
    static const SimulatedEcg generator;
    return generator;
}

} // namespace netloom
