// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_table.hpp"

namespace netloom::all_eventTables {

namespace {

class CmsFourMuons final : public EventTable
{
public:
    const KnownTableInfo &info() const override
    {
        static const KnownTableInfo info = describe();
        return info;
    }

private:
    static KnownTableInfo describe()
    {
        KnownTableInfo table{
            "cms-four-muons",
            NL_TEXT("CMS: events with four muons"),
            NL_TEXT(
                "CMS collaboration, CERN Open Data portal, CC0. Collisions of 2011 and 2012 in the search for a Higgs boson "
                "that decays into two Z bosons and four muons."),
            {{"Run", "", NL_TEXT("Number of the run."), ColumnRole::Id},
             {"Event", "", NL_TEXT("Number of the event in the run."), ColumnRole::Id}}};
        for (const char *muon : {"1", "2", "3", "4"}) {
            table.columns.push_back({std::string("PID") + muon, "", NL_TEXT("Particle number: 13 muon, -13 antimuon."),
                                     ColumnRole::Feature, true});
            table.columns.push_back({std::string("E") + muon, "GeV", NL_TEXT("Energy of the muon.")});
            for (const char *axis : {"px", "py", "pz"})
                table.columns.push_back(
                    {std::string(axis) + muon, "GeV", NL_TEXT("Momentum of the muon along this axis; z is the beam.")});
            table.columns.push_back({std::string("pt") + muon, "GeV", NL_TEXT("Transverse momentum of the muon.")});
            table.columns.push_back({std::string("eta") + muon, "", NL_TEXT("Pseudorapidity of the muon.")});
            table.columns.push_back({std::string("phi") + muon, "rad", NL_TEXT("Azimuth of the muon.")});
            table.columns.push_back({std::string("Q") + muon, "e", NL_TEXT("Charge of the muon.")});
        }
        table.columns.push_back({"mZ1", "GeV", NL_TEXT("Invariant mass of the pair that is nearer to a Z boson.")});
        table.columns.push_back({"mZ2", "GeV", NL_TEXT("Invariant mass of the other pair.")});
        table.columns.push_back({"M", "GeV", NL_TEXT("Invariant mass of all four muons."), ColumnRole::Target});
        return table;
    }
};

} // namespace

const EventTable &cms_four_muons()
{
    static const CmsFourMuons table;
    return table;
}

} // namespace netloom::all_eventTables
