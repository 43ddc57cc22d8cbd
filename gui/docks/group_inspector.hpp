// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace netloom {

class FactsGrid;
struct GraphEdit;

/// One group: title, note, how often it stands, and what it holds; of a note its words.
class GroupInspector : public QWidget
{
    Q_OBJECT
public:
    explicit GroupInspector(Session &session, QWidget *parent = nullptr);

    void showGroup(NodeId group);
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeRepeats(QWidget *row);
    void makeActions(QWidget *row);
    void retranslate();
    void showFacts(const Group &group);
    void apply(const GraphEdit &edit);
    void keep();

    Session &m_session;
    NodeId m_group;
    QLineEdit *m_title;
    QLabel *m_repeatsLabel, *m_noteLabel;
    QSpinBox *m_repeats;
    QWidget *m_repeatsRow, *m_actions;
    QPlainTextEdit *m_note;
    QPushButton *m_fold, *m_ungroup, *m_keep;
    FactsGrid *m_facts;
    QLabel *m_hint;
};

} // namespace netloom
