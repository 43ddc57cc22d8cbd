// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/docks/dock_type.hpp"
#include "gui/docks/prepare_model.hpp"
#include "gui/docks/step_settings.hpp"
#include "gui/forms/param_editor.hpp"
#include "gui/run/run_controller.hpp"
#include "plugins/host/registry.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

/// A project on a number with holes, words and a target, ready with its bench.
struct Opened {
    QTemporaryDir folder;
    Registry registry{{"/nowhere"}};
    JobTracker jobs;
    Session session{registry, jobs};

    Opened()
    {
        QFile file(folder.filePath(QStringLiteral("table.csv")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's own table");
        file.write("cost,size,y\n");
        for (int i = 0; i < 60; ++i)
            file.write(QString("%1,%2,%3\n")
                           .arg(i % 7 ? QString::number(i * i * 0.5) : QString(), i % 3 ? "small" : "large")
                           .arg(i * 0.25)
                           .toUtf8());
        file.close();
        session.openData({file.fileName()});
        if (!QTest::qWaitFor([this] { return session.bench() != nullptr; }, 20'000))
            qFatal("the bench did not come");
    }

    const PreparationPlan::ForColumn &plan(const char *column) const
    {
        for (const PreparationPlan::ForColumn &feature : session.project().preparation.features)
            if (feature.column == column)
                return feature;
        qFatal("no such feature");
    }

    bool isPrepared()
    {
        return QTest::qWaitFor([this] { return session.bench() != nullptr; }, 20'000);
    }
};

QStringList keys(const PrepareModel &model, const char *column, int kind)
{
    QStringList found;
    const QModelIndex index = model.index(model.rowOf(column), kind);
    for (const auto &[key, title] : index.data(PrepareModel::ChoicesRole).value<QList<PrepareModel::Choice>>())
        found << key;
    return found;
}

} // namespace

class TestPrepareModel : public QObject
{
    Q_OBJECT
private slots:
    void picturesAreOfferedTheirOwnSteps()
    {
        Registry registry{{"/nowhere"}};
        JobTracker jobs;
        Session session{registry, jobs};
        session.openGenerator("shapes", 120, 7);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() != nullptr, 20'000);
        PrepareModel model(session);
        const QStringList offered = keys(model, "picture", PrepareModel::Scaling);
        for (const char *key : {"standardise", "image_resize", "image_normalise", "image_resize+image_normalise"})
            QVERIFY2(offered.contains(key), key);
        QVERIFY(!offered.contains("onehot"));
        const auto bench = session.bench();
        const QModelIndex scaling = model.index(0, PrepareModel::Scaling), gives = model.index(0, PrepareModel::Gives);
        QVERIFY(model.setData(scaling, "image_resize+image_normalise", Qt::EditRole));
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() && session.bench() != bench, 20'000);
        QCOMPARE(session.bench()->prepared->inputs[0].shape, (Shape{1, 32, 32}));
        QCOMPARE(session.signature()->inputs[0].shape, (Shape{1, 32, 32}));
        QCOMPARE(gives.data().toString(), QStringLiteral("1024 numbers"));
        session.undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() && session.bench()->prepared->inputs[0].shape != (Shape{1, 32, 32}),
                                 20'000);
    }

    void stepsAreOfferedForTheColumnsThatTheyTake()
    {
        Opened o;
        PrepareModel model(o.session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(keys(model, "cost", PrepareModel::Scaling),
                 (QStringList{"", "standardise", "minmax", "robust", "quantile", "log", "clip", "log+standardise",
                              "clip+standardise"}));
        QCOMPARE(keys(model, "size", PrepareModel::Scaling),
                 (QStringList{"onehot", "ordinal", "hashing", "date", "tokens", "ordinal+standardise"}));
    }

    void everyOfferedChoiceCanBeTakenAndUndone()
    {
        Opened o;
        PrepareModel model(o.session);
        for (const char *column : {"cost", "size"})
            for (const QString &key : keys(model, column, PrepareModel::Scaling)) {
                const QModelIndex index = model.index(model.rowOf(column), PrepareModel::Scaling);
                const std::vector<StepChoice> before = o.plan(column).steps;
                if (index.data(PrepareModel::KeyRole) == key || key == "date") // the words here are no dates
                    continue;
                QVERIFY(model.setData(index, key, Qt::EditRole));
                QCOMPARE(index.data(PrepareModel::KeyRole).toString(), key);
                QVERIFY2(o.isPrepared(), qPrintable(key));
                o.session.undoStack().undo();
                QCOMPARE(o.plan(column).steps, before);
            }
    }

    void anotherFillKeepsItsFlag()
    {
        Opened o;
        PrepareModel model(o.session);
        Project project = o.session.project();
        for (PreparationPlan::ForColumn &feature : project.preparation.features)
            if (feature.column == "cost")
                feature.steps = {{"clip", {}}, {"impute", {{"flag", true}}}};
        o.session.edit("by hand", project);
        QVERIFY(model.setData(model.index(model.rowOf("cost"), PrepareModel::Missing), "mean", Qt::EditRole));
        const std::vector<StepChoice> expected = {{"clip", {}}, {"impute", {{"flag", true}, {"with", std::string("mean")}}}};
        QCOMPARE(o.plan("cost").steps, expected);
        QVERIFY(o.isPrepared());
        QCOMPARE(model.index(model.rowOf("cost"), PrepareModel::Gives).data().toString(), QString("2 numbers"));
    }

    void stepsThatWereChosenElsewhereAreShownTogether()
    {
        Opened o;
        Project project = o.session.project();
        for (PreparationPlan::ForColumn &feature : project.preparation.features)
            if (feature.column == "cost")
                feature.steps = {{"impute", {}}, {"clip", {}}, {"log", {}}, {"robust", {}}};
        o.session.edit("by hand", project);
        const PrepareModel model(o.session);
        const QModelIndex index = model.index(model.rowOf("cost"), PrepareModel::Scaling);
        QCOMPARE(index.data().toString(), QString("Clip + Logarithm + Scale robustly"));
        QVERIFY(keys(model, "cost", PrepareModel::Scaling).contains("clip+log+robust"));
    }

    void theSettingsOfAStepAreEditedAsOneUndoStep()
    {
        Opened o;
        PrepareModel model(o.session);
        QVERIFY(model.setData(model.index(model.rowOf("cost"), PrepareModel::Scaling), "quantile", Qt::EditRole));
        StepSettings settings(o.session);
        settings.showSteps("cost");
        QComboBox *output = nullptr;
        for (ParamEditor *editor : settings.findChildren<ParamEditor *>())
            if (editor->key() == "output")
                output = editor->findChild<QComboBox *>();
        QVERIFY(output);
        output->setCurrentIndex(1);
        emit output->activated(1);
        QCOMPARE(o.plan("cost").steps.back(), (StepChoice{"quantile", {{"output", std::string("normal")}}}));
        o.session.undoStack().undo();
        QCOMPARE(o.plan("cost").steps.back(), (StepChoice{"quantile", {}}));
        settings.showSteps("cost");
        QCOMPARE(output->currentIndex(), 0);
        settings.showSteps("no feature");
        QVERIFY(settings.findChildren<ParamEditor *>().isEmpty());
    }

    void thePageShowsSettingsAndWhatIsLeftOut()
    {
        Opened o;
        RunController runs(o.session);
        const std::unique_ptr<QWidget> page(docks().at("prepare_page").make({o.session, runs}));
        page->resize(1100, 760);
        page->show();
        o.session.chooseColumn(o.session.data()->find("cost"));
        QVERIFY(page->findChild<QWidget *>("stepForm.impute"));
        auto *remark = page->findChild<QLabel *>("prepareRemark");
        QVERIFY(remark && !remark->isVisible());
        Project project = o.session.project();
        for (PreparationPlan::ForColumn &feature : project.preparation.features)
            if (feature.column == "cost")
                feature.steps = {{"clip", {}}};
        o.session.edit("fill in nothing", project);
        QVERIFY(o.isPrepared());
        QVERIFY(page->findChild<QWidget *>("stepForm.clip") && !page->findChild<QWidget *>("stepForm.impute"));
        QVERIFY(remark->isVisible());
        QCOMPARE(remark->text(), QString("9 of 60 rows are left out, row 1 for one: 'cost' is missing, and no step fills it "
                                         "in."));
    }
};

QTEST_MAIN(TestPrepareModel)
#include "tst_prepare_model.moc"
