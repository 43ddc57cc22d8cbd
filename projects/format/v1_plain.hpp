// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/v1.hpp"

#include <boost/serialization/level.hpp>
#include <boost/serialization/serialization.hpp>
#include <boost/serialization/tracking.hpp>

// Members only: no class id, no version and no address of the type ever stands in the stream.
#define NETLOOM_PLAIN(type)                                                                                                 \
    BOOST_CLASS_IMPLEMENTATION(netloom::type, boost::serialization::object_serializable)                                    \
    BOOST_CLASS_TRACKING(netloom::type, boost::serialization::track_never)

NETLOOM_PLAIN(v1::Value)
NETLOOM_PLAIN(v1::Setting)
NETLOOM_PLAIN(v1::Text)
NETLOOM_PLAIN(v1::SplitSpec)
NETLOOM_PLAIN(v1::DataColumn)
NETLOOM_PLAIN(v1::Data)
NETLOOM_PLAIN(v1::Step)
NETLOOM_PLAIN(v1::PlanColumn)
NETLOOM_PLAIN(v1::Plan)
NETLOOM_PLAIN(v1::FittedStep)
NETLOOM_PLAIN(v1::FittedColumn)
NETLOOM_PLAIN(v1::SignatureInput)
NETLOOM_PLAIN(v1::Preparation)
NETLOOM_PLAIN(v1::Node)
NETLOOM_PLAIN(v1::Edge)
NETLOOM_PLAIN(v1::Graph)
NETLOOM_PLAIN(v1::Recipe)
NETLOOM_PLAIN(v1::CurveSpan)
NETLOOM_PLAIN(v1::RateChange)
NETLOOM_PLAIN(v1::TensorCounts)
NETLOOM_PLAIN(v1::Run)
NETLOOM_PLAIN(v1::Project)
