// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/design_check.hpp"
#include "engine/train/recipe.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <QStringList>
#include <QTest>

namespace netloom {

/// A network and its data, as a check sees them.
struct Scene {
    GraphSpec graph;
    DataSignature signature;
    std::int64_t trainRows = 0;
    std::vector<std::int64_t> classCounts;
    double featureScaleRatio = 1;
    std::optional<Recipe> recipe;
    std::int64_t validationRows = -1;
    std::optional<ValueRange> targets;
    std::vector<std::string> leaks;
    SplitLeaks splitLeaks;
    std::vector<std::string> identifiers;

    std::vector<GraphIssue> findings() const
    {
        const GraphAnalysis analysis = analyse(graph, &signature);
        return checkDesign({graph, analysis, &signature, trainRows, classCounts, featureScaleRatio,
                            recipe ? &*recipe : nullptr, validationRows, targets, leaks, splitLeaks, identifiers});
    }
};

inline Scene sceneOf(const QString &text, const DataSignature &signature, const char *loss = "")
{
    Scene made;
    made.signature = signature;
    made.graph = completeNetwork(parseNetwork(text.toStdString()), signature, loss);
    return made;
}

/// Over a table of four columns.
inline Scene scene(const QString &text, Task task, const char *loss = "")
{
    return sceneOf(text, tableOf(4, task, task == Task::Binary ? 2 : 3), loss);
}

inline QStringList codes(const std::vector<GraphIssue> &findings)
{
    QStringList list;
    for (const GraphIssue &finding : findings)
        list << QString::fromStdString(finding.code);
    return list;
}

/// The finding has a sentence, sits at the node of that title, and each of its repairs ends it. Texts of the network after
/// the first repair.
inline void expectFinding(const Scene &made, const char *code, const QString &title, const QString &mended)
{
    const auto findings = made.findings();
    const GraphIssue *finding = findIssue(findings, code);
    QVERIFY2(finding, qPrintable(codes(findings).join(' ')));
    QCOMPARE(QString::fromStdString(made.graph.find(finding->node)->title), title);
    const std::string sentence = finding->message.str();
    QVERIFY2(sentence.ends_with('.') && sentence.find('{') == std::string::npos, sentence.c_str());
    QVERIFY(!finding->repairs.empty() && finding->repairs.size() <= 3);
    for (const Repair &each : finding->repairs) {
        Scene after = made;
        after.graph = each.apply(made.graph);
        QVERIFY2(!codes(after.findings()).contains(code), each.label.str().c_str());
        QVERIFY2(analyse(after.graph, &made.signature).isRunnable(), each.label.str().c_str());
    }
    QCOMPARE(QString::fromStdString(networkText(finding->repairs[0].apply(made.graph))), mended);
}

inline void expectSilence(const Scene &made, const char *code)
{
    const auto findings = made.findings();
    QVERIFY2(!codes(findings).contains(code), qPrintable(codes(findings).join(' ')));
}

} // namespace netloom
