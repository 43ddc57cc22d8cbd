// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/compare_file.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/translate.hpp"
#include "projects/workflow/model.hpp"
#include "projects/workflow/other_data.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace netloom {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareFile)
};

struct Comparison {
    SharedRows shared;
    Text row, own; ///< where the first shared row stands
};

Comparison compared(const Bench &bench, const DataSetup &own, const std::string &path, const Registry &registry,
                    const JobControl &job)
{
    RunRecord untrained; // what would be trained now
    untrained.preparation = bench.preparation;
    const DatasetPtr other = readForRun(untrained, own, {path}, {}, {}, registry, job).data;
    std::vector<Text> errors;
    const auto prepared = applyPreparation(bench.preparation, *withTypes(other, typesOf(bench.preparation)), &errors, job);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < prepared->rows; ++row)
        if (row >= errors.size() || errors[row].empty())
            rows.push_back(row);
    Split whole; // which part a row falls into may change until training begins
    for (const Part part : {Part::Train, Part::Validation, Part::Test})
        whole.train.insert(whole.train.end(), bench.split.rows(part).begin(), bench.split.rows(part).end());
    Comparison made{sharedRows(*prepared, rows, *bench.prepared, whole, job), {}, {}};
    if (!made.shared.rows.empty()) {
        made.row = placeOfRow(*other, made.shared.rows.front().row);
        made.own = placeOfRow(*bench.data, made.shared.rows.front().own);
    }
    return made;
}

} // namespace

void compareWithFile(Session &session, const QString &path)
{
    if (!session.bench())
        return;
    const QString name = QFileInfo(path).fileName();
    session.jobs().start<Comparison>(
        QStringLiteral("compare"), CompareWords::tr("Comparing with %1").arg(name), &session,
        [bench = session.bench(), own = session.project().data, file = path.toStdString(),
         &registry = session.registry()](const JobControl &job) { return compared(*bench, own, file, registry, job); },
        [&session, name](const Comparison &made) {
            const QLocale locale;
            const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
            if (made.shared.rows.empty())
                session.notify(CompareWords::tr("None of the %1 rows of %2 stands among these data.")
                                   .arg(number(made.shared.compared), name),
                               false);
            else
                session.notify(CompareWords::tr("%1 of %2 rows of %3 stand among these data, too: %4 equals %5, for one. "
                                                "Do not trust a score on them; Evaluate can leave them out.")
                                   .arg(number(made.shared.rows.size()), number(made.shared.compared), name, shown(made.row),
                                        shown(made.own)),
                               true);
        },
        [&session](const Error &error) { session.notify(shown(error), true); });
}

} // namespace netloom
