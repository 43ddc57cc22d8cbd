// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/evaluation_view.hpp"

#include "gui/docks/evaluate_figures.hpp"
#include "gui/docks/threshold_card.hpp"
#include "gui/plots/bar_plot.hpp"
#include "gui/plots/confusion_matrix.hpp"
#include "gui/plots/curve_plot.hpp"
#include "gui/plots/histogram_plot.hpp"
#include "gui/plots/scatter_plot.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

constexpr std::size_t shownSamples = 200;
constexpr int rowHeight = 27;
constexpr int heightOfClass = 18; ///< in a chart with a bar a class

QTableWidgetItem *cell(const QString &text, bool isNumber, bool isMuted = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (isNumber)
        item->setFont(numberFont());
    if (isMuted)
        item->setForeground(tokens(QPalette()).muted);
    return item;
}

QTableWidget *plainTable(const QString &objectName, const QString &accessibleName, const QStringList &headers,
                         QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(headers.size()), parent);
    nameWidget(table, objectName, accessibleName);
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(64);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    for (int column = 0; column < headers.size(); ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter |
                                                              (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return table;
}

/// High enough for all rows up to a limit, so that no table scrolls inside a page that scrolls.
void growToRows(QTableWidget *table, int most)
{
    const int rows = std::clamp(table->rowCount(), 1, most);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + rows * rowHeight + 4);
    table->setVerticalScrollBarPolicy(table->rowCount() > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

QWidget *rowOf(const std::vector<std::pair<QWidget *, int>> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (const auto &[widget, stretch] : widgets)
        layout->addWidget(widget, stretch);
    return row;
}

} // namespace

EvaluationView::EvaluationView(const Evaluation &evaluation, const RunRecord &run, DatasetPtr data, QWidget *parent)
    : QWidget(parent), m_evaluation(evaluation), m_data(std::move(data))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(figures(run));
    if (m_evaluation.ensemble)
        column->addWidget(ensembleCard());
    if (m_evaluation.task == Task::Regression)
        addRegression(column);
    else if (!m_evaluation.perTarget.empty())
        addQuestions(column);
    else
        addClassification(column);
    column->addStretch(0);
}

QWidget *EvaluationView::figures(const RunRecord &run)
{
    std::vector<std::pair<QWidget *, int>> cards;
    for (const Figure &figure : headlineFigures(m_evaluation, run)) {
        auto *card = new Card(this);
        card->body()->setSpacing(0);
        card->body()->setContentsMargins(16, 8, 10, 8);
        card->body()->addWidget(new ElidedLabel(figure.label, TextRole::Secondary, card));
        card->body()->addWidget(makeLabel(figure.value, TextRole::Figure, card));
        card->body()->addWidget(
            new ElidedLabel(figure.note.isEmpty() ? QStringLiteral(" ") : figure.note, TextRole::Secondary, card));
        card->setToolTip(figure.help);
        card->setAccessibleName(figure.label);
        card->setAccessibleDescription(figure.value + QStringLiteral(". ") + figure.note);
        cards.emplace_back(card, 1);
    }
    return rowOf(cards);
}

QWidget *EvaluationView::plotCard(const QString &title, const QString &aside, QWidget *content, int minimumHeight)
{
    auto *card = new Card(this);
    auto *header = new QHBoxLayout;
    header->addWidget(makeLabel(title, TextRole::Title, card));
    header->addStretch(1);
    if (!aside.isEmpty())
        header->addWidget(new ElidedLabel(aside, TextRole::Secondary, card));
    card->body()->addLayout(header);
    card->body()->addWidget(content, 1);
    // Of the content: a card with a least height of its own would no longer grow with a long table.
    content->setMinimumHeight(std::max(content->minimumHeight(), minimumHeight));
    return card;
}

