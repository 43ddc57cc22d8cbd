// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/container.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/read_file.hpp"
#include "tests/projects/rich_project.hpp"

#include <QDir>
#include <QTest>

using namespace netloom;

// tests/data/golden holds files as released formats wrote them. They are never written again, and must open for ever.

namespace {

const QString folder = QStringLiteral(NETLOOM_SOURCE_DIR "/tests/data/golden/");

std::vector<std::byte> golden(const QString &name)
{
    return readFile((folder + name).toStdString());
}

void addGoldenRows()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(folder).entryList({"*.netloom"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

/// Refused, and the sentence names the section.
bool isRefusedByName(std::span<const std::byte> bytes)
{
    try {
        readProject(bytes, "p.netloom");
    } catch (const Error &error) {
        const std::string message = error.what();
        for (const char *section : {"header", "section table", "MANI", "PROJ", "TENS", "HIST", "PLUG", "THMB"})
            if (message.find(section) != std::string::npos)
                return true;
    }
    return false;
}

} // namespace

class TestGoldenFiles : public QObject
{
    Q_OBJECT

private slots:
    void everyFileOpensAndIsKeptWhole_data() { addGoldenRows(); }
    void everyFileOpensAndIsKeptWhole()
    {
        QFETCH(QString, name);
        const Project project = readProject(golden(name), name.toStdString());
        QVERIFY(!project.title.empty());
        QVERIFY(sameContent(readProject(writeProject(project), "again"), project));
    }

    void everyDamageIsDetectedAndNamed_data() { addGoldenRows(); }
    void everyDamageIsDetectedAndNamed()
    {
        QFETCH(QString, name);
        std::vector<std::byte> bytes = golden(name);
        QVERIFY(bytes.size() < 65536);
        for (std::size_t length = 1; length < bytes.size(); ++length)
            QVERIFY2(isRefusedByName(std::span(bytes).first(length)), qPrintable(QString("cut at %1").arg(length)));
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            const std::byte flip{static_cast<unsigned char>(1 << bit % 8)};
            bytes[bit / 8] ^= flip;
            QVERIFY2(isRefusedByName(bytes), qPrintable(QString("bit %1").arg(bit)));
            bytes[bit / 8] ^= flip;
        }
    }

    void theRichFilesHoldWhatWasPutInto()
    {
        const auto opened = [](const char *name) { return readProject(golden(name), name); };
        QVERIFY(sameContent(opened("v3_rich.netloom"), richProject()));
        QVERIFY(sameContent(opened("v3_augmented.netloom"), augmentedProject()));
        QVERIFY(sameContent(opened("v2_rich.netloom"), asOfFormat2(richProject())));
        QVERIFY(sameContent(opened("v1_rich.netloom"), asOfFormat1(richProject())));
    }

    void formatThreeIsStillWrittenAsItWas()
    {
        // All but the manifest, in which the program's version stands. When this fails, the format has changed: it needs
        // a number of its own (v4.hpp) and an upgrade(). (A new setting of the recipe is none: see youngerSettings().)
        const auto now = writeProject(richProject()), then = golden("v3_rich.netloom");
        const container::File written = container::read(now, "now"), stored = container::read(then, "then");
        QCOMPARE(written.sections.size(), stored.sections.size());
        for (std::size_t i = 0; i < written.sections.size(); ++i) {
            const container::Section &a = written.sections[i], &b = stored.sections[i];
            QCOMPARE(a.name(), b.name());
            QCOMPARE(a.version, b.version);
            if (a.name() != "MANI")
                QVERIFY2(std::equal(a.bytes.begin(), a.bytes.end(), b.bytes.begin(), b.bytes.end()), a.name().c_str());
        }
    }

    void unknownPartsOfTheNewerFileAreKept()
    {
        const Project project = readProject(golden("v1_minor2_kept.netloom"), "v1_minor2_kept.netloom");
        QCOMPARE(project.kept.size(), std::size_t{2});
        QCOMPARE(project.kept.at(0).id, std::uint64_t{77});
        QCOMPARE(project.kept.at(1).rawSize, std::uint64_t{4000});
        QCOMPARE(project.kept.at(0).bytes->size(), std::size_t{24});
    }
};

QTEST_APPLESS_MAIN(TestGoldenFiles)
#include "tst_golden_files.moc"
