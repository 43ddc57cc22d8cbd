// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <QWidget>
#include <utility>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace netloom {

class FactsGrid;

/// The whole network while no node is selected: size, data, what keeps it from running, and the project's notes.
class NetworkSummary : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkSummary(Session &session, QWidget *parent = nullptr);
    void showNetwork();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Facts = std::vector<std::pair<QString, QString>>;

    QString dataInWords() const;
    Facts forecastInWords() const;
    static QString inSeconds(double seconds);
    void showTrouble();

    Session &m_session;
    QLabel *m_title;
    FactsGrid *m_facts;
    QLabel *m_trouble;
    QPushButton *m_showTrouble;
    QLabel *m_notesLabel;
    QPlainTextEdit *m_notes;
    QLabel *m_hint;
};

} // namespace netloom
