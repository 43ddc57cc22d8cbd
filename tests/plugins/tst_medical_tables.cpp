// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace netloom;

// Rows in the layout of the published files; the values are made up.
class TestMedicalTables : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Registry> m_registry;

    ReadResult read(const QString &name, const std::string &content)
    {
        const std::string path = m_folder.filePath(name).toStdString();
        std::ofstream(path) << content;
        return m_registry->read({path}, {}, {}, {});
    }

    static std::string wdbcRows()
    {
        std::string rows;
        for (int row = 0; row < 40; ++row) {
            rows += std::to_string(842300 + row) + (row % 3 ? ",B" : ",M");
            for (int feature = 0; feature < 30; ++feature)
                rows += "," + std::to_string(0.5 + row * 0.37 + feature * 1.01);
            rows += "\n";
        }
        return rows;
    }

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/plugins"});
    }

    void theHeaderlessBreastCancerFileGetsItsColumnNames()
    {
        const ReadResult result = read("wdbc.data", wdbcRows());
        const Dataset &data = *result.data;
        QCOMPARE(data.provenance.reader, std::string("medical-table"));
        QCOMPARE(data.rows, std::size_t(40));
        QCOMPARE(data.columns.at(2).name, std::string("radius_mean"));
        QCOMPARE(data.columns.at(31).name, std::string("fractal_dimension_worst"));
        QCOMPARE(data.roles.at(0), ColumnRole::Id);
        QCOMPARE(data.roles.at(1), ColumnRole::Target);
        QCOMPARE(data.columns.at(1).categories.size(), std::size_t(2));
        QVERIFY(data.provenance.isForDiagnosisForbidden);
    }

    void theHeartFileKnowsUnitsCodesAndMissingCells()
    {
        std::string rows;
        for (int row = 0; row < 30; ++row)
            rows += std::to_string(40 + row) + ".0,1.0,4.0,130.0,250.0,0.0,2.0,150.0,0.0,2.3,3.0," + (row == 7 ? "?" : "0.0") +
                    ",6.0," + std::to_string(row % 5) + "\n";
        const ReadResult result = read("processed.cleveland.data", rows);
        const Dataset &data = *result.data;
        QCOMPARE(data.columns.at(3).name, std::string("trestbps"));
        QCOMPARE(data.columns.at(3).unit, std::string("mm Hg"));
        QCOMPARE(data.columns.at(2).type, ColumnType::Category);
        QVERIFY(data.columns.at(11).isMissing(7));
        QCOMPARE(data.roles.at(13), ColumnRole::Target);
    }

    void aPatientColumnBecomesTheGroupOfTheSplit()
    {
        std::string rows = "patient_id,pressure,outcome\n";
        for (int row = 0; row < 30; ++row)
            rows += "P" + std::to_string(row / 3) + "," + std::to_string(100 + row) + (row % 2 ? ",yes\n" : ",no\n");
        const ReadResult result = read("visits.csv", rows);
        QCOMPARE(result.data->roles.at(0), ColumnRole::Group);
        QVERIFY(result.data->provenance.isForDiagnosisForbidden);
    }

    void anOrdinaryTableIsLeftToTheCsvReader()
    {
        const ReadResult result = read("plain.csv", "a,b\n1,2\n3,4\n5,6\n");
        QCOMPARE(result.data->provenance.reader, std::string("csv"));
        QVERIFY(!result.data->provenance.isForDiagnosisForbidden);
    }
};

QTEST_GUILESS_MAIN(TestMedicalTables)
#include "tst_medical_tables.moc"
