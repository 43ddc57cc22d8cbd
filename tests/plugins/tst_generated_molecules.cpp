// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"
#include "plugins/host/row_judges.hpp"
#include "projects/workflow/generated_file.hpp"
#include "projects/workflow/rank_generated.hpp"
#include "projects/workflow/workflow.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <cmath>

using namespace netloom;

namespace {

GeneratedSequence sequence(const char *tokens, bool isComplete = true)
{
    return {tokens, -1, isComplete};
}

double propertyOf(const GeneratedJudgement &judgement, const char *name, std::size_t row)
{
    return judgement.rows->columns[static_cast<std::size_t>(judgement.rows->at(name))].numbers[row];
}

} // namespace

/// From a file of SMILES to generated molecules that the plug-in judges in its worker.
class TestGeneratedMolecules : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/plugins"});
        m_judge = rowJudgeFor(*m_registry, "smiles");
        QVERIFY(m_judge);
    }

    void whoeverReadsMoleculesJudgesThem()
    {
        QVERIFY(rowJudgeFor(*m_registry, "sdf"));
        QVERIFY(rowJudgeFor(*m_registry, "molecules")); // the generator of such rows
        QVERIFY(!rowJudgeFor(*m_registry, "csv"));
        QVERIFY(!rowJudgeFor(*m_registry, "xyz"));
        QVERIFY(!rowJudgeFor(*m_registry, "nobody"));
    }

    void eachRowGetsItsStanding()
    {
        const GeneratedJudgement judgement = judgeGenerated(
            {sequence("C C O"), sequence("O C C"), sequence("C ( C ) ( C ) ( C ) ( C ) C"), sequence("c 1 c c c c c 1"),
             sequence("C 1 C C"), sequence(""), sequence("C C N", false), sequence("C C N")},
            {"<start> C 1 = C C = C C = C 1", "<start> C"}, *m_judge);
        using enum GeneratedStanding;
        QCOMPARE(judgement.standings,
                 (std::vector<GeneratedStanding>{New, Repeated, Invalid, Known, Invalid, Invalid, Invalid, New}));
        QCOMPARE(judgement.validShare(), 0.5);
        QCOMPARE(judgement.uniqueShare(), 0.75);
        QCOMPARE(judgement.novelShare(), 2.0 / 3);
        for (std::size_t row = 0; row < judgement.standings.size(); ++row)
            QCOMPARE(judgement.reasons[row].empty(), judgement.standings[row] != Invalid);
    }

    /// Oracle: RDKit 2022.09.3 from Python: Crippen.MolLogP, Descriptors.MolWt, Descriptors.TPSA, CalcNumRings,
    /// CalcNumRotatableBonds.
    void propertiesAreThoseOfRdkit()
    {
        const GeneratedJudgement judgement =
            judgeGenerated({sequence("C C ( = O ) O c 1 c c c c c 1 C ( = O ) O"), sequence("C [C@H] ( N ) C ( = O ) O")},
                           {"<start> O c 1 c c c c c 1"}, *m_judge);
        QVERIFY(std::abs(propertyOf(judgement, "logP", 0) - 1.3101) < 1e-9);
        QVERIFY(std::abs(propertyOf(judgement, "weight", 0) - 180.159) < 1e-9);
        QVERIFY(std::abs(propertyOf(judgement, "TPSA", 0) - 63.6) < 1e-9);
        QCOMPARE(propertyOf(judgement, "rings", 0), 1.0);
        QCOMPARE(propertyOf(judgement, "rotatable bonds", 0), 2.0);
        QVERIFY(std::abs(propertyOf(judgement, "logP", 1) + 0.5818) < 1e-9);
        const PropertyComparison &weight = judgement.properties.at(1);
        QCOMPARE(weight.name, std::string("weight"));
        QVERIFY(std::abs(weight.ofGenerated.mean - (180.159 + 89.094) / 2) < 1e-9);
        QVERIFY(std::abs(weight.ofTraining.mean - 94.113) < 1e-9);
        QVERIFY(std::abs(weight.distance.wasserstein - ((180.159 - 94.113) + (94.113 - 89.094)) / 2) < 1e-9);
    }

    void theNearestNewOnesComeFirst()
    {
        std::vector<GeneratedSequence> sequences = {sequence("C C C C C C C"), sequence("C C O"),
                                                    sequence("C ("),           sequence("C"),
                                                    sequence("O C C"),         sequence("C C C")};
        GeneratedJudgement judgement = judgeGenerated(sequences, {"<start> C"}, *m_judge);
        // 100, 46, -, 16 (known), 46 (repeated), 44 g/mol
        const auto order = rankedTowards(judgement, wishOfWords("weight=40"));
        QCOMPARE(order, (std::vector<std::size_t>{5, 1, 0, 3, 4, 2}));
        reorder(sequences, judgement, order);
        QCOMPARE(sequences.front().tokens, std::string("C C C"));
        QCOMPARE(judgement.rows->columns.front().texts[0], std::string("CCC"));
        QCOMPARE(judgement.standings.back(), GeneratedStanding::Invalid);
        QVERIFY(!judgement.reasons.back().empty());
        QVERIFY_EXCEPTION_THROWN(rankedTowards(judgement, wishOfWords("warmth=1")), Error);
        for (const char *words : {"logP", "=2", "logP=", "logP=high", ""})
            QVERIFY_EXCEPTION_THROWN(wishOfWords(words), Error);
    }

    void aModelOfAFewMoleculesWritesMolecules()
    {
        std::string list;
        for (int row = 0; row < 300; ++row)
            list += std::string(static_cast<std::size_t>(1 + row * 7 % 6), 'C') +
                    (row % 3 == 0   ? "O"
                     : row % 3 == 1 ? "N"
                                    : "Cl") +
                    "\n";
        const std::string file = m_folder.write("chains.smi", list);
        const DatasetPtr data = m_registry->read({file}, "smiles", {{"inputs", std::string("next_token")}}, {}).data;
        NewProjectOptions options;
        options.recipe.epochs = 15;
        options.recipe.learningRate = 0.02;
        options.network = "embedding 8 > gru 16";
        const Project project = proposeProject(*data, options).project;
        const DatasetPtr typed = typedData(data, project.data);
        const Bench bench = prepareBench(project, typed);
        RunRecord record = beginRun(project, bench, nullptr);
        Trainer trainer(trainingTask(project, bench), 1, nullptr);
        RunControl control;
        const RunRecord run = finishRun(std::move(record), trainer.run(control));
        const auto sequences = generateSequences(run, {200, 1, 1});
        const GeneratedJudgement judgement = judgeGenerated(sequences, trainingTokens(run, *typed), *m_judge);
        QVERIFY2(judgement.validShare() > 0.9, qPrintable(QString::number(judgement.validShare())));
        QVERIFY(judgement.uniqueShare() < 0.5); // there are 18 chains to learn
        const std::string csv = generatedCsv(sequences, &judgement);
        QVERIFY(csv.starts_with("SMILES,canonical SMILES,logP,weight,TPSA,rings,rotatable bonds,standing,tokens,complete,"));
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 201);

        const std::string chains = m_folder.write("written.smi", generatedFile("new.SMI", sequences, &judgement));
        QCOMPARE(generatedFile("new.csv", sequences, &judgement), csv);
        QCOMPARE(generatedFile("new.smi", sequences, nullptr), generatedCsv(sequences, nullptr));
        QCOMPARE(m_registry->read({chains}, "smiles", {}, {}).data->rows, judgement.unique);

        Dataset other = *typed;
        other.provenance.contentHash = "another";
        QVERIFY_EXCEPTION_THROWN(trainingTokens(run, other), Error);
    }

private:
    std::unique_ptr<Registry> m_registry;
    const RowJudge *m_judge = nullptr;
    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(TestGeneratedMolecules)
#include "tst_generated_molecules.moc"
