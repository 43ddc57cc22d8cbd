// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace netloom {

/// A floating line that looks for a node by title: Return goes to the next one, Escape closes.
class FindBar : public QFrame
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent);
    void open();
    void setHasFound(bool hasFound);

signals:
    void searched(const QString &title, bool isNext);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_field;
    QLabel *m_answer;
};

/// The first node whose title or type, or group whose title or note, contains the text, from the selected one on (behind it
/// for isNext); 0 for none.
NodeId findTitle(const GraphSpec &graph, const QString &text, const std::vector<NodeId> &selected, bool isNext);

} // namespace netloom
