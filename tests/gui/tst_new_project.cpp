// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_templates.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/new_project_dialog.hpp"
#include "gui/app/session.hpp"
#include "gui/app/simulation_preview.hpp"
#include "gui/docks/simulation_panel.hpp"
#include "gui/plots/column_scatter.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

struct Desk {
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};
    NewProjectDialog dialog{session, QString(), nullptr};

    QListWidget *list() const { return dialog.findChild<QListWidget *>("templates"); }
    QComboBox *data() const { return dialog.findChild<QComboBox *>("templateData"); }
    QPushButton *create() const { return dialog.findChild<QPushButton *>("create"); }
    bool waitForData() const
    {
        return QTest::qWaitFor([this] { return !jobs.isBusy("templates"); }, 20'000);
    }
    void take(const std::string &id) const
    {
        for (std::size_t i = 0; i < networkTemplates().size(); ++i)
            if (networkTemplates()[i].id == id)
                list()->setCurrentRow(static_cast<int>(i) + 1);
    }
};

void typeInto(QWidget *field, const char *text)
{
    auto *line = qobject_cast<QLineEdit *>(field);
    line->selectAll();
    QTest::keyClicks(line, text);
}

/// Points of the preview, by class; empty while there are none.
std::vector<std::size_t> previewed(const QWidget &in)
{
    std::vector<std::size_t> points;
    for (const PlotSeries &series : in.findChild<ColumnScatter *>()->exportedSeries())
        points.push_back(series.x.size());
    return points;
}

bool hasLayer(const GraphSpec &graph, const char *type)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [type](const Node &node) { return node.type == type; });
}

} // namespace

