// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that are wrong in one way each: EVIL says which. None of them may come into the program.
#include "plugins/api/plugin.hpp"

#include <QObject>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <type_traits>

namespace netloom {

namespace {

constexpr std::string_view evil = EVIL;

// Harmless where it is tried, and deadly where it is used.
[[maybe_unused]] const bool sparesTheWorker = [] {
    const bool isWorker = std::filesystem::read_symlink("/proc/self/exe").filename() == "netloom-worker";
    if (evil == "layer_spares_the_worker" && !isWorker)
        std::abort();
    return true;
}();

/// y = 2 x, but for what is wrong with it.
class EvilWork final : public PlainWorkOf<EvilWork>
{
public:
    template <class T>
    void run(const PlainCall<T> &call) const
    {
        for (std::size_t i = 0; i < call.in[0].size(); ++i)
            call.out[i] = T(2) * call.in[0][i];
        if (evil == "layer_writes_outside")
            call.out.data()[call.out.size()] = T(1);
        if (evil == "layer_not_finite")
            call.out[0] = std::log(T(-1));
        if (evil == "layer_couples_rows")
            call.out[0] += call.in[0].back();
        if (evil == "layer_differs_in_float" && std::is_same_v<T, float>)
            call.out[0] += T(1);
        if (evil == "layer_is_random")
            call.out[0] += static_cast<T>(++m_calls) / T(1e3);
        if (evil == "layer_crashes")
            std::abort();
        if (evil == "layer_throws")
            throw std::runtime_error("no reason at all");
    }

    template <class T>
    void differentiate(const PlainCall<T> &call) const
    {
        for (volatile int i = 0; evil == "layer_loops";)
            i = i + 1;
        const T slope = evil == "layer_wrong_gradient" ? T(2.01) : T(2);
        const std::size_t first = evil == "layer_unwritten" ? 1 : 0;
        for (std::size_t i = first; i < call.gradIn[0].size(); ++i)
            call.gradIn[0][i] = slope * call.gradOut[i];
    }

private:
    mutable int m_calls = 0;
};

class EvilLayer final : public PlainLayer
{
public:
    const PlainLayerInfo &info() const override
    {
        static const PlainLayerInfo info{.id = evil == "layer_wrong_name" ? "dense" : EVIL "_twice",
                                         .label = "Twice",
                                         .help = "",
                                         .formula = "y = 2 x",
                                         .source = ""};
        return info;
    }
    std::vector<Shape> exampleInputs() const override
    {
        return std::vector<Shape>(evil == "layer_without_example" ? 0 : 1, Shape{3});
    }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        return evil == "layer_shape_of_nothing" ? Shape{0}
               : evil == "layer_huge_shape"     ? Shape{1 << 30, 1 << 30}
                                                : inputs[0];
    }
    std::unique_ptr<PlainWork> make(const Params &, std::span<const Shape>) const override
    {
        return std::make_unique<EvilWork>();
    }
};

} // namespace

class EvilLayerPlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{EVIL_ID, "Evil", "1", ""};
        return info;
    }
    std::vector<const PlainLayer *> layers() const override
    {
        static const EvilLayer layer;
        return {&layer};
    }
};

} // namespace netloom

#include "evil_layer.moc"
