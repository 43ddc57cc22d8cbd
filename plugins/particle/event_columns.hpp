// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "plugins/particle/event_options.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace netloom {

/// Numbers that the particles tensor holds of each particle: log(1 + pt), eta, phi, log(1 + energy), charge, then 1 for its
/// kind of seven: electron, muon, tau, invisible, photon, hadron, parton. Rows of zeros fill up events with fewer particles.
/// Logarithms, since networks learn from numbers of like size (Qu and Gouskos 2020, Phys. Rev. D 101, 056019, table II).
inline constexpr int particleFeatures = 12;
/// Along the beam the pseudorapidity has no bounds; in the tensor it has these.
inline constexpr double largestEta = 10;
/// Further weights that become columns, where asked for; all are counted.
inline constexpr std::size_t mostWeightColumns = 1000;

/// Turns events into the rows of a table.
class EventColumns
{
public:
    /// expected: names of columns that a model knows; they stay even if no event has them.
    EventColumns(const EventOptions &options, std::set<std::string> expected);

    /// sample: number of the file. Throws Error (File) with `path` when the table grows beyond all memory.
    void add(const ParticleEvent &event, int sample, std::int64_t line, const std::string &path);
    std::size_t rows() const { return m_data.rows; }
    std::size_t mostFurtherWeights() const { return m_mostFurtherWeights; }

    /// samples: their names, one a file; equal names are one sample. weights: names of the further weights, where known.
    /// path: for errors. Fills in what was guessed in `used`.
    Dataset take(const std::vector<std::string> &samples, const std::vector<std::string> &weights, const std::string &path,
                 Params &used);

private:
    struct NumberColumn {
        Column column;
        std::function<double(const EventObjects &)> value;
        ColumnRole role = ColumnRole::Feature;
        bool isGuessed = false; ///< left out where it is missing in every row
    };

    void addObjectColumns();
    void addNumber(std::string name, std::string unit, std::string description,
                   std::function<double(const EventObjects &)> value, ColumnRole role, bool isGuessed);
    void addParticles(const ParticleEvent &event, const std::string &path);
    void addImage(const EventObjects &objects, const std::string &path);
    void addWeights(const ParticleEvent &event, const std::string &path);
    Column particles(int rows, const std::string &path);

    void takeFirst(const std::vector<std::string> &samples);
    void takeNumbers(Params &used);

    EventOptions m_options;
    std::set<std::string> m_expected;
    Dataset m_data; ///< the finished table grows here
    std::vector<NumberColumn> m_numbers;
    Column m_event, m_process, m_sample, m_weight, m_names, m_image;
    Values<double> m_processes;
    std::size_t m_mostFurtherWeights = 0;
    std::vector<Values<double>> m_furtherWeights;
    Values<float> m_features;      ///< of each event's particles, one behind the other
    Values<std::int32_t> m_counts; ///< of particles in m_features, an event each
};

} // namespace netloom
