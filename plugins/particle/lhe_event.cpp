// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/lhe_event.hpp"

#include "plugins/particle/event_lines.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::size_t wordsOfInit = 10;
constexpr std::size_t wordsOfEvent = 6;
constexpr std::size_t leastWordsOfParticle = 11; // lifetime and spin follow, where a program writes them
constexpr std::size_t mostWeights = 10'000;

std::optional<LheProcess> processOf(const std::vector<std::string_view> &words)
{
    if (words.size() < 4)
        return std::nullopt;
    const auto crossSection = eventNumber(words[0]), uncertainty = eventNumber(words[1]);
    const auto id = eventInteger(words[3]);
    if (!crossSection || !uncertainty || !id)
        return std::nullopt;
    return LheProcess{*id, *crossSection, *uncertainty};
}

} // namespace

bool beginsElement(std::string_view line, std::string_view name)
{
    line = withoutBlanks(line);
    if (!line.starts_with('<') || !line.substr(1).starts_with(name))
        return false;
    const std::string_view rest = line.substr(name.size() + 1);
    return rest.empty() || rest[0] == '>' || rest[0] == ' ' || rest[0] == '\t' || rest.starts_with("/>");
}

std::string_view attributeOf(std::string_view line, std::string_view name)
{
    for (std::size_t at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
        std::size_t behind = at + name.size();
        if (at == 0 || (line[at - 1] != ' ' && line[at - 1] != '\t') || behind + 2 >= line.size() || line[behind] != '=')
            continue;
        const char quote = line[++behind];
        const std::size_t end = line.find(quote, behind + 1);
        if ((quote == '"' || quote == '\'') && end != std::string_view::npos)
            return withoutBlanks(line.substr(behind + 1, end - behind - 1));
    }
    return {};
}

std::optional<LheInit> parseLheInit(const std::vector<std::string> &lines)
{
    LheInit init;
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < lines.size() && withoutBlanks(lines[at]).empty())
        ++at;
    if (at == lines.size())
        return std::nullopt;
    splitWords(lines[at++], words);
    if (words.size() < wordsOfInit)
        return std::nullopt;
    for (std::size_t beam = 0; beam < 2; ++beam) {
        const auto id = eventInteger(words[beam]);
        const auto energy = eventNumber(words[2 + beam]);
        if (!id || !energy)
            return std::nullopt;
        init.beams[beam] = *id;
        init.energies[beam] = *energy;
    }
    const auto count = eventInteger(words[wordsOfInit - 1]);
    if (!count)
        return std::nullopt;
    init.announcedProcesses = *count;
    for (; at < lines.size() && static_cast<int>(init.processes.size()) < *count; ++at) {
        splitWords(lines[at], words);
        if (const auto process = processOf(words))
            init.processes.push_back(*process);
    }
    return init;
}

Text LheEventLines::take(std::string_view line)
{
    line = withoutBlanks(line);
    if (line.empty())
        return {};
    splitWords(line, m_words);
    if (!m_hasFirstLine)
        return takeFirst();
    if (found() < m_announced)
        return takeParticle(line);
    m_isBehind = m_isBehind || line.starts_with('<') || line.starts_with('#');
    if (!m_isBehind && m_words.size() >= leastWordsOfParticle && eventInteger(m_words[0]))
        return text(
            NL_TEXT("The event announces {1} particles, but more are there, so it is left out. Correct the number of "
                    "particles."),
            m_announced);
    takeWeights(line);
    return {};
}

Text LheEventLines::takeFirst()
{
    m_hasFirstLine = true;
    // A particle's line is longer: there the first line is missing.
    const bool isFirst = m_words.size() >= wordsOfEvent && m_words.size() < leastWordsOfParticle;
    const auto count = isFirst ? eventInteger(m_words[0]) : std::nullopt;
    const auto process = count ? eventInteger(m_words[1]) : std::nullopt;
    const auto weight = count ? eventNumber(m_words[2]) : std::nullopt;
    if (!count || *count < 0 || !process || !weight)
        return text(NL_TEXT("The first line of the event does not begin with its number of particles, its process, and its "
                            "weight, and six numbers in all, so the event is left out. Correct the line."));
    m_announced = static_cast<std::size_t>(*count);
    m_event.process = *process;
    m_event.weight = *weight;
    return {};
}

Text LheEventLines::takeParticle(std::string_view line)
{
    if (line.starts_with('<') || line.starts_with('#'))
        return text(
            NL_TEXT("The event announces {1} particles, but only {2} are there, so it is left out. Correct the number "
                    "of particles, or add the missing lines."),
            m_announced, found());
    const auto bad = [](std::string_view word) {
        return text(NL_TEXT("'{1}' is no number that may stand here, so the event is left out. Correct the line."),
                    quotable(word));
    };
    if (m_words.size() < leastWordsOfParticle)
        return text(
            NL_TEXT("A particle's line has {1} numbers where there should be 13, so the event is left out. Correct the "
                    "line."),
            m_words.size());
    int whole[3] = {}; // number, status, first mother
    for (std::size_t i = 0; i < 3; ++i)
        if (const auto value = eventInteger(m_words[i]))
            whole[i] = *value;
        else
            return bad(m_words[i]);
    double real[5] = {}; // px, py, pz, energy, mass
    for (std::size_t i = 0; i < 5; ++i)
        if (const auto value = eventNumber(m_words[6 + i]))
            real[i] = *value;
        else
            return bad(m_words[6 + i]);
    if (whole[2] < 0 || static_cast<std::size_t>(whole[2]) > m_announced)
        return bad(m_words[2]);
    EventParticle &particle = m_event.particles.emplace_back();
    particle.pdg = whole[0];
    particle.state = whole[1] == 1    ? ParticleState::Final
                     : whole[1] == -1 ? ParticleState::Incoming
                                      : ParticleState::Between;
    particle.mother = whole[2] - 1;
    particle.momentum = {real[0], real[1], real[2], real[3]};
    particle.mass = real[4];
    return {};
}

void LheEventLines::takeWeights(std::string_view line)
{
    if (m_event.furtherWeights.size() >= mostWeights)
        return;
    if (beginsElement(line, "wgt")) {
        const std::size_t begin = line.find('>');
        if (begin != std::string_view::npos)
            if (const auto weight = eventNumber(withoutBlanks(line.substr(begin + 1, line.find('<', begin) - begin - 1))))
                m_event.furtherWeights.push_back(*weight);
        return;
    }
    // <weights> has them all, between its marks and over several lines.
    m_isInWeights = m_isInWeights || beginsElement(line, "weights");
    if (!m_isInWeights)
        return;
    for (std::string_view word : m_words) {
        if (const std::size_t mark = word.find('>'); word.starts_with('<') && !word.starts_with("</"))
            word = mark == std::string_view::npos ? std::string_view() : word.substr(mark + 1);
        word = word.substr(0, word.find('<'));
        if (const auto weight = eventNumber(word); weight && m_event.furtherWeights.size() < mostWeights)
            m_event.furtherWeights.push_back(*weight);
    }
    m_isInWeights = line.find("</weights") == std::string_view::npos;
}

Text LheEventLines::finish()
{
    if (!m_hasFirstLine)
        return text(NL_TEXT("The event is empty, so it is left out."));
    if (found() < m_announced)
        return text(
            NL_TEXT("The event announces {1} particles, but only {2} are there, so it is left out. Correct the number "
                    "of particles, or add the missing lines."),
            m_announced, found());
    return {};
}

} // namespace netloom
