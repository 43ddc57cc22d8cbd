// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/check_tensors.hpp"
#include "engine/prepare/token_vocabulary.hpp"

#include <QStringList>
#include <QTest>

using namespace netloom;

namespace {

QStringList tokensOf(const char *text, const char *split)
{
    QStringList tokens;
    forEachToken(text, split, [&](std::string_view token) {
        tokens << QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
    });
    return tokens;
}

Column texts(std::string name, Values<std::string> cells)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Text;
    column.texts = std::move(cells);
    return column;
}

/// Tagged sentences; the third has a tag too few, the fourth a tag that training does not know.
Dataset sentences()
{
    Dataset data;
    data.columns = {texts("tokens", {"Bob saw Ann", "Ann saw the sea", "the sea saw", "Ann ran", "a b c d e f"}),
                    texts("tags", {"PER O PER", "PER O O O", "O O", "PER O", "O O O O O PER"})};
    data.rows = 5;
    data.roles = {ColumnRole::Feature, ColumnRole::Target};
    return data;
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT
private slots:
    void textsAreCutAsAsked()
    {
        QCOMPARE(tokensOf("It's good, isn't it?", "words"), (QStringList{"It's", "good", ",", "isn't", "it", "?"}));
        QCOMPARE(tokensOf(" It's  good,\tok ", "blanks"), (QStringList{"It's", "good,", "ok"}));
        QCOMPARE(tokensOf("größe 1", "characters"), (QStringList{"g", "r", "ö", "ß", "e", " ", "1"}));
        QCOMPARE(tokensOf("größe!", "words"), (QStringList{"größe", "!"}));
        QVERIFY(tokensOf("", "words").isEmpty() && tokensOf("  ", "blanks").isEmpty());
        QCOMPARE(tokensOf("\xc3", "characters").size(), 1); // half a character is borne
    }

    void theVocabularyComesFromTheTrainingRowsMostFrequentFirst()
    {
        const Column column = texts("text", {"b a A", "a c", "zebra zebra zebra zebra"});
        const StepType &step = prepareSteps().at("tokens");
        const FittedStep fitted = step.fit(column, {0, 1}, {{"at_least", std::int64_t{1}}});
        QCOMPARE(fitted.words, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(fitted.numbers, std::vector<double>{3});                            // the longest of the training rows
        QCOMPARE(step.fit(column, {0, 1}, {}).words, std::vector<std::string>{"a"}); // seen twice
        const FittedStep cased = step.fit(column, {0, 1}, {{"at_least", std::int64_t{1}}, {"lower", false}});
        QCOMPARE(cased.words, (std::vector<std::string>{"a", "A", "b", "c"}));
        QCOMPARE(step.fit(column, {0, 1, 2}, {{"most", std::int64_t{1}}}).words, std::vector<std::string>{"zebra"});
        Values<float> ids;
        const TokenVocabulary vocabulary(fitted, "text");
        vocabulary.append("C zebra a b", ids); // the fourth is cut off
        QCOMPARE(ids, (Values<float>{3, 0, 1}));
        vocabulary.append("", ids); // an unknown one: no row is without an item
        QCOMPARE(ids.size(), std::size_t{4});
        QCOMPARE(ids.back(), 0.0F);
    }

    void aStepOfADamagedFileIsRefused()
    {
        const Params params = withDefaults(prepareSteps().at("tokens").info().params, {});
        for (const double longest : {0.0, -1.0, 1.5, 1e9, 1e300, std::numeric_limits<double>::quiet_NaN()}) {
            QVERIFY_EXCEPTION_THROWN(TokenVocabulary({"tokens", params, {longest}, {}}, "text"), Error);
            // A file is opened before its model is applied: its shape is a small one until then.
            const Preparation::ForColumn feature{"text", ColumnType::Text, {{"tokens", params, {longest}, {}}}, {}};
            QCOMPARE(sequenceShape(feature)->items(), std::int64_t{1});
        }
        QVERIFY_EXCEPTION_THROWN(TokenVocabulary({"tokens", params, {}, {}}, "text"), Error);
    }

    void textsBecomeAnInputOfTheirOwnBesideTheTable()
    {
        Dataset data;
        Column size;
        size.name = "size";
        size.numbers = {1, 2, 3};
        data.columns = {texts("text", {"a b", "a b a", "a"}), size, texts("kind", {"x", "y", "x"})};
        data.rows = 3;
        PreparationPlan plan;
        plan.features = {{"text", ColumnType::Text, {{"tokens", {{"at_least", std::int64_t{1}}}}}},
                         {"size", ColumnType::Number, {}}};
        plan.targets = {"kind"};
        plan.task = Task::Binary;
        const Preparation fitted = fitPreparation(data, plan, {0, 1, 2});
        QCOMPARE(fitted.signature.inputs.size(), std::size_t{2});
        QCOMPARE(fitted.signature.inputs[0].name, std::string("features"));
        QCOMPARE(fitted.signature.inputs[1].shape, Shape::varying(Axis::Steps, 1, {3}).withTokens(3));
        const auto prepared = applyPreparation(fitted, data, nullptr);
        QCOMPARE(prepared->inputs[1].values, (Values<float>{1, 2, 1, 2, 1, 1}));
        QCOMPARE(prepared->inputs[1].offsets, (std::vector<std::int64_t>{0, 2, 5, 6}));
        QCOMPARE(prepared->target.values, (Values<float>{0, 1, 0}));
    }

    void eachTokenMayHaveAnAnswer()
    {
        const Dataset data = sentences();
        QVERIFY(!areAnswersOf(data.columns[0], data.columns[1], data.rows)); // not in the third row
        QVERIFY(areAnswersOf(data.columns[0], data.columns[1], 2));
        PreparationPlan plan;
        plan.features = {{"tokens", ColumnType::Text, {{"tokens", {{"split", std::string("blanks")}}}}}};
        plan.targets = {"tags"};
        plan.task = Task::Binary;
        plan.answersOf = "tokens";
        const Preparation fitted = fitPreparation(data, plan, {0, 1});
        QCOMPARE(fitted.signature.classes, (std::vector<std::string>{"O", "PER"}));
        QCOMPARE(fitted.signature.answerPlaces, Shape::varying(Axis::Steps, 0, {4}));
        std::vector<Text> errors;
        const auto prepared = applyPreparation(fitted, data, &errors);
        QCOMPARE(prepared->target.offsets, prepared->inputs[0].offsets);
        QVERIFY(hasAnswers(*prepared, 0) && hasAnswers(*prepared, 1) && hasAnswers(*prepared, 3));
        QVERIFY(!hasAnswers(*prepared, 2));
        QCOMPARE(errors[2].str(), std::string("3 tokens have 2 answers in 'tags'."));
        QVERIFY(hasAnswers(*prepared, 4)); // cut where its text is cut
        QCOMPARE(prepared->target.items(4), std::int64_t{4});
        plan.features[0].steps[0].params.set("split", std::string("words"));
        QVERIFY_EXCEPTION_THROWN(fitPreparation(data, plan, {0, 1}), Error);
        plan.answersOf = "nothing";
        QVERIFY_EXCEPTION_THROWN(fitPreparation(data, plan, {0, 1}), Error);
    }

    void taggedTextsAreRecognised()
    {
        Dataset data = sentences();
        data.columns[1].texts[2] = "O O O";
        QCOMPARE(guessTask(data, data.roles), Task::Multiclass);
        const PreparationPlan plan = proposePlan(data, data.roles, Task::Multiclass);
        QCOMPARE(plan.answersOf, std::string("tokens"));
        QCOMPARE(plan.features.at(0).steps.at(0).params.word("split"), std::string("blanks"));
    }
};

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
