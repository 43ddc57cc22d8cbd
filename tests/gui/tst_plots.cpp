// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/bar_plot.hpp"
#include "gui/plots/confusion_matrix.hpp"
#include "gui/plots/curve_plot.hpp"
#include "gui/plots/histogram_plot.hpp"
#include "gui/plots/loss_plot.hpp"
#include "gui/plots/metric_plot.hpp"
#include "gui/plots/scatter_plot.hpp"
#include "gui/theme/tokens.hpp"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace netloom;

namespace {

MetricStore falling(int epochs, double notFiniteAt = -1)
{
    MetricStore store;
    for (int number = 1; number <= epochs; ++number) {
        EpochSummary epoch;
        epoch.epoch = number;
        epoch.trainLoss = number == notFiniteAt ? NAN : 1.0 / number;
        epoch.validationLoss = 1.2 / number;
        epoch.metrics = {{"accuracy", 1 - 0.5 / number}};
        store.add(epoch);
        store.add(std::vector<StepSample>{
            {static_cast<std::uint64_t>(number), static_cast<double>(number), 1.0F / static_cast<float>(number), 0, 0}});
    }
    return store;
}

/// How many different colours a picture has: an empty one has one.
int coloursOf(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            seen.insert(image.pixel(x, y));
    return static_cast<int>(seen.size());
}

} // namespace

class PlotsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::Light); }

    void valuesThatAreNotFiniteBecomeGaps()
    {
        const auto points = plotPoints({1, 2, NAN, 4, 5}, {0.5, NAN, 1, INFINITY, -1});
        QCOMPARE(points->size(), 4);
        QCOMPARE(points->at(0)->value, 0.5);
        QVERIFY(std::isnan(points->at(1)->value));
        QVERIFY(std::isnan(points->at(2)->value));
        QCOMPARE(points->at(3)->value, -1.0);
    }

    /// A ROC curve climbs where x stays the same.
    void pointsOfEqualXKeepTheirOrder()
    {
        std::vector<double> x, y;
        for (int i = 0; i < 200; ++i) {
            x.push_back(i / 50);
            y.push_back(i);
        }
        const auto points = plotPoints(x, y);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(points->at(i)->value, static_cast<double>(i));
        QCOMPARE(plotPoints({2, 1}, {5, 6})->at(0)->value, 6.0);
    }

    void aLogarithmicAxisLeavesOutWhatIsNotPositive()
    {
        const auto points = plotPoints({1, 2, 3}, {0.5, 0, -1}, true);
        QCOMPARE(points->size(), 3);
        QVERIFY(std::isnan(points->at(1)->value));
        QVERIFY(std::isnan(points->at(2)->value));
    }

    void numbersAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("share") << 0.97674 << "0.977";
        QTest::newRow("one") << 1.0 << "1.000";
        QTest::newRow("tens") << 12.345 << "12.35";
        QTest::newRow("large") << 123456.7 << "123457";
        QTest::newRow("tiny") << 0.0000123 << "1.2e-05";
        QTest::newRow("zero") << 0.0 << "0.000";
        QTest::newRow("not finite") << static_cast<double>(NAN) << QString::fromUtf8("–");
    }
    void numbersAreShort()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(shortNumber(value), text);
    }

    void anEmptyLossPlotSaysWhatWillAppear()
    {
        LossPlot plot;
        QVERIFY(plot.plot()->accessibleDescription().contains("Press Start"));
        QCOMPARE(plot.plot()->accessibleName(), QString("Loss curves"));
    }

    void lossCurvesAreDescribedInWords()
    {
        LossPlot plot;
        plot.setMetrics(falling(31), 60, true);
        QCOMPARE(plot.plot()->accessibleDescription(),
                 QString("validation loss 0.039, falling, epoch 31; best in epoch 31"));
    }

    void lossCurvesSurviveAValueThatIsNotFinite()
    {
        LossPlot plot;
        plot.resize(600, 300);
        plot.setMetrics(falling(10, 5), 10, false);
        QVERIFY(coloursOf(plot) > 10);
        const std::vector<PlotSeries> series = plot.plot()->exportedSeries();
        QCOMPARE(series.size(), std::size_t{3});
        QVERIFY(std::isnan(series[1].y[4]));
    }

    void aRunThatGoesOnShowsHowFarItHasToGo()
    {
        LossPlot plot;
        plot.setMetrics(falling(10), 60, true);
        QCOMPARE(plot.plot()->xAxis->range().upper, 60.0);
        plot.setMetrics(falling(10), 60, false);
        QCOMPARE(plot.plot()->xAxis->range().upper, 10.0);
    }

    void theMetricPlotOffersWhatTheRunMeasured()
    {
        MetricPlot plot;
        plot.setMetrics(falling(4), 4, false);
        QVERIFY2(plot.plot()->accessibleDescription().contains("0.875 in epoch 4"),
                 qPrintable(plot.plot()->accessibleDescription()));
    }

    void plotsAreSavedInEveryForm_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("picture") << "png" << QByteArray("\x89PNG");
        QTest::newRow("drawing") << "svg" << QByteArray("<?xml");
        QTest::newRow("document") << "pdf" << QByteArray("%PDF");
        QTest::newRow("numbers") << "csv" << QByteArray("series,x,y\n");
    }
    void plotsAreSavedInEveryForm()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begin);
        const QTemporaryDir folder;
        LossPlot plot;
        plot.resize(500, 300);
        plot.setMetrics(falling(8), 8, false);
        const QString path = folder.filePath("curves." + ending);
        plot.plot()->saveAs(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(begin.size()), begin);
    }

    void aHistogramIsDescribedInWords()
    {
        HistogramPlot plot;
        plot.setData({"benign", "malignant"}, {{1, 5, 2}, {0, 1, 4}}, 0, 3, "mm");
        const auto *bars = plot.findChild<Plot *>();
        QVERIFY2(bars->accessibleDescription().contains("13 rows"), qPrintable(bars->accessibleDescription()));
        QCOMPARE(bars->exportedSeries().size(), std::size_t{2});
        plot.clear();
        QVERIFY(!bars->accessibleDescription().contains("13"));
    }

    void wordsStandUnderTheirBars()
    {
        HistogramPlot plot;
        plot.setCategories({"healthy", "ill"}, {{1, 5}, {0, 3}}, {"smoker", "a word that is far too long"});
        const auto *bars = plot.findChild<Plot *>();
        QCOMPARE(bars->accessibleDescription(),
                 QString("9 rows in 2 categories; most of them are a word that is far too long"));
        const auto words = bars->xAxis->ticker().dynamicCast<QCPAxisTickerText>();
        QVERIFY(words);
        QCOMPARE(words->ticks().value(0.5), QString("smoker"));
        QVERIFY(words->ticks().value(1.5).endsWith(u'…'));
        plot.setData({"all"}, {{1, 2}}, 0, 1, {}); // numbers again
        QVERIFY(!bars->xAxis->ticker().dynamicCast<QCPAxisTickerText>());
    }

    void aHistogramOfOneValueIsDrawn()
    {
        HistogramPlot plot;
        plot.resize(300, 200);
        plot.setData({"all"}, {{7}}, 2, 2, {});
        QVERIFY(coloursOf(plot) > 3);
    }

    void theConfusionMatrixIsATable()
    {
        ConfusionMatrix matrix;
        matrix.setCounts({{53, 1}, {1, 31}}, {"benign", "malignant"});
        QAbstractItemModelTester tester(matrix.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(matrix.model()->rowCount(), 2);
        QCOMPARE(matrix.model()->index(0, 1).data().toInt(), 1);
        QCOMPARE(matrix.model()->headerData(1, Qt::Horizontal).toString(), QString("malignant"));
        QCOMPARE(matrix.model()->index(1, 0).data(Qt::ToolTipRole).toString(),
                 QString("1 of 32 rows of class malignant were taken for benign"));
        QCOMPARE(matrix.accessibleDescription(), QString("84 of 86 rows were classified rightly"));
    }

    void aClickedCellSaysWhichRowsItMeans()
    {
        ConfusionMatrix matrix;
        matrix.resize(400, 300);
        matrix.setCounts({{53, 1}, {2, 31}}, {"benign", "malignant"});
        matrix.show();
        QSignalSpy chosen(&matrix, &ConfusionMatrix::cellChosen);
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.visualRect(matrix.model()->index(1, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        QCOMPARE(chosen[0][1].toInt(), 0);
    }

    void theRocPlotMarksTheThreshold()
    {
        RocPlot plot;
        plot.resize(300, 240);
        plot.setCurve({{0, 0, 1}, {0, 1, 1}, {INFINITY, 0.7, 0.1}}, 1.0);
        plot.setThreshold(0.5, 0, 1);
        QVERIFY(plot.accessibleDescription().contains("1.000"));
        QVERIFY(coloursOf(plot) > 5);
    }

    void theOtherPlotsDrawThemselvesInBothThemes_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theOtherPlotsDrawThemselvesInBothThemes()
    {
        QFETCH(bool, isDark);
        applyTheme(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        ParityPlot parity;
        parity.setPoints({1, 2, 3}, {1.1, 1.9, NAN}, "mm");
        ResidualPlot residual;
        residual.setPoints({1, 2, 3}, {1.1, 1.9, 3.2}, {});
        CalibrationPlot calibration;
        calibration.setCurve({{0.1, 0.9}, {0.2, 0.8}, {0, 0.8}});
        BarPlot bars("Importance");
        bars.setBars({{"radius", 0.2, 0.02}, {"texture", 0.1, 0.01}, {"noise", -0.01, 0.02}}, "loss");
        for (Plot *plot : std::initializer_list<Plot *>{&parity, &residual, &calibration, &bars}) {
            plot->resize(320, 240);
            QVERIFY2(coloursOf(*plot) > 3, qPrintable(plot->accessibleName()));
            QVERIFY(!plot->accessibleDescription().isEmpty());
        }
        applyTheme(ThemeChoice::Light);
    }
};

QTEST_MAIN(PlotsTest)
#include "tst_plots.moc"
