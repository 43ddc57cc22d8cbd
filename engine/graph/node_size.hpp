// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace netloom {

// How large nodes are drawn, and how far apart they are put. Canvas units: pixels at 100 %.
inline constexpr double nodeWidth = 148;
inline constexpr double nodeHeight = 58;
inline constexpr double columnPitch = 190;
inline constexpr double rowPitch = 90;
inline constexpr double downPitch = 120; ///< from row to row where a network flows down: the ports are there

// The frame of an open group around its nodes.
inline constexpr double frameSide = 24;
inline constexpr double frameHead = 44; ///< bears the title; with a note it is higher
inline constexpr double frameFoot = 24;

} // namespace netloom
