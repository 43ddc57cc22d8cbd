// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace netloom {

class Session;
struct GraphIssue;

/// All that the design checks find in the open project, each with the repairs that mend it.
class DesignCheckDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DesignCheckDialog(Session &session, QWidget *parent = nullptr);

private:
    void refresh();
    QWidget *makeCard(const GraphIssue &issue);

    Session &m_session;
    QVBoxLayout *m_cards;
};

} // namespace netloom
