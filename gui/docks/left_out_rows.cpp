// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/left_out_rows.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t toldAtOnce = 5'000; ///< rows, while the person waits; of each all cells are looked at

struct LeftOutWords {
    Q_DECLARE_TR_FUNCTIONS(LeftOutRows)
};

/// The columns that were read: those by formula say nothing more of a row.
std::vector<std::string> readColumns(const Session &session)
{
    std::vector<std::string> names;
    const std::vector<DerivedColumn> &derived = session.project().data.derived;
    for (const Column &column : session.data()->columns)
        if (std::none_of(derived.begin(), derived.end(), [&](const auto &each) { return each.name == column.name; }))
            names.push_back(column.name);
    return names;
}

void leaveOutToo(Session &session, const QString &name, const netloom::LeftOutRows &rows)
{
    std::vector<netloom::LeftOutRows> all = session.project().data.leftOut;
    all.push_back(rows);
    setLeftOut(session, name, all);
}

void putBack(Session &session, std::size_t number)
{
    std::vector<netloom::LeftOutRows> fewer = session.project().data.leftOut;
    if (number >= fewer.size())
        return;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(number));
    setLeftOut(session, LeftOutWords::tr("put rows back"), fewer);
}

} // namespace

void leaveRowsOut(Session &session, const std::vector<std::uint32_t> &rows)
{
    if (!session.data() || rows.empty())
        return;
    const QString name = LeftOutWords::tr("leave out %Ln rows", nullptr, static_cast<int>(rows.size()));
    const auto tell = [data = session.data(), rows, columns = readColumns(session)](const JobControl &job) {
        return leaveOut(*data, rows, columns, {}, job);
    };
    if (rows.size() <= toldAtOnce) {
        leaveOutToo(session, name, tell({}));
        return;
    }
    session.jobs().start<netloom::LeftOutRows>(
        QStringLiteral("leave rows out"), LeftOutWords::tr("Leaving rows out"), &session, tell,
        [&session, name, data = session.data()](const netloom::LeftOutRows &told) {
            if (session.data() == data)
                leaveOutToo(session, name, told);
            else
                session.notify(LeftOutWords::tr("The data have changed meanwhile. Choose the rows again."), true);
        },
        [&session](const Error &error) { session.notify(shown(error), true); });
}

std::vector<Notice> leftOutNotices(Session &session)
{
    std::vector<Notice> notices;
    const std::vector<netloom::LeftOutRows> &all = session.project().data.leftOut;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int count = static_cast<int>(all[i].keys.size());
        Notice notice;
        notice.headline =
            all[i].file.empty()
                ? LeftOutWords::tr("%Ln rows are left out by hand", nullptr, count)
                : LeftOutWords::tr("%Ln rows are left out: they stand in %1, too", nullptr, count).arg(qstr(all[i].file));
        if (!areKnown(all[i], *session.data())) {
            notice.tone = Tone::Warning;
            notice.detail = LeftOutWords::tr("A column that tells them is gone, so they are used again.");
        }
        notice.action = LeftOutWords::tr("Put them back");
        notice.act = [&session, i] { putBack(session, i); };
        notices.push_back(std::move(notice));
    }
    return notices;
}

Notice comparisonNotice(Session &session, const FileComparison &comparison)
{
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    Notice notice;
    notice.tone = Tone::Warning;
    notice.headline = LeftOutWords::tr("%1 of %2 rows of %3 stand among these data")
                          .arg(number(comparison.shared), number(comparison.compared), comparison.file);
    notice.detail = LeftOutWords::tr("There %1 equals %2 here, for one. A test on that file would say too much.")
                        .arg(shown(comparison.row), shown(comparison.own));
    notice.action = LeftOutWords::tr("Leave them out here");
    notice.act = [&session, rows = comparison.rows] {
        leaveOutToo(session, LeftOutWords::tr("leave out the rows of %1").arg(qstr(rows.file)), rows);
    };
    return notice;
}

} // namespace netloom
