// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/repairs.hpp"
#include "tests/engine/check_scene.hpp"

using namespace netloom;

namespace {

DataSignature stepsOf(std::int64_t steps, std::int64_t features)
{
    return imagesOf(Shape{steps, features}, 3);
}

DataSignature wordsOf(std::int64_t most, std::int64_t vocabulary)
{
    return imagesOf(Shape::varying(Axis::Steps, 0, {most}).withTokens(vocabulary), 3);
}

/// "table", "picture 3x32x32", "steps 40x3", "words 20 of 100", "ids 1 of 5".
DataSignature dataNamed(const QString &name)
{
    const QStringList words = name.split(' ');
    const auto number = [&](int at) { return words.at(at).toLongLong(); };
    if (words[0] == "picture")
        return imagesOf(Shape(Shape::parse(words[1].toStdString())), 3);
    if (words[0] == "steps")
        return stepsOf(number(1), number(2));
    if (words[0] == "words")
        return wordsOf(number(1), number(2));
    if (words[0] == "ids")
        return imagesOf(Shape{number(1)}.withTokens(number(2)), 3);
    return tableOf(4, words[0] == "regression" ? Task::Regression : Task::Multiclass, 3);
}

} // namespace

class TestDesignChecksLayers : public QObject
{
    Q_OBJECT
private slots:
    void aCheckOfLayersFires_data();
    void aCheckOfLayersFires();
    void aCheckOfLayersStaysSilent_data();
    void aCheckOfLayersStaysSilent();
    void wellKnownNetworksAreLeftAlone_data();
    void wellKnownNetworksAreLeftAlone();
    void aMergeOfOneBranchIsToldOf();
    void aBranchThatOthersTakeIsLeftAlone();
    void anAutoencoderMaySqueeze();
    void aCodeThatSeveralReadMayBeLinear();
    void theLossOfTheAnswersIsJudgedWhereverItStands();
};

