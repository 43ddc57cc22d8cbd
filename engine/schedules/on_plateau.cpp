// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

#include <algorithm>
#include <limits>

namespace netloom {

namespace {

class OnPlateauSchedule : public ScheduleType
{
public:
    const ScheduleInfo &info() const override
    {
        static const ScheduleInfo info{
            .id = "on_plateau",
            .label = NL_TEXT("On plateau"),
            .help = NL_TEXT("Lowers the rate whenever the validation loss has not become better for some epochs."),
            .formula = "times factor after more than patience epochs without a loss below best (1 - threshold)",
            .source = "torch.optim.lr_scheduler.ReduceLROnPlateau",
            .params = {rateFactorSpec(0.3, NL_TEXT("What the rate is multiplied by each time it falls.")),
                       {.key = "patience",
                        .label = NL_TEXT("Patience"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{5},
                        .minimum = 0,
                        .maximum = 10000000,
                        .unit = NL_TEXT("epochs"),
                        .help = NL_TEXT("How many epochs without a better loss are put up with before the rate falls. Keep "
                                        "it smaller than the patience of the recipe, which ends the run.")},
                       {.key = "threshold",
                        .label = NL_TEXT("Threshold"),
                        .type = ParamType::Real,
                        .defaultValue = 0.0001,
                        .minimum = 0,
                        .maximum = 1,
                        .help = NL_TEXT("How much lower a loss must be to count as better, as a share of the best one."),
                        .isAdvanced = true},
                       {.key = "cooldown",
                        .label = NL_TEXT("Cooldown"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{0},
                        .minimum = 0,
                        .maximum = 10000000,
                        .unit = NL_TEXT("epochs"),
                        .help = NL_TEXT("How many epochs after a fall are not looked at."),
                        .isAdvanced = true},
                       floorSpec()}};
        return info;
    }

    std::size_t memorySize() const override { return memoryCount; }

    double factor(const Params &, const SchedulePlace &, std::span<const double> memory) const override
    {
        return memory[hasBegun] > 0 ? memory[factorNow] : 1;
    }

    void noteEpoch(const Params &params, double loss, std::span<double> memory) const override
    {
        if (!(memory[hasBegun] > 0)) {
            memory[hasBegun] = memory[factorNow] = 1;
            memory[best] = std::numeric_limits<double>::infinity();
        }
        if (loss < memory[best] * (1 - params.real("threshold"))) {
            memory[best] = loss;
            memory[bad] = 0;
        } else {
            ++memory[bad];
        }
        if (memory[cooling] > 0) {
            --memory[cooling];
            memory[bad] = 0;
        }
        if (!(memory[bad] > static_cast<double>(params.integer("patience"))))
            return;
        memory[factorNow] =
            std::max(memory[factorNow] * params.real("factor"), std::min(params.real("floor"), memory[factorNow]));
        memory[cooling] = static_cast<double>(params.integer("cooldown"));
        memory[bad] = 0;
    }

private:
    /// Places in the memory: 0 or 1, the best loss, epochs without a better one, epochs not to be looked at, the factor.
    enum Place : std::size_t { hasBegun, best, bad, cooling, factorNow, memoryCount };
};

} // namespace

namespace all_schedules {
const ScheduleType &on_plateau()
{
    static const OnPlateauSchedule type;
    return type;
}
} // namespace all_schedules

} // namespace netloom
