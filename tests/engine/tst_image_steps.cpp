// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"
#include "engine/prepare/step_text.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

/// Three pictures (2, 4, 6) and a target; the third is not trained on.
Dataset pictures()
{
    Dataset data;
    data.rows = 3;
    Column image;
    image.name = "picture";
    image.type = ColumnType::Tensor;
    image.shape = Shape{2, 4, 6};
    for (int row = 0; row < 3; ++row)
        for (int c = 0; c < 2; ++c)
            for (int y = 0; y < 4; ++y)
                for (int x = 0; x < 6; ++x)
                    image.values.push_back(static_cast<float>((row * 31 + c * 17 + y * 7 + x * x * 3) % 23) / 2 +
                                           static_cast<float>(c * 10));
    Column target;
    target.name = "y";
    target.numbers = {1, 2, 3};
    data.columns = {image, target};
    return data;
}

const std::vector<std::uint32_t> trained = {0, 1};

Preparation fitted(const Dataset &data, const char *steps)
{
    PreparationPlan plan;
    plan.features = {{"picture", ColumnType::Tensor, parseSteps(steps)}};
    plan.targets = {"y"};
    return fitPreparation(data, plan, trained);
}

void expectRow(const Preparation &preparation, const Dataset &data, std::size_t row, const std::vector<float> &expected)
{
    const auto prepared = applyPreparation(preparation, data, nullptr);
    const std::span<const float> made = prepared->inputs[0].numbers(row);
    QCOMPARE(made.size(), expected.size());
    for (std::size_t i = 0; i < made.size(); ++i)
        QVERIFY2(std::abs(made[i] - expected[i]) < 1e-5F,
                 qPrintable(QStringLiteral("%1: %2 instead of %3").arg(i).arg(made[i]).arg(expected[i])));
}

