// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/message_bar.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <cstring>
#include <utility>

namespace netloom {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makeWrappedLabel({}, TextRole::Body, this)),
      m_yes(addAnswer(QStringLiteral("messageYes"))),
      m_no(addAnswer(QStringLiteral("messageNo"))),
      m_dismiss(iconButton(QStringLiteral("close"), tr("Dismiss"), this))
{
    setProperty("look", QStringLiteral("message"));
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setObjectName(QStringLiteral("messageDismiss"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 10, 6);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    row->addWidget(m_dismiss);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

QPushButton *MessageBar::addAnswer(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    return button;
}

void MessageBar::give(QPushButton *button, Answer answer)
{
    nameWidget(button, button->objectName(), answer.words);
    button->setText(answer.words);
    button->disconnect(this);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(answer.act)] {
        hide();
        act();
    });
    button->show();
}

void MessageBar::show(const QString &sentence, bool isTrouble)
{
    m_yes->hide();
    m_no->hide();
    set(sentence, isTrouble ? "warning" : "accent");
    m_timer.stop();
    if (!isTrouble)
        m_timer.start(4000 + 60 * static_cast<int>(sentence.size()));
}

void MessageBar::offer(const QString &sentence, Answer yes, Answer no)
{
    m_timer.stop();
    give(m_yes, std::move(yes));
    give(m_no, std::move(no));
    set(sentence, "accent");
}

void MessageBar::set(const QString &sentence, const char *tone)
{
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    const Tokens &t = tokens(palette());
    const bool isTrouble = std::strcmp(tone, "warning") == 0;
    m_icon->setPixmap(
        themedIcon(isTrouble ? QStringLiteral("warning") : QStringLiteral("info"), isTrouble ? t.warning : t.accent)
            .pixmap(QSize(18, 18), devicePixelRatioF()));
    setProperty("tone", QString::fromLatin1(tone));
    style()->unpolish(this);
    style()->polish(this);
    QFrame::show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace netloom
