// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/attribution.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace netloom {

namespace {

constexpr std::array<const char *, 3> methodWords = {"gradient", "integrated_gradients", "occlusion"};

bool hasTokens(const ExplainedSample &sample)
{
    return std::any_of(sample.row.inputs.begin(), sample.row.inputs.end(),
                       [](const Tensor &input) { return input.shape.tokens() > 0; });
}

/// The sample on its way from the baseline, at each fraction of it. Ids stay what they are: what the network makes of them
/// is scaled instead.
PreparedData onTheWay(const ExplainedSample &sample, const std::vector<double> &fractions)
{
    PreparedData copies = copiesOf(sample.row, fractions.size());
    for (std::size_t input = 0; input < copies.inputs.size(); ++input) {
        Tensor &tensor = copies.inputs[input];
        const std::vector<float> &nothing = sample.baseline[input];
        if (tensor.shape.tokens() > 0)
            continue;
        for (std::size_t i = 0; i < tensor.values.size(); ++i) {
            const double fraction = fractions[i / nothing.size()];
            const auto from = static_cast<double>(nothing[i % nothing.size()]);
            tensor.values[i] = static_cast<float>(from + fraction * (static_cast<double>(tensor.values[i]) - from));
        }
    }
    return copies;
}

std::vector<InputProbe::Change> changesAt(InputProbe &probe, const ExplainedSample &sample,
                                          const std::vector<double> &fractions, double tokenScale, ThreadPool &pool)
{
    std::vector<std::uint32_t> rows(fractions.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return probe.changes(onTheWay(sample, fractions), rows, sample.unit, tokenScale, pool);
}

/// Adds weight times (sample - baseline) times the derivative; of ids, that product is what the probe gives.
void addShares(Attribution &sum, const ExplainedSample &sample, const InputProbe::Change &change, double weight)
{
    for (std::size_t input = 0; input < sum.inputs.size(); ++input) {
        const Tensor &tensor = sample.row.inputs[input];
        for (std::size_t i = 0; i < sum.inputs[input].size(); ++i) {
            const double way = tensor.shape.tokens() > 0
                                   ? 1
                                   : static_cast<double>(tensor.values[i]) - static_cast<double>(sample.baseline[input][i]);
            sum.inputs[input][i] += weight * way * change.inputs[input][i];
        }
    }
}

void integrate(Attribution &sum, InputProbe &probe, const ExplainedSample &sample, int steps, ThreadPool &pool,
               const JobControl &job)
{
    // What is made of ids is scaled for a whole batch, so then the steps go one by one.
    const int most = hasTokens(sample) ? 1 : static_cast<int>(probe.maxRows());
    for (int first = 0; first < steps; first += most) {
        job.throwIfStopped();
        job.report(static_cast<double>(first) / steps, text(NL_TEXT("Integrating the gradients")));
        std::vector<double> fractions;
        for (int step = first; step < std::min(steps, first + most); ++step)
            fractions.push_back((step + 0.5) / steps);
        for (const InputProbe::Change &change : changesAt(probe, sample, fractions, fractions.front(), pool))
            addShares(sum, sample, change, 1.0 / steps);
    }
}

void occlude(Attribution &sum, InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
             ThreadPool &pool, const JobControl &job)
{
    std::vector<std::vector<std::size_t>> removed;
    for (std::size_t part = 0; part < parts.size(); ++part)
        removed.push_back({part});
    const std::vector<double> without = outputsWithout(probe, sample, parts, removed, pool, job);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto count = static_cast<double>(parts[part].numbers.size());
        for (const std::int64_t number : parts[part].numbers)
            sum.inputs[parts[part].input][static_cast<std::size_t>(number)] += (sum.output - without[part]) / count;
    }
}

} // namespace

std::string methodWord(AttributionMethod method)
{
    return methodWords[static_cast<std::size_t>(method)];
}

AttributionMethod methodNamed(const std::string &word)
{
    std::string plain = word;
    std::replace(plain.begin(), plain.end(), '-', '_');
    const auto found = std::find(methodWords.begin(), methodWords.end(), plain);
    if (found == methodWords.end())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("No method of explaining a row is called '{1}'. Choose gradient, integrated_gradients or "
                                 "occlusion."),
                         word));
    return static_cast<AttributionMethod>(found - methodWords.begin());
}

double Attribution::shareOf(const SamplePart &part) const
{
    return std::accumulate(part.numbers.begin(), part.numbers.end(), 0.0, [&](double sum, std::int64_t number) {
        return sum + inputs[part.input][static_cast<std::size_t>(number)];
    });
}

Attribution attribute(InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
                      const AttributionOptions &options, ThreadPool &pool, const JobControl &job)
{
    if (options.steps < 1)
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("A path of {1} steps leads nowhere. Ask for at least one."), options.steps));
    Attribution sum;
    for (const Tensor &input : sample.row.inputs)
        sum.inputs.emplace_back(input.values.size(), 0.0);
    const InputProbe::Change here = changesAt(probe, sample, {1.0}, 1, pool).front();
    sum.output = here.output;
    sum.baselineOutput = changesAt(probe, sample, {0.0}, 0, pool).front().output;
    switch (options.method) {
    case AttributionMethod::GradientTimesInput:
        addShares(sum, sample, here, 1);
        break;
    case AttributionMethod::IntegratedGradients:
        integrate(sum, probe, sample, options.steps, pool, job);
        break;
    case AttributionMethod::Occlusion:
        occlude(sum, probe, sample, parts, pool, job);
        break;
    }
    double all = 0;
    for (const std::vector<double> &shares : sum.inputs)
        all = std::accumulate(shares.begin(), shares.end(), all);
    sum.gap = all - (sum.output - sum.baselineOutput);
    return sum;
}

} // namespace netloom
