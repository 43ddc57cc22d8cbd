// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/generate_view.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/busy_card.hpp"
#include "gui/docks/drawing_delegate.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/docks/sorted_rows.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/plots/distribution_plot.hpp"
#include "gui/plots/plot_legend.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "plugins/host/row_judges.hpp"
#include "projects/format/project_file.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <cmath>

namespace netloom {

namespace {

const QString generateTopic = QStringLiteral("generate");
constexpr int drawnRowHeight = 88, plainRowHeight = 28, drawingWidth = 132;

std::vector<ParamSpec> generateSpecs()
{
    const GenerateOptions usual;
    return {{.key = "count",
             .label = NL_TEXT("How many"),
             .type = ParamType::Int,
             .defaultValue = usual.count,
             .minimum = 1,
             .maximum = 100'000,
             .help = NL_TEXT("A thousand take a small model some seconds.")},
            {.key = "temperature",
             .label = NL_TEXT("Temperature"),
             .type = ParamType::Real,
             .defaultValue = usual.temperature,
             .minimum = 0,
             .maximum = 10,
             .help = NL_TEXT("Below 1 the model keeps to what it is sure of: more is valid, less is new. Above 1 it dares "
                             "more. At 0 it always says the likeliest.")},
            {.key = "seed",
             .label = NL_TEXT("Seed"),
             .type = ParamType::Int,
             .defaultValue = static_cast<std::int64_t>(usual.seed),
             .minimum = 0,
             .maximum = 1e9,
             .help = NL_TEXT("The same seed gives the same rows; another one gives others.")}};
}

GeneratedRows generatedRows(const RunRecord &run, const GenerateOptions &options, const DatasetPtr &data,
                            const RowJudge *judge, const JobControl &job)
{
    GeneratedRows rows;
    rows.sequences = generateSequences(run, options, 0, job);
    if (judge && data)
        rows.judgement = judgeGenerated(rows.sequences, trainingTokens(run, *data), *judge, job);
    return rows;
}

QString percent(double share)
{
    return std::isfinite(share) ? QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1) : QStringLiteral("–");
}

} // namespace

GenerateView::GenerateView(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    m_headline = new ElidedLabel({}, TextRole::Muted, this);
    m_save = new QPushButton(this);
    m_generate = primaryButton({}, this);
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_headline, 1);
    header->addWidget(m_save);
    header->addWidget(m_generate);
    m_note = new Card(this, Tone::Bad);
    m_noteText = makeWrappedLabel({}, TextRole::Body, m_note);
    m_note->body()->addWidget(m_noteText);
    m_busy = new BusyCard(this);
    m_busy->nameCancel(QStringLiteral("generate_cancel"));
    m_busy->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeResults(), 1);
    row->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    column->addLayout(header);
    column->addWidget(m_note);
    column->addWidget(m_busy);
    column->addLayout(row, 1);

    m_drawingTimer.setSingleShot(true);
    m_drawingTimer.setInterval(60);
    connect(&m_drawingTimer, &QTimer::timeout, this, &GenerateView::drawNext);
    const auto drawSoon = [this] { m_drawingTimer.start(); };
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, drawSoon);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, drawSoon);
    connect(m_sorted, &QAbstractItemModel::layoutChanged, this, drawSoon);
    connect(m_generate, &QPushButton::clicked, this, &GenerateView::generate);
    connect(m_save, &QPushButton::clicked, this, &GenerateView::save);
    connect(m_property, &QComboBox::activated, this, [this] {
        showProperty();
        sortByTarget();
    });
    connect(m_target, &QLineEdit::textEdited, this, &GenerateView::sortByTarget);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this] {
        m_target->clear();
        m_sorted->setTarget(std::nullopt);
        m_sorted->sort(m_sorted->sortColumn(), m_sorted->sortOrder());
    });
    connect(m_form, &ParamForm::edited, this,
            [this](const QString &key, const ParamValue &value) { m_options.set(key.toStdString(), value); });
    connect(m_form, &ParamForm::troubleChanged, this, &GenerateView::showResult);
    connect(&m_session.jobs(), &JobTracker::progressed, this,
            [this](const QString &topic, const QString &, double fraction, const QString &) {
                if (topic == generateTopic)
                    m_busy->setFraction(fraction);
            });
    connect(m_busy, &BusyCard::cancelled, this, [this] {
        m_session.jobs().cancel(generateTopic);
        showResult();
    });
    m_options = withDefaults(generateSpecs(), {});
    retranslate();
    showTrouble({});
}

