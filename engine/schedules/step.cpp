// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

#include <cmath>

namespace netloom {

namespace {

class StepSchedule : public ScheduleType
{
public:
    const ScheduleInfo &info() const override
    {
        static const ScheduleInfo info{
            .id = "step",
            .label = NL_TEXT("Step"),
            .help = NL_TEXT(
                "Multiplies the rate by a factor every so many epochs: large steps first, then finer and finer ones."),
            .formula = "factor^floor(epoch / every)",
            .source = "torch.optim.lr_scheduler.StepLR",
            .params = {{.key = "every",
                        .label = NL_TEXT("Every"),
                        .type = ParamType::Real,
                        .defaultValue = 20.0,
                        .minimum = 1e-3,
                        .maximum = 10000000,
                        .unit = NL_TEXT("epochs"),
                        .help = NL_TEXT("After how many epochs the rate falls, again and again.")},
                       rateFactorSpec(0.3, NL_TEXT("What the rate is multiplied by each time it falls."))}};
        return info;
    }

    double factor(const Params &params, const SchedulePlace &place, std::span<const double>) const override
    {
        const std::int64_t falls = place.step / stepsIn(params.real("every"), place);
        return std::pow(params.real("factor"), static_cast<double>(falls));
    }
};

} // namespace

namespace all_schedules {
const ScheduleType &step()
{
    static const StepSchedule type;
    return type;
}
} // namespace all_schedules

} // namespace netloom
