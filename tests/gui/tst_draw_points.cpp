// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/draw_points_dialog.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"
#include "projects/format/project_file.hpp"

#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

struct Board {
    DrawPointsDialog dialog;
    DrawingPlane *plane = dialog.findChild<DrawingPlane *>("drawingPlane");

    explicit Board(const Drawing &drawing = {}) : dialog(drawing, "Create", nullptr)
    {
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qWarning("the dialog is not active");
    }
    QPushButton *button(const char *name) const { return dialog.findChild<QPushButton *>(name); }
    const std::vector<DrawnPoint> &points() const { return plane->drawing().points; }
    /// x and y in [-1, 1] of the plane.
    QPoint at(double x, double y) const
    {
        const double side = std::min(plane->width(), plane->height()) - 64;
        return QPointF(plane->width() / 2.0 + x * side / 2, plane->height() / 2.0 - y * side / 2).toPoint();
    }
    void stroke(QPoint from, QPoint to) const
    {
        QTest::mousePress(plane, Qt::LeftButton, {}, from);
        QTest::mouseMove(plane, (from + to) / 2);
        QTest::mouseMove(plane, to);
        QTest::mouseRelease(plane, Qt::LeftButton, {}, to);
    }
    QString count(int number) const { return dialog.findChild<QTableWidget *>("drawnClasses")->item(number - 1, 1)->text(); }
};

const Drawing twoHeaps{DrawnKind::Classes, {{-0.5, 0.5, 1}, {-0.4, 0.5, 1}, {0.5, -0.5, 2}, {0.4, -0.5, 2}}};

Drawing manyPoints(int count, int classes)
{
    Drawing drawing;
    for (int i = 0; i < count; ++i)
        drawing.points.push_back(
            {drawnNumber(i % 199 / 100.0 - 0.9917), drawnNumber(i % 83 / 50.0 - 0.8131), double(i % classes + 1)});
    return drawing;
}

} // namespace

