// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace netloom {

/// One sentence across the top of the page, with a way to dismiss it and, where there is a choice, both answers to it.
/// Trouble stays until dismissed; other messages go by themselves.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    void show(const QString &sentence, bool isTrouble);

    struct Answer {
        QString words;
        std::function<void()> act;
    };
    /// Dismissing answers neither: the question can come again.
    void offer(const QString &sentence, Answer yes, Answer no);

private:
    QPushButton *addAnswer(const QString &objectName);
    void give(QPushButton *button, Answer answer);
    void set(const QString &sentence, const char *tone);

    QLabel *m_icon, *m_text;
    QPushButton *m_yes, *m_no, *m_dismiss;
    QTimer m_timer;
};

} // namespace netloom
