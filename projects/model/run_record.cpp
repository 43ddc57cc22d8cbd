// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/model/run_record.hpp"

namespace netloom {

const std::vector<float> &RunRecord::modelWeights() const
{
    return checkpoint.bestWeights.empty() ? checkpoint.weights : checkpoint.bestWeights;
}

} // namespace netloom