class TestNewProject : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyTheme(ThemeChoice::Light);
        applyLanguage("en");
    }

    void theProposalComesFirstAndEveryTemplateHasAPicture()
    {
        const Desk d;
        QCOMPARE(d.list()->count(), static_cast<int>(networkTemplates().size()) + 1);
        QCOMPARE(d.list()->currentRow(), 0);
        for (int row = 0; row < d.list()->count(); ++row)
            QVERIFY(!d.list()->item(row)->icon().isNull());
        QVERIFY(d.dialog.networkTemplate().isEmpty());
        QCOMPARE(d.data()->count(), static_cast<int>(d.registry.allGenerators().size()) + 1);
        QVERIFY(d.create()->isDefault());
        QVERIFY(d.create()->isEnabled());
        QVERIFY(d.waitForData());
    }

    void onlyDataThatSuitTheNetworkAreOffered()
    {
        const Desk d;
        QVERIFY(d.waitForData());
        d.take("residual_mlp");
        const int tables = d.data()->count();
        QCOMPARE(d.data()->findData("shapes"), -1);
        QCOMPARE(d.data()->findData("waves"), -1);
        QVERIFY(tables > 5);
        d.take("lenet");
        QCOMPARE(d.data()->count(), 2); // pictures, or a file
        QCOMPARE(d.dialog.generator(), QString("shapes"));
        QVERIFY(d.create()->isEnabled());
        d.take("lstm");
        QCOMPARE(d.dialog.generator(), QString("waves"));
        d.take("graph_isomorphism"); // no simulated graphs come with the program
        QCOMPARE(d.data()->count(), 1);
        QVERIFY(d.dialog.generator().isEmpty());
        QVERIFY2(!d.create()->isEnabled(), "a file has to be chosen first");
    }

    void theChosenNetworkIsDrawnForTheData()
    {
        Desk d;
        QVERIFY(d.waitForData());
        d.take("wide_deep");
        d.data()->setCurrentIndex(d.data()->findData("two_moons"));
        d.session.openGenerator(d.dialog.generator(), 80, 1, d.dialog.networkTemplate());
        QTRY_VERIFY_WITH_TIMEOUT(d.session.bench(), 20'000);
        QVERIFY(hasLayer(*d.session.project().graph, "concat"));
        QVERIFY(d.session.analysis().isRunnable());
    }

    void settingsOfAGeneratorAreSeenBeforeTheyAreUsed()
    {
        Desk d;
        QVERIFY(d.waitForData());
        d.data()->setCurrentIndex(d.data()->findData("blobs"));
        const std::vector<std::size_t> threeClouds{167, 167, 166}, fiveClouds{20, 20, 20, 20, 20};
        QTRY_COMPARE_WITH_TIMEOUT(previewed(d.dialog), threeClouds, 20'000);
        typeInto(d.dialog.findChild<QWidget *>("classes"), "5");
        typeInto(d.dialog.findChild<QWidget *>("rows"), "100");
        QTRY_COMPARE_WITH_TIMEOUT(previewed(d.dialog), fiveClouds, 20'000);
        typeInto(d.dialog.findChild<QWidget *>("spread"), "77");
        QVERIFY2(!d.create()->isEnabled(), "no such spread");
        typeInto(d.dialog.findChild<QWidget *>("spread"), "0.1");
        QVERIFY(d.create()->isEnabled());

        d.data()->setCurrentIndex(d.data()->findData("two_moons")); // and back: what was set is still there
        QVERIFY(d.dialog.simulation().params == Params());
        d.data()->setCurrentIndex(d.data()->findData("blobs"));
        const Simulation wanted{100, 1, {{"classes", std::int64_t{5}}, {"spread", 0.1}}};
        QVERIFY(d.dialog.simulation() == wanted);
        d.session.openGenerator(d.dialog.generator(), wanted.rows, wanted.seed, {}, wanted.params);
        QTRY_VERIFY_WITH_TIMEOUT(d.session.bench(), 20'000);
        QCOMPARE(d.session.signature()->classes.size(), std::size_t{5});
        QVERIFY(d.session.data()->provenance.isSimulated && !d.session.data()->provenance.note.empty());
    }

    void everyGeneratorHasAPreview()
    {
        const Desk d;
        for (const Generator *generator : d.registry.allGenerators()) {
            JobTracker jobs;
            SimulationPreview preview(jobs);
            const QSignalSpy found(&preview, &SimulationPreview::signatureFound);
            preview.showData(*generator, {generator->info().rows, 1, {}});
            QTRY_VERIFY2_WITH_TIMEOUT(found.size() == 1, generator->info().id.c_str(), 20'000);
            QVERIFY2(found[0][0].value<std::optional<DataSignature>>(), generator->info().id.c_str());
        }
    }

    void theSimulationIsChangedAfterwardsAndUndone()
    {
        Desk d;
        d.session.openGenerator("blobs", 120, 1, {}, {{"classes", std::int64_t{2}}});
        QTRY_VERIFY_WITH_TIMEOUT(d.session.bench(), 20'000);
        QCOMPARE(d.session.project().preparation.task, Task::Binary);
        const Project before = d.session.project();
        const std::string firstHash = d.session.data()->provenance.contentHash;
        SimulationPanel panel(d.session);
        const QSignalSpy notices(&d.session, &Session::notice);
        typeInto(panel.findChild<QWidget *>("classes"), "4");
        QTRY_COMPARE_WITH_TIMEOUT(d.session.project().preparation.task, Task::Multiclass, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(d.session.bench() && d.session.signature()->classes.size() == 4, 20'000);
        QVERIFY2(d.session.analysis().isRunnable(), "the last layer has four units now");
        QCOMPARE(d.session.project().graph->nodes.size(), before.graph->nodes.size());
        typeInto(panel.findChild<QWidget *>("seed"), "1234"); // each digit makes other rows, all are one step
        QTRY_COMPARE_WITH_TIMEOUT(d.session.project().data.generatorSeed, std::uint64_t{1234}, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(d.session.bench() != nullptr, 20'000);
        QCOMPARE(d.session.undoStack().count(), 2);
        QVERIFY(d.session.undoStack().undoText().contains("Seed"));
        d.session.undoStack().undo();
        d.session.undoStack().undo();
        QVERIFY(sameContent(d.session.project(), before));
        QTRY_VERIFY_WITH_TIMEOUT(d.session.data() && d.session.data()->provenance.contentHash == firstHash, 20'000);
        QCOMPARE(panel.findChild<QLineEdit *>("classes")->text(), QString("2"));
        QVERIFY2(notices.isEmpty(), "data that were changed on purpose are no surprise");
    }

    void dataOfOnesOwnThatDoNotSuitKeepTheProposedNetworkAndSayWhy()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("table.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y,kind\n");
        for (int row = 0; row < 30; ++row)
            file.write(QByteArray::number(row) + ',' + QByteArray::number(row * row % 7) + (row % 2 ? ",a\n" : ",b\n"));
        file.close();
        Desk d;
        const QSignalSpy notices(&d.session, &Session::notice);
        d.session.openData({file.fileName()}, {}, {}, "lenet");
        QTRY_VERIFY_WITH_TIMEOUT(d.session.bench(), 20'000);
        QVERIFY(!hasLayer(*d.session.project().graph, "conv"));
        QVERIFY(d.session.analysis().isRunnable());
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices[0][0].toString().contains("pictures"), qPrintable(notices[0][0].toString()));
        d.session.openData({file.fileName()}, {}, {}, "residual_mlp"); // the same file, begun anew
        QTRY_VERIFY_WITH_TIMEOUT(hasLayer(*d.session.project().graph, "add"), 20'000);
        QVERIFY(d.session.undoStack().count() == 0);
    }
};

QTEST_MAIN(TestNewProject)
#include "tst_new_project.moc"
