// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/layer_fit.hpp"
#include "tests/engine/misfit_fixture.hpp"

#include <QTest>

#include <set>

using namespace netloom;

namespace {

bool isRemoval(const Repair &repair)
{
    return repair.label.str().starts_with("Remove ");
}

/// Empty when each repair does what it promises, and there is one other than removal.
QString complaint(const Misfit &scene)
{
    const GraphAnalysis before = analyse(scene.graph, &scene.signature);
    const GraphIssue *issue = Misfit::refusal(before, scene.node);
    if (!issue)
        return {};
    const QString sentence = QString::fromStdString(issue->message.str());
    if (issue->repairs.empty() || issue->repairs.size() > 3 || isRemoval(issue->repairs.front()))
        return "nothing but removal for: " + sentence;
    std::set<std::string> labels;
    for (const Repair &repair : issue->repairs) {
        const QString label = QString::fromStdString(repair.label.str());
        if (!labels.insert(repair.label.str()).second)
            return "twice: " + label;
        const GraphSpec mended = repair.apply(scene.graph);
        const GraphAnalysis after = analyse(mended, &scene.signature);
        if (mended.find(scene.node) && Misfit::refusal(after, scene.node))
            return label + " does not mend: " + sentence;
        for (const GraphIssue &other : after.issues)
            if (other.code == "shape" || other.code == "params" || other.code == "no-such-port")
                if (!isRemoval(repair))
                    return label + " brings: " + QString::fromStdString(other.message.str());
        if (!(repair.apply({}) == GraphSpec{}))
            return label + " does harm to another graph";
    }
    return {};
}

std::vector<std::string> labelsAt(const Misfit &scene)
{
    std::vector<std::string> labels;
    const GraphAnalysis analysis = analyse(scene.graph, &scene.signature);
    if (const GraphIssue *issue = Misfit::refusal(analysis, scene.node))
        for (const Repair &repair : issue->repairs)
            labels.push_back(repair.label.str());
    return labels;
}

QString joined(const std::vector<std::string> &labels)
{
    QStringList list;
    for (const std::string &label : labels)
        list << QString::fromStdString(label);
    return list.join(" | ");
}

/// A network in words with a loss, and what is offered at one of its nodes.
QString offeredAt(const std::string &network, const DataSignature &signature, const std::string &title)
{
    const GraphSpec graph = networkOf(network, signature);
    const GraphAnalysis analysis = analyse(graph, &signature);
    const GraphIssue *issue = Misfit::refusal(analysis, idOf(graph, title));
    std::vector<std::string> labels;
    for (const Repair &repair : issue ? issue->repairs : std::vector<Repair>{})
        labels.push_back(repair.label.str());
    return joined(labels);
}

} // namespace

class TestRepairsOfMisfits : public QObject
{
    Q_OBJECT
private slots:
    void whateverEntersALayerCanBeMended_data();
    void whateverEntersALayerCanBeMended();
    void whateverEntersAMergeCanBeMended_data();
    void whateverEntersAMergeCanBeMended();
    void settingsThatDoNotGoWithTheInputAreMended_data();
    void settingsThatDoNotGoWithTheInputAreMended();
    void whatIsOfferedFirstIsWhatOneWouldDo_data();
    void whatIsOfferedFirstIsWhatOneWouldDo();
    void aSkipAroundConvolutionsIsBroughtToTheirChannels();
    void unitsAreSetThroughWhatStandsBetween();
    void aStackOfRecurrentLayersHandsOnAllSteps();
    void messagePassingIsJoinedToTheLinks();
};

void TestRepairsOfMisfits::whateverEntersALayerCanBeMended_data()
{
    QTest::addColumn<QString>("layer");
    for (const LayerType *layer : layers().all())
        if (layer->info().inputs.size() == 1 && !layer->info().inputs[0].isRepeated)
            QTest::addRow("%s", layer->info().id.c_str()) << QString::fromStdString(layer->info().id);
}

void TestRepairsOfMisfits::whateverEntersALayerCanBeMended()
{
    QFETCH(QString, layer);
    QStringList complaints;
    for (const auto &[name, shape] : strangeInputs())
        if (const bool isHopeless = layer == "graph_norm" && shape.tokens() > 0; isHopeless) // no other norm takes ids
            continue;
        else if (const QString problem = complaint(Misfit(layer.toStdString(), {}, {shape})); !problem.isEmpty())
            complaints << QString("%1: %2").arg(name, problem);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
}

