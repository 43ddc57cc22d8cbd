// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <string>

namespace netloom {

/// Only what the engine itself can read and generate.
class EngineData final : public DataProvider
{
public:
    ReadResult read(const std::vector<std::string> &paths, const std::string &, const Params &options,
                    const JobControl &job) const override
    {
        return csvReader().read(paths, options, job);
    }
    const Generator *findGenerator(const std::string &id) const override { return generators().find(id); }
};

/// Rows "id,size,colour,group,label": label is b where size is above 0.
inline std::string table(int rows)
{
    std::string csv = "id,size,colour,group,label\n";
    for (int i = 0; i < rows; ++i) {
        const double size = (i * 37 % 100) / 50.0 - 1;
        csv += "r" + std::to_string(i) + "," + std::to_string(size) + "," + (i % 3 ? "red" : "blue") + ",g" +
               std::to_string(i / 5) + "," + (size > 0 ? "b" : "a") + "\n";
    }
    return csv;
}

inline Bench benchOf(const Project &project)
{
    return prepareBench(project, typedData(loadData(project.data, EngineData()).data, project.data));
}

inline RunRecord trainedRun(const Project &project, const Bench &bench, const RunRecord *resumed = nullptr)
{
    RunRecord record = beginRun(project, bench, resumed);
    Trainer trainer(trainingTask(project, bench), 1, resumed ? &resumed->checkpoint : nullptr);
    RunControl control;
    return finishRun(std::move(record), trainer.run(control));
}

template <class Work>
std::optional<ErrorKind> errorOf(Work work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.kind();
    }
    return std::nullopt;
}

/// What tests of the workflow share: tables in a folder of their own, and a small project on one of them.
class WorkflowTest : public QObject
{
protected:
    std::string file(const std::string &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("table%1.csv").arg(++m_files));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's own table");
        out.write(content.data(), static_cast<qint64>(content.size()));
        return path.toStdString();
    }
    DatasetPtr data(const std::string &content) { return csvReader().read({file(content)}, {}, {}).data; }

    Project project(int rows, std::int64_t epochs = 12)
    {
        NewProjectOptions options;
        options.targets = {"label"};
        options.network = "dense 6 relu > dropout 0.2";
        options.recipe.epochs = epochs;
        options.recipe.learningRate = 0.02;
        return proposeProject(*data(table(rows)), options).project;
    }

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

} // namespace netloom
