// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_accessible.hpp"

#include "gui/canvas/accessible_parts.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"

#include <QAccessible>
#include <QAccessibleWidget>

namespace netloom {

namespace {

/// The canvas itself: the widgets that float on it, then its nodes, then its wires.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(CanvasView *view) : QAccessibleWidget(view, QAccessible::Canvas), m_parts(*view) {}

    int childCount() const override { return QAccessibleWidget::childCount() + m_parts.count(); }

    QAccessibleInterface *child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        return index < widgets ? QAccessibleWidget::child(index) : m_parts.at(index - widgets);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const int part = m_parts.indexOf(child);
        return part < 0 ? QAccessibleWidget::indexOfChild(child) : QAccessibleWidget::childCount() + part;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (QAccessibleInterface *widget = QAccessibleWidget::childAt(x, y))
            if (widget->object() && widget->object()->objectName() != QLatin1String("qt_scrollarea_viewport"))
                return widget;
        for (int i = m_parts.count() - 1; i >= 0; --i)
            if (QAccessibleInterface *part = m_parts.at(i); part->rect().contains(x, y))
                return part;
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        QAccessibleInterface *selected = m_parts.selected();
        return widget()->hasFocus() && selected ? selected : QAccessibleWidget::focusChild();
    }

    AccessibleParts &parts() { return m_parts; }

private:
    AccessibleParts m_parts;
};

CanvasAccessible *accessibleOf(CanvasView &view)
{
    return dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(&view));
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static bool isInstalled = false;
    if (!isInstalled)
        QAccessible::installFactory(makeAccessible);
    isInstalled = true;
}

void announceCanvasContent(CanvasView &view)
{
    if (!QAccessible::isActive())
        return;
    if (CanvasAccessible *canvas = accessibleOf(view))
        canvas->parts().announceChanges();
}

void announceCanvasSelection(CanvasView &view)
{
    if (!QAccessible::isActive())
        return;
    CanvasAccessible *canvas = accessibleOf(view);
    QAccessibleInterface *selected = canvas ? canvas->parts().selected() : nullptr;
    if (!selected)
        return;
    QAccessibleEvent selection(selected, QAccessible::Selection);
    QAccessible::updateAccessibility(&selection);
    if (view.hasFocus()) {
        QAccessibleEvent focus(selected, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

} // namespace netloom
