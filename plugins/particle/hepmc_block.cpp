// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/hepmc_block.hpp"

#include "engine/data/number_text.hpp"
#include "plugins/particle/event_lines.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t mostCount = 100'000'000;
constexpr std::size_t mostLetters = 200'000; // HepMC3 reads lines into a buffer of 256 KiB

} // namespace

bool hasCycle(const std::vector<std::pair<int, int>> &ways)
{
    std::map<int, std::vector<int>> next;
    std::map<int, int> before; // how many ways lead to a vertex that was not passed yet
    for (const auto &[from, to] : ways) {
        next[from].push_back(to);
        before[from];
        ++before[to];
    }
    std::vector<int> free;
    for (const auto &[vertex, count] : before)
        if (count == 0)
            free.push_back(vertex);
    std::size_t passed = 0;
    while (!free.empty()) {
        const int vertex = free.back();
        free.pop_back();
        ++passed;
        for (const int to : next[vertex])
            if (--before[to] == 0)
                free.push_back(to);
    }
    return passed < before.size();
}

void HepMcBlock::take(std::string_view line)
{
    splitWords(line, m_words);
    if (m_words.empty())
        return;
    if (line.size() > mostLetters)
        return refuse(netloom::text(NL_TEXT("A line of the event is longer than {1} letters."), mostLetters));
    const bool isSecond = m_format == HepMcFormat::Version2;
    const std::string_view mark = m_words[0];
    if (mark == "E")
        isSecond ? takeEvent2() : takeEvent3();
    else if (mark == "V")
        isSecond ? takeVertex2() : takeVertex3(line);
    else if (mark == "P")
        isSecond ? takeParticle2() : takeParticle3();
    else if (mark == "U")
        takeUnits();
    else if (mark == "W" && !isSecond)
        takeWeights3();
    else if (mark == "A" && !isSecond && m_words.size() == 4 && m_words[2] == "signal_process_id")
        put(m_words.size(), ""); // of all attributes, the one that is needed
}

void HepMcBlock::put(std::size_t words, std::string_view rest)
{
    for (std::size_t i = 0; i < words; ++i) {
        m_text += m_words[i];
        m_text += ' ';
    }
    m_text += rest;
    m_text += '\n';
}

void HepMcBlock::takeWeights3()
{
    if (areNumbers(1, m_words.size() - 1))
        put(m_words.size(), "");
}

void HepMcBlock::takeEvent2()
{
    // number, interactions, scale, two couplings, process, signal vertex, vertices, two beams, random states, weights
    constexpr std::size_t randomStates = 11;
    if (!hasWords(randomStates + 2) || !areNumbers(1, randomStates))
        return;
    const int states = whole(randomStates);
    if (states < 0 || static_cast<std::size_t>(states) + randomStates + 2 > m_words.size())
        return refuse(netloom::text(NL_TEXT("Its first line announces more random numbers than it has.")));
    const std::size_t weights = randomStates + 1 + static_cast<std::size_t>(states);
    const int count = whole(weights);
    if (count < 0 || static_cast<std::size_t>(count) + weights + 1 > m_words.size())
        return refuse(netloom::text(NL_TEXT("Its first line announces more weights than it has.")));
    areNumbers(weights + 1, static_cast<std::size_t>(count));
    std::string rest = "0"; // no random numbers
    for (std::size_t i = weights; i <= weights + static_cast<std::size_t>(count); ++i)
        (rest += ' ') += m_words[i];
    put(randomStates, rest);
    m_announcedVertices = static_cast<std::size_t>(std::max(0, whole(8)));
}

