// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace netloom;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
const std::vector<std::uint32_t> firstSix = {0, 1, 2, 3, 4, 5};

Column numberColumn(std::string name, Values<double> numbers)
{
    Column column;
    column.name = std::move(name);
    column.numbers = std::move(numbers);
    return column;
}

Column wordColumn(std::string name, const Values<std::string> &words, ColumnType type = ColumnType::Category)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Text;
    column.texts = words;
    std::size_t lost = 0;
    return convertColumn(column, type, lost);
}

Dataset table(std::vector<Column> columns)
{
    Dataset data;
    data.rows = std::max({columns[0].numbers.size(), columns[0].codes.size(), columns[0].texts.size()});
    data.columns = std::move(columns);
    return data;
}

/// Eight rows; the last two are not trained on. The numbers stand in the oracle, see below.
Dataset sample()
{
    return table({numberColumn("x", {1.5, none, 4, -2, 10, 3, none, 7.5}),
                  wordColumn("colour", {"red", "blue", "red", "green", "red", "blue", "black", "red"}),
                  numberColumn("y", {10, 20, 30, 40, 50, 60, 70, 80})});
}

PreparationPlan planOf(const Dataset &data, const std::vector<ColumnRole> &roles, Task task)
{
    return proposePlan(data, roles, task);
}

const std::vector<ColumnRole> lastIsTarget = {ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Target};

void compareColumn(const Tensor &tensor, std::size_t column, const std::vector<double> &expected)
{
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const double value = static_cast<double>(tensor.row(row)[column]);
        QVERIFY2(std::abs(value - expected[row]) < 1e-6, qPrintable(QString("row %1: %2").arg(row).arg(value)));
    }
}

Task taskOf(const Column &target)
{
    return guessTask(table({target}), {ColumnRole::Target});
}

} // namespace

class TestPreparation : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreAsScikitLearnMakesThem_data();
    void numbersAreAsScikitLearnMakesThem();
    void oneHotIsAsScikitLearnMakesIt();
    void targetsOfARegressionAreStandardised();
    void theSignatureNamesEveryInput();
    void theProposalFitsTheTypes();
    void theTaskFollowsTheTarget_data();
    void theTaskFollowsTheTarget();
    void uselessTargetsAreRefused();
    void thePositiveClassStandsSecond_data();
    void thePositiveClassStandsSecond();
    void aMissingWordCanBeFilledIn();
    void rowsThatCannotBeUsedSayWhy();
    void newDataOfOtherTypesAreReadAsTheModelKnowsThem();
    void newDataWithoutTheTargetGiveInputsOnly();
    void anUnknownClassIsMissing();
    void aConstantColumnBecomesZero();
    void imagesAreInputsOfTheirOwn();
    void rowsWithoutATargetAreNotUsable();
    void wrongPlansAreRefused_data();
    void wrongPlansAreRefused();
    void theCatalogueSpeaksOfSteps();
};

void TestPreparation::numbersAreAsScikitLearnMakesThem_data()
{
    QTest::addColumn<QString>("fill");
    QTest::addColumn<QString>("scale");
    QTest::addColumn<QList<double>>("expected");
    // scikit-learn 1.2.1: make_pipeline(SimpleImputer(strategy), scaler).fit(x[:6]).transform(x)
    QTest::newRow("median, StandardScaler")
        << "median"
        << "standardise"
        << QList<double>{-0.48890121, -0.06984303, 0.20952909, -1.46670362, 1.8857618, -0.06984303, -0.06984303, 1.1873315};
    QTest::newRow("mean, StandardScaler") << "mean"
                                          << "standardise"
                                          << QList<double>{-0.503115295,  0, 0.195655948, -1.48139504, 1.87270693,
                                                           -0.0838525492, 0, 1.17393569};
    QTest::newRow("median, MinMaxScaler") << "median"
                                          << "minmax" << QList<double>{0.29166667, 0.41666667, 0.5,        0,
                                                                       1,          0.41666667, 0.41666667, 0.79166667};
}

