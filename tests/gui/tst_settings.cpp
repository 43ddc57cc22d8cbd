// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/main_window.hpp"
#include "gui/app/menus.hpp"
#include "gui/app/recovery_keeper.hpp"
#include "gui/app/settings_dialog.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

struct Shown {
    Registry registry{{"/nowhere"}};
    WindowSettings settings;
    MainWindow window;

    explicit Shown(bool isKept) : settings(isKept), window(registry, settings)
    {
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the window does not show");
    }

    SettingsDialog *openSettings()
    {
        for (QAction *action : window.findChildren<QAction *>("settings"))
            action->trigger();
        return window.findChild<SettingsDialog *>();
    }
};

void choose(SettingsDialog *dialog, const char *editor, int index)
{
    auto *box = dialog->findChild<QComboBox *>(editor);
    box->setCurrentIndex(index);
    emit box->activated(index); // as by hand
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(ThemeChoice::Light);
        applyLanguage("en");
    }

    void theSettingsHaveTheirKeyAndASafeDefaultButton()
    {
        Shown s(false);
        QCOMPARE(s.window.findChild<QAction *>("settings")->shortcut(), QKeySequence("Ctrl+,"));
        SettingsDialog *dialog = s.openSettings();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QPushButton *>("settingsClose")->isDefault());
        for (const char *name : {"settingTheme", "settingLanguage", "settingMotion", "settingThreads", "settingAutosave",
                                 "settingReopen", "shortcutSearch", "shortcutTable", "shortcutKeys"}) {
            const auto *editor = dialog->findChild<QWidget *>(name);
            QVERIFY2(editor && !editor->accessibleName().isEmpty(), name);
        }
    }

    void anotherLanguageIsSpokenByTheOpenDialogAtOnce()
    {
        Shown s(false);
        SettingsDialog *dialog = s.openSettings();
        dialog->findChild<QListWidget *>("settingsPages")->setCurrentRow(2);
        choose(dialog, "settingLanguage", 1);
        QTRY_COMPARE(dialog->findChild<QComboBox *>("settingLanguage")->currentIndex(), 1);
        QCOMPARE(dialog->findChild<QListWidget *>("settingsPages")->currentRow(), 2);
        const auto *table = dialog->findChild<QAbstractItemView *>("shortcutTable");
        const auto menus = s.window.findChildren<QMenuBar *>();
        QTRY_COMPARE(table->model()->index(0, 1).data().toString(), titleOf(*menus.back()->actions().front()));
        applyLanguage("en");
        QTest::qWait(0);
    }

    void aThemeIsInForceAtOnce()
    {
        Shown s(false);
        SettingsDialog *dialog = s.openSettings();
        choose(dialog, "settingTheme", 1);
        QTRY_VERIFY(tokens(s.window.palette()).isDark);
        QVERIFY(dialog->isVisible());
        applyTheme(ThemeChoice::Light);
    }

    void fewerThreadsTrainTheNextRunToTheSameBits()
    {
        Shown s(false);
        Session &session = s.window.session();
        session.openGenerator("two_moons", 200, 3);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench(), 20'000);
        Recipe recipe = session.project().recipe;
        recipe.epochs = 3;
        session.editRecipe("epochs", recipe);
        QTRY_VERIFY_WITH_TIMEOUT(s.window.runs().canStart(), 20'000);
        std::vector<std::vector<float>> weights;
        for (const int threads : {0, 1}) {
            choose(s.openSettings(), "settingThreads", threads);
            QCOMPARE(session.preferences().threads(), threads);
            const std::size_t before = session.project().runs.size();
            s.window.runs().start();
            QCOMPARE(s.window.runs().threads(), threads > 0 ? threads : Preferences::cores());
            QTRY_COMPARE_WITH_TIMEOUT(session.project().runs.size(), before + 1, 30'000);
            weights.push_back(session.currentRun()->checkpoint.weights);
            delete s.window.findChild<SettingsDialog *>();
        }
        QVERIFY(!weights[0].empty());
        QVERIFY(weights[0] == weights[1]);
    }

    void theStatusBarSaysThreadsAndMemoryAndWhatTheyAre()
    {
        Shown s(false);
        const auto *threads = s.window.findChild<QLabel *>("statusThreads");
        const auto *memory = s.window.findChild<QLabel *>("statusMemory");
        s.window.session().preferences().setThreads(1);
        QVERIFY2(threads->text().startsWith("1 thread"), qPrintable(threads->text()));
        QVERIFY2(memory->text().contains("MB") || memory->text().contains("GB"), qPrintable(memory->text()));
        for (const QLabel *label : {threads, memory})
            QVERIFY(label->isVisible() && !label->toolTip().isEmpty());
    }

    void reducedMotionStopsMotion()
    {
        qunsetenv("NETLOOM_NO_MOTION");
        Shown s(false);
        SettingsDialog *dialog = s.openSettings();
        choose(dialog, "settingMotion", 1);
        QVERIFY(!isMotionWanted());
        QVERIFY(!s.window.dockOptions().testFlag(QMainWindow::AnimatedDocks));
        choose(dialog, "settingMotion", 0);
        setMotionReduced(false);
    }

    void unsavedWorkWaitsAsLongAsWantedAndAFinishedRunDoesNot()
    {
        QTemporaryDir folder;
        Registry registry{{"/nowhere"}};
        JobTracker jobs;
        Session session(registry, jobs);
        session.keepRecoveryIn(folder.path());
        session.preferences().setAutosaveSeconds(30);
        session.openGenerator("two_moons", 60, 1);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench(), 20'000);
        Project project = session.project();
        project.title = "changed";
        session.edit("title", project);
        QTest::qWait(1200);
        QVERIFY2(QDir(folder.path()).entryList(QDir::Files).isEmpty(), "it was to wait 30 s");
        session.addRun(beginRun(session.project(), *session.bench()));
        QTRY_VERIFY(!QDir(folder.path()).entryList(QDir::Files).isEmpty());
        session.preferences().setAutosaveSeconds(300);
        QCOMPARE(session.preferences().autosaveSeconds(), 30);
    }

    void whatWasChosenIsThereAtTheNextStart()
    {
        {
            Shown s(true);
            SettingsDialog *dialog = s.openSettings();
            choose(dialog, "settingThreads", 1);
            choose(dialog, "settingAutosave", 2);
            s.window.session().preferences().toggleFavourite("gru");
        }
        Shown again(true);
        Preferences &kept = again.window.session().preferences();
        QCOMPARE(kept.threads(), 1);
        QCOMPARE(kept.autosaveSeconds(), 10);
        QCOMPARE(kept.favourites(), std::vector<std::string>{"gru"});
        Shown script(false); // --no-restore
        QCOMPARE(script.window.session().preferences().threads(), 0);
        script.window.session().preferences().setThreads(1);
        QVERIFY(script.window.session().preferences().favourites().empty());
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
