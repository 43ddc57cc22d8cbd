// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/latent_rows.hpp"
#include "projects/workflow/steering_way.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr double newShare = 0.7;        ///< of a round's own mean and deviation beside what they were
constexpr double leastDeviation = 0.25; ///< so that the search does not stop at the first place that is not bad

class CodeSearch final : public SteeringWay
{
public:
    explicit CodeSearch(const RunRecord &run)
        : m_run(run),
          m_size(codeSizeOf(run)),
          m_mean(static_cast<std::size_t>(m_size), 0.0),
          m_deviation(static_cast<std::size_t>(m_size), 1.0)
    {
    }

    std::vector<GeneratedSequence> write(const GenerateOptions &options, int threads, const JobControl &job) override
    {
        m_codes = drawnCodes(m_size, options);
        for (std::size_t i = 0; i < m_codes.size(); ++i) {
            const std::size_t number = i % m_mean.size();
            m_codes[i] = static_cast<float>(m_mean[number] + m_deviation[number] * m_codes[i]);
        }
        return generateFromCodes(m_run, m_codes, options, threads, job);
    }

    void learn(const std::vector<GeneratedSequence> &, const std::vector<SteeredRow> &nearest,
               const GenerateOptions &options, int, const JobControl &) override
    {
        const std::size_t kept = std::min(keptOf(options.count), nearest.size());
        for (std::size_t number = 0; kept > 1 && number < m_mean.size(); ++number) {
            double sum = 0, squares = 0;
            for (std::size_t i = 0; i < kept; ++i)
                sum += m_codes[nearest[i].row * m_mean.size() + number];
            const double mean = sum / static_cast<double>(kept);
            for (std::size_t i = 0; i < kept; ++i)
                squares += std::pow(m_codes[nearest[i].row * m_mean.size() + number] - mean, 2);
            const double deviation = std::sqrt(squares / static_cast<double>(kept - 1));
            m_mean[number] += newShare * (mean - m_mean[number]);
            m_deviation[number] += newShare * (std::max(deviation, leastDeviation) - m_deviation[number]);
        }
    }

private:
    const RunRecord &m_run;
    std::int64_t m_size;
    std::vector<double> m_mean, m_deviation;
    std::vector<float> m_codes; ///< of what was written last
};

} // namespace

std::unique_ptr<SteeringWay> searchOfCodes(const RunRecord &run)
{
    return std::make_unique<CodeSearch>(run);
}

} // namespace netloom