void TestRepairsOfMisfits::whateverEntersAMergeCanBeMended_data()
{
    QTest::addColumn<QString>("layer");
    for (const LayerType *layer : layers().all())
        if (layer->info().inputs.size() > 1 || layer->info().inputs.back().isRepeated)
            QTest::addRow("%s", layer->info().id.c_str()) << QString::fromStdString(layer->info().id);
}

void TestRepairsOfMisfits::whateverEntersAMergeCanBeMended()
{
    QFETCH(QString, layer);
    QStringList complaints;
    for (const auto &[name, first] : strangeInputs())
        for (const auto &[otherName, second] : strangeInputs())
            if (const QString problem = complaint(Misfit(layer.toStdString(), {}, {first, second})); !problem.isEmpty())
                complaints << QString("%1 and %2: %3").arg(name, otherName, problem);
    if (layers().find(layer.toStdString())->info().inputs.back().isRepeated)
        for (const auto &[name, third] : strangeInputs())
            if (const QString problem =
                    complaint(Misfit(layer.toStdString(), {}, {Shape{16, 8, 8}, Shape{32, 4, 4}, third}));
                !problem.isEmpty())
                complaints << QString("a third, %1: %2").arg(name, problem);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
}

void TestRepairsOfMisfits::settingsThatDoNotGoWithTheInputAreMended_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("settings"); // "kernel=5 padding=valid"
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *name, const char *layer, const char *settings, const char *input, const char *offered) {
        QTest::addRow("%s: %s", layer, name) << layer << settings << input << offered;
    };
    row("window larger than the picture", "conv", "kernel=9 padding=valid", "3x6x6", "Set kernel of Convolution 1 to 6");
    row("padding instead", "conv", "kernel=9 padding=valid", "3x6x6", "Set padding of Convolution 1 to same");
    row("groups", "conv", "filters=8 groups=3", "4x8x8", "Set groups of Convolution 1 to 2");
    row("mirrored border", "conv", "kernel=9 padding=same padding_mode=reflect", "1x4x4",
        "Set border of Convolution 1 to zeros");
    row("window", "maxpool", "size=5", "3x4x4", "Set size of Max pooling 1 to 4");
    row("window", "avgpool1d", "size=9", "6x3", "Set size of Average pooling 1-D 1 to 6");
    row("window", "maxpool3d", "size=4", "1x3x3x3", "Set size of Max pooling 3-D 1 to 3");
    row("window", "conv1d", "kernel=9 padding=valid", "6x3", "Set padding of Convolution 1-D 1 to same");
    row("window", "conv3d", "kernel=5 padding=valid", "1x3x3x3", "Set padding of Convolution 3-D 1 to same");
    row("heads", "self_attention", "heads=5", "7x32", "Set heads of Self-attention 1 to 4");
    row("heads", "transformer_encoder", "heads=3", "7x32", "Set heads of Transformer encoder 1 to 2");
    row("groups", "group_norm", "groups=3", "16x8x8", "Set groups of Group norm 1 to 2");
    row("pieces", "maxout", "pieces=3", "16", "Set pieces of Maxout 1 to 2");
    row("size", "reshape", "shape=3x5", "16", "Set shape of Reshape 1 to 1x4x4");
    row("order", "permute", "order=3x1x2", "4x5", "Set order of Permute 1 to 2x1");
    row("too much", "crop", "size=5", "3x8x8", "Set size of Crop 1 to 3");
    row("too much", "slice", "axis=1 from=1 length=12", "10", "Set length of Slice 1 to 10");
    row("axis", "slice", "axis=3 from=1 length=2", "10", "Set axis of Slice 1 to 1");
    row("first part", "split", "first=20", "16", "");
    row("mirrored border", "pad", "size=6 mode=reflect", "1x4x4", "Set size of Padding 1 to 3");
    row("places", "positional_embedding", "length=4", "9x8", "Set length of Positional embedding 1 to 0");
    row("channels", "pixel_shuffle", "factor=2", "6x4x4", "Add 1x1 convolution 6 > 4");
    row("height", "pixel_unshuffle", "factor=2", "3x5x5", "");
    row("halves", "glu", "", "7", "Insert Dense 6");
}

