// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/signature.hpp"

namespace netloom {

std::string taskName(Task task)
{
    switch (task) {
    case Task::Binary:
        return "binary";
    case Task::Multiclass:
        return "multiclass";
    case Task::Regression:
        return "regression";
    }
    return {};
}

std::int64_t DataSignature::outputUnits() const
{
    switch (task) {
    case Task::Binary:
        return 1;
    case Task::Multiclass:
        return static_cast<std::int64_t>(classes.size());
    case Task::Regression:
        break;
    }
    return static_cast<std::int64_t>(targets.size());
}

} // namespace netloom
