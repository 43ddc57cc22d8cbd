// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/check_tensors.hpp"
#include "engine/prepare/graph_columns.hpp"

#include <QtTest>
#include <limits>

using namespace netloom;

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

Column tensor(std::string name, Shape shape, Values<float> values)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Tensor;
    column.shape = std::move(shape);
    column.values = std::move(values);
    return column;
}

/// Three nodes in a row, whose links stand in disorder, and one node alone.
Dataset graphs()
{
    Dataset data;
    data.rows = 2;
    data.columns = {tensor("g:nodes", Shape{4, 2},
                           {1, 0, 0, 1, 1, 1, 0, 0, //
                            0, 5, 0, 0, 0, 0, 0, 0}),
                    tensor("g:links", Shape{5, 3}, {1, 2, 7, 0, 1, 6, 1, 0, 6, 2, 1, 7, 0, 0, 0, //
                                                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})};
    Column target;
    target.name = "y";
    target.numbers = {1, 2};
    data.columns.push_back(target);
    return data;
}

Preparation prepared(const Dataset &data)
{
    const std::vector<ColumnRole> roles = {ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Target};
    return fitPreparation(data, proposePlan(data, roles, Task::Regression), {0, 1});
}

} // namespace

class TestGraphColumns : public QObject
{
    Q_OBJECT

private slots:
    void nodesAndLinksMakeAGraph()
    {
        const Preparation preparation = prepared(graphs());
        const DataSignature &signature = preparation.signature;
        QCOMPARE(int(signature.inputs.size()), 2);
        QCOMPARE(signature.inputs[0].shape, Shape::varying(Axis::Nodes, 0, {4, 2}));
        QCOMPARE(signature.inputs[0].mostLinks, 5);
        QCOMPARE(signature.inputs[1].shape, Shape::varying(Axis::Edges, 1, {5, 1}));
        QCOMPARE(signature.inputs[1].graph, 0);
    }

    void zerosBehindTheLastOneAreNoNodes()
    {
        const Dataset data = graphs();
        const auto rows = applyPreparation(prepared(data), data, nullptr);
        const Tensor &nodes = rows->inputs[0], &links = rows->inputs[1];
        QCOMPARE(nodes.offsets, (std::vector<std::int64_t>{0, 3, 4}));
        QCOMPARE(nodes.values, (Values<float>{1, 0, 0, 1, 1, 1, 0, 5}));
        QCOMPARE(nodes.linkOffsets, (std::vector<std::int64_t>{0, 4, 4}));
        QCOMPARE(nodes.links, (std::vector<Link>{{1, 0}, {0, 1}, {2, 1}, {1, 2}})); // by the node that they lead to
        QCOMPARE(links.offsets, (std::vector<std::int64_t>{0, 4, 4}));
        QCOMPARE(links.values, (Values<float>{6, 6, 7, 7}));
    }

    void oneColumnAloneIsNoGraph()
    {
        Dataset data = graphs();
        data.columns.erase(data.columns.begin() + 1);
        const Preparation preparation =
            fitPreparation(data, proposePlan(data, {ColumnRole::Feature, ColumnRole::Target}, Task::Regression), {0, 1});
        QCOMPARE(preparation.signature.inputs[0].shape, (Shape{4, 2}));
    }

    void whatFilesDoNotKeepIsRestored()
    {
        Preparation preparation = prepared(graphs());
        const DataSignature whole = preparation.signature;
        for (DataSignature::Input &input : preparation.signature.inputs) {
            input.shape = Shape(input.shape.dims());
            input.mostLinks = 0;
        }
        restoreGraphInputs(preparation);
        QCOMPARE(preparation.signature, whole);
    }

    void gapsAndLinksToNowhereAreSaid()
    {
        const Preparation preparation = prepared(graphs());
        Dataset data = graphs();
        data.columns[0].values[9] = none;
        std::vector<Text> errors;
        applyPreparation(preparation, data, &errors);
        QVERIFY(errors[0].empty());
        QVERIFY(errors[1].str().find("missing values") != std::string::npos);
        for (const float odd : {3.0F, -1.0F, 1e30F}) {
            data = graphs();
            data.columns[1].values[0] = odd;
            QVERIFY_EXCEPTION_THROWN(applyPreparation(preparation, data, nullptr), Error);
        }
        data.columns[1].shape = Shape{3, 5};
        QVERIFY_EXCEPTION_THROWN(applyPreparation(preparation, data, nullptr), Error);
    }
};

QTEST_APPLESS_MAIN(TestGraphColumns)
#include "tst_graph_columns.moc"
