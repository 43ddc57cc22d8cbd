// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_table.hpp"

namespace netloom::all_eventTables {

namespace {

class CmsDimuon final : public EventTable
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
            "cms-dimuon",
            NL_TEXT("CMS: events with two muons"),
            NL_TEXT(
                "CMS collaboration and T. McCauley, CERN Open Data portal, record 545, CC0. Collisions of 2011 at 7 TeV, "
                "chosen so that the pair's mass is 60 to 120 GeV. It is the root of 2 pt1 pt2 (cosh(eta1 - eta2) - cos(phi1 "
                "- "
                "phi2)), and shows the Z boson."),
            {{"Run", "", NL_TEXT("Number of the run."), ColumnRole::Id},
             {"Event", "", NL_TEXT("Number of the event in the run."), ColumnRole::Id}}};
        for (const char *muon : {"1", "2"}) {
            table.columns.push_back({std::string("pt") + muon, "GeV", NL_TEXT("Transverse momentum of the muon.")});
            table.columns.push_back({std::string("eta") + muon, "", NL_TEXT("Pseudorapidity of the muon.")});
            table.columns.push_back({std::string("phi") + muon, "rad", NL_TEXT("Azimuth of the muon.")});
            table.columns.push_back({std::string("Q") + muon, "e", NL_TEXT("Charge of the muon.")});
            table.columns.push_back({std::string("dxy") + muon, "cm",
                                     NL_TEXT("How far the muon's track passes the collision, across the beam.")});
            table.columns.push_back(
                {std::string("iso") + muon, "GeV", NL_TEXT("Transverse momentum of other tracks around the muon.")});
        }
        return table;
    }
};

} // namespace

const EventTable &cms_dimuon()
{
    static const CmsDimuon table;
    return table;
}

} // namespace netloom::all_eventTables
