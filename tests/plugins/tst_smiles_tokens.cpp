// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smiles_reader.hpp"
#include "plugins/molecule/smiles_tokens.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QRegularExpression>

using namespace netloom;

namespace {

const char *const molecules = "smiles,logP\n"
                              "Clc1ccc(Br)cc1,3.5\n"
                              "C[C@H](N)C(=O)O,-2.9\n"
                              "C1CC%12CCC1CC%12,2\n"
                              "F/C=C\\F,1\n"
                              "[Na+].[Cl-],0\n";

const Column &columnOf(const ReadResult &result, const std::string &name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

/// Oracle: the pattern that Schwaller et al. published (ACS Cent. Sci. 2019, 5, 1572), here by Qt's regular expressions.
QStringList publishedTokens(const QString &smiles)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((\[[^\]]+]|Br?|Cl?|N|O|S|P|F|I|b|c|n|o|s|p|\(|\)|\.|=|#|-|\+|\\|\/|:|~|@|\?|>|\*|\$|\%[0-9]{2}|[0-9]))"));
    QStringList tokens;
    for (auto each = pattern.globalMatch(smiles); each.hasNext();)
        tokens << each.next().captured();
    return tokens;
}

} // namespace

class TestSmilesTokens : public QObject
{
    Q_OBJECT
private slots:
    void tokensAreThoseThatArePublished_data()
    {
        QTest::addColumn<QString>("smiles");
        for (const char *smiles : {"Clc1ccc(Br)cc1", "C[C@@H](N)C(=O)[O-]", "C1CC%12CCC1CC%12", "F/C=C\\F", "[13CH4].[Na+]",
                                   "CC#N", "BrCCl", "B(O)O", "c1cc[nH]c1"})
            QTest::newRow(smiles) << QString(smiles);
    }
    void tokensAreThoseThatArePublished()
    {
        QFETCH(QString, smiles);
        const std::string text = smiles.toStdString();
        QStringList tokens;
        for (const std::string_view token : smilesTokens(text))
            tokens << QString::fromUtf8(token.data(), static_cast<int>(token.size()));
        QCOMPARE(tokens, publishedTokens(smiles));
        QCOMPARE(tokens.join(QString()), smiles);
    }

    void aBracketThatIsNotClosedIsASignLikeAnother()
    {
        QCOMPARE(smilesTokens("C[N").size(), std::size_t{3});
        QCOMPARE(smilesTokens("C%1").back(), std::string_view("%1"));
        QVERIFY(smilesTokens("").empty());
    }

    void aMoleculeBecomesItsTokensAndTheNextOnes()
    {
        const ReadResult result =
            readWhole(smilesReader(), m_folder.write("m.csv", molecules), {{"inputs", std::string("next_token")}});
        const Column &tokens = columnOf(result, "tokens"), &next = columnOf(result, "next tokens");
        QCOMPARE(result.data->rows, std::size_t{5});
        QCOMPARE(tokens.texts[0], std::string("<start> Cl c 1 c c c ( Br ) c c 1"));
        QCOMPARE(next.texts[0], std::string("Cl c 1 c c c ( Br ) c c 1 <end>"));
        QCOMPARE(smilesOfTokens(tokens.texts[0]), std::string("Clc1ccc(Br)cc1"));
        QCOMPARE(smilesOfTokens(next.texts[0]), std::string("Clc1ccc(Br)cc1"));
    }

    void theNextTokensAreTheOnlyTarget()
    {
        const ReadResult result =
            readWhole(smilesReader(), m_folder.write("m.csv", molecules), {{"inputs", std::string("next_token")}});
        for (std::size_t i = 0; i < result.data->columns.size(); ++i) {
            const std::string &name = result.data->columns[i].name;
            const ColumnRole role = result.data->roles[i];
            QCOMPARE(role == ColumnRole::Target, name == "next tokens");
            QCOMPARE(role == ColumnRole::Feature, name == "tokens");
        }
    }

private:
    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(TestSmilesTokens)
#include "tst_smiles_tokens.moc"
