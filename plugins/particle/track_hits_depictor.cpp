// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_depictors.hpp"
#include "plugins/particle/particle_generators.hpp"

#include <cmath>

namespace netloom {

namespace {

/// Draws the hits of a simulated track in space.
class TrackHitsDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{
            "track-hits",
            NL_TEXT("Hits in space"),
            NL_TEXT("Draws the hits of a track where they were measured; the beam is the axis of depth."),
            {"helical-tracks"}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &) const override
    {
        const Column &hits = row.columns.at(static_cast<std::size_t>(row.at(hitsColumn)));
        PointsDepiction cloud;
        cloud.points.push_back({{0, 0, 0}, toWord(text(NL_TEXT("beam"))), 7});
        for (std::size_t at = 0; at + 3 <= hits.values.size(); at += 3) {
            const std::array<double, 3> place = {hits.values[at], hits.values[at + 1], hits.values[at + 2]};
            if (std::isfinite(place[0]) && std::isfinite(place[1]) && std::isfinite(place[2]))
                cloud.points.push_back({place, {}, 0});
        }
        const int charge = row.find("charge");
        const std::string sign = charge < 0 ? std::string() : row.columns[static_cast<std::size_t>(charge)].cellText(0);
        const std::size_t count = cloud.points.size() - 1;
        return {.title = sign,
                .words = toWord(text(NL_TEXT("{1} hits of a track and of noise in space, around the beam."), count)),
                .content = std::move(cloud)};
    }
};

} // namespace

const Depictor &trackHits()
{
    static const TrackHitsDepictor depictor;
    return depictor;
}

} // namespace netloom
