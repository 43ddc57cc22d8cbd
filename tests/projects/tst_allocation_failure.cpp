// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the n-th allocation fail, for every n: opening, saving, training and reading a table must then give an error and
// leave everything as it was. NETLOOM_ALLOCATIONS=20000 goes as far as a release asks for.
#include "engine/data/reader.hpp"
#include "engine/train/trainer.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/read_file.hpp"
#include "tests/engine/training_fixture.hpp"
#include "tests/projects/rich_project.hpp"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<long> allocationsLeft{-1}; ///< until one fails; negative: none does

void *allocate(std::size_t size, std::size_t alignment)
{
    if (allocationsLeft.load() >= 0 && allocationsLeft.fetch_sub(1) == 0)
        throw std::bad_alloc();
    void *memory = alignment > alignof(std::max_align_t)
                       ? std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment)
                       : std::malloc(size > 0 ? size : 1);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void *allocateQuietly(std::size_t size, std::size_t alignment) noexcept
{
    try {
        return allocate(size, alignment);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}

} // namespace

void *operator new(std::size_t size)
{
    return allocate(size, 0);
}
void *operator new[](std::size_t size)
{
    return allocate(size, 0);
}
void *operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate(size, static_cast<std::size_t>(alignment));
}
void *operator new[](std::size_t size, std::align_val_t alignment)
{
    return allocate(size, static_cast<std::size_t>(alignment));
}
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    return allocateQuietly(size, 0);
}
void *operator new[](std::size_t size, const std::nothrow_t &) noexcept
{
    return allocateQuietly(size, 0);
}
void *operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t &) noexcept
{
    return allocateQuietly(size, static_cast<std::size_t>(alignment));
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, const std::nothrow_t &) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, const std::nothrow_t &) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

using namespace netloom;

namespace {

enum class Ending { Done, OutOfMemory, ToldInWords };

/// Runs the work with its n-th allocation (from 0) failing.
template <class Work>
Ending withFailing(long n, Work work)
{
    allocationsLeft = n;
    Ending ending = Ending::Done;
    try {
        work();
    } catch (const std::bad_alloc &) {
        ending = Ending::OutOfMemory;
    } catch (const Error &) {
        ending = Ending::ToldInWords;
    }
    // An allocation that failed and was made up for still counts as done.
    allocationsLeft = -1;
    return ending;
}

long mostAllocations()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("NETLOOM_ALLOCATIONS", &isSet);
    return isSet ? wanted : 500;
}

/// Calls the work for each n until it needs no n allocations any more; gives how often memory ran out.
template <class Work, class Check>
long forEachAllocation(Work work, Check check)
{
    long failures = 0;
    for (long n = 0; n < mostAllocations(); ++n) {
        const Ending ending = withFailing(n, work);
        check(ending, n);
        if (QTest::currentTestFailed())
            return -1;
        failures += ending != Ending::Done;
    }
    return failures;
}

} // namespace

class TestAllocationFailure : public QObject
{
    Q_OBJECT

private slots:
    void openingGivesTheProjectOrAnError()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("p.netloom").toStdString();
        saveProject(richProject(), path);
        const Project whole = loadProject(path);
        Project open;
        const long failures = forEachAllocation([&] { open = loadProject(path); },
                                                [&](Ending ending, long) {
                                                    if (ending == Ending::Done)
                                                        QVERIFY(sameContent(open, whole));
                                                    else
                                                        QVERIFY(sameContent(open, Project()));
                                                    open = Project();
                                                });
        QVERIFY(failures > 100);
    }

    void savingKeepsTheOldFileOrWritesTheNew()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("p.netloom").toStdString();
        Project project = richProject();
        saveProject(project, path);
        const auto before = readFile(path);
        project.title = "changed";
        const long failures =
            forEachAllocation([&] { saveProject(project, path); },
                              [&](Ending ending, long) {
                                  if (ending == Ending::Done) {
                                      QCOMPARE(loadProject(path).title, std::string("changed"));
                                      saveProject(richProject(), path);
                                  }
                                  QVERIFY(readFile(path) == before);
                                  QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
                              });
        QVERIFY(failures > 100);
    }

    void trainingEndsInTheSameWeightsOrInAnError()
    {
        Recipe recipe;
        recipe.epochs = 2;
        recipe.batchSize = 8;
        const TrainingTask task = taskOf("dense 5 relu > dropout 0.2 > dense 1", tableOf(3, Task::Binary), 32, recipe);
        std::vector<float> weights;
        const auto train = [&] {
            RunControl control;
            weights.clear();
            weights = Trainer(task, 2).run(control).checkpoint.weights;
        };
        train();
        const std::vector<float> expected = weights;
        const long failures = forEachAllocation(
            train, [&](Ending ending, long) { QVERIFY(ending == Ending::Done ? weights == expected : weights.empty()); });
        QVERIFY(failures > 100);
    }

    void aTableIsReadWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("t.csv").toStdString();
        std::string rows = "a,b,word\n";
        for (int i = 0; i < 40; ++i)
            rows += std::to_string(i) + "," + std::to_string(i * 0.5) + (i % 3 ? ",left\n" : ",right\n");
        writeFileSafely(path, rows);
        const ReadResult whole = csvReader().read({path}, {}, {});
        ReadResult read;
        const long failures = forEachAllocation(
            [&] {
                read = {};
                read = csvReader().read({path}, {}, {});
            },
            [&](Ending ending, long) {
                if (ending == Ending::Done)
                    QVERIFY(read.rowsSeen == whole.rowsSeen && read.data->columns == whole.data->columns);
                else
                    QVERIFY(!read.data);
            });
        QVERIFY(failures > 100);
    }
};

QTEST_APPLESS_MAIN(TestAllocationFailure)
#include "tst_allocation_failure.moc"
