// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/byte_io.hpp"
#include "projects/format/v2.hpp"
#include "projects/model/run_record.hpp"

#include <span>
#include <vector>

namespace netloom {

// What is large or may be NaN of a run: curves (HIST) and weights and rows (TENS). The archive holds the sizes.

std::vector<v2::CurveSpan> curveSpans(const std::vector<EpochSummary> &epochs);
void writeCurves(const std::vector<EpochSummary> &epochs, ByteWriter &out);
std::vector<EpochSummary> readCurves(const std::vector<v2::CurveSpan> &spans, ByteReader &in);

std::vector<v2::Block> tensorBlocks(const RunRecord &run);
std::vector<std::byte> writeTensors(const std::vector<RunPtr> &runs);

/// Fills in weights and rows of all runs; stored[i] belongs to runs[i]. Every tensor must be announced and used.
void readTensors(std::span<const std::byte> bytes, const std::vector<v2::Run> &stored,
                 const std::vector<std::shared_ptr<RunRecord>> &runs, const FilePlace &place);

} // namespace netloom