void TestDesignChecksLayers::aCheckOfLayersFires_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *code, const char *data, const char *text, const char *title, const char *mended) {
        QTest::addRow("%s: %s", code, text) << code << data << text << title << mended;
    };
    row("bias-before-norm", "table", "dense 8 > batchnorm > relu > dense 3", "Dense 1",
        "dense 8 bias=false > batchnorm > relu > dense 3");
    row("bias-before-norm", "picture 3x8x8", "conv 4 3 > instance_norm > relu > flatten > dense 3", "Convolution 1",
        "conv 4 3 bias=false > instance_norm > relu > flatten > dense 3");
    row("window-over-one-pixel", "picture 1x4x4", "maxpool 4 > conv 8 3 relu padding=same > flatten > dense 3",
        "Convolution 1", "maxpool 4 > conv 8 1 padding=same relu > flatten > dense 3");
    row("stride-skips-places", "picture 1x16x16", "conv 4 3 relu stride=4 > flatten > dense 3", "Convolution 1",
        "conv 4 3 stride=3 relu > flatten > dense 3");
    row("stride-skips-places", "picture 1x16x16", "maxpool 2 stride=3 > flatten > dense 3", "Max pooling 1",
        "maxpool 2 stride=2 > flatten > dense 3");
    row("saturating-depth", "table", "dense 8 sigmoid > dense 8 sigmoid > dense 8 > sigmoid > dense 8 sigmoid > dense 3",
        "Dense 1", "dense 8 relu > dense 8 relu > dense 8 > relu > dense 8 relu > dense 3");
    row("saturating-depth", "table", "dense 8 tanh > dense 8 tanh > dense 8 tanh > dropout 0.2 > dense 8 tanh > dense 3",
        "Dense 1", "dense 8 relu > dense 8 relu > dense 8 relu > dropout 0.2 > dense 8 relu > dense 3");
    row("unsuited-initialiser", "table", "dense 8 tanh initialiser=he > dense 3", "Dense 1",
        "dense 8 tanh initialiser=glorot > dense 3");
    row("unsuited-initialiser", "table", "dense 8 > selu > dense 3", "Dense 1",
        "dense 8 initialiser=lecun > selu > dense 3");
    row("hidden-softmax", "table", "dense 8 > softmax > dense 3", "Softmax 1", "dense 8 > relu > dense 3");
    row("hidden-softmax", "table", "dense 8 > softmax > dropout 0.2 > dense 3", "Softmax 1",
        "dense 8 > relu > dropout 0.2 > dense 3");
    row("dropout-on-output", "table", "dense 8 relu > dense 3 > dropout 0.2", "Dropout 1", "dense 8 relu > dense 3");
    row("dropout-on-output", "table", "dense 3 > dropout 0.2 > softmax", "Dropout 1", "dense 3 > softmax");
    row("strong-dropout", "table", "dense 8 relu > dropout 0.9 > dense 3", "Dropout 1",
        "dense 8 relu > dropout 0.5 > dense 3");
    row("dropout-twice", "table", "dense 8 relu > dropout 0.2 > dropout 0.3 > dense 3", "Dropout 2",
        "dense 8 relu > dropout 0.2 > dense 3");
    row("activation-twice", "table", "dense 8 relu > relu > dense 3", "ReLU 1", "dense 8 relu > dense 3");
    row("activation-twice", "table", "dense 8 > tanh > gelu > dense 3", "GELU 1", "dense 8 > tanh > dense 3");
    row("activation-twice", "table", "dense 3 relu > softmax", "Softmax 1", "dense 3 linear > softmax");
    row("pooling-twice", "picture 1x16x16", "maxpool 2 > maxpool 3 > flatten > dense 3", "Max pooling 2",
        "maxpool 6 stride=0 > flatten > dense 3");
    row("all-steps-flattened", "steps 40 3", "lstm 8 sequences=true > flatten > dense 3", "Flatten 1",
        "lstm 8 sequences=false > dense 3");
    row("embedding-too-wide", "ids 1 5", "embedding 32 > flatten > dense 3", "Embedding 1",
        "embedding 3 > flatten > dense 3");
    row("bottleneck-of-one", "table", "dense 16 relu > dense 1 relu > dense 16 relu > dense 3", "Dense 2",
        "dense 16 relu > dense 16 relu > dense 16 relu > dense 3");
    row("norm-before-loss", "table", "dense 8 relu > dense 3 > batchnorm", "Batch norm 1", "dense 8 relu > dense 3");
    row("norm-before-loss", "table", "dense 3 > layernorm > softmax", "Layer norm 1", "dense 3 > softmax");
    row("idle-layer", "table", "dense 8 relu > dropout 0 > dense 3", "Dropout 1", "dense 8 relu > dense 3");
    row("idle-layer", "table", "flatten > dense 8 relu > dense 3", "Flatten 1", "dense 8 relu > dense 3");
    row("idle-layer", "picture 1x8x8", "reshape 1x8x8 > flatten > dense 3", "Reshape 1", "flatten > dense 3");
    row("idle-layer", "steps 8 3", "permute 1x2 > flatten > dense 3", "Permute 1", "flatten > dense 3");
    row("huge-flatten", "picture 64x64x64", "flatten > dense 100 relu > dense 3", "Dense 1",
        "global_avgpool > dense 100 relu > dense 3");
    row("selu-dropout", "table", "dense 8 selu initialiser=lecun > dropout 0.1 > dense 3", "Dropout 1",
        "dense 8 selu initialiser=lecun > alpha_dropout 0.1 > dense 3");
    row("order-unseen", "words 20 100", "embedding 8 > self_attention > sequence_average > dense 3", "Self-attention 1",
        "embedding 8 > positional_encoding > self_attention > sequence_average > dense 3");
    row("bounded-logits", "table", "dense 8 relu > dense 3 relu", "Dense 2", "dense 8 relu > dense 3 linear");
    row("bounded-logits", "table", "dense 8 relu > dense 3 > tanh", "Tanh 1", "dense 8 relu > dense 3");
}