void HepMcBlock::takeVertex2()
{
    if (!hasWords(10) || !areNumbers(1, 9))
        return;
    const int orphans = whole(7), leaving = whole(8), weights = whole(9);
    if (orphans < 0 || leaving < 0 || weights < 0 || static_cast<std::size_t>(weights) + 10 > m_words.size())
        return refuse(netloom::text(NL_TEXT("The line of a vertex announces more than it has.")));
    m_vertex = whole(1);
    put(9, "0"); // HepMC3 3.1.2 crashes on weights of a vertex that nothing goes into
    ++m_foundVertices;
    m_announcedParticles =
        std::min(m_announcedParticles + static_cast<std::size_t>(orphans) + static_cast<std::size_t>(leaving), mostCount);
}

void HepMcBlock::takeParticle2()
{
    if (!hasWords(13) || !areNumbers(1, 12))
        return;
    ++m_found;
    for (const std::size_t word : {std::size_t{1}, std::size_t{2}, std::size_t{8}})
        whole(word);
    const int end = whole(11), flows = whole(12);
    if (flows < 0 || static_cast<std::size_t>(flows) > (m_words.size() - 13) / 2)
        return refuse(netloom::text(NL_TEXT("The line of a particle announces more than it has.")));
    std::string rest = "0 0 "; // neither polarisation nor colour flow
    (rest += m_words[11]) += " 0";
    put(9, rest);
    // One that is listed with the vertex that it goes into has no vertex to come from.
    if (end != 0 && end != m_vertex)
        m_ways.emplace_back(m_vertex, end);
}

void HepMcBlock::takeEvent3()
{
    if (!hasWords(4) || !areNumbers(1, 3))
        return;
    whole(1);
    put(4, "");
    const int vertices = whole(2), particles = whole(3);
    if (vertices < 0 || particles < 0)
        return refuse(netloom::text(NL_TEXT("Its first line announces less than nothing.")));
    m_announcedVertices = static_cast<std::size_t>(vertices);
    m_announcedParticles = static_cast<std::size_t>(particles);
}

void HepMcBlock::takeVertex3(std::string_view line)
{
    ++m_foundVertices;
    const std::size_t open = line.find('['), close = line.find(']');
    if (!hasWords(4) || open == std::string_view::npos || close == std::string_view::npos || close < open)
        return refuse(netloom::text(NL_TEXT("The line of a vertex does not list the particles that go into it.")));
    const int id = whole(1);
    whole(2);
    if (id >= 0 || static_cast<std::size_t>(-static_cast<std::int64_t>(id)) > m_announcedVertices)
        return refuse(netloom::text(NL_TEXT("A vertex has a number that the event does not announce.")));
    std::string rest = "[";
    for (std::size_t at = open + 1; at < close;) {
        const std::size_t end = std::min(line.find(',', at), close);
        const auto particle = eventInteger(withoutBlanks(line.substr(at, end - at)));
        if (!particle || *particle < 1 || static_cast<std::size_t>(*particle) > m_announcedParticles)
            return refuse(netloom::text(NL_TEXT("A particle that the event does not announce goes into a vertex.")));
        m_endsOfVertices.emplace_back(*particle, id);
        rest += (rest.size() > 1 ? "," : "") + std::to_string(*particle);
        at = end + 1;
    }
    std::vector<std::string_view> place;
    splitWords(line.substr(close + 1), place);
    const bool isPlace =
        place.size() >= 5 && place[0] == "@" &&
        std::all_of(place.begin() + 1, place.begin() + 5, [](auto word) { return parseNumber(word, {}).has_value(); });
    if (!place.empty() && !isPlace)
        return refuse(netloom::text(NL_TEXT("The place of a vertex is none.")));
    rest += ']';
    for (std::size_t i = 0; i < place.size() && i < 5; ++i)
        (rest += ' ') += place[i];
    put(3, rest);
}

void HepMcBlock::takeParticle3()
{
    if (!hasWords(10) || !areNumbers(1, 9))
        return;
    ++m_found;
    const int id = whole(1), mother = whole(2);
    whole(3);
    whole(9);
    if (id < 1 || static_cast<std::size_t>(id) != m_found)
        return refuse(netloom::text(NL_TEXT("The particles are not numbered from 1.")));
    if (mother >= id || static_cast<std::int64_t>(mother) < -static_cast<std::int64_t>(m_announcedVertices))
        return refuse(netloom::text(NL_TEXT("A particle stems from what the event does not announce.")));
    put(10, "");
    m_origins.push_back(mother);
}

