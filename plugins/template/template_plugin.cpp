// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/template/template.hpp"

#include <QObject>

namespace netloom {

/// The root of the plug-in: says what it is and lists what it offers.
class TemplatePlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{
            "template", NL_TEXT("Template"), NETLOOM_VERSION,
            NL_TEXT("An example to copy: spectra are read and drawn, and a layer learns thresholds.")};
        return info;
    }

    std::vector<const Reader *> readers() const override { return {&spectraReader()}; }
    std::vector<const Depictor *> depictors() const override { return {&spectrumDepictor()}; }
    std::vector<const PlainLayer *> layers() const override { return {&gateLayer()}; }
};

} // namespace netloom

#include "template_plugin.moc"
