// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/simulation_preview.hpp"

#include "engine/data/generator.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/depict/plain_depiction.hpp"
#include "gui/plots/column_scatter.hpp"
#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/workflow/workflow.hpp"

#include <QLocale>
#include <QStackedLayout>
#include <algorithm>

namespace netloom {

namespace {

constexpr std::int64_t previewRows = 600; ///< enough to see the pattern, few enough to be there at once
constexpr int previewPause = 120;         ///< ms
const QString previewTopic = QStringLiteral("simulationPreview");

struct FewRows {
    DatasetPtr data;
    std::optional<DataSignature> signature;
};

FewRows fewRows(const Generator &generator, const Simulation &simulation)
{
    FewRows few;
    few.data = generateData(generator, std::min(simulation.rows, previewRows), simulation.seed, simulation.params);
    try {
        const Project project = proposeProject(*few.data, {}).project;
        few.signature = signatureOf(project, *typedData(few.data, project.data));
    } catch (const Error &) { // its rows are shown all the same
    }
    return few;
}

/// The first of a role and type, after another one; -1 none.
int columnWith(const Dataset &data, ColumnRole role, ColumnType type, int after = -1)
{
    for (auto i = static_cast<std::size_t>(after + 1); i < data.columns.size() && i < data.roles.size(); ++i)
        if (data.roles[i] == role && data.columns[i].type == type)
            return static_cast<int>(i);
    return -1;
}

} // namespace

SimulationPreview::SimulationPreview(JobTracker &jobs, QWidget *parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_stack(new QStackedLayout),
      m_legend(new PlotLegend(this)),
      m_points(new ColumnScatter(this)),
      m_first(new DepictionView(this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this))
{
    nameWidget(this, QStringLiteral("simulationPreview"), tr("Preview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_legend);
    column->addLayout(m_stack, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_points, m_first, m_trouble})
        m_stack->addWidget(widget);
    m_due.setSingleShot(true);
    m_due.setInterval(previewPause);
    connect(&m_due, &QTimer::timeout, this, &SimulationPreview::make);
}

SimulationPreview::~SimulationPreview()
{
    m_jobs.cancel(previewTopic);
}

void SimulationPreview::showData(const Generator &generator, const Simulation &simulation)
{
    if (m_generator == &generator && m_simulation == simulation)
        return;
    m_generator = &generator;
    m_simulation = simulation;
    m_due.start();
}

void SimulationPreview::make()
{
    m_jobs.start<FewRows>(
        previewTopic, tr("Making a preview"), this,
        [generator = m_generator, simulation = m_simulation](const JobControl &) { return fewRows(*generator, simulation); },
        [this](const FewRows &few) {
            draw(*few.data);
            emit signatureFound(few.signature);
        },
        [this](const Error &error) {
            m_legend->setEntries({});
            m_trouble->setText(shown(error.message()));
            m_stack->setCurrentWidget(m_trouble);
        });
}

void SimulationPreview::draw(const Dataset &data)
{
    m_legend->setEntries({});
    const int x = columnWith(data, ColumnRole::Feature, ColumnType::Number);
    const int up = columnWith(data, ColumnRole::Feature, ColumnType::Number, x);
    const int value = columnWith(data, ColumnRole::Target, ColumnType::Number);
    const int classes = columnWith(data, ColumnRole::Target, ColumnType::Category);
    if (x >= 0 && classes >= 0 && up >= 0)
        drawPoints(data, x, up, classes);
    else if (x >= 0 && value >= 0)
        drawPoints(data, x, value, -1);
    else if (data.rows > 0) {
        m_first->setDepiction(plainDepiction(onlyRow(data, 0)));
        m_stack->setCurrentWidget(m_first);
    }
}

void SimulationPreview::drawPoints(const Dataset &data, int x, int y, int classes)
{
    const Column &across = data.columns[static_cast<std::size_t>(x)], &up = data.columns[static_cast<std::size_t>(y)];
    std::vector<PlotSeries> series(1);
    std::vector<PlotLegend::Entry> entries;
    if (classes >= 0) {
        const Column &column = data.columns[static_cast<std::size_t>(classes)];
        series.resize(column.categories.size());
        for (std::size_t i = 0; i < series.size(); ++i) {
            series[i].name = qstr(column.categories[i]);
            entries.push_back({series[i].name, QPen(tokens(palette()).series(static_cast<int>(i)), 2), true});
        }
    }
    for (std::size_t row = 0; row < data.rows; ++row) {
        const int place = classes < 0 ? 0 : data.columns[static_cast<std::size_t>(classes)].codes[row];
        if (place < 0)
            continue;
        series[static_cast<std::size_t>(place)].x.push_back(across.numbers[row]);
        series[static_cast<std::size_t>(place)].y.push_back(up.numbers[row]);
    }
    const std::size_t kinds = entries.size();
    m_legend->setEntries(std::move(entries));
    m_points->setPoints({qstr(across.name), {}}, {qstr(up.name), {}}, std::move(series));
    const QString rows = QLocale().toString(static_cast<qulonglong>(data.rows));
    m_points->setDescription(
        classes < 0 ? tr("%1 over %2, %3 rows").arg(qstr(up.name), qstr(across.name), rows)
                    : tr("%1 over %2, %3 rows of %4 classes").arg(qstr(up.name), qstr(across.name), rows).arg(kinds));
    m_stack->setCurrentWidget(m_points);
}

} // namespace netloom
