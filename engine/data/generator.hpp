// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/base/params.hpp"
#include "engine/data/dataset.hpp"

#include <string>
#include <vector>

namespace netloom {

struct GeneratorInfo {
    std::string id, label, help;
    std::string formula;     ///< how the data are made, for the label on them
    std::int64_t rows = 500; ///< how many it makes unless asked
    std::vector<ParamSpec> params;
};

/// Makes simulated data from a seed; labelled as simulated wherever they are shown.
class Generator
{
public:
    virtual ~Generator() = default;
    virtual const GeneratorInfo &info() const = 0;
    /// The same rows, seed and params give the same data on every machine. params are complete (withDefaults).
    virtual Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const = 0;
};

const Catalogue<Generator> &generators();

/// generate() with rows checked (1 to 10,000,000), defaults filled in, provenance, roles and hash set. Throws Error (Usage).
DatasetPtr generateData(const Generator &generator, std::int64_t rows, std::uint64_t seed, const Params &params);

} // namespace netloom
