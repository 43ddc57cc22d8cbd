// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/widgets.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/wrapped_height.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace netloom {

namespace {

const char *toneName(Tone tone)
{
    static const char *const names[] = {"plain", "accent", "good", "warning", "bad"};
    return names[static_cast<int>(tone)];
}

const char *roleName(TextRole role)
{
    static const char *const names[] = {"body", "strong", "muted", "secondary", "title", "figure",
                                        "mono", "number", "good",  "warning",   "bad"};
    return names[static_cast<int>(role)];
}

QFont roleFont(TextRole role)
{
    switch (role) {
    case TextRole::Secondary:
        return secondaryFont();
    case TextRole::Title:
        return titleFont();
    case TextRole::Figure:
        return figureFont();
    case TextRole::Mono:
        return monoFont();
    case TextRole::Number:
        return numberFont();
    case TextRole::Strong: {
        QFont font = bodyFont();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    default:
        return bodyFont();
    }
}

// The style sheet looks at dynamic properties only when a widget is polished.
void setLook(QWidget *widget, const char *property, const char *value)
{
    widget->setProperty(property, QString::fromLatin1(value));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role);
    return label;
}

QLabel *makeWrappedLabel(const QString &text, TextRole role, QWidget *parent)
{
    QLabel *label = makeLabel(text, role, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(40);
    return label;
}

void setTextRole(QLabel *label, TextRole role)
{
    label->setFont(roleFont(role));
    setLook(label, "role", roleName(role));
}

void nameWidget(QWidget *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setLook(button, "look", "primary");
    return button;
}

QPushButton *iconButton(const QString &icon, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(themedIcon(icon, button->palette()));
    button->setIconSize(QSize(16, 16));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    setLook(button, "look", "icon");
    return button;
}

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setFixedHeight(1);
    setLook(rule, "look", "rule");
    return rule;
}

Card::Card(QWidget *parent, Tone tone) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(14, 12, 14, 12);
    m_body->setSpacing(4);
    setLook(this, "look", "card");
    setTone(tone);
}

void Card::setTone(Tone tone)
{
    setLook(this, "tone", toneName(tone));
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(secondaryFont());
    setAlignment(Qt::AlignCenter);
    setFixedHeight(22);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLook(this, "look", "pill");
    setTone(tone);
}

void Pill::setTone(Tone tone)
{
    setLook(this, "tone", toneName(tone));
}

SectionTitle::SectionTitle(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_aside(makeLabel({}, TextRole::Secondary, this))
{
    QFont font = secondaryFont();
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    m_title->setFont(font);
    setLook(m_title, "role", "muted");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_aside);
    setTitle(title);
}

void SectionTitle::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionTitle::setAside(const QString &text)
{
    m_aside->setText(text);
}

ElidedLabel::ElidedLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setTextRole(this, role);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment() | Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > width() ? text() : QString());
}

EmptyState::EmptyState(const QString &icon, const QString &headline, const QString &explanation, const QString &action,
                       QWidget *parent)
    : QWidget(parent),
      m_icon(icon),
      m_picture(new QLabel(this)),
      m_headline(makeLabel({}, TextRole::Title, this)),
      m_explanation(makeWrappedLabel({}, TextRole::Muted, this)),
      m_button(primaryButton({}, this))
{
    m_headline->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_explanation->setFixedWidth(360);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignCenter);
    column->addSpacing(4);
    column->addWidget(m_headline, 0, Qt::AlignCenter);
    column->addWidget(m_explanation, 0, Qt::AlignCenter);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
    setTexts(headline, explanation, action);
    showIcon();
}

void EmptyState::setTexts(const QString &headline, const QString &explanation, const QString &action)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setMinimumHeight(wrappedHeight(m_explanation, 360));
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setObjectName(QStringLiteral("emptyStateAction"));
    m_button->setVisible(!action.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void EmptyState::showIcon()
{
    m_picture->setPixmap(themedIcon(m_icon, tokens(palette()).muted).pixmap(QSize(40, 40), devicePixelRatioF()));
}

} // namespace netloom
