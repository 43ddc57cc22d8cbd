// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/threshold_card.hpp"

#include "gui/docks/evaluate_figures.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/translate.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QSlider>

namespace netloom {

ThresholdCard::ThresholdCard(const Outcome &outcome, QWidget *parent) : Card(parent), m_outcome(outcome)
{
    const QString positive = outcome.classes.size() > 1 ? qstr(outcome.classes[1]) : tr("positive");
    auto *header = new QHBoxLayout;
    header->addWidget(makeLabel(tr("Threshold"), TextRole::Title, this), 1);
    m_value = makeLabel({}, TextRole::Strong, this);
    header->addWidget(m_value);
    m_slider = new QSlider(Qt::Horizontal, this);
    nameWidget(m_slider, "threshold", tr("Threshold"));
    m_slider->setRange(1, 99);
    m_slider->setPageStep(5);
    m_slider->setValue(50);
    m_slider->setToolTip(tr("A row counts as %1 when its probability is at least this.").arg(positive));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    m_missed = addLine(grid, tr("missed %1").arg(positive));
    m_alarms = addLine(grid, tr("false alarms"));
    m_accuracy = addLine(grid, tr("accuracy"));
    QLabel *even = addLine(grid, tr("fewest errors at"));
    even->setText(QString::number(cheapestThreshold(outcome, 1), 'f', 2));
    QLabel *careful = addLine(grid, tr("best at 10 : 1"));
    careful->setText(QString::number(cheapestThreshold(outcome, 10), 'f', 2));
    careful->setToolTip(tr("The cheapest threshold when a miss costs as much as ten false alarms."));
    body()->addLayout(header);
    body()->addWidget(m_slider);
    body()->addLayout(grid);
    body()->addStretch(1);
    connect(m_slider, &QSlider::valueChanged, this, &ThresholdCard::announce);
    announce();
}

QLabel *ThresholdCard::addLine(QGridLayout *grid, const QString &name)
{
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(name, TextRole::Muted, this), row, 0);
    QLabel *value = makeLabel({}, TextRole::Number, this);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(value, row, 1);
    return value;
}

void ThresholdCard::announce()
{
    const double threshold = m_slider->value() / 100.0;
    const ThresholdCounts counts = countsAt(m_outcome, threshold);
    m_value->setText(QString::number(threshold, 'f', 2));
    m_missed->setText(tr("%1 of %2").arg(counts.missed).arg(counts.positives()));
    m_alarms->setText(tr("%1 of %2").arg(counts.falseAlarms).arg(counts.negatives()));
    m_accuracy->setText(shortNumber(counts.accuracy()));
    emit thresholdChanged(threshold, counts.falseAlarmShare(), counts.sensitivity());
}

} // namespace netloom
