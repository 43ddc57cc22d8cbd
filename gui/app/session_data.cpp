// SPDX-License-Identifier: GPL-3.0-or-later
// How the data follow the project: read, typed, counted, parted and prepared, each as a job.
#include "gui/app/data_facts.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "projects/workflow/other_rows.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Paths that stand relative to the project file, made whole. folder: of that file, with its last stroke.
DataSetup withWholePaths(DataSetup setup, const std::string &folder)
{
    for (std::string &path : setup.paths)
        if (!path.starts_with('/'))
            path = folder + path;
    for (DataJoin &join : setup.joins)
        if (!join.path.starts_with('/'))
            join.path = folder + join.path;
    return setup;
}

} // namespace

std::string Session::folderOfProject() const
{
    return m_path.isEmpty() ? std::string() : m_path.left(m_path.lastIndexOf(u'/') + 1).toStdString();
}

void Session::reloadData()
{
    m_jobs.cancel(QStringLiteral("bench"));
    forgetBench();
    if (m_project.data.isEmpty()) {
        useData({});
        return;
    }
    const DataSetup setup = withWholePaths(m_project.data, folderOfProject());
    m_jobs.start<Loaded>(
        QStringLiteral("data"), tr("Reading the data"), this,
        [setup, &registry = m_registry](const JobControl &job) {
            Loaded loaded;
            loaded.read = loadData(setup, registry, job);
            loaded.typed = typedData(loaded.read.data, setup, job);
            return loaded;
        },
        [this](Loaded loaded) {
            const std::string &known = m_project.data.contentHash;
            const std::string found = loaded.read.data->provenance.contentHash;
            if (!known.empty() && known != found)
                notify(
                    tr("The data have changed since this project was saved; runs from before were made with the old ones."),
                    true);
            m_project.data.contentHash = found;
            useData(std::move(loaded));
        },
        [this](const Error &error) {
            useData({});
            notify(shown(error), true);
        });
}

void Session::setJoins(const QString &name, const std::vector<DataJoin> &joins)
{
    if (!m_read.data)
        return;
    m_jobs.start<Project>(
        QStringLiteral("joins"), name, this,
        [project = m_project, joins, folder = folderOfProject(), &registry = m_registry](const JobControl &job) mutable {
            project.data.joins = joins;
            project.data.contentHash.clear(); // other data, on purpose
            const DatasetPtr data = loadData(withWholePaths(project.data, folder), registry, job).data;
            return onOtherRows(std::move(project), *data);
        },
        [this, name, joins, before = m_project](const Project &after) {
            if (m_project == before)
                edit(name, after);
            else // the person went on meanwhile: made again on what there is now
                setJoins(name, joins);
        },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::simulate(const QString &name, std::int64_t rows, std::uint64_t seed, const Params &params,
                       const QString &mergeKey)
{
    m_jobs.start<Project>(
        QStringLiteral("simulate"), tr("Making data"), this,
        [project = m_project, rows, seed, params, folder = folderOfProject(),
         &registry = m_registry](const JobControl &job) mutable {
            project.data.generatorRows = rows;
            project.data.generatorSeed = seed;
            project.data.generatorParams = params;
            const DatasetPtr data = loadData(withWholePaths(project.data, folder), registry, job).data;
            project.data.contentHash = data->provenance.contentHash;
            return onOtherRows(std::move(project), *data);
        },
        [this, name, rows, seed, params, mergeKey, before = m_project](const Project &after) {
            if (m_project == before)
                edit(name, after, mergeKey);
            else if (m_project.data.generator == before.data.generator) // the person went on meanwhile
                simulate(name, rows, seed, params, mergeKey);
        },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::retypeData()
{
    if (!m_read.data)
        return;
    m_jobs.cancel(QStringLiteral("bench"));
    forgetBench();
    m_jobs.start<DatasetPtr>(
        QStringLiteral("data"), tr("Reading the columns as their new types"), this,
        [data = m_read.data, setup = m_project.data](const JobControl &job) { return typedData(data, setup, job); },
        [this](DatasetPtr typed) {
            useData({m_read, std::move(typed)});
        },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::useData(Loaded loaded)
{
    m_read = std::move(loaded.read);
    m_typedData = std::move(loaded.typed);
    if (!m_typedData || m_chosenColumn >= static_cast<int>(m_typedData->columns.size()))
        m_chosenColumn = -1;
    emit dataChanged();
    refreshFacts();
    refreshBench();
}

void Session::refreshFacts()
{
    m_facts.reset();
    m_jobs.cancel(QStringLiteral("facts"));
    emit factsChanged();
    if (!m_typedData)
        return;
    m_jobs.start<std::shared_ptr<const DataFacts>>(
        QStringLiteral("facts"), tr("Counting values"), this,
        [data = m_typedData](const JobControl &job) { return std::make_shared<const DataFacts>(factsOf(*data, job)); },
        [this](std::shared_ptr<const DataFacts> facts) {
            m_facts = std::move(facts);
            emit factsChanged();
        },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::chooseColumn(int column)
{
    if (column == m_chosenColumn)
        return;
    m_chosenColumn = column;
    emit columnChosen();
}

void Session::refreshBench()
{
    m_jobs.cancel(QStringLiteral("bench"));
    forgetBench();
    emit benchChanged();
    if (!m_typedData || m_project.preparation.targets.empty() || m_project.preparation.features.empty()) {
        useSignature({});
        return;
    }
    // The signature first: the canvas' shapes need not wait until millions of rows are prepared.
    m_jobs.start<std::optional<DataSignature>>(
        QStringLiteral("bench"), tr("Preparing the data"), this,
        [project = m_project, data = m_typedData](const JobControl &) { return signatureOf(project, *data); },
        [this](std::optional<DataSignature> signature) {
            useSignature(std::move(signature));
            prepare();
        },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::useSignature(std::optional<DataSignature> signature)
{
    if (signature == m_signature)
        return;
    m_signature = std::move(signature);
    refreshAnalysis();
}

void Session::prepare()
{
    m_jobs.start<std::shared_ptr<const Bench>>(
        QStringLiteral("bench"), tr("Preparing the data"), this,
        [project = m_project, data = m_typedData](const JobControl &job) {
            return std::make_shared<const Bench>(prepareBench(project, data, job));
        },
        [this](std::shared_ptr<const Bench> bench) {
            m_bench = std::move(bench);
            useSignature(m_bench->preparation.signature); // one-hot widths are exact only after fitting
            emit benchChanged();
            lookForLeaks();
        },
        [this](const Error &error) { notify(shown(error), true); });
}

void Session::forgetBench()
{
    m_bench.reset();
    m_jobs.cancel(QStringLiteral("splitLeaks"));
    m_splitLeaks.reset();
}

void Session::lookForLeaks()
{
    m_jobs.start<SplitLeaks>(
        QStringLiteral("splitLeaks"), tr("Looking for duplicates"), this,
        [project = m_project, bench = m_bench](const JobControl &job) {
            return leaksOf(project, *bench->data, bench->split, job);
        },
        [this](SplitLeaks leaks) {
            m_splitLeaks = std::move(leaks);
            emit splitLeaksChanged();
        },
        [this](const Error &error) { notify(shown(error), true); });
}

} // namespace netloom