void EvaluationView::addClassification(QVBoxLayout *column)
{
    std::vector<QString> classes;
    for (const std::string &name : m_evaluation.classes)
        classes.push_back(qstr(name));
    auto *matrix = new ConfusionMatrix(this);
    matrix->setCounts(m_evaluation.confusion, classes);
    connect(matrix, &ConfusionMatrix::cellChosen, this, &EvaluationView::showSamples);
    auto *matrixCard = plotCard(tr("Confusion matrix"), tr("actual ↓  predicted →"), matrix, 216);
    matrixCard->setToolTip(tr("Click a cell to see its rows."));

    if (m_evaluation.task == Task::Binary) {
        auto *roc = new RocPlot(this);
        double area = std::numeric_limits<double>::quiet_NaN();
        for (const auto &[id, value] : m_evaluation.metrics)
            if (id == "auc")
                area = value;
        roc->setCurve(m_evaluation.roc, area);
        auto *calibration = new CalibrationPlot(this);
        calibration->setCurve(m_evaluation.calibration);
        column->addWidget(
            rowOf({{matrixCard, 1}, {plotCard(tr("ROC"), {}, roc), 1}, {plotCard(tr("Calibration"), {}, calibration), 1}}),
            3);
        column->addWidget(samplesCard());
        auto *threshold = new ThresholdCard(m_evaluation.outcome, this);
        connect(threshold, &ThresholdCard::thresholdChanged, roc, &RocPlot::setThreshold);
        if (!m_evaluation.roc.x.empty())
            threshold->announce();
        column->addWidget(rowOf({{reportCard(), 5}, {metricsCard(), 3}, {threshold, 3}}), 2);
        return;
    }
    auto *bars = new BarPlot(tr("F1 by class"), this);
    std::vector<BarPlot::Bar> f1;
    for (const ClassReport &report : m_evaluation.perClass)
        f1.push_back({qstr(report.name), report.f1, 0});
    bars->setMinimumHeight(60 + heightOfClass * static_cast<int>(f1.size()));
    bars->setBars(std::move(f1), tr("F1"));
    column->addWidget(rowOf({{matrixCard, 3}, {plotCard(tr("F1 by class"), {}, bars), 2}}), 3);
    column->addWidget(samplesCard());
    column->addWidget(rowOf({{reportCard(), 5}, {metricsCard(), 3}}), 2);
}

/// What every target gives in a line; the curve beside it is that of the chosen one.
void EvaluationView::addQuestions(QVBoxLayout *column)
{
    QTableWidget *table = targetsTable();
    auto *roc = new RocPlot(this);
    auto *title = makeLabel({}, TextRole::Secondary, this);
    auto *curve = new QWidget(this);
    auto *layout = new QVBoxLayout(curve);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(roc, 1);
    const auto showTarget = [this, roc, title](int row) {
        const auto target = static_cast<std::size_t>(std::max(row, 0));
        if (target >= m_evaluation.perTarget.size())
            return;
        const Evaluation one = evaluateOutcome(outcomeOf(m_evaluation.outcome, target));
        title->setText(qstr(m_evaluation.perTarget[target].name));
        roc->setCurve(one.roc, valueOf(*metrics().find("auc"), one.outcome));
    };
    connect(table, &QTableWidget::currentCellChanged, this, [showTarget](int row) { showTarget(row); });
    table->setToolTip(tr("Choose a line to see its ROC curve."));
    showTarget(0);
    column->addWidget(rowOf({{plotCard(tr("Targets"), {}, table), 5}, {plotCard(tr("ROC"), {}, curve, 254), 3}}), 3);
    column->addWidget(rowOf({{metricsCard(), 1}}), 2);
}

QTableWidget *EvaluationView::targetsTable()
{
    const bool areQuestions = m_evaluation.task == Task::Binary;
    const std::vector<std::string> ids = areQuestions ? std::vector<std::string>{"auc", "balanced_accuracy", "accuracy"}
                                                      : std::vector<std::string>{"rmse", "mae", "r2", "spearman"};
    QStringList headers = {tr("target"), tr("rows")};
    if (areQuestions)
        headers << qstr(m_evaluation.classes.back());
    for (const std::string &id : ids)
        headers << shown(metrics().find(id)->info().label);
    QTableWidget *table = plainTable("targets", tr("Targets"), headers, this);
    for (const TargetReport &report : m_evaluation.perTarget) {
        const int row = table->rowCount();
        table->insertRow(row);
        int column = 0;
        table->setItem(row, column++, cell(qstr(report.name), false));
        table->item(row, 0)->setToolTip(qstr(report.name));
        table->setItem(row, column++, cell(QString::number(report.rows), true));
        if (areQuestions)
            table->setItem(row, column++, cell(QString::number(report.positives), true));
        for (const std::string &id : ids)
            for (const auto &[known, value] : report.metrics)
                if (known == id)
                    table->setItem(row, column++, cell(shortNumber(value), true));
    }
    growToRows(table, 16);
    return table;
}

