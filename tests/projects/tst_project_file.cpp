// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "projects/format/container.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/v3_archive.hpp"
#include "tests/projects/rich_project.hpp"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <functional>

using namespace netloom;

namespace {

using Bytes = std::vector<std::byte>;

/// The message of the Error (File) that reading throws; empty when it does not.
std::string refusal(std::span<const std::byte> bytes)
{
    try {
        readProject(bytes, "p.netloom");
    } catch (const Error &error) {
        return error.kind() == ErrorKind::File ? error.what() : "of another kind";
    }
    return {};
}

bool namesASection(const std::string &message)
{
    for (const char *name : {"header", "section table", "MANI", "PROJ", "TENS", "HIST"})
        if (message.find(name) != std::string::npos)
            return true;
    return false;
}

Project smallProject()
{
    Project project = richProject();
    project.runs.resize(1);
    return project;
}

/// The file with its sections changed and all lengths and checksums right again.
Bytes rewritten(const Bytes &bytes, const std::function<void(container::File &)> &change)
{
    container::File file = container::read(bytes, "p.netloom");
    change(file);
    return container::write(file);
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack()
    {
        const Project project = richProject();
        const Project back = readProject(writeProject(project), "p.netloom");
        QVERIFY(sameContent(project, back));
        QCOMPARE(back.title, project.title);
        QCOMPARE(back.graph->nodes.at(2).params.real("angle"), 0.25);
        QCOMPARE(back.runs.at(1)->modelWeights(), project.runs.at(1)->modelWeights());
        QVERIFY(std::isnan(back.runs.at(0)->checkpoint.weights.at(5)));
        QVERIFY(std::isnan(back.runs.at(0)->epochs.at(1).validationLoss));
        QVERIFY(std::signbit(back.data.readerOptions.real("scale")));
    }

    void manyRunsComeBack()
    {
        Project project = newProject("Many");
        for (std::uint32_t number = 1; number <= 20000; ++number) {
            RunRecord run;
            run.number = number;
            project.runs.push_back(std::make_shared<const RunRecord>(std::move(run)));
        }
        project.nextRun = 20001;
        QVERIFY(sameContent(project, readProject(writeProject(project), "p.netloom")));
    }

    void aNewProjectComesBack()
    {
        const Project project = newProject("Untitled");
        QVERIFY(sameContent(project, readProject(writeProject(project), "p.netloom")));
        QVERIFY(newProject("a").id != newProject("a").id);
    }

    void runsThatSharedAGraphShareItAgain()
    {
        const Project back = readProject(writeProject(richProject()), "p.netloom");
        QCOMPARE(back.runs.at(0)->graph, back.graph);
        QCOMPARE(back.runs.at(1)->graph, back.runs.at(2)->graph);
        QVERIFY(back.runs.at(1)->graph != back.graph);
    }

    void savingTwiceGivesEqualBytes()
    {
        const Project project = richProject();
        const Bytes first = writeProject(project);
        QCOMPARE(writeProject(project), first);
        QCOMPARE(writeProject(readProject(first, "p.netloom")), first);
        // Equal values that are not shared are the same project, too.
        Project copied = project;
        copied.graph = std::make_shared<const GraphSpec>(*project.graph);
        QCOMPARE(writeProject(copied), first);
    }

    void savingAndLoadingThroughTheDiskKeepsEverything()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("深 度.netloom").toStdString();
        Project project = richProject();
        project.data.paths = {folder.filePath("data/wdbc.csv").toStdString()};
        saveProject(project, path);
        QVERIFY(sameContent(loadProject(path), project));
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray first = file.readAll();
        file.close();
        saveProject(loadProject(path), path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), first);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void dataBesideTheProjectMoveWithIt()
    {
        const QTemporaryDir folder;
        const std::string base = folder.path().toStdString();
        std::filesystem::create_directories(base + "/here/projects");
        Project project = smallProject();
        project.data.paths = {base + "/here/projects/a.csv", base + "/here/data/b.csv", "/elsewhere/c.csv"};
        saveProject(project, base + "/here/projects/p.netloom");
        std::filesystem::rename(base + "/here", base + "/there");
        const std::vector<std::string> moved{base + "/there/projects/a.csv", base + "/there/data/b.csv", "/elsewhere/c.csv"};
        QCOMPARE(loadProject(base + "/there/projects/p.netloom").data.paths, moved);
    }

