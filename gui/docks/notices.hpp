// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"
#include "gui/theme/widgets.hpp"

#include <functional>

namespace netloom {

/// One thing that was noticed about the data, and at most one thing to do about it.
struct Notice {
    Tone tone = Tone::Plain;
    QString headline, detail;
    QString action; ///< what the button says; empty: nothing to do
    std::function<void()> act;
    QString otherAction = {}; ///< a second button; empty: none
    std::function<void()> actOther = {};
};

/// All that can be said of the open data, the most pressing first.
std::vector<Notice> noticesOf(Session &session);

} // namespace netloom