void EvaluationView::addRegression(QVBoxLayout *column)
{
    const Outcome &outcome = m_evaluation.outcome;
    if (outcome.width > 1)
        column->addWidget(rowOf({{plotCard(tr("Targets"), {}, targetsTable()), 1}}), 2);
    for (std::size_t target = 0; target < outcome.width; ++target) {
        const Outcome one = outcome.width > 1 ? outcomeOf(outcome, target) : outcome;
        const std::vector<double> &actual = one.actual, &predicted = one.predicted;
        const QString name = target < m_evaluation.targets.size() ? qstr(m_evaluation.targets[target]) : QString();
        QString unit;
        if (m_data)
            if (const int at = m_data->find(name.toStdString()); at >= 0)
                unit = qstr(m_data->columns[static_cast<std::size_t>(at)].unit);
        auto *parity = new ParityPlot(this);
        parity->setPoints(actual, predicted, unit);
        auto *residual = new ResidualPlot(this);
        residual->setPoints(actual, predicted, unit);
        column->addWidget(rowOf({{plotCard(tr("Predicted and actual"), name, parity, 254), 1},
                                 {plotCard(tr("Residuals"), name, residual, 254), 1}}),
                          3);
    }
    column->addWidget(rowOf({{metricsCard(), 1}}), 2);
}

QWidget *EvaluationView::ensembleCard()
{
    const EnsembleReport &ensemble = *m_evaluation.ensemble;
    QStringList headers = {tr("network")};
    std::vector<std::size_t> shownMetrics;
    for (std::size_t i = 0; i < ensemble.metrics.size(); ++i)
        if (const MetricType *type = metrics().find(ensemble.metrics[i].first);
            type && type->info().use == MetricUse::Watched && i < m_evaluation.metrics.size()) {
            headers << shown(type->info().label);
            shownMetrics.push_back(i);
        }
    QTableWidget *table = plainTable("ensemble", tr("Ensemble"), headers, this);
    const auto addLine = [table](const QString &name, bool isMuted, const std::vector<double> &values) {
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, cell(name, false, isMuted));
        for (std::size_t i = 0; i < values.size(); ++i)
            table->setItem(row, static_cast<int>(i) + 1, cell(shortNumber(values[i], 4), true, isMuted));
    };
    std::vector<double> together, means;
    for (const std::size_t i : shownMetrics) {
        const std::vector<double> &each = ensemble.metrics[i].second;
        together.push_back(m_evaluation.metrics[i].second);
        means.push_back(std::accumulate(each.begin(), each.end(), 0.0) / static_cast<double>(each.size()));
    }
    addLine(tr("all together"), false, together);
    addLine(tr("mean of each"), false, means);
    for (std::size_t network = 0; network < ensemble.members.size(); ++network) {
        std::vector<double> own;
        for (const std::size_t i : shownMetrics)
            own.push_back(ensemble.metrics[i].second[network]);
        addLine(qstr(ensemble.members[network]), true, own);
    }
    growToRows(table, 8);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *meaning = makeWrappedLabel(shown(spreadInWords(ensemble)), TextRole::Strong, content);
    meaning->setObjectName(QStringLiteral("spread_meaning"));
    layout->addWidget(meaning);
    layout->addWidget(table, 1);
    return plotCard(tr("Ensemble"), {}, content, 120);
}

QWidget *EvaluationView::reportCard()
{
    QTableWidget *table =
        plainTable("report", tr("Report"), {tr("class"), tr("precision"), tr("recall"), tr("F1"), tr("support")}, this);
    for (const std::vector<ClassReport> *reports : {&m_evaluation.perClass, &m_evaluation.averages}) {
        const bool isAverage = reports == &m_evaluation.averages;
        for (const ClassReport &report : *reports) {
            const int row = table->rowCount();
            table->insertRow(row);
            table->setItem(row, 0, cell(classTitle(report, isAverage), false, isAverage));
            int column = 1;
            for (const double value : {report.precision, report.recall, report.f1})
                table->setItem(row, column++, cell(shortNumber(value), true, isAverage));
            table->setItem(row, column, cell(QString::number(report.support), true, isAverage));
        }
    }
    growToRows(table, 14);
    return plotCard(tr("Report"), {}, table);
}

