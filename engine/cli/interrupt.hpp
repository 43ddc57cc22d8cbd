// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace netloom {

/// Turns Ctrl-C and a polite kill into a stop that every job looks at; the second one ends the program at once.
/// Call it before any thread is started: threads inherit that they leave the signals to the one that waits for them.
std::stop_token listenForInterrupts();

} // namespace netloom