void TestPreparation::numbersAreAsScikitLearnMakesThem()
{
    QFETCH(QString, fill);
    QFETCH(QString, scale);
    QFETCH(QList<double>, expected);
    const Dataset data = sample();
    PreparationPlan plan = planOf(data, lastIsTarget, Task::Regression);
    plan.features = {{"x", ColumnType::Number, {{"impute", {{"with", fill.toStdString()}}}, {scale.toStdString(), {}}}}};
    const auto prepared = applyPreparation(fitPreparation(data, plan, firstSix), data, nullptr);
    compareColumn(prepared->inputs[0], 0, {expected.begin(), expected.end()});
}

void TestPreparation::oneHotIsAsScikitLearnMakesIt()
{
    // scikit-learn 1.2.1: OneHotEncoder(handle_unknown="ignore").fit(colour[:6]).transform(colour); "black" is unknown.
    const Dataset data = sample();
    PreparationPlan plan = planOf(data, lastIsTarget, Task::Regression);
    plan.features = {{"colour", ColumnType::Category, {{"onehot", {}}}}};
    const auto prepared = applyPreparation(fitPreparation(data, plan, firstSix), data, nullptr);
    QCOMPARE(prepared->signature.inputs[0].features,
             (std::vector<std::string>{"colour=blue", "colour=green", "colour=red"}));
    compareColumn(prepared->inputs[0], 0, {0, 1, 0, 0, 0, 1, 0, 0});
    compareColumn(prepared->inputs[0], 1, {0, 0, 0, 1, 0, 0, 0, 0});
    compareColumn(prepared->inputs[0], 2, {1, 0, 1, 0, 1, 0, 0, 1});
}

void TestPreparation::targetsOfARegressionAreStandardised()
{
    // scikit-learn 1.2.1: StandardScaler().fit(y[:6]).transform(y)
    const Dataset data = sample();
    PreparationPlan plan = planOf(data, lastIsTarget, Task::Regression);
    const Preparation scaled = fitPreparation(data, plan, firstSix);
    QCOMPARE(scaled.targetMean, (std::vector<double>{35}));
    QVERIFY(std::abs(scaled.targetDeviation[0] - 17.07825128) < 1e-8);
    compareColumn(applyPreparation(scaled, data, nullptr)->target, 0,
                  {-1.46385011, -0.87831007, -0.29277002, 0.29277002, 0.87831007, 1.46385011, 2.04939015, 2.6349302});
    plan.isTargetScaled = false;
    compareColumn(applyPreparation(fitPreparation(data, plan, firstSix), data, nullptr)->target, 0,
                  {10, 20, 30, 40, 50, 60, 70, 80});
}

void TestPreparation::theSignatureNamesEveryInput()
{
    const Dataset data = sample();
    const auto prepared =
        applyPreparation(fitPreparation(data, planOf(data, lastIsTarget, Task::Regression), firstSix), data, nullptr);
    QCOMPARE(prepared->signature.inputs.size(), std::size_t(1));
    QCOMPARE(prepared->signature.inputs[0].name, std::string("features"));
    QCOMPARE(prepared->signature.inputs[0].shape, Shape{4});
    QCOMPARE(prepared->signature.inputs[0].features,
             (std::vector<std::string>{"x", "colour=blue", "colour=green", "colour=red"}));
    QCOMPARE(prepared->signature.targets, (std::vector<std::string>{"y"}));
    QCOMPARE(prepared->signature.outputUnits(), std::int64_t(1));
    QCOMPARE(prepared->rows, std::size_t(8));
    QCOMPARE(prepared->inputs[0].values.size(), std::size_t(32));
}

void TestPreparation::theProposalFitsTheTypes()
{
    Dataset data = sample();
    data.columns.push_back(wordColumn("remark", Values<std::string>(8, "text"), ColumnType::Text));
    data.columns.push_back(numberColumn("empty", Values<double>(8, none)));
    data.columns.push_back(numberColumn("left out", Values<double>(8, 1)));
    const PreparationPlan plan = proposePlan(data,
                                             {ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Target,
                                              ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Ignored},
                                             Task::Regression);
    QCOMPARE(plan.features.size(), std::size_t(3));
    QCOMPARE(plan.features[0].steps, (std::vector<StepChoice>{{"impute", {}}, {"standardise", {}}}));
    QCOMPARE(plan.features[1].steps, (std::vector<StepChoice>{{"onehot", {}}}));
    QCOMPARE(plan.features[2].steps, (std::vector<StepChoice>{{"tokens", {}}}));
    QVERIFY(plan.answersOf.empty());
    QCOMPARE(plan.targets, (std::vector<std::string>{"y"}));
}