QWidget *EvaluationView::metricsCard()
{
    QTableWidget *table = plainTable("metrics", tr("Metrics"), {tr("metric"), tr("value")}, this);
    const auto add = [table](const QString &name, const QString &value, const QString &help) {
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, cell(name, false));
        table->setItem(row, 1, cell(value, true));
        for (int column = 0; column < 2; ++column)
            table->item(row, column)->setToolTip(help);
    };
    add(tr("Loss"), shortNumber(m_evaluation.loss, 4), tr("What the training made small, measured on this part."));
    for (const auto &[id, value] : m_evaluation.metrics) {
        const MetricType *type = metrics().find(id);
        add(type ? shown(type->info().label) : qstr(id), shortNumber(value, 4), type ? shown(type->info().help) : QString());
    }
    growToRows(table, 14);
    return plotCard(tr("Metrics"), {}, table);
}

QWidget *EvaluationView::samplesCard()
{
    m_samplesCard = new Card(this);
    auto *header = new QHBoxLayout;
    m_samplesTitle = makeLabel({}, TextRole::Title, m_samplesCard);
    header->addWidget(m_samplesTitle, 1);
    auto *close = iconButton("close", tr("Close the rows"), m_samplesCard);
    header->addWidget(close);
    m_samples = new QTableWidget(m_samplesCard);
    nameWidget(m_samples, "samples", tr("Rows of the chosen cell"));
    m_samples->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_samples->verticalHeader()->hide();
    m_samples->verticalHeader()->setDefaultSectionSize(26);
    m_samples->setShowGrid(false);
    m_samples->setMinimumHeight(200);
    m_samplesCard->body()->addLayout(header);
    m_samplesCard->body()->addWidget(m_samples);
    m_samplesCard->hide();
    connect(close, &QPushButton::clicked, m_samplesCard, &QWidget::hide);
    return m_samplesCard;
}

void EvaluationView::showSamples(int actual, int predicted)
{
    const Outcome &outcome = m_evaluation.outcome;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < outcome.rows; ++row)
        if (outcome.actual[row] == actual && outcome.predictedClass(row) == static_cast<std::size_t>(predicted))
            rows.push_back(row);
    const QString whole = tr("%1 of %2 rows: %3, predicted %4")
                              .arg(rows.size())
                              .arg(outcome.rows)
                              .arg(qstr(m_evaluation.classes[static_cast<std::size_t>(actual)]),
                                   qstr(m_evaluation.classes[static_cast<std::size_t>(predicted)]));
    m_samplesTitle->setText(rows.size() > shownSamples ? whole + tr(" (the first %1)").arg(shownSamples) : whole);

    const std::size_t columns = m_data ? m_data->columns.size() : 0;
    m_samples->clear();
    m_samples->setColumnCount(static_cast<int>(columns) + 2);
    m_samples->setRowCount(static_cast<int>(std::min(rows.size(), shownSamples)));
    QStringList headers{tr("row"), tr("probability")};
    for (std::size_t c = 0; c < columns; ++c)
        headers << qstr(m_data->columns[c].name);
    m_samples->setHorizontalHeaderLabels(headers);
    for (int i = 0; i < m_samples->rowCount(); ++i) {
        const std::size_t row = rows[static_cast<std::size_t>(i)];
        const std::uint32_t dataRow =
            row < m_evaluation.dataRows.size() ? m_evaluation.dataRows[row] : static_cast<std::uint32_t>(row);
        m_samples->setItem(i, 0, cell(QString::number(dataRow + 1), true));
        m_samples->setItem(
            i, 1, cell(shortNumber(outcome.predicted[row * outcome.width + static_cast<std::size_t>(predicted)]), true));
        for (std::size_t c = 0; c < columns && dataRow < m_data->rows; ++c)
            m_samples->setItem(
                i, static_cast<int>(c) + 2,
                cell(qstr(m_data->columns[c].cellText(dataRow)), m_data->columns[c].type == ColumnType::Number));
    }
    m_samples->resizeColumnsToContents();
    m_samplesCard->show();
}

} // namespace netloom
