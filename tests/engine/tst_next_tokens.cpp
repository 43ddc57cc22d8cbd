// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/graph/latent_code.hpp"
#include "engine/graph/network_templates.hpp"
#include "engine/prepare/preparation.hpp"
#include "tests/engine/check_scene.hpp"

using namespace netloom;

namespace {

/// Rows of at most 12 of 10 tokens; the answers are the next ones or tags.
DataSignature rowsOfTokens(std::vector<std::string> classes)
{
    DataSignature signature;
    signature.inputs = {{"tokens", Shape::varying(Axis::Steps, 0, {12}).withTokens(10), {}}};
    signature.task = Task::Multiclass;
    signature.classes = std::move(classes);
    signature.targets = {"next tokens"};
    signature.answerPlaces = Shape::varying(Axis::Steps, 0, {12});
    return signature;
}

const DataSignature next = rowsOfTokens({"C", "c", std::string(sequenceEnd)});
const DataSignature tags = rowsOfTokens({"B", "I", "O"});

const NetworkTemplate &templateCalled(const std::string &id)
{
    for (const NetworkTemplate &one : networkTemplates())
        if (one.id == id)
            return one;
    throw std::runtime_error("there is no template " + id);
}

} // namespace

class TestNextTokens : public QObject
{
    Q_OBJECT
private slots:
    void whoeverLooksAheadIsToldOf_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("mended");
        QTest::newRow("both ways") << "embedding 4 > bilstm 8 > dense 3"
                                   << "Bidirectional LSTM 1"
                                   << "embedding 4 > lstm sequences=true > dense 3";
        QTest::newRow("reversed") << "embedding 4 > reverse_sequence > lstm 8 > dense 3"
                                  << "Reverse sequence 1"
                                  << "embedding 4 > lstm 8 sequences=true > dense 3";
        QTest::newRow("attention") << "embedding 4 > positional_encoding > self_attention 2 > dense 3"
                                   << "Self-attention 1"
                                   << "embedding 4 > positional_encoding > self_attention 2 causal=true > dense 3";
    }
    void whoeverLooksAheadIsToldOf()
    {
        QFETCH(QString, network);
        QFETCH(QString, title);
        QFETCH(QString, mended);
        expectFinding(sceneOf(network, next), "sees-next-token", title, mended);
        expectSilence(sceneOf(network, tags), "sees-next-token");
    }

    void whoeverLooksBackOnlyIsLeftAlone()
    {
        for (const char *network : {"embedding 4 > lstm 8 > dense 3", "embedding 4 > gru 8 > dense 3",
                                    "embedding 4 > positional_encoding > transformer_encoder 2 8 causal=true > dense 3"})
            expectSilence(sceneOf(network, next), "sees-next-token");
    }

    /// What passes through a code is no copy; what goes round it is.
    void theCodeOfAnAutoencoderMayHaveReadAll()
    {
        const char *const decoder = " > beside_steps > lstm 8 sequences=true > dense 3";
        for (const char *encoder : {"gru 8 sequences=false", "bilstm 8 sequences=false", "reverse_sequence > last_step",
                                    "self_attention 2 > sequence_average"})
            expectSilence(sceneOf(QStringLiteral("embedding 8 > (identity | %1 > dense 8 > gaussian_sample)%2")
                                      .arg(QLatin1String(encoder), QLatin1String(decoder)),
                                  next),
                          "sees-next-token");
        expectFinding(
            sceneOf(QStringLiteral("embedding 8 > (identity | gru 8 sequences=false)") + QLatin1String(decoder), next),
            "sees-next-token", "Beside each step 1",
            QStringLiteral("embedding 8 > (identity | gru 8 sequences=false > gaussian_sample)") + QLatin1String(decoder));
        const Scene both = sceneOf("embedding 8 > (bilstm 8 | gru 8 sequences=false > dense 8 > gaussian_sample) > "
                                   "beside_steps > dense 3",
                                   next);
        QCOMPARE(codes(both.findings()).count("sees-next-token"), 1); // the one beside the code
        const Scene perStep = sceneOf("embedding 8 > bilstm 8 > dense 8 > gaussian_sample > dense 3", next);
        QVERIFY(codes(perStep.findings()).contains("sees-next-token")); // a code a step is no narrow way
        const Scene crossed = sceneOf("embedding 8 > (identity | identity) > cross_attention 2 > dense 3", next);
        QVERIFY(codes(crossed.findings()).contains("sees-next-token"));
    }

    void theDecoderIsWhatIsBehindTheCode()
    {
        const GraphSpec graph = networkFromTemplate(templateCalled("smiles_vae"), &next);
        const std::vector<NodeId> found = latentCodes(graph, next);
        QCOMPARE(found.size(), std::size_t{1});
        DataSignature signature = next;
        const GraphSpec decoder = decoderBehind(graph, found.front(), signature);
        QCOMPARE(signature.inputs.back().name, std::string(codeInput));
        QVERIFY(signature.inputs.back().shape == Shape{64});
        QVERIFY(analyse(decoder, &signature).isRunnable());
        for (const Node &node : decoder.nodes) {
            QVERIFY2(node.type != "bigru" && node.type != "gaussian_kl" && node.type != "gaussian_sample",
                     node.title.c_str());
            QCOMPARE(node.title, graph.find(node.id)->title);
        }
        QVERIFY(latentCodes(networkFromTemplate(templateCalled("language_model"), &next), next).empty());
    }

    void rareTokensNeedNoWeight()
    {
        Scene made = sceneOf("embedding 4 > lstm 8 > dense 3", next);
        made.classCounts = {1000, 10, 100};
        expectSilence(made, "class-imbalance");
    }

    void theTemplatesKnowWhatIsAskedFor()
    {
        QVERIFY(!templateMisfit(templateCalled("language_model"), next));
        QVERIFY(templateMisfit(templateCalled("language_model"), tags));
        QVERIFY(templateMisfit(templateCalled("tagger"), next));
        QVERIFY(!templateMisfit(templateCalled("tagger"), tags));
        for (const char *id : {"language_model", "smiles_vae"}) {
            QVERIFY(!templateMisfit(templateCalled(id), next));
            QVERIFY(templateMisfit(templateCalled(id), tags));
            Scene drawn;
            drawn.graph = networkFromTemplate(templateCalled(id), &next);
            drawn.signature = next;
            QVERIFY(drawn.findings().empty());
        }
    }

    void smallAndLargeLettersAreTwoTokensAndRareOnesAreKept()
    {
        Dataset data;
        Column tokens, answers;
        tokens.name = "tokens";
        answers.name = "next tokens";
        tokens.type = answers.type = ColumnType::Text;
        tokens.texts = {"<start> C c Cl", "<start> C C"};
        answers.texts = {"C c Cl <end>", "C C <end>"};
        data.columns = {tokens, answers};
        data.rows = 2;
        data.roles = {ColumnRole::Feature, ColumnRole::Target};
        const PreparationPlan plan = proposePlan(data, data.roles, guessTask(data, data.roles));
        QCOMPARE(plan.answersOf, std::string("tokens"));
        const Preparation preparation = fitPreparation(data, plan, {0, 1});
        QCOMPARE(preparation.features.front().steps.front().words, (std::vector<std::string>{"C", "<start>", "Cl", "c"}));
        QVERIFY(areAnswersNextTokens(preparation.signature));
    }
};

QTEST_APPLESS_MAIN(TestNextTokens)
#include "tst_next_tokens.moc"
