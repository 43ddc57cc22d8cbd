// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/base/choice_label.hpp"
#include "engine/data/generator.hpp"
#include "engine/data/reader.hpp"
#include "engine/prepare/preparation.hpp"

#include <QTest>

using namespace netloom;

class TestChoiceLabel : public QObject
{
    Q_OBJECT

    static void check(const std::vector<ParamSpec> &specs)
    {
        for (const ParamSpec &spec : specs)
            for (const std::string &choice : spec.choices)
                QVERIFY2(choiceLabel(choice).find('_') == std::string::npos, choice.c_str());
    }

private slots:
    void aWordHasItsLabel()
    {
        QCOMPARE(choiceLabel("all"), std::string("all")); // the first
        QCOMPARE(choiceLabel("most_frequent"), std::string("most frequent"));
        QCOMPARE(choiceLabel("zeros"), std::string("zeros")); // the last
    }

    void aWordWithoutALabelIsShownAsItIs()
    {
        QCOMPARE(choiceLabel("word_of_a_plugin"), std::string("word_of_a_plugin"));
        QCOMPARE(choiceLabel(""), std::string());
        QCOMPARE(choiceLabel("zzz"), std::string("zzz"));
    }

    void noFormShowsAWordThatOnlyAProgramReads()
    {
        for (const StepType *type : prepareSteps().all())
            check(type->info().params);
        for (const AugmentationType *type : augmentations().all())
            check(type->info().params);
        for (const Generator *generator : generators().all())
            check(generator->info().params);
        check(csvReader().info().options);
    }
};

QTEST_APPLESS_MAIN(TestChoiceLabel)
#include "tst_choice_label.moc"