class TestDrawPoints : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyTheme(ThemeChoice::Light);
        applyLanguage("en");
    }

    void aClickPutsAPointAndUndoTakesItBack()
    {
        Board b;
        QVERIFY2(!b.button("takePoints")->isEnabled(), "nothing can be learnt yet");
        QTest::mouseClick(b.plane, Qt::LeftButton, {}, b.at(0.5, -0.25));
        QTest::keyClick(&b.dialog, Qt::Key_3);
        QTest::mouseClick(b.plane, Qt::LeftButton, {}, b.at(-0.5, 0));
        QCOMPARE(int(b.points().size()), 2);
        QVERIFY(std::abs(b.points()[0].x - 0.5) < 0.01 && std::abs(b.points()[0].y + 0.25) < 0.01);
        QCOMPARE(b.points()[1].value, 3.0);
        QCOMPARE(b.count(1) + b.count(3), QString("11"));
        QVERIFY(b.button("takePoints")->isEnabled());
        QTest::keyClick(&b.dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(int(b.points().size()), 1);
        b.button("redoDrawing")->click();
        QCOMPARE(int(b.points().size()), 2);
        QTest::mouseClick(b.plane, Qt::RightButton, {}, b.at(0.5, -0.25));
        QCOMPARE(int(b.points().size()), 1);
        QTest::mouseClick(b.plane, Qt::LeftButton, {}, QPoint(2, 2)); // beside the plane
        QCOMPARE(int(b.points().size()), 1);
        b.button("clearDrawing")->click();
        QVERIFY(b.points().empty());
        b.button("undoDrawing")->click();
        QCOMPARE(int(b.points().size()), 1);
    }

    void theBrushStrewsTheSamePointsForTheSameStroke()
    {
        Board one, other;
        for (const Board *board : {&one, &other}) {
            board->button("brushTool")->click();
            board->stroke(board->at(-0.5, 0), board->at(0.5, 0));
        }
        QVERIFY(one.points().size() > 20);
        QCOMPARE(one.plane->drawing(), other.plane->drawing());
        for (const DrawnPoint &point : one.points())
            QVERIFY(std::abs(point.y) <= 0.11 && std::abs(point.x) <= 0.61);
        one.button("eraserTool")->click();
        one.stroke(one.at(-0.6, 0), one.at(0.6, 0));
        QVERIFY(one.points().size() < other.points().size() / 3);
        QTest::keyClick(&one.dialog, Qt::Key_Z, Qt::ControlModifier); // the whole stroke
        QCOMPARE(one.plane->drawing(), other.plane->drawing());
    }

    void theKeyboardAloneDraws()
    {
        Board b;
        b.plane->setFocus();
        QTest::keyClick(b.plane, Qt::Key_Return);
        QVERIFY2(b.dialog.isVisible(), "Return draws, and does not close");
        QTest::keyClick(b.plane, Qt::Key_2);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(b.plane, Qt::Key_Right);
        QTest::keyClick(b.plane, Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(b.plane, Qt::Key_Return);
        const std::vector<DrawnPoint> expected{{0, 0, 1}, {0.2, 0.01, 2}};
        QCOMPARE(b.points(), expected);
        QVERIFY2(b.plane->accessibleDescription().contains("2 points") &&
                     b.plane->accessibleDescription().contains("0.20, 0.01"),
                 qPrintable(b.plane->accessibleDescription()));
        QTest::keyClick(b.plane, Qt::Key_Delete);
        QCOMPARE(int(b.points().size()), 1);
    }

    void classesBecomeValuesAndBack()
    {
        Board b(twoHeaps);
        auto *kind = b.dialog.findChild<QComboBox *>("drawnKind");
        kind->setCurrentIndex(1);
        emit kind->activated(1);
        QCOMPARE(b.plane->drawing().kind, DrawnKind::Values);
        QCOMPARE(b.points()[0].value, -1.0);
        QCOMPARE(b.points()[2].value, 1.0);
        QTest::keyClick(&b.dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(b.plane->drawing(), twoHeaps);
        QCOMPARE(kind->currentIndex(), 0);
        QCOMPARE(withKind(withKind(twoHeaps, DrawnKind::Values), DrawnKind::Classes), twoHeaps);
    }

    void noMorePointsThanCanBeKept()
    {
        Board b(manyPoints(4999, 2));
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(b.plane, Qt::LeftButton, {}, b.at(0.1 * i, 0));
        QCOMPARE(b.points().size(), Drawing::mostPoints);
        QCOMPARE(drawingOf(paramsOf(b.plane->drawing())), b.plane->drawing());
    }

    void aDrawingIsSavedDrawnAgainAndUndone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("drawn.netloom");
        const Registry registry{{"/nowhere"}};
        JobTracker jobs;
        Session session(registry, jobs);
        const Drawing most = manyPoints(5000, 2);
        session.openGenerator("drawn", 5000, 1, {}, paramsOf(most));
        QTRY_VERIFY_WITH_TIMEOUT(session.bench(), 20'000);
        QCOMPARE(session.project().preparation.task, Task::Binary);
        QVERIFY(session.save(file));
        const Project saved = loadProject(file.toStdString());
        QCOMPARE(drawingOf(saved.data.generatorParams), most);

        const Project before = session.project();
        session.redraw(paramsOf(manyPoints(300, 3)));
        QCOMPARE(session.project().preparation.task, Task::Multiclass);
        QCOMPARE(session.project().data.generatorRows, 300);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() && session.bench()->data->rows == 300, 20'000);
        QVERIFY(session.analysis().isRunnable());
        QVERIFY2(session.project().graph->nodes.size() == before.graph->nodes.size(), "the network is kept");
        QCOMPARE(session.undoStack().count(), 1);
        session.undoStack().undo();
        QCOMPARE(drawingOf(session.project().data.generatorParams), most);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() && session.bench()->data->rows == 5000, 20'000);

        session.redraw(paramsOf(withKind(manyPoints(60, 5), DrawnKind::Values)));
        QCOMPARE(session.project().preparation.task, Task::Regression);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() && session.bench()->data->rows == 60, 20'000);
        QVERIFY(session.analysis().isRunnable());
    }
};

QTEST_MAIN(TestDrawPoints)
#include "tst_draw_points.moc"