std::string refusal(const Dataset &data, const char *steps)
{
    try {
        fitted(data, steps);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

} // namespace

/// Numbers by Pillow 9.4.0, Image.fromarray(mode "F").resize((width, height), BILINEAR), and by numpy 1.24.2, mean() and
/// std() over the pictures, rows and columns of a channel.
class TestImageSteps : public QObject
{
    Q_OBJECT
private slots:
    void picturesShrinkAsInPillow()
    {
        const Dataset data = pictures();
        const Preparation preparation = fitted(data, "image_resize height=2 width=3");
        QCOMPARE(preparation.signature.inputs[0].shape, (Shape{2, 2, 3}));
        QCOMPARE(preparation.features[0].shape, (Shape{2, 4, 6})); // as raw rows come
        expectRow(preparation, data, 1,
                  {6.357143F, 6.321429F, 6.857143F, 5.520408F, 4.839286F, 4.142857F, 14.76531F, 16.19643F, 15.5F, 14.86735F,
                   15.53571F, 16.07143F});
    }

    void picturesGrowAsInPillow()
    {
        const Dataset data = pictures();
        const auto prepared = applyPreparation(fitted(data, "image_resize height=5 width=8"), data, nullptr);
        QCOMPARE(prepared->inputs[0].shape, (Shape{2, 5, 8}));
        const std::vector<float> secondLine = {6.45F, 7.3875F, 6.61875F, 4.90625F, 7.94375F, 7.825F, 8.2F, 9.45F};
        for (std::size_t x = 0; x < 8; ++x)
            QVERIFY(std::abs(prepared->inputs[0].row(1)[8 + x] - secondLine[x]) < 1e-5F);
    }

    void aPictureOfTheVerySizeKeepsItsNumbers()
    {
        const Dataset data = pictures();
        const auto prepared = applyPreparation(fitted(data, "image_resize height=4 width=6"), data, nullptr);
        QVERIFY(prepared->inputs[0].values == data.columns[0].values);
    }

    void channelsAreNormalisedByTheTrainingRowsAlone()
    {
        const Dataset data = pictures();
        const Preparation preparation = fitted(data, "image_normalise");
        const std::vector<double> &numbers = preparation.features[0].steps[0].numbers;
        const std::vector<double> expected = {5.1875, 3.25420401, 15.54166667, 3.35539574};
        QCOMPARE(numbers.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs(numbers[i] - expected[i]) < 1e-7);
        expectRow(preparation, data, 2,
                  {0.8642667F,  1.325209F,   -0.8258548F, 1.478856F,    1.171561F,  1.786151F,    -1.594092F,  -1.13315F,
                   0.249677F,   -0.9795022F, -1.286797F,  -0.6722074F,  -0.51856F,  -0.05761778F, 1.325209F,   0.09602963F,
                   -0.2112652F, 0.4033244F,  0.5569718F,  1.017914F,    -1.13315F,  1.171561F,    0.8642667F,  1.478856F,
                   -0.1614315F, 0.2856096F,  1.626733F,   0.4346233F,   0.1365959F, 0.7326508F,   0.8816645F,  1.328706F,
                   -0.7574864F, 1.477719F,   1.179692F,   -1.651569F,   -1.502555F, -1.055514F,   0.2856096F,  -0.9065001F,
                   -1.204528F,  -0.6084727F, -0.459459F,  -0.01241781F, 1.328706F,  0.1365959F,   -0.1614315F, 0.4346233F});
    }

    void normalisingFollowsTheNewSize()
    {
        const Dataset data = pictures();
        expectRow(fitted(data, "image_resize height=2 width=3 > image_normalise"), data, 2,
                  {-0.5759288F, 0.1466249F, 0.7257708F, 0.04182725F, 0.7643809F, 1.343527F, 1.389616F, 2.302668F, 0.1489807F,
                   -1.677123F, 0.2779235F, -1.635304F});
    }

    void theyMixWithStepsOnNumbers()
    {
        const Dataset data = pictures();
        const auto prepared =
            applyPreparation(fitted(data, "minmax > image_resize height=2 width=2 > standardise"), data, nullptr);
        QCOMPARE(prepared->inputs[0].shape, (Shape{2, 2, 2}));
        double sum = 0;
        for (const std::uint32_t row : trained)
            for (const float value : prepared->inputs[0].numbers(row))
                sum += value;
        QVERIFY(std::abs(sum) < 1e-5);
    }

    void aConstantChannelBecomes0()
    {
        Dataset data = pictures();
        std::fill(data.columns[0].values.begin(), data.columns[0].values.end(), 7.0F);
        const auto prepared = applyPreparation(fitted(data, "image_normalise"), data, nullptr);
        for (const float value : prepared->inputs[0].values)
            QCOMPARE(value, 0.0F);
    }

    void whatIsNoPictureIsRefused()
    {
        Dataset flat = pictures();
        flat.columns[0].shape = Shape{8, 6};
        QVERIFY2(refusal(flat, "image_resize").find("works on pictures") != std::string::npos,
                 refusal(flat, "image_resize").c_str());
        QVERIFY(refusal(flat, "image_normalise").find("Take the step away") != std::string::npos);
        QVERIFY(!refusal(pictures(), "image_resize height=0").empty());
        QVERIFY(!refusal(pictures(), "image_resize width=5000").empty());
    }

    void newPicturesOfTheRawSizeArePreparedAsTheTrainedOnes()
    {
        const Dataset data = pictures();
        const Preparation preparation = fitted(data, "image_resize height=2 width=3 > image_normalise");
        Dataset fresh;
        fresh.rows = 1;
        fresh.columns = {data.columns[0]};
        fresh.columns[0].values.assign(data.columns[0].values.begin() + 96, data.columns[0].values.end());
        const auto prepared = applyPreparation(preparation, fresh, nullptr);
        const auto all = applyPreparation(preparation, data, nullptr);
        QVERIFY(std::equal(prepared->inputs[0].values.begin(), prepared->inputs[0].values.end(), all->inputs[0].row(2)));
        Dataset small = fresh;
        small.columns[0].shape = Shape{2, 2, 3};
        small.columns[0].values.resize(12);
        QVERIFY_EXCEPTION_THROWN(applyPreparation(preparation, small, nullptr), Error); // it wants the raw size
    }

    void aDamagedStepIsRefused()
    {
        const Dataset data = pictures();
        Preparation damaged = fitted(data, "image_normalise");
        damaged.features[0].steps[0].numbers.resize(2);
        QVERIFY_EXCEPTION_THROWN(applyPreparation(damaged, data, nullptr), Error);
        damaged = fitted(data, "image_resize");
        damaged.features[0].steps[0].params.set("height", std::int64_t{1} << 40);
        QVERIFY_EXCEPTION_THROWN(applyPreparation(damaged, data, nullptr), Error);
    }
};

QTEST_APPLESS_MAIN(TestImageSteps)
#include "tst_image_steps.moc"
