// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/augmentation_preview.hpp"

#include "engine/augment/augmenter.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/depict/plain_depiction.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTableWidget>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

const QString topic = QStringLiteral("augmentation-preview");
constexpr int columnsOfGrid = 3;

/// The inputs that some augmentation changes; those that do not suit change none.
std::vector<std::size_t> changedInputs(const Recipe &recipe, const DataSignature &signature)
{
    std::vector<std::size_t> inputs;
    for (const AugmentationChoice &choice : recipe.augmentations)
        if (augmentationProblems(choice, signature).empty())
            for (const std::size_t input : augmentedInputs(choice, signature))
                inputs.push_back(input);
    std::sort(inputs.begin(), inputs.end());
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    return inputs;
}

QString viewName(std::size_t number)
{
    return number == 0 ? AugmentationPreview::tr("As it is")
                       : AugmentationPreview::tr("Epoch %1").arg(QLocale().toString(static_cast<int>(number)));
}

/// Over all views, so that a picture that is made lighter looks lighter.
std::pair<float, float> rangeOf(const AugmentedViews &views)
{
    float low = std::numeric_limits<float>::infinity(), high = -low;
    for (const std::vector<float> &view : views.views)
        for (const float value : view)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    return {low, high};
}

} // namespace

AugmentedViews augmentedViews(const Recipe &recipe, const Bench &bench, std::size_t input, std::uint32_t row, int epochs)
{
    Augmenter augmenter(recipe.augmentations, *bench.prepared, bench.split.train, recipe.seed, 1);
    const std::span<const float> original = bench.prepared->inputs.at(input).numbers(row);
    AugmentedViews views{{{original.begin(), original.end()}}};
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const float *const numbers = augmenter.row(input, row, static_cast<std::uint32_t>(epoch), 0);
        views.views.emplace_back(numbers, numbers + original.size());
    }
    return views;
}

AugmentationPreview::AugmentationPreview(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_row(new QSpinBox(this)),
      m_words(makeWrappedLabel({}, TextRole::Muted, this)),
      m_trouble(makeWrappedLabel({}, TextRole::Muted, this)),
      m_input(new QComboBox(this)),
      m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("augmentationPreview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeHeadLine());
    column->addWidget(m_words);
    auto *body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_trouble->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_trouble);
    m_stack->addWidget(makeGrid());
    nameWidget(m_table, QStringLiteral("augmentedNumbers"), tr("What the epochs see of the row"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_stack->addWidget(m_table);
    column->addWidget(body, 1);
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::benchChanged})
        connect(&m_session, signal, this, &AugmentationPreview::refresh);
}

QWidget *AugmentationPreview::makeHeadLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Training row"), TextRole::Strong, line));
    nameWidget(m_row, QStringLiteral("augmentedRow"), tr("Training row"));
    m_row->setToolTip(tr("Which row of the training part is shown."));
    m_row->setMinimum(1);
    nameWidget(m_input, QStringLiteral("augmentedInput"), tr("Shown input"));
    m_input->setToolTip(tr("Which input of the row is shown."));
    row->addWidget(m_row);
    row->addWidget(m_input);
    row->addStretch(1);
    connect(m_row, &QSpinBox::valueChanged, this, &AugmentationPreview::refresh);
    connect(m_input, &QComboBox::activated, this, &AugmentationPreview::refresh);
    return line;
}

QWidget *AugmentationPreview::makeGrid()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    for (int i = 0; i <= epochs; ++i) {
        auto *cell = new QWidget(box);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        QLabel *label =
            makeLabel(viewName(static_cast<std::size_t>(i)), i == 0 ? TextRole::Strong : TextRole::Secondary, cell);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
        m_pictures.push_back(new DepictionView(cell));
        m_pictures.back()->setObjectName(QStringLiteral("augmented.%1").arg(i));
        column->addWidget(m_pictures.back(), 1);
        grid->addWidget(cell, i / columnsOfGrid, i % columnsOfGrid);
    }
    return box;
}

std::size_t AugmentationPreview::shownInput() const
{
    return static_cast<std::size_t>(std::max(0, m_input->currentData().toInt()));
}

std::uint32_t AugmentationPreview::shownRow() const
{
    const auto bench = m_session.bench();
    const auto place = static_cast<std::size_t>(m_row->value() - 1);
    return bench && place < bench->split.train.size() ? bench->split.train[place] : 0;
}

void AugmentationPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty)
        refresh();
}

void AugmentationPreview::showInputs()
{
    const auto bench = m_session.bench();
    const int before = m_input->currentData().toInt();
    m_input->clear();
    for (const std::size_t input : changedInputs(m_session.project().recipe, bench->prepared->signature))
        m_input->addItem(qstr(bench->prepared->signature.inputs[input].name), static_cast<int>(input));
    m_input->setCurrentIndex(std::max(0, m_input->findData(before)));
    m_input->setVisible(m_input->count() > 1);
}

