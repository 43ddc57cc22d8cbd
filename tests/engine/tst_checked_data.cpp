// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

/// What is said when the task is refused before the run; "" when it is not.
QString refusalOf(const TrainingTask &task)
{
    try {
        const Trainer trainer(task, 1);
        return {};
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
}

/// 20 rows, the last five for validation.
TrainingTask taskFor(const char *network, const DataSignature &signature, const std::string &loss = {})
{
    TrainingTask task = taskOf(network, signature, 20, recipeOf(1));
    task.graph = std::make_shared<const GraphSpec>(networkOf(network, signature, loss));
    return task;
}

template <class Edit>
QString refusalAfter(TrainingTask task, Edit edit)
{
    PreparedData data = *task.data;
    edit(data);
    task.data = std::make_shared<const PreparedData>(std::move(data));
    return refusalOf(task);
}

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

} // namespace

/// What a run cannot use is said before it begins, with node, port, row and way out.
class TestCheckedData : public QObject
{
    Q_OBJECT
private slots:
    void whatCanBeUsedIsNotRefused();
    void numbersThatAreNotFiniteAreNamedByRowAndColumn();
    void labelsOutOfRangeAreRefused();
    void targetsThatALossDoesNotTakeAreRefused();
    void unknownIdsAreRefused();
    void rowsAndInputsThatTheRunDoesNotUseMayHoldAnything();
    void nothingIsAllocatedBefore();
};

void TestCheckedData::whatCanBeUsedIsNotRefused()
{
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression})
        QCOMPARE(refusalOf(taskFor("dense 4 relu", tableOf(3, task, task == Task::Binary ? 2 : 4))), QString());
}

void TestCheckedData::numbersThatAreNotFiniteAreNamedByRowAndColumn()
{
    DataSignature signature = tableOf(3, Task::Binary);
    signature.inputs[0].features = {"mass", "charge", "spin"};
    const TrainingTask task = taskFor("dense 4 relu", signature);
    QCOMPARE(refusalAfter(task, [](PreparedData &data) { data.inputs[0].values[17 * 3 + 1] = notANumber; }),
             "Input: output: Row 18 holds nan in 'charge', which is no finite number. Mend it, leave the row out, or let a "
             "preparation step fill it in.");
    QCOMPARE(refusalAfter(task, [](PreparedData &data) { data.target.values[2] = -std::numeric_limits<float>::infinity(); }),
             "Target: output: The answer of row 3 is -inf, which is no finite number. Mend it or leave the row out.");
}

void TestCheckedData::labelsOutOfRangeAreRefused()
{
    const TrainingTask task = taskFor("dense 4 relu", tableOf(3, Task::Multiclass, 3));
    for (const float label : {3.0F, 7.0F, -1.0F, 0.5F})
        QCOMPARE(
            refusalAfter(task, [&](PreparedData &data) { data.target.values[4] = label; }),
            QString("Loss: target: The answer of row 5 is %1, which is none of the 3 classes, numbered from 0. Mend it or "
                    "leave the row out.")
                .arg(static_cast<double>(label)));
}

void TestCheckedData::targetsThatALossDoesNotTakeAreRefused()
{
    TrainingTask task = taskFor("dense 4 relu > dense 1", tableOf(3, Task::Regression), "poisson");
    PreparedData data = *task.data;
    for (float &target : data.target.values)
        target = std::abs(target);
    task.data = std::make_shared<const PreparedData>(data);
    QCOMPARE(refusalOf(task), QString());
    const QString said = refusalAfter(task, [](PreparedData &changed) { changed.target.values[7] = -2; });
    QVERIFY2(
        said.startsWith("Loss: target: The Poisson loss takes counts from 0, and the answer of row 8 is -2; switch off"),
        qPrintable(said));
}

void TestCheckedData::unknownIdsAreRefused()
{
    DataSignature signature = tableOf(1, Task::Binary);
    signature.inputs = {{"words", Shape::varying(Axis::Steps, 0, {6}).withTokens(50), {}}};
    const TrainingTask task = taskFor("embedding 4 > gru 4", signature);
    QCOMPARE(refusalOf(task), QString());
    const auto first = static_cast<std::size_t>(task.data->inputs[0].offsets[9]);
    QCOMPARE(refusalAfter(task, [&](PreparedData &data) { data.inputs[0].values[first] = 50; }),
             "Input: output: Row 10 holds the id 50 in 'words', and ids go from 0 to 49. Mend it or leave the row out.");
}

void TestCheckedData::rowsAndInputsThatTheRunDoesNotUseMayHoldAnything()
{
    DataSignature signature = tableOf(3, Task::Binary);
    signature.inputs.push_back({"unused", Shape{2}, {}});
    TrainingTask task = taskFor("dense 4 relu", signature);
    task.split.train.erase(task.split.train.begin() + 6);
    QCOMPARE(refusalAfter(task,
                          [](PreparedData &data) {
                              data.inputs[0].values[6 * 3] = notANumber;
                              data.target.values[6] = notANumber;
                              data.inputs[1].values[0] = notANumber;
                          }),
             QString());
}

/// The network would not fit into any memory, so a refusal of the row shows that it was not asked for.
void TestCheckedData::nothingIsAllocatedBefore()
{
    const TrainingTask task = taskFor("dense 1000000 relu > dense 1000000 relu", tableOf(3, Task::Binary));
    QVERIFY2(
        refusalAfter(task, [](PreparedData &data) { data.target.values[0] = 2; }).startsWith("Loss: target: The answer"),
        "said before the memory is asked for");
}

QTEST_APPLESS_MAIN(TestCheckedData)
#include "tst_checked_data.moc"
