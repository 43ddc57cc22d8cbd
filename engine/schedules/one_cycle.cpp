// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

#include <algorithm>

namespace netloom {

namespace {

class OneCycleSchedule : public ScheduleType
{
public:
    const ScheduleInfo &info() const override
    {
        static const ScheduleInfo info{
            .id = "one_cycle",
            .label = NL_TEXT("One cycle"),
            .help = NL_TEXT("Climbs from a low rate to the learning rate and comes down to almost nothing at the end of the "
                            "run. Allows higher rates and shorter runs."),
            .formula = "cosine waves from start up to 1 over the rise, then down to end",
            .source = "Smith, Topin 2018, Super-convergence",
            .params = {{.key = "rise",
                        .label = NL_TEXT("Rise"),
                        .type = ParamType::Real,
                        .defaultValue = 0.3,
                        .minimum = 0,
                        .maximum = 1,
                        .help = NL_TEXT("The share of the run over which the rate climbs.")},
                       {.key = "start",
                        .label = NL_TEXT("Start"),
                        .type = ParamType::Real,
                        .defaultValue = 0.04,
                        .minimum = 1e-9,
                        .maximum = 1,
                        .help = NL_TEXT("Where the rate begins, as a share of the learning rate."),
                        .isAdvanced = true},
                       {.key = "end",
                        .label = NL_TEXT("End"),
                        .type = ParamType::Real,
                        .defaultValue = 4e-6,
                        .minimum = 0,
                        .maximum = 1,
                        .help = NL_TEXT("Where the rate ends, as a share of the learning rate."),
                        .isAdvanced = true}},
            .followsLength = true};
        return info;
    }

    double factor(const Params &params, const SchedulePlace &place, std::span<const double>) const override
    {
        const auto last = static_cast<double>(place.totalSteps - 1);
        const double top = params.real("rise") * static_cast<double>(place.totalSteps) - 1;
        const double step = std::min(static_cast<double>(place.step), last);
        if (step <= top)
            return cosineBetween(params.real("start"), 1, top > 0 ? step / top : 1);
        const double first = std::max(top, 0.0); // without a rise it begins at the top
        return cosineBetween(1, params.real("end"), last > first ? (step - first) / (last - first) : 1);
    }
};

} // namespace

namespace all_schedules {
const ScheduleType &one_cycle()
{
    static const OneCycleSchedule type;
    return type;
}
} // namespace all_schedules

} // namespace netloom
