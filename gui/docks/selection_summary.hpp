// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

class QLabel;

namespace netloom {

class FactsGrid;

/// What several selected nodes are together.
class SelectionSummary : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionSummary(Session &session, QWidget *parent = nullptr);
    void showNodes(const std::vector<NodeId> &nodes);

private:
    Session &m_session;
    QLabel *m_title;
    FactsGrid *m_facts;
    QLabel *m_hint;
};

} // namespace netloom
