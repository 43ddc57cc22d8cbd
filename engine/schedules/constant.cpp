// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

namespace netloom {

namespace {

class ConstantSchedule : public ScheduleType
{
public:
    const ScheduleInfo &info() const override
    {
        static const ScheduleInfo info{.id = "constant",
                                       .label = NL_TEXT("Constant"),
                                       .help = NL_TEXT("The learning rate stays as it is from the first step to the last."),
                                       .formula = "1",
                                       .source = "Robbins, Monro 1951"};
        return info;
    }

    double factor(const Params &, const SchedulePlace &, std::span<const double>) const override { return 1; }
};

} // namespace

namespace all_schedules {
const ScheduleType &constant()
{
    static const ConstantSchedule type;
    return type;
}
} // namespace all_schedules

} // namespace netloom
