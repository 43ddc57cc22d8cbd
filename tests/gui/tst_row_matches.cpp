// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_matches.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/docks/data_table.hpp"
#include "gui/docks/dataset_model.hpp"

#include <QTest>

using namespace netloom;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine under a sanitizer is no failure

/// Every n-th row, where the query is a number.
class EveryNth final : public RowSearch
{
public:
    const RowSearchInfo &info() const override
    {
        static const RowSearchInfo info{"nth", "Every", "3", {}, {}};
        return info;
    }
    std::vector<std::uint32_t> matches(const Dataset &data, const std::string &query, const JobControl &) const override
    {
        const int step = std::atoi(query.c_str());
        if (step < 1)
            throw Error(ErrorKind::Usage, {}, text("This is no number: at letter {1}.", 1));
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < data.rows; row += static_cast<std::uint32_t>(step))
            rows.push_back(row);
        return rows;
    }
    Depiction highlighted(const Dataset &, const std::string &) const override { return {}; }
};

} // namespace

class TestRowMatches : public QObject
{
    Q_OBJECT

    Registry m_registry{{"/nowhere"}};
    JobTracker m_jobs;
    Session m_session{m_registry, m_jobs};
    EveryNth m_search;

private slots:
    void init()
    {
        m_session.openGenerator("two_moons", 300, 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_session.data() && m_session.data()->rows == 300 && !m_jobs.isBusy(), patience);
    }

    void theNewestQueryCountsAndAWrongOneIsSaid()
    {
        RowMatches matches(m_session);
        matches.look(&m_search, "2");
        matches.look(&m_search, "100");
        QVERIFY(!matches.isKnown());
        QTRY_VERIFY_WITH_TIMEOUT(matches.isKnown(), patience);
        QVERIFY(matches.rows() == (std::vector<std::uint32_t>{0, 100, 200}));
        QVERIFY(matches.contains(100) && !matches.contains(101) && !matches.contains(-1));
        matches.look(&m_search, "x");
        QTRY_VERIFY_WITH_TIMEOUT(!matches.trouble().isEmpty(), patience);
        QVERIFY(matches.rows().empty());
        matches.look(&m_search, {});
        QVERIFY(matches.trouble().isEmpty() && !matches.isKnown());
    }

    void aSearchThatIsCancelledSaysSo()
    {
        RowMatches matches(m_session);
        matches.look(&m_search, "2");
        m_jobs.cancel(QStringLiteral("row search")); // as the status bar does
        QTRY_VERIFY_WITH_TIMEOUT(matches.trouble().contains("cancelled"), patience);
        matches.look(&m_search, "3");
        QTRY_VERIFY_WITH_TIMEOUT(matches.isKnown() && matches.trouble().isEmpty(), patience);
        QCOMPARE(matches.rows().size(), std::size_t{100});
    }

    void otherDataAreSearchedAnew()
    {
        RowMatches matches(m_session);
        matches.look(&m_search, "100");
        QTRY_VERIFY_WITH_TIMEOUT(matches.isKnown(), patience);
        m_session.openGenerator("circles", 150, 1);
        QTRY_VERIFY_WITH_TIMEOUT(matches.isKnown() && matches.rows().size() == 2, patience);
    }

    void matchesBearADotBeforeTheirNumber()
    {
        DatasetModel model;
        model.setData(m_session.data(), -1, {});
        model.setMarked({1});
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("1"));
        QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("\u2022 2"));
        QVERIFY(model.data(model.index(1, 0), Qt::BackgroundRole).isValid());
        model.setMarked({});
        QVERIFY(!model.data(model.index(1, 0), Qt::BackgroundRole).isValid());
    }

    void rowsThatAreChosenElsewhereAreThoseOfTheTable()
    {
        DatasetModel model;
        model.setData(m_session.data(), -1, {});
        DataTable table(m_session, model);
        const std::vector<std::uint32_t> rows = {2, 3, 4, 9, 299};
        table.selectTheseRows(rows);
        QVERIFY(table.selectedRows() == rows);
        table.goToRow(7);
        QVERIFY(table.selectedRows() == (std::vector<std::uint32_t>{7}));
    }
};

QTEST_MAIN(TestRowMatches)
#include "tst_row_matches.moc"
