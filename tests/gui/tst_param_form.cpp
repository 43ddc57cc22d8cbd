// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/param_form.hpp"

#include "gui/forms/switch.hpp"
#include "gui/forms/value_field.hpp"

#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace netloom;

namespace {

std::vector<ParamSpec> someSpecs()
{
    ParamSpec units{.key = "units", .label = "Units", .type = ParamType::Int, .defaultValue = std::int64_t{32}};
    units.minimum = 1;
    units.maximum = 4096;
    ParamSpec rate{.key = "rate", .label = "Rate", .type = ParamType::Real, .defaultValue = 0.001};
    rate.minimum = 0;
    rate.maximum = 1;
    rate.help = "How far a step goes.";
    ParamSpec activation{
        .key = "activation", .label = "Activation", .type = ParamType::Choice, .defaultValue = std::string("relu")};
    activation.choices = {"linear", "relu", "tanh"};
    const ParamSpec bias{.key = "bias", .label = "Bias", .type = ParamType::Bool, .defaultValue = true};
    ParamSpec shape{.key = "shape", .label = "Shape", .type = ParamType::Dims, .defaultValue = std::string("1x8x8")};
    shape.isAdvanced = true;
    return {units, rate, activation, bias, shape};
}

/// A form, and the edits that it told of: "key value".
struct Filled {
    ParamForm form;
    QStringList edits;

    explicit Filled(const Params &params = {})
    {
        form.setSpecs(someSpecs(), params);
        QObject::connect(&form, &ParamForm::edited, &form,
                         [this](const QString &key, const ParamValue &value) { edits << key + u' ' + valueText(value); });
        form.show();
    }
    template <class Widget>
    Widget *editor(const char *key)
    {
        return form.findChild<Widget *>(QLatin1String(key));
    }
    void type(const char *key, const QString &text)
    {
        auto *field = editor<QLineEdit>(key);
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    QStringList sentences()
    {
        QStringList shown;
        for (const QLabel *label : form.findChildren<QLabel *>())
            if (label->isVisible() && label->property("role") == QStringLiteral("bad"))
                shown << label->text();
        return shown;
    }
};

} // namespace

class TestParamForm : public QObject
{
    Q_OBJECT
private slots:
    void everyEditorBearsItsLabelAndKey();
    void missingValuesShowTheirDefault();
    void showingValuesEmitsNothing();
    void typingAWholeNumberEmitsIt();
    void scientificNotationIsRead_data();
    void scientificNotationIsRead();
    void whatIsNoValueIsSaidInWordsAndNotEmitted_data();
    void whatIsNoValueIsSaidInWordsAndNotEmitted();
    void leavingAWrongFieldBringsTheValueBack();
    void choicesAndSwitchesEmit();
    void arrowKeysStepNumbers();
    void advancedSettingsAreFoldedUntilAskedFor();
    void unknownChoicesOfAFileAreKept();
    void aChoiceShowsItsLabelAndKeepsItsWord();
    void aFieldInUseIsNotRewritten();
};

void TestParamForm::everyEditorBearsItsLabelAndKey()
{
    Filled filled;
    for (const ParamSpec &spec : someSpecs()) {
        auto *editor = filled.editor<QWidget>(spec.key.c_str());
        QVERIFY(editor);
        QCOMPARE(editor->accessibleName(), QString::fromStdString(spec.label));
    }
}

void TestParamForm::missingValuesShowTheirDefault()
{
    Filled filled(Params{{"units", std::int64_t{7}}});
    QCOMPARE(filled.editor<QLineEdit>("units")->text(), "7");
    QCOMPARE(filled.editor<QLineEdit>("rate")->text(), "0.001");
    QCOMPARE(filled.editor<QComboBox>("activation")->currentData().toString(), "relu");
    QVERIFY(filled.editor<Switch>("bias")->isChecked());
}

void TestParamForm::showingValuesEmitsNothing()
{
    Filled filled;
    filled.form.setParams(Params{{"units", std::int64_t{5}}, {"bias", false}, {"activation", std::string("tanh")}});
    QCOMPARE(filled.editor<QLineEdit>("units")->text(), "5");
    QVERIFY(!filled.editor<Switch>("bias")->isChecked());
    QCOMPARE(filled.edits, QStringList());
}

void TestParamForm::typingAWholeNumberEmitsIt()
{
    Filled filled;
    filled.type("units", "64");
    QCOMPARE(filled.edits, QStringList({"units 6", "units 64"}));
}

void TestParamForm::scientificNotationIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("last");
    QTest::newRow("scientific") << "1e-2"
                                << "rate 0.01";
    QTest::newRow("plain") << "0.25"
                           << "rate 0.25";
    QTest::newRow("decimal comma") << "0,5"
                                   << "rate 0.5";
}

