// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"
#include "plugins/molecule/clusters.hpp"
#include "plugins/molecule/smiles_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <algorithm>
#include <numeric>
#include <set>

using namespace netloom;

namespace {

/// The first 48 of Delaney's solubility set.
const std::vector<std::string> molecules = {"OCC3OC(OCC2OC(OC(C#N)c1ccccc1)C(O)C(O)C2O)C(O)C(O)C3O",
                                            "Cc1occc1C(=O)Nc2ccccc2",
                                            "CC(C)=CCCC(C)=CC(=O)",
                                            "c1ccc2c(c1)ccc3c2ccc4c5ccccc5ccc43",
                                            "c1ccsc1",
                                            "c2ccc1scnc1c2",
                                            "Clc1cc(Cl)c(c(Cl)c1)c2c(Cl)cccc2Cl",
                                            "CC12CCC3C(CCc4cc(O)ccc34)C2CCC1O",
                                            "ClC4=C(Cl)C5(Cl)C3C1CC(C2OC12)C3C4(Cl)C5(Cl)Cl",
                                            "COc5cc4OCC3Oc2c1CC(Oc1ccc2C(=O)C3c4cc5OC)C(C)=C",
                                            "O=C1CCCN1",
                                            "Clc1ccc2ccccc2c1",
                                            "CCCC=C",
                                            "CCC1(C(=O)NCNC1=O)c2ccccc2",
                                            "CCCCCCCCCCCCCC",
                                            "CC(C)Cl",
                                            "CCC(C)CO",
                                            "N#Cc1ccccc1",
                                            "CCOP(=S)(OCC)Oc1cc(C)nc(n1)C(C)C",
                                            "CCCCCCCCCC(C)O",
                                            "Clc1ccc(c(Cl)c1)c2c(Cl)ccc(Cl)c2Cl",
                                            "O=c2[nH]c1CCCc1c(=O)n2C3CCCCC3",
                                            "CCOP(=S)(OCC)SCSCC",
                                            "CCOc1ccc(NC(=O)C)cc1",
                                            "CCN(CC)c1c(cc(c(N)c1N(=O)=O)C(F)(F)F)N(=O)=O",
                                            "CCCCCCCO",
                                            "Cn1c(=O)n(C)c2nc[nH]c2c1=O",
                                            "CCCCC1(CC)C(=O)NC(=O)NC1=O",
                                            "ClC(Cl)=C(c1ccc(Cl)cc1)c2ccc(Cl)cc2",
                                            "CCCCCCCC(=O)OC",
                                            "CCc1ccc(CC)cc1",
                                            "CCOP(=S)(OCC)SCSC(C)(C)C",
                                            "COC(=O)Nc1cccc(OC(=O)Nc2cccc(C)c2)c1",
                                            "ClC(=C)Cl",
                                            "Cc1cccc2c1Cc3ccccc32",
                                            "CCCCC=O",
                                            "N(c1ccccc1)c2ccccc2",
                                            "CN(C)C(=O)SCCCCOc1ccccc1",
                                            "CCCOP(=S)(OCCC)SCC(=O)N1CCCCC1C",
                                            "CCCCCCCI",
                                            "c1c(Cl)cccc1c2ccccc2",
                                            "OCCCC=C",
                                            "O=C2NC(=O)C1(CCC1)C(=O)N2",
                                            "CC(C)C1CCC(C)CC1O",
                                            "CC(C)OC=O",
                                            "CCCCCC(C)O",
                                            "CC(=O)Nc1ccc(Br)cc1",
                                            "c1ccccc1n2ncc(N)c(Br)c2(=O)"};

/// Of each the molecule in the middle of its cluster, as RDKit 2022.09.3 in Python says:
///   fps = [AllChem.GetMorganFingerprintAsBitVect(Chem.MolFromSmiles(s), 2, 2048) for s in molecules]
///   distances = [1 - x for i in range(1, n) for x in DataStructs.BulkTanimotoSimilarity(fps[i], fps[:i])]
///   Butina.ClusterData(distances, n, 1 - similarity, isDistData=True)
const std::vector<int> middlesAt40 = {0,  1,  2,  3,  4,  5,  20, 7,  8,  9,  10, 40, 12, 13, 14, 15,
                                      16, 17, 18, 14, 20, 21, 31, 46, 24, 14, 26, 27, 28, 14, 30, 31,
                                      32, 33, 34, 35, 36, 37, 38, 14, 40, 41, 42, 43, 44, 14, 46, 47};
const std::vector<int> middlesAt25 = {0,  23, 2,  11, 4,  5,  11, 7,  8,  9,  10, 11, 12, 27, 45, 15,
                                      45, 36, 18, 45, 11, 21, 31, 23, 24, 45, 26, 27, 11, 45, 30, 31,
                                      23, 33, 34, 45, 36, 23, 38, 45, 11, 12, 27, 43, 44, 45, 23, 47};

std::string listed()
{
    std::string list;
    for (const std::string &smiles : molecules)
        list += smiles + "\n";
    return list;
}

} // namespace

