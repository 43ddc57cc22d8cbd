// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"

#include <QTest>

#include <cmath>
#include <set>

using namespace netloom;

class TestRng : public QObject
{
    Q_OBJECT
private slots:
    void philoxGivesThePublishedAnswers();
    void anyPlaceOfAStreamCanBeHadWithoutTheOnesBefore();
    void keysThatDifferInOnePartGiveOtherNumbers();
    void uniformNumbersLieInTheHalfOpenUnitInterval();
    void normalNumbersHaveMeanZeroAndVarianceOne();
    void belowNeverReachesItsBoundAndIsEven();
    void shufflingIsAPermutationThatTheSeedDecides();
};

// kat_vectors of Random123 1.14.0 (Salmon et al.), the three philox4x32 10 lines.
void TestRng::philoxGivesThePublishedAnswers()
{
    using Block = std::array<std::uint32_t, 4>;
    QCOMPARE(philox({0, 0, 0, 0}, {0, 0}), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    const std::uint32_t ones = 0xffffffff;
    QCOMPARE(philox({ones, ones, ones, ones}, {ones, ones}), (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QCOMPARE(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
             (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

void TestRng::anyPlaceOfAStreamCanBeHadWithoutTheOnesBefore()
{
    const RandomKey key{42, Purpose::Dropout, 3, 17};
    RandomStream inOrder(key);
    std::vector<std::uint32_t> drawn;
    for (int i = 0; i < 23; ++i)
        drawn.push_back(inOrder.next32());
    const RandomStream jumping(key);
    for (const std::size_t place : {22U, 0U, 5U, 4U, 21U, 3U})
        QCOMPARE(jumping.at(place), drawn[place]);
    QCOMPARE(jumping.at(std::uint64_t{1} << 40), RandomStream(key).at(std::uint64_t{1} << 40));
}

void TestRng::keysThatDifferInOnePartGiveOtherNumbers()
{
    std::set<std::uint64_t> first;
    for (const RandomKey &key :
         {RandomKey{1, Purpose::Weights, 0, 0}, RandomKey{2, Purpose::Weights, 0, 0}, RandomKey{1, Purpose::Shuffle, 0, 0},
          RandomKey{1, Purpose::Weights, 1, 0}, RandomKey{1, Purpose::Weights, 0, 1},
          RandomKey{1, Purpose::Weights, 0, 1ULL << 32}, RandomKey{1ULL << 32, Purpose::Weights, 0, 0}})
        first.insert(RandomStream(key).next64());
    QCOMPARE(first.size(), std::size_t{7});
}

void TestRng::uniformNumbersLieInTheHalfOpenUnitInterval()
{
    RandomStream stream({7});
    double sum = 0;
    for (int i = 0; i < 100000; ++i) {
        const double number = stream.uniform();
        QVERIFY(number >= 0 && number < 1);
        sum += number;
    }
    QVERIFY(std::abs(sum / 100000 - 0.5) < 0.005);
}

void TestRng::normalNumbersHaveMeanZeroAndVarianceOne()
{
    RandomStream stream({11, Purpose::Weights});
    double sum = 0, squares = 0, cubes = 0;
    const int count = 200000;
    for (int i = 0; i < count; ++i) {
        const double number = stream.normal();
        QVERIFY(std::isfinite(number));
        sum += number;
        squares += number * number;
        cubes += number * number * number;
    }
    // Five standard errors: 1, sqrt 2 and sqrt 15 over the root of the count.
    QVERIFY(std::abs(sum / count) < 5 / std::sqrt(count));
    QVERIFY(std::abs(squares / count - 1) < 5 * std::sqrt(2.0 / count));
    QVERIFY(std::abs(cubes / count) < 5 * std::sqrt(15.0 / count));
}

void TestRng::belowNeverReachesItsBoundAndIsEven()
{
    RandomStream stream({3, Purpose::Sampling});
    std::array<int, 7> hits{};
    for (int i = 0; i < 70000; ++i)
        ++hits.at(stream.below(7));
    for (const int count : hits)
        QVERIFY(std::abs(count - 10000) < 500);
    QCOMPARE(stream.below(1), std::uint64_t{0});
    const std::uint64_t large = (1ULL << 63) + 1;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(stream.below(large) < large);
}

void TestRng::shufflingIsAPermutationThatTheSeedDecides()
{
    const auto shuffled = shuffledIndices(1000, {5, Purpose::Shuffle, 1});
    QCOMPARE(shuffled, shuffledIndices(1000, {5, Purpose::Shuffle, 1}));
    QVERIFY(shuffled != shuffledIndices(1000, {5, Purpose::Shuffle, 2}));
    const std::set<std::uint32_t> all(shuffled.begin(), shuffled.end());
    QCOMPARE(all.size(), std::size_t{1000});
    QCOMPARE(*all.rbegin(), 999U);
    QVERIFY(shuffledIndices(0, {5}).empty());
    QCOMPARE(shuffledIndices(1, {5}), std::vector<std::uint32_t>{0});
}

QTEST_APPLESS_MAIN(TestRng)
#include "tst_rng.moc"