void TestParamForm::scientificNotationIsRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, last);
    Filled filled;
    filled.type("rate", typed);
    QCOMPARE(filled.edits.value(filled.edits.size() - 1), last);
    QCOMPARE(filled.sentences(), QStringList());
}

void TestParamForm::whatIsNoValueIsSaidInWordsAndNotEmitted_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("typed");
    QTest::newRow("letters") << QByteArray("units") << "x";
    QTest::newRow("below the range") << QByteArray("units") << "0";
    QTest::newRow("fraction") << QByteArray("units") << ".5";
    QTest::newRow("no number") << QByteArray("rate") << "abc";
}

void TestParamForm::whatIsNoValueIsSaidInWordsAndNotEmitted()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, typed);
    Filled filled;
    filled.type(key.constData(), typed);
    QCOMPARE(filled.edits, QStringList());
    QVERIFY(filled.form.hasTrouble());
    QCOMPARE(filled.sentences().size(), 1);
    QVERIFY(filled.sentences().front().endsWith(u'.'));
}

void TestParamForm::leavingAWrongFieldBringsTheValueBack()
{
    Filled filled;
    QLineEdit *field = filled.editor<QLineEdit>("units");
    field->setFocus();
    filled.type("units", "x");
    QFocusEvent leave(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(field, &leave);
    QCOMPARE(field->text(), "32");
    QVERIFY(!filled.form.hasTrouble());
    QCOMPARE(filled.edits, QStringList());
}

void TestParamForm::choicesAndSwitchesEmit()
{
    Filled filled;
    filled.editor<QComboBox>("activation")->setCurrentIndex(2);
    QTest::mouseClick(filled.editor<Switch>("bias"), Qt::LeftButton);
    for (QLabel *label : filled.form.findChildren<QLabel *>()) // as on the switch itself, there and back
        for (int click = 0; label->text() == "Bias" && click < 2; ++click)
            QTest::mouseClick(label, Qt::LeftButton);
    QCOMPARE(filled.edits, QStringList({"activation tanh", "bias false", "bias true", "bias false"}));
}

void TestParamForm::arrowKeysStepNumbers()
{
    Filled filled;
    QTest::keyClick(filled.editor<QLineEdit>("units"), Qt::Key_Up);
    QTest::keyClick(filled.editor<QLineEdit>("units"), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(filled.editor<QLineEdit>("rate"), Qt::Key_Up);
    QTest::keyClick(filled.editor<QLineEdit>("rate"), Qt::Key_Up);
    QTest::keyClick(filled.editor<QLineEdit>("rate"), Qt::Key_Down);
    QCOMPARE(filled.edits, QStringList({"units 33", "units 23", "rate 0.002", "rate 0.005", "rate 0.002"}));
}

void TestParamForm::advancedSettingsAreFoldedUntilAskedFor()
{
    Filled filled;
    QVERIFY(!filled.editor<QWidget>("shape")->isVisible());
    filled.form.findChild<QToolButton *>("more")->click();
    QVERIFY(filled.editor<QWidget>("shape")->isVisible());
    filled.type("shape", "3x4x4");
    QCOMPARE(filled.edits.value(filled.edits.size() - 1), "shape 3x4x4");
}

void TestParamForm::unknownChoicesOfAFileAreKept()
{
    Filled filled(Params{{"activation", std::string("mish")}});
    QCOMPARE(filled.editor<QComboBox>("activation")->currentText(), "mish");
    QCOMPARE(filled.edits, QStringList());
}

void TestParamForm::aChoiceShowsItsLabelAndKeepsItsWord()
{
    ParamSpec how;
    how.key = "with";
    how.label = "With";
    how.type = ParamType::Choice;
    how.defaultValue = std::string("median");
    how.choices = {"median", "most_frequent", "word_of_a_plugin"};
    ParamForm form;
    form.setSpecs({how}, Params{{"with", std::string("most_frequent")}});
    auto *box = form.findChild<QComboBox *>("with");
    QCOMPARE(box->currentText(), "most frequent");
    QCOMPARE(box->itemText(2), "word_of_a_plugin");
    QStringList words;
    connect(&form, &ParamForm::edited, this, [&words](const QString &, const ParamValue &value) {
        words << QString::fromStdString(std::get<std::string>(value));
    });
    box->setCurrentIndex(0);
    box->setCurrentIndex(1);
    QCOMPARE(words, QStringList({"median", "most_frequent"}));
}

void TestParamForm::aFieldInUseIsNotRewritten()
{
    Filled filled;
    filled.form.activateWindow();
    QLineEdit *field = filled.editor<QLineEdit>("rate");
    field->setFocus();
    QVERIFY(QTest::qWaitFor([&] { return field->hasFocus(); }));
    filled.type("rate", "1e-2");
    filled.form.setParams(Params{{"rate", 0.01}});
    QCOMPARE(field->text(), "1e-2");
}

QTEST_MAIN(TestParamForm)
#include "tst_param_form.moc"
