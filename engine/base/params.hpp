// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace netloom {

enum class ParamType {
    Bool,
    Int,
    Real,
    Choice, ///< one of ParamSpec::choices
    Text,
    Dims, ///< positive whole numbers, kept as "1x8x8"
};

using ParamValue = std::variant<bool, std::int64_t, double, std::string>;

/// One setting of a layer, loss, optimizer, reader...: it drives the form, the check, the file, --help and the manual.
struct ParamSpec {
    std::string key;   ///< as in the network text and in files: "units"
    std::string label; ///< as on the form: NL_TEXT("Units")
    ParamType type = ParamType::Real;
    ParamValue defaultValue = 0.0;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    std::vector<std::string> choices = {};
    std::string unit = {};
    std::string help = {};     ///< one sentence: what it does and when to change it
    bool isAdvanced = false;   ///< folded away on the form until asked for
    bool isPositional = false; ///< may stand without its name in the network text, in the order of the specs
};

/// The values of settings by key. Keys that no spec knows are kept word for word.
class Params
{
public:
    Params() = default;
    Params(std::initializer_list<std::pair<const std::string, ParamValue>> values) : m_values(values) {}

    bool has(std::string_view key) const { return m_values.find(key) != m_values.end(); }
    void set(std::string key, ParamValue value) { m_values.insert_or_assign(std::move(key), std::move(value)); }
    void erase(std::string_view key);

    /// The value under a key that was filled in by withDefaults(). Throws Error (Usage) when it is missing or of another
    /// type.
    bool flag(std::string_view key) const;
    std::int64_t integer(std::string_view key) const;
    double real(std::string_view key) const; ///< also reads an integer
    const std::string &word(std::string_view key) const;

    const std::map<std::string, ParamValue, std::less<>> &all() const { return m_values; }
    bool operator==(const Params &) const = default;

private:
    std::map<std::string, ParamValue, std::less<>> m_values;
};

/// The same params with each missing key filled in from its spec.
Params withDefaults(std::span<const ParamSpec> specs, Params params);

/// What is wrong with the values, a sentence each; unknown keys are not an error here.
std::vector<Text> checkParams(std::span<const ParamSpec> specs, const Params &params);

/// Reads a value as a spec's type ("0.2", "true", "relu", "1x8x8"). Throws Error (Usage) that names the key and what it
/// takes.
ParamValue parseParam(const ParamSpec &spec, std::string_view word);

/// A value as text that parseParam() reads back.
std::string paramText(const ParamValue &value);

const ParamSpec *findSpec(std::span<const ParamSpec> specs, std::string_view key);

} // namespace netloom
