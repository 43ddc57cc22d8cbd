// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/command_palette.hpp"
#include "gui/app/main_window.hpp"
#include "gui/app/menus.hpp"
#include "gui/app/public_data_dialog.hpp"
#include "gui/app/rail.hpp"
#include "gui/app/template_dialog.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/docks/dock_type.hpp"
#include "gui/docks/start_page.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QCheckBox>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoView>
#include <set>

using namespace netloom;

namespace {

struct Shown {
    Registry registry{{"/nowhere"}};
    WindowSettings settings{false};
    std::unique_ptr<MainWindow> window;

    Shown()
    {
        applyTheme(ThemeChoice::Light);
        applyLanguage("en");
        window = std::make_unique<MainWindow>(registry, settings);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
    }

    void openMoons()
    {
        window->session().openGenerator("two_moons", 120, 7);
        if (!QTest::qWaitFor([this] { return window->session().bench() != nullptr; }, 20'000))
            qFatal("the bench did not come");
    }

    QStringList names(const QString &kind) const
    {
        QStringList found;
        for (const QWidget *widget : window->findChildren<QWidget *>())
            if (widget->isVisible() && widget->inherits(kind.toLatin1()))
                found << widget->accessibleName();
        return found;
    }

    RailButton *step(const QString &name) const
    {
        for (RailButton *button : window->findChildren<RailButton *>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void withoutAProjectTheStartPageShows()
    {
        Shown s;
        QVERIFY(s.window->findChild<StartPage *>()->isVisible());
        const QStringList buttons = s.names("QPushButton");
        for (const char *name : {"New from data", "New from template", "Open project"})
            QVERIFY2(buttons.contains(name), name);
        QVERIFY(!s.step("Data")->isEnabled());
    }

    void theRailHasItsSevenStepsInOrder()
    {
        Shown s;
        QStringList names;
        for (const RailButton *button : s.window->findChildren<RailButton *>())
            names << button->accessibleName();
        QCOMPARE(names, (QStringList{"Data", "Prepare", "Network", "Train", "Evaluate", "Explain", "Apply"}));
    }

    void theMenusBearTheirPromisedNames()
    {
        Shown s;
        QStringList names;
        for (const QAction *action : s.window->findChild<QMenuBar *>()->actions())
            names << titleOf(*action);
        QCOMPARE(names, (QStringList{"File", "Edit", "View", "Run", "Tools", "Help"}));
    }

    void publicDataAreACommandAndBeginAProject()
    {
        Shown s;
        s.window->findChild<QAction *>("publicData")->trigger();
        auto *dialog = s.window->findChild<PublicDataDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QListWidget *>("publicDataSets")->count() >= 24);
        QTemporaryDir folder;
        QFile table(folder.filePath("table.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("a,b\n1,x\n2,y\n3,x\n");
        table.close();
        emit dialog->openWanted({table.fileName()});
        QVERIFY(QTest::qWaitFor([&] { return s.window->session().bench() != nullptr; }, 20'000));
        dialog->close();
    }

    void thereIsNoPictureOfAnEmptyNetwork()
    {
        Shown s;
        const auto *picture = s.window->findChild<QAction *>("exportPicture");
        QVERIFY(picture && !picture->isEnabled());
        s.openMoons();
        QVERIFY(picture->isEnabled());
        s.window->session().editGraph("clear", {});
        QVERIFY(!picture->isEnabled());
    }

    void eachStepBringsItsPageAndItsDocks()
    {
        Shown s;
        s.openMoons();
        for (const char *name : {"Data", "Prepare", "Network", "Train", "Evaluate", "Explain", "Apply"}) {
            RailButton *button = s.step(name);
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY2(button->isChecked(), name);
            QVERIFY2(!qobject_cast<StartPage *>(s.window->findChild<QStackedWidget *>("pages")->currentWidget()), name);
            std::set<QString> wanted, found;
            for (const DockType *type : docks().all())
                for (const WorkflowStep step : type->info().steps)
                    if (step == button->step() && type->info().area != DockArea::Center)
                        wanted.insert(qstr(type->info().id));
            for (const QDockWidget *dock : s.window->findChildren<QDockWidget *>())
                if (!dock->isHidden())
                    found.insert(dock->objectName());
            QVERIFY2(wanted == found, name);
        }
    }

    void everyStepHasExactlyOnePage()
    {
        for (int step = 0; step < 7; ++step) {
            int pages = 0;
            for (const DockType *type : docks().all())
                if (type->info().area == DockArea::Center)
                    for (const WorkflowStep of : type->info().steps)
                        pages += static_cast<int>(of) == step;
            QCOMPARE(pages, 1);
        }
    }

    void theStateOfAStepIsSpoken()
    {
        Shown s;
        s.openMoons();
        QCOMPARE(s.step("Data")->accessibleDescription(), QString("done"));
        QCOMPARE(s.step("Train")->accessibleDescription(), QString("not done"));
    }

    void aHiddenDockComesBackWithReset()
    {
        Shown s;
        s.openMoons();
        s.window->showStep(WorkflowStep::Data);
        auto *dock = s.window->findChild<QDockWidget *>("columns");
        dock->close();
        s.window->showStep(WorkflowStep::Train);
        s.window->showStep(WorkflowStep::Data);
        QVERIFY(dock->isHidden());
        for (QAction *action : s.window->findChildren<QAction *>("resetLayout"))
            action->trigger();
        QVERIFY(!dock->isHidden());
    }

    void anotherLanguageOrThemeKeepsTheStep()
    {
        Shown s;
        s.openMoons();
        s.window->showStep(WorkflowStep::Prepare);
        s.window->setLanguage("zh");
        s.window->setTheme(ThemeChoice::Dark);
        QCoreApplication::processEvents();
        QTRY_COMPARE(s.window->findChildren<RailButton *>().size(), 7);
        int checked = 0;
        for (const RailButton *button : s.window->findChildren<RailButton *>())
            checked += button->isChecked() && button->step() == WorkflowStep::Prepare;
        QCOMPARE(checked, 1);
        QVERIFY(tokens(s.window->palette()).isDark);
        applyLanguage("en");
        applyTheme(ThemeChoice::Light);
    }

    /// The style sheet makes some widgets' backgrounds transparent, which their palettes tell as black.
    void everyWidgetTellsTheThemeOfItsWindow()
    {
        Shown s;
        s.openMoons();
        s.window->showStep(WorkflowStep::Train); // its recipe has switches
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            s.window->setTheme(theme);
            QCoreApplication::processEvents();
            QVERIFY(!s.window->findChildren<QCheckBox *>().empty());
            for (const QCheckBox *box : s.window->findChildren<QCheckBox *>())
                QCOMPARE(tokens(box->palette()).isDark, theme == ThemeChoice::Dark);
        }
    }

    void templatesThatFitAreDrawnAndTheOthersSayWhy()
    {
        Shown s;
        s.openMoons();
        TemplateDialog dialog(s.window->session(), nullptr);
        auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), static_cast<int>(networkTemplates().size()));
        int fitting = 0;
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            const auto buttons = dialog.findChildren<QPushButton *>();
            const auto take =
                std::find_if(buttons.begin(), buttons.end(), [](const auto *button) { return button->text() == "Draw it"; });
            const bool isTable = dialog.chosen().input == NetworkInput::Table;
            QCOMPARE((*take)->isEnabled(), isTable);
            if (isTable)
                QVERIFY(analyse(dialog.graph(), &*s.window->session().signature()).isRunnable());
            fitting += isTable;
        }
        QVERIFY(fitting >= 3);
    }

    void everythingCanBeDoneByTyping()
    {
        Shown s;
        s.openMoons();
        for (QAction *action : s.window->findChildren<QAction *>("commandPalette"))
            action->trigger();
        auto *palette = s.window->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *search = palette->findChild<QLineEdit *>();
        const auto *list = palette->findChild<QListWidget *>();
        QVERIFY(list->count() > 20);
        QTest::keyClicks(search, "no such command");
        QCOMPARE(list->count(), 1);
        search->clear();
        QTest::keyClicks(search, "layer batch norm"); // words of title and place, in any order
        QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(), "Add layer: Batch norm");
        const std::size_t before = s.window->session().project().graph->nodes.size();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(s.window->session().project().graph->nodes.size(), before + 1);
        QTRY_VERIFY(!s.window->findChild<CommandPalette *>());
    }

    void theHistoryNamesEveryEditAndGoesBackToIt()
    {
        Shown s;
        s.openMoons();
        Session &session = s.window->session();
        const GraphSpec before = *session.project().graph;
        session.editGraph("first edit", withNode(before, "relu", {}, {}));
        session.editGraph("second edit", withNode(*session.project().graph, "tanh", {}, {}));
        for (QAction *action : s.window->findChildren<QAction *>("history"))
            action->trigger();
        auto *view = s.window->findChild<QUndoView *>();
        QVERIFY(view);
        const int rows = view->model()->rowCount();
        QCOMPARE(view->model()->index(rows - 1, 0).data().toString(), "second edit");
        view->setCurrentIndex(view->model()->index(rows - 3, 0));
        QVERIFY(*session.project().graph == before);
        view->setCurrentIndex(view->model()->index(rows - 1, 0));
        QCOMPARE(session.project().graph->nodes.size(), before.nodes.size() + 2);
    }

    void whatWasEnteredInAFieldIsUndoneFromThere()
    {
        Shown s;
        s.openMoons();
        Session &session = s.window->session();
        QTest::mouseClick(s.step("Data"), Qt::LeftButton);
        session.chooseColumn(0);
        auto *field = s.window->findChild<QLineEdit *>("columnUnit");
        QVERIFY(field && field->isVisible());
        field->setFocus();
        QTest::keyClicks(field, "cm");
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // what is being typed is the field's own
        QCOMPARE(field->text(), QString());
        QTest::keyClicks(field, "mm");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(session.data()->columns[0].unit, std::string("mm"));
        QTRY_COMPARE(field->text(), QString("mm"));
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(session.data()->columns[0].unit, std::string());
        QTRY_COMPARE(field->text(), QString());
    }

    void everyButtonHasANameToSpeak()
    {
        Shown s;
        s.openMoons();
        for (const char *name : {"Data", "Prepare"}) {
            QTest::mouseClick(s.step(name), Qt::LeftButton);
            for (const QAbstractButton *button : s.window->findChildren<QAbstractButton *>())
                if (button->isVisible() && !button->inherits("QTableCornerButton") &&
                    button->metaObject()->className() != QByteArray("QTableCornerButton"))
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                             qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
