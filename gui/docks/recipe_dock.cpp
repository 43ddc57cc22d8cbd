// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/recipe_dock.hpp"

#include "engine/augment/augmentation.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/schedule.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/plots/plot.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <cmath>

namespace netloom {

namespace {

QString rateText(double samples)
{
    if (samples >= 1e6)
        return RecipeDock::tr("%1 M samples/s").arg(samples / 1e6, 0, 'f', 1);
    if (samples >= 1e4)
        return RecipeDock::tr("%1 k samples/s").arg(samples / 1e3, 0, 'f', 0);
    return RecipeDock::tr("%1 samples/s").arg(samples, 0, 'f', 0);
}

QString timeText(double seconds)
{
    if (seconds < 1)
        return RecipeDock::tr("less than a second left");
    if (seconds < 90)
        return RecipeDock::tr("%1 s left").arg(std::ceil(seconds));
    if (seconds < 5400)
        return RecipeDock::tr("%1 min left").arg(std::ceil(seconds / 60));
    return RecipeDock::tr("%1 h left").arg(seconds / 3600, 0, 'f', 1);
}

/// The part of the form that belongs to the chosen optimizer or schedule; it is not there when that has no settings.
template <class Type>
void showSettingsOf(const Type *type, const Params &params, SectionTitle &title, ParamForm &form)
{
    const bool hasParams = type && !type->info().params.empty();
    title.setVisible(hasParams);
    form.setVisible(hasParams);
    if (!hasParams)
        return;
    title.setTitle(shown(type->info().label));
    form.setSpecs(type->info().params, params);
}

} // namespace

RecipeDock::RecipeDock(const DockContext &context, QWidget *parent)
    : QWidget(parent), m_session(context.session), m_runs(context.runs)
{
    auto *inner = new QWidget;
    inner->setProperty("look", "surface");
    m_form = new ParamForm(inner);
    m_optimizerTitle = new SectionTitle({}, inner);
    m_optimizerForm = new ParamForm(inner);
    m_scheduleTitle = new SectionTitle({}, inner);
    m_scheduleForm = new ParamForm(inner);
    m_hint = makeWrappedLabel({}, TextRole::Secondary, inner);
    m_augmentation = makeWrappedLabel({}, TextRole::Secondary, inner);
    m_progressTitle = new SectionTitle({}, inner);
    m_epoch = makeLabel({}, TextRole::Strong, inner);
    m_left = makeLabel({}, TextRole::Secondary, inner);
    m_bar = new QProgressBar(inner);
    m_bar->setObjectName("training_progress");
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_rate = makeWrappedLabel({}, TextRole::Secondary, inner);
    m_outcome = makeWrappedLabel({}, TextRole::Body, inner);
    m_resume = new QPushButton(inner);
    m_resume->setObjectName("resume_run");

    auto *line = new QHBoxLayout;
    line->addWidget(m_epoch, 1);
    line->addWidget(m_left);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    // Progress stands first: while a run goes on it is what one looks at, and the settings may be longer than the dock.
    column->addWidget(m_progressTitle);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addWidget(m_rate);
    column->addWidget(m_outcome);
    column->addWidget(m_resume, 0, Qt::AlignLeft);
    column->addWidget(makeRule(inner));
    column->addWidget(m_form);
    column->addWidget(m_optimizerTitle);
    column->addWidget(m_optimizerForm);
    column->addWidget(m_scheduleTitle);
    column->addWidget(m_scheduleForm);
    column->addWidget(m_augmentation);
    column->addWidget(m_hint);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setMinimumWidth(250);

    connect(m_form, &ParamForm::edited, this, &RecipeDock::editRecipe);
    connect(m_optimizerForm, &ParamForm::edited, this, &RecipeDock::editOptimizer);
    connect(m_scheduleForm, &ParamForm::edited, this, &RecipeDock::editSchedule);
    connect(m_resume, &QPushButton::clicked, &m_runs, &RunController::resumeLast);
    connect(&m_session, &Session::projectReplaced, this, &RecipeDock::showRecipe);
    connect(&m_session, &Session::projectChanged, this, &RecipeDock::showRecipe);
    connect(&m_session, &Session::projectChanged, this, &RecipeDock::showProgress); // the run may no longer be of it
    connect(&m_session, &Session::runsChanged, this, &RecipeDock::showProgress);
    connect(&m_runs, &RunController::metricsChanged, this, &RecipeDock::showProgress);
    connect(&m_runs, &RunController::stateChanged, this, [this] {
        showRecipe();
        showProgress();
    });
    retranslate();
}

void RecipeDock::retranslate()
{
    m_progressTitle->setTitle(tr("Progress"));
    m_bar->setAccessibleName(tr("Training progress"));
    m_hint->setText(tr("A new learning rate counts at once, the rest from the next run on."));
    m_resume->setText(tr("Go on with this run"));
    m_resume->setAccessibleName(tr("Go on with this run"));
    m_resume->setToolTip(tr("Train on from where the chosen run ended, up to the recipe's epochs."));
    showRecipe();
    showProgress();
}

void RecipeDock::showRecipe()
{
    Recipe recipe = m_session.project().recipe;
    const bool isGoing = m_runs.state() != RunController::State::Idle;
    if (isGoing)
        recipe.learningRate = m_runs.learningRate();
    const std::span<const ParamSpec> specs = recipeSpecs();
    m_form->setSpecs({specs.begin(), specs.end()}, recipeParams(recipe));
    showSettingsOf(optimizers().find(recipe.optimizer), recipe.optimizerParams, *m_optimizerTitle, *m_optimizerForm);
    showSettingsOf(schedules().find(recipe.schedule), recipe.scheduleParams, *m_scheduleTitle, *m_scheduleForm);
    QStringList augmented;
    for (const AugmentationChoice &choice : recipe.augmentations) {
        const AugmentationType *type = augmentations().find(choice.augmentation);
        augmented << (type ? shown(type->info().label) : qstr(choice.augmentation));
    }
    m_augmentation->setText(tr("Training rows are changed in each epoch: %1. See Prepare, Augmentation.")
                                .arg(augmented.join(QStringLiteral(", "))));
    m_augmentation->setVisible(!augmented.isEmpty());
    m_hint->setVisible(isGoing);
}

void RecipeDock::showProgress()
{
    using State = RunController::State;
    const State state = m_runs.state();
    const bool isGoing = state != State::Idle;
    const MetricStore &metrics = m_runs.metrics();
    const std::int64_t wanted = m_runs.epochsWanted();
    const bool hasBegun = isGoing || !metrics.epochs.empty();
    const auto done = static_cast<std::int64_t>(m_runs.epochsDone());
    const std::int64_t current = isGoing ? std::min(wanted, done + 1) : done;
    m_epoch->setText(hasBegun ? tr("Epoch %1 of %2").arg(QLocale().toString(current), QLocale().toString(wanted))
                              : tr("Not trained yet"));
    const int percent = static_cast<int>(std::floor(m_runs.progress() * 100));
    if (percent != m_bar->value())
        m_bar->setValue(percent);
    const double left = m_runs.secondsLeft();
    m_left->setText(state == State::Paused ? tr("paused") : state == State::Stopping ? tr("stopping") : QString());
    QStringList facts; // a line that wraps: beside the epoch they would be wider than the dock in a long run
    if (isGoing && state != State::Paused && state != State::Stopping && left >= 0)
        facts << timeText(left);
    if (const double rate = m_runs.samplesPerSecond(); hasBegun && rate > 0)
        facts << rateText(rate);
    if (metrics.dropped > 0)
        facts << tr("%1 of the thin samples were left out of the curve to keep up; the epochs are all there")
                     .arg(QLocale().toString(static_cast<qlonglong>(metrics.dropped)));
    m_rate->setText(facts.join(QStringLiteral(" · ")));
    m_rate->setVisible(!facts.isEmpty());

    const RunPtr run = isGoing ? nullptr : m_session.currentRun();
    m_outcome->setText(run ? outcome() : hasBegun ? QString() : tr("Press Start to train the network."));
    m_outcome->setVisible(!m_outcome->text().isEmpty());
    m_resume->setVisible(run && run->stopped != StopReason::Diverged &&
                         run->checkpoint.epoch < m_session.project().recipe.epochs && m_runs.canStart());
}

QString RecipeDock::outcome() const
{
    const RunPtr run = m_session.currentRun();
    const int epochs = static_cast<int>(run->checkpoint.epoch);
    QString text;
    switch (run->stopped) {
    case StopReason::Epochs:
        text = tr("All %Ln epochs are done.", nullptr, epochs);
        break;
    case StopReason::Early:
        text = tr("Stopped early after %Ln epochs: the validation loss no longer fell.", nullptr, epochs);
        break;
    case StopReason::UntilLoss:
        text = tr("Stopped after %Ln epochs: the wanted training loss is reached.", nullptr, epochs);
        break;
    case StopReason::Interrupted:
        text = tr("Stopped by hand after %Ln epochs.", nullptr, epochs);
        break;
    case StopReason::Diverged:
        return run->message.empty() ? tr("The loss left the finite numbers. Try a lower learning rate.")
                                    : shown(run->message);
    }
    QStringList all = {text};
    if (run->checkpoint.bestEpoch > 0)
        all << tr("The weights of epoch %1 are kept as the best (loss %2).")
                   .arg(QLocale().toString(static_cast<qlonglong>(run->checkpoint.bestEpoch)),
                        shortNumber(run->checkpoint.bestLoss));
    if (m_session.stepState(WorkflowStep::Train) == StepState::Stale)
        all << tr("The project has changed since this run: train again to see what the change brings.");
    return inARow(all);
}

void RecipeDock::editRecipe(const QString &key, const ParamValue &value)
{
    if (key == QLatin1String("learning_rate") && m_runs.state() != RunController::State::Idle) {
        const auto *rate = std::get_if<double>(&value);
        m_runs.setLearningRate(rate ? *rate : static_cast<double>(std::get<std::int64_t>(value)));
        return;
    }
    const Recipe &before = m_session.project().recipe;
    Params params = recipeParams(before);
    params.set(key.toStdString(), value);
    try {
        Recipe after = recipeFromParams(params);
        after.augmentations = before.augmentations;
        const std::shared_ptr<const Bench> bench = m_session.bench();
        if (after.optimizer != before.optimizer)
            after = withOptimizer(before, after.optimizer, bench ? static_cast<std::int64_t>(bench->split.train.size()) : 0);
        else
            after.optimizerParams = before.optimizerParams;
        if (after.schedule == before.schedule)
            after.scheduleParams = before.scheduleParams;
        const ParamSpec *spec = findSpec(recipeSpecs(), key.toStdString());
        m_session.editRecipe(tr("change %1").arg(spec ? shown(spec->label) : key), after, QStringLiteral("recipe/") + key);
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

void RecipeDock::editOptimizer(const QString &key, const ParamValue &value)
{
    Recipe recipe = m_session.project().recipe;
    recipe.optimizerParams.set(key.toStdString(), value);
    m_session.editRecipe(tr("change the optimizer's settings"), recipe, QStringLiteral("optimizer/") + key);
}

void RecipeDock::editSchedule(const QString &key, const ParamValue &value)
{
    Recipe recipe = m_session.project().recipe;
    recipe.scheduleParams.set(key.toStdString(), value);
    m_session.editRecipe(tr("change the schedule's settings"), recipe, QStringLiteral("schedule/") + key);
}

void RecipeDock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_resume && event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace netloom
