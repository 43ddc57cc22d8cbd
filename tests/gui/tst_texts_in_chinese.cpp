// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/node_type.hpp"
#include "engine/layers/layer.hpp"
#include "gui/theme/translate.hpp"
#include "tests/engine/misfit_fixture.hpp"

#include <QRegularExpression>
#include <QTest>

using namespace netloom;

namespace {

/// Two English words one behind the other. Titles, shapes and the names of settings are none.
QString englishIn(const QString &sentence)
{
    static const QRegularExpression words(QStringLiteral("\\b[a-z]{2,} [a-z]{2,}\\b"));
    return words.match(sentence).captured();
}

} // namespace

/// The window in Chinese.
class TestTextsInChinese : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyLanguage(QStringLiteral("zh")); }

    void valuesThatAreTextsAreTranslated()
    {
        QCOMPARE(shown(text("{1} needs {2}, not {3}; {4}.", text("Dense"), text("a flat input"), "8x26x26",
                            text("put Flatten before it"))),
                 QString("\u5168\u8fde\u63a5\u9700\u8981\u5e73\u94fa\u7684\u8f93\u5165\uff0c\u800c\u4e0d\u662f "
                         "8x26x26\uff1b\u8bf7\u5728\u5b83\u524d\u9762\u653e\u4e00\u4e2a\u5c55\u5e73\u5c42\u3002"));
    }

    void sentencesInARowHaveNoSpaceBetween()
    {
        const QString one = QStringLiteral("\u7b2c\u4e00\u3002"), two = QStringLiteral("\u7b2c\u4e8c\u3002");
        QCOMPARE(inARow({one, two}), one + two);
        QCOMPARE(inARow({"One.", "Two."}), QString("One. Two."));
    }

    void portsAndFormulasAreChinese()
    {
        for (const NodeInfo *type : nodeTypes()) {
            for (const std::vector<PortSpec> *ports : {&type->inputs, &type->outputs})
                for (const PortSpec &port : *ports)
                    QVERIFY2(shown(port.name) != QString::fromStdString(port.name), port.name.c_str());
            QVERIFY2(!shown(type->formula).contains(QRegularExpression(QStringLiteral("\\b(over|the|with|else)\\b"))),
                     type->formula.c_str());
        }
    }

    void misfitsAndTheirRepairsAreWhollyChinese_data()
    {
        QTest::addColumn<QString>("layer");
        for (const LayerType *layer : layers().all())
            QTest::addRow("%s", layer->info().id.c_str()) << QString::fromStdString(layer->info().id);
    }

    void misfitsAndTheirRepairsAreWhollyChinese()
    {
        QFETCH(QString, layer);
        const std::size_t ports = layers().find(layer.toStdString())->info().inputs.size();
        for (const auto &[name, shape] : strangeInputs()) {
            Misfit misfit(layer.toStdString(), {}, std::vector<Shape>(ports, shape));
            misfit.graph = withTitle(misfit.graph, misfit.node, "N"); // titles stay what a person wrote
            for (const GraphIssue &issue : analyse(misfit.graph, &misfit.signature).issues) {
                QVERIFY2(englishIn(shown(issue.message)).isEmpty(), qPrintable(shown(issue.message)));
                for (const Repair &repair : issue.repairs)
                    QVERIFY2(englishIn(shown(repair.label)).isEmpty(), qPrintable(shown(repair.label)));
            }
        }
    }
};

QTEST_MAIN(TestTextsInChinese)
#include "tst_texts_in_chinese.moc"
