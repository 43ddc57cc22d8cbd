// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/relations_panel.hpp"

#include "engine/data/spread_rows.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/docks/class_of_rows.hpp"
#include "gui/plots/association_view.hpp"
#include "gui/plots/column_scatter.hpp"
#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t mostPoints = 5000; ///< more are a blot, and slow to draw

double valueOf(const Column &column, std::size_t row)
{
    if (column.type == ColumnType::Number)
        return column.numbers[row];
    if (column.codes[row] < 0)
        return std::nan("");
    // Spread a little, so that points of one class do not hide each other; the same at each drawing.
    const double noise = static_cast<double>(row * 2654435761u % 1000) / 1000 - 0.5;
    return column.codes[row] + 0.5 * noise;
}

ColumnScatter::Axis axisOf(const Column &column)
{
    ColumnScatter::Axis axis{qstr(column.name), {}};
    if (!column.unit.empty())
        axis.title += QStringLiteral(" / ") + qstr(column.unit);
    if (column.type == ColumnType::Category)
        for (const std::string &category : column.categories)
            axis.words.push_back(qstr(category));
    return axis;
}

} // namespace

RelationsPanel::RelationsPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_view(new AssociationView(this)),
      m_x(new QComboBox(this)),
      m_y(new QComboBox(this)),
      m_words(makeLabel({}, TextRole::Secondary, this)),
      m_legend(new PlotLegend(this)),
      m_scatter(new ColumnScatter(this))
{
    setObjectName(QStringLiteral("relationsPanel"));
    nameWidget(m_x, QStringLiteral("scatterX"), tr("Across"));
    nameWidget(m_y, QStringLiteral("scatterY"), tr("Up"));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    for (QComboBox *box : {m_x, m_y}) {
        QLabel *label = makeLabel(box->accessibleName(), TextRole::Secondary, this);
        label->setBuddy(box);
        box->setMinimumContentsLength(8);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->addWidget(label);
        choice->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, &RelationsPanel::drawPair);
    }
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(choice);
    column->addWidget(m_words);
    column->addWidget(m_legend);
    column->addWidget(m_scatter, 1);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("relationsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 10, 16, 10);
    whole->addWidget(splitter);
    connect(m_view, &AssociationView::pairChosen, this, [this](int a, int b) { choosePair(b, a); });
    connect(&m_session, &Session::dataChanged, this, &RelationsPanel::forget);
    connect(&m_session, &Session::benchChanged, this, &RelationsPanel::drawPair); // the classes may be others
}

void RelationsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

void RelationsPanel::forget()
{
    m_session.jobs().cancel(QStringLiteral("relations"));
    useTable(std::make_shared<const AssociationTable>()); // what it says of the columns may no longer be true
    m_isDirty = true;
    if (isVisible())
        refresh();
}

void RelationsPanel::refresh()
{
    m_isDirty = false;
    if (!m_session.data())
        return;
    m_session.jobs().start<std::shared_ptr<const AssociationTable>>(
        QStringLiteral("relations"), tr("Comparing the columns"), this,
        [data = m_session.data(), roles = rolesOf(*m_session.data(), m_session.project().data)](const JobControl &job) {
            return std::make_shared<const AssociationTable>(associations(*data, roles, 60, 50'000, job));
        },
        [this](std::shared_ptr<const AssociationTable> table) { useTable(std::move(table)); },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

void RelationsPanel::useTable(std::shared_ptr<const AssociationTable> table)
{
    m_table = std::move(table);
    std::vector<QString> names;
    for (const int column : m_table->columns)
        names.push_back(qstr(m_session.data()->columns[static_cast<std::size_t>(column)].name));
    m_view->setTable(*m_table, names);
    for (QComboBox *box : {m_x, m_y}) {
        const QSignalBlocker blocker(box);
        box->clear();
        for (std::size_t i = 0; i < names.size(); ++i)
            box->addItem(names[i], m_table->columns[i]);
    }
    const auto first = [this](std::size_t place) { return place < m_table->columns.size() ? m_table->columns[place] : -1; };
    const auto [x, y] = m_wanted;
    const bool areThere = m_x->findData(x) >= 0 && m_y->findData(y) >= 0;
    choosePair(areThere ? x : first(0), areThere ? y : first(1));
}

int RelationsPanel::columnAt(const QComboBox *box) const
{
    return box->currentIndex() < 0 ? -1 : box->currentData().toInt();
}

void RelationsPanel::choosePair(int x, int y)
{
    m_x->setCurrentIndex(m_x->findData(x));
    m_y->setCurrentIndex(m_y->findData(y));
    drawPair();
}

void RelationsPanel::drawPair()
{
    const int x = columnAt(m_x), y = columnAt(m_y);
    const DatasetPtr data = m_session.data();
    m_legend->setEntries({});
    if (!data || x < 0 || y < 0 || std::max(x, y) >= static_cast<int>(data->columns.size())) {
        m_words->setText(tr("Two columns are needed that are features or the target."));
        m_scatter->clearPoints();
        return;
    }
    m_wanted = {x, y};
    m_view->choose(y, x);
    const Column &across = data->columns[static_cast<std::size_t>(x)], &up = data->columns[static_cast<std::size_t>(y)];
    std::vector<QString> names;
    const std::vector<int> classes = classOfRows(*data, m_session.signature(), names);
    std::vector<PlotSeries> series(classes.empty() ? 1 : names.size());
    for (std::size_t i = 0; i < names.size() && !classes.empty(); ++i)
        series[i].name = names[i];
    const std::size_t points = std::min(data->rows, mostPoints);
    for (std::size_t i = 0; i < points; ++i) {
        const std::size_t row = spreadRow(i, points, data->rows);
        const int place = classes.empty() ? 0 : classes[row];
        if (place < 0)
            continue;
        series[static_cast<std::size_t>(place)].x.push_back(valueOf(across, row));
        series[static_cast<std::size_t>(place)].y.push_back(valueOf(up, row));
    }
    std::vector<PlotLegend::Entry> entries;
    for (std::size_t i = 0; i < series.size() && series.size() > 1; ++i)
        entries.push_back({series[i].name, QPen(tokens(palette()).series(static_cast<int>(i)), 2), true});
    m_legend->setEntries(entries);
    m_scatter->setPoints(axisOf(across), axisOf(up), std::move(series));
    for (std::size_t i = 0; i < m_table->columns.size(); ++i)
        for (std::size_t j = 0; j < m_table->columns.size(); ++j)
            if (m_table->columns[i] == x && m_table->columns[j] == y) {
                const Association &found = m_table->at(i, j);
                const QString figure =
                    std::isfinite(found.value) ? QLocale().toString(found.value, 'f', 3) : tr("not defined");
                m_words->setText(
                    tr("%1 = %2, from %3 rows")
                        .arg(associationName(found.kind), figure, QLocale().toString(static_cast<qulonglong>(found.rows))));
            }
    m_scatter->setDescription(tr("%1 over %2: %3").arg(qstr(up.name), qstr(across.name), m_words->text()));
}

} // namespace netloom
