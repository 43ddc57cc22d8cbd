// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/u_net.hpp"

#include "engine/graph/drawing_cells.hpp"
#include "engine/graph/network_text.hpp"

namespace netloom {

namespace {

/// Of each node in the order of the text, then of the output layer, the loss and the target: a row a size of the picture,
/// the way down at the left and the way up at the right of what is kept, the answers at the top. Where a wire turns back to
/// another row there is room for its bend.
constexpr DrawingCell uNetCells[] = {{0, 2},   {1, 2},   {2, 2},   {0, 3},   {1, 3},   {2, 3},   {0, 4},    {1, 4},
                                     {2, 4},   {3.3, 4}, {3.3, 3}, {4.6, 3}, {5.6, 3}, {6.6, 3}, {7.6, 3},  {3.3, 2},
                                     {4.6, 2}, {5.6, 2}, {6.6, 2}, {7.6, 2}, {6.6, 1}, {7.6, 1}, {6.6, 0.4}};
constexpr double uNetRowHeight = 150;

std::string levelText(const std::string &filters, const std::string &below)
{
    const std::string pair = "conv " + filters + " 3 relu padding=same > conv " + filters + " 3 relu padding=same";
    if (below.empty())
        return pair;
    return pair + " > (maxpool 2 > " + below + " > conv_transpose " + filters + " 2 stride=2 | identity) > concat > " + pair;
}

} // namespace

GraphSpec uNet(const DataSignature &signature)
{
    return withCells(completeNetwork(parseNetwork(uNetText()), signature), uNetCells, uNetRowHeight);
}

std::string uNetText()
{
    return levelText("8", levelText("16", levelText("32", "")));
}

std::optional<Text> uNetMisfit(const DataSignature &signature)
{
    const Shape &picture = signature.inputs.front().shape;
    if (picture[1] % 4 == 0 && picture[2] % 4 == 0)
        return std::nullopt;
    return text(NL_TEXT("This network halves height and width twice, so that both must be multiples of 4, and the pictures "
                        "have {1}x{2} pixels."),
                picture[1], picture[2]);
}

} // namespace netloom
