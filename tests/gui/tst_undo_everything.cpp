// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/canvas/group_edits.hpp"
#include "plugins/host/registry.hpp"
#include "projects/format/project_file.hpp"

#include <QTest>

#include <functional>

using namespace netloom;

namespace {

/// A project on two moons with a finished run.
struct Opened {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};

    Opened()
    {
        session.openGenerator("two_moons", 120, 7);
        if (!QTest::qWaitFor([this] { return session.bench() != nullptr; }, 20'000))
            qFatal("the bench did not come");
        RunRecord run = beginRun(session.project(), *session.bench());
        run.checkpoint.weights = {1, 2, 3};
        session.addRun(std::move(run));
    }
    const GraphSpec &graph() const { return *session.project().graph; }
    void apply(const GraphEdit &edit)
    {
        session.editGraph(edit.name, edit.graph);
        session.selectNodes(edit.select);
    }
    NodeId node(std::size_t place) const { return graph().nodes[place % graph().nodes.size()].id; }
    Edge wire(std::size_t place) const { return graph().edges[place % graph().edges.size()]; }
    void change(const QString &name, const std::function<void(Project &)> &how)
    {
        Project project = session.project();
        how(project);
        session.edit(name, std::move(project));
    }
};

/// One of ten kinds of edits, and never the same twice: nodes, wires, parameters, titles, places, bends, groups, notes, the
/// split, the recipe.
void makeEdit(Opened &o, std::size_t number)
{
    const double far = 10.0 * static_cast<double>(number + 1);
    switch (number % 10) {
    case 0:
        o.apply(edits::addOnWire(o.graph(), "dropout", o.wire(0), std::nullopt));
        break;
    case 1:
        o.apply(edits::bend(o.graph(), o.wire(number), {{far, -far}}));
        break;
    case 2:
        o.apply(edits::setParam(o.graph(), o.graph().findTitle("Dense 1")->id, "units",
                                std::int64_t{3} + static_cast<std::int64_t>(number)));
        break;
    case 3:
        o.apply(edits::rename(o.graph(), o.node(number), QStringLiteral("Title %1").arg(number)));
        o.apply(edits::rename(o.graph(), o.graph().nodes[1].id, QStringLiteral("Dense 1")));
        break;
    case 4:
        o.apply(edits::move(o.graph(), {{o.node(number), {far, far}}}, {}));
        break;
    case 5:
        o.apply(edits::makeGroup(o.graph(), {o.node(1), o.node(2)}));
        break;
    case 6:
        o.apply(edits::setFolded(o.graph(), o.graph().groups.back().id, !o.graph().groups.back().isFolded));
        break;
    case 7:
        o.apply(edits::addNote(o.graph(), {far, 0}));
        break;
    case 8:
        o.change("split", [&](Project &project) { project.data.split.seed = 100 + number; });
        break;
    default:
        o.change("recipe and notes", [&](Project &project) {
            project.recipe.epochs = 10 + static_cast<int>(number);
            project.notes += "line\n";
        });
    }
}

} // namespace

class TestUndoEverything : public QObject
{
    Q_OBJECT
private slots:
    void fiftyMixedEditsAreUndoneAndRedoneToTheByte()
    {
        Opened o;
        QUndoStack &stack = o.session.undoStack();
        const int before = stack.count();
        const std::vector<std::byte> first = writeProject(o.session.project());
        for (std::size_t number = 0; number < 50; ++number)
            makeEdit(o, number);
        const int steps = stack.count() - before;
        QVERIFY2(steps >= 50, qPrintable(QString::number(steps)));
        for (int step = before; step < stack.count(); ++step)
            QVERIFY(!stack.text(step).isEmpty());
        const std::vector<std::byte> last = writeProject(o.session.project());
        QVERIFY(first != last);
        for (int round = 0; round < 2; ++round) {
            for (int step = 0; step < steps; ++step)
                stack.undo();
            QVERIFY(writeProject(o.session.project()) == first);
            QCOMPARE(o.session.project().runs.size(), std::size_t{1});
            for (int step = 0; step < steps; ++step)
                stack.redo();
            QVERIFY(writeProject(o.session.project()) == last);
            QCOMPARE(o.session.project().runs.size(), std::size_t{1});
        }
    }
};

QTEST_MAIN(TestUndoEverything)
#include "tst_undo_everything.moc"