void TestDesignChecksLayers::aCheckOfLayersFires()
{
    QFETCH(QString, code);
    QFETCH(QString, data);
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QString, mended);
    expectFinding(sceneOf(text, dataNamed(data)), qPrintable(code), title, mended);
}

void TestDesignChecksLayers::aCheckOfLayersStaysSilent_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *data, const char *text) { QTest::addRow("%s: %s", data, text) << data << text; };
    // Beside each that is well: why it must not be told of.
    row("table", "dense 8 > layernorm > relu > dense 3");            // a bias lives on behind Layer norm
    row("table", "dense 8 bias=false > batchnorm > relu > dense 3"); // the advice itself
    row("picture 1x4x4", "maxpool 4 > conv 8 1 relu > flatten > dense 3");
    row("picture 1x4x4", "maxpool 4 > conv_transpose 8 2 relu > flatten > dense 3"); // a generator begins so
    row("picture 1x16x16", "conv 4 4 relu stride=4 > flatten > dense 3");            // patches
    row("picture 1x16x16", "conv 4 1 relu stride=2 > flatten > dense 3");            // beside a residual block
    row("picture 1x16x16", "conv 4 3 relu stride=4 dilation=2 > flatten > dense 3"); // reaches 5 wide
    row("table", "dense 8 sigmoid > dense 8 sigmoid > dense 8 sigmoid > dense 3");
    row("table", "dense 8 tanh > dense 8 tanh > batchnorm > dense 8 tanh > dense 8 tanh > dense 3");
    row("table", "dense 8 tanh > dense 8 tanh > dense 8 relu > dense 8 tanh > dense 8 tanh > dense 3");
    row("table", "dense 4 tanh > residual(dense 4 tanh) > residual(dense 4 tanh) > residual(dense 4 tanh) > dense 3");
    row("table", "dense 8 relu initialiser=he > dense 3");
    row("table", "dense 8 selu initialiser=lecun > alpha_dropout 0.1 > dense 3");
    row("table", "(dense 8 > softmax | dense 8 relu) > multiply > dense 3"); // shares that weigh
    row("table", "dense 8 sigmoid > dense 3 > softmax");
    row("table", "dense 8 relu > dropout 0.7 > dense 3");
    row("table", "dense 8 relu > dropout 0.2 > dense 8 relu > dropout 0.2 > dense 3");
    row("table", "(dense 8 relu | dense 8 tanh) > concat > relu > dense 3");
    row("picture 1x16x16", "maxpool 2 > conv 4 3 relu > maxpool 2 > flatten > dense 3");
    row("picture 1x16x16", "maxpool 3 stride=2 > avgpool 2 > global_avgpool > dense 3");
    row("steps 8 3", "lstm 8 sequences=true > flatten > dense 3"); // few steps
    row("steps 40 3", "lstm 8 sequences=true > lstm 8 > dense 3");
    row("ids 1 50", "embedding 8 > flatten > dense 3");
    row("words 20 12", "embedding 32 > gru 16 > dense 3"); // letters, and the width is the network's
    row("table", "dense 16 relu > dense 2 relu > dense 16 relu > dense 3");
    row("table", "(dense 8 relu | dense 1 sigmoid) > concat > dense 3"); // one number among others
    row("picture 1x8x8", "flatten > dense 8 relu > dense 3");
    row("steps 8 3", "permute 2x1 > flatten > dense 3");
    row("table", "dense 8 relu > identity > dense 3"); // a name for a place
    row("picture 64x64x64", "global_avgpool > dense 100 relu > dense 3");
    row("words 20 100", "embedding 8 > positional_encoding > self_attention > sequence_average > dense 3");
    row("words 20 100", "embedding 8 > lstm 8 sequences=true > self_attention > sequence_average > dense 3");
    row("steps 20 4", "self_attention > sequence_average > dense 3"); // points of a cloud
    row("table", "dense 8 relu > dense 3 > log_softmax");
}

