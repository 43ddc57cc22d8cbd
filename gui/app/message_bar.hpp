// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace netloom {

/// One sentence across the top of the page, with a way to dismiss it and, at most, one thing to do about it.
/// Trouble stays until dismissed; other messages go by themselves.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    void show(const QString &sentence, bool isTrouble);
    void offer(const QString &sentence, const QString &action, std::function<void()> accepted,
               std::function<void()> declined);

private:
    void set(const QString &sentence, const char *tone);

    QLabel *m_icon, *m_text;
    QPushButton *m_action, *m_dismiss;
    std::function<void()> m_accepted, m_declined;
    QTimer m_timer;
};

} // namespace netloom
