// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/session.hpp"

#include "engine/graph/design_check.hpp"
#include "engine/graph/unrolled.hpp"
#include "gui/app/edit_command.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/recovery_keeper.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/theme/translate.hpp"
#include "projects/workflow/ensemble.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// All of a set-up that decides what is read; types, roles and split come after reading.
bool readsTheSame(const DataSetup &a, const DataSetup &b)
{
    return a.paths == b.paths && a.joins == b.joins && a.reader == b.reader && a.readerOptions == b.readerOptions &&
           a.generator == b.generator && a.generatorRows == b.generatorRows && a.generatorSeed == b.generatorSeed &&
           a.generatorParams == b.generatorParams;
}

} // namespace

Session::Session(const Registry &registry, JobTracker &jobs, QObject *parent)
    : QObject(parent), m_registry(registry), m_jobs(jobs)
{
    m_checksDue.setSingleShot(true);
    m_checksDue.setInterval(150);
    connect(&m_checksDue, &QTimer::timeout, this, &Session::refreshFindings);
    for (const auto signal :
         {&Session::projectReplaced, &Session::projectChanged, &Session::benchChanged, &Session::splitLeaksChanged})
        connect(this, signal, &m_checksDue, qOverload<>(&QTimer::start));
    m_trialDue.setSingleShot(true);
    m_trialDue.setInterval(500);
    connect(&m_trialDue, &QTimer::timeout, this, &Session::tryNetwork);
    connect(this, &Session::projectChanged, this, &Session::planTrial);
    connect(this, &Session::projectReplaced, this, &Session::planTrial);
    connect(this, &Session::benchChanged, this, &Session::planTrial);
    connect(&m_preferences, &Preferences::threadsChanged, this, &Session::measureAgain);
    connect(&m_preferences, &Preferences::autosaveChanged, this, [this] {
        if (m_recovery)
            m_recovery->setDelay(m_preferences.autosaveSeconds());
    });
    m_undo.setUndoLimit(1000);
    connect(
        &m_jobs, &JobTracker::ended, this,
        [this](const QString &topic) {
            const bool wasForData = topic == QStringLiteral("data") || topic == QStringLiteral("bench");
            if (wasForData && !m_bench && !isPreparing())
                refreshAnalysis(); // they did not come
        },
        Qt::QueuedConnection);
    // Only after the step is on the stack is the document known to be modified.
    connect(&m_undo, &QUndoStack::indexChanged, this, &Session::noteChange);
}

Session::~Session()
{
    m_undo.blockSignals(true); // it tells that it empties when the project has gone already
}

bool Session::isModified() const
{
    return m_hasProject && (!m_undo.isClean() || !m_areRunsSaved || m_isRecovered);
}

void Session::edit(const QString &name, Project after, const QString &mergeKey)
{
    if (sameContent(m_project, after))
        return;
    m_undo.push(new EditCommand(*this, name, m_project, std::move(after), mergeKey));
}

void Session::editGraph(const QString &name, GraphSpec graph, const QString &mergeKey)
{
    if (graph == *m_project.graph)
        return;
    Project after = m_project;
    after.graph = std::make_shared<const GraphSpec>(std::move(graph));
    edit(name, std::move(after), mergeKey);
}

void Session::editRecipe(const QString &name, const Recipe &recipe, const QString &mergeKey)
{
    Project after = m_project;
    after.recipe = recipe;
    edit(name, std::move(after), mergeKey);
}

void Session::mend(const Repair &repair, NodeId node)
{
    const GraphEdit edit = edits::repair(*m_project.graph, repair, node);
    if (repair.setup.isEmpty())
        editGraph(edit.name, edit.graph);
    else if (m_read.data)
        editWithData(edit.name,
                     [repair](Project project, const Dataset &data) { return repaired(std::move(project), &data, repair); });
    else
        this->edit(edit.name, repaired(m_project, nullptr, repair));
}

