// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/explained_sample.hpp"
#include "engine/explain/permutation_importance.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

constexpr std::int64_t patchesASide = 14, piecesOfSignal = 32;

/// Collects the parts of one input.
class PartList
{
public:
    PartList(const ExplainedSample &sample, std::size_t input, std::vector<SamplePart> &parts)
        : m_values(sample.row.inputs[input].values),
          m_nothing(sample.baseline[input]),
          m_areWords(sample.row.inputs[input].shape.tokens() > 0),
          m_input(input),
          m_parts(parts)
    {
    }

    void add(std::vector<std::int64_t> numbers, Text name)
    {
        const bool isThere = m_areWords || std::any_of(numbers.begin(), numbers.end(), [this](std::int64_t number) {
                                 const auto at = static_cast<std::size_t>(number);
                                 return m_values[at] != m_nothing[at];
                             });
        if (isThere)
            m_parts.push_back({m_input, std::move(numbers), std::move(name)});
    }

    void addRun(std::int64_t first, std::int64_t count, Text name)
    {
        std::vector<std::int64_t> numbers(static_cast<std::size_t>(count));
        std::iota(numbers.begin(), numbers.end(), first);
        add(std::move(numbers), std::move(name));
    }

private:
    const Values<float> &m_values;
    const std::vector<float> &m_nothing;
    bool m_areWords; ///< one that training did not see is a word all the same: gradients begin where there is none
    std::size_t m_input;
    std::vector<SamplePart> &m_parts;
};

/// Patches of about a fourteenth of a side, all channels together: channels stand first.
void addPatches(PartList &list, const Shape &shape, const std::string &name)
{
    const std::int64_t channels = shape[0], height = shape[1], width = shape[2];
    const std::int64_t side = std::max<std::int64_t>(1, (std::max(height, width) + patchesASide - 1) / patchesASide);
    for (std::int64_t top = 0; top < height; top += side)
        for (std::int64_t left = 0; left < width; left += side) {
            const std::int64_t bottom = std::min(height, top + side), right = std::min(width, left + side);
            std::vector<std::int64_t> numbers;
            for (std::int64_t c = 0; c < channels; ++c)
                for (std::int64_t y = top; y < bottom; ++y)
                    for (std::int64_t x = left; x < right; ++x)
                        numbers.push_back((c * height + y) * width + x);
            list.add(std::move(numbers),
                     text(NL_TEXT("{1}: lines {2} to {3}, columns {4} to {5}"), name, top + 1, bottom, left + 1, right));
        }
}

void addPieces(PartList &list, const Shape &shape, const std::string &name)
{
    const std::int64_t steps = shape[0], width = shape.size() / steps;
    const std::int64_t length = std::max<std::int64_t>(1, (steps + piecesOfSignal - 1) / piecesOfSignal);
    for (std::int64_t at = 0; at < steps; at += length) {
        const std::int64_t count = std::min(length, steps - at);
        list.addRun(at * width, count * width, text(NL_TEXT("{1}: steps {2} to {3}"), name, at + 1, at + count));
    }
}

void addItems(PartList &list, const Tensor &tensor, const std::string &name)
{
    const std::int64_t width = tensor.shape.itemSize();
    for (std::int64_t item = 0; item < tensor.items(0); ++item)
        list.addRun(item * width, width,
                    tensor.shape.axis() == Axis::Nodes   ? text(NL_TEXT("{1}: node {2}"), name, item + 1)
                    : tensor.shape.axis() == Axis::Edges ? text(NL_TEXT("{1}: link {2}"), name, item + 1)
                    : tensor.shape.tokens() > 0          ? text(NL_TEXT("{1}: word {2}"), name, item + 1)
                                                         : text(NL_TEXT("{1}: step {2}"), name, item + 1));
}

} // namespace

std::vector<SamplePart> partsOf(const ExplainedSample &sample, const Preparation &preparation)
{
    std::vector<SamplePart> parts;
    const std::vector<InputGroup> groups = inputGroups(preparation);
    for (std::size_t i = 0; i < sample.row.inputs.size(); ++i) {
        const DataSignature::Input &input = sample.row.signature.inputs[i];
        const Tensor &tensor = sample.row.inputs[i];
        PartList list(sample, i, parts);
        if (!input.features.empty()) {
            for (const InputGroup &group : groups)
                if (group.input == i)
                    list.addRun(group.first, group.count, text(group.column));
        } else if (tensor.shape.isVarying()) {
            addItems(list, tensor, input.name);
        } else if (tensor.shape.rank() == 3) {
            addPatches(list, tensor.shape, input.name);
        } else if (tensor.shape.rank() == 2) {
            addPieces(list, tensor.shape, input.name);
        } else {
            for (std::int64_t number = 0; number < tensor.shape.size(); ++number)
                list.addRun(number, 1, text(NL_TEXT("{1}: number {2}"), input.name, number + 1));
        }
    }
    return parts;
}

} // namespace netloom
