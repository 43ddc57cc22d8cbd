// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

#include <algorithm>

namespace netloom {

namespace {

class CosineSchedule : public ScheduleType
{
public:
    const ScheduleInfo &info() const override
    {
        static const ScheduleInfo info{
            .id = "cosine",
            .label = NL_TEXT("Cosine"),
            .help = NL_TEXT("Lowers the rate along half a cosine wave: slowly, then faster, then slowly again. With "
                            "restarts it jumps back up and comes down anew. A good choice for a run of known length."),
            .formula = "floor + (1 - floor) (1 + cos(pi t / T)) / 2",
            .source = "Loshchilov, Hutter 2017, SGDR: stochastic gradient descent with warm restarts",
            .params =
                {{.key = "restart_epochs",
                  .label = NL_TEXT("Restart after"),
                  .type = ParamType::Real,
                  .defaultValue = 0.0,
                  .minimum = 0,
                  .maximum = 10000000,
                  .unit = NL_TEXT("epochs"),
                  .help = NL_TEXT(
                      "After how many epochs it jumps back up for the first time; 0 comes down once, over the whole run."),
                  .isAdvanced = true},
                 {.key = "restart_growth",
                  .label = NL_TEXT("Restart growth"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{1},
                  .minimum = 1,
                  .maximum = 100,
                  .help = NL_TEXT("How many times as long as the one before each stretch between restarts is."),
                  .isAdvanced = true},
                 floorSpec()},
            .followsLength = true};
        return info;
    }

    double factor(const Params &params, const SchedulePlace &place, std::span<const double>) const override
    {
        std::int64_t step = std::min(place.step, place.totalSteps), period = place.totalSteps;
        if (params.real("restart_epochs") > 0) {
            period = stepsIn(params.real("restart_epochs"), place);
            step = place.step;
            const std::int64_t growth = params.integer("restart_growth");
            if (growth == 1)
                step %= period;
            for (; step >= period; period *= growth)
                step -= period;
        }
        return cosineBetween(1, params.real("floor"), static_cast<double>(step) / static_cast<double>(period));
    }
};

} // namespace

namespace all_schedules {
const ScheduleType &cosine()
{
    static const CosineSchedule type;
    return type;
}
} // namespace all_schedules

} // namespace netloom
