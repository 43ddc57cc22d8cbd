// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/schedules/schedule.hpp"

#include <string>

namespace netloom {

/// A schedule as one run follows it: a linear warm-up over its first steps, then the schedule over the rest.
class ScheduleRun
{
public:
    /// Throws Error (Usage) for an unknown schedule or a setting that it does not take.
    ScheduleRun(const std::string &id, const Params &params, double warmupEpochs, std::int64_t stepsPerEpoch,
                std::int64_t epochs);

    /// On the recipe's rate for the coming step. finished: steps of the run that are done.
    double factor(std::int64_t finished, std::span<const double> memory) const;
    std::size_t memorySize() const { return m_type->memorySize(); }
    /// After an epoch that ended with so many finished steps.
    void noteEpoch(std::int64_t finished, double loss, std::span<double> memory) const;

private:
    const ScheduleType *m_type;
    Params m_params;
    std::int64_t m_warmupSteps;
    SchedulePlace m_rest;
};

} // namespace netloom