void TestPreparation::theTaskFollowsTheTarget_data()
{
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("task");
    const auto row = [](const char *name, const QList<double> &numbers, const QStringList &words, Task task) {
        QTest::newRow(name) << numbers << words << int(task);
    };
    row("two words", {}, {"a", "b", "a"}, Task::Binary);
    row("three words", {}, {"a", "b", "a", "c"}, Task::Multiclass);
    row("0 and 1", {0, 1, 1, none}, {}, Task::Binary);
    row("few whole numbers", {1, 2, 3, 1, 2, 3}, {}, Task::Multiclass);
    row("a whole number that stands once", {1, 2, 3, 1, 2}, {}, Task::Regression);
    row("fractions", {0.5, 1.5, 2.5, 0.5, 1.5, 2.5}, {}, Task::Regression);
    QList<double> many;
    for (int i = 0; i < 63; ++i)
        many << i % 21;
    row("21 whole numbers", many, {}, Task::Regression);
}

void TestPreparation::theTaskFollowsTheTarget()
{
    QFETCH(QList<double>, numbers);
    QFETCH(QStringList, words);
    QFETCH(int, task);
    Values<std::string> texts;
    for (const QString &word : words)
        texts.push_back(word.toStdString());
    const Column target = words.isEmpty() ? numberColumn("t", {numbers.begin(), numbers.end()}) : wordColumn("t", texts);
    QCOMPARE(int(taskOf(target)), task);
}

void TestPreparation::uselessTargetsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(Error, taskOf(numberColumn("t", {3, 3, 3})));
    QVERIFY_THROWS_EXCEPTION(Error, taskOf(numberColumn("t", {none, none})));
    QVERIFY_THROWS_EXCEPTION(Error, taskOf(wordColumn("t", {"a", "a"})));
    QVERIFY_THROWS_EXCEPTION(Error, taskOf(wordColumn("t", {"a", "b", "c", "d"})));
    QVERIFY_THROWS_EXCEPTION(Error, guessTask(sample(), std::vector<ColumnRole>(3, ColumnRole::Feature)));
    const std::vector<ColumnRole> two = {ColumnRole::Target, ColumnRole::Target, ColumnRole::Feature};
    QVERIFY_THROWS_EXCEPTION(Error, guessTask(sample(), two));
}

void TestPreparation::thePositiveClassStandsSecond_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("positive");
    QTest::newRow("B and M") << "M"
                             << "B"
                             << "M";
    QTest::newRow("F and M") << "M"
                             << "F"
                             << "M";
    QTest::newRow("benign and malignant") << "malignant"
                                          << "benign"
                                          << "malignant";
    QTest::newRow("yes and no") << "Yes"
                                << "No"
                                << "Yes";
    QTest::newRow("0 and 1") << "1"
                             << "0"
                             << "1";
    QTest::newRow("9 and 10") << "10"
                              << "9"
                              << "10";
    QTest::newRow("-1 and 1") << "1"
                              << "-1"
                              << "1";
    QTest::newRow("signal and background") << "signal"
                                           << "background"
                                           << "signal";
    QTest::newRow("healthy against a name") << "cold"
                                            << "healthy"
                                            << "cold";
    QTest::newRow("sick against a name") << "sick"
                                         << "well"
                                         << "sick";
    QTest::newRow("true and false") << "True"
                                    << "False"
                                    << "True";
    QTest::newRow("any two words") << "apple"
                                   << "pear"
                                   << "pear";
}

