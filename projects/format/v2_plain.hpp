// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/v1_plain.hpp"
#include "projects/format/v2.hpp"

NETLOOM_PLAIN(v2::RecipePart)
NETLOOM_PLAIN(v2::Recipe)
NETLOOM_PLAIN(v2::RateChange)
NETLOOM_PLAIN(v2::Block)
NETLOOM_PLAIN(v2::Numbers)
NETLOOM_PLAIN(v2::Run)
NETLOOM_PLAIN(v2::Project)
