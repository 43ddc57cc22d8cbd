// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/data/check_tensors.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

/// The same graphs with their nodes numbered backwards, and the links with what is said of them in their new order.
PreparedData numberedBackwards(PreparedData data)
{
    const PreparedData before = data;
    const auto copyItem = [](const Tensor &from, std::int64_t at, Tensor &into, std::int64_t to) {
        const std::int64_t size = from.shape.itemSize();
        std::copy_n(from.values.begin() + at * size, size, into.values.begin() + to * size);
    };
    const Tensor &nodes = before.inputs[0];
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::int64_t first = nodes.offsets[row], count = nodes.items(row);
        for (std::int64_t i = 0; i < count; ++i)
            copyItem(nodes, first + i, data.inputs[0], first + count - 1 - i);
        const std::int64_t begin = nodes.linkOffsets[row], end = nodes.linkOffsets[row + 1];
        for (std::int64_t i = begin; i < end; ++i) { // backwards, so that they stay sorted by the node they lead to
            const Link link = nodes.links[static_cast<std::size_t>(i)];
            const auto last = static_cast<std::int32_t>(count - 1);
            data.inputs[0].links[static_cast<std::size_t>(begin + end - 1 - i)] = {last - link.from, last - link.to};
            if (data.inputs.size() > 1)
                copyItem(before.inputs[1], i, data.inputs[1], begin + end - 1 - i);
        }
    }
    return data;
}

/// Of all predictions, relative where they are larger than 1.
template <class T>
double worstChangeByOrder(const GraphSpec &graph, const PreparedData &data)
{
    Network<T> network(graph, data.signature, static_cast<std::int64_t>(data.rows));
    network.initialise(3);
    ThreadPool pool(1);
    std::vector<T> one(data.rows), two(data.rows);
    const std::vector<std::uint32_t> rows = rowsFrom(0, static_cast<std::uint32_t>(data.rows));
    network.predict(data, rows, one, pool);
    network.predict(numberedBackwards(data), rows, two, pool);
    T worst = 0;
    for (std::size_t row = 0; row < data.rows; ++row)
        worst = std::max(worst, std::abs(one[row] - two[row]) / std::max(T(1), std::abs(one[row])));
    return static_cast<double>(worst);
}

} // namespace

class TestGraphNetworks : public QObject
{
    Q_OBJECT
private slots:
    void trainingOnGraphsLowersTheLoss_data();
    void trainingOnGraphsLowersTheLoss();
    void theOrderOfAGraphsNodesNeverShows();
    void theNumberOfThreadsNeverShowsInMessages();
    void wrongGraphsAreRefused();
    void edgesOfAnotherGraphAreRefused();
};

void TestGraphNetworks::trainingOnGraphsLowersTheLoss_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"graphconv 16 relu > graphconv 16 relu > readout sum > dense 1",
                             "gin 16 relu > gin 16 relu > readout sum > dense 1",
                             "gat 8 2 relu > gat 16 2 relu merge=mean > readout sum > dense 1",
                             "graphconv 16 > graph_norm > relu > readout attention > dense 1", "messages"})
        QTest::newRow(text) << text;
}

void TestGraphNetworks::trainingOnGraphsLowersTheLoss()
{
    QFETCH(QString, text);
    const DataSignature signature = graphsOf(7, 3, Task::Regression, 2);
    const PreparedData data = randomData(signature, 64);
    const GraphSpec graph = text == "messages" ? messageNetwork() : networkOf(text.toStdString(), signature);
    Network<float> network(graph, signature, 64);
    network.initialise(2);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 64);
    const double before = network.evaluate(data, rows, pool);
    for (int step = 0; step < 200; ++step) {
        const StepResult result = network.trainStep(data, rows, stepKey, pool);
        QVERIFY(result.isFinite);
        const auto rate = static_cast<float>(0.05 / std::max(1.0, result.gradientNorm));
        for (std::int64_t i = 0; i < network.trainedCount(); ++i)
            network.weights()[static_cast<std::size_t>(i)] -= rate * network.gradient()[static_cast<std::size_t>(i)];
    }
    const double after = network.evaluate(data, rows, pool);
    QVERIFY2(after < 0.6 * before, qPrintable(QStringLiteral("%1 to %2").arg(before).arg(after)));
}

