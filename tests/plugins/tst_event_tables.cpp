// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_table.hpp"
#include "plugins/particle/event_table_reader.hpp"
#include "tests/plugins/event_fixture.hpp"

#include <QDir>
#include <cmath>
#include <set>

using namespace netloom;

namespace {

/// Rows in the layout of the published file; the values are made up.
std::string higgsRows(const char *one, const char *zero)
{
    std::string rows;
    for (int row = 0; row < 40; ++row) {
        rows += row % 3 ? one : zero;
        for (int feature = 0; feature < 28; ++feature)
            rows += "," + std::to_string(0.3 + 0.01 * ((row * 7 + feature * 3) % 100));
        rows += "\n";
    }
    return rows;
}

const std::string dimuonHead = "Run,Event,pt1,eta1,phi1,Q1,dxy1,iso1,pt2,eta2,phi2,Q2,dxy2,iso2\n";

} // namespace

class TestEventTables : public QObject
{
    Q_OBJECT

    ScratchFolder m_folder;

    ReadResult read(const std::string &bytes, const Params &options = {}) const
    {
        return readWhole(eventTableReader(), m_folder.write("a.csv", bytes), options);
    }
    static FileHead head(const std::string &bytes) { return {"a.csv", "csv", bytes, 1000, false}; }

private slots:
    void aFileWithoutHeaderGetsItsColumnNames()
    {
        const ReadResult result = read(higgsRows("1", "0"));
        QCOMPARE(result.data->columns.size(), std::size_t(29));
        QCOMPARE(result.data->columns[0].name, std::string("label"));
        QCOMPARE(result.data->columns[9].name, std::string("jet_1_b-tag"));
        QCOMPARE(result.data->columns[28].name, std::string("m_wwbb"));
        QCOMPARE(result.data->roles[0], ColumnRole::Target);
        QCOMPARE(result.data->columns[0].categories, (std::vector<std::string>{"0", "1"}));
        QVERIFY(result.data->provenance.note.find("CC BY 4.0") != std::string::npos);
        QCOMPARE(result.data->provenance.reader, std::string("particle-table"));
    }

    void labelsAreTheSameHoweverTheyAreWritten()
    {
        QCOMPARE(read(higgsRows("1.00E+00", "0.00E+00")).data->columns[0].categories, (std::vector<std::string>{"0", "1"}));
        Params hints;
        hintColumnType(hints, "label", ColumnType::Category);
        hintColumnType(hints, "lepton_pT", ColumnType::Number);
        const ReadResult hinted = read(higgsRows("1.00E+00", "0.00E+00"), hints);
        QCOMPARE(hinted.data->columns[0].categories, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(hinted.data->columns[1].type, ColumnType::Number);
    }

    void muonsHaveUnitsAndTheirNumbersAreIds()
    {
        const ReadResult result =
            read(dimuonHead + "165617,74969122,54.7,-0.43,2.57,1,-0.07,0.5,34.2,-0.98,-0.49,-1,0.07,3.4\n"
                              "165618,75138253,24.5,-2.05,2.86,-1,-0.05,0,28.5,0.38,-1.99,1,0.05,0\n");
        QCOMPARE(columnOf(result, "pt1").unit, std::string("GeV"));
        QCOMPARE(columnOf(result, "dxy2").unit, std::string("cm"));
        QCOMPARE(result.data->roles[0], ColumnRole::Id);
        QCOMPARE(result.data->roles[1], ColumnRole::Id);
        QCOMPARE(result.data->roles[2], ColumnRole::Feature);
        QVERIFY(!columnOf(result, "iso1").description.empty());
    }

    void onlyKnownTablesAreItsOwn()
    {
        QVERIFY(eventTableReader().sniff(head(higgsRows("1", "0"))) > 0.95);
        QVERIFY(eventTableReader().sniff(head(dimuonHead)) > 0.95);
        QCOMPARE(eventTableReader().sniff(head(higgsRows("2", "3"))), 0.0); // no label
        QCOMPARE(eventTableReader().sniff(head("a,b\n1,2\n")), 0.0);
        QCOMPARE(eventTableReader().sniff(head("")), 0.0);
    }

    void everyTableSaysWhatItsColumnsAre()
    {
        for (const EventTable *table : eventTables().all()) {
            QVERIFY(!table->info().note.empty());
            std::set<std::string> names;
            for (const KnownColumn &column : table->info().columns) {
                QVERIFY(!column.description.empty());
                QVERIFY2(names.insert(column.name).second, column.name.c_str());
            }
        }
    }

    /// Rows and signal counted by awk. The masses by numpy 1.24: m^2 = 2 pt1 pt2 (cosh(eta1 - eta2) - cos(phi1 - phi2)), its
    /// median; the four muons' sum of momenta against the file's own column M.
    void theKnownFilesAreReadWhole()
    {
        const QString folder = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/particle/");
        if (!QDir(folder).exists())
            QSKIP("there are no tables of events here");
        const auto at = [&](const char *path) { return readWhole(eventTableReader(), (folder + path).toStdString()); };
        const ReadResult train = at("higgs-10k/higgs_train_10k.csv"), test = at("higgs-10k/higgs_test_5k.csv");
        const auto ones = [](const ReadResult &read) {
            const Values<std::int32_t> &codes = columnOf(read, "label").codes;
            return std::count(codes.begin(), codes.end(), 1);
        };
        QCOMPARE(train.data->rows, std::size_t(10000));
        QCOMPARE(ones(train), 5295);
        QCOMPARE(test.data->rows, std::size_t(5000));
        QCOMPARE(ones(test), 2685);
        const ReadResult muons = at("cms-dimuon/Zmumu_Run2011A.csv");
        QCOMPARE(muons.data->rows, std::size_t(10583));
        std::vector<double> masses;
        for (std::size_t row = 0; row < muons.data->rows; ++row) {
            const auto cell = [&](const char *name) { return cellOf(muons, name, row); };
            masses.push_back(std::sqrt(2 * cell("pt1") * cell("pt2") *
                                       (std::cosh(cell("eta1") - cell("eta2")) - std::cos(cell("phi1") - cell("phi2")))));
        }
        std::sort(masses.begin(), masses.end());
        QVERIFY(std::abs(masses[masses.size() / 2] - 90.280) < 5e-4);
        for (const char *name : {"cms-dimuon/4mu_2011.csv", "cms-dimuon/4mu_2012.csv"}) {
            const ReadResult four = at(name);
            QCOMPARE(columnOf(four, "PID1").categories, (std::vector<std::string>{"-13", "13"}));
            for (std::size_t row = 0; row < four.data->rows; ++row) {
                double sums[4] = {};
                for (const char muon : {'1', '2', '3', '4'}) {
                    int axis = 0;
                    for (const char *part : {"E", "px", "py", "pz"})
                        sums[axis++] += cellOf(four, (std::string(part) + muon).c_str(), row);
                }
                const double mass = std::sqrt(sums[0] * sums[0] - sums[1] * sums[1] - sums[2] * sums[2] - sums[3] * sums[3]);
                QVERIFY(std::abs(mass - cellOf(four, "M", row)) < 0.003);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestEventTables)
#include "tst_event_tables.moc"
