// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/depict/paint_depiction.hpp"

#include <QWidget>
#include <optional>

namespace netloom {

/// Shows what a row looks like. Points in space are turned by dragging, or with the arrow keys, and
/// brought nearer with the wheel, or with + and -; a double click or 0 shows them as at first. Its accessible name is the
/// depiction's title, its description what there is to see.
class DepictionView : public QWidget
{
    Q_OBJECT
public:
    explicit DepictionView(QWidget *parent = nullptr);

    void setDepiction(std::optional<Depiction> depiction); ///< nothing: says that there is nothing to see
    void setEmptyText(const QString &text);                ///< what stands there while there is nothing to see
    /// So that views beside each other can be compared; stays in force for what is shown next.
    void setSignalRange(const SignalRange &range) { m_range = range; }
    const std::optional<Depiction> &depiction() const { return m_depiction; }
    const DepictionAngle &angle() const { return m_angle; }
    QSize minimumSizeHint() const override { return {120, 90}; }
    QSize sizeHint() const override { return {280, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    bool isTurnable() const;
    void turn(double yaw, double pitch);
    void zoom(double factor);
    void showAsAtFirst();

    std::optional<Depiction> m_depiction;
    QString m_emptyText; ///< empty: the usual one
    DepictionAngle m_angle;
    SignalRange m_range;
    QPointF m_grabbed;
};

} // namespace netloom
