// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/dock_title.hpp"

#include "gui/theme/tokens.hpp"
#include "gui/theme/widgets.hpp"

#include <QDynamicPropertyChangeEvent>
#include <QEnterEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace netloom {

namespace {
constexpr int titleHeight = 34;
}

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock),
      m_dock(dock),
      m_title(new SectionTitle(dock->windowTitle(), this)),
      m_fold(iconButton(QStringLiteral("chevron-up"), tr("Fold %1").arg(dock->windowTitle()), this)),
      m_float(iconButton(QStringLiteral("float"), tr("Undock %1").arg(dock->windowTitle()), this)),
      m_close(iconButton(QStringLiteral("close"), tr("Hide %1").arg(dock->windowTitle()), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 6, 2);
    row->setSpacing(0);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_fold, m_float, m_close}) {
        button->setIconSize(QSize(13, 13));
        button->setFocusPolicy(Qt::NoFocus); // the View menu does the same from the keyboard
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(false);
        button->setSizePolicy(policy);
        row->addWidget(button);
    }
    setFixedHeight(titleHeight);
    showButtons(false);
    connect(m_fold, &QPushButton::clicked, this, [this] { setFolded(!m_isFolded); });
    connect(m_float, &QPushButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QPushButton::clicked, dock, &QDockWidget::close);
}

/// The same with and without buttons: what stands below must not move when the pointer comes. QDockWidget asks for the
/// hint alone.
QSize DockTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), titleHeight};
}

void DockTitle::watch(QWidget *content)
{
    m_content = content;
    content->installEventFilter(this);
    m_title->setAside(content->property("aside").toString());
}

bool DockTitle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange &&
        static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "aside")
        m_title->setAside(m_content->property("aside").toString());
    return QWidget::eventFilter(watched, event);
}

void DockTitle::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    if (m_content)
        m_content->setVisible(!isFolded);
    m_dock->setMaximumHeight(isFolded ? height() + 1 : QWIDGETSIZE_MAX);
    m_fold->setIcon(themedIcon(isFolded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), palette()));
}

void DockTitle::showButtons(bool areShown)
{
    for (QPushButton *button : {m_fold, m_float, m_close})
        button->setVisible(areShown);
    layout()->setContentsMargins(16, 2, areShown ? 6 : 16, 2);
}

void DockTitle::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showButtons(true);
}

void DockTitle::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showButtons(false);
}

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens(palette()).surface);
}

} // namespace netloom