QWidget *GenerateView::makeResults()
{
    m_model = new GeneratedModel(this);
    m_sorted = new SortedRows(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(GeneratedModel::SortRole);
    auto *card = new Card(this);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    for (FigureLabels &figure : m_figures) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(0);
        figure.value = makeLabel({}, TextRole::Figure, card);
        figure.label = makeLabel({}, TextRole::Secondary, card);
        pair->addWidget(figure.value);
        pair->addWidget(figure.label);
        figures->addLayout(pair, 1);
    }
    m_table = new QTableView(card);
    m_table->setModel(m_sorted);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    card->body()->setSpacing(10);
    card->body()->addLayout(figures);
    card->body()->addWidget(m_table, 1);
    m_nothing = new EmptyState("wand", {}, {}, {}, this);
    auto *results = new QWidget(this);
    m_stack = new QStackedLayout(results);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(card);
    return results;
}

QWidget *GenerateView::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(320);
    auto *settings = new Card(side);
    m_settingsTitle = makeLabel({}, TextRole::Title, settings);
    m_form = new ParamForm(settings);
    settings->body()->addWidget(m_settingsTitle);
    settings->body()->addWidget(m_form);
    auto *properties = new Card(side);
    m_propertyTitle = makeLabel({}, TextRole::Title, properties);
    m_property = new QComboBox(properties);
    m_legend = new PlotLegend(properties);
    m_plot = new DistributionPlot(properties);
    m_moments = makeWrappedLabel({}, TextRole::Secondary, properties);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_propertyTitle, 1);
    head->addWidget(m_property);
    properties->body()->setSpacing(8);
    properties->body()->addLayout(head);
    properties->body()->addWidget(m_legend);
    properties->body()->addWidget(m_plot, 1);
    properties->body()->addWidget(m_moments);
    m_targetLabel = makeLabel({}, TextRole::Body, properties);
    m_target = new QLineEdit(properties);
    auto *wish = new QHBoxLayout;
    wish->setSpacing(8);
    wish->addWidget(m_targetLabel);
    wish->addWidget(m_target, 1);
    properties->body()->addLayout(wish);
    m_propertyCard = properties;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(settings);
    column->addWidget(properties, 1);
    column->addStretch();
    return side;
}

void GenerateView::retranslate()
{
    m_generate->setText(tr("Generate"));
    m_save->setText(tr("Save as CSV..."));
    nameWidget(m_generate, QStringLiteral("generate"), tr("Generate"));
    nameWidget(m_save, QStringLiteral("save_generated"), tr("Save as CSV..."));
    nameWidget(m_table, QStringLiteral("generated_rows"), tr("Generated rows"));
    nameWidget(m_property, QStringLiteral("generated_property"), tr("Property"));
    nameWidget(m_target, QStringLiteral("generated_target"), tr("Nearest to"));
    m_targetLabel->setText(tr("Nearest to"));
    m_target->setPlaceholderText(tr("a value"));
    m_target->setToolTip(tr("The rows whose property is nearest to this value come first."));
    m_settingsTitle->setText(tr("Generate"));
    m_propertyTitle->setText(tr("Beside the training set"));
    m_busy->setTexts(tr("Generating"), tr("Progress of generating"));
    m_nothing->setTexts(tr("Nothing generated yet"),
                        tr("The model has learnt what comes next. “Generate” lets it go on by itself: new rows, judged and "
                           "compared with those that it learnt from."),
                        {});
    m_form->setSpecs(generateSpecs(), m_options);
    showResult();
}

void GenerateView::setRun(RunPtr run)
{
    if (run == m_run)
        return;
    m_run = std::move(run);
    m_session.jobs().cancel(generateTopic);
    m_model->setRows(nullptr, false);
    showTrouble({});
}

