// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/app/public_data_dialog.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"
#include "tests/gui/http_fixture.hpp"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace netloom;
using namespace std::chrono_literals;

namespace {

const QByteArray table = "width,height,kind\n1,2,a\n3,4,b\n5,6,a\n7,8,b\n";

PublicSet makeSet(const QString &id, const QString &name, DataField field, const QUrl &url)
{
    PublicSet set;
    set.id = id;
    set.name = name;
    set.field = field;
    set.what = "What " + name + " is.";
    set.task = "Two classes: kind";
    set.licence = "CC0";
    set.citation = "A. Author, 1999";
    set.rows = 4;
    set.files = {{id + ".csv", url, table.size(), QCryptographicHash::hash(table, QCryptographicHash::Sha256).toHex()}};
    set.opened = {id + ".csv"};
    return set;
}

struct Desk {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};
    HttpFixture server;
    QTemporaryDir home;
    std::unique_ptr<PublicDataDialog> dialog;

    Desk()
    {
        server.body = table;
        dialog = open();
    }

    std::unique_ptr<PublicDataDialog> open()
    {
        std::vector<PublicSet> sets = {makeSet("water", "Water", DataField::Molecule, server.url("water.csv")),
                                       makeSet("wine", "Wine", DataField::General, server.url("wine.csv")),
                                       makeSet("iris", "Iris", DataField::General, server.url("iris.csv"))};
        auto made = std::make_unique<PublicDataDialog>(session, std::move(sets), home.filePath("data"), nullptr);
        made->setPatience({.silence = 20s, .pause = 1ms, .attempts = 2});
        made->show();
        return made;
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(name);
    }
    QPushButton *act() const { return find<QPushButton>("publicDataAct"); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    QStringList listed() const
    {
        QStringList names;
        const auto *list = find<QListWidget>("publicDataSets");
        for (int row = 0; row < list->count(); ++row)
            if (!list->item(row)->isHidden())
                names << list->item(row)->text();
        return names;
    }
    bool waitForEnd() const
    {
        return QTest::qWaitFor([this] { return !jobs.isBusy(); }, 20'000);
    }
    QStringList left() const { return QDir(home.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
};

} // namespace

class TestPublicDataDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyTheme(ThemeChoice::Light);
        applyLanguage("en");
    }

    void lookingAroundAsksNobody()
    {
        const Desk d;
        QCOMPARE(d.listed(), (QStringList{"Molecules", "Water", "General", "Wine", "Iris"}));
        QCOMPARE(d.label("publicSetName"), QString("Water"));
        for (int row = 0; row < d.find<QListWidget>("publicDataSets")->count(); ++row)
            d.find<QListWidget>("publicDataSets")->setCurrentRow(row);
        QCOMPARE(d.label("publicSetName"), QString("Iris"));
        QCOMPARE(d.label("publicSetLicence"), QString("CC0"));
        QCOMPARE(d.label("publicSetRows"), QString("4"));
        QCOMPARE(d.label("publicSetCitation"), QString("A. Author, 1999"));
        QCOMPARE(d.label("publicSetAddress"), d.server.url("iris.csv").toString());
        QCOMPARE(d.act()->text(), QString("Download"));
        QVERIFY(d.label("publicDataPromise").startsWith("Nothing leaves your computer"));
        QVERIFY(!d.find<QProgressBar>("publicDataProgress")->isVisible());
        QTest::keyClick(d.find<QLineEdit>("publicDataSearch"), Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(d.server.requests.size(), 0);
        QCOMPARE(d.left(), QStringList());
    }

    void theSearchAndTheFieldNarrowTheList()
    {
        const Desk d;
        auto *search = d.find<QLineEdit>("publicDataSearch");
        auto *field = d.find<QComboBox>("publicDataField");
        QTest::keyClicks(search, "author wine");
        QCOMPARE(d.listed(), (QStringList{"General", "Wine"}));
        QCOMPARE(d.label("publicSetName"), QString("Wine"));
        field->setCurrentIndex(field->findText("Molecules"));
        QCOMPARE(d.listed(), QStringList());
        QVERIFY(!d.find<QLabel>("publicSetName")->isVisible());
        QVERIFY(!d.act()->isEnabled());
        auto *all = d.find<QPushButton>("emptyStateAction");
        QVERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(d.listed().size(), 5);
        QVERIFY(d.act()->isEnabled());
        field->setCurrentIndex(field->findText("Molecules"));
        QCOMPARE(d.listed(), (QStringList{"Molecules", "Water"}));
    }

    void everythingThatCanBeUsedHasANameAndTheKeyboard()
    {
        const Desk d;
        for (const QWidget *widget : d.dialog->findChildren<QWidget *>()) {
            const bool isUsed = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                                qobject_cast<const QComboBox *>(widget) || qobject_cast<const QListWidget *>(widget);
            if (!isUsed || !widget->isVisible())
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        }
    }

    void aDownloadedSetIsOpenedAndStandsThereTheNextTime()
    {
        Desk d;
        const QString path = d.home.filePath("data/water/water.csv");
        {
            const QSignalSpy opened(d.dialog.get(), &PublicDataDialog::openWanted);
            QTest::mouseClick(d.act(), Qt::LeftButton);
            QVERIFY(QTest::qWaitFor([&] { return opened.size() == 1; }, 20'000));
            QCOMPARE(opened.first().first().toStringList(), QStringList{path});
            QVERIFY(!d.dialog->isVisible());
        }
        d.session.openData({path});
        QVERIFY(QTest::qWaitFor([&] { return d.session.bench() != nullptr; }, 20'000));
        d.dialog = d.open();
        QVERIFY(QTest::qWaitFor([&] { return d.act()->text() == "Open" && d.act()->isEnabled(); }, 20'000));
        QVERIFY(d.find<QLabel>("publicSetThere")->isVisible());
        const QSignalSpy opened(d.dialog.get(), &PublicDataDialog::openWanted);
        QTest::mouseClick(d.act(), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(d.server.requests.size(), 1);
    }

    void aSpoiledFileIsNotTakenForTheSet()
    {
        Desk d;
        QVERIFY(QDir().mkpath(d.home.filePath("data/water")));
        QFile spoiled(d.home.filePath("data/water/water.csv"));
        QVERIFY(spoiled.open(QIODevice::WriteOnly));
        spoiled.write(QByteArray(table.size(), 'x'));
        spoiled.close();
        d.dialog = d.open();
        QVERIFY(d.waitForEnd());
        QVERIFY(QTest::qWaitFor([&] { return d.act()->isEnabled(); }, 20'000));
        QCOMPARE(d.act()->text(), QString("Download"));
        QTest::mouseClick(d.act(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return d.find<QLabel>("publicDataTrouble")->isVisible(); }, 20'000));
        QVERIFY(d.label("publicDataTrouble").contains("stays as it is"));
    }

    void troubleIsSaidWhereItHappened()
    {
        Desk d;
        d.server.status = 404;
        QTest::mouseClick(d.act(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return d.find<QLabel>("publicDataTrouble")->isVisible(); }, 20'000));
        QVERIFY(d.label("publicDataTrouble").startsWith("water.csv: 127.0.0.1 no longer has this file (404)."));
        QCOMPARE(d.left(), QStringList());
        d.find<QListWidget>("publicDataSets")->setCurrentRow(3);
        QVERIFY2(!d.find<QLabel>("publicDataTrouble")->isVisible(), "another set has no trouble");
        d.find<QListWidget>("publicDataSets")->setCurrentRow(1);
        QVERIFY(d.find<QLabel>("publicDataTrouble")->isVisible());
        d.server.status = 200;
        const QSignalSpy opened(d.dialog.get(), &PublicDataDialog::openWanted);
        QTest::mouseClick(d.act(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return opened.size() == 1; }, 20'000));
    }

    void aSlowDownloadShowsItselfAndCanBeCancelled()
    {
        Desk d;
        d.server.silentAfter = 10;
        QTest::mouseClick(d.act(), Qt::LeftButton);
        QVERIFY(d.find<QProgressBar>("publicDataProgress")->isVisible());
        QVERIFY(!d.act()->isEnabled());
        QVERIFY(QTest::qWaitFor([&] { return d.label("publicDataDoing").contains("a second"); }, 20'000));
        d.find<QListWidget>("publicDataSets")->setCurrentRow(3);
        QVERIFY2(!d.find<QProgressBar>("publicDataProgress")->isVisible(), "of another set");
        d.find<QListWidget>("publicDataSets")->setCurrentRow(1);
        QTest::mouseClick(d.find<QPushButton>("publicDataCancel"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return d.act()->isEnabled() && d.left().isEmpty(); }, 20'000));
        QVERIFY(!d.find<QProgressBar>("publicDataProgress")->isVisible());
        QVERIFY2(!d.find<QLabel>("publicDataTrouble")->isVisible(), "a cancelled download is no trouble");
    }

    void aClosedDialogLetsTheDownloadGoOn()
    {
        Desk d;
        d.server.bytesPerTick = 10;
        const QSignalSpy told(&d.session, &Session::notice);
        QTest::mouseClick(d.act(), Qt::LeftButton);
        d.dialog.reset();
        QVERIFY(QTest::qWaitFor([&] { return told.size() == 1; }, 20'000));
        QVERIFY(told.first().first().toString().startsWith("Water was downloaded."));
        QCOMPARE(told.first().at(1).toBool(), false);
        QVERIFY(QFile::exists(d.home.filePath("data/water/water.csv")));
    }
};

QTEST_MAIN(TestPublicDataDialog)
#include "tst_public_data_dialog.moc"
