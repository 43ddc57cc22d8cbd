// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/generate.hpp"

#include <memory>
#include <string>
#include <vector>

namespace netloom {

/// A valid row of a round, the first of its kind in it.
struct SteeredRow {
    std::size_t row = 0;
    double distance = 0;  ///< to the wish
    std::string identity; ///< the same for rows that are the same
};

/// How a model comes nearer to a wish from round to round.
class SteeringWay
{
public:
    virtual ~SteeringWay() = default;
    virtual std::vector<GeneratedSequence> write(const GenerateOptions &options, int threads, const JobControl &job) = 0;
    /// nearest: of what was written last, the nearest first. May be empty: nothing is learnt then.
    virtual void learn(const std::vector<GeneratedSequence> &written, const std::vector<SteeredRow> &nearest,
                       const GenerateOptions &options, int threads, const JobControl &job) = 0;
};

/// How many of so many are kept: a tenth.
inline std::size_t keptOf(std::int64_t count)
{
    return static_cast<std::size_t>(count < 10 ? 1 : count / 10);
}

/// For a model with a code: the cross-entropy method. Codes are drawn from one normal distribution a number, at first the
/// standard one, and this moves to where the nearest tenth lie. Rubinstein 1999, Methodol. Comput. Appl. Probab. 1, 127.
std::unique_ptr<SteeringWay> searchOfCodes(const RunRecord &run);

/// For a language model: hill climbing. A copy of the weights is trained for some epochs on the nearest that any round has
/// written. Segler et al. 2018, ACS Cent. Sci. 4, 120; Brown et al. 2019, GuacaMol, arXiv:1811.09621.
std::unique_ptr<SteeringWay> hillClimb(const RunRecord &run);

} // namespace netloom
