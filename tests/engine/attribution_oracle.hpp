// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/data/make_attribution_oracle.py with PyTorch 1.13.0a0 in double precision.
#pragma once

#include <vector>

// clang-format off
namespace netloom::attribution_oracle {

/// dense 5 tanh > dense 3: weight and bias of each layer, one behind the other.
inline const std::vector<float> weights = {1.47386396F, 0.415109724F, -1.36953712F, -1.36110342F, -0.103730142F, -0.4814125F, 0.115998857F, -0.119861737F, 2.09166169F, -0.347218364F, 0.281868368F, -0.0516411848F, 1.18634593F, 0.395230472F, 0.199375018F, 1.39762521F, 0.595821559F, 0.0253255162F, -0.937931478F, -1.20555234F, 0.0456741266F, -0.951499641F, -0.452707916F, -0.666123033F, 0.721158922F, 0.169256911F, 0.35834229F, -0.487058848F, 0.191156968F, 0.375910729F, -1.56320393F, -0.446986496F, 0.343612641F, -1.8114537F, -0.161369964F, 0.854169071F, 0.259705275F, -0.0546837226F, -0.796747029F, 0.925019383F, -0.319343716F, 0.972278535F, -0.649231434F};
inline const std::vector<float> x = {-0.707877815F, -0.00559477694F, -1.41596186F, -0.935841084F};
inline const std::vector<float> baseline = {-0.207414493F, 0.215373322F, 0.0669661388F, -0.439191014F};
inline constexpr int unit = 2, steps = 40;
inline constexpr double output = 3.802258307958736, baselineOutput = 2.173387958465841;
inline const std::vector<double> simple = {-0.21076314131976182, -0.08635763740745059, 0.8383544300715382, 0.23056756942574314};
inline const std::vector<double> integrated = {-0.5717566349428863, -0.10644434436846562, 1.952043403543426, 0.35501494909484704};
inline const std::vector<double> occluded = {0.003192785095181172, -0.06448524269143885, 2.327870762779393, 0.3346949172425919};

} // namespace netloom::attribution_oracle
