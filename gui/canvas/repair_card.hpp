// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_content.hpp"
#include "gui/theme/widgets.hpp"

namespace netloom {

/// A floating card with what is wrong at the selected node and a button for each way to mend it.
class RepairCard : public Card
{
    Q_OBJECT
public:
    explicit RepairCard(QWidget *parent);

    /// Shows the gravest issue of the node that has repairs, or of the network as a whole when there is no node; hides
    /// itself when there is none or it was put off.
    void showIssues(const CanvasContent &content, const FoldedGraph &seen, NodeId node);

    void takeFocus(); ///< to the first of its buttons; Escape gives it back

signals:
    void chosen(const netloom::Repair &repair, netloom::NodeId node);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const CanvasContent &content); ///< with the issue that is kept

    QLabel *m_sentence;
    QPushButton *m_later;
    QWidget *m_buttons = nullptr;
    GraphIssue m_shown;
    Text m_putOff; ///< the sentence that "Not now" was said to
};

} // namespace netloom
