// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, proposing and saving: the part of the session that deals with documents.
#include "engine/graph/network_templates.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/recovery_keeper.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/other_rows.hpp"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

namespace netloom {

namespace {

/// A shipped experiment's title and notes as the person reads them.
Project inThisLanguage(Project project)
{
    for (const ExampleText &example : exampleTexts()) {
        if (example.title != project.title || example.notes() != project.notes)
            continue;
        const QStringList parts = {shown(example.seeing), Session::tr("Source: %1").arg(shown(example.source)),
                                   Session::tr("Licence: %1").arg(shown(example.licence)),
                                   Session::tr("Limits: %1").arg(shown(example.limits))};
        project.title = shown(example.title).toStdString();
        project.notes = parts.join(QStringLiteral("\n\n")).toStdString() + "\n";
    }
    return project;
}

} // namespace

bool Session::isProjectFile(const QString &path)
{
    QFile file(path);
    return path.endsWith(u".netloom", Qt::CaseInsensitive) ||
           (file.open(QIODevice::ReadOnly) && file.read(5) == QByteArray("\x89NLOM", 5));
}

void Session::adopt(Project project, const QString &path, std::optional<Loaded> loaded)
{
    for (const char *topic : {"open", "data", "bench", "facts", "edit"})
        m_jobs.cancel(QString::fromLatin1(topic));
    m_dataEdits.clear();
    m_undo.clear();
    m_project = std::move(project);
    m_hasProject = true;
    m_path = path;
    m_read = {};
    m_typedData.reset();
    forgetBench();
    m_signature.reset();
    m_facts.reset();
    m_chosenColumn = -1;
    m_remarks.clear();
    m_findings.clear(); // of another network
    m_selected.clear();
    m_chosenRun = 0;
    m_areRunsSaved = true;
    m_isRecovered = false;
    m_doneForRun.clear();
    if (m_recovery)
        m_recovery->follow(path);

    emit projectReplaced();
    emit selectionChanged();
    emit runsChanged();
    refreshAnalysis();
    if (loaded)
        useData(std::move(*loaded));
    else
        reloadData();
    if (!m_signature && isPreparing())
        refreshAnalysis();
    emit projectChanged();
    emit documentChanged();
}

void Session::open(Project project, const QString &path)
{
    adopt(std::move(project), path, {});
}

void Session::openFile(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (!isProjectFile(whole)) {
        openData({whole});
        return;
    }
    m_jobs.start<Project>(
        QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(path).fileName()), this,
        [file = whole.toStdString()](const JobControl &) { return loadProject(file); },
        [this, whole](Project project) { adopt(std::move(project), whole, {}); },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::openExample(const QString &path)
{
    m_jobs.start<Project>(
        QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(path).fileName()), this,
        [file = path.toStdString()](const JobControl &) { return loadProject(file); },
        [this](Project project) { adopt(inThisLanguage(std::move(project)), {}, {}); },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::openRecovered(const RecoverableWork &work)
{
    m_jobs.start<Project>(
        QStringLiteral("open"), tr("Bringing back unsaved work"), this, [work](const JobControl &) { return recover(work); },
        [this, work](Project project) {
            adopt(std::move(project), {}, {});
            m_isRecovered = true;
            if (m_recovery)
                m_recovery->discardWhenSaved(work);
            noteChange();
        },
        [this](const Error &error) { notify(shown(error), true); });
}

/// Runs in a job. setup: what was read and how; what the proposal decides is filled in.
Session::Proposed Session::proposed(ReadResult read, const DataSetup &setup, const std::string &templateId)
{
    Proposed made;
    made.isFromTemplate = !templateId.empty();
    made.proposal = proposeProject(*read.data, {});
    Project &project = made.proposal.project;
    DataSetup whole = setup;
    whole.columns = project.data.columns;
    whole.split = project.data.split;
    whole.contentHash = read.data->provenance.contentHash;
    project.data = std::move(whole);
    made.loaded.typed = typedData(read.data, project.data);
    made.loaded.read = std::move(read);
    const auto signature = signatureOf(project, *made.loaded.typed);
    for (const NetworkTemplate &what : networkTemplates()) {
        if (what.id != templateId || !signature)
            continue;
        made.misfit = templateMisfit(what, *signature);
        if (!made.misfit)
            project.graph = std::make_shared<const GraphSpec>(networkFromTemplate(what, &*signature));
    }
    return made;
}

void Session::openData(const QStringList &paths, const QString &readerId, const Params &options, const QString &templateId)
{
    if (paths.isEmpty())
        return;
    std::vector<std::string> files;
    for (const QString &path : paths)
        files.push_back(QFileInfo(path).absoluteFilePath().toStdString());
    m_jobs.start<Proposed>(
        QStringLiteral("open"), tr("Reading %1").arg(QFileInfo(paths.front()).fileName()), this,
        [files, reader = readerId.toStdString(), options, network = templateId.toStdString(),
         &registry = m_registry](const JobControl &job) {
            ReadResult read = registry.read(files, reader, options, job);
            DataSetup setup;
            setup.paths = files;
            setup.reader = reader.empty() ? read.data->provenance.reader : reader;
            setup.readerOptions = options;
            return proposed(std::move(read), setup, network);
        },
        [this](Proposed made) { adoptProposal(std::move(made)); },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::openGenerator(const QString &generatorId, std::int64_t rows, std::uint64_t seed, const QString &templateId,
                            const Params &params)
{
    m_jobs.start<Proposed>(
        QStringLiteral("open"), tr("Making data"), this,
        [id = generatorId.toStdString(), rows, seed, network = templateId.toStdString(), params,
         &registry = m_registry](const JobControl &job) {
            DataSetup setup;
            setup.generator = id;
            setup.generatorRows = rows;
            setup.generatorSeed = seed;
            setup.generatorParams = params;
            return proposed(loadData(setup, registry, job), setup, network);
        },
        [this](Proposed made) { adoptProposal(std::move(made)); },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::redraw(const Params &params)
{
    try {
        Project after = m_project;
        after.data.generatorParams = params;
        const DatasetPtr data = loadData(after.data, m_registry).data;
        after.data.generatorRows = static_cast<std::int64_t>(data->rows);
        after.data.contentHash = data->provenance.contentHash;
        edit(tr("draw points"), onOtherRows(std::move(after), *data));
    } catch (const Error &error) {
        notify(shown(error), true);
    }
}

void Session::adoptProposal(Proposed made)
{
    Proposal &proposal = made.proposal;
    // The same files read another way are an edit of the open project; anything else is a project of its own.
    const bool isReread = m_hasProject && !made.isFromTemplate && !m_project.data.paths.empty() &&
                          m_project.data.paths == proposal.project.data.paths;
    if (!isReread) {
        adopt(std::move(proposal.project), {}, std::move(made.loaded));
        m_remarks = std::move(proposal.remarks);
        emit dataChanged();
        if (made.misfit)
            notify(tr("%1 A network that suits them was drawn instead.").arg(shown(*made.misfit)), true);
        return;
    }
    Project after = m_project;
    after.data = std::move(proposal.project.data);
    after.preparation = std::move(proposal.project.preparation);
    if (after.preparation.task != m_project.preparation.task || after.preparation.targets != m_project.preparation.targets)
        after.graph = std::move(proposal.project.graph);
    m_remarks = std::move(proposal.remarks);
    edit(tr("read the data another way"), std::move(after));
}

bool Session::save(const QString &path)
{
    // Saving runs as a job, but whoever asks (closing the window) has to know how it ended.
    QEventLoop wait;
    bool isSaved = false;
    const Project project = m_project;
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_jobs.start<bool>(
        QStringLiteral("save"), tr("Saving %1").arg(QFileInfo(path).fileName()), &wait,
        [project, file = whole.toStdString()](const JobControl &) {
            saveProject(project, file);
            return true;
        },
        [&](bool) {
            isSaved = true;
            wait.quit();
        },
        [&](const Error &error) {
            notify(shown(error), true);
            wait.quit();
        });
    wait.exec(QEventLoop::ExcludeUserInputEvents);
    if (!isSaved)
        return false;
    m_path = whole;
    m_undo.setClean();
    m_areRunsSaved = m_project.runs == project.runs; // one may have ended meanwhile
    m_isRecovered = false;
    if (m_recovery)
        m_recovery->follow(whole);
    emit documentChanged();
    return true;
}

void Session::keepRecoveryIn(const QString &folder)
{
    m_recovery = std::make_unique<RecoveryKeeper>(folder);
    connect(m_recovery.get(), &RecoveryKeeper::failed, this, [this](const QString &why) {
        notify(tr("Unsaved work cannot be kept safe against a crash: %1").arg(why), true);
    });
    m_recovery->setDelay(m_preferences.autosaveSeconds());
    m_recovery->follow(m_path);
}

void Session::discardRecovery()
{
    if (m_recovery)
        m_recovery->discard();
}

} // namespace netloom