void HepMcBlock::takeUnits()
{
    const bool areKnown =
        m_words.size() >= 3 && (m_words[1] == "GEV" || m_words[1] == "MEV") && (m_words[2] == "MM" || m_words[2] == "CM");
    if (!areKnown)
        return refuse(netloom::text(NL_TEXT("Its units are neither GEV nor MEV, or neither MM nor CM.")));
    put(3, "");
    m_units = std::string(m_words[1]) + ' ' + std::string(m_words[2]);
}

void HepMcBlock::refuse(Text why)
{
    if (m_trouble.empty())
        m_trouble = std::move(why);
}

bool HepMcBlock::areNumbers(std::size_t from, std::size_t count)
{
    for (std::size_t i = from; i < from + count; ++i)
        if (i >= m_words.size() || !parseNumber(m_words[i], {})) {
            refuse(netloom::text(NL_TEXT("'{1}' stands where a number should be."),
                                 i < m_words.size() ? quotable(m_words[i]) : std::string()));
            return false;
        }
    return true;
}

int HepMcBlock::whole(std::size_t word)
{
    const auto value = eventInteger(m_words[word]);
    if (!value)
        refuse(netloom::text(NL_TEXT("'{1}' stands where a whole number should be."), quotable(m_words[word])));
    return value.value_or(0);
}

bool HepMcBlock::hasWords(std::size_t least)
{
    if (m_words.size() < least)
        refuse(netloom::text(NL_TEXT("A line has {1} words where there should be {2}."), m_words.size(), least));
    return m_words.size() >= least;
}

bool HepMcBlock::goesInCircles() const
{
    if (m_format == HepMcFormat::Version2)
        return hasCycle(m_ways);
    std::vector<std::pair<int, int>> ways;
    for (const auto &[particle, vertex] : m_endsOfVertices)
        if (static_cast<std::size_t>(particle) <= m_origins.size())
            if (const int origin = m_origins[static_cast<std::size_t>(particle) - 1]; origin != 0)
                ways.emplace_back(origin, vertex);
    for (const int mother : m_origins) // where the vertex between a particle and its mother is not written
        if (mother > 0)
            if (const int origin = m_origins[static_cast<std::size_t>(mother) - 1]; origin != 0)
                ways.emplace_back(origin, mother);
    return hasCycle(ways);
}

Text HepMcBlock::trouble() const
{
    if (!m_trouble.empty())
        return netloom::text(NL_TEXT("The event is left out: {1} Correct it, or write the file again."), m_trouble);
    const bool isSecond = m_format == HepMcFormat::Version2;
    const bool isShort = isSecond ? m_found < m_announcedParticles : m_found != m_announcedParticles;
    if (isShort)
        return netloom::text(
            NL_TEXT("The event is incomplete: it announces {1} particles, and {2} are there. Where the file was "
                    "cut, write or fetch it again."),
            m_announcedParticles, m_found);
    // Version 3 does not write vertices between a particle and its one mother.
    const bool fits = isSecond ? m_foundVertices == m_announcedVertices
                               : m_foundVertices <= m_announcedVertices && m_announcedVertices <= m_found + m_foundVertices;
    if (!fits)
        return netloom::text(
            NL_TEXT("The event announces {1} vertices, and {2} are there, so it is left out. Where the file was "
                    "cut, write or fetch it again."),
            m_announcedVertices, m_foundVertices);
    if (goesInCircles())
        return netloom::text(
            NL_TEXT("A particle of the event is its own ancestor, so it is left out. Write the file again."));
    return {};
}

} // namespace netloom