void Session::editWithData(const QString &name, DataChange change, const QString &mergeKey)
{
    if (!m_jobs.isBusy(QStringLiteral("edit")))
        m_dataEdits.clear(); // the person cancelled what was asked for before
    m_dataEdits.push_back({name, std::move(change), mergeKey});
    if (m_dataEdits.size() == 1)
        makeDataEdit();
}

void Session::makeDataEdit()
{
    const DataEdit &next = m_dataEdits.front();
    m_jobs.start<Project>(
        QStringLiteral("edit"), next.name, this,
        [change = next.change, project = m_project, data = m_read.data](const JobControl &) {
            return change(project, *data);
        },
        [this, before = m_project](const Project &after) {
            if (m_project == before) { // else the person went on meanwhile: made again on what there is now
                const DataEdit made = std::move(m_dataEdits.front());
                m_dataEdits.pop_front();
                edit(made.name, after, made.mergeKey);
            }
            if (!m_dataEdits.empty())
                makeDataEdit();
        },
        [this](const Error &error) {
            m_dataEdits.pop_front();
            notify(shown(error), true);
            emit projectChanged(); // what shows the wish shows the project again
            if (!m_dataEdits.empty())
                makeDataEdit();
        });
}

void Session::putInForce(const Project &project)
{
    const Project before = m_project;
    m_project = project;
    m_project.runs = before.runs;
    m_project.nextRun = std::max(before.nextRun, project.nextRun);
    m_project.view = before.view;

    const bool isGraphNew = before.graph != m_project.graph && *before.graph != *m_project.graph;
    if (isGraphNew)
        std::erase_if(m_selected, [this](NodeId id) { return !m_project.graph->find(id) && !m_project.graph->group(id); });
    if (!readsTheSame(before.data, m_project.data))
        reloadData();
    else if (before.data.columns != m_project.data.columns || before.data.derived != m_project.data.derived ||
             before.data.units != m_project.data.units || before.data.condition != m_project.data.condition ||
             before.data.leftOut != m_project.data.leftOut)
        retypeData();
    else if (before.data.split != m_project.data.split || before.preparation != m_project.preparation)
        refreshBench();
    if (isGraphNew)
        refreshAnalysis();
    emit projectChanged();
}

void Session::noteChange()
{
    if (m_recovery && isModified())
        m_recovery->note(m_project);
    emit documentChanged();
}

void Session::measureMachine()
{
    const int threads = m_preferences.threads();
    m_calibration = storedCalibration(threads);
    if (m_calibration) {
        emit forecastChanged();
        planTrial();
        return;
    }
    m_jobs.start<Calibration>(
        QStringLiteral("calibration"), tr("Measuring this machine's speed, once"), this,
        [threads](const JobControl &job) {
            const Calibration found = calibrate(threads, job.stop);
            job.throwIfStopped();
            storeCalibration(found);
            return found;
        },
        [this](const Calibration &found) {
            m_calibration = found;
            emit forecastChanged();
            planTrial();
        },
        [](const Error &) {}); // without one, no time is told
}

void Session::measureAgain()
{
    const bool wasWanted = m_calibration || m_jobs.isBusy(QStringLiteral("calibration"));
    m_jobs.cancel(QStringLiteral("calibration"));
    if (!wasWanted)
        return;
    measureMachine();
    if (!m_calibration)
        emit forecastChanged();
}

void Session::planTrial()
{
    if (m_trial) {
        m_trial.reset();
        emit forecastChanged();
    }
    if (m_calibration)
        m_trialDue.start();
}

void Session::tryNetwork()
{
    if (!m_bench || !m_analysis.isRunnable() || m_bench->split.train.empty())
        return;
    TrainingTask task;
    task.graph = m_project.graph;
    task.data = m_bench->prepared;
    task.split = m_bench->split;
    task.recipe = m_project.recipe;
    m_jobs.start<Trial>(
        QStringLiteral("trial"), tr("Trying the network out"), this,
        [task = std::move(task), threads = m_preferences.threads()](const JobControl &job) {
            const Trial found = tryOut(task, threads, job.stop);
            job.throwIfStopped();
            return found;
        },
        [this](const Trial &found) {
            m_trial = found;
            emit forecastChanged();
        },
        [](const Error &) {}); // what is wrong is said where it lies, and when a run is asked for
}

