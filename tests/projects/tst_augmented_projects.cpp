// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation_text.hpp"
#include "projects/format/augmentation_settings.hpp"
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

using namespace netloom;

namespace {

QByteArray bytesOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAugmentedProjects : public WorkflowTest
{
    Q_OBJECT
private slots:
    void theyAreKeptInTheFileWordForWord()
    {
        Project made = project(60, 2);
        made.recipe.augmentations = parseAugmentations("noise strength=0.2; swap input=features share=0.05; noise");
        // Of a newer program: as good as nothing here, but not to be lost.
        made.recipe.augmentations.push_back({"mixup", "image", {{"alpha", 0.4}, {"mode", std::string("beta")}}});
        const std::string path = file({}) + ".netloom", again = path + "2.netloom";
        saveProject(made, path);
        const Project read = loadProject(path);
        QVERIFY(read.recipe.augmentations == made.recipe.augmentations);
        QVERIFY(sameContent(read, made));
        saveProject(read, again);
        QVERIFY(!bytesOf(path).isEmpty());
        QCOMPARE(bytesOf(again), bytesOf(path));
    }

    void aProjectWithoutAnyHasTheBytesThatItHad()
    {
        const Params none = augmentationSettings({});
        QVERIFY(none.all().empty()); // and a part without settings is not written
        Project made = project(60, 2), with = made;
        with.recipe.augmentations = parseAugmentations("noise");
        const std::string path = file({}) + ".netloom", path2 = path + "2.netloom";
        saveProject(made, path);
        saveProject(with, path2);
        QVERIFY(!bytesOf(path).contains("augmentation"));
        QVERIFY(bytesOf(path2).contains("0001 augmentation"));
    }

    void aDamagedListIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("no id") << "0002 set strength";
        QTest::newRow("a hole") << "0003 augmentation";
        QTest::newRow("another word") << "0001 colour";
    }
    void aDamagedListIsRefused()
    {
        QFETCH(QString, key);
        const FilePlace place{"a.netloom", "PROJ"};
        Params settings = augmentationSettings(parseAugmentations("noise"));
        QCOMPARE(augmentationsFrom(settings, place).size(), std::size_t{1});
        settings.set(key.toStdString(), std::string("noise"));
        QCOMPARE(errorOf([&] { augmentationsFrom(settings, place); }), std::optional(ErrorKind::File));
    }

    void aRunIsRepeatedBitForBitAndGoesOnExactly()
    {
        Project made = project(80, 8);
        made.recipe.augmentations = parseAugmentations("noise strength=0.3; swap share=0.2");
        const Bench bench = benchOf(made);
        const RunRecord straight = trainedRun(made, bench);
        QVERIFY(straight.recipe.augmentations == made.recipe.augmentations);
        QVERIFY(!verifyRun(straight, bench, 2));
        RunRecord other = straight;
        other.recipe.augmentations.pop_back();
        QVERIFY(verifyRun(other, bench, 1).has_value());

        made.recipe.epochs = 3;
        Project stored = withRun(made, trainedRun(made, bench));
        const std::string path = file({}) + ".netloom";
        saveProject(stored, path);
        stored = loadProject(path);
        stored.recipe.epochs = 8;
        const RunRecord second = trainedRun(stored, benchOf(stored), stored.runs.back().get());
        QCOMPARE(second.checkpoint.weights, straight.checkpoint.weights);
        stored.recipe.augmentations.clear();
        QCOMPARE(errorOf([&] { beginRun(stored, bench, &second); }), std::optional(ErrorKind::Check));
    }

    void theMarksOfAClassAreKnownFromTheSteps()
    {
        NewProjectOptions options;
        options.targets = {"label"};
        options.preparation = {{"size", {{"impute", {{"flag", true}}}, {"standardise", {}}}}, {"colour", {{"onehot", {}}}}};
        const DatasetPtr rows = data(table(60));
        const Project made = proposeProject(*rows, options).project;
        const Bench bench = prepareBench(made, typedData(rows, made.data));
        const std::vector<std::string> &names = bench.prepared->signature.inputs[0].features;
        const std::vector<NumberOrigin> &origins = bench.prepared->origins;
        QCOMPARE(origins.size(), names.size());
        std::int32_t colours = -1;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] == "size" || names[i] == "size missing")
                QCOMPARE(origins[i].isQuantity, names[i] == "size");
            if (!QString::fromStdString(names[i]).startsWith("colour"))
                continue;
            QVERIFY(!origins[i].isQuantity);
            QVERIFY(colours < 0 || colours == origins[i].feature);
            colours = origins[i].feature;
        }
        QVERIFY(colours >= 0);
    }

    void anUnsuitedOneIsFoundByTheCheckAndTakenAway()
    {
        Project made = project(60, 2);
        made.recipe.augmentations = parseAugmentations("noise; rotate");
        const Bench bench = benchOf(made);
        const std::vector<GraphIssue> issues = checkProject(made, &bench);
        const auto found = std::find_if(issues.begin(), issues.end(),
                                        [](const GraphIssue &issue) { return issue.code == "unsuited-augmentation"; });
        QVERIFY(found != issues.end());
        QVERIFY(found->severity == Severity::Error);
        QCOMPARE(found->repairs.size(), std::size_t{1});
        QCOMPARE(found->repairs[0].label.str(), std::string("Remove the augmentation Rotate"));
        const Project mended = repaired(made, bench.data.get(), found->repairs[0]);
        QVERIFY(mended.recipe.augmentations == parseAugmentations("noise"));
    }

    void theJsonNamesThem()
    {
        Project made = project(60, 2);
        QVERIFY(projectAsJson(made).find("augmentations") == std::string::npos);
        made.recipe.augmentations = parseAugmentations("noise strength=0.2 input=features");
        const std::string json = projectAsJson(made);
        QVERIFY2(json.find("\"augmentation\": \"noise\"") != std::string::npos, json.c_str());
        QVERIFY(json.find("\"input\": \"features\"") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestAugmentedProjects)
#include "tst_augmented_projects.moc"
