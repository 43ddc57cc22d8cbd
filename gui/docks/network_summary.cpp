// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/network_summary.hpp"

#include "engine/measure/forecast.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/docks/facts_grid.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

std::ptrdiff_t layerCount(const GraphSpec &graph)
{
    return std::count_if(graph.nodes.begin(), graph.nodes.end(), [](const Node &node) {
        const NodeInfo *info = findNodeType(node.type);
        return info && info->category != NodeCategory::Data && info->category != NodeCategory::Loss;
    });
}

} // namespace

NetworkSummary::NetworkSummary(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(makeLabel({}, TextRole::Title, this)),
      m_facts(new FactsGrid(this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_showTrouble(new QPushButton(this)),
      m_notesLabel(makeLabel({}, TextRole::Secondary, this)),
      m_notes(new QPlainTextEdit(this)),
      m_hint(makeWrappedLabel({}, TextRole::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 14);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_trouble);
    column->addWidget(m_showTrouble, 0, Qt::AlignLeft);
    column->addWidget(makeRule(this));
    column->addWidget(m_notesLabel);
    column->addWidget(m_notes, 1);
    column->addWidget(m_hint);
    m_showTrouble->setObjectName(QStringLiteral("showTrouble"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(120);
    m_notesLabel->setBuddy(m_notes);

    connect(m_showTrouble, &QPushButton::clicked, this, [this] {
        const std::vector<GraphIssue> &issues = m_session.analysis().issues;
        if (!issues.empty())
            m_session.selectNodes({issues.front().node});
    });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        Project after = m_session.project();
        after.notes = m_notes->toPlainText().toStdString();
        m_session.edit(tr("edit the notes"), after, QStringLiteral("notes"));
    });
    showNetwork();
}

void NetworkSummary::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showNetwork();
}

QString NetworkSummary::dataInWords() const
{
    if (!m_session.signature())
        return tr("none yet");
    const DataSignature &signature = *m_session.signature();
    QStringList shapes;
    for (const DataSignature::Input &input : signature.inputs)
        shapes << shapeText(input.shape);
    if (signature.asksSeveral())
        return tr("%1 in, %n yes-or-no answers", nullptr, static_cast<int>(signature.targets.size()))
            .arg(shapes.join(QStringLiteral(", ")));
    switch (signature.task) {
    case Task::Binary:
        return tr("%1 in, two classes").arg(shapes.join(QStringLiteral(", ")));
    case Task::Multiclass:
        return tr("%1 in, %2 classes").arg(shapes.join(QStringLiteral(", "))).arg(signature.classes.size());
    case Task::Regression:
        break;
    }
    return tr("%1 in, %n values", nullptr, static_cast<int>(signature.targets.size()))
        .arg(shapes.join(QStringLiteral(", ")));
}

QString NetworkSummary::inSeconds(double seconds)
{
    const auto rounded = [](double number) { return QLocale().toString(number, 'f', number < 9.95 ? 1 : 0); };
    if (seconds < 0.05e-3)
        return tr("under 0.1 ms");
    if (seconds < 0.9995)
        return tr("about %1 ms").arg(rounded(seconds * 1e3));
    if (seconds < 120)
        return tr("about %1 s").arg(rounded(seconds));
    return tr("about %1 min").arg(QLocale().toString(std::round(seconds / 60)));
}

/// What a run would take, once data and network fit together.
NetworkSummary::Facts NetworkSummary::forecastInWords() const
{
    const std::shared_ptr<const Bench> bench = m_session.bench();
    if (!bench || !m_session.analysis().isRunnable() || bench->split.train.empty())
        return {};
    const auto rows = [](const std::vector<std::uint32_t> &part) { return static_cast<std::int64_t>(part.size()); };
    const auto &calibration = m_session.calibration();
    const auto &trial = m_session.trial();
    const Project &project = m_session.project();
    Facts facts;
    try {
        const RunForecast forecast =
            forecastRun(*project.graph, bench->preparation.signature, project.recipe, rows(bench->split.train),
                        rows(bench->split.validation), calibration ? &*calibration : nullptr, trial ? &*trial : nullptr);
        facts.emplace_back(tr("Memory"), QLocale().formattedDataSize(forecast.bytes(), 1, QLocale::DataSizeSIFormat));
        if (!forecast.secondsPerEpoch)
            return facts;
        facts.emplace_back(tr("An epoch"), inSeconds(*forecast.secondsPerEpoch));
        facts.emplace_back(tr("The run"), inSeconds(*forecast.secondsPerEpoch * static_cast<double>(project.recipe.epochs)));
    } catch (const Error &) { // the trouble is told where it lies
    }
    return facts;
}

void NetworkSummary::showNetwork()
{
    const Project &project = m_session.project();
    const GraphAnalysis &analysis = m_session.analysis();
    m_title->setText(tr("Network"));
    Facts facts = {
        {tr("Layers"), QLocale().toString(static_cast<qlonglong>(layerCount(*project.graph)))},
        {tr("Parameters"), QLocale().toString(analysis.total.parameters)},
        {tr("Weights"),
         QLocale().formattedDataSize(analysis.total.parameters * 4, 1, QLocale::DataSizeSIFormat)}, // four bytes a float
        {tr("Multiply-adds"), tr("%1 a sample").arg(QLocale().toString(analysis.total.multiplyAdds))},
        {tr("Data"), dataInWords()},
    };
    for (auto &fact : forecastInWords())
        facts.push_back(std::move(fact));
    m_facts->setFacts(facts);
    showTrouble();
    m_notesLabel->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("What this experiment is about, what to look at"));
    if (const QString notes = qstr(project.notes); m_notes->toPlainText() != notes) {
        const QSignalBlocker blocker(m_notes);
        m_notes->setPlainText(notes);
    }
    m_hint->setText(tr("Select a node to see and change its settings."));
}

void NetworkSummary::showTrouble()
{
    const std::vector<GraphIssue> &issues = m_session.analysis().issues;
    const bool isBroken = !issues.empty() && !m_session.project().graph->nodes.empty();
    m_trouble->setVisible(isBroken);
    m_showTrouble->setVisible(isBroken && issues.front().node.value != 0);
    if (!isBroken)
        return;
    QString sentence = shown(issues.front().message);
    if (issues.size() > 1)
        sentence = inARow({sentence, tr("(and %1 more)").arg(issues.size() - 1)});
    m_trouble->setText(sentence);
    m_showTrouble->setText(tr("Show it"));
}

} // namespace netloom
