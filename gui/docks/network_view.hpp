// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"

#include <QTimer>

class QLabel;

namespace netloom {

class CanvasView;
class InspectorDock;
class QuickField;

/// The page of the steps Network and Train: the canvas, and on it the line in which the network stands as text.
class NetworkView : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkView(const DockContext &context, QWidget *parent = nullptr);
    ~NetworkView() override;

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void watch(bool isWanted);
    void findInspector(); ///< docks come one by one
    void makeTools();
    void retranslate();
    void showGraph();
    void showIssues(); ///< never under a person's hand
    void showText();
    void applyText();
    void rememberView();
    void restoreView();
    void placeOverlays();

    Session &m_session;
    RunController &m_runs;
    bool m_isWatching = false; ///< it is among the run's viewers
    CanvasView *m_canvas;
    InspectorDock *m_inspector = nullptr; ///< of the same window, once there is one
    QuickField *m_quick;
    QLabel *m_trouble;
    QWidget *m_tools;
    QTimer m_handTimer;
};

} // namespace netloom
