// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/number_text.hpp"
#include "plugins/particle/event_table.hpp"

#include <algorithm>
#include <cmath>

namespace netloom::all_eventTables {

namespace {

/// One number, however it is written: the published files differ in it ("1" and "1.00E+00").
bool asNumber(const std::string &field, double &number)
{
    const auto read = parseNumber(field, {});
    number = read.value_or(0);
    return read.has_value();
}

class Higgs final : public EventTable
{
public:
    const KnownTableInfo &info() const override
    {
        static const KnownTableInfo info = describe();
        return info;
    }

    /// The label first, then 28 numbers, of which transverse momenta and masses are not negative, and angles were scaled:
    /// half a turn is 1.74.
    bool isRow(const std::vector<std::string> &fields) const override
    {
        std::vector<double> numbers(fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (!asNumber(fields[i], numbers[i]))
                return false;
        const auto isAngle = [&](std::size_t i) { return std::abs(numbers[i]) < 1.8; };
        const bool isLabel = numbers[0] == 0 || numbers[0] == 1;
        const bool arePositive = numbers[1] >= 0 && numbers[4] >= 0 &&
                                 std::all_of(numbers.begin() + 22, numbers.end(), [](double mass) { return mass >= 0; });
        return isLabel && arePositive && isAngle(3) && isAngle(5) && isAngle(8) && isAngle(12);
    }

private:
    static KnownTableInfo describe()
    {
        KnownTableInfo table{
            "higgs",
            NL_TEXT("HIGGS"),
            NL_TEXT(
                "Baldi, Sadowski, Whiteson 2014, Nature Communications 5, 4308; UCI Machine Learning Repository, CC BY 4.0. "
                "Simulated events of a heavy Higgs boson (signal) and of top pairs (background). The publishers scaled "
                "momenta, angles, and masses, so they bear no unit."),
            {{"label", "", NL_TEXT("1 signal, 0 background."), ColumnRole::Target, true},
             {"lepton_pT", "", NL_TEXT("Transverse momentum of the lepton, scaled.")},
             {"lepton_eta", "", NL_TEXT("Pseudorapidity of the lepton, scaled.")},
             {"lepton_phi", "", NL_TEXT("Azimuth of the lepton, scaled.")},
             {"missing_energy_magnitude", "", NL_TEXT("Missing transverse momentum, scaled.")},
             {"missing_energy_phi", "", NL_TEXT("Azimuth of the missing transverse momentum, scaled.")}}};
        for (const char jet : {'1', '2', '3', '4'}) {
            const std::string name = std::string("jet_") + jet;
            table.columns.push_back({name + "_pt", "", NL_TEXT("Transverse momentum of the jet, scaled.")});
            table.columns.push_back({name + "_eta", "", NL_TEXT("Pseudorapidity of the jet, scaled.")});
            table.columns.push_back({name + "_phi", "", NL_TEXT("Azimuth of the jet, scaled.")});
            table.columns.push_back(
                {name + "_b-tag", "", NL_TEXT("How likely a bottom quark began the jet: 0, or one of two steps above it.")});
        }
        for (const char *mass : {"m_jj", "m_jjj", "m_lv", "m_jlv", "m_bb", "m_wbb", "m_wwbb"})
            table.columns.push_back({mass, "",
                                     NL_TEXT("Invariant mass of the jets (j), lepton (l), neutrino (v), bottom "
                                             "jets (b), and W bosons (w) of its name, scaled.")});
        return table;
    }
};

} // namespace

const EventTable &higgs()
{
    static const Higgs table;
    return table;
}

} // namespace netloom::all_eventTables
