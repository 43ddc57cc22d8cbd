// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/compare_file.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/theme/translate.hpp"
#include "projects/workflow/other_data.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace netloom {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareFile)
};

FileComparison comparedFile(const Bench &bench, const DataSetup &own, const std::string &path, const Registry &registry,
                            const JobControl &job)
{
    const Comparison found = compareData(bench, own, {path}, registry, job);
    FileComparison made;
    made.file = QFileInfo(qstr(path)).fileName();
    made.shared = found.shared.rows.size();
    made.compared = found.shared.compared;
    made.data = bench.data;
    if (made.shared > 0) {
        made.row = placeOfRow(*found.other, found.shared.rows.front().row);
        made.own = placeOfRow(*bench.data, found.shared.rows.front().own);
        made.rows = leaveOut(found, bench, made.file.toStdString(), job);
    }
    return made;
}

} // namespace

void compareWithFile(Session &session, const QString &path, std::function<void(const FileComparison &)> done)
{
    if (!session.bench())
        return;
    session.jobs().start<FileComparison>(
        QStringLiteral("compare"), CompareWords::tr("Comparing with %1").arg(QFileInfo(path).fileName()), &session,
        [bench = session.bench(), own = session.project().data, file = path.toStdString(),
         &registry = session.registry()](const JobControl &job) { return comparedFile(*bench, own, file, registry, job); },
        [&session, done = std::move(done)](const FileComparison &made) {
            if (made.shared == 0)
                session.notify(CompareWords::tr("None of the %1 rows of %2 stands among these data.")
                                   .arg(QLocale().toString(static_cast<qulonglong>(made.compared)), made.file),
                               false);
            done(made);
        },
        [&session](const Error &error) { session.notify(shown(error), true); });
}

} // namespace netloom
