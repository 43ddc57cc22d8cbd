// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/documents.hpp"
#include "gui/app/main_window.hpp"
#include "gui/app/rail.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/docks/start_page.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

struct Shown {
    Registry registry{{"/nowhere"}};
    WindowSettings settings;
    MainWindow window;

    explicit Shown(bool isKept = false) : settings(isKept), window(registry, settings)
    {
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the window does not show");
    }

    /// Onto what stands at a place of the window, as the window system would: whoever wants it takes it.
    void drop(const QList<QUrl> &urls, QWidget *onto = nullptr)
    {
        QMimeData data;
        data.setUrls(urls);
        QWidget *target = onto ? onto : &window;
        QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        isTaken = enter.isAccepted();
        const auto *hint = window.findChild<QLabel *>("dropHint");
        isHinted = hint && hint->isVisible();
        QDropEvent let(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (isTaken)
            QCoreApplication::sendEvent(target, &let);
    }
    bool isTaken = false, isHinted = false;

    std::optional<WorkflowStep> step() const
    {
        for (const RailButton *button : window.findChildren<RailButton *>())
            if (button->isChecked())
                return button->step();
        return {};
    }
};

QString write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a file for the test cannot be written");
    return path;
}

QByteArray table(int from)
{
    QByteArray text = "size,weight,kind\n";
    for (int row = from; row < from + 40; ++row)
        text += QByteArray::number(row % 7) + ',' + QByteArray::number(row * 3 % 11) + (row % 2 ? ",a\n" : ",b\n");
    return text;
}

} // namespace