bool Session::isPreparing() const
{
    return m_jobs.isBusy(QStringLiteral("data")) || m_jobs.isBusy(QStringLiteral("bench"));
}

/// Until the checks have looked again, what they said of nodes that are still there stands beside the new issues.
void Session::keepFindings()
{
    std::vector<GraphIssue> findings = m_analysis.issues;
    for (GraphIssue &before : m_findings)
        if (designChecks().find(before.code) && (!before.node.value || m_project.graph->find(before.node)))
            findings.push_back(std::move(before));
    m_findings = std::move(findings);
}

void Session::refreshFindings()
{
    if (!m_bench && isPreparing())
        return; // what a check says without the data would be wrong in a moment
    m_findings = checkProject(m_project, m_bench.get(), m_splitLeaks.value_or(SplitLeaks{}));
    emit findingsChanged();
}

void Session::refreshAnalysis()
{
    m_analysis = analyse(*m_project.graph, m_signature ? &*m_signature : nullptr);
    if (!m_signature && isPreparing())
        std::erase_if(m_analysis.issues, [](const GraphIssue &issue) { return issue.code == "no-data"; });
    keepFindings();
    m_checksDue.start();
    emit graphChanged();
}

void Session::selectNodes(std::vector<NodeId> nodes)
{
    if (nodes == m_selected)
        return;
    m_selected = std::move(nodes);
    emit selectionChanged();
}

RunPtr Session::currentRun() const
{
    for (const RunPtr &run : m_project.runs)
        if (run->number == m_chosenRun)
            return run;
    return m_project.lastRun();
}

void Session::chooseRun(std::uint32_t number)
{
    m_chosenRun = number;
    emit runsChanged();
}

void Session::addRun(RunRecord record)
{
    m_chosenRun = record.number;
    m_project = withRun(std::move(m_project), std::move(record));
    m_areRunsSaved = false;
    emit runsChanged();
    noteChange();
    if (m_recovery)
        m_recovery->write();
}

void Session::addEnsemble(std::vector<RunRecord> members)
{
    m_chosenRun = m_project.nextRun;
    m_project = withEnsemble(std::move(m_project), std::move(members));
    m_areRunsSaved = false;
    emit runsChanged();
    noteChange();
    if (m_recovery)
        m_recovery->write();
}

StepState Session::trainState() const
{
    const RunPtr run = currentRun();
    if (!run)
        return StepState::NotDone;
    const bool isSame = run->recipe == m_project.recipe && run->splitSpec == m_project.data.split &&
                        trainsTheSame(*run->graph, *m_project.graph) &&
                        (!m_bench || run->preparation == m_bench->preparation);
    return isSame ? StepState::Done : StepState::Stale;
}

StepState Session::stepState(WorkflowStep step) const
{
    const auto doneIf = [](bool isDone) { return isDone ? StepState::Done : StepState::NotDone; };
    switch (step) {
    case WorkflowStep::Data:
        return doneIf(m_typedData && m_signature);
    case WorkflowStep::Prepare:
        return doneIf(m_bench != nullptr);
    case WorkflowStep::Network:
        return doneIf(!m_project.graph->nodes.empty() && m_analysis.isRunnable());
    case WorkflowStep::Train:
        return trainState();
    case WorkflowStep::Evaluate:
    case WorkflowStep::Explain:
    case WorkflowStep::Apply:
        break;
    }
    const auto done = m_doneForRun.find(step);
    const RunPtr run = currentRun();
    if (done == m_doneForRun.end() || !run)
        return StepState::NotDone;
    return done->second == run->number && trainState() == StepState::Done ? StepState::Done : StepState::Stale;
}

void Session::markDone(WorkflowStep step)
{
    const RunPtr run = currentRun();
    if (!run || m_doneForRun[step] == run->number)
        return;
    m_doneForRun[step] = run->number;
    emit stepDone();
}

void Session::notify(const QString &sentence, bool isTrouble)
{
    emit notice(sentence, isTrouble);
}

} // namespace netloom
