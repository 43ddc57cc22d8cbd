// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/text.hpp"

#include <QTest>

using namespace netloom;

class TestText : public QObject
{
    Q_OBJECT
private slots:
    void valuesStandInTheirPlaces()
    {
        QCOMPARE(text("{2} before {1}", "age", 3).str(), std::string("3 before age"));
        QCOMPARE(text("{1}", "{1} as a name").str(), std::string("{1} as a name"));
        QCOMPARE(text("{3}", 1).str(), std::string("{3}"));
    }

    void labelsAndCountsTakeTheFormOfTheirPlace()
    {
        const auto within = [](const char *label) { return text("Set {1~} now", label).str(); };
        QCOMPARE(within("Class weights"), std::string("Set class weights now"));
        QCOMPARE(within("L2 penalty"), std::string("Set L2 penalty now"));
        QCOMPARE(within("RNA"), std::string("Set RNA now"));
        const auto grouped = [](auto count) { return text("{1#} rows", count).str(); };
        QCOMPARE(grouped(54170), std::string("54,170 rows"));
        QCOMPARE(grouped(-1234567LL), std::string("-1,234,567 rows"));
        QCOMPARE(grouped(999), std::string("999 rows"));
        QCOMPARE(grouped("all 1000"), std::string("all 1000 rows"));
    }

    /// What the program says is put into another language, a person's own words are not.
    void aTextAmongTheValuesIsTranslatedToo()
    {
        const Text text =
            netloom::text("{1} needs {2}", "age", netloom::text("a multiple of {1} of {2}", 4, netloom::text("age")));
        QCOMPARE(text.str(), std::string("age needs a multiple of 4 of age"));
        const auto other = [](const std::string &english) {
            if (english == "age")
                return std::string("AGE");
            return english == "{1} needs {2}" ? std::string("{2}: {1}") : english;
        };
        QCOMPARE(text.str(other), std::string("a multiple of 4 of AGE: age"));
    }

    void damagedMarksDoNoHarm()
    {
        QCOMPARE((Text{"{1}", {"\x1E"}}).str(), std::string());
        QCOMPARE((Text{"{1}",
                       {"a\x1F\x1D"
                        "b"}})
                     .str(),
                 std::string("ab"));
        QCOMPARE((Text{"{1}", {"\x1E{1} and {2}\x1Done\x1F!"}}).str(), std::string("one and {2}!"));
        QCOMPARE((Text{"{1}", {std::string(100'000, '\x1E') + "deep"}}).str(), std::string("deep"));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