void AugmentationPreview::refresh()
{
    m_isDirty = !isVisible();
    if (m_isDirty)
        return;
    m_session.jobs().cancel(topic);
    const auto bench = m_session.bench();
    if (!bench || !bench->prepared || bench->split.train.empty())
        return showTrouble(tr("Preparing the rows."));
    const Recipe &recipe = m_session.project().recipe;
    {
        const QSignalBlocker blocker(m_row);
        m_row->setMaximum(static_cast<int>(bench->split.train.size()));
    }
    showInputs();
    if (m_input->count() == 0)
        return showTrouble(tr("Nothing here changes these data."));
    m_words->setText(
        tr("Row %1 of the data, as the network will see it with seed %2. Validation, test and new rows are never "
           "changed.")
            .arg(QLocale().toString(shownRow() + 1))
            .arg(recipe.seed));
    m_session.jobs().start<AugmentedViews>(
        topic, tr("Changing a row"), this,
        [recipe, bench, input = shownInput(), row = shownRow()](const JobControl &) {
            return augmentedViews(recipe, *bench, input, row, epochs);
        },
        [this](const AugmentedViews &views) { show(views); },
        [this](const Error &error) { showTrouble(shown(error.message())); });
}

void AugmentationPreview::showTrouble(const QString &sentence)
{
    m_views = {};
    m_words->clear();
    m_trouble->setText(sentence);
    m_stack->setCurrentIndex(0);
}

void AugmentationPreview::show(const AugmentedViews &views)
{
    const auto bench = m_session.bench();
    if (!bench || shownInput() >= bench->prepared->signature.inputs.size())
        return;
    m_views = views;
    const DataSignature::Input &input = bench->prepared->signature.inputs[shownInput()];
    switch (augmentedKind(input)) {
    case AugmentedKind::Image:
        return showPictures(input);
    case AugmentedKind::Signal:
        return showSignals(input);
    case AugmentedKind::Table:
        return showTable(input);
    case AugmentedKind::None:
        return showTrouble(tr("Nothing here changes these data."));
    }
}

void AugmentationPreview::showPictures(const DataSignature::Input &input)
{
    const auto [low, high] = rangeOf(m_views);
    for (std::size_t i = 0; i < m_pictures.size(); ++i)
        m_pictures[i]->setDepiction(
            Depiction{viewName(i).toStdString(),
                      tr("a picture of %1 by %2 pixels").arg(input.shape[2]).arg(input.shape[1]).toStdString(),
                      pictureOf(input.shape, m_views.views[i], low, high)});
    m_stack->setCurrentIndex(1);
}

void AugmentationPreview::showSignals(const DataSignature::Input &input)
{
    constexpr std::size_t mostTraces = 3; // more cannot be told apart in so little room
    const auto channels = static_cast<std::size_t>(input.shape.rank() == 2 ? input.shape[1] : 1);
    const std::size_t steps = m_views.views.front().size() / channels;
    const auto [low, high] = rangeOf(m_views);
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        m_pictures[i]->setSignalRange({static_cast<double>(low), static_cast<double>(high)});
        SignalDepiction signal;
        for (std::size_t step = 0; step < steps; ++step)
            signal.x.push_back(static_cast<double>(step + 1));
        for (std::size_t channel = 0; channel < std::min(channels, mostTraces); ++channel) {
            SignalDepiction::Trace trace{channels == 1 ? std::string() : std::to_string(channel + 1), {}};
            for (std::size_t step = 0; step < steps; ++step)
                trace.values.push_back(static_cast<double>(m_views.views[i][step * channels + channel]));
            signal.traces.push_back(std::move(trace));
        }
        m_pictures[i]->setDepiction(Depiction{viewName(i).toStdString(),
                                              tr("a signal of %1 steps").arg(static_cast<int>(steps)).toStdString(),
                                              std::move(signal)});
    }
    m_stack->setCurrentIndex(1);
}

/// Changed numbers stand out.
void AugmentationPreview::showTable(const DataSignature::Input &input)
{
    const auto rows = static_cast<int>(m_views.views.front().size());
    m_table->setRowCount(rows);
    m_table->setColumnCount(epochs + 1);
    for (int i = 0; i <= epochs; ++i) {
        const QString whole = viewName(static_cast<std::size_t>(i));
        auto *head = new QTableWidgetItem(i == 0 ? tr("Row") : tr("Ep. %1").arg(QLocale().toString(i)));
        head->setToolTip(whole);
        m_table->setHorizontalHeaderItem(i, head);
    }
    for (int number = 0; number < rows; ++number) {
        const auto place = static_cast<std::size_t>(number);
        m_table->setVerticalHeaderItem(number,
                                       new QTableWidgetItem(place < input.features.size() ? qstr(input.features[place])
                                                                                          : QLocale().toString(number + 1)));
        for (int i = 0; i <= epochs; ++i) {
            const float value = m_views.views[static_cast<std::size_t>(i)][place];
            const double seen = std::abs(value) < 0.005F ? 0.0 : static_cast<double>(value);
            auto *item = new QTableWidgetItem(QLocale().toString(seen, 'f', 2));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            QFont font = item->font();
            font.setBold(i > 0 && value != m_views.views[0][place]);
            item->setFont(font);
            m_table->setItem(number, i, item);
        }
    }
    m_stack->setCurrentIndex(2);
}

} // namespace netloom