void TestRepairsOfMisfits::settingsThatDoNotGoWithTheInputAreMended()
{
    QFETCH(QString, layer);
    QFETCH(QString, settings);
    QFETCH(QString, input);
    QFETCH(QString, offered);
    const LayerType *type = layers().find(layer.toStdString());
    QVERIFY(type);
    Params params;
    for (const QString &setting : settings.split(' ', Qt::SkipEmptyParts)) {
        const ParamSpec *spec = findSpec(type->info().params, setting.section('=', 0, 0).toStdString());
        QVERIFY2(spec, qPrintable(setting));
        params.set(spec->key, parseParam(*spec, setting.section('=', 1).toStdString()));
    }
    const Misfit scene(layer.toStdString(), params, {Shape(Shape::parse(input.toStdString()))});
    const std::vector<std::string> labels = labelsAt(scene);
    QVERIFY2(!labels.empty(), "nothing is refused");
    const QString problem = complaint(scene);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const bool isOffered =
        offered.isEmpty() || std::find(labels.begin(), labels.end(), offered.toStdString()) != labels.end();
    QVERIFY2(isOffered, qPrintable(joined(labels)));
}

void TestRepairsOfMisfits::whatIsOfferedFirstIsWhatOneWouldDo_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *name, const char *network, const char *title, const char *offered) {
        QTest::newRow(name) << network << title << offered;
    };
    row("a picture into dense", "dense 10", "Dense 1", "Insert Flatten | Insert Global average pooling | Remove Dense 1");
    row("channels differ", "(conv 32 3 | conv 64 3) > add > flatten > dense 10", "Add 1",
        "Set filters of Convolution 2 to 32 | Set filters of Convolution 1 to 64 | Add 1x1 convolution 32 > 64 behind "
        "Convolution 1");
    row("sizes differ", "(conv 32 3 > maxpool 2 | conv 32 3) > add > flatten > dense 10", "Add 1", "");
}

void TestRepairsOfMisfits::whatIsOfferedFirstIsWhatOneWouldDo()
{
    QFETCH(QString, network);
    QFETCH(QString, title);
    QFETCH(QString, offered);
    const QString found = offeredAt(network.toStdString(), imagesOf(Shape{3, 8, 8}, 10), title.toStdString());
    if (offered.isEmpty())
        QVERIFY2(!found.isEmpty() && !found.startsWith("Remove"), qPrintable(found));
    else
        QCOMPARE(found, offered);
}

void TestRepairsOfMisfits::aSkipAroundConvolutionsIsBroughtToTheirChannels()
{
    const DataSignature signature = imagesOf(Shape{3, 8, 8}, 10);
    const QString offered = offeredAt("(conv 32 3 padding=same > relu | identity) > add > flatten", signature, "Add 1");
    QCOMPARE(offered, QString("Add 1x1 convolution 3 > 32 behind Identity 1 | Set filters of Convolution 1 to 3 | Add 1x1 "
                              "convolution 32 > 3 behind ReLU 1"));
}

void TestRepairsOfMisfits::unitsAreSetThroughWhatStandsBetween()
{
    const DataSignature signature = tableOf(30, Task::Multiclass, 10);
    QCOMPARE(offeredAt("(dense 32 > batchnorm > relu | dense 16 > dropout 0.1) > add > dense 10", signature, "Add 1"),
             QString("Set units of Dense 2 to 32 | Set units of Dense 1 to 16 | Insert Dense 16 behind ReLU 1"));
}

void TestRepairsOfMisfits::aStackOfRecurrentLayersHandsOnAllSteps()
{
    DataSignature signature = imagesOf(Shape{20, 4}, 3);
    const QString offered = offeredAt("lstm 8 > dropout 0.1 > lstm 8 > dense 3", signature, "LSTM 2");
    QVERIFY2(offered.startsWith("Turn on all steps of LSTM 1 | "), qPrintable(offered));
}

void TestRepairsOfMisfits::messagePassingIsJoinedToTheLinks()
{
    const DataSignature signature = graphsOf(12, 5, Task::Binary, 3);
    GraphSpec graph;
    NodeId input, passing;
    graph = withNode(std::move(graph), "input", {0, 0}, {{"source", std::string("features")}}, &input);
    graph = withNode(std::move(graph), "message_passing", {200, 0}, {}, &passing);
    graph = withEdge(withEdge(std::move(graph), {{input, 0}, {passing, 0}}), {{input, 0}, {passing, 1}});
    const GraphAnalysis analysis = analyse(graph, &signature);
    const GraphIssue *issue = Misfit::refusal(analysis, passing);
    QVERIFY(issue);
    QCOMPARE(issue->repairs.front().label.str(), std::string("Add Input of edges"));
    const GraphSpec mended = issue->repairs.front().apply(graph);
    QVERIFY(!Misfit::refusal(analyse(mended, &signature), passing));
}

QTEST_APPLESS_MAIN(TestRepairsOfMisfits)
#include "tst_repairs_of_misfits.moc"
