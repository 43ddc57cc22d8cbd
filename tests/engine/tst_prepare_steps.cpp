// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/murmur_hash.hpp"
#include "engine/prepare/preparation.hpp"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace netloom;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
/// The last two are not trained on.
const Values<double> numbers = {1.5, 2.25, 4, -2, 10, 3, 100, 7.5};
const std::vector<std::uint32_t> firstSix = {0, 1, 2, 3, 4, 5};

Column numberColumn(Values<double> values)
{
    Column column;
    column.name = "x";
    column.numbers = std::move(values);
    return column;
}

Column wordColumn(const Values<std::string> &words, ColumnType type = ColumnType::Category)
{
    Column column;
    column.name = "x";
    column.type = ColumnType::Text;
    column.texts = words;
    std::size_t lost = 0;
    return convertColumn(column, type, lost);
}

std::vector<std::uint32_t> allRows(std::size_t count)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < count; ++row)
        rows.push_back(row);
    return rows;
}

/// A column named x with a target beside it.
Dataset table(Column x)
{
    Dataset data;
    data.rows = std::max({x.numbers.size(), x.codes.size(), x.texts.size()});
    Column y = numberColumn(Values<double>(data.rows, 1));
    y.name = "y";
    data.columns = {std::move(x), std::move(y)};
    return data;
}

Preparation fitted(const Dataset &data, const std::vector<StepChoice> &steps, const std::vector<std::uint32_t> &rows)
{
    PreparationPlan plan;
    plan.features = {{"x", data.columns[0].type, steps}};
    plan.targets = {"y"};
    return fitPreparation(data, plan, rows);
}

/// What one column of the network's input holds, a value a row.
std::vector<double> made(const Preparation &preparation, const Dataset &data, std::size_t output = 0)
{
    const auto prepared = applyPreparation(preparation, data, nullptr);
    std::vector<double> values;
    for (std::size_t row = 0; row < data.rows; ++row)
        values.push_back(static_cast<double>(prepared->inputs[0].row(row)[output]));
    return values;
}

std::vector<Text> reasons(const Preparation &preparation, const Dataset &data)
{
    std::vector<Text> errors;
    applyPreparation(preparation, data, &errors);
    return errors;
}

void compare(const std::vector<double> &values, const std::vector<double> &expected, double tolerance = 5e-7)
{
    QCOMPARE(values.size(), expected.size());
    for (std::size_t row = 0; row < expected.size(); ++row)
        QVERIFY2(std::isnan(expected[row])
                     ? std::isnan(values[row])
                     : std::abs(values[row] - expected[row]) <= tolerance * std::max(1.0, std::abs(expected[row])),
                 qPrintable(QString("row %1: %2 instead of %3").arg(row).arg(values[row], 0, 'g', 12).arg(expected[row])));
}

std::string refusal(const Dataset &data, const std::vector<StepChoice> &steps)
{
    try {
        fitted(data, steps, allRows(data.rows));
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Usage ? error.message().str() : std::string();
    }
    return {};
}

StepChoice quantile(const char *output, std::int64_t count)
{
    return {"quantile", {{"output", std::string(output)}, {"n_quantiles", count}}};
}

/// Every step with settings under which it can be fitted on a column of its kind.
std::vector<StepChoice> stepsOnNumbers()
{
    return {
        {"impute", {{"flag", true}}}, {"standardise", {}},        {"minmax", {}}, {"robust", {}}, quantile("uniform", 1000),
        quantile("normal", 5),        {"log", {{"offset", 3.0}}}, {"clip", {}}};
}

std::vector<StepChoice> stepsOnWords()
{
    return {{"onehot", {}},
            {"ordinal", {}},
            {"ordinal", {{"unseen", std::string("own_code")}}},
            {"hashing", {{"columns", std::int64_t{4}}}}};
}

const Values<std::string> colours = {"red", "blue", "red", "green", "", "red"};
const Values<std::string> dates = {"2024-03-01T12:30:00", "2023-12-31", "2024-12-31T23:59:59Z", "2000-02-29 00:00",
                                   "2023-02-29"};

} // namespace