class TestMoleculeClusters : public QObject
{
    Q_OBJECT

private slots:
    void clustersAreThoseOfRdkit_data()
    {
        QTest::addColumn<double>("similarity");
        QTest::addColumn<std::vector<int>>("middles");
        QTest::newRow("0.4") << 0.4 << middlesAt40;
        QTest::newRow("0.25") << 0.25 << middlesAt25;
    }

    void clustersAreThoseOfRdkit()
    {
        QFETCH(double, similarity);
        QFETCH(std::vector<int>, middles);
        const ReadResult read = readWhole(smilesReader(), m_folder.write("some.smi", listed()),
                                          {{"inputs", std::string("none")},
                                           {"keep_together", std::string("cluster")},
                                           {"cluster_similarity", similarity}});
        const int column = read.data->at("cluster");
        QCOMPARE(read.data->roles[static_cast<std::size_t>(column)], ColumnRole::Group);
        const Column &clusters = read.data->columns[static_cast<std::size_t>(column)];
        for (std::size_t row = 0; row < middles.size(); ++row)
            for (std::size_t other = 0; other < row; ++other)
                QCOMPARE(clusters.codes[row] == clusters.codes[other], middles[row] == middles[other]);
    }

    void aClusterIsCalledByTheMoleculeInItsMiddle()
    {
        const ReadResult read = readWhole(smilesReader(), m_folder.write("again.smi", listed()),
                                          {{"inputs", std::string("none")}, {"keep_together", std::string("cluster")}});
        const Column &clusters = read.data->columns[static_cast<std::size_t>(read.data->at("cluster"))];
        QCOMPARE(clusters.cellText(25), std::string("CCCCCCCCCCCCCC")); // heptanol goes with tetradecane
        SplitSpec spec;
        parseSplitBy("cluster", spec);
        std::vector<std::uint32_t> rows(read.data->rows);
        std::iota(rows.begin(), rows.end(), 0U);
        const Split split = makeSplit(*read.data, rows, -1, spec);
        std::set<int> learnt;
        for (const std::uint32_t row : split.train)
            learnt.insert(clusters.codes[row]);
        QVERIFY(!split.test.empty());
        for (const std::uint32_t row : split.test)
            QVERIFY(!learnt.contains(clusters.codes[row]));
    }

    void theyAreMadeOnlyWhereTheyAreAskedFor()
    {
        const ReadResult read =
            readWhole(smilesReader(), m_folder.write("none.smi", listed()), {{"inputs", std::string("none")}});
        QCOMPARE(read.data->find("cluster"), -1);
    }

    void fingerprintsWithoutABitStandAlone()
    {
        const std::vector<std::vector<std::uint32_t>> bits = {{}, {3, 5}, {}, {3, 5}};
        QCOMPARE(clusterMiddles(bits, 8, 0.4, {}), (std::vector<std::uint32_t>{0, 3, 2, 3}));
    }

private:
    ScratchFolder m_folder;
};

QTEST_APPLESS_MAIN(TestMoleculeClusters)
#include "tst_molecule_clusters.moc"
