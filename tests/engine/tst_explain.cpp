// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"
#include "engine/explain/permutation_importance.hpp"
#include "engine/graph/network_text.hpp"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace netloom;

namespace {

/// Three inputs, of which only one is used: the prediction is w x[planted], the target is exactly that.
struct Planted {
    PreparedData data;
    std::vector<std::uint32_t> rows;
    std::vector<InputGroup> groups;

    explicit Planted(std::size_t planted, std::size_t count = 200) : rows(count)
    {
        std::iota(rows.begin(), rows.end(), 0U);
        data.rows = count;
        data.signature.task = Task::Regression;
        data.signature.targets = {"y"};
        data.signature.inputs = {{"features", Shape{3}, {"a", "b", "c"}}};
        data.inputs = {{Shape{3}, {}}};
        data.target.shape = Shape{1};
        RandomStream random({7, Purpose::Generator, 0, 0});
        for (std::size_t row = 0; row < count; ++row) {
            for (int i = 0; i < 3; ++i)
                data.inputs[0].values.push_back(static_cast<float>(random.normal()));
            data.target.values.push_back(data.inputs[0].values[row * 3 + planted]);
        }
        groups = {{"a", 0, 0, 1}, {"b", 0, 1, 1}, {"c", 0, 2, 1}};
    }

    /// y = x[planted], exactly: the loss before shuffling is 0.
    Network<float> network(std::size_t planted) const
    {
        const GraphSpec graph = completeNetwork(parseNetwork("dense 1"), data.signature, "mse");
        Network<float> made(graph, data.signature, 64);
        std::fill(made.weights().begin(), made.weights().end(), 0.0F);
        for (const WeightSlot &slot : made.weightSlots())
            if (slot.size == 3)
                made.weights()[static_cast<std::size_t>(slot.offset) + planted] = 1;
        return made;
    }
};

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    void aPlantedColumnComesFirst_data()
    {
        QTest::addColumn<int>("planted");
        for (int i = 0; i < 3; ++i)
            QTest::newRow(std::string(1, static_cast<char>('a' + i)).c_str()) << i;
    }
    void aPlantedColumnComesFirst()
    {
        QFETCH(int, planted);
        const auto place = static_cast<std::size_t>(planted);
        const Planted setting(place);
        Network<float> network = setting.network(place);
        ThreadPool pool(2);
        const auto importances = permutationImportance(network, setting.data, setting.rows, setting.groups, {}, pool);
        QCOMPARE(importances.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(importances[i].column, setting.groups[i].column);
            if (i == place) // two independent standard normals differ by 2 in mean square
                QVERIFY(importances[i].importance > 1.0 && importances[i].importance < 3.0);
            else
                QCOMPARE(importances[i].importance, 0.0);
        }
    }

    void columnsOfOneGroupMoveTogether()
    {
        Planted setting(0);
        Network<float> network = setting.network(0);
        setting.groups = {{"a and b", 0, 0, 2}, {"c", 0, 2, 1}};
        ThreadPool pool(1);
        const auto importances = permutationImportance(network, setting.data, setting.rows, setting.groups, {}, pool);
        QCOMPARE(importances.size(), std::size_t{2});
        QVERIFY(importances[0].importance > 1.0);
        QCOMPARE(importances[1].importance, 0.0);
    }

    void theSameSeedGivesTheSameFigures()
    {
        const Planted setting(1);
        Network<float> network = setting.network(1);
        ThreadPool one(1);
        ThreadPool two(2);
        const PermutationOptions options{3, 5, 100};
        const auto first = permutationImportance(network, setting.data, setting.rows, setting.groups, options, one);
        const auto again = permutationImportance(network, setting.data, setting.rows, setting.groups, options, two);
        QCOMPARE(first[1].importance, again[1].importance);
        const auto other = permutationImportance(network, setting.data, setting.rows, setting.groups, {3, 6, 100}, one);
        QVERIFY(first[1].importance != other[1].importance);
    }

    void tooFewRowsAreRefused()
    {
        const Planted setting(0, 1);
        Network<float> network = setting.network(0);
        ThreadPool pool(1);
        QVERIFY_THROWS_EXCEPTION(Error,
                                 permutationImportance(network, setting.data, setting.rows, setting.groups, {}, pool));
    }

    void oneHotColumnsBelongToTheirRawColumn()
    {
        Dataset data;
        data.rows = 4;
        Column colour;
        colour.name = "colour";
        colour.type = ColumnType::Category;
        colour.categories = {"blue", "green", "red"};
        colour.codes = {0, 1, 2, 0};
        Column size;
        size.name = "size";
        size.numbers = {1, 2, 3, 4};
        Column label = size;
        label.name = "y";
        data.columns = {colour, size, label};
        const std::vector<ColumnRole> roles = {ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Target};
        const PreparationPlan plan = proposePlan(data, roles, Task::Regression);
        const Preparation fitted = fitPreparation(data, plan, {0, 1, 2, 3});
        std::int64_t total = 0;
        for (const InputGroup &group : inputGroups(fitted)) {
            QCOMPARE(group.count, std::int64_t{group.column == "colour" ? 3 : 1});
            QCOMPARE(group.first, total);
            total += group.count;
        }
        QCOMPARE(total, fitted.signature.inputs.front().shape.size());
    }
};

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
