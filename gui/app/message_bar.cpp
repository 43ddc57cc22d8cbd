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
      m_action(new QPushButton(this)),
      m_dismiss(iconButton(QStringLiteral("close"), tr("Dismiss"), this))
{
    setProperty("look", QStringLiteral("message"));
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_dismiss->setObjectName(QStringLiteral("messageDismiss"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 10, 6);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_dismiss);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto declined = std::exchange(m_declined, {}))
            declined();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        m_declined = {};
        if (const auto accepted = std::exchange(m_accepted, {}))
            accepted();
    });
    hide();
}

void MessageBar::show(const QString &sentence, bool isTrouble)
{
    m_action->hide();
    m_accepted = m_declined = {};
    set(sentence, isTrouble ? "warning" : "accent");
    m_timer.stop();
    if (!isTrouble)
        m_timer.start(4000 + 60 * static_cast<int>(sentence.size()));
}

void MessageBar::offer(const QString &sentence, const QString &action, std::function<void()> accepted,
                       std::function<void()> declined)
{
    m_timer.stop();
    m_accepted = std::move(accepted);
    m_declined = std::move(declined);
    nameWidget(m_action, QStringLiteral("messageAction"), action);
    m_action->setText(action);
    m_action->show();
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
