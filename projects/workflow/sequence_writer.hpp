// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"
#include "projects/workflow/generate.hpp"
#include "projects/workflow/model.hpp"

#include <span>

namespace netloom {

/// A run's model at writing: sequences that grow together, a token a pass; those that ended leave. Of an autoencoder only
/// the decoder is there, and each sequence has the code that it is written from.
class SequenceWriter
{
public:
    static constexpr std::int64_t atOnce = 256; ///< as many as a pass of the network takes

    /// options must outlive it. Throws Error as generateSequences().
    SequenceWriter(const RunRecord &run, const GenerateOptions &options, int threads);

    std::int64_t codeSize() const { return m_codeSize; } ///< 0 without a code

    /// Sequences begin ... begin + count - 1 of all. codes: (all, codeSize).
    void write(std::int64_t begin, std::int64_t count, std::span<const float> codes, std::vector<GeneratedSequence> &all,
               const JobControl &job);

private:
    struct Growing {
        std::size_t index;
        std::vector<float> ids;
        RandomStream random;
    };

    void predict(const std::vector<Growing> &growing, std::span<const float> codes);
    bool goOn(Growing &one, std::size_t row, GeneratedSequence &its);

    const GenerateOptions &m_options;
    const std::vector<std::string> &m_classes;
    std::int64_t m_codeSize = 0;
    PreparedData m_data;
    Network<float> m_network;
    ThreadPool m_pool;
    std::int64_t m_longest = 0;
    float m_start = 0;
    std::vector<float> m_ids; ///< of each class
    std::vector<std::uint32_t> m_rows;
    std::vector<float> m_out;
    std::vector<double> m_weights;
};

} // namespace netloom
