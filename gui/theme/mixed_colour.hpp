// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace netloom {

/// The colour at a share of the way from one to another: 0 is the first, 1 the second.
inline QColor mixedColour(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

} // namespace netloom
