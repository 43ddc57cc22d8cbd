// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_detail.hpp"

#include "gui/app/data_facts.hpp"
#include "gui/app/job_tracker.hpp"
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
#include <limits>
#include <tuple>

namespace netloom {

namespace {

constexpr int bins = 30;
constexpr std::size_t mostCategories = 40;         ///< of which each still has a bar
constexpr std::size_t countedAtOnce = 500'000;     ///< are counted while the person waits; it takes milliseconds
constexpr std::size_t textsCountedAtOnce = 20'000; ///< each of which has to be read through

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

/// The least and the greatest number, 0 and 0 when there are none.
std::pair<double, double> rangeOf(const Column &column)
{
    double least = std::numeric_limits<double>::infinity(), greatest = -least;
    for (const double value : column.numbers)
        if (std::isfinite(value)) {
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    return least <= greatest ? std::pair(least, greatest) : std::pair(0.0, 0.0);
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
    if (!column.unit.empty()) {
        while (words.endsWith(u'.') || words.endsWith(QChar(0x3002))) // a sentence that goes on
            words.chop(1);
        words += QStringLiteral(", ") + qstr(column.unit);
    }
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
    const bool isOfNumbers = column.type == ColumnType::Number && statistics.maximum > statistics.minimum;
    const bool isOfWords =
        column.type == ColumnType::Category && !column.categories.empty() && column.categories.size() <= mostCategories;
    if (isOfNumbers || isOfWords || column.type == ColumnType::Text) {
        countRows(statistics.minimum, statistics.maximum);
        return;
    }
    m_plot->setEmptyText(tr("These values have no histogram."));
    m_plot->clear();
}

void ColumnDetail::showCounted(const Counted &counted, int chosen)
{
    const Column &column = m_session.data()->columns[static_cast<std::size_t>(chosen)];
    if (column.type != ColumnType::Category) {
        m_plot->setData(counted.names, counted.counts, counted.minimum, counted.maximum,
                        column.type == ColumnType::Text ? tr("words in a text") : qstr(column.unit));
        return;
    }
    std::vector<QString> words;
    for (const std::string &category : column.categories)
        words.push_back(qstr(category));
    m_plot->setCategories(counted.names, counted.counts, words);
}

void ColumnDetail::countRows(double minimum, double maximum)
{
    const int chosen = m_session.chosenColumn();
    const auto count = [data = m_session.data(), signature = m_session.signature(), chosen, minimum,
                        maximum](const JobControl &job) {
        const Column &own = data->columns[static_cast<std::size_t>(chosen)];
        const Column lengths = own.type == ColumnType::Text ? wordCounts(own, job) : Column();
        const Column &column = own.type == ColumnType::Text ? lengths : own;
        Counted counted{{}, {}, minimum, maximum};
        if (own.type == ColumnType::Text)
            std::tie(counted.minimum, counted.maximum) = rangeOf(lengths);
        // Few lengths have a bar each, in the middle of which the number stands.
        const double range = counted.maximum - counted.minimum;
        const bool areFew = own.type == ColumnType::Text && range < bins;
        if (areFew) {
            counted.minimum -= 0.5;
            counted.maximum += 0.5;
        }
        const std::vector<int> classOf = classOfRows(*data, signature, counted.names);
        if (counted.names.empty())
            counted.names.push_back(qstr(own.name));
        const int classes = static_cast<int>(counted.names.size());
        counted.counts = column.type == ColumnType::Number
                             ? histogramByClass(column, classOf, classes, areFew ? static_cast<int>(range) + 1 : bins,
                                                counted.minimum, counted.maximum)
                             : categoriesByClass(column, classOf, classes);
        return counted;
    };
    const ColumnType type = m_session.data()->columns[static_cast<std::size_t>(chosen)].type;
    if (m_session.data()->rows <= (type == ColumnType::Text ? textsCountedAtOnce : countedAtOnce)) {
        showCounted(count({}), chosen);
        return;
    }
    m_plot->setEmptyText(tr("The values are being counted."));
    m_plot->clear();
    m_session.jobs().start<Counted>(
        QStringLiteral("histogram"), tr("Counting values"), this, count,
        [this, chosen, data = m_session.data()](const Counted &counted) {
            if (m_session.chosenColumn() == chosen && m_session.data() == data)
                showCounted(counted, chosen);
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