    void everyTruncationIsDetectedAndNamed()
    {
        const Bytes bytes = writeProject(smallProject());
        for (std::size_t length = 1; length < bytes.size(); ++length) {
            const std::string message = refusal(std::span(bytes).first(length));
            QVERIFY2(namesASection(message), qPrintable(QString("%1 bytes: %2").arg(length).arg(message.c_str())));
        }
        QVERIFY(!refusal({}).empty());
    }

    void everyFlippedBitIsDetectedAndNamed()
    {
        Bytes bytes = writeProject(smallProject());
        QVERIFY(bytes.size() < 65536);
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            const std::byte flip{static_cast<unsigned char>(1 << bit % 8)};
            bytes[bit / 8] ^= flip;
            const std::string message = refusal(bytes);
            QVERIFY2(namesASection(message), qPrintable(QString("bit %1: %2").arg(bit).arg(message.c_str())));
            bytes[bit / 8] ^= flip;
        }
        QVERIFY(refusal(bytes).empty());
    }

    void bytesBehindTheEndAreDetected()
    {
        Bytes bytes = writeProject(smallProject());
        bytes.push_back(std::byte{0});
        QVERIFY(refusal(bytes).find("HIST") != std::string::npos);
    }

    void aNewerFileIsRefusedInWords()
    {
        const Bytes bytes = container::write(container::read(writeProject(smallProject()), ""), 2);
        const std::string message = refusal(bytes);
        QVERIFY2(message.find("newer Netloom") != std::string::npos, message.c_str());
        QVERIFY2(message.find("file format 2") != std::string::npos, message.c_str());
    }

    void anUnknownCriticalPartIsRefusedInWords()
    {
        const Bytes bytes = rewritten(writeProject(smallProject()), [](container::File &file) {
            file.sections.push_back({{'Q', 'B', 'I', 'T'}, container::criticalFlag, 1, 0, 0, {}});
        });
        const std::string message = refusal(bytes);
        QVERIFY2(message.find("QBIT") != std::string::npos && message.find("newer Netloom") != std::string::npos,
                 message.c_str());
    }

    void unknownPartsOfANewerMinorFormatAreKeptByteForByte()
    {
        const Bytes drawing{std::byte{0}, std::byte{255}, std::byte{10}}, packed{std::byte{7}};
        const Bytes bytes = rewritten(writeProject(smallProject()), [&](container::File &file) {
            file.minor = 3;
            file.sections.insert(file.sections.begin() + 2, {{'T', 'H', 'M', 'B'}, 0, 5, 11, 0, drawing});
            file.sections.push_back({{'P', 'L', 'U', 'G'}, container::compressedFlag, 2, 12, 4000, packed});
        });
        const Project project = readProject(bytes, "p.netloom");
        QCOMPARE(project.kept.size(), std::size_t{2});
        const Bytes again = writeProject(project);
        const container::File file = container::read(again, "p.netloom");
        QCOMPARE(file.sections.size(), std::size_t{6});
        const auto &thumbnail = file.sections[4], &plugin = file.sections[5];
        QCOMPARE(Bytes(thumbnail.bytes.begin(), thumbnail.bytes.end()), drawing);
        QCOMPARE(thumbnail.version, 5u);
        QCOMPARE(plugin.flags, container::compressedFlag);
        QCOMPARE(plugin.rawSize, std::uint64_t{4000});
        QVERIFY(sameContent(readProject(again, "p.netloom"), project));
    }

    void whatANewerRunHoldsIsRefusedInWords_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("word");
        const char *const names[] = {"a part of a recipe", "a number of its place", "a block", "remembered numbers"};
        for (int i = 0; i < 4; ++i)
            QTest::newRow(names[i]) << i << "newer Netloom";
        QTest::newRow("a setting of another kind") << 4 << "damaged";
        QTest::newRow("a part of a recipe that is there twice") << 5 << "damaged";
        QTest::newRow("a block that is announced twice") << 6 << "damaged";
    }
    void whatANewerRunHoldsIsRefusedInWords()
    {
        QFETCH(int, what);
        QFETCH(QString, word);
        Bytes changed;
        const Bytes bytes = rewritten(writeProject(smallProject()), [&](container::File &file) {
            v3::Project project = readV3(file.sections[1].bytes, {"p.netloom", "PROJ"});
            v2::Run &run = project.runs[0];
            if (what == 0)
                run.recipe.parts.push_back({"teacher", {}});
            else if (what == 1)
                run.more.push_back({"tide", {1, 1, {}}});
            else if (what == 2)
                run.blocks.push_back({"zebra", 0, 1});
            else if (what == 3)
                run.numbers.push_back({"tide", {1}});
            else if (what == 4)
                run.recipe.parts.at(0).settings.at(0).value = {3, 0, "many"};
            else if (what == 5)
                run.recipe.parts.push_back(run.recipe.parts.front());
            else
                run.blocks.push_back(run.blocks.front());
            changed = writeV3(project);
            file.sections[1].bytes = changed;
        });
        const std::string message = refusal(bytes);
        QVERIFY2(message.find(word.toStdString()) != std::string::npos, message.c_str());
    }

    void aSettingOfANewerRecipeIsKept()
    {
        const Project back = readProject(writeProject(richProject()), "p.netloom");
        QCOMPARE(back.runs.at(0)->recipe.unknown.word("from_tomorrow"), std::string("kept"));
    }

    void missingAndDoubledPartsAreDamage_data()
    {
        QTest::addColumn<int>("section");
        for (int i = 0; i < 4; ++i)
            QTest::newRow(qPrintable(QString::number(i))) << i;
    }
    void missingAndDoubledPartsAreDamage()
    {
        QFETCH(int, section);
        const Bytes bytes = writeProject(smallProject());
        const std::string name = container::read(bytes, "").sections[static_cast<std::size_t>(section)].name();
        const std::string missing =
            refusal(rewritten(bytes, [&](container::File &file) { file.sections.erase(file.sections.begin() + section); }));
        QVERIFY2(missing.find(name) != std::string::npos && missing.find("missing") != std::string::npos, missing.c_str());
        const std::string doubled = refusal(rewritten(bytes, [&](container::File &file) {
            file.sections.push_back(file.sections[static_cast<std::size_t>(section)]);
        }));
        QVERIFY2(doubled.find(name) != std::string::npos && doubled.find("twice") != std::string::npos, doubled.c_str());
    }

    void aStrangeFileNameDoesNotKeepAnyoneFromSaving()
    {
        Project project = smallProject();
        project.data.paths = {"/data/caf\xE9.csv"};
        project.title = "half a character \xE4\xB9";
        const Project back = readProject(writeProject(project), "p.netloom");
        QCOMPARE(back.data.paths.front(), std::string("/data/caf\xEF\xBF\xBD.csv"));
    }

    void otherFilesAreRefusedInWords()
    {
        const QByteArray csv("id,radius,diagnosis\n1,17.99,M\n");
        const std::string message = refusal(std::as_bytes(std::span(csv.constData(), static_cast<std::size_t>(csv.size()))));
        QVERIFY2(message.find("no Netloom project") != std::string::npos, message.c_str());
        const QTemporaryDir folder;
        QVERIFY_THROWS_EXCEPTION(Error, loadProject(folder.path().toStdString()));
        QVERIFY_THROWS_EXCEPTION(Error, loadProject(folder.filePath("none.netloom").toStdString()));
    }

    void whatIsWrittenDoesNotChange()
    {
        // The format is frozen: these are the numbers that the enumerators have in it.
        QCOMPARE(static_cast<int>(SplitMethod::Given), 4);
        QCOMPARE(static_cast<int>(ColumnType::Tensor), 3);
        QCOMPARE(static_cast<int>(ColumnRole::Ignored), 5);
        QCOMPARE(static_cast<int>(Task::Regression), 2);
        QCOMPARE(static_cast<int>(StopReason::Diverged), 4);
        QCOMPARE(static_cast<int>(SplitMethod::Stratified), 1);
        QCOMPARE(static_cast<int>(ColumnType::Category), 1);
        QCOMPARE(static_cast<int>(ColumnRole::Target), 1);
        QCOMPARE(static_cast<int>(StopReason::UntilLoss), 2);
    }
};

QTEST_APPLESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
