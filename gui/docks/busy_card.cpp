// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/busy_card.hpp"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace netloom {

BusyCard::BusyCard(QWidget *parent)
    : Card(parent),
      m_text(makeLabel({}, TextRole::Body, this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this))
{
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    body()->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &BusyCard::cancelled);
}

void BusyCard::setTexts(const QString &doing, const QString &progressName)
{
    m_text->setText(doing);
    m_progress->setAccessibleName(progressName);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
}

void BusyCard::nameCancel(const QString &objectName)
{
    m_cancel->setObjectName(objectName);
}

void BusyCard::setFraction(double fraction)
{
    if (fraction >= 0)
        m_progress->setValue(static_cast<int>(fraction * 100));
}

} // namespace netloom
