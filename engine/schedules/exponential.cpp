// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

#include <cmath>

namespace netloom {

namespace {

class ExponentialSchedule : public ScheduleType
{
public:
    const ScheduleInfo &info() const override
    {
        static const ScheduleInfo info{
            .id = "exponential",
            .label = NL_TEXT("Exponential"),
            .help = NL_TEXT("Lowers the rate a little at every step, by the same factor over every epoch."),
            .formula = "factor^epoch",
            .source = "torch.optim.lr_scheduler.ExponentialLR",
            .params = {rateFactorSpec(0.95, NL_TEXT("What is left of the rate after each epoch."))}};
        return info;
    }

    double factor(const Params &params, const SchedulePlace &place, std::span<const double>) const override
    {
        return std::pow(params.real("factor"), static_cast<double>(place.step) / static_cast<double>(place.stepsPerEpoch));
    }
};

} // namespace

namespace all_schedules {
const ScheduleType &exponential()
{
    static const ExponentialSchedule type;
    return type;
}
} // namespace all_schedules

} // namespace netloom
