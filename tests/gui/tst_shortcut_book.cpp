// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/shortcut_book.hpp"

#include "gui/app/settings_shortcuts.hpp"
#include "gui/app/shortcut_model.hpp"
#include "gui/app/window_settings.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

/// Three commands, the third without keys and the fourth with keys that a button bears.
struct Book {
    QObject owner;
    ShortcutBook book;

    Book() { fill(); }
    void fill()
    {
        book.begin();
        add("save", "Save", "Ctrl+S");
        add("zoomIn", "Zoom in", "Ctrl++");
        add("history", "History...", "");
        auto *start = new QAction("Start training\tF5", &owner);
        start->setObjectName("menuStart");
        book.add(start, "Run", {QKeySequence("F5")}, ShortcutBook::Bearer::Elsewhere);
        book.end();
    }
    void add(const char *id, const char *title, const char *keys)
    {
        auto *action = new QAction(title, &owner);
        action->setObjectName(id);
        book.add(action, "Menu", *keys ? ShortcutBook::Keys{QKeySequence(keys)} : ShortcutBook::Keys{});
    }
    QAction *action(const char *id) const { return book.find(id)->action; }
};

/// The page as a person has it before them.
struct Page : Book {
    SettingsShortcuts page{book, nullptr};

    Page()
    {
        page.resize(560, 420);
        page.show();
        page.activateWindow();
    }
    QLineEdit *search() const { return page.findChild<QLineEdit *>("shortcutSearch"); }
    QTableView *table() const { return page.findChild<QTableView *>(); }
    QPushButton *button(const char *name) const { return page.findChild<QPushButton *>(name); }
    /// keySequence is what would have been pressed; the editor waits a second for more keys.
    void press(const QKeySequence &keys)
    {
        auto *edit = page.findChild<QKeySequenceEdit *>();
        edit->setKeySequence(keys);
        emit edit->editingFinished();
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->text().contains(words))
                return true;
        return false;
    }
};

} // namespace