void TestDesignChecksLayers::aCheckOfLayersStaysSilent()
{
    QFETCH(QString, data);
    QFETCH(QString, text);
    Scene made = sceneOf(text, dataNamed(data));
    const auto findings = made.findings();
    QVERIFY2(findings.empty(), qPrintable(codes(findings).join(' ')));
}

void TestDesignChecksLayers::wellKnownNetworksAreLeftAlone_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *data, const char *text) { QTest::newRow(name) << data << text; };
    row("LeNet", "picture 1x28x28",
        "conv 6 5 tanh padding=same > avgpool 2 > conv 16 5 tanh > avgpool 2 > flatten > dense 120 relu > dense 84 relu > "
        "dense 3");
    row("VGG", "picture 3x32x32",
        "conv 16 3 relu padding=same > conv 16 3 relu padding=same > maxpool 2 > conv 32 3 relu padding=same > conv 32 3 "
        "relu padding=same > maxpool 2 > flatten > dense 64 relu > dropout 0.5 > dense 64 relu > dropout 0.5 > dense 3");
    row("ResNet", "picture 3x32x32",
        "conv 8 3 padding=same bias=false > batchnorm > relu > residual(conv 8 3 padding=same bias=false > batchnorm > relu "
        "> conv 8 3 padding=same bias=false > batchnorm) > relu > (conv 16 3 padding=same stride=2 bias=false > batchnorm > "
        "relu > conv 16 3 padding=same bias=false > batchnorm | conv 16 1 stride=2 bias=false > batchnorm) > add > relu > "
        "global_avgpool > dense 3");
    row("squeeze and excitation", "picture 3x16x16",
        "conv 16 3 relu padding=same > global_avgpool > (dense 4 relu > dense 16 sigmoid | identity) > multiply > dense 3");
    row("network in network", "picture 3x32x32",
        "conv 16 5 relu padding=same > conv 16 1 relu > maxpool 3 stride=2 > conv 16 3 relu > conv 3 1 > global_avgpool");
    row("vision transformer", "picture 3x32x32",
        "conv 32 8 stride=8 > reshape 32x16 > permute 2x1 > positional_embedding > transformer_encoder > sequence_average > "
        "dense 3");
    row("text by LSTM", "words 40 500", "embedding 16 > dropout 0.2 > lstm 32 > dropout 0.5 > dense 3");
    row("text by convolution", "words 40 500",
        "embedding 16 > (conv1d 8 3 relu padding=same | conv1d 8 5 relu padding=same) > concat > sequence_average > dense "
        "3");
    row("text by means", "words 40 500", "embedding 16 > sequence_average > dense 3");
    row("encoder of words", "words 40 500",
        "embedding 16 > positional_encoding > transformer_encoder > transformer_encoder > sequence_average > dense 3");
    row("stacked recurrent", "steps 100 3", "bilstm 16 sequences=true > bilstm 16 > dense 3");
    row("self-normalising", "table",
        "dense 16 selu initialiser=lecun > alpha_dropout 0.1 > dense 16 selu initialiser=lecun > dense 3");
    row("gated", "table", "dense 8 > layernorm > (dense 8 sigmoid | dense 8 tanh) > multiply > dense 3");
    row("mixture of experts", "table", "((dense 8 relu > dense 4 relu) | (dense 4 > softmax)) > multiply > dense 3");
}

void TestDesignChecksLayers::wellKnownNetworksAreLeftAlone()
{
    QFETCH(QString, data);
    QFETCH(QString, text);
    const Scene made = sceneOf(text, dataNamed(data));
    QStringList told;
    for (const GraphIssue &finding : made.findings())
        told << QString::fromStdString(finding.code + ": " + finding.message.str());
    QVERIFY2(told.isEmpty(), qPrintable(told.join(' ')));
}

