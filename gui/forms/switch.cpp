// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/switch.hpp"

#include "gui/theme/tokens.hpp"

#include <QPainter>

namespace netloom {

namespace {
constexpr int trackWidth = 34;
constexpr int trackHeight = 20;
constexpr int rim = 3; ///< room for the focus ring
} // namespace

Switch::Switch(QWidget *parent) : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

QSize Switch::sizeHint() const
{
    return {trackWidth + 2 * rim, trackHeight + 2 * rim};
}

void Switch::paintEvent(QPaintEvent *)
{
    const Tokens &colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1.0 : 0.45);

    const QRectF track(rim, (height() - trackHeight) / 2.0, trackWidth, trackHeight);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), trackHeight / 2.0 + 2, trackHeight / 2.0 + 2);
    }
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(colours.muted, 1));
    painter.setBrush(isChecked() ? colours.accent : colours.inset);
    painter.drawRoundedRect(track, trackHeight / 2.0, trackHeight / 2.0);

    const double knob = trackHeight - 6;
    const QRectF place(isChecked() ? track.right() - knob - 3 : track.left() + 3, track.top() + 3, knob, knob);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? colours.onAccent : colours.muted);
    painter.drawEllipse(place);
}

} // namespace netloom
