// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/app/plugins_dialog.hpp"
#include "gui/theme/translate.hpp"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

class TestPluginsDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static QString evil(const char *name) { return QStringLiteral(NETLOOM_BIN_DIR "/../tests/evil/%1.so").arg(name); }
    static QPushButton *button(const PluginsDialog &dialog, const char *name)
    {
        return dialog.findChild<QPushButton *>(QLatin1String(name));
    }
    static QListWidget *list(const PluginsDialog &dialog) { return dialog.findChild<QListWidget *>(); }
    static QString spoken(const PluginsDialog &dialog, int row)
    {
        return list(dialog)->item(row)->data(Qt::AccessibleTextRole).toString();
    }
    static bool says(const PluginsDialog &dialog, const QString &words)
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        qputenv("XDG_DATA_HOME", m_home.filePath("data").toUtf8());
        applyLanguage("en");
        for (const char *name : {"reading/well_behaved", "loading/abort_at_start", "loading/wrong_api"}) {
            QDir().mkpath(m_home.filePath("plugins"));
            QVERIFY(QFile::copy(evil(name), m_home.filePath("plugins/" + QString(name).section('/', -1) + ".so")));
        }
    }

    void eachPluginBearsItsStateInWords()
    {
        Registry registry({m_home.filePath("plugins").toStdString()});
        JobTracker jobs;
        PluginsDialog dialog(registry, jobs);
        dialog.show();
        QCOMPARE(spoken(dialog, 0), QStringLiteral("abort_at_start, kept out"));
        QVERIFY(says(dialog, "crashed while it was being loaded"));
        QVERIFY(button(dialog, "pluginLetIn")->isVisible());
        QCOMPARE(spoken(dialog, 2), QStringLiteral("wrong_api, refused"));
        list(dialog)->setCurrentRow(2);
        QVERIFY(says(dialog, "interface 999"));
        QVERIFY(!button(dialog, "pluginLetIn")->isVisible());
        for (const QPushButton *one : dialog.findChildren<QPushButton *>())
            QVERIFY2(!one->isVisible() || (!one->objectName().isEmpty() && !one->accessibleName().isEmpty()),
                     qPrintable(one->text()));
    }

    void onePressSwitchesOffAndTheNextOnAgain()
    {
        Registry registry({m_home.filePath("plugins").toStdString()}, m_home.filePath("book.json").toStdString());
        JobTracker jobs;
        PluginsDialog dialog(registry, jobs);
        dialog.show();
        list(dialog)->setCurrentRow(1);
        QPushButton *change = button(dialog, "pluginSwitch");
        QCOMPARE(change->text(), QStringLiteral("Switch off"));
        change->click();
        QTRY_COMPARE(spoken(dialog, 1), QStringLiteral("well_behaved, switched off"));
        QCOMPARE(list(dialog)->currentRow(), 1);
        QCOMPARE(change->accessibleName(), QStringLiteral("Switch on"));
        QVERIFY(!registry.findReader("well_behaved"));
        change->click();
        QTRY_COMPARE(spoken(dialog, 1), QStringLiteral("well_behaved, loaded"));
        QVERIFY(registry.findReader("well_behaved"));
    }

    void withoutPluginsItSaysWhatToDoAndOneCanBeAdded()
    {
        Registry registry({"/nowhere"});
        JobTracker jobs;
        PluginsDialog dialog(registry, jobs);
        dialog.show();
        QVERIFY(says(dialog, "No plug-in was found"));
        dialog.add(evil("loading/wrong_api"));
        QTRY_VERIFY(says(dialog, "interface 999"));
        dialog.add(evil("reading/well_behaved"));
        QTRY_COMPARE(list(dialog)->count(), 1);
        QCOMPARE(spoken(dialog, 0), QStringLiteral("well_behaved, loaded"));
        QVERIFY(!says(dialog, "interface 999"));
    }
};

QTEST_MAIN(TestPluginsDialog)
#include "tst_plugins_dialog.moc"
