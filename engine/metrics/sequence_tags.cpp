// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/sequence_tags.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

namespace netloom {

namespace {

struct ReadTag {
    char place = 'O'; ///< B, I, E, S or O
    std::string_view type;
    bool isInside() const { return place != 'O'; }
};

bool isTag(const std::string &tag)
{
    constexpr std::string_view places = "BIES";
    return tag == "O" ||
           (!tag.empty() && places.find(tag.front()) != std::string_view::npos && (tag.size() == 1 || tag[1] == '-'));
}

ReadTag readTag(const std::string &tag)
{
    if (tag == "O")
        return {};
    if (!isTag(tag))
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("'{1}' is no tag of a token; write O, or B, I, E or S with a type, such as B-PER."),
                         quotable(tag)));
    const std::string_view type = std::string_view(tag).substr(std::min<std::size_t>(tag.size(), 2));
    return {tag.front(), type.empty() ? std::string_view("_") : type};
}

/// Whether the token belongs to the entity of the one before it.
bool goesOn(const ReadTag &before, const ReadTag &tag)
{
    const bool isOpen = before.place == 'B' || before.place == 'I';
    const bool continues = tag.place == 'I' || tag.place == 'E';
    return isOpen && continues && before.type == tag.type;
}

/// How often a type or tag is in the truth, in the predictions, and rightly in both.
struct TagCounts {
    std::size_t actual = 0, predicted = 0, right = 0;
};

double tagShareOf(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

TagScore tagScoreOf(std::string name, const TagCounts &counts)
{
    return {std::move(name), tagShareOf(counts.right, counts.predicted), tagShareOf(counts.right, counts.actual),
            tagShareOf(2 * counts.right, counts.actual + counts.predicted), counts.actual};
}

template <class Weight>
TagScore tagAverageOf(std::string name, const std::vector<TagScore> &scores, Weight weight)
{
    TagScore mean{std::move(name), 0, 0, 0, 0};
    double whole = 0;
    for (const TagScore &score : scores)
        whole += weight(score);
    for (const TagScore &score : scores) {
        mean.support += score.support;
        if (whole == 0)
            continue;
        mean.precision += weight(score) * score.precision / whole;
        mean.recall += weight(score) * score.recall / whole;
        mean.f1 += weight(score) * score.f1 / whole;
    }
    return mean;
}

TagReport tagReportOf(const std::map<std::string, TagCounts> &counted)
{
    TagReport report;
    TagCounts all;
    for (const auto &[name, counts] : counted) {
        report.perName.push_back(tagScoreOf(name, counts));
        all.actual += counts.actual;
        all.predicted += counts.predicted;
        all.right += counts.right;
    }
    report.micro = tagScoreOf("micro", all);
    report.macro = tagAverageOf("macro", report.perName, [](const TagScore &) { return 1.0; });
    report.weighted =
        tagAverageOf("weighted", report.perName, [](const TagScore &score) { return static_cast<double>(score.support); });
    return report;
}

void throwIfUnlike(const std::vector<TagSequence> &actual, const std::vector<TagSequence> &predicted)
{
    const auto sameLength = [](const TagSequence &a, const TagSequence &b) { return a.size() == b.size(); };
    if (!std::equal(actual.begin(), actual.end(), predicted.begin(), predicted.end(), sameLength))
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("The predicted tags are of other sentences than the true ones; give a tag for each token.")));
}

double shareOfRightTokens(const std::vector<TagSequence> &actual, const std::vector<TagSequence> &predicted)
{
    std::size_t right = 0, tokens = 0;
    for (std::size_t s = 0; s < actual.size(); ++s)
        for (std::size_t i = 0; i < actual[s].size(); ++i) {
            ++tokens;
            right += actual[s][i] == predicted[s][i];
        }
    return tokens == 0 ? std::numeric_limits<double>::quiet_NaN() : tagShareOf(right, tokens);
}

/// The tags of an outcome's sequences: classOf(row) gives the class of a row.
template <class ClassOf>
std::vector<TagSequence> tagsOf(const Outcome &outcome, ClassOf classOf)
{
    std::vector<TagSequence> sequences;
    for (std::size_t i = 0; i + 1 < outcome.sequences.size(); ++i) {
        TagSequence &tags = sequences.emplace_back();
        for (std::size_t row = outcome.sequences[i]; row < outcome.sequences[i + 1]; ++row)
            tags.push_back(outcome.classes[classOf(row)]);
    }
    return sequences;
}

std::vector<TagSequence> trueTags(const Outcome &outcome)
{
    return tagsOf(outcome, [&](std::size_t row) { return static_cast<std::size_t>(outcome.actual[row]); });
}

std::vector<TagSequence> predictedTags(const Outcome &outcome)
{
    return tagsOf(outcome, [&](std::size_t row) { return outcome.predictedClass(row); });
}

} // namespace

std::vector<TaggedEntity> entitiesOf(const TagSequence &tags)
{
    std::vector<TaggedEntity> entities;
    ReadTag before;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const ReadTag tag = readTag(tags[i]);
        if (goesOn(before, tag))
            entities.back().last = i;
        else if (tag.isInside())
            entities.push_back({std::string(tag.type), i, i});
        before = tag;
    }
    return entities;
}

TagReport entityReport(const std::vector<TagSequence> &actual, const std::vector<TagSequence> &predicted)
{
    throwIfUnlike(actual, predicted);
    std::map<std::string, TagCounts> counted;
    for (std::size_t s = 0; s < actual.size(); ++s) {
        const std::vector<TaggedEntity> truth = entitiesOf(actual[s]), guess = entitiesOf(predicted[s]);
        for (const TaggedEntity &entity : truth)
            ++counted[entity.type].actual;
        for (const TaggedEntity &entity : guess) {
            TagCounts &counts = counted[entity.type];
            ++counts.predicted;
            // Entities stand in the order of their first tokens, which are all different.
            const auto found =
                std::lower_bound(truth.begin(), truth.end(), entity.first,
                                 [](const TaggedEntity &one, std::size_t first) { return one.first < first; });
            counts.right += found != truth.end() && *found == entity;
        }
    }
    TagReport report = tagReportOf(counted);
    report.accuracy = shareOfRightTokens(actual, predicted);
    return report;
}

TagReport tokenReport(const std::vector<TagSequence> &actual, const std::vector<TagSequence> &predicted)
{
    throwIfUnlike(actual, predicted);
    std::map<std::string, TagCounts> counted;
    for (std::size_t s = 0; s < actual.size(); ++s)
        for (std::size_t i = 0; i < actual[s].size(); ++i) {
            const std::string &truth = actual[s][i], &guess = predicted[s][i];
            if (readTag(truth).isInside()) {
                ++counted[truth].actual;
                counted[truth].right += truth == guess;
            }
            if (readTag(guess).isInside())
                ++counted[guess].predicted;
        }
    TagReport report = tagReportOf(counted);
    report.accuracy = shareOfRightTokens(actual, predicted);
    return report;
}

bool hasTags(const Outcome &outcome)
{
    const auto isInside = [](const std::string &tag) { return tag != "O"; };
    return outcome.sequences.size() > 1 && std::all_of(outcome.classes.begin(), outcome.classes.end(), isTag) &&
           std::any_of(outcome.classes.begin(), outcome.classes.end(), isInside);
}

TagReport entityReport(const Outcome &outcome)
{
    return entityReport(trueTags(outcome), predictedTags(outcome));
}

TagReport tokenReport(const Outcome &outcome)
{
    return tokenReport(trueTags(outcome), predictedTags(outcome));
}

} // namespace netloom
