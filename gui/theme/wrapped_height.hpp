// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <algorithm>

namespace netloom {

/// How high a wrapped text is in this width, whatever height the label was given before: QLabel never asks for less than
/// its minimum.
inline int wrappedHeight(QLabel *label, int width)
{
    label->setMinimumHeight(0);
    return std::max(0, label->heightForWidth(width));
}

} // namespace netloom
