// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;

namespace netloom {

class Card;
class FactsGrid;
class ParamForm;

/// One node: title, formula, settings, shapes and cost, what is wrong with ways to mend it, and what it is for.
class NodeInspector : public QWidget
{
    Q_OBJECT
public:
    explicit NodeInspector(Session &session, QWidget *parent = nullptr);

    void showNode(NodeId node);
    void focusFirst();
    void focusRepairs(); ///< if there are any

signals:
    void left(); ///< a repair was taken or turned down by the keyboard

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *button, QEvent *event) override; ///< the keys of the repairs

private:
    void makeHead();
    void showFacts(const Node &node);
    void showIssue(const Node &node);
    void showKinds(const Node &node, const NodeInfo *info);
    void showStripe();
    void retitle();

    Session &m_session;
    NodeId m_node;
    QFrame *m_stripe;
    QLineEdit *m_title;
    QLabel *m_formula;
    QWidget *m_kindRow;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    ParamForm *m_form;
    QFrame *m_rule;
    FactsGrid *m_facts;
    Card *m_issue;
    QLabel *m_sentence;
    QWidget *m_repairs = nullptr;
    QLabel *m_help, *m_source;
};

} // namespace netloom
