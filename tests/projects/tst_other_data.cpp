// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split_leaks.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/other_data.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <QFileInfo>
#include <algorithm>
#include <map>

using namespace netloom;

namespace {

std::vector<std::string> linesOf(const std::string &csv)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < csv.size();) {
        const std::size_t end = csv.find('\n', begin);
        lines.push_back(csv.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// The cells "size,colour,group" of "id,size,colour,group,label": what the network sees of a row.
std::string featuresOf(const std::string &line)
{
    const std::size_t first = line.find(',') + 1;
    return line.substr(first, line.rfind(',') - first);
}

bool stands(const std::string &sentence, const std::vector<Text> &notes)
{
    return std::any_of(notes.begin(), notes.end(),
                       [&](const Text &note) { return note.str().find(sentence) != std::string::npos; });
}

} // namespace

/// A run on data that are not its own: read as its model needs them, and compared with what it has seen.
class TestOtherData : public WorkflowTest
{
    Q_OBJECT

private:
    struct Trained {
        RunRecord run;
        DatasetPtr own;
        std::vector<std::string> lines; ///< of the file, the header first
    };
    /// 90 rows of 100 sizes: none is seen twice.
    Trained trained()
    {
        const Project made = project(90, 2);
        const Bench bench = benchOf(made);
        return {trainedRun(made, bench), bench.data, linesOf(table(90))};
    }

private slots:
    void rowsThatWereTrainedOnAreFoundAndLeftOut()
    {
        const Trained t = trained();
        const Split &split = t.run.split;
        QVERIFY(split.train.size() > 5 && split.validation.size() > 2 && split.test.size() > 2);
        // The blue ones first, so that the categories have other codes; ids, groups and labels of their own.
        std::string csv = "label,id,colour,group,size\nb,n1,blue,g3,0.123\n";
        std::map<std::size_t, std::pair<std::uint32_t, Part>> expected; // row of the other file to what it equals
        std::size_t row = 1;
        const auto add = [&](std::uint32_t own, Part part) {
            const std::string features = featuresOf(t.lines[own + 1]);
            const std::size_t comma = features.find(',');
            csv += "a,n" + std::to_string(row) + "," + features.substr(comma + 1) + "," + features.substr(0, comma) + "\n";
            if (part != Part::Test)
                expected[row] = {own, part};
            ++row;
        };
        for (int i = 0; i < 5; ++i)
            add(split.train[static_cast<std::size_t>(i)], Part::Train);
        add(split.test[0], Part::Test); // it has decided nothing
        add(split.validation[1], Part::Validation);
        csv += "b,n9,red,g4,0.456\n";
        const std::size_t rows = ++row;
        const DatasetPtr other = data(csv);

        const OtherEvaluation kept = evaluateOther(t.run, *other, t.own.get(), SeenRows::Kept);
        QVERIFY(kept.isCompared);
        QCOMPARE(kept.shared.compared, rows);
        QCOMPARE(kept.shared.rows.size(), expected.size());
        for (const SharedRows::Row &found : kept.shared.rows) {
            QVERIFY(expected.contains(found.row));
            QCOMPARE(found.own, expected[found.row].first);
            QCOMPARE(found.part, expected[found.row].second);
        }
        QCOMPARE(kept.shared.count(Part::Train), std::size_t{5});
        QCOMPARE(kept.evaluation.rows, rows);
        const std::string one = "(line 3 equals line " + std::to_string(split.train[0] + 2) + " of its data, for one)";
        QVERIFY2(stands("5 of 9 rows of ", kept.evaluation.notes) && stands(one, kept.evaluation.notes), one.c_str());
        QVERIFY(stands("1 of 9 rows of ", kept.evaluation.notes) && stands("validation part", kept.evaluation.notes));

        const OtherEvaluation left = evaluateOther(t.run, *other, t.own.get(), SeenRows::LeftOut);
        QCOMPARE(left.shared, kept.shared);
        QCOMPARE(left.evaluation.rows, rows - 6);
        const std::vector<std::uint32_t> fresh{0, 6, 8};
        QCOMPARE(left.evaluation.dataRows, fresh);
        QVERIFY(stands("6 of 9 rows of ", left.evaluation.notes) && stands("left out", left.evaluation.notes));
    }

    void freshRowsAreSaidNothingOf()
    {
        const Trained t = trained();
        const OtherEvaluation made = evaluateOther(
            t.run, *data("size,colour,group,label\n0.111,red,g1,b\n-0.222,blue,g1,a\n"), t.own.get(), SeenRows::LeftOut);
        QVERIFY(made.isCompared && made.shared.rows.empty() && made.evaluation.notes.empty());
        QCOMPARE(made.evaluation.rows, std::size_t{2});
    }

    void theRunsOwnFileIsSeenThrough()
    {
        const Trained t = trained();
        const OtherEvaluation made = evaluateOther(t.run, *t.own, t.own.get(), SeenRows::LeftOut);
        QCOMPARE(made.shared.count(Part::Train), t.run.split.train.size());
        QCOMPARE(made.shared.count(Part::Validation), t.run.split.validation.size());
        QCOMPARE(made.evaluation.dataRows, t.run.split.test);
        Bench bench;
        bench.data = t.own;
        const Evaluation test = evaluateRun(t.run, bench, Part::Test);
        QCOMPARE(made.evaluation.loss, test.loss);
        QCOMPARE(made.evaluation.metrics, test.metrics);
    }

    void whatCannotBeKnownIsSaid()
    {
        const Trained t = trained();
        const DatasetPtr other = data("size,colour,group,label\n0.111,red,g1,b\n"), changed = data(table(91));
        for (const Dataset *own : {static_cast<const Dataset *>(nullptr), changed.get()}) {
            const OtherEvaluation made = evaluateOther(t.run, *other, own, SeenRows::Kept);
            QVERIFY(!made.isCompared && stands("is not known", made.evaluation.notes));
            QCOMPARE(errorOf([&] { evaluateOther(t.run, *other, own, SeenRows::LeftOut); }),
                     std::optional(ErrorKind::Check));
        }
        std::string seen = "size,colour,group,label\n";
        for (int i = 0; i < 3; ++i)
            seen += featuresOf(t.lines[t.run.split.train[static_cast<std::size_t>(i)] + 1]) + ",a\n";
        QCOMPARE(errorOf([&] { evaluateOther(t.run, *data(seen), t.own.get(), SeenRows::LeftOut); }),
                 std::optional(ErrorKind::Usage));
    }

    void rowsOfAGivenTestFileThatStandInTrainingAreFound()
    {
        // What a reader of train and test files gives: one table, and which row comes from which.
        auto both = std::make_shared<Dataset>(*data(table(90) + "r90,0.9,red,g3,b\nr91,-1.000000,blue,g0,a\n"));
        both->parts.assign(both->rows, 0);
        both->parts[90] = both->parts[91] = 2; // the second is the table's first row once more
        const Project project = proposeProject(*both, {}).project;
        QCOMPARE(project.data.split.method, SplitMethod::Given);
        const Bench bench = prepareBench(project, both);
        QCOMPARE(bench.split.test.size(), std::size_t{2});
        const SplitLeaks leaks = leaksOf(project, *both, bench.split);
        QCOMPARE(leaks.equalRows, std::size_t{1});
        const std::vector<GraphIssue> issues = checkProject(project, &bench, leaks);
        QVERIFY(std::any_of(issues.begin(), issues.end(), [](const auto &issue) { return issue.code == "shared-rows"; }));
    }

    void rowsOfASecondFileAreLeftOutAndStayOut()
    {
        const std::vector<std::string> lines = linesOf(table(90));
        std::string csv = "group,size,colour\n"; // another order, no target, no id
        for (const std::size_t row : {3, 44, 89}) {
            const std::string features = featuresOf(lines[row + 1]);
            const std::size_t last = features.rfind(',');
            csv += features.substr(last + 1) + "," + features.substr(0, last) + "\n";
        }
        const std::string path = file(csv + "g3,0.456,red\n");
        Project made = project(90);
        const Bench bench = benchOf(made);
        const Comparison found = compareData(bench, made.data, {path}, EngineData());
        QCOMPARE(found.shared.compared, std::size_t{4});
        QCOMPARE(found.shared.rows.size(), std::size_t{3});
        QCOMPARE(found.own, (std::vector<std::uint32_t>{3, 44, 89}));

        made.data.leftOut = {leaveOut(found, bench, "kept.csv")};
        const Bench fewer = benchOf(made);
        QCOMPARE(fewer.data->rows, std::size_t{87});
        QCOMPARE(fewer.split.train.size() + fewer.split.validation.size() + fewer.split.test.size(), std::size_t{87});
        QVERIFY(compareData(fewer, made.data, {path}, EngineData()).shared.rows.empty());

        const std::string saved = QFileInfo(QString::fromStdString(path)).absolutePath().toStdString() + "/p.netloom";
        saveProject(made, saved);
        QCOMPARE(loadProject(saved).data.leftOut, made.data.leftOut);
    }

    void rowsOfSeveralFilesArePredictedInTheirOrder()
    {
        const Trained t = trained();
        const std::string first = file("size,colour,group\n0.5,red,g1\n");
        const std::string second = file("size,colour,group\n0.5,red\n-0.5,blue,g2\n0.7,red,g1,x\n");
        const Predictions made = predictRun(t.run, csvReader().read({first, second}, {}, {}));
        QCOMPARE(made.rows.size(), std::size_t{4});
        for (const std::size_t spoiled : {std::size_t{1}, std::size_t{3}})
            QVERIFY(!made.rows[spoiled].error.empty());
        for (const std::size_t good : {std::size_t{0}, std::size_t{2}})
            QVERIFY(made.rows[good].error.empty() && !made.rows[good].prediction.empty());
    }

    void optionsOfTheProjectHoldForFilesOfTheSameReader()
    {
        const Trained t = trained();
        const std::string path = file("size;colour;label\n0,25;red;b\n-0,5;blue;a\n0,75;red;b\n");
        DataSetup own;
        own.reader = "csv";
        own.readerOptions = {{"separator", std::string("semicolon")}, {"decimal", std::string("comma")}};
        const ReadResult read = readForRun(t.run, own, {path}, {}, {}, EngineData());
        const Column &size = read.data->columns[static_cast<std::size_t>(read.data->at("size"))];
        QCOMPARE(size.cellText(1), std::string("-0.5"));
        const ReadResult otherwise = readForRun(t.run, own, {path}, "csv", {{"header", std::string("no")}}, EngineData());
        QCOMPARE(otherwise.data->rows, std::size_t{4});
        QCOMPARE(otherwise.data->columns.size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestOtherData)
#include "tst_other_data.moc"
