// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/added_layers.hpp"

#include "engine/base/error.hpp"
#include "engine/numeric/backend.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

namespace netloom {

namespace {

NodeCategory categoryOf(PlainLayerKind kind)
{
    switch (kind) {
    case PlainLayerKind::Linear:
        return NodeCategory::Linear;
    case PlainLayerKind::Convolution:
        return NodeCategory::Convolution;
    case PlainLayerKind::Normalisation:
        return NodeCategory::Normalisation;
    case PlainLayerKind::Activation:
        return NodeCategory::Activation;
    case PlainLayerKind::Regularisation:
        return NodeCategory::Regularisation;
    case PlainLayerKind::Shape:
        return NodeCategory::Shape;
    case PlainLayerKind::Merge:
        return NodeCategory::Merge;
    }
    return NodeCategory::Linear;
}

Initialiser initialiserOf(PlainWeight::Start start)
{
    switch (start) {
    case PlainWeight::Start::Zeros:
        return Initialiser::Zeros;
    case PlainWeight::Start::Ones:
        return Initialiser::Ones;
    case PlainWeight::Start::Glorot:
        return Initialiser::GlorotUniform;
    case PlainWeight::Start::He:
        return Initialiser::HeNormal;
    }
    return Initialiser::Zeros;
}

/// Asks a plug-in, and gives what it throws the words that the engine expects.
template <class Ask>
auto asking(const std::string &label, Ask ask)
{
    try {
        return ask();
    } catch (const Error &) {
        throw;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        throw Error(ErrorKind::Graph, {},
                    text(NL_TEXT("The layer {1}, which a plug-in brings, failed: {2}. Put another in its place."), label,
                         error.what()));
    }
}

/// A plug-in's work with the engine's blocks as spans.
template <class T>
class AddedWork final : public Layer<T>
{
public:
    AddedWork(std::string label, std::unique_ptr<PlainWork> work, std::vector<std::int64_t> inputs, std::int64_t output,
              std::vector<std::int64_t> weights)
        : m_label(std::move(label)),
          m_work(std::move(work)),
          m_inputs(std::move(inputs)),
          m_output(output),
          m_weights(std::move(weights))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        Blocks blocks(*this, call);
        asking(m_label, [&] { m_work->forward(blocks.call); });
    }

    void backward(const LayerCall<T> &call) override
    {
        Blocks blocks(*this, call);
        asking(m_label, [&] { m_work->backward(blocks.call); });
    }

private:
    struct Blocks {
        std::array<std::span<const T>, PlainLayer::mostInputs> in;
        std::array<std::span<T>, PlainLayer::mostInputs> gradIn;
        std::array<std::span<const T>, PlainLayer::mostWeights> weights;
        std::array<std::span<T>, PlainLayer::mostWeights> gradWeights;
        PlainCall<T> call;

        Blocks(const AddedWork &work, const LayerCall<T> &from)
        {
            const auto rowsOf = [&](std::int64_t numbers) { return static_cast<std::size_t>(from.rows * numbers); };
            for (std::size_t i = 0; i < work.m_inputs.size(); ++i) {
                in[i] = {from.in[i], rowsOf(work.m_inputs[i])};
                if (i < from.gradIn.size() && from.gradIn[i])
                    gradIn[i] = {from.gradIn[i], rowsOf(work.m_inputs[i])};
            }
            for (std::size_t i = 0; i < work.m_weights.size(); ++i) {
                weights[i] = {from.weights[i], static_cast<std::size_t>(work.m_weights[i])};
                if (i < from.gradWeights.size() && from.gradWeights[i])
                    gradWeights[i] = {from.gradWeights[i], static_cast<std::size_t>(work.m_weights[i])};
            }
            call.rows = from.rows;
            call.isTraining = from.phase == Phase::Training;
            call.in = std::span(in).first(work.m_inputs.size());
            call.out = {from.out, rowsOf(work.m_output)};
            call.weights = std::span(weights).first(work.m_weights.size());
            if (from.gradOut)
                call.gradOut = {from.gradOut, rowsOf(work.m_output)};
            call.gradIn = std::span(gradIn).first(work.m_inputs.size());
            call.gradWeights = std::span(gradWeights).first(work.m_weights.size());
        }
    };

