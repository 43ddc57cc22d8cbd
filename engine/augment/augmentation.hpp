// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation_choice.hpp"
#include "engine/base/catalogue.hpp"
#include "engine/base/rng.hpp"
#include "engine/data/signature.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace netloom {

/// What an augmentation can make of an input: of (channels, height, width), of (steps, channels), of (features).
enum class AugmentedKind { None, Image, Signal, Table };

/// Token ids, graphs and volumes are of no kind. A flat input without names for its numbers is a signal of one channel.
AugmentedKind augmentedKind(const DataSignature::Input &input);

struct AugmentationInfo {
    std::string id, label, help, formula, source = {};
    std::vector<ParamSpec> params; ///< "probability" is the first
    bool takesImages = false, takesSignals = false, takesTables = false;
    bool movesPlaces = false; ///< what was at one pixel or step stands at another one then

    bool takes(AugmentedKind kind) const;
};

/// What an augmentation knows of the input whose rows it changes; all that is measured is measured on the training rows.
/// A channel of a table is a number of its own.
struct AugmentedInput {
    AugmentedKind kind = AugmentedKind::None;
    Shape shape;
    std::int64_t channels = 1, inner = 1;         ///< the channel of number i is i / inner % channels
    std::vector<float> mean = {}, deviation = {}; ///< a channel; the deviation has divisor n
    std::vector<NumberOrigin> origins = {};       ///< of a table, one a number
    const Tensor *tensor = nullptr;
    std::span<const std::uint32_t> rows = {}; ///< for training

    /// Calls work(number, channel) for the numbers of a row in their order.
    template <class Work>
    void forEach(std::size_t numbers, Work work) const
    {
        std::int64_t left = inner;
        std::size_t channel = 0;
        for (std::size_t i = 0; i < numbers; ++i) {
            work(i, channel);
            if (--left > 0)
                continue;
            left = inner;
            channel = channel + 1 == static_cast<std::size_t>(channels) ? 0 : channel + 1;
        }
    }
};

/// One row on its way to the network. values: as the input's shape says, changed in place; scratch: room for as many.
struct AugmentedRow {
    std::span<float> values, scratch;
    RandomStream &random; ///< of this row, epoch and augmentation alone
};
using RowChange = std::function<void(const AugmentedRow &)>; ///< allocates nothing

/// A kind of augmentation: what is done to prepared training rows, and to no others, to make more of few.
class AugmentationType
{
public:
    virtual ~AugmentationType() = default;
    virtual const AugmentationInfo &info() const = 0;
    /// params are complete (withDefaults); input is of a kind that it takes, and outlives what is made.
    virtual RowChange make(const Params &params, const AugmentedInput &input) const = 0;
};

const Catalogue<AugmentationType> &augmentations();

/// What is wrong with the settings themselves, a sentence each.
std::vector<Text> augmentationProblems(const AugmentationChoice &choice);
/// The same, and what is wrong with them for data of this signature.
std::vector<Text> augmentationProblems(const AugmentationChoice &choice, const DataSignature &signature);
/// The inputs that a choice without problems works on.
std::vector<std::size_t> augmentedInputs(const AugmentationChoice &choice, const DataSignature &signature);

/// Settings that augmentations have in common.
std::vector<ParamSpec> withProbability(double usual, std::vector<ParamSpec> own);
ParamSpec augmentedShareSpec(std::string key, std::string label, double usual, double most, std::string help);
ParamSpec fillSpec(); ///< "edge" or "zero": what comes in from beyond the edge

double between(RandomStream &random, double low, double high);     ///< uniform
std::int64_t wholeWithin(RandomStream &random, std::int64_t most); ///< uniform in [-most, most]

} // namespace netloom
