// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/nearest_rows.hpp"

#include <QTest>
#include <cmath>

using namespace netloom;

class TestNearestRows : public QObject
{
    Q_OBJECT

private slots:
    void theLikestComeFirstAndTheRowItselfIsNotAmongThem()
    {
        const std::vector<double> likeness = {0.2, 1, 0.7, std::nan(""), 1, 0.7, 0};
        QVERIFY(nearestRows(likeness, 1, 4) == (std::vector<NearRow>{{4, 1}, {2, 0.7}, {5, 0.7}, {0, 0.2}}));
        QCOMPARE(nearestRows(likeness, 1, 100).size(), std::size_t{5}); // one cannot be compared
        QVERIFY(nearestRows({1}, 0, 3).empty());
    }
};

QTEST_MAIN(TestNearestRows)
#include "tst_nearest_rows.moc"
