// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/v1_archive.hpp"

#include "projects/format/bounded_archive.hpp"

#include <boost/serialization/level.hpp>
#include <boost/serialization/serialization.hpp>
#include <boost/serialization/tracking.hpp>

// Members only: no class id, no version and no address of the type ever stands in the stream.
#define NETLOOM_PLAIN(type)                                                                                                 \
    BOOST_CLASS_IMPLEMENTATION(netloom::v1::type, boost::serialization::object_serializable)                                \
    BOOST_CLASS_TRACKING(netloom::v1::type, boost::serialization::track_never)

NETLOOM_PLAIN(Value)
NETLOOM_PLAIN(Setting)
NETLOOM_PLAIN(Text)
NETLOOM_PLAIN(SplitSpec)
NETLOOM_PLAIN(DataColumn)
NETLOOM_PLAIN(Data)
NETLOOM_PLAIN(Step)
NETLOOM_PLAIN(PlanColumn)
NETLOOM_PLAIN(Plan)
NETLOOM_PLAIN(FittedStep)
NETLOOM_PLAIN(FittedColumn)
NETLOOM_PLAIN(SignatureInput)
NETLOOM_PLAIN(Preparation)
NETLOOM_PLAIN(Node)
NETLOOM_PLAIN(Edge)
NETLOOM_PLAIN(Graph)
NETLOOM_PLAIN(Recipe)
NETLOOM_PLAIN(CurveSpan)
NETLOOM_PLAIN(RateChange)
NETLOOM_PLAIN(TensorCounts)
NETLOOM_PLAIN(Run)
NETLOOM_PLAIN(Project)

namespace netloom {

std::vector<std::byte> writeV1(const v1::Project &project)
{
    BoundedOutput archive;
    archive << project;
    return archive.take();
}

v1::Project readV1(std::span<const std::byte> bytes, const FilePlace &place)
{
    constexpr std::size_t free = std::size_t{20} << 20;
    BoundedInput archive(bytes, place, free + bytes.size());
    v1::Project project;
    archive >> project;
    archive.finish();
    return project;
}

} // namespace netloom