class TestShortcutBook : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void changedKeysAreInForceAtOnce()
    {
        Book b;
        ShortcutBook &book = b.book;
        QCOMPARE(b.action("save")->shortcut(), QKeySequence("Ctrl+S"));
        book.set("save", {QKeySequence("Ctrl+Alt+S")});
        QCOMPARE(b.action("save")->shortcut(), QKeySequence("Ctrl+Alt+S"));
        QVERIFY(book.isChanged("save"));
        book.set("save", {});
        QVERIFY(b.action("save")->shortcut().isEmpty());
        book.reset("save");
        QCOMPARE(b.action("save")->shortcut(), QKeySequence("Ctrl+S"));
        QVERIFY(!book.isChanged("save"));
    }

    void keysBelongToOneCommandOnly()
    {
        Book b;
        QCOMPARE(b.book.owner(QKeySequence("Ctrl+S"), "history")->id, QString("save"));
        QVERIFY(!b.book.owner(QKeySequence("Ctrl+S"), "save"));
        b.book.set("history", {QKeySequence("Ctrl+S")});
        QVERIFY(b.action("save")->shortcut().isEmpty());
        QCOMPARE(b.action("history")->shortcut(), QKeySequence("Ctrl+S"));
        b.book.reset("save");
        QVERIFY2(b.action("history")->shortcut().isEmpty(), "the usual keys go back to whom they belong");
        b.book.resetAll();
        QCOMPARE(b.action("save")->shortcut(), QKeySequence("Ctrl+S"));
    }

    void menusThatAreBuiltAnewHaveTheChangedKeys()
    {
        Book b;
        b.book.set("zoomIn", {QKeySequence("Ctrl+P")});
        b.fill();
        QCOMPARE(b.action("zoomIn")->shortcut(), QKeySequence("Ctrl+P"));
    }

    void keysOfTheRunControlAreOnlyNamedInTheMenu()
    {
        Book b;
        b.book.set("menuStart", {QKeySequence("Ctrl+Return")});
        QCOMPARE(b.action("menuStart")->text(), QString("Start training\tCtrl+Return"));
        QVERIFY(b.action("menuStart")->shortcut().isEmpty());
    }

    void changedKeysAreThereAtTheNextStart()
    {
        {
            WindowSettings settings(true);
            Book b;
            b.book.set("save", {QKeySequence("Ctrl+Shift+=")});
            b.book.set("zoomIn", {});
            b.book.store(settings);
        }
        const WindowSettings settings(true);
        Book b;
        b.book.load(settings);
        QCOMPARE(b.action("save")->shortcut(), QKeySequence("Ctrl+Shift+="));
        QVERIFY(b.action("zoomIn")->shortcut().isEmpty());
        Book untouched;
        untouched.book.load(WindowSettings(false));
        QCOMPARE(untouched.action("save")->shortcut(), QKeySequence("Ctrl+S"));
    }

    void aKeyThatIsNeededForTypingIsRefusedInWords()
    {
        for (const char *keys : {"A", "Shift+A", "Return", "Space", "Left"})
            QVERIFY2(!ShortcutBook::objection(QKeySequence(keys)).isEmpty(), keys);
        for (const char *keys : {"Ctrl+A", "Alt+Left", "F8", "Shift+F8", "Del"})
            QVERIFY2(ShortcutBook::objection(QKeySequence(keys)).isEmpty(), keys);
    }

    void theTableKeepsTheRulesOfAModel()
    {
        Book b;
        ShortcutModel model(b.book);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        b.book.set("save", {QKeySequence("F9")});
        b.fill();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, ShortcutModel::KeysColumn).data().toString(), QString("F9"));
    }

    void commandsAreFoundByNameOrKeys()
    {
        Page p;
        QCOMPARE(p.table()->model()->rowCount(), 4);
        QTest::keyClicks(p.search(), "zoom");
        QCOMPARE(p.table()->model()->rowCount(), 1);
        p.search()->setText("f5");
        QCOMPARE(p.table()->model()->index(0, 0).data().toString(), QString("Start training"));
        p.search()->setText("nothing like it");
        QVERIFY(p.says("No command of that name"));
        p.press(QKeySequence("F9")); // and nobody gets them
        QVERIFY(!p.book.owner(QKeySequence("F9"), {}));
    }

    void keysThatAreTakenAreToldAndCanBeTakenOver()
    {
        Page p;
        p.search()->setText("history");
        p.press(QKeySequence("Ctrl+S"));
        QVERIFY(p.says("Ctrl+S belongs to “Save”"));
        QCOMPARE(p.action("save")->shortcut(), QKeySequence("Ctrl+S"));
        QVERIFY(p.button("shortcutTake")->isVisible());
        QTest::mouseClick(p.button("shortcutTake"), Qt::LeftButton);
        QCOMPARE(p.action("history")->shortcut(), QKeySequence("Ctrl+S"));
        QVERIFY(p.action("save")->shortcut().isEmpty());
        QVERIFY(!p.button("shortcutTake")->isVisible());
        QTest::mouseClick(p.button("shortcutResetAll"), Qt::LeftButton);
        QCOMPARE(p.action("save")->shortcut(), QKeySequence("Ctrl+S"));
        QVERIFY(!p.button("shortcutResetAll")->isEnabled());
    }

    void freeKeysAreTakenAndCanBeReset()
    {
        Page p;
        p.search()->setText("history");
        QVERIFY(!p.button("shortcutReset")->isEnabled());
        p.press(QKeySequence("Ctrl+H"));
        QCOMPARE(p.action("history")->shortcut(), QKeySequence("Ctrl+H"));
        QTest::mouseClick(p.button("shortcutReset"), Qt::LeftButton);
        QVERIFY(p.action("history")->shortcut().isEmpty());
    }
};

QTEST_MAIN(TestShortcutBook)
#include "tst_shortcut_book.moc"
