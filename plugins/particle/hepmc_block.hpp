// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netloom {

enum class HepMcFormat { None, Version2, Version3 };

/// The lines of one event of a HepMC file, looked at one by one before HepMC3 gets them: it takes what a file announces on
/// trust, reads words as zeros, and leaves out events without an error.
class HepMcBlock
{
public:
    explicit HepMcBlock(HepMcFormat format) : m_format(format) {}

    /// A line of the event, its E line first.
    void take(std::string_view line);
    /// Why the event cannot be used; empty when it is whole. Asked when all its lines were taken.
    Text trouble() const;

    /// What HepMC3 is to be given: the lines that make the event, written anew without what is not needed.
    const std::string &text() const { return m_text; }
    std::size_t announcedParticles() const { return m_announcedParticles; }
    std::size_t particles() const { return m_found; }
    const std::string &units() const { return m_units; } ///< "GEV MM"; empty when the event does not say

private:
    void takeEvent2();
    void takeVertex2();
    void takeParticle2();
    void takeEvent3();
    void takeVertex3(std::string_view line);
    void takeParticle3();
    void takeWeights3();
    void takeUnits();
    /// Hands HepMC3 the first words of the line and the rest, with one blank between two words.
    void put(std::size_t words, std::string_view rest);
    void refuse(Text why);
    bool areNumbers(std::size_t from, std::size_t count);
    int whole(std::size_t word); ///< refuses what is none
    bool hasWords(std::size_t least);
    bool goesInCircles() const;

    HepMcFormat m_format;
    std::string m_text, m_units;
    std::vector<std::string_view> m_words;
    Text m_trouble;
    std::size_t m_announcedParticles = 0, m_announcedVertices = 0, m_found = 0, m_foundVertices = 0;
    int m_vertex = 0;                                  ///< version 2: the one that particles now come out of
    std::vector<int> m_origins;                        ///< version 3: of each particle, a vertex (below 0), a particle, or 0
    std::vector<std::pair<int, int>> m_ways;           ///< from vertex to vertex, a particle each
    std::vector<std::pair<int, int>> m_endsOfVertices; ///< version 3: a particle that goes into a vertex
};

/// Whether one comes back to a vertex by following the ways from vertex to vertex.
bool hasCycle(const std::vector<std::pair<int, int>> &ways);

} // namespace netloom
