// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/catalogue.hpp"
#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <QTest>

#include <cmath>
#include <limits>

using namespace netloom;

namespace {

const std::vector<ParamSpec> specs = {
    {.key = "units",
     .label = "Units",
     .type = ParamType::Int,
     .defaultValue = std::int64_t{10},
     .minimum = 1,
     .maximum = 65536},
    {.key = "rate", .label = "Rate", .type = ParamType::Real, .defaultValue = 0.5, .minimum = 0, .maximum = 1},
    {.key = "activation",
     .label = "Activation",
     .type = ParamType::Choice,
     .defaultValue = "linear",
     .choices = {"linear", "relu"}},
    {.key = "bias", .label = "Bias", .type = ParamType::Bool, .defaultValue = true},
    {.key = "shape", .label = "Shape", .type = ParamType::Dims, .defaultValue = "1x8x8"},
    {.key = "source", .label = "Source", .type = ParamType::Text, .defaultValue = "features"},
};

const ParamSpec &spec(const char *key)
{
    return *findSpec(specs, key);
}

std::string complaintAbout(const ParamSpec &about, const char *word)
{
    try {
        parseParam(about, word);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestParams : public QObject
{
    Q_OBJECT
private slots:
    void aValueReadsBackAsItself_data();
    void aValueReadsBackAsItself();
    void aWrongWordIsNamedWithWhatTheSettingTakes_data();
    void aWrongWordIsNamedWithWhatTheSettingTakes();
    void largeBoundsAreWrittenOut();
    void missingKeysGetTheirDefaultsAndOthersStay();
    void checkingListsEachBadValueOnce();
    void notANumberIsNeverInRange();
    void readingAMissingOrMistypedValueSaysWhich();
    void shapesReadAndWrite_data();
    void shapesReadAndWrite();
    void theSizeOfAHugeShapeSaturates();
    void theNearestWordIsFound_data();
    void theNearestWordIsFound();
    void anUnknownIdNamesItsNeighbourAndTheList();
};

void TestParams::aValueReadsBackAsItself_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kept");
    QTest::newRow("whole number") << "units"
                                  << "64"
                                  << "64";
    QTest::newRow("fraction") << "rate"
                              << "0.30"
                              << "0.3";
    QTest::newRow("exponent") << "rate"
                              << "1e-3"
                              << "0.001";
    QTest::newRow("choice") << "activation"
                            << "relu"
                            << "relu";
    QTest::newRow("flag") << "bias"
                          << "no"
                          << "false";
    QTest::newRow("dims") << "shape"
                          << "3 4x5"
                          << "3x4x5";
    QTest::newRow("text with blanks") << "source"
                                      << "my image"
                                      << "my image";
}

void TestParams::aValueReadsBackAsItself()
{
    QFETCH(QString, key);
    QFETCH(QString, word);
    QFETCH(QString, kept);
    const ParamSpec &about = spec(qPrintable(key));
    const ParamValue value = parseParam(about, word.toStdString());
    QCOMPARE(QString::fromStdString(paramText(value)), kept);
    QVERIFY(parseParam(about, paramText(value)) == value);
}

void TestParams::aWrongWordIsNamedWithWhatTheSettingTakes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no number") << "units"
                               << "many"
                               << "units takes a whole number from 1 to 65536, not 'many'.";
    QTest::newRow("too small") << "units"
                               << "0"
                               << "units takes a whole number from 1 to 65536, not '0'.";
    QTest::newRow("too large") << "units"
                               << "99999999999999999999"
                               << "units takes a whole number from 1 to 65536, not '99999999999999999999'.";
    QTest::newRow("a fraction for a count") << "units"
                                            << "1.5"
                                            << "units takes a whole number from 1 to 65536, not '1.5'.";
    QTest::newRow("not finite") << "rate"
                                << "nan"
                                << "rate takes a number from 0 to 1, not 'nan'.";
    QTest::newRow("mistyped choice") << "activation"
                                     << "rleu"
                                     << "activation takes one of linear, relu, not 'rleu'. Did you mean 'relu'?";
    QTest::newRow("flag") << "bias"
                          << "maybe"
                          << "bias takes true or false, not 'maybe'.";
    QTest::newRow("dims") << "shape"
                          << "1x-8"
                          << "shape takes positive whole numbers such as 1x8x8, not '1x-8'.";
}

void TestParams::aWrongWordIsNamedWithWhatTheSettingTakes()
{
    QFETCH(QString, key);
    QFETCH(QString, word);
    QFETCH(QString, sentence);
    QCOMPARE(QString::fromStdString(complaintAbout(spec(qPrintable(key)), qPrintable(word))), sentence);
}

void TestParams::largeBoundsAreWrittenOut()
{
    const ParamSpec count{.key = "count",
                          .label = "Count",
                          .type = ParamType::Int,
                          .defaultValue = std::int64_t{1},
                          .minimum = 1,
                          .maximum = 1e5};
    QCOMPARE(QString::fromStdString(complaintAbout(count, "0")),
             QString("count takes a whole number from 1 to 100000, not '0'."));
}

void TestParams::missingKeysGetTheirDefaultsAndOthersStay()
{
    const Params full = withDefaults(specs, {{"units", std::int64_t{3}}, {"from_a_plug_in", "kept"}});
    QCOMPARE(full.integer("units"), 3);
    QCOMPARE(full.real("rate"), 0.5);
    QCOMPARE(full.real("units"), 3.0);
    QCOMPARE(full.flag("bias"), true);
    QCOMPARE(full.word("activation"), std::string("linear"));
    QCOMPARE(full.word("from_a_plug_in"), std::string("kept"));
}

void TestParams::checkingListsEachBadValueOnce()
{
    QVERIFY(checkParams(specs, withDefaults(specs, {})).empty());
    QVERIFY(checkParams(specs, {{"unknown", "anything"}}).empty());
    const auto problems = checkParams(specs, {{"units", "ten"}, {"rate", 7.0}, {"bias", true}});
    QCOMPARE(problems.size(), std::size_t{2});
    QCOMPARE(problems[1].str(), std::string("rate takes a number from 0 to 1, not '7'."));
}

void TestParams::notANumberIsNeverInRange()
{
    const ParamSpec open{.key = "x", .label = "X"};
    QVERIFY(checkParams({{open}}, {{"x", 1e300}}).empty());
    QCOMPARE(checkParams({{open}}, {{"x", std::nan("")}}).size(), std::size_t{1});
    QCOMPARE(checkParams({{open}}, {{"x", std::numeric_limits<double>::infinity()}}).size(), std::size_t{1});
}

void TestParams::readingAMissingOrMistypedValueSaysWhich()
{
    const Params params{{"units", "ten"}};
    QVERIFY_EXCEPTION_THROWN(params.integer("units"), Error);
    try {
        params.flag("bias");
        QFAIL("a missing value was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Usage);
        QCOMPARE(std::string(error.what()), std::string("The setting 'bias' is missing."));
    }
}

void TestParams::shapesReadAndWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shape");
    QTest::newRow("one") << "32"
                         << "32";
    QTest::newRow("crosses") << "16x8x8"
                             << "16x8x8";
    QTest::newRow("blanks") << " 16  8 8 "
                            << "16x8x8";
    QTest::newRow("both") << "16 x 8"
                          << "16x8";
    QTest::newRow("nothing") << ""
                             << "scalar";
    QTest::newRow("zero") << "0"
                          << "scalar";
    QTest::newRow("negative") << "3x-1"
                              << "scalar";
    QTest::newRow("cross at the end") << "3x"
                                      << "scalar";
    QTest::newRow("cross at the start") << "x3"
                                        << "scalar";
    QTest::newRow("two crosses") << "3xx3"
                                 << "scalar";
    QTest::newRow("letters") << "3a"
                             << "scalar";
    QTest::newRow("overflow") << "99999999999999999999"
                              << "scalar";
}

void TestParams::shapesReadAndWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, shape);
    QCOMPARE(QString::fromStdString(Shape(Shape::parse(text.toStdString())).str()), shape);
}

