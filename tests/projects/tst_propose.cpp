// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_templates.hpp"
#include "engine/losses/loss.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace netloom;

namespace {

bool hasRemark(const Proposal &proposal, const std::string &words)
{
    return std::any_of(proposal.remarks.begin(), proposal.remarks.end(),
                       [&](const Text &remark) { return remark.str().find(words) != std::string::npos; });
}

ColumnRole roleIn(const Project &project, const std::string &name)
{
    for (const DataSetup::ForColumn &column : project.data.columns)
        if (column.column == name)
            return column.role;
    return ColumnRole::Ignored;
}

const LossType *lossIn(const GraphSpec &graph)
{
    for (const Node &node : graph.nodes)
        if (const LossType *loss = losses().find(node.type))
            return loss;
    return nullptr;
}

} // namespace

class TestPropose : public WorkflowTest
{
    Q_OBJECT

private slots:
    void identifiersAreLeftOutAndThatIsSaid()
    {
        const Proposal proposal = proposeProject(*data(table(60)), {});
        QCOMPARE(roleIn(proposal.project, "id"), ColumnRole::Id);
        QVERIFY(hasRemark(proposal, "id is left out"));
        QCOMPARE(roleIn(proposal.project, "label"), ColumnRole::Target);
        for (const auto &feature : proposal.project.preparation.features)
            QVERIFY(feature.column != "id" && feature.column != "label");
    }

    void namedFeaturesAreTheOnlyOnes()
    {
        NewProjectOptions options;
        options.features = {"#2", "id"};
        const Project made = proposeProject(*data(table(60)), options).project;
        QCOMPARE(roleIn(made, "id"), ColumnRole::Feature);
        QCOMPARE(roleIn(made, "size"), ColumnRole::Feature);
        QCOMPARE(roleIn(made, "colour"), ColumnRole::Ignored);
    }

