// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"
#include "engine/data/signature.hpp"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace netloom {

/// One thing to measure: whole training steps (forward, loss, backward, Adam) on data made for it.
struct BenchCase {
    std::string id, network;
    Shape input; ///< that of nodes stands for graphs: random trees of that size
    Task task = Task::Binary;
    std::int64_t classes = 2;
    std::int64_t batch = 32;
};

const std::vector<BenchCase> &benchCases();

/// Inputs are random normal, targets follow a fixed linear rule.
PreparedData benchData(const BenchCase &benchCase);

struct BenchFigures {
    int threads = 1;
    double microsecondsPerStep = 0; ///< the median of several rounds
    double samplesPerSecond = 0;
    double gigaflops = 0;   ///< two for each multiply-add forward, four backward
    std::int64_t bytes = 0; ///< the network's arena and Adam's moments
};

struct BenchEffort {
    int rounds = 5;
    double secondsPerRound = 0.2;
};

/// On benchData(). Takes about a second, or as long as the effort says. threads: 0 for all cores.
BenchFigures measured(const BenchCase &benchCase, int threads, const std::stop_token &stop, const BenchEffort &effort = {});

} // namespace netloom
