// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_templates.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/new_project_dialog.hpp"
#include "gui/app/session.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QComboBox>
#include <QFile>
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
