// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/wire.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace netloom::wire {

using nlohmann::json;

namespace {

// JSON has no infinity: an absent bound is infinite.
void putBound(json &object, const char *key, double bound)
{
    if (std::isfinite(bound))
        object[key] = bound;
}

json toJson(const ParamSpec &spec)
{
    json object = {{"key", spec.key},         {"label", spec.label},
                   {"type", static_cast<int>(spec.type)}, {"choices", spec.choices},
                   {"unit", spec.unit},       {"help", spec.help},
                   {"advanced", spec.isAdvanced}, {"positional", spec.isPositional}};
    std::visit([&](const auto &value) { object["default"] = value; }, spec.defaultValue);
    putBound(object, "minimum", spec.minimum);
    putBound(object, "maximum", spec.maximum);
    return object;
}

ParamValue valueFromJson(const json &value)
{
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number())
        return value.get<double>();
    return value.get<std::string>();
}

ParamSpec specFromJson(const json &object)
{
    ParamSpec spec;
    spec.key = object.at("key").get<std::string>();
    spec.label = object.at("label").get<std::string>();
    const int type = object.at("type").get<int>();
    if (type < 0 || type > static_cast<int>(ParamType::Dims))
        throw json::other_error::create(501, "no parameter type " + std::to_string(type), &object);
    spec.type = static_cast<ParamType>(type);
    spec.defaultValue = valueFromJson(object.at("default"));
    spec.minimum = object.value("minimum", spec.minimum);
    spec.maximum = object.value("maximum", spec.maximum);
    spec.choices = object.at("choices").get<std::vector<std::string>>();
    spec.unit = object.at("unit").get<std::string>();
    spec.help = object.at("help").get<std::string>();
    spec.isAdvanced = object.at("advanced").get<bool>();
    spec.isPositional = object.at("positional").get<bool>();
    return spec;
}

} // namespace

json toJson(const std::vector<ParamSpec> &specs)
{
    json list = json::array();
    for (const ParamSpec &spec : specs)
        list.push_back(toJson(spec));
    return list;
}

std::vector<ParamSpec> specsFromJson(const json &list)
{
    std::vector<ParamSpec> specs;
    for (const json &object : list)
        specs.push_back(specFromJson(object));
    return specs;
}

json toJson(const Text &text)
{
    return {{"pattern", text.pattern}, {"args", text.args}};
}

Text textFromJson(const json &object)
{
    return {object.at("pattern").get<std::string>(), object.at("args").get<std::vector<std::string>>()};
}

json toJson(const Params &params)
{
    json object = json::object();
    for (const auto &[key, value] : params.all())
        std::visit([&](const auto &held) { object[key] = held; }, value);
    return object;
}

Params paramsFromJson(const json &object)
{
    Params params;
    for (const auto &[key, value] : object.items())
        params.set(key, valueFromJson(value));
    return params;
}

json toJson(const ReaderInfo &info)
{
    return {{"id", info.id},
            {"label", info.label},
            {"help", info.help},
            {"extensions", info.extensions},
            {"options", toJson(info.options)}};
}

ReaderInfo readerInfoFromJson(const json &object)
{
    ReaderInfo info;
    info.id = object.at("id").get<std::string>();
    info.label = object.at("label").get<std::string>();
    info.help = object.at("help").get<std::string>();
    info.extensions = object.at("extensions").get<std::vector<std::string>>();
    info.options = specsFromJson(object.at("options"));
    return info;
}

json toJson(const GeneratorInfo &info)
{
    return {{"id", info.id},           {"label", info.label}, {"help", info.help},
            {"formula", info.formula}, {"rows", info.rows},   {"params", toJson(info.params)}};
}

GeneratorInfo generatorInfoFromJson(const json &object)
{
    GeneratorInfo info;
    info.id = object.at("id").get<std::string>();
    info.label = object.at("label").get<std::string>();
    info.help = object.at("help").get<std::string>();
    info.formula = object.at("formula").get<std::string>();
    info.rows = object.at("rows").get<std::int64_t>();
    info.params = specsFromJson(object.at("params"));
    return info;
}

} // namespace netloom::wire
