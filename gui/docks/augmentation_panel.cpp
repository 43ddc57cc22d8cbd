// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/augmentation_panel.hpp"

#include "gui/docks/augmentation_preview.hpp"
#include "gui/docks/augmentation_settings.hpp"
#include "gui/theme/widgets.hpp"

#include <QCursor>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>

namespace netloom {

AugmentationPanel::AugmentationPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_settings(new AugmentationSettings(session)),
      m_empty(new EmptyState(QStringLiteral("wand"), tr("Training sees every row as it is"),
                             tr("Augmentation changes the training rows a little, anew in each epoch: pictures are shifted "
                                "and turned, signals moved in time, numbers blurred. A network then learns from more than "
                                "there is, and learns less by heart. Validation, test and new rows are never changed."),
                             tr("Add augmentation...")))
{
    setObjectName(QStringLiteral("augmentationPanel"));
    connect(m_empty, &EmptyState::acted, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        m_settings->fillMenu(*menu);
        const auto *button = m_empty->findChild<QPushButton *>();
        menu->popup(button ? button->mapToGlobal(QPoint(0, button->height())) : QCursor::pos());
    });
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("augmentationSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_settings);
    splitter->addWidget(new AugmentationPreview(session));
    splitter->setSizes({320, 560});
    splitter->setStretchFactor(1, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::benchChanged})
        connect(&m_session, signal, this, &AugmentationPanel::refresh);
    refresh();
}

void AugmentationPanel::refresh()
{
    m_settings->refresh();
    m_stack->setCurrentIndex(m_session.project().recipe.augmentations.empty() ? 0 : 1);
}

} // namespace netloom
