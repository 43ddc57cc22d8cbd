// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "plugins/medical/depictors.hpp"
#include "plugins/medical/wfdb_settings.hpp"

#include <cmath>

namespace netloom {

namespace {

class EcgDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{
            "ecg", NL_TEXT("ECG"), NL_TEXT("Draws the leads of a beat, a window or a record over time."), {"wfdb", "simulated-ecg"}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &) const override
    {
        const Column &signal = row.columns.at(static_cast<std::size_t>(row.at("signal")));
        const WfdbSettings settings = wfdbSettings(withDefaults(wfdbOptions(), row.provenance.options));
        if (signal.shape.rank() != 2 || signal.values.size() != static_cast<std::size_t>(signal.shape.size()) ||
            !(settings.rate > 0))
            throw Error(ErrorKind::Usage, "signal", text(NL_TEXT("The row holds no signal. Read the data again.")));
        const bool isTimeFirst = settings.isTimeFirst;
        const auto leads = static_cast<std::size_t>(signal.shape[isTimeFirst ? 1 : 0]);
        const auto samples = static_cast<std::size_t>(signal.shape[isTimeFirst ? 0 : 1]);
        SignalDepiction drawn;
        drawn.xLabel = settings.rows == "beats" ? NL_TEXT("time from the beat (s)") : NL_TEXT("time (s)");
        drawn.yLabel = signal.unit.empty() ? NL_TEXT("as recorded") : signal.unit;
        const double begin =
            settings.rows == "beats" ? -std::round(settings.before * settings.rate) / settings.rate : beginOf(row, settings);
        for (std::size_t i = 0; i < samples; ++i)
            drawn.x.push_back(begin + static_cast<double>(i) / settings.rate);
        for (std::size_t lead = 0; lead < leads; ++lead) {
            SignalDepiction::Trace trace;
            trace.name = lead < settings.leads.size() ? settings.leads[lead] : toWord(text(NL_TEXT("lead {1}"), lead + 1));
            for (std::size_t i = 0; i < samples; ++i)
                trace.values.push_back(
                    static_cast<double>(signal.values[isTimeFirst ? i * leads + lead : lead * samples + i]));
            drawn.traces.push_back(std::move(trace));
        }
        const int record = row.find("record");
        const std::string title = record < 0 ? std::string() : row.columns[static_cast<std::size_t>(record)].cellText(0);
        return {.title = title,
                .words = toWord(text(NL_TEXT("{1} leads over {2} s, from {3} s on."), leads,
                                     static_cast<double>(samples) / settings.rate, begin)),
                .content = std::move(drawn)};
    }

private:
    static double beginOf(const Dataset &row, const WfdbSettings &settings)
    {
        const int time = settings.rows == "windows" ? row.find("time") : -1;
        if (time < 0 || row.columns[static_cast<std::size_t>(time)].numbers.empty())
            return 0;
        const double second = row.columns[static_cast<std::size_t>(time)].numbers.front();
        return std::isfinite(second) ? second : 0;
    }
};

} // namespace

const Depictor &ecgDepictor()
{
    static const EcgDepictor depictor;
    return depictor;
}

} // namespace netloom
