// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule_run.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

ScheduleRun::ScheduleRun(const std::string &id, const Params &params, double warmupEpochs, std::int64_t stepsPerEpoch,
                         std::int64_t epochs)
    : m_type(&schedules().at(id)),
      m_params(withDefaults(m_type->info().params, params)),
      m_warmupSteps(std::llround(warmupEpochs * static_cast<double>(stepsPerEpoch))),
      m_rest{0, stepsPerEpoch, std::max<std::int64_t>(1, stepsPerEpoch * epochs - m_warmupSteps)}
{
    if (const std::vector<Text> problems = checkParams(m_type->info().params, params); !problems.empty())
        throw Error(ErrorKind::Usage, m_type->info().label, problems.front());
}

double ScheduleRun::factor(std::int64_t finished, std::span<const double> memory) const
{
    if (finished < m_warmupSteps)
        return static_cast<double>(finished + 1) / static_cast<double>(m_warmupSteps);
    SchedulePlace place = m_rest;
    place.step = finished - m_warmupSteps;
    return m_type->factor(m_params, place, memory);
}

void ScheduleRun::noteEpoch(std::int64_t finished, double loss, std::span<double> memory) const
{
    if (finished > m_warmupSteps)
        m_type->noteEpoch(m_params, loss, memory);
}

} // namespace netloom