    std::string m_label;
    std::unique_ptr<PlainWork> m_work;
    std::vector<std::int64_t> m_inputs;
    std::int64_t m_output;
    std::vector<std::int64_t> m_weights;
};

/// A plug-in's layer as the engine sees it.
class AddedType final : public LayerType
{
public:
    explicit AddedType(const PlainLayer &plain) : m_plain(plain)
    {
        const PlainLayerInfo &its = plain.info();
        m_info.id = its.id;
        m_info.label = its.label;
        m_info.category = categoryOf(its.kind);
        m_info.help = its.help;
        m_info.formula = its.formula;
        m_info.source = its.source;
        m_info.params = its.params;
        m_info.inputs.clear();
        for (const std::string &input : its.inputs)
            m_info.inputs.push_back({input});
    }

    const NodeInfo &info() const override { return m_info; }
    ItemUse itemUse() const override { return m_plain.worksItemByItem() ? ItemUse::EachItem : ItemUse::Whole; }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const Shape shape = asking(m_info.label, [&] { return m_plain.outputShape(params, inputs); });
        for (const std::int64_t size : shape.dims())
            if (size <= 0)
                throw Error(
                    ErrorKind::Graph, {},
                    text(NL_TEXT("The layer {1}, which a plug-in brings, states the shape {2}, which there cannot be. Put "
                                 "another in its place."),
                         text(m_info.label), shape.str()));
        return shape;
    }

    std::vector<WeightSpec> weights(const Params &params, std::span<const Shape> inputs) const override
    {
        std::vector<WeightSpec> specs;
        for (const PlainWeight &weight : asking(m_info.label, [&] { return m_plain.weights(params, inputs); }))
            specs.push_back({.name = weight.name,
                             .shape = weight.shape,
                             .initialiser = initialiserOf(weight.start),
                             .fanIn = weight.fanIn,
                             .fanOut = weight.fanOut});
        specs.resize(std::min(specs.size(), PlainLayer::mostWeights));
        return specs;
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return asking(m_info.label, [&] { return m_plain.multiplyAdds(params, inputs); });
    }

    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return make<float>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return make<double>(params, inputs);
    }

private:
    template <class T>
    std::unique_ptr<Layer<T>> make(const Params &params, std::span<const Shape> inputs) const
    {
        std::vector<std::int64_t> inputSizes, weightSizes;
        for (const Shape &shape : inputs)
            inputSizes.push_back(shape.size());
        for (const WeightSpec &spec : weights(params, inputs))
            weightSizes.push_back(spec.shape.size());
        return std::make_unique<AddedWork<T>>(
            m_info.label, asking(m_info.label, [&] { return m_plain.make(params, inputs); }), std::move(inputSizes),
            outputShape(params, inputs).size(), std::move(weightSizes));
    }

    const PlainLayer &m_plain;
    NodeInfo m_info;
};

using Layers = Catalogue<LayerType>;

/// The built-in ones and those that were added; a table that somebody has seen stays for good.
std::atomic<const Layers *> allLayers{nullptr};

} // namespace

void addLayers(std::span<const PlainLayer *const> added)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    std::vector<const LayerType *> types(layers().all().begin(), layers().all().end());
    const std::size_t before = types.size();
    for (const PlainLayer *plain : added)
        if (plain->info().inputs.size() <= PlainLayer::mostInputs && !layers().find(plain->info().id))
            types.push_back(new AddedType(*plain));
    if (types.size() > before)
        allLayers = new Layers(layers().kind(), std::move(types));
}

const Catalogue<LayerType> &layers()
{
    const Layers *const all = allLayers;
    return all ? *all : numericBackend().layers();
}

} // namespace netloom