class TestPrepareSteps : public QObject
{
    Q_OBJECT

private slots:
    void robustIsAsScikitLearnMakesIt()
    {
        // scikit-learn 1.2.1: RobustScaler().fit(x[:6]).transform(x)
        const Dataset data = table(numberColumn(numbers));
        compare(
            made(fitted(data, {{"robust", {}}}, firstSix), data),
            {-0.5454545455, -0.1818181818, 0.6666666667, -2.242424242, 3.575757576, 0.1818181818, 47.21212121, 2.363636364});
        // RobustScaler().fit_transform([1.5, nan, 4, -2, 10, 3])
        const Dataset holed = table(numberColumn({1.5, none, 4, -2, 10, 3}));
        compare(made(fitted(holed, {{"robust", {}}}, firstSix), holed), {-0.6, none, 0.4, -2, 2.8, 0});
    }

    void logarithmsAreAsNumpyMakesThem()
    {
        // numpy 1.24.2: log1p(...), log(x + 3)
        const Dataset data = table(numberColumn({0, 0.5, 1e-12, -0.5, 99}));
        compare(made(fitted(data, {{"log", {}}}, allRows(5)), data), {0, 0.4054651081, 1e-12, -0.6931471806, 4.605170186});
        QCOMPARE(prepareSteps().at("log").applyNumber({"log", {}, {1}, {}}, 1e-12), 9.999999999995e-13);
        const Dataset shifted = table(numberColumn(numbers));
        compare(made(fitted(shifted, {{"log", {{"offset", 3.0}}}}, firstSix), shifted),
                {1.504077397, 1.658228077, 1.945910149, 0, 2.564949357, 1.791759469, 4.634728988, 2.351375257});
    }

    void aLogarithmThatIsNotDefinedIsRefusedWithItsWayOut()
    {
        QCOMPARE(refusal(table(numberColumn({1, -4, -1, none})), {{"log", {}}}),
                 std::string("The logarithm is not defined for 2 training values of 'x', the least of which is -4, with the "
                             "offset 1. Raise the offset above 4."));
        // Rows that come later are told one by one.
        const Dataset data = table(numberColumn({1, 2, -4}));
        const Preparation preparation = fitted(data, {{"log", {}}}, {0, 1});
        const std::vector<Text> errors = reasons(preparation, data);
        QVERIFY(errors[0].empty() && errors[1].empty());
        QVERIFY2(errors[2].str().find("-4 in 'x'") != std::string::npos, errors[2].str().c_str());
        compare(made(fitted(data, {{"log", {}}, {"impute", {}}}, {0, 1}), data), {std::log(2), std::log(3), 0.89587973});
        QVERIFY(reasons(fitted(data, {{"log", {}}, {"impute", {}}}, {0, 1}), data)[2].empty());
    }

