// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/notices.hpp"

#include "gui/app/data_facts.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/docks/left_out_rows.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>

namespace netloom {

namespace {

void splitInto(Session &session, SplitMethod method, const std::string &column)
{
    SplitSpec split = session.project().data.split;
    split.method = method;
    split.column = column;
    setSplit(session, QCoreApplication::translate("Notices", "split the rows anew"), split);
}

/// Collects notices about one session.
class Noticer
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
public:
    explicit Noticer(Session &session)
        : m_session(session),
          m_data(*session.data()),
          m_facts(*session.facts()),
          m_roles(rolesOf(m_data, session.project().data))
    {
    }

    std::vector<Notice> all()
    {
        noticeTarget();
        noticeRejected();
        noticeScales();
        noticeImbalance();
        noticeMissing();
        noticeLeaks();
        noticeIdentifiers();
        noticeConstants();
        std::stable_sort(m_notices.begin(), m_notices.end(), [](const Notice &a, const Notice &b) {
            return (a.tone == Tone::Warning) > (b.tone == Tone::Warning);
        });
        std::vector<Notice> all = leftOutNotices(m_session); // what the person did comes first
        noticeRemarks();
        std::move(m_notices.begin(), m_notices.end(), std::back_inserter(all));
        return all;
    }

private:
    static QString number(std::size_t value) { return QLocale().toString(static_cast<qulonglong>(value)); }
    QString name(int column) const { return qstr(m_data.columns[static_cast<std::size_t>(column)].name); }

    void add(Tone tone, const QString &headline, const QString &detail, const QString &action = {},
             std::function<void()> act = {})
    {
        m_notices.push_back({tone, headline, detail, action, std::move(act), {}, {}});
    }

    void noticeTarget()
    {
        if (std::find(m_roles.begin(), m_roles.end(), ColumnRole::Target) == m_roles.end())
            add(Tone::Warning, tr("No target is chosen"), tr("Choose above what the network is to predict."));
    }

    void noticeRejected()
    {
        const ReadResult &read = m_session.readResult();
        if (read.rowsRejected > 0)
            add(Tone::Warning, tr("%1 of %2 rows could not be read").arg(number(read.rowsRejected), number(read.rowsSeen)),
                tr("They are listed under Problems with their line and reason."));
    }

    void noticeScales()
    {
        const ScaleContrast contrast = scaleContrast(m_facts, m_data, m_roles);
        if (contrast.ratio < 100)
            return;
        const auto &features = m_session.project().preparation.features;
        const bool areScaled = std::all_of(features.begin(), features.end(), [](const PreparationPlan::ForColumn &column) {
            return column.type != ColumnType::Number || isScaled(column);
        });
        // Two figures: the ratio is to be understood, not to be computed with.
        const double magnitude = std::pow(10, std::floor(std::log10(contrast.ratio)) - 1);
        const QString fold = QLocale().toString(std::round(contrast.ratio / magnitude) * magnitude, 'f', 0);
        const QString detail = tr("%1 against %2").arg(name(contrast.widest), name(contrast.narrowest));
        Session &session = m_session;
        if (areScaled)
            add(Tone::Plain, tr("Scales differ %1-fold, and are evened out").arg(fold), detail, tr("Show in Prepare"),
                [&session] { session.goTo(WorkflowStep::Prepare); });
        else
            add(Tone::Warning, tr("Scales differ %1-fold").arg(fold), detail, tr("Standardise"),
                [&session] { setScaling(session, "standardise"); });
    }

    void noticeImbalance()
    {
        const auto &signature = m_session.signature();
        if (!signature || signature->classes.empty())
            return;
        const int target = columnOf(m_session, signature->targets.front());
        if (target < 0)
            return;
        const std::vector<std::size_t> &rows = m_facts.columns[static_cast<std::size_t>(target)].histogram;
        const Column &column = m_data.columns[static_cast<std::size_t>(target)];
        if (column.type != ColumnType::Category || rows.size() < 2)
            return;
        const auto [fewest, most] = std::minmax_element(rows.begin(), rows.end());
        const auto word = [&](auto place) {
            return qstr(column.categories[static_cast<std::size_t>(place - rows.begin())]);
        };
        const QString detail = tr("%1: %2 rows, %3: %4 rows").arg(word(most), number(*most), word(fewest), number(*fewest));
        if (*fewest > 0 && *most >= 4 * *fewest)
            add(Tone::Warning, tr("The classes are unequal"),
                detail + tr(". Look at recall and F1, not at accuracy alone."));
        else
            add(Tone::Plain, tr("The classes are balanced well enough"), detail);
    }