void TestPreparation::thePositiveClassStandsSecond()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, positive);
    const std::string first = one.toStdString();
    const std::string second = other.toStdString();
    for (const auto &words : {Values<std::string>{first, second, first, second}, {second, first, second, first}}) {
        const Dataset data = table({numberColumn("x", {1, 2, 3, 4}), wordColumn("t", words)});
        const auto plan = proposePlan(data, {ColumnRole::Feature, ColumnRole::Target}, Task::Binary);
        const Preparation preparation = fitPreparation(data, plan, {0, 1, 2, 3});
        QCOMPARE(QString::fromStdString(preparation.signature.classes[1]), positive);
        const auto prepared = applyPreparation(preparation, data, nullptr);
        QCOMPARE(prepared->target.values[0], words[0] == positive.toStdString() ? 1.0F : 0.0F);
    }
}

void TestPreparation::aMissingWordCanBeFilledIn()
{
    const Dataset data = table({wordColumn("w", {"a", "", "b", "b"}), numberColumn("y", {1, 2, 3, 4})});
    PreparationPlan plan = proposePlan(data, {ColumnRole::Feature, ColumnRole::Target}, Task::Regression);
    const auto zeros = applyPreparation(fitPreparation(data, plan, {0, 1, 2, 3}), data, nullptr);
    compareColumn(zeros->inputs[0], 1, {0, 0, 1, 1});
    plan.features[0].steps = {{"impute", {}}, {"onehot", {}}};
    const auto filled = applyPreparation(fitPreparation(data, plan, {0, 1, 2, 3}), data, nullptr);
    compareColumn(filled->inputs[0], 1, {0, 1, 1, 1});
    plan.features[0].steps = {{"impute", {{"with", std::string("constant")}, {"value", std::string("none")}}},
                              {"onehot", {}}};
    const Preparation constant = fitPreparation(data, plan, {0, 1, 2, 3});
    QCOMPARE(constant.signature.inputs[0].features, (std::vector<std::string>{"w=a", "w=b", "w=none"}));
}

void TestPreparation::rowsThatCannotBeUsedSayWhy()
{
    const Dataset data = sample();
    PreparationPlan plan = planOf(data, lastIsTarget, Task::Regression);
    plan.features = {{"x", ColumnType::Number, {{"standardise", {}}}}};
    std::vector<Text> errors;
    const auto prepared = applyPreparation(fitPreparation(data, plan, firstSix), data, &errors);
    QCOMPARE(errors.size(), std::size_t(8));
    for (std::size_t row = 0; row < errors.size(); ++row)
        QCOMPARE(errors[row].empty(), row != 1 && row != 6);
    QVERIFY(errors[1].str().find("'x' is missing") != std::string::npos);
}

void TestPreparation::newDataOfOtherTypesAreReadAsTheModelKnowsThem()
{
    const Dataset data = sample();
    const Preparation preparation = fitPreparation(data, planOf(data, lastIsTarget, Task::Regression), firstSix);
    // In the new file x holds a word in one row, so that the reader took it for words.
    const Dataset fresh =
        table({wordColumn("x", {"4", "none of that"}, ColumnType::Text), wordColumn("colour", {"red", "mauve"})});
    std::vector<Text> errors;
    const auto prepared = applyPreparation(preparation, fresh, &errors);
    QVERIFY(std::abs(prepared->inputs[0].row(0)[0] - 0.20952909F) < 1e-6F);
    QVERIFY(errors[0].empty());
    QVERIFY(errors[1].str().find("none of that") != std::string::npos);
}

void TestPreparation::newDataWithoutTheTargetGiveInputsOnly()
{
    const Dataset data = sample();
    const Preparation preparation = fitPreparation(data, planOf(data, lastIsTarget, Task::Regression), firstSix);
    Dataset fresh = data;
    fresh.columns.pop_back();
    std::swap(fresh.columns[0], fresh.columns[1]); // found by name, not by place
    const auto prepared = applyPreparation(preparation, fresh, nullptr);
    QVERIFY(prepared->target.values.empty());
    QCOMPARE(prepared->inputs, applyPreparation(preparation, data, nullptr)->inputs);
    fresh.columns.pop_back();
    QVERIFY_THROWS_EXCEPTION(Error, applyPreparation(preparation, fresh, nullptr));
}

