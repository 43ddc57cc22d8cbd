// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/base/params.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netloom {

struct ScheduleInfo {
    std::string id, label, help, formula, source;
    std::vector<ParamSpec> params = {};
    bool followsLength = false; ///< laid out over all epochs of the run, so that another number of them changes every step
};

/// Where a run is in its schedule.
struct SchedulePlace {
    std::int64_t step = 0; ///< finished steps, so the coming one counted from 0
    std::int64_t stepsPerEpoch = 1;
    std::int64_t totalSteps = 1; ///< of the whole run
};

/// A rule by which the learning rate changes in the course of a run: a factor on the rate of the recipe. What it remembers,
/// if anything, lies in a block that the trainer owns and saves.
class ScheduleType
{
public:
    virtual ~ScheduleType() = default;
    virtual const ScheduleInfo &info() const = 0;

    /// The factor for the coming step, at least 0. params are complete (withDefaults).
    virtual double factor(const Params &params, const SchedulePlace &place, std::span<const double> memory) const = 0;

    /// Numbers that it remembers, all 0 before the first epoch.
    virtual std::size_t memorySize() const { return 0; }
    /// After each epoch: the loss that is watched, of the validation part where there is one.
    virtual void noteEpoch(const Params &, double /*loss*/, std::span<double> /*memory*/) const {}
};

const Catalogue<ScheduleType> &schedules();

ParamSpec floorSpec();                                           ///< the least factor, in [0, 1]
ParamSpec rateFactorSpec(double defaultValue, std::string help); ///< "factor", in (0, 1]
std::int64_t stepsIn(double epochs, const SchedulePlace &place); ///< at least 1
double cosineBetween(double first, double last, double share);   ///< half a wave; share in [0, 1]

} // namespace netloom
