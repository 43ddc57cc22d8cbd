// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/facts_grid.hpp"

#include "gui/theme/widgets.hpp"

#include <QGridLayout>

namespace netloom {

FactsGrid::FactsGrid(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FactsGrid::setFacts(const std::vector<std::pair<QString, QString>> &facts)
{
    if (facts == m_facts && m_body)
        return;
    m_facts = facts;
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts) {
        QLabel *label = makeLabel(name, TextRole::Secondary, m_body);
        QLabel *figure = makeWrappedLabel(value, TextRole::Mono, m_body);
        figure->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
        figure->setAlignment(Qt::AlignRight | Qt::AlignTop);
        figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(figure, row, 1);
        ++row;
    }
}

} // namespace netloom