void TestPreparation::anUnknownClassIsMissing()
{
    const Dataset data = table({numberColumn("x", {1, 2, 3}), wordColumn("t", {"a", "b", "a"})});
    const auto plan = proposePlan(data, {ColumnRole::Feature, ColumnRole::Target}, Task::Binary);
    const Preparation preparation = fitPreparation(data, plan, {0, 1});
    const Dataset fresh = table({numberColumn("x", {1, 2, 3}), wordColumn("t", {"b", "z", ""})});
    const auto prepared = applyPreparation(preparation, fresh, nullptr);
    QCOMPARE(prepared->target.values[0], 1.0F);
    QVERIFY(std::isnan(prepared->target.values[1]));
    QVERIFY(std::isnan(prepared->target.values[2]));
}

void TestPreparation::aConstantColumnBecomesZero()
{
    const Dataset data = table({numberColumn("x", {0.1, 0.1, 0.1}), numberColumn("y", {1, 2, 4})});
    for (const char *step : {"standardise", "minmax"}) {
        PreparationPlan plan = proposePlan(data, {ColumnRole::Feature, ColumnRole::Target}, Task::Regression);
        plan.features[0].steps = {{step, {}}};
        compareColumn(applyPreparation(fitPreparation(data, plan, {0, 1, 2}), data, nullptr)->inputs[0], 0, {0, 0, 0});
    }
}

void TestPreparation::imagesAreInputsOfTheirOwn()
{
    Column image;
    image.name = "image";
    image.type = ColumnType::Tensor;
    image.shape = Shape{1, 2, 2};
    image.values = {0, 51, 102, 255, 255, 255, 0, 0};
    Dataset data = table({numberColumn("x", {1, 2}), image, wordColumn("t", {"a", "b"})});
    const auto plan = proposePlan(data, lastIsTarget, Task::Binary);
    const auto prepared = applyPreparation(fitPreparation(data, plan, {0, 1}), data, nullptr);
    QCOMPARE(prepared->signature.inputs.size(), std::size_t(2));
    QCOMPARE(prepared->signature.inputs[1].name, std::string("image"));
    QCOMPARE(prepared->signature.inputs[1].shape, (Shape{1, 2, 2}));
    QCOMPARE(prepared->inputs[1].values, (Values<float>{0, 0.2F, 0.4F, 1, 1, 1, 0, 0}));
    Dataset other = data;
    other.columns[1].shape = Shape{4};
    QVERIFY_THROWS_EXCEPTION(Error, applyPreparation(fitPreparation(data, plan, {0, 1}), other, nullptr));
}

void TestPreparation::rowsWithoutATargetAreNotUsable()
{
    Dataset data = sample();
    data.columns[2].numbers[3] = none;
    const auto plan = planOf(data, lastIsTarget, Task::Regression);
    QCOMPARE(usableRows(data, plan), (std::vector<std::uint32_t>{0, 1, 2, 4, 5, 6, 7}));
}

void TestPreparation::wrongPlansAreRefused_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("no such column") << "z" << QStringList{"standardise"};
    QTest::newRow("no such step") << "x" << QStringList{"standardize it"};
    QTest::newRow("words without numbers") << "colour" << QStringList{};
    QTest::newRow("words standardised") << "colour" << QStringList{"standardise"};
    QTest::newRow("numbers one-hot") << "x" << QStringList{"onehot"};
    QTest::newRow("something behind one-hot") << "colour" << QStringList{"onehot", "standardise"};
    QTest::newRow("nothing but missing values") << "empty" << QStringList{"impute"};
}

void TestPreparation::wrongPlansAreRefused()
{
    QFETCH(QString, column);
    QFETCH(QStringList, steps);
    Dataset data = sample();
    data.columns.push_back(numberColumn("empty", Values<double>(8, none)));
    PreparationPlan plan = planOf(data, lastIsTarget, Task::Regression);
    plan.features = {{column.toStdString(), ColumnType::Number, {}}};
    for (const QString &step : steps)
        plan.features[0].steps.push_back({step.toStdString(), {}});
    try {
        fitPreparation(data, plan, firstSix);
        QFAIL("it was fitted");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Usage);
    }
}

void TestPreparation::theCatalogueSpeaksOfSteps()
{
    QCOMPARE(prepareSteps().kind(), std::string("steps"));
    for (const StepType *type : prepareSteps().all())
        QVERIFY(!type->info().help.empty() && !type->info().formula.empty());
}

QTEST_APPLESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
