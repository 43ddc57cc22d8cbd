// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// A part of a job, whose progress goes from begin to end of the whole's. The whole must outlive it.
inline JobControl partOfJob(const JobControl &job, double begin, double end)
{
    return {[&job, begin, end](double fraction, const Text &doing) {
                job.report(fraction < 0 ? fraction : begin + fraction * (end - begin), doing);
            },
            job.stop};
}

} // namespace netloom
