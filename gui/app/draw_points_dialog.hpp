// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "gui/app/drawing_plane.hpp"

#include <QDialog>
#include <QUndoStack>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace netloom {

/// Lets a person draw a data set: points on a plane, each with a class or a value. Undo and redo are its own.
class DrawPointsDialog : public QDialog
{
    Q_OBJECT
public:
    /// take: what the button says that takes the points. drawing: what there is already.
    DrawPointsDialog(const Drawing &drawing, const QString &take, QWidget *parent);
    const Drawing &drawing() const { return m_plane->drawing(); }

private:
    QWidget *makeSide();
    QWidget *makeKinds();
    QWidget *makeClasses();
    QWidget *makeValue();
    QWidget *makeTools();
    QWidget *makeSteps();
    void addShortcuts();
    void chooseClass(int number);
    void useBrush();
    void follow(); ///< the drawing changed
    void fillCounts();

    QUndoStack m_stack;
    DrawingPlane *m_plane;
    QComboBox *m_kind = nullptr;
    QStackedWidget *m_labels = nullptr; ///< the classes or the value
    QTableWidget *m_classes = nullptr;
    QDoubleSpinBox *m_value = nullptr;
    QSpinBox *m_radius = nullptr, *m_dab = nullptr;
    QLabel *m_count, *m_need;
    QPushButton *m_undo = nullptr, *m_redo = nullptr, *m_clear = nullptr, *m_take;
};

/// The settings of the generator `drawn` that hold a drawing, and back; an unreadable one comes back empty.
Params paramsOf(const Drawing &drawing);
Drawing drawingOf(const Params &params);

} // namespace netloom
