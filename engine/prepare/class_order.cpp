// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/class_order.hpp"

#include "engine/data/number_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

namespace netloom {

namespace {

struct Pair {
    std::string_view negative, positive;
};

/// Words that are positive only beside their counterpart: M beside B is malignant, beside F it is male.
constexpr std::array<Pair, 8> pairs = {
    {{"b", "m"}, {"n", "y"}, {"f", "t"}, {"n", "p"}, {"0", "1"}, {"-1", "1"}, {"-", "+"}, {"background", "signal"}}};
constexpr std::array<std::string_view, 16> positives = {"yes",    "true",     "positive", "pos",    "malignant", "signal",
                                                        "sick",   "diseased", "disease",  "case",   "abnormal",  "present",
                                                        "active", "died",     "dead",     "patient"};
constexpr std::array<std::string_view, 16> negatives = {
    "no",      "false",    "negative", "neg",  "benign",   "background", "healthy", "normal",
    "control", "controls", "absent",   "none", "inactive", "survived",   "alive",   "bkg"};

std::string lowerCase(const std::string &word)
{
    std::string lower;
    for (const unsigned char c : word)
        lower += static_cast<char>(std::tolower(c));
    return lower;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N> &words, const std::string &word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isPositiveBeside(const std::string &word, const std::string &other)
{
    const std::string mine = lowerCase(word);
    const std::string theirs = lowerCase(other);
    for (const Pair &pair : pairs)
        if (mine == pair.positive && theirs == pair.negative)
            return true;
    return (contains(positives, mine) && !contains(positives, theirs)) ||
           (contains(negatives, theirs) && !contains(negatives, mine));
}

std::vector<std::string> inOrder(const std::set<std::string> &words)
{
    std::vector<std::string> classes(words.begin(), words.end());
    std::sort(classes.begin(), classes.end(), comesBefore);
    if (classes.size() == 2 && isPositiveBeside(classes[0], classes[1]))
        std::swap(classes[0], classes[1]);
    return classes;
}

} // namespace

bool comesBefore(const std::string &a, const std::string &b)
{
    const auto x = parseNumber(a, {});
    const auto y = parseNumber(b, {});
    if (x && y && *x != *y)
        return *x < *y;
    return x.has_value() != y.has_value() ? x.has_value() : a < b;
}

std::vector<std::string> classesOf(const Column &target, std::size_t rows)
{
    std::set<std::string> words;
    if (target.type == ColumnType::Number) {
        std::set<double> values;
        for (std::size_t row = 0; row < rows; ++row)
            if (!target.isMissing(row))
                values.insert(target.numbers[row]);
        for (const double value : values)
            words.insert(toWord(value));
    } else {
        for (std::size_t row = 0; row < rows; ++row)
            if (!target.isMissing(row))
                words.insert(classWord(target, row));
    }
    return inOrder(words);
}

std::vector<std::string> classesOfSeveral(const std::vector<const Column *> &targets, std::size_t rows)
{
    std::set<std::string> words;
    for (const Column *target : targets)
        for (std::size_t row = 0; row < rows && words.size() < 3; ++row)
            if (!target->isMissing(row))
                words.insert(classWord(*target, row));
    return inOrder(words);
}

} // namespace netloom