void TestDesignChecksLayers::aMergeOfOneBranchIsToldOf()
{
    const auto joined = [](const char *type, const char *second) {
        Scene made = scene("(dense 8 relu | dense 8 tanh) > add > dense 3", Task::Multiclass);
        const NodeId merge = idOf(made.graph, "Add 1");
        made.graph = withType(made.graph, merge, type);
        made.graph = withEdge(made.graph, {{idOf(made.graph, second), 0}, {merge, 1}});
        return made;
    };
    for (const char *type : {"add", "average", "concat", "subtract"}) {
        const Scene made = joined(type, "Dense 1");
        const auto findings = made.findings();
        const GraphIssue *finding = findIssue(findings, "merge-with-itself");
        QVERIFY2(finding, type);
        QCOMPARE(finding->severity, std::string(type) == "subtract" ? Severity::Error : Severity::Warning);
        Scene after = made;
        after.graph = finding->repairs.at(0).apply(made.graph);
        expectSilence(after, "merge-with-itself");
        QVERIFY(analyse(after.graph, &made.signature).isRunnable());
    }
    expectSilence(joined("multiply", "Dense 1"), "merge-with-itself"); // a square
    expectSilence(joined("subtract", "Dense 2"), "merge-with-itself");
}

/// x sigmoid(x) of a shared x: the gate is no second activation of a layer.
void TestDesignChecksLayers::aBranchThatOthersTakeIsLeftAlone()
{
    const Scene made = scene("dense 8 relu > (sigmoid | identity) > multiply > dense 3", Task::Multiclass);
    expectSilence(made, "activation-twice");
}

void TestDesignChecksLayers::anAutoencoderMaySqueeze()
{
    DataSignature signature = tableOf(4, Task::Regression);
    signature.targets = {"a", "b", "c", "d"};
    expectSilence(sceneOf("dense 16 relu > dense 1 > dense 16 relu > dense 4", signature), "bottleneck-of-one");
}

void TestDesignChecksLayers::aCodeThatSeveralReadMayBeLinear()
{
    const DataSignature table = tableOf(8, Task::Regression);
    const auto two = [&](const char *code) {
        return sceneOf(QString("dense 8 relu > %1 > (dense 8 relu | dense 8 tanh) > concat > dense 1").arg(code), table);
    };
    expectSilence(two("dense 3"), "missing-nonlinearity");
    const auto isFound = [](const Scene &made) { return findIssue(made.findings(), "missing-nonlinearity") != nullptr; };
    QVERIFY(isFound(two("dense 8"))); // it squeezes nothing
    QVERIFY(isFound(sceneOf("dense 8 relu > dense 3 > dense 8 relu > dense 1", table)));
}

/// A loss that compares two outputs was drawn first: its width is none of the target's business.
void TestDesignChecksLayers::theLossOfTheAnswersIsJudgedWhereverItStands()
{
    const DataSignature table = tableOf(8, Task::Multiclass, 3);
    NodeId input, code, again, output, target, reconstruction, loss;
    GraphSpec graph = withNode({}, "mse", {}, {}, &reconstruction);
    graph = withNode(graph, "input", {}, {}, &input);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{4}}, {"activation", std::string("relu")}}, &code);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{8}}}, &again);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{3}}}, &output);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "cross_entropy", {}, {}, &loss);
    const std::vector<std::pair<NodeId, PortRef>> wires = {
        {input, {code, 0}},           {code, {again, 0}},  {code, {output, 0}}, {again, {reconstruction, 0}},
        {input, {reconstruction, 1}}, {output, {loss, 0}}, {target, {loss, 1}}};
    for (const auto &[from, to] : wires)
        graph = withEdge(graph, {{from, 0}, to});
    Scene made;
    made.signature = table;
    made.graph = graph;
    QCOMPARE(codes(made.findings()), QStringList());
    made.graph = withParams(graph, output, {{"units", std::int64_t{3}}, {"activation", std::string("relu")}});
    const auto findings = made.findings();
    QCOMPARE(findings.size(), std::size_t{1});
    QVERIFY(findings[0].node == output);
}

QTEST_APPLESS_MAIN(TestDesignChecksLayers)
#include "tst_design_checks_layers.moc"
