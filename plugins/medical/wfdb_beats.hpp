// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/medical/wfdb_annotations.hpp"
#include "plugins/medical/wfdb_record.hpp"

#include <optional>

namespace netloom {

struct WfdbBeat {
    double sample = 0; ///< from the record's begin
    int code = 0;      ///< of the annotation; 0: nobody said
};

/// The beats of a record in the order of time: the annotated ones, or where there are no annotations, or detected ones are
/// wanted, those that are found in its first lead. How well these agree with the annotations is noted, and an annotation
/// that is near says the code. record: not filtered yet.
std::vector<WfdbBeat> beatsOf(const WfdbRecord &record, const std::optional<WfdbAnnotations> &annotations,
                              bool wantsDetected, ReadingNotes &notes);

} // namespace netloom