void GenerateView::generate()
{
    if (!m_run || m_form->hasTrouble())
        return;
    const DataSetup &setup = m_session.project().data;
    const RowJudge *judge = rowJudgeFor(m_session.registry(), setup.generator.empty() ? setup.reader : setup.generator);
    const GenerateOptions options = {m_options.integer("count"), m_options.real("temperature"),
                                     static_cast<std::uint64_t>(m_options.integer("seed"))};
    m_busy->setFraction(0);
    m_session.jobs().start<GeneratedRows>(
        generateTopic, tr("Generating"), this,
        [run = m_run, options, judge, data = m_session.data()](const JobControl &job) {
            return generatedRows(*run, options, data, judge, job);
        },
        [this](GeneratedRows rows) { take(std::move(rows)); },
        [this](const Error &error) {
            m_model->setRows(nullptr, false);
            showTrouble(shown(error));
            emit generated();
        });
    showResult();
}

void GenerateView::take(GeneratedRows rows)
{
    m_depictor = nullptr;
    if (rows.judgement)
        for (const Depictor *depictor : m_session.registry().depictorsFor(rows.judgement->rows->provenance.reader))
            m_depictor = m_depictor ? m_depictor : depictor;
    m_model->setRows(std::make_shared<const GeneratedRows>(std::move(rows)), m_depictor != nullptr);
    m_table->setItemDelegateForColumn(0, m_depictor ? new DrawingDelegate(*m_model, *m_sorted, m_table) : nullptr);
    m_session.markDone(WorkflowStep::Apply);
    const QString before = m_property->currentText();
    m_property->clear();
    if (m_model->rows()->judgement)
        for (const PropertyComparison &property : m_model->rows()->judgement->properties)
            m_property->addItem(qstr(property.name));
    m_property->setCurrentIndex(std::max(0, m_property->findText(before)));
    showTrouble({});
    fitColumns();
    m_sorted->setTarget(std::nullopt);
    m_table->sortByColumn(m_model->standingColumn(), Qt::DescendingOrder);
    m_table->scrollToTop();
    sortByTarget();
    m_drawingTimer.start();
    emit generated();
}

void GenerateView::showTrouble(const QString &trouble)
{
    m_note->setVisible(!trouble.isEmpty());
    m_note->setAccessibleName(trouble);
    m_noteText->setText(trouble);
    showResult();
}

void GenerateView::showResult()
{
    const bool hasRows = m_model->rowCount() > 0, isBusy = m_session.jobs().isBusy(generateTopic);
    m_stack->setCurrentIndex(hasRows ? 1 : 0);
    m_busy->setVisible(isBusy);
    m_generate->setEnabled(m_run && !isBusy && !m_form->hasTrouble());
    m_save->setEnabled(hasRows && !isBusy);
    QString headline = m_run ? tr("Model of %1").arg(qstr(m_run->name)) : QString();
    if (m_run && std::isfinite(perplexityOf(*m_run)))
        headline += QStringLiteral(" · ") + tr("perplexity %1").arg(shortNumber(perplexityOf(*m_run)));
    m_headline->setText(headline);
    m_headline->setToolTip(tr("Among how many tokens the model is undecided, on average, on rows that it has not seen."));
    m_propertyCard->setVisible(hasRows && m_property->count() > 0);
    if (!hasRows)
        return;
    showFigures();
    showProperty();
}

void GenerateView::showFigures()
{
    const GeneratedRows &rows = *m_model->rows();
    const auto set = [this](std::size_t place, const QString &value, const QString &label, const QString &help) {
        const FigureLabels &figure = m_figures.at(place);
        figure.value->setText(value);
        figure.label->setText(label);
        figure.value->setAccessibleName(label);
        figure.value->setToolTip(help);
        figure.label->setToolTip(help);
        figure.value->setVisible(!value.isEmpty());
        figure.label->setVisible(!value.isEmpty());
    };
    const auto count = static_cast<int>(rows.sequences.size());
    set(0, QLocale().toString(count), tr("rows"), {});
    for (std::size_t place = 1; place < m_figures.size(); ++place)
        set(place, {}, {}, {});
    if (!rows.judgement)
        return;
    const GeneratedJudgement &judgement = *rows.judgement;
    set(1, percent(judgement.validShare()), tr("valid"), tr("Of all rows, those that say something that there can be."));
    set(2, percent(judgement.uniqueShare()), tr("of these unique"),
        tr("Of the valid rows, those that differ from each other."));
    set(3, percent(judgement.novelShare()), tr("of these new"),
        tr("Of the rows that differ, those that the model was not trained on."));
}

