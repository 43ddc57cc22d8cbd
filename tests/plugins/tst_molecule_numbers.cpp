// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/coulomb.hpp"
#include "plugins/molecule/descriptors.hpp"
#include "plugins/molecule/elements.hpp"
#include "plugins/molecule/smiles_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace netloom;

namespace {

/// What RDKit's Python and numpy say: tests/data/make_molecule_oracle.py.
QJsonObject moleculeOracle()
{
    QFile file(QStringLiteral(NETLOOM_SOURCE_DIR "/tests/data/molecule_oracle.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the oracle is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::vector<int> bitsIn(const Column &column, std::size_t row)
{
    std::vector<int> bits;
    const auto width = static_cast<std::size_t>(column.shape.size());
    for (std::size_t i = 0; i < width; ++i)
        if (column.values[row * width + i] > 0)
            bits.push_back(static_cast<int>(i));
    return bits;
}

std::vector<int> wholeNumbers(const QJsonArray &array)
{
    std::vector<int> numbers;
    for (const auto &number : array)
        numbers.push_back(number.toInt());
    return numbers;
}

} // namespace

class TestMoleculeNumbers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_molecules = moleculeOracle()["molecules"].toArray();
        std::string list;
        for (const auto &molecule : m_molecules)
            list += molecule.toObject()["smiles"].toString().toStdString() + "\n";
        m_data = readWhole(smilesReader(), m_folder.write("oracle.smi", list),
                           {{"inputs", std::string("descriptors, morgan, maccs, atompair, torsion")}})
                     .data;
        QCOMPARE(int(m_data->rows), int(m_molecules.size()));
    }

    void thereAreAboutTwoHundredDescriptorsAsRdkitNamesThem()
    {
        const QJsonObject known = m_molecules[0].toObject()["descriptors"].toObject();
        QCOMPARE(int(descriptorInfos().size()), int(known.size()));
        QVERIFY(known.size() > 200);
        for (const DescriptorInfo &info : descriptorInfos())
            QVERIFY2(known.contains(QString::fromStdString(info.name)), info.name.c_str());
    }

    void descriptorsAreThoseOfRdkit()
    {
        for (int row = 0; row < m_molecules.size(); ++row) {
            const QJsonObject known = m_molecules[row].toObject()["descriptors"].toObject();
            for (auto it = known.begin(); it != known.end(); ++it) {
                const double ours = column(it.key()).numbers[static_cast<std::size_t>(row)];
                const QByteArray what = (it.key() + " of molecule " + QString::number(row)).toUtf8();
                if (it.value().isNull()) {
                    QVERIFY2(std::isnan(ours), what.constData());
                    continue;
                }
                const double theirs = it.value().toDouble();
                QVERIFY2(std::abs(ours - theirs) <= 1e-9 * std::max(1.0, std::abs(theirs)),
                         (what + ": " + QByteArray::number(ours, 'g', 17) + " is not " + QByteArray::number(theirs, 'g', 17))
                             .constData());
            }
        }
    }

    void fingerprintsAreThoseOfRdkit_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"morgan", "maccs", "atompair", "torsion"})
            QTest::newRow(kind) << kind;
    }
    void fingerprintsAreThoseOfRdkit()
    {
        QFETCH(QString, kind);
        for (int row = 0; row < m_molecules.size(); ++row)
            QCOMPARE(bitsIn(column(kind), static_cast<std::size_t>(row)),
                     wholeNumbers(m_molecules[row].toObject()[kind].toArray()));
    }

    void scaffoldsAreThoseOfRdkit()
    {
        for (int row = 0; row < m_molecules.size(); ++row) {
            const std::string known = m_molecules[row].toObject()["scaffold"].toString().toStdString();
            QCOMPARE(column("scaffold").cellText(static_cast<std::size_t>(row)), known.empty() ? "acyclic" : known);
        }
    }

    void coulombMatricesAreThoseOfNumpy()
    {
        for (const auto &entry : moleculeOracle()["coulomb"].toArray()) {
            std::vector<int> charges;
            std::vector<std::array<double, 3>> at;
            for (const auto &atom : entry.toObject()["atoms"].toArray()) {
                charges.push_back(atomicNumber(atom.toArray()[0].toString().toStdString()));
                at.push_back({atom.toArray()[1].toDouble(), atom.toArray()[2].toDouble(), atom.toArray()[3].toDouble()});
            }
            const std::vector<float> matrix = sortedCoulombMatrix(charges, at);
            const QJsonArray rows = entry.toObject()["matrix"].toArray();
            for (int i = 0; i < rows.size(); ++i)
                for (int j = 0; j < rows.size(); ++j) {
                    const double known = rows[i].toArray()[j].toDouble();
                    const double ours = static_cast<double>(matrix[static_cast<std::size_t>(i * rows.size() + j)]);
                    QVERIFY(std::abs(ours - known) <= 1e-6 * std::max(1.0, std::abs(known)));
                }
        }
    }

    void descriptorsThatAreTheSameEverywhereAreNoInputs()
    {
        const auto role = [&](const char *name) { return m_data->roles[static_cast<std::size_t>(m_data->at(name))]; };
        QCOMPARE(role("MolLogP"), ColumnRole::Feature);
        QCOMPARE(role("fr_azide"), ColumnRole::Ignored);
    }

private:
    const Column &column(const QString &name) const
    {
        return m_data->columns[static_cast<std::size_t>(m_data->at(name.toStdString()))];
    }

    ScratchFolder m_folder;
    QJsonArray m_molecules;
    DatasetPtr m_data;
};

QTEST_APPLESS_MAIN(TestMoleculeNumbers)
#include "tst_molecule_numbers.moc"
