// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/public_data/patience.hpp"
#include "gui/public_data/set_folder.hpp"

namespace netloom {

/// Brings the files of a public set that are not there yet, one after another. Each comes into NAME.part, is asked for
/// again from its last byte when the connection breaks, and gets its name only with the right size and checksum.
/// Blocks: call it in a job's thread. job hears how much is there and how fast it comes; it may stop it at any time.
/// Throws Error (File, Cancelled); then nothing is left behind, neither files nor folders.
void download(const SetFolder &place, const Patience &patience, const JobControl &job);

} // namespace netloom
