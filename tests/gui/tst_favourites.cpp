// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/canvas/palette_list.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/canvas/type_chooser.hpp"
#include "gui/docks/palette_dock.hpp"
#include "gui/run/run_controller.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

using namespace netloom;

namespace {

QStringList typesOf(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        if (const QString type = model.index(row, 0).data(PaletteModel::TypeRole).toString(); !type.isEmpty())
            found << type;
    return found;
}

struct Palette {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};
    RunController runs{session};
    PaletteDock dock{{session, runs}};

    Palette()
    {
        dock.resize(240, 700);
        dock.show();
    }
    PaletteList *list() const { return dock.findChild<PaletteList *>(); }
    QModelIndex row(const QString &type) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            if (const QModelIndex index = list()->model()->index(row, 0);
                index.data(PaletteModel::TypeRole).toString() == type)
                return index;
        return {};
    }
    void clickStar(const QString &type) const
    {
        const QRect place = PaletteList::starPlace(list()->visualRect(row(type)));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    }
};

} // namespace

class TestFavourites : public QObject
{
    Q_OBJECT
private slots:
    void aClickOnTheStarPutsTheKindFirst()
    {
        const Palette p;
        QSignalSpy added(p.list(), &PaletteList::chosen);
        p.clickStar("dense");
        QCOMPARE(p.list()->model()->index(0, 0).data().toString(), QString("Favourites"));
        QCOMPARE(typesOf(*p.list()->model()).front(), QString("dense"));
        QVERIFY(p.row("dense").data(Qt::AccessibleDescriptionRole).toString().startsWith("Favourite"));
        QVERIFY2(added.isEmpty(), "a star adds no layer");
        p.clickStar("dense");
        QVERIFY(p.list()->model()->index(0, 0).data().toString() != "Favourites");
    }

    void theKeyboardStarsToo()
    {
        const Palette p;
        p.list()->setCurrentIndex(p.row("conv"));
        QTest::keyClick(p.list(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(typesOf(*p.list()->model()).front(), QString("conv"));
        QCOMPARE(p.list()->currentIndex().data(PaletteModel::TypeRole).toString(), QString("conv"));
        QTest::keyClick(p.list(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(typesOf(*p.list()->model()).front() != "conv");
    }

    void aSearchNamesAFavouriteOnceAndFirst()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStarred({"gru", "no_longer_there"});
        QCOMPARE(typesOf(model).count("gru"), 2); // among the favourites and in its place
        model.setSearch("gru");
        QCOMPARE(typesOf(model).count("gru"), 1);
        QCOMPARE(model.index(0).data().toString(), QString("Favourites"));
        model.setSearch("dense");
        QVERIFY(model.index(0).data().toString() != "Favourites");
    }

    void theListOnTheCanvasBeginsWithThem()
    {
        CanvasBench bench;
        CanvasContent content = bench.view.canvas().content();
        content.favourites = {"tanh", "batchnorm"};
        bench.view.setContent(content);
        bench.click(bench.middle("Dense 1"));
        QTest::keyClick(&bench.view, Qt::Key_A);
        const TypeChooser *chooser = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<TypeChooser *>(widget); found && found->isVisible())
                chooser = found;
        QVERIFY(chooser);
        const QAbstractItemModel *model = chooser->findChild<QListView *>()->model();
        QCOMPARE(typesOf(*model).mid(0, 2), (QStringList{"tanh", "batchnorm"}));
        QCOMPARE(chooser->findChild<QListView *>()->currentIndex().row(), 1);
    }
};

QTEST_MAIN(TestFavourites)
#include "tst_favourites.moc"