    void noticeMissing()
    {
        std::size_t cells = 0, columns = 0;
        bool areFilled = true;
        for (std::size_t i = 0; i < m_data.columns.size(); ++i) {
            if (m_roles[i] != ColumnRole::Feature || m_facts.columns[i].missing == 0)
                continue;
            cells += m_facts.columns[i].missing;
            ++columns;
            for (const PreparationPlan::ForColumn &plan : m_session.project().preparation.features)
                if (plan.column == m_data.columns[i].name)
                    areFilled = areFilled && (plan.type != ColumnType::Number ||
                                              std::any_of(plan.steps.begin(), plan.steps.end(),
                                                          [](const StepChoice &step) { return step.step == "impute"; }));
        }
        if (cells == 0)
            return;
        Session &session = m_session;
        add(areFilled ? Tone::Plain : Tone::Warning,
            tr("%Ln values are missing in %1", nullptr, static_cast<int>(cells))
                .arg(tr("%Ln columns", nullptr, static_cast<int>(columns))),
            areFilled ? tr("They are filled in from the training part.")
                      : tr("Rows with them cannot be used until they are filled in."),
            tr("Show in Prepare"), [&session] { session.goTo(WorkflowStep::Prepare); });
    }

    /// A leak that the person has not accepted yet; every report says it all the same.
    void addLeak(const QString &headline, const QString &detail, const QString &action, std::function<void()> act)
    {
        const bool isAccepted = areLeaksAccepted(m_session.project().data);
        add(isAccepted ? Tone::Plain : Tone::Warning, headline,
            isAccepted ? tr("You keep it so; every report says it.") : detail, action, std::move(act));
        if (isAccepted)
            return;
        Session &session = m_session;
        m_notices.back().otherAction = tr("Keep it so");
        m_notices.back().actOther = [&session] {
            Project project = session.project();
            acceptLeaks(project.data);
            session.edit(QCoreApplication::translate("Notices", "accept the shared rows"), std::move(project));
        };
    }

    void noticeLeaks()
    {
        const std::optional<SplitLeaks> &leaks = m_session.splitLeaks();
        if (!leaks || !m_session.bench())
            return;
        if (leaks->isEmpty()) {
            add(Tone::Good, tr("No duplicates across the split"),
                tr("%Ln rows compared", nullptr, static_cast<int>(m_data.rows)));
            return;
        }
        Session &session = m_session;
        for (const SplitLeaks::TornGroup &torn : leaks->groups)
            addLeak(tr("%1 stands on both sides of the split").arg(qstr(torn.column)),
                    tr("%1 groups with %2 test or validation rows. The test score will look better than it is.")
                        .arg(number(torn.groups), number(torn.rows)),
                    tr("Split by %1").arg(qstr(torn.column)),
                    [&session, column = torn.column] { splitInto(session, SplitMethod::Group, column); });
        if (leaks->equalRows > 0)
            addLeak(tr("%1 test or validation rows stand in training, too").arg(number(leaks->equalRows)),
                    tr("The test score will look better than it is."), tr("Keep equal rows together"),
                    [&session] { splitInto(session, SplitMethod::Group, {}); });
        if (leaks->nearRows > 0)
            add(leaks->equalRows > 0 ? Tone::Plain : Tone::Warning,
                tr("%1 test or validation rows nearly equal a training row").arg(number(leaks->nearRows)),
                tr("Their numbers agree to four figures. If they were measured on the same thing, split by a column that "
                   "says "
                   "so."));
    }

    void noticeIdentifiers()
    {
        for (int i = 0; i < static_cast<int>(m_roles.size()); ++i) {
            if (m_roles[static_cast<std::size_t>(i)] != ColumnRole::Id)
                continue;
            Session &session = m_session;
            add(Tone::Warning, tr("%1 looks like an identifier").arg(name(i)), tr("left out of the features"),
                tr("Use it anyway"), [&session, i] { setColumnRole(session, i, ColumnRole::Feature); });
        }
    }

    void noticeConstants()
    {
        for (int i = 0; i < static_cast<int>(m_roles.size()); ++i) {
            if (m_roles[static_cast<std::size_t>(i)] != ColumnRole::Feature ||
                m_facts.columns[static_cast<std::size_t>(i)].distinct > 1 ||
                m_data.columns[static_cast<std::size_t>(i)].type == ColumnType::Tensor)
                continue;
            Session &session = m_session;
            add(Tone::Warning, tr("%1 never changes").arg(name(i)), tr("Nothing can be learnt from it."), tr("Leave it out"),
                [&session, i] { setColumnRole(session, i, ColumnRole::Ignored); });
        }
    }

    void noticeRemarks()
    {
        QStringList sentences;
        for (const Text &remark : m_session.remarks())
            sentences << shown(remark);
        if (!sentences.isEmpty())
            add(Tone::Plain, tr("Decided for you"), sentences.join(u'\n'));
    }

    Session &m_session;
    const Dataset &m_data;
    const DataFacts &m_facts;
    std::vector<ColumnRole> m_roles;
    std::vector<Notice> m_notices;
};

} // namespace

std::vector<Notice> noticesOf(Session &session)
{
    if (!session.data() || !session.facts() || session.facts()->columns.size() != session.data()->columns.size())
        return {};
    return Noticer(session).all();
}

} // namespace netloom
