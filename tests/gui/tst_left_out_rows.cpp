// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/left_out_rows.hpp"

#include "gui/app/job_tracker.hpp"

#include <QTest>
#include <numeric>

using namespace netloom;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine under a sanitizer is no failure

} // namespace

class LeftOutRowsTest : public QObject
{
    Q_OBJECT

    Registry m_registry{{"/nowhere"}};
    JobTracker m_jobs;
    Session m_session{m_registry, m_jobs};

    std::vector<std::uint32_t> m_most = std::vector<std::uint32_t>(6000);

private slots:
    void init()
    {
        std::iota(m_most.begin(), m_most.end(), 0U);
        m_session.openGenerator("two_moons", 8000, 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_session.data() && m_session.data()->rows == 8000 && !m_jobs.isBusy(), patience);
    }

    void manyRowsAreToldApartInAJobAndAreOneStepAllTheSame()
    {
        const int steps = m_session.undoStack().count();
        leaveRowsOut(m_session, m_most);
        QVERIFY(m_jobs.isBusy("leave rows out"));
        QCOMPARE(m_session.undoStack().count(), steps); // the window did not wait
        QTRY_COMPARE_WITH_TIMEOUT(m_session.data()->rows, std::size_t{2000}, patience);
        QCOMPARE(m_session.undoStack().count(), steps + 1);
        m_session.undoStack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_session.data()->rows, std::size_t{8000}, patience);
    }

    void rowsOfDataThatAreGoneMeanwhileAreNotLeftOut()
    {
        leaveRowsOut(m_session, m_most);
        m_session.openGenerator("circles", 100, 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_session.data() && m_session.data()->rows == 100 && !m_jobs.isBusy(), patience);
        QVERIFY(m_session.project().data.leftOut.empty());
    }
};

QTEST_MAIN(LeftOutRowsTest)
#include "tst_left_out_rows.moc"
