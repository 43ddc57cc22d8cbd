// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "plugins/particle/event.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// A process that the <init> block of an LHE file announces.
struct LheProcess {
    std::int64_t id = 0;
    double crossSection = 0, uncertainty = 0; ///< pb
};

/// What the <init> block says: the beams, and the processes with their cross sections. Alwall and others 2007, Comput. Phys.
/// Commun. 176, 300; Boos and others 2001, hep-ph/0109068.
struct LheInit {
    int beams[2] = {};       ///< PDG numbers
    double energies[2] = {}; ///< GeV
    int announcedProcesses = 0;
    std::vector<LheProcess> processes;
};

/// Reads the lines between <init> and </init>. Nothing when they are none of such a block.
std::optional<LheInit> parseLheInit(const std::vector<std::string> &lines);

/// Collects one event line by line.
class LheEventLines
{
public:
    /// The line after <event> first, then those behind it. Empty, or why the event cannot be used.
    Text take(std::string_view line);
    /// At </event>: empty, or why the event cannot be used.
    Text finish();
    /// The event; after finish() only. number: from 1.
    ParticleEvent &event() { return m_event; }
    std::size_t announced() const { return m_announced; } ///< particles
    std::size_t found() const { return m_event.particles.size(); }
    bool hasFirstLine() const { return m_hasFirstLine; }

private:
    Text takeFirst();
    Text takeParticle(std::string_view line);
    void takeWeights(std::string_view line);

    ParticleEvent m_event;
    std::vector<std::string_view> m_words;
    bool m_hasFirstLine = false, m_isInWeights = false, m_isBehind = false;
    std::size_t m_announced = 0;
};

/// True when the line begins with the element: "<event>" or "<event npLO="1">", but not "<eventgroup>".
bool beginsElement(std::string_view line, std::string_view name);

/// The value of an attribute: 1001 of <wgt id='1001'>; empty where there is none.
std::string_view attributeOf(std::string_view line, std::string_view name);

} // namespace netloom