    void theTaskFollowsTheTarget_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("task");
        QTest::newRow("two words") << "label" << static_cast<int>(Task::Binary);
        QTest::newRow("many words") << "group" << static_cast<int>(Task::Multiclass);
        QTest::newRow("a quantity") << "size" << static_cast<int>(Task::Regression);
    }
    void theTaskFollowsTheTarget()
    {
        QFETCH(QString, target);
        QFETCH(int, task);
        NewProjectOptions options;
        options.targets = {target.toStdString()};
        const Project made = proposeProject(*data(table(60)), options).project;
        QCOMPARE(static_cast<int>(made.preparation.task), task);
        QCOMPARE(made.data.split.method,
                 task == static_cast<int>(Task::Regression) ? SplitMethod::Random : SplitMethod::Stratified);
        QVERIFY(lossIn(*made.graph)->fits(static_cast<Task>(task)));
    }

    void wrongWordsAndWrongNetworksAreToldApart()
    {
        const DatasetPtr read = data(table(60));
        const auto kind = [&](const std::string &target, const std::string &network) {
            return errorOf([&] {
                NewProjectOptions options;
                options.targets = {target};
                options.network = network;
                proposeProject(*read, options);
            });
        };
        QCOMPARE(kind("nonsense", "dense 4"), std::optional(ErrorKind::Usage));
        QCOMPARE(kind("label", "dens 4"), std::optional(ErrorKind::Usage));
        QCOMPARE(kind("label", "conv 8 3"), std::optional(ErrorKind::Graph));
        QCOMPARE(kind("label", "dense 4"), std::optional<ErrorKind>());
    }

    void aHandfulOfRowsAllTrain()
    {
        const Proposal proposal = proposeProject(*data("x,y\n1,1\n0,0\n1,1\n0,0\n"), {});
        const Bench bench = benchOf(proposal.project);
        QCOMPARE(bench.split.train.size(), std::size_t{4});
        QVERIFY(bench.split.validation.empty() && bench.split.test.empty());
    }

    void groupsStayInOnePart()
    {
        NewProjectOptions options;
        options.targets = {"label"};
        options.split.method = SplitMethod::Group;
        options.split.column = "group";
        const Bench bench = benchOf(proposeProject(*data(table(100)), options).project);
        std::map<std::string, std::set<int>> parts;
        const Column &group = bench.data->columns[static_cast<std::size_t>(bench.data->at("group"))];
        for (const Part part : {Part::Train, Part::Validation, Part::Test})
            for (const std::uint32_t row : bench.split.rows(part))
                parts[group.cellText(row)].insert(static_cast<int>(part));
        QCOMPARE(parts.size(), std::size_t{20});
        for (const auto &[name, where] : parts)
            QCOMPARE(where.size(), std::size_t{1});
    }

    void anotherTargetGetsAnotherEnd()
    {
        const DatasetPtr read = data(table(60));
        NewProjectOptions options;
        options.targets = {"label"};
        options.network = "dense 6 relu > dense 1";
        const Project before = proposeProject(*read, options).project;
        std::vector<DataSetup::ForColumn> columns = before.data.columns;
        for (DataSetup::ForColumn &column : columns)
            column.role = column.column == "size"    ? ColumnRole::Target
                          : column.column == "label" ? ColumnRole::Feature
                                                     : column.role;
        const Project after = withColumns(before, *read, columns);
        QCOMPARE(after.preparation.task, Task::Regression);
        QVERIFY(lossIn(*after.graph)->fits(Task::Regression));
        const auto signature = signatureOf(after, *typedData(read, after.data));
        QVERIFY(signature && analyse(*after.graph, &*signature).isRunnable());
        QCOMPARE(after.graph->nodes.size(), before.graph->nodes.size());
    }

    void anotherTargetChangesTheLossThatKnowsTheAnswersAndNoOther()
    {
        const DatasetPtr read = data(table(60));
        NewProjectOptions options;
        options.targets = {"label"};
        Project before = proposeProject(*read, options).project;
        const auto all = networkTemplates();
        const auto what = std::find_if(all.begin(), all.end(), [](const auto &each) { return each.id == "autoencoder"; });
        const auto signature = signatureOf(before, *typedData(read, before.data));
        before.graph = std::make_shared<const GraphSpec>(networkFromTemplate(*what, &*signature));
        std::vector<DataSetup::ForColumn> columns = before.data.columns;
        for (DataSetup::ForColumn &column : columns)
            if (column.column == "label" || column.column == "size")
                column.role = column.column == "size" ? ColumnRole::Target : ColumnRole::Feature;
        const Project after = withColumns(before, *read, columns);
        const auto now = signatureOf(after, *typedData(read, after.data));
        int comparing = 0;
        for (const Node &node : after.graph->nodes) {
            const Edge *answers = after.graph->edgeInto({node.id, 1});
            if (!losses().find(node.type) || !answers || after.graph->find(answers->from.node)->type != "target")
                continue;
            ++comparing;
            QVERIFY(losses().at(node.type).fits(Task::Regression));
        }
        QCOMPARE(comparing, 1);
        QVERIFY(now.has_value());
    }

    void countsAreLearntInTheirOwnUnit()
    {
        NewProjectOptions options;
        options.targets = {"size"};
        options.task = Task::Regression;
        QVERIFY(proposeProject(*data(table(60)), options).project.preparation.isTargetScaled);
        options.loss = "poisson";
        QVERIFY(!proposeProject(*data(table(60)), options).project.preparation.isTargetScaled);
    }

    void picturesBeginWithANetworkThatTakesThem()
    {
        Dataset data;
        data.rows = 40;
        Column picture;
        picture.name = "image";
        picture.type = ColumnType::Tensor;
        picture.shape = Shape{1, 8, 8};
        picture.values.assign(data.rows * 64, 0.5f);
        Column label;
        label.name = "label";
        label.type = ColumnType::Category;
        label.categories = {"a", "b"};
        for (std::size_t row = 0; row < data.rows; ++row)
            label.codes.push_back(static_cast<std::int32_t>(row % 2));
        data.columns = {picture, label};
        data.roles = {ColumnRole::Feature, ColumnRole::Target};
        const Proposal proposal = proposeProject(data, {});
        const auto signature = signatureOf(proposal.project, data);
        QVERIFY(signature);
        QVERIFY(analyse(*proposal.project.graph, &*signature).isRunnable());
        QVERIFY(proposal.project.graph->findTitle("Convolution 1"));
    }
};

QTEST_GUILESS_MAIN(TestPropose)
#include "tst_propose.moc"