class TestWindowState : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder, m_files;

    QString saved(const char *name, const char *title)
    {
        Shown s;
        s.window.session().openGenerator("two_moons", 60, 1);
        if (!QTest::qWaitFor([&] { return s.window.session().bench() != nullptr; }, 20'000))
            qFatal("the bench did not come");
        Project project = s.window.session().project();
        project.title = title;
        s.window.session().edit("title", project);
        const QString path = m_files.filePath(name);
        if (!s.window.session().save(path))
            qFatal("the project was not saved");
        return path;
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(ThemeChoice::Light);
        applyLanguage("en");
    }

    void cleanup() { QSettings("Netloom", "Netloom").clear(); }

    void aProjectThatIsDroppedOpens()
    {
        const QString path = saved("moons.netloom", "Dropped");
        Shown s;
        s.drop({QUrl::fromLocalFile(path)});
        QVERIFY(s.isTaken && s.isHinted);
        QTRY_COMPARE_WITH_TIMEOUT(s.window.session().path(), path, 20'000);
        QVERIFY2(!s.window.findChild<QLabel *>("dropHint")->isVisible(), "the hint goes with the drag");
    }

    void dataThatAreDroppedBeginAProject()
    {
        Shown s;
        s.drop({QUrl::fromLocalFile(write(m_files.filePath("one.csv"), table(0)))});
        QTRY_VERIFY_WITH_TIMEOUT(s.window.session().data(), 20'000);
        QCOMPARE(s.window.session().data()->rows, std::int64_t(40));
    }

    void aFieldOrTheCanvasTakesNoFileForItself()
    {
        const QString path = saved("onto.netloom", "Onto");
        Shown s;
        s.window.session().openGenerator("two_moons", 60, 1);
        QTRY_VERIFY_WITH_TIMEOUT(s.window.session().bench(), 20'000);
        s.window.showStep(WorkflowStep::Network);
        auto *field = s.window.findChild<QLineEdit *>("paletteSearch");
        s.drop({QUrl::fromLocalFile(path)}, field);
        QVERIFY(s.isTaken && s.isHinted);
        QVERIFY(field->text().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(s.window.session().path(), path, 20'000);
        const QString other = saved("canvas.netloom", "Canvas");
        s.window.showStep(WorkflowStep::Network);
        s.drop({QUrl::fromLocalFile(other)}, s.window.findChild<QGraphicsView *>()->viewport());
        QTRY_COMPARE_WITH_TIMEOUT(s.window.session().path(), other, 20'000);
    }

    void severalFilesOfDataGoToTheReaderTogether()
    {
        Shown s;
        s.drop({QUrl::fromLocalFile(write(m_files.filePath("first.csv"), table(0))),
                QUrl::fromLocalFile(write(m_files.filePath("second.csv"), table(40)))});
        QTRY_VERIFY_WITH_TIMEOUT(s.window.session().data(), 20'000);
        QCOMPARE(s.window.session().data()->fileStarts.size(), std::size_t{2});
        QVERIFY(s.window.session().data()->find("file") >= 0);
    }

    void aProjectAmongTheDroppedFilesIsWhatOpens()
    {
        const QString path = saved("among.netloom", "Among");
        Shown s;
        s.drop({QUrl::fromLocalFile(write(m_files.filePath("beside.csv"), table(0))), QUrl::fromLocalFile(path)});
        QTRY_COMPARE_WITH_TIMEOUT(s.window.session().path(), path, 20'000);
    }

    void whatIsNoFileOfThisComputerIsLeftAlone()
    {
        Shown s;
        s.drop({QUrl("https://example.org/data.csv")});
        QVERIFY(!s.isTaken && !s.isHinted);
        s.drop({});
        QVERIFY(!s.isTaken);
    }

    void aFileThatCannotBeReadIsToldInWords()
    {
        Shown s;
        QString said;
        connect(&s.window.session(), &Session::notice, this, [&said](const QString &sentence) { said = sentence; });
        s.drop({QUrl::fromLocalFile(write(m_files.filePath("broken.netloom"), "no project at all"))});
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 20'000);
        QVERIFY(!s.window.session().hasProject());
    }

    void theWindowComesBackWhereItWas()
    {
        {
            Shown s(true);
            s.window.setGeometry(40, 30, 1010, 640);
            s.window.close();
        }
        const Shown again(true);
        QCOMPARE(again.window.size(), QSize(1010, 640));
        const Shown script(false); // --no-restore
        QVERIFY(script.window.size() != QSize(1010, 640));
    }

    void aFoldedDockStaysAwayAtTheNextStart()
    {
        const QString path = saved("docks.netloom", "Docks");
        {
            Shown s(true);
            s.window.documents().openPath(path);
            QTRY_VERIFY_WITH_TIMEOUT(s.window.session().hasProject(), 20'000);
            s.window.showStep(WorkflowStep::Data);
            s.window.findChild<QDockWidget *>("columns")->close();
            s.window.close();
        }
        Shown again(true);
        again.window.documents().openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(again.window.session().hasProject(), 20'000);
        again.window.showStep(WorkflowStep::Data);
        QVERIFY(again.window.findChild<QDockWidget *>("columns")->isHidden());
        QVERIFY(!again.window.findChild<QDockWidget *>("task_and_split")->isHidden());
    }

    void theLastProjectOpensOnItsPageWhenThatIsWanted()
    {
        const QString path = saved("last.netloom", "Last");
        {
            Shown s(true);
            s.window.documents().openPath(path);
            QTRY_VERIFY_WITH_TIMEOUT(s.window.session().hasProject(), 20'000);
            s.window.showStep(WorkflowStep::Prepare);
            s.window.close();
        }
        Shown unasked(true);
        QVERIFY(!unasked.window.reopenLast());
        unasked.window.session().preferences().setLastProjectReopened(true);
        Shown s(true);
        QVERIFY(s.window.reopenLast());
        QTRY_COMPARE_WITH_TIMEOUT(s.window.session().path(), path, 20'000);
        QCOMPARE(s.step(), std::optional(WorkflowStep::Prepare));
        s.window.session().jobs().cancel("bench");
        QFile::remove(path);
        Shown gone(true);
        QVERIFY2(!gone.window.reopenLast(), "the file is gone");
    }

    void whatWasOpenedLatelyStandsOnTheStartPage()
    {
        const QString path = saved("lately.netloom", "Lately");
        Shown s(true);
        const auto tiles = [&s] { return s.window.findChild<StartPage *>()->findChildren<QPushButton *>("recent"); };
        QVERIFY(tiles().isEmpty());
        s.window.documents().openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(s.window.session().hasProject(), 20'000);
        s.window.showStart();
        QCOMPARE(tiles().size(), 1);
        QCOMPARE(tiles().front()->accessibleName(), QString("lately.netloom"));
        QVERIFY(tiles().front()->isVisible());
        QFile::remove(path);
        s.window.showStart();
        QVERIFY2(!s.window.findChild<StartPage *>()->findChild<QPushButton *>("recent") ||
                     !s.window.findChild<StartPage *>()->findChild<QPushButton *>("recent")->isVisible(),
                 "what is gone is not offered");
    }
};

QTEST_MAIN(TestWindowState)
#include "tst_window_state.moc"