    void quantilesAreAsScikitLearnMakesThem_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<double>>("expected");
        // scikit-learn 1.2.1: QuantileTransformer(n_quantiles=min(count, 10), output_distribution=output)
        //     .fit([1, 1, 1, 2, 5, 5, 9, 10, 12, 30]).transform([-4, 1, 1.5, 2, 5, 6, 9.5, 12, 29.9, 30, 31])
        QTest::newRow("uniform")
            << "uniform" << 1000
            << QList<double>{0, 0, 0.2777777778, 0.3333333333, 0.5, 0.5833333333, 0.7222222222, 0.8888888889, 0.999382716,
                             1, 1};
        QTest::newRow("normal") << "normal" << 1000
                                << QList<double>{-5.199337583, -5.199337583, -0.5894557978, -0.4307272993, 0,
                                                 0.2104283942, 0.5894557978, 1.220640349,   3.230771042,   5.199337583,
                                                 5.199337583};
        QTest::newRow("uniform, few")
            << "uniform" << 4
            << QList<double>{
                   0, 0, 0.1666666667, 0.3333333333, 0.4761904762, 0.5238095238, 0.6746031746, 0.7142857143, 0.9984126984,
                   1, 1};
        QTest::newRow("normal, few") << "normal" << 4
                                     << QList<double>{-5.199337583,   -5.199337583,  -0.9674215661, -0.4307272993,
                                                      -0.05971709979, 0.05971709979, 0.4526599112,  0.5659488219,
                                                      2.950305051,    5.199337583,   5.199337583};
    }
    void quantilesAreAsScikitLearnMakesThem()
    {
        QFETCH(QString, output);
        QFETCH(int, count);
        QFETCH(QList<double>, expected);
        const Dataset train = table(numberColumn({30, 1, 1, 2, 5, 12, 5, 9, 10, 1}));
        const Dataset data = table(numberColumn({-4, 1, 1.5, 2, 5, 6, 9.5, 12, 29.9, 30, 31}));
        const Preparation preparation = fitted(train, {quantile(qPrintable(output), count)}, allRows(10));
        compare(made(preparation, data), {expected.begin(), expected.end()});
        // To the last digits, beyond what the network's floats hold.
        const FittedStep &step = preparation.features[0].steps[0];
        for (std::size_t row = 0; row < data.rows; ++row)
            QVERIFY(std::abs(prepareSteps().at("quantile").applyNumber(step, data.columns[0].numbers[row]) -
                             expected[static_cast<int>(row)]) < 2e-9);
    }

    void theNormalQuantileIsAsScipyMakesIt()
    {
        // scipy 1.10: norm.ppf(share); five quantiles make the values their own shares
        const FittedStep step{"quantile", {{"output", std::string("normal")}}, {0, 0.25, 0.5, 0.75, 1}, {}};
        const std::pair<double, double> known[] = {{0.001, -3.090232306167813},
                                                   {0.02, -2.053748910631823},
                                                   {0.1, -1.2815515655446004},
                                                   {0.3, -0.5244005127080409},
                                                   {0.5, 0},
                                                   {0.7, 0.5244005127080407},
                                                   {0.975, 1.959963984540054}};
        for (const auto &[share, value] : known) {
            const double got = prepareSteps().at("quantile").applyNumber(step, share);
            QVERIFY2(std::abs(got - value) < 1e-13, qPrintable(QString::number(got, 'g', 17)));
        }
    }

    void constantColumnsAndSingleRowsGiveNumbers()
    {
        // scikit-learn 1.2.1: QuantileTransformer gives the lower end for a constant; RobustScaler divides by 1.
        for (const std::size_t rows : {std::size_t(1), std::size_t(3)}) {
            const Dataset data = table(numberColumn(Values<double>(rows, 3)));
            const auto first = [&](StepChoice step) {
                return made(fitted(data, {std::move(step)}, allRows(rows)), data)[0];
            };
            QCOMPARE(first({"robust", {}}), 0.0);
            QCOMPARE(first(quantile("uniform", 1000)), 0.0);
            QVERIFY(std::abs(first(quantile("normal", 1000)) + 5.199337583) < 1e-6);
            QCOMPARE(first({"clip", {}}), 3.0);
            QCOMPARE(first({"log", {{"offset", -2.0}}}), 0.0);
        }
    }

    void clippingIsAsNumpyMakesIt()
    {
        // numpy 1.24.2: clip(x, *quantile(x[:6], [0.01, 0.99]))
        const Dataset data = table(numberColumn(numbers));
        compare(made(fitted(data, {{"clip", {}}}, firstSix), data), {1.5, 2.25, 4, -1.825, 9.7, 3, 9.7, 7.5});
        const Params fixed = {{"by", std::string("limits")}, {"lower", 2.0}, {"upper", 5.0}};
        compare(made(fitted(data, {{"clip", fixed}}, firstSix), data), {2, 2.25, 4, 2, 5, 3, 5, 5});
        const Params swapped = {{"by", std::string("limits")}, {"lower", 2.0}, {"upper", 1.0}};
        QVERIFY(refusal(data, {{"clip", swapped}}).find("Swap them") != std::string::npos);
        const Dataset holed = table(numberColumn({1, none, 3}));
        QVERIFY(std::isnan(made(fitted(holed, {{"clip", {}}}, allRows(3)), holed)[1]));
    }

    void wordsAreNumberedInOrder()
    {
        // scikit-learn 1.2.1: OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=nan)
        //     .fit(["red", "blue", "red", "green"]).transform(["green", "red", "black", "blue"])
        const Dataset train = table(wordColumn({"red", "blue", "red", "green"}));
        const Dataset data = table(wordColumn({"green", "red", "black", "blue", ""}));
        const Preparation plain = fitted(train, {{"ordinal", {}}}, allRows(4));
        compare(made(plain, data), {1, 2, none, 0, none});
        QVERIFY(reasons(plain, data)[2].str().find("'black' in 'x' did not occur in training") != std::string::npos);
        QVERIFY(reasons(plain, data)[4].str().find("'x' is missing") != std::string::npos);
        QVERIFY(reasons(plain, data)[3].empty());
        compare(made(fitted(train, {{"ordinal", {{"unseen", std::string("own_code")}}}}, allRows(4)), data),
                {1, 2, 3, 0, none});
        const Params order = {{"order", std::string("green, red ,blue,black")}};
        compare(made(fitted(train, {{"ordinal", order}}, allRows(4)), data), {0, 1, 3, 2, none});
        const Dataset sizes = table(wordColumn({"10", "9", "100"}));
        compare(made(fitted(sizes, {{"ordinal", {}}}, allRows(3)), sizes), {1, 0, 2});
    }

    void aWrongOrderIsRefused()
    {
        const Dataset data = table(wordColumn({"red", "blue", "red", "green"}));
        QCOMPARE(
            refusal(data, {{"ordinal", {{"order", std::string("red")}}}}),
            std::string("2 words of 'x' are not in the given order, 'blue' among them. Add them to it, or leave the order "
                        "empty."));
        QVERIFY(refusal(data, {{"ordinal", {{"order", std::string("red,blue,red,green")}}}}).find("twice") !=
                std::string::npos);
    }

    void stepsOnNumbersMayFollowAnOrder()
    {
        const Dataset data = table(wordColumn({"a", "", "b", "c", "d"}));
        const Preparation preparation =
            fitted(data, {{"ordinal", {}}, {"impute", {{"flag", true}}}, {"minmax", {}}}, allRows(4));
        QCOMPARE(preparation.signature.inputs[0].features, (std::vector<std::string>{"x", "x missing"}));
        compare(made(preparation, data, 0), {0, 0.5, 0.5, 1, 0.5}); // d is new: missing, so the median 1
        compare(made(preparation, data, 1), {0, 1, 0, 0, 1});
        QVERIFY(reasons(preparation, data)[4].empty());
        QVERIFY(!refusal(data, {{"hashing", {}}, {"minmax", {}}}).empty());
    }

    void hashesAreAsScikitLearnMakesThem()
    {
        // scikit-learn 1.2.1: sklearn.utils.murmurhash3_32(word, seed=0)
        const std::pair<const char *, std::int32_t> known[] = {{"", 0},
                                                               {"a", 1009084850},
                                                               {"ab", -1681926305},
                                                               {"abc", -1277324294},
                                                               {"abcd", 1139631978},
                                                               {"hello world", 1586663183},
                                                               {"grün", 720732358}};
        for (const auto &[word, hash] : known)
            QCOMPARE(static_cast<std::int32_t>(murmurHash32(word)), hash);
    }

    void hashingIsAsScikitLearnMakesIt()
    {
        // scikit-learn 1.2.1: FeatureHasher(n_features=4, input_type="string").transform([[word]]), and [word.split()]
        const Dataset data = table(wordColumn({"red", "blue", "grün", "a longer word of 23 by", ""}, ColumnType::Text));
        const Params four = {{"columns", std::int64_t{4}}};
        const Preparation whole = fitted(data, {{"hashing", four}}, allRows(1));
        QCOMPARE(whole.signature.inputs[0].features, (std::vector<std::string>{"x#1", "x#2", "x#3", "x#4"}));
        compare(made(whole, data, 0), {0, 0, 0, -1, 0});
        compare(made(whole, data, 1), {0, -1, 0, 0, 0});
        compare(made(whole, data, 2), {0, 0, 1, 0, 0});
        compare(made(whole, data, 3), {-1, 0, 0, 0, 0});
        const Dataset texts = table(wordColumn({"a b a c", " the quick\tbrown fox "}, ColumnType::Text));
        const Preparation split =
            fitted(texts, {{"hashing", {{"columns", std::int64_t{4}}, {"tokens", std::string("words")}}}}, allRows(1));
        const double expected[4][2] = {{0, 1}, {-2, 1}, {2, -1}, {0, -1}};
        for (std::size_t i = 0; i < 4; ++i)
            compare(made(split, texts, i), {expected[i][0], expected[i][1]});
    }

    void datesComeInParts()
    {
        // Python 3.11: datetime.fromisoformat(d) .year .month .day .weekday() .hour .timetuple().tm_yday
        const Dataset data = table(wordColumn(dates, ColumnType::Text));
        const Params all = {{"day", true}, {"hour", true}, {"day_of_year", true}, {"scale", false}};
        const Preparation preparation = fitted(data, {{"date", all}}, allRows(4));
        QCOMPARE(preparation.signature.inputs[0].features,
                 (std::vector<std::string>{"x.year", "x.month", "x.day", "x.weekday", "x.hour", "x.day_of_year"}));
        compare(made(preparation, data, 0), {2024, 2023, 2024, 2000, none});
        compare(made(preparation, data, 1), {3, 12, 12, 2, none});
        compare(made(preparation, data, 2), {1, 31, 31, 29, none});
        compare(made(preparation, data, 3), {4, 6, 1, 1, none});
        compare(made(preparation, data, 4), {12, 0, 23, 0, none});
        compare(made(preparation, data, 5), {61, 365, 366, 60, none});
        QCOMPARE(reasons(preparation, data)[4].str(),
                 std::string("'2023-02-29' in 'x' is no date. Write it like 2024-03-01 or 2024-03-01T12:30:00."));
    }

    void partsOfADateAreScaledOrPutOnACircle()
    {
        const Dataset data = table(wordColumn({"2020-01-01", "2024-12-06", "2025-07-05"}));
        const Preparation scaled = fitted(data, {{"date", {}}}, {0, 1});
        compare(made(scaled, data, 0), {0, 1, 1.25}); // the year by the training rows
        compare(made(scaled, data, 1), {0, 1, 6.0 / 11});
        compare(made(scaled, data, 2), {2.0 / 6, 4.0 / 6, 5.0 / 6});
        const Preparation cyclic = fitted(data, {{"date", {{"cyclic", true}, {"weekday", false}}}}, {0, 1});
        QCOMPARE(cyclic.signature.inputs[0].features, (std::vector<std::string>{"x.year", "x.month.sin", "x.month.cos"}));
        compare(made(cyclic, data, 1), {0, -0.5, 0});
        compare(made(cyclic, data, 2), {1, 0.8660254038, -1}, 1e-6);
    }

    void whatIsNoDateIsSaid_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"2024-3-1", "2024-02-30", "2023-02-29", "2024-13-01", "01.03.2024", "2024-03-01T", "soon",
                                 "2024-03-01T24:00", "2024-03-01T12", "2024-03-01T12:61", "2024-03-01T12:30:00ZZ",
                                 "2024-03-01T12:30:00+1", "2024-03-01 ", "+024-03-01", "2024-03-01T12:30:00."})
            QTest::newRow(word) << word;
    }
    void whatIsNoDateIsSaid()
    {
        QFETCH(QString, word);
        const Dataset data = table(wordColumn({"2024-03-01T12:30:00.25+01:00", word.toStdString()}, ColumnType::Text));
        const std::vector<Text> errors = reasons(fitted(data, {{"date", {}}}, allRows(2)), data);
        QVERIFY(errors[0].empty());
        QVERIFY(!errors[1].empty());
        QCOMPARE(refusal(table(wordColumn({word.toStdString()}, ColumnType::Text)), {{"date", {}}})
                     .find("None of the 1 training values of 'x' is a date"),
                 std::size_t(0));
    }

    void aDateWithoutPartsIsRefused()
    {
        const Params none = {{"year", false}, {"month", false}, {"weekday", false}};
        QVERIFY(refusal(table(wordColumn(dates)), {{"date", none}}).find("Choose at least one") != std::string::npos);
    }

    void missingNumbersCanBeFlagged()
    {
        const Dataset data = table(numberColumn({1, none, 3, none}));
        const Preparation preparation =
            fitted(data, {{"impute", {{"with", std::string("mean")}, {"flag", true}}}, {"standardise", {}}}, {0, 1, 2});
        QCOMPARE(preparation.signature.inputs[0].features, (std::vector<std::string>{"x", "x missing"}));
        compare(made(preparation, data, 0), {-1.2247448714, 0, 1.2247448714, 0});
        compare(made(preparation, data, 1), {0, 1, 0, 1});
    }

    void missingWordsCanBeFlagged()
    {
        const Dataset data = table(wordColumn({"a", "", "a", "b"}));
        const Preparation preparation = fitted(data, {{"impute", {{"flag", true}}}, {"onehot", {}}}, allRows(4));
        QCOMPARE(preparation.signature.inputs[0].features, (std::vector<std::string>{"x=a", "x=b", "x missing"}));
        compare(made(preparation, data, 0), {1, 1, 1, 0});
        compare(made(preparation, data, 2), {0, 1, 0, 0});
    }

    void imagesHaveNoFlag()
    {
        Column image;
        image.name = "x";
        image.type = ColumnType::Tensor;
        image.shape = Shape{1, 2};
        image.values = {0, 1, 2, 3};
        Dataset data = table(numberColumn({1, 2}));
        data.columns[0] = image;
        QVERIFY(refusal(data, {{"impute", {{"flag", true}}}}).find("Switch the flag column off") != std::string::npos);
        const auto prepared = applyPreparation(fitted(data, {{"robust", {}}}, {0, 1}), data, nullptr);
        QCOMPARE(prepared->inputs[0].values[0], -1.0F); // median 1.5, quartiles 0.75 and 2.25
    }

    void withoutAFlagThePreparationIsAsItWas()
    {
        // A run that was trained before there were flags can go on only if its preparation is still the same.
        const Dataset data = table(numberColumn({1, none, 3}));
        const Params then = {{"value", std::string("0")}, {"with", std::string("median")}};
        QCOMPARE(fitted(data, {{"impute", {}}}, allRows(3)).features[0].steps[0], (FittedStep{"impute", then, {2}, {}}));
    }

    void onlyTheTrainingRowsAreFitted()
    {
        Values<double> changed = numbers;
        changed[6] = -1e6;
        changed[7] = none;
        for (const StepChoice &step : stepsOnNumbers())
            QVERIFY2(fitted(table(numberColumn(numbers)), {step}, firstSix) ==
                         fitted(table(numberColumn(changed)), {step}, firstSix),
                     step.step.c_str());
        Values<std::string> words = colours, others = colours;
        words.push_back("zinc");
        others.push_back("amber");
        for (const StepChoice &step : stepsOnWords())
            QVERIFY2(fitted(table(wordColumn(words)), {step}, firstSix) ==
                         fitted(table(wordColumn(others)), {step}, firstSix),
                     step.step.c_str());
        words = others = dates;
        words.push_back("1900-01-01");
        others.push_back("2100-01-01");
        QVERIFY(fitted(table(wordColumn(words)), {{"date", {}}}, allRows(5)) ==
                fitted(table(wordColumn(others)), {{"date", {}}}, allRows(5)));
    }

    void aNewRowAloneGivesWhatItGaveAmongOthers()
    {
        for (const StepChoice &step : stepsOnNumbers()) {
            const Dataset data = table(numberColumn(numbers));
            const Preparation preparation = fitted(data, {step}, firstSix);
            QCOMPARE(made(preparation, table(numberColumn({7.5})))[0], made(preparation, data)[7]);
        }
        for (const StepChoice &step : stepsOnWords()) {
            const Dataset data = table(wordColumn(colours));
            const Preparation preparation = fitted(data, {step}, firstSix);
            for (std::size_t i = 0; i < outputNames(preparation.features[0]).size(); ++i)
                QCOMPARE(made(preparation, table(wordColumn({"green"}, ColumnType::Text)), i)[0],
                         made(preparation, data, i)[3]);
        }
    }

    void stepsFromADamagedFileAreRefused()
    {
        // Without the check these would write or read behind the end of a buffer.
        const auto isRefused = [](Preparation preparation, const Dataset &data) {
            try {
                applyPreparation(preparation, data, nullptr);
            } catch (const Error &error) {
                return error.kind() == ErrorKind::File;
            }
            return false;
        };
        const Dataset data = table(numberColumn(numbers)), words = table(wordColumn(colours));
        for (const StepChoice &step : stepsOnNumbers()) {
            if (step.step == "impute") // fills in nothing then
                continue;
            Preparation preparation = fitted(data, {step}, firstSix);
            preparation.features[0].steps[0].numbers.clear();
            QVERIFY2(isRefused(preparation, data), step.step.c_str());
        }
        Preparation followed = fitted(words, {{"onehot", {}}}, firstSix);
        followed.features[0].steps.push_back({"standardise", {}, {0, 1}, {}});
        QVERIFY(isRefused(followed, words));
        Preparation wider = fitted(words, {{"onehot", {}}}, firstSix);
        wider.features[0].steps[0].words.push_back("white");
        QVERIFY(isRefused(wider, words));
        Preparation hashed = fitted(words, {{"hashing", {}}}, firstSix);
        hashed.features[0].steps[0].params.set("columns", std::int64_t{1} << 40);
        QVERIFY(isRefused(hashed, words));
    }

    void everySettingSaysWhatItDoes()
    {
        for (const StepType *type : prepareSteps().all())
            for (const ParamSpec &spec : type->info().params) {
                QVERIFY2(!spec.label.empty() && !spec.help.empty(), spec.key.c_str());
                if (spec.type == ParamType::Int || spec.type == ParamType::Real)
                    QVERIFY2(std::isfinite(spec.minimum) && std::isfinite(spec.maximum), spec.key.c_str());
            }
        QVERIFY(!refusal(table(numberColumn(numbers)), {quantile("uniform", 0)}).empty());
        QVERIFY(!refusal(table(numberColumn(numbers)), {quantile("even", 10)}).empty());
    }
};

QTEST_APPLESS_MAIN(TestPrepareSteps)
#include "tst_prepare_steps.moc"