void GenerateView::showProperty()
{
    const auto &judgement = m_model->rows()->judgement;
    const auto place = static_cast<std::size_t>(std::max(0, m_property->currentIndex()));
    if (!judgement || place >= judgement->properties.size())
        return m_plot->clear();
    const PropertyComparison &property = judgement->properties[place];
    const QString name = qstr(property.name), unit = qstr(property.unit);
    m_plot->setSamples(tr("generated"), property.generated, tr("training"), property.training,
                       unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit));
    const Tokens &colours = tokens(palette());
    m_legend->setEntries(
        {{tr("generated"), QPen(colours.accent, 2)}, {tr("training"), QPen(colours.muted, 2, Qt::DashLine)}});
    const QString sentence = tr("Generated %1 ± %2, training %3 ± %4. The distributions lie %5 %6 apart (Wasserstein).")
                                 .arg(shortNumber(property.ofGenerated.mean), shortNumber(property.ofGenerated.deviation),
                                      shortNumber(property.ofTraining.mean), shortNumber(property.ofTraining.deviation),
                                      shortNumber(property.distance.wasserstein), unit)
                                 .replace(QStringLiteral("  "), QStringLiteral(" "));
    m_moments->setText(sentence);
    m_plot->setDescription(sentence);
}

void GenerateView::fitColumns()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_depictor ? drawnRowHeight : plainRowHeight);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 12, 64, 230));
    if (m_depictor)
        m_table->setColumnWidth(0, drawingWidth);
}

/// The property's column by nearness to what is typed; without a number the new rows come first, as in the beginning.
void GenerateView::sortByTarget()
{
    bool isNumber = false;
    const double value = QLocale().toDouble(m_target->text(), &isNumber);
    if (!isNumber && !m_sorted->target())
        return;
    m_sorted->setTarget(isNumber ? std::optional(value) : std::nullopt);
    const int property = m_model->standingColumn() + 1 + std::max(0, m_property->currentIndex());
    m_table->sortByColumn(isNumber ? property : m_model->standingColumn(),
                          isNumber ? Qt::AscendingOrder : Qt::DescendingOrder);
    m_sorted->invalidate();
    m_table->scrollToTop();
    m_drawingTimer.start();
}

void GenerateView::drawNext()
{
    if (m_isDrawing || !m_depictor || !isVisible() || m_model->rowCount() == 0)
        return;
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int seen = std::max(0, m_table->rowAt(0)); seen < m_sorted->rowCount() && (last < 0 || seen <= last); ++seen) {
        const int row = m_sorted->mapToSource(m_sorted->index(seen, 0)).row();
        if (!m_model->wantsDrawing(row))
            continue;
        m_isDrawing = true;
        const GeneratedRowsPtr rows = m_model->rows();
        const auto ended = [this, rows, row](std::optional<Depiction> drawing) {
            m_isDrawing = false;
            if (rows == m_model->rows())
                m_model->setDrawing(row, std::move(drawing));
            drawNext();
        };
        m_session.jobs().start<Depiction>(
            QStringLiteral("generated_drawing"), tr("Drawing the rows"), this,
            [depictor = m_depictor, rows, row](const JobControl &) {
                return depictor->depict(onlyRow(*rows->judgement->rows, static_cast<std::size_t>(row)), {});
            },
            [ended](Depiction drawing) { ended(std::move(drawing)); }, [ended](const Error &) { ended(std::nullopt); });
        return;
    }
}

void GenerateView::save()
{
    QString path = QFileDialog::getSaveFileName(window(), tr("Save generated rows"), QStringLiteral("generated.csv"),
                                                tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    m_session.jobs().start<bool>(
        QStringLiteral("save_generated"), tr("Saving %1").arg(QFileInfo(path).fileName()), this,
        [rows = m_model->rows(), path](const JobControl &) {
            writeFileSafely(path.toStdString(),
                            generatedCsv(rows->sequences, rows->judgement ? &*rows->judgement : nullptr));
            return true;
        },
        [this, path](bool) { m_session.notify(tr("The generated rows are in %1.").arg(path), false); },
        [this](const Error &error) { m_session.notify(shown(error), true); });
}

} // namespace netloom
