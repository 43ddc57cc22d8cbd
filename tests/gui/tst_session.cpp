// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_text.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/docks/node_inspector.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/recovery.hpp"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

/// A project on two moons that is ready to train, with its bench there.
struct Opened {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};

    Opened()
    {
        session.openGenerator("two_moons", 120, 7);
        if (!QTest::qWaitFor([this] { return session.bench() != nullptr; }, 20'000))
            qFatal("the bench did not come");
    }

    void rename(const std::string &title, const QString &key = {})
    {
        Project project = session.project();
        project.title = title;
        session.edit(QString::fromStdString("call it " + title), project, key);
    }
};

RunRecord aRun(const Session &session)
{
    RunRecord run = beginRun(session.project(), *session.bench());
    run.checkpoint.weights = {1, 2, 3};
    return run;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private slots:
    void everyEditIsOneUndoStepWithItsName()
    {
        Opened o;
        const Project before = o.session.project();
        o.rename("A");
        o.rename("B");
        QCOMPARE(o.session.undoStack().count(), 2);
        QCOMPARE(o.session.undoStack().undoText(), QString("call it B"));
        o.session.undoStack().undo();
        o.session.undoStack().undo();
        QVERIFY(sameContent(o.session.project(), before));
        o.session.undoStack().redo();
        QCOMPARE(o.session.project().title, std::string("A"));
    }

    void aRepairOfTheTrainingIsOneUndoStep()
    {
        Opened o;
        Recipe recipe = o.session.project().recipe;
        recipe.learningRate = 50;
        o.session.editRecipe("set the rate", recipe);
        const Project before = o.session.project();
        const std::vector<GraphIssue> issues = checkProject(before, o.session.bench().get());
        const auto issue =
            std::find_if(issues.begin(), issues.end(), [](const auto &each) { return each.code == "unusual-rate"; });
        QVERIFY(issue != issues.end());
        o.session.mend(issue->repairs.at(0), issue->node);
        QTRY_COMPARE(o.session.undoStack().count(), 2);
        QCOMPARE(o.session.undoStack().undoText(), QString("set learning rate to 0.001"));
        QCOMPARE(o.session.project().recipe.learningRate, 0.001);
        o.session.undoStack().undo();
        QVERIFY(sameContent(o.session.project(), before));
    }

    /// An error at once, what a check says a moment later; meanwhile what it said before stays.
    void findingsFollowTheEdits()
    {
        Opened o;
        const auto has = [&o](const char *code) {
            const auto &findings = o.session.findings();
            return std::any_of(findings.begin(), findings.end(), [&](const auto &each) { return each.code == code; });
        };
        Recipe recipe = o.session.project().recipe;
        recipe.learningRate = 50;
        o.session.editRecipe("set the rate", recipe);
        QTRY_VERIFY(has("unusual-rate"));
        const Node *dense = o.session.project().graph->findTitle("Dense 1");
        QVERIFY(dense);
        o.session.editGraph("empty it", withParams(*o.session.project().graph, dense->id, {{"units", std::int64_t{0}}}));
        QVERIFY(has("bad-setting") || !o.session.analysis().issues.empty());
        QVERIFY(has("unusual-rate"));
        o.session.openGenerator("two_moons", 60, 1);
        QTRY_VERIFY(!has("unusual-rate"));
    }

    /// A design error is red at its node, so the inspector tells of it, too.
    void theInspectorTellsWhatTheChecksFound()
    {
        Opened o;
        Recipe recipe = o.session.project().recipe;
        recipe.learningRate = 50;
        o.session.editRecipe("set the rate", recipe);
        const auto found = [&o]() -> const GraphIssue * {
            for (const GraphIssue &each : o.session.findings())
                if (each.code == "unusual-rate")
                    return &each;
            return nullptr;
        };
        QTRY_VERIFY(found());
        NodeInspector inspector(o.session, nullptr);
        inspector.showNode(found()->node);
        QStringList sentences;
        for (const QLabel *label : inspector.findChildren<QLabel *>())
            if (!label->isHidden())
                sentences << label->text();
        QVERIFY2(sentences.contains(shown(found()->message)), qPrintable(sentences.join(u'\n')));
    }

    void editsUnderOneKeyBecomeOneStep()
    {
        Opened o;
        for (const char *title : {"M", "Mo", "Moon"})
            o.rename(title, "title");
        QCOMPARE(o.session.undoStack().count(), 1);
        const std::string last = o.session.project().title;
        QCOMPARE(last, std::string("Moon"));
        o.session.undoStack().undo();
        QVERIFY(o.session.project().title != "M");
    }

    void anEditThatIsTakenBackByHandLeavesNoStep()
    {
        Opened o;
        const std::string title = o.session.project().title;
        o.rename("x", "title");
        o.rename(title, "title");
        QCOMPARE(o.session.undoStack().count(), 0);
        QVERIFY(!o.session.isModified());
    }

    void equalContentDoesNothing()
    {
        Opened o;
        o.session.edit("nothing", o.session.project());
        o.session.editGraph("nothing", GraphSpec(*o.session.project().graph));
        QCOMPARE(o.session.undoStack().count(), 0);
    }

    void runsSurviveUndoAndRedo()
    {
        Opened o;
        o.rename("A");
        o.session.addRun(aRun(o.session));
        o.session.undoStack().undo();
        QCOMPARE(o.session.project().runs.size(), std::size_t(1));
        QVERIFY(o.session.currentRun() != nullptr);
        o.session.undoStack().redo();
        QCOMPARE(o.session.project().runs.size(), std::size_t(1));
        QVERIFY(o.session.project().nextRun > o.session.currentRun()->number);
    }

    void fiftyEditsBackAndForthGiveTheSameFile()
    {
        Opened o;
        for (int i = 0; i < 50; ++i) {
            if (i % 2) {
                Recipe recipe = o.session.project().recipe;
                recipe.epochs = 100 + i;
                o.session.editRecipe("epochs", recipe);
            } else {
                o.session.editGraph("add", withNode(*o.session.project().graph, "dense", {i * 10.0, 400}, {}));
            }
        }
        const auto bytes = writeProject(o.session.project());
        for (int i = 0; i < 50; ++i)
            o.session.undoStack().undo();
        QVERIFY(writeProject(o.session.project()) != bytes);
        for (int i = 0; i < 50; ++i)
            o.session.undoStack().redo();
        QVERIFY(writeProject(o.session.project()) == bytes);
    }

    void changingTheSplitMakesTheBenchAnew()
    {
        Opened o;
        const auto before = o.session.bench();
        Project project = o.session.project();
        project.data.split.fractions = {0.5, 0.25, 0.25};
        o.session.edit("split", project);
        QTRY_VERIFY(o.session.bench() && o.session.bench() != before);
        QCOMPARE(o.session.bench()->split.train.size(), std::size_t(60));
    }

    void editsThatLookAtTheDataComeInTheOrderInWhichTheyWereAskedFor()
    {
        Opened o;
        const auto add = [](const std::string &letter) {
            return [letter](Project project, const Dataset &data) {
                project.notes += letter + std::to_string(data.rows);
                return project;
            };
        };
        o.session.editWithData("a", add("a"));
        o.session.editWithData("b", add("b"));
        o.rename("Meanwhile"); // must not be lost, though both began before it
        QTRY_COMPARE(o.session.undoStack().count(), 3);
        QVERIFY(o.session.project().notes.ends_with("a120b120"));
        QCOMPARE(o.session.project().title, std::string("Meanwhile"));
        QCOMPARE(o.session.undoStack().undoText(), QString("b"));
    }

    void aChangeThatTheDataRefuseIsSaidAndTheNextOneComes()
    {
        Opened o;
        QSignalSpy notices(&o.session, &Session::notice);
        o.session.editWithData("bad", [](const Project &, const Dataset &) -> Project {
            throw Error(ErrorKind::Usage, "x", text("'x' holds words."));
        });
        o.session.editWithData("good", [](Project project, const Dataset &) {
            project.title = "Good";
            return project;
        });
        QTRY_COMPARE(o.session.project().title, std::string("Good"));
        QCOMPARE(notices.count(), 1);
        QCOMPARE(o.session.undoStack().count(), 1);
    }

    void aCancelledChangeDoesNotHoldUpTheNextOne()
    {
        Opened o;
        o.session.editWithData("slow", [](Project project, const Dataset &) {
            project.title = "Slow";
            return project;
        });
        o.jobs.cancel("edit");
        o.session.editWithData("next", [](Project project, const Dataset &) {
            project.notes = "next";
            return project;
        });
        QTRY_COMPARE(o.session.project().notes, std::string("next"));
        QVERIFY(o.session.project().title != "Slow");
    }

    void anEditOfTheRecipeKeepsTheBench()
    {
        Opened o;
        const auto before = o.session.bench();
        Recipe recipe = o.session.project().recipe;
        recipe.learningRate = 0.5;
        o.session.editRecipe("rate", recipe);
        QVERIFY(o.session.bench() == before);
    }

    void theAnalysisFollowsTheGraph()
    {
        Opened o;
        QVERIFY(o.session.analysis().isRunnable());
        QSignalSpy changed(&o.session, &Session::graphChanged);
        o.session.editGraph("add", withNode(*o.session.project().graph, "dense", {}, {}));
        QVERIFY(!o.session.analysis().isRunnable()); // nothing joins it
        QVERIFY(changed.count() >= 1);
        QCOMPARE(o.session.stepState(WorkflowStep::Network), StepState::NotDone);
        o.session.undoStack().undo();
        QCOMPARE(o.session.stepState(WorkflowStep::Network), StepState::Done);
    }

    void anEarlierStepThatChangesMakesTrainingStale()
    {
        Opened o;
        QCOMPARE(o.session.stepState(WorkflowStep::Train), StepState::NotDone);
        o.session.addRun(aRun(o.session));
        o.session.markDone(WorkflowStep::Evaluate);
        QCOMPARE(o.session.stepState(WorkflowStep::Train), StepState::Done);
        QCOMPARE(o.session.stepState(WorkflowStep::Evaluate), StepState::Done);
        Recipe recipe = o.session.project().recipe;
        recipe.batchSize = 7;
        o.session.editRecipe("batch", recipe);
        QCOMPARE(o.session.stepState(WorkflowStep::Train), StepState::Stale);
        QCOMPARE(o.session.stepState(WorkflowStep::Evaluate), StepState::Stale);
        o.session.undoStack().undo();
        QCOMPARE(o.session.stepState(WorkflowStep::Train), StepState::Done);
    }

    void movingANodeLeavesTrainingDone()
    {
        Opened o;
        o.session.addRun(aRun(o.session));
        const GraphSpec &graph = *o.session.project().graph;
        o.session.editGraph("move", withPosition(graph, graph.nodes.front().id, {999, 999}));
        QCOMPARE(o.session.stepState(WorkflowStep::Train), StepState::Done);
    }

    void savingAndOpeningGivesTheSameProject()
    {
        QTemporaryDir folder;
        Opened o;
        o.rename("Kept");
        QVERIFY(o.session.isModified());
        const QString path = folder.filePath("kept.netloom");
        QVERIFY(o.session.save(path));
        QVERIFY(!o.session.isModified());
        const Project saved = o.session.project();
        o.rename("Another");
        o.session.openFile(path);
        QTRY_COMPARE(o.session.project().title, std::string("Kept"));
        QTRY_VERIFY(o.session.bench() != nullptr);
        QVERIFY(sameContent(o.session.project(), saved));
        QCOMPARE(o.session.undoStack().count(), 0);
    }

    void savingToWhereNothingCanBeWrittenSaysSoAndKeepsTheWorkUnsaved()
    {
        Opened o;
        o.rename("Kept");
        QSignalSpy notices(&o.session, &Session::notice);
        QVERIFY(!o.session.save("/proc/nowhere/kept.netloom"));
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices[0][1].toBool());
        QVERIFY(o.session.isModified());
    }

    void aFileThatIsNoProjectLeavesTheOpenOne()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("broken.netloom");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no project");
        file.close();
        Opened o;
        const Project before = o.session.project();
        QSignalSpy notices(&o.session, &Session::notice);
        o.session.openFile(path);
        QTRY_COMPARE(notices.count(), 1);
        QVERIFY(sameContent(o.session.project(), before));
    }

    void unsavedWorkCanBeRecovered()
    {
        QTemporaryDir folder;
        {
            Opened o;
            o.session.keepRecoveryIn(folder.path());
            o.rename("Nearly lost");
        } // ends without saving, as a crash would
        const auto works = findRecoverable(folder.path().toStdString());
        QCOMPARE(works.size(), std::size_t(1));
        Registry registry({"/nowhere"});
        JobTracker jobs;
        Session session(registry, jobs);
        session.keepRecoveryIn(folder.path());
        session.openRecovered(works.front());
        QTRY_COMPARE(session.project().title, std::string("Nearly lost"));
        QVERIFY(session.isModified());
        QVERIFY(session.path().isEmpty());
    }

    void savedWorkIsNotOfferedAgain()
    {
        QTemporaryDir folder, files;
        {
            Opened o;
            o.session.keepRecoveryIn(folder.path());
            o.rename("Saved");
            QVERIFY(o.session.save(files.filePath("a.netloom")));
        }
        QVERIFY(findRecoverable(folder.path().toStdString()).empty());
    }
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