void TestGraphNetworks::theOrderOfAGraphsNodesNeverShows()
{
    const DataSignature signature = graphsOf(9, 4, Task::Regression, 2);
    const PreparedData data = randomData(signature, 50);
    QVERIFY(data.inputs[0] != numberedBackwards(data).inputs[0]);
    const auto isKept = [&](double change, double most) { QVERIFY2(change <= most, qPrintable(QString::number(change))); };
    for (const char *text : {"graphconv 8 relu > graphconv 8 relu > readout mean", "gin 8 relu > gin 8 relu > readout mean",
                             "gat 4 2 elu > gat 4 2 elu > readout attention", "graphconv 8 relu > readout max",
                             "graphconv 8 relu > readout sum"})
        isKept(worstChangeByOrder<float>(networkOf(text, signature), data), 1e-6);
    isKept(worstChangeByOrder<float>(messageNetwork(), data), 1e-6);
    // Graph norm enlarges the rounding of graphs whose nodes are alike: in double it is seen that nothing else differs.
    isKept(
        worstChangeByOrder<double>(networkOf("graphconv 8 relu > graph_norm > gin 8 relu > readout sum", signature), data),
        1e-11);
}

void TestGraphNetworks::theNumberOfThreadsNeverShowsInMessages()
{
    const DataSignature signature = graphsOf(12, 6, Task::Regression, 3);
    const PreparedData data = randomData(signature, 200);
    const auto gradientWith = [&](int threads) {
        Network<float> network(messageNetwork(), signature, 200);
        network.initialise(4);
        ThreadPool pool(threads);
        network.trainStep(data, rowsFrom(0, 200), stepKey, pool);
        return std::vector<float>(network.gradient().begin(), network.gradient().end());
    };
    const std::vector<float> one = gradientWith(1);
    for (const int threads : {2, 4})
        QVERIFY(sameBits(gradientWith(threads), one));
}

void TestGraphNetworks::wrongGraphsAreRefused()
{
    const DataSignature signature = graphsOf(6, 3, Task::Regression, 2);
    const PreparedData good = randomData(signature, 20);
    Network<float> network(messageNetwork(), signature, 20);
    network.initialise(1);
    ThreadPool pool(2);
    checkTensors(good);
    QVERIFY(network.trainStep(good, rowsFrom(0, 20), stepKey, pool).isFinite);
    const Tensor &nodes = good.inputs[0];
    const auto row = static_cast<std::size_t>( // with two links to different nodes and more
        std::find_if(nodes.links.begin(), nodes.links.end(), [](const Link &link) { return link.to == 3; }) -
        nodes.links.begin());
    const auto refusal = [&](auto spoil) {
        PreparedData data = good;
        spoil(data);
        QString said;
        try {
            checkTensors(data);
            return QStringLiteral("not seen when the data were made");
        } catch (const Error &error) {
            said = QString::fromUtf8(error.what());
        }
        std::vector<float> out(20);
        try {
            network.predict(data, rowsFrom(0, 20), out, pool);
            return QStringLiteral("not seen before the step");
        } catch (const Error &) {
        }
        return said;
    };
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links[row].from = 6; }).contains("to node 3, but there are"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links[row].from = -1; }).contains("from node -1"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links.back().to = 1 << 30; }).contains("of row"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links[row].to = 0; }).contains("sorted"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].links.pop_back(); }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].linkOffsets[1] = 1 << 30; }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].offsets[2] = -5; }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[0].offsets[20] = 1 << 30; }).contains("are not there"));
    QVERIFY(refusal([&](auto &data) { data.inputs[1].offsets[20] -= 1; }).contains("another number of links"));
    QVERIFY(refusal([&](auto &data) {
                data.inputs[0].linkOffsets[0] = 0; // all links in the first row
                std::fill(data.inputs[0].linkOffsets.begin() + 1, data.inputs[0].linkOffsets.end(),
                          static_cast<std::int64_t>(data.inputs[0].links.size()));
            }).contains("more than the 18"));
    QVERIFY(network.trainStep(good, rowsFrom(0, 20), stepKey, pool).isFinite);
}

void TestGraphNetworks::edgesOfAnotherGraphAreRefused()
{
    DataSignature signature = graphsOf(6, 3, Task::Regression, 2);
    signature.inputs.push_back(signature.inputs[0]);
    signature.inputs[1].graph = 2;
    try {
        Network<float> network(messageNetwork(), signature, 20);
        QFAIL("built");
    } catch (const Error &error) {
        QVERIFY(error.kind() == ErrorKind::Graph && QByteArray(error.what()).contains("same graph"));
    }
}

QTEST_APPLESS_MAIN(TestGraphNetworks)
#include "tst_graph_networks.moc"
