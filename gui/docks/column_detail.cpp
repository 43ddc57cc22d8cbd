// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_detail.hpp"

#include "gui/app/data_facts.hpp"
#include "gui/docks/class_of_rows.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/docks/row_condition.hpp"
#include "gui/plots/histogram_plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr int bins = 30;
constexpr std::size_t countedAtOnce = 500'000; ///< are counted while the person waits; it takes milliseconds

/// Four significant digits, as few as say the same.
QString figure(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e7))
        return QString::number(value, 'g', 4);
    return QLocale().toString(value, 'f', size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4);
}

} // namespace

ColumnDetail::ColumnDetail(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_name(makeLabel({}, TextRole::Title, this)),
      m_description(makeLabel({}, TextRole::Secondary, this)),
      m_formula(new QPushButton(tr("Change the formula..."), this)),
      m_remove(new QPushButton(tr("Remove the column"), this)),
      m_plot(new HistogramPlot(this))
{
    setObjectName(QStringLiteral("columnDetail"));
    nameWidget(m_formula, QStringLiteral("changeFormula"), tr("Change the formula..."));
    nameWidget(m_remove, QStringLiteral("removeColumn"), tr("Remove the column"));
    connect(m_formula, &QPushButton::clicked, this, [this] { askForFormula(m_session, m_derived, this); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeDerived(m_session, m_derived); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    head->addWidget(m_formula);
    head->addWidget(m_remove);
    column->addLayout(head);
    column->addWidget(m_description);
    column->addWidget(m_plot, 1);
    column->addWidget(makeStatistics());
    for (const auto signal : {&Session::dataChanged, &Session::factsChanged, &Session::columnChosen, &Session::benchChanged})
        connect(&m_session, signal, this, &ColumnDetail::refresh);
    refresh();
}

QWidget *ColumnDetail::makeStatistics()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(4, 6, 4, 0);
    grid->setVerticalSpacing(1);
    for (int i = 0; i < 6; ++i) {
        const auto place = static_cast<std::size_t>(i);
        m_names[place] = makeLabel({}, TextRole::Secondary, box);
        m_values[place] = new QLabel(box); // its font is its own: no text role has it
        QFont font = numberFont();
        font.setPixelSize(15);
        font.setWeight(QFont::DemiBold);
        m_values[place]->setFont(font);
        grid->addWidget(m_names[place], 0, i);
        grid->addWidget(m_values[place], 1, i);
        grid->setColumnStretch(i, 1);
    }
    return box;
}

void ColumnDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

void ColumnDetail::refresh()
{
    m_isDirty = !isVisible();
    if (m_isDirty)
        return;
    const int chosen = m_session.chosenColumn();
    showFormula(chosen);
    const auto facts = m_session.facts();
    for (QLabel *label : m_names)
        label->clear();
    for (QLabel *label : m_values)
        label->clear();
    if (!m_session.data() || chosen < 0 || !facts) {
        m_name->setText(chosen < 0 ? tr("No column is chosen") : QString());
        m_description->setText(
            chosen < 0 ? tr("Choose one in the list at the left or in the table to see how its values lie.") : QString());
        m_plot->setEmptyText(chosen < 0 ? tr("The histogram of the chosen column appears here.")
                                        : tr("The values are being counted."));
        m_plot->clear();
        return;
    }
    const Column &column = m_session.data()->columns[static_cast<std::size_t>(chosen)];
    const ColumnStatistics &statistics = facts->columns[static_cast<std::size_t>(chosen)];
    m_name->setText(qstr(column.name));
    QString words = column.description.empty() ? typeTitle(column.type) : shown(column.description);
    if (!column.unit.empty())
        words += QStringLiteral(", ") + qstr(column.unit);
    m_description->setText(words);
    showHistogram(column, statistics);
    showStatistics(column, statistics);
}

void ColumnDetail::showFormula(int column)
{
    m_derived.clear();
    for (const DerivedColumn &derived : m_session.project().data.derived)
        if (m_session.data() && columnOf(m_session, derived.name) == column)
            m_derived = derived.name;
    m_formula->setVisible(!m_derived.empty());
    m_remove->setVisible(!m_derived.empty());
}

void ColumnDetail::showHistogram(const Column &column, const ColumnStatistics &statistics)
{
    std::vector<QString> names;
    if (column.type == ColumnType::Number && statistics.maximum > statistics.minimum) {
        showNumbers(statistics.minimum, statistics.maximum);
        return;
    }
    if (column.type == ColumnType::Category && !column.categories.empty() && column.categories.size() <= 40) {
        std::vector<std::vector<double>> counts;
        const std::size_t bins = column.categories.size();
        for (std::size_t i = 0; i < bins; ++i) {
            names.push_back(qstr(column.categories[i]));
            counts.emplace_back(bins, 0.0);
            counts.back()[i] = i < statistics.histogram.size() ? static_cast<double>(statistics.histogram[i]) : 0;
        }
        m_plot->setData(names, counts, 0, static_cast<double>(bins), {});
        return;
    }
    m_plot->setEmptyText(tr("These values have no histogram."));
    m_plot->clear();
}

void ColumnDetail::showNumbers(double minimum, double maximum)
{
    struct Counted {
        std::vector<QString> names;
        std::vector<std::vector<double>> counts;
    };
    const int chosen = m_session.chosenColumn();
    const auto count = [data = m_session.data(), signature = m_session.signature(), chosen, minimum,
                        maximum](const JobControl &) {
        const Column &column = data->columns[static_cast<std::size_t>(chosen)];
        Counted counted;
        const std::vector<int> classes = classOfRows(*data, signature, counted.names);
        if (counted.names.empty())
            counted.names.push_back(qstr(column.name));
        counted.counts = histogramByClass(column, classes, static_cast<int>(counted.names.size()), bins, minimum, maximum);
        return counted;
    };
    const auto show =
        [this, minimum, maximum, unit = qstr(m_session.data()->columns[static_cast<std::size_t>(chosen)].unit)](
            const Counted &counted) { m_plot->setData(counted.names, counted.counts, minimum, maximum, unit); };
    if (m_session.data()->rows <= countedAtOnce) {
        show(count({}));
        return;
    }
    m_plot->setEmptyText(tr("The values are being counted."));
    m_plot->clear();
    m_session.jobs().start<Counted>(
        QStringLiteral("histogram"), tr("Counting values"), this, count,
        [this, chosen, show](const Counted &counted) {
            if (m_session.chosenColumn() == chosen)
                show(counted);
        },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

void ColumnDetail::showStatistics(const Column &column, const ColumnStatistics &statistics)
{
    std::vector<std::pair<QString, QString>> rows;
    if (column.type == ColumnType::Number)
        rows = {{tr("mean"), figure(statistics.mean)},
                {tr("sd"), figure(statistics.deviation)},
                {tr("min"), figure(statistics.minimum)},
                {tr("max"), figure(statistics.maximum)}};
    if (column.type == ColumnType::Category && !statistics.histogram.empty()) {
        const auto most = std::max_element(statistics.histogram.begin(), statistics.histogram.end());
        rows = {
            {tr("most frequent"), qstr(column.categories[static_cast<std::size_t>(most - statistics.histogram.begin())])},
            {tr("its rows"), QLocale().toString(static_cast<qulonglong>(*most))}};
    }
    rows.emplace_back(tr("missing"), QLocale().toString(static_cast<qulonglong>(statistics.missing)));
    rows.emplace_back(tr("distinct"), QLocale().toString(static_cast<qulonglong>(statistics.distinct)));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_names[i]->setText(rows[i].first);
        m_values[i]->setText(rows[i].second);
    }
}

} // namespace netloom
