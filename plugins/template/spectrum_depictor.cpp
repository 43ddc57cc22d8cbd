// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/template/template.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

/// Draws a row's spectrum as a curve over its points, numbered from 1.
class SpectrumDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{"template-spectrum",
                                       NL_TEXT("Spectrum"),
                                       NL_TEXT("Draws the points of a spectrum as a curve."),
                                       {"template-spectra"}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &) const override
    {
        const Column &label = row.columns.at(static_cast<std::size_t>(row.at("label")));
        const Column &spectrum = row.columns.at(static_cast<std::size_t>(row.at("spectrum")));
        SignalDepiction signal;
        signal.xLabel = NL_TEXT("point");
        signal.yLabel = spectrum.unit;
        signal.x.resize(spectrum.values.size());
        std::iota(signal.x.begin(), signal.x.end(), 1.0);
        signal.traces.push_back({label.cellText(0), {spectrum.values.begin(), spectrum.values.end()}});
        const auto highest = std::max_element(spectrum.values.begin(), spectrum.values.end());
        const auto place = highest - spectrum.values.begin() + 1;
        return {.title = label.cellText(0),
                .words =
                    toWord(text(NL_TEXT("A spectrum of {1} points, highest at point {2}."), spectrum.values.size(), place)),
                .content = std::move(signal)};
    }
};

} // namespace

const Depictor &spectrumDepictor()
{
    static const SpectrumDepictor depictor;
    return depictor;
}

} // namespace netloom