void TestParams::theSizeOfAHugeShapeSaturates()
{
    QCOMPARE(Shape({3, 4, 5}).size(), 60);
    QCOMPARE(Shape().size(), 1);
    const std::int64_t large = std::int64_t{1} << 40;
    QCOMPARE(Shape({large, large, large}).size(), std::numeric_limits<std::int64_t>::max());
}

void TestParams::theNearestWordIsFound_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a letter left out") << "dens"
                                       << "dense";
    QTest::newRow("two letters changed places") << "rleu"
                                                << "relu";
    QTest::newRow("capital") << "Dense"
                             << "dense";
    QTest::newRow("underscore") << "batch_norm"
                                << "batchnorm";
    QTest::newRow("with its dimensions") << "conv2d"
                                         << "conv";
    QTest::newRow("written out") << "convolution"
                                 << "conv";
    QTest::newRow("cut short") << "soft"
                               << "softmax";
    QTest::newRow("nothing near") << "banana"
                                  << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("endless") << QString(100000, 'd') << "";
}

void TestParams::theNearestWordIsFound()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    const std::vector<std::string> known = {"dense", "relu", "elu", "batchnorm", "conv", "softmax", "add"};
    QCOMPARE(QString::fromStdString(nearestWord(word.toStdString(), known)), nearest);
}

void TestParams::anUnknownIdNamesItsNeighbourAndTheList()
{
    const auto sentence = [](const char *kind, const char *id) -> std::string {
        const std::vector<std::string> known = {"dense", "mse"};
        try {
            throwUnknownId(kind, id, known);
        } catch (const Error &error) {
            return error.what();
        }
    };
    QCOMPARE(sentence("layers", "dens"),
             std::string("No layer is called 'dens'. Did you mean 'dense'? `netloom-run list layers` names them all."));
    QCOMPARE(sentence("losses", "banana"),
             std::string("No loss is called 'banana'. `netloom-run list losses` names them all."));
}

QTEST_APPLESS_MAIN(TestParams)
#include "tst_params.moc"
