// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generated_figures.hpp"

#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>
#include <QLocale>
#include <cmath>

namespace netloom {

namespace {

constexpr double little = 0.5; ///< a share below it wants advice

QString percentOf(double share)
{
    return std::isfinite(share) ? QStringLiteral("%1 %").arg(QLocale().toString(100 * share, 'f', 1)) : QStringLiteral("–");
}

/// What a newcomer can do about the first thing that is amiss.
QString adviceFor(const GeneratedJudgement &judgement)
{
    if (judgement.validShare() < little)
        return GeneratedFigures::tr("Few rows are valid. Train on more rows or for longer, or lower the temperature.");
    if (judgement.uniqueShare() < little)
        return GeneratedFigures::tr("The model often repeats itself. Raise the temperature, or train on more rows.");
    if (judgement.novelShare() < little)
        return GeneratedFigures::tr("Most valid rows stand in the training set: the model knows it by heart. Raise the "
                                    "temperature, or train on more rows.");
    return {};
}

} // namespace

GeneratedFigures::GeneratedFigures(QWidget *parent)
    : QWidget(parent), m_advice(makeWrappedLabel({}, TextRole::Warning, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (Labels &labels : m_labels) {
        auto *figure = new QVBoxLayout;
        figure->setSpacing(0);
        labels = {makeLabel({}, TextRole::Figure, this), makeLabel({}, TextRole::Strong, this),
                  makeLabel({}, TextRole::Secondary, this)};
        for (QLabel *label : {labels.value, labels.label, labels.note})
            figure->addWidget(label);
        row->addLayout(figure, 1);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_advice);
}

void GeneratedFigures::set(std::size_t place, const QString &value, const QString &label, const QString &note,
                           const QString &help)
{
    const Labels &labels = m_labels.at(place);
    labels.value->setText(value);
    labels.label->setText(label);
    labels.note->setText(note);
    labels.value->setAccessibleName(QStringLiteral("%1: %2").arg(label, value));
    for (QLabel *each : {labels.value, labels.label, labels.note}) {
        each->setToolTip(help);
        each->setVisible(!value.isEmpty());
    }
}

void GeneratedFigures::setRows(const GeneratedRows &rows, const QString &whyUnjudged)
{
    const QLocale locale;
    const auto count = [&locale](std::size_t number) { return locale.toString(static_cast<qulonglong>(number)); };
    const std::size_t all = rows.sequences.size();
    set(0, count(all), tr("generated"), tr("by the model"), {});
    for (std::size_t place = 1; place < m_labels.size(); ++place)
        set(place, {}, {}, {}, {});
    QString advice = whyUnjudged;
    if (rows.judgement) {
        const GeneratedJudgement &its = *rows.judgement;
        set(1, percentOf(its.validShare()), tr("valid"), tr("%1 of %2 rows").arg(count(its.valid), count(all)),
            tr("A row is valid when it says something that there can be. The others say in their tool tip what is wrong."));
        set(2, percentOf(its.uniqueShare()), tr("unique"), tr("%1 of %2 valid").arg(count(its.unique), count(its.valid)),
            tr("Of the valid rows, those that differ from each other, however they are written."));
        set(3, percentOf(its.novelShare()), tr("new"), tr("%1 of %2 unique").arg(count(its.novel), count(its.unique)),
            tr("Of the rows that differ, those that are not among the rows that the model was trained on."));
        advice = adviceFor(its);
    }
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

} // namespace netloom
