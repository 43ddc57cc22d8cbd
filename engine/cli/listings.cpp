// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/listings.hpp"

#include "engine/augment/augmentation.hpp"
#include "engine/cli/report_text.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"
#include "engine/metrics/metric.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/prepare/preparation.hpp"
#include "engine/schedules/schedule.hpp"
#include "projects/examples/examples.hpp"

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace netloom {

namespace {

using Json = nlohmann::ordered_json;

std::string typeWord(ParamType type)
{
    switch (type) {
    case ParamType::Bool:
        return "bool";
    case ParamType::Int:
        return "int";
    case ParamType::Real:
        return "real";
    case ParamType::Choice:
        return "choice";
    case ParamType::Text:
        return "text";
    case ParamType::Dims:
        return "dims";
    }
    return {};
}

Json specJson(const ParamSpec &spec)
{
    Json json = {{"key", spec.key}, {"label", spec.label}, {"type", typeWord(spec.type)}};
    std::visit([&](const auto &value) { json["default"] = value; }, spec.defaultValue);
    if (std::isfinite(spec.minimum) || std::isfinite(spec.maximum))
        json["range"] = {std::isfinite(spec.minimum) ? Json(spec.minimum) : Json(),
                         std::isfinite(spec.maximum) ? Json(spec.maximum) : Json()};
    if (!spec.choices.empty())
        json["choices"] = spec.choices;
    if (!spec.unit.empty())
        json["unit"] = spec.unit;
    json["doc"] = spec.help;
    return json;
}

Json thing(const std::string &id, const std::string &label, const std::string &doc,
           const std::vector<ParamSpec> &params = {})
{
    Json json = {{"id", id}, {"label", label}, {"doc", doc}, {"params", Json::array()}};
    for (const ParamSpec &spec : params)
        json["params"].push_back(specJson(spec));
    return json;
}

/// For catalogues whose info() has id, label, help, formula and params.
template <class T>
Json catalogueJson(const Catalogue<T> &catalogue)
{
    Json things = Json::array();
    for (const T *type : catalogue.all()) {
        Json json = thing(type->info().id, type->info().label, type->info().help, type->info().params);
        json["formula"] = type->info().formula;
        things.push_back(json);
    }
    return things;
}

Json stepsJson()
{
    Json things = catalogueJson(prepareSteps());
    for (std::size_t i = 0; i < things.size(); ++i) {
        const StepInfo &info = prepareSteps().all()[i]->info();
        things[i]["takes"] = Json::array();
        if (info.takesNumbers)
            things[i]["takes"].push_back("numbers");
        if (info.takesCategories)
            things[i]["takes"].push_back("words");
    }
    return things;
}

Json augmentationsJson()
{
    Json things = catalogueJson(augmentations());
    for (std::size_t i = 0; i < things.size(); ++i) {
        const AugmentationInfo &info = augmentations().all()[i]->info();
        things[i]["takes"] = Json::array();
        for (const auto &[isTaken, kind] : {std::pair(info.takesImages, "images"), std::pair(info.takesSignals, "signals"),
                                            std::pair(info.takesTables, "tables")})
            if (isTaken)
                things[i]["takes"].push_back(kind);
    }
    return things;
}

Json metricsJson()
{
    Json things = Json::array();
    for (const MetricType *metric : metrics().all()) {
        Json json = thing(metric->info().id, metric->info().label, metric->info().help);
        json["formula"] = metric->info().formula;
        json["higher_is_better"] = metric->info().isBetterHigher;
        json["for"] = metric->info().isForClasses ? "classes" : "regression";
        things.push_back(json);
    }
    return things;
}

Json readersJson(const Console &console)
{
    Json things = Json::array();
    for (const Reader *reader : console.registry().readers()) {
        things.push_back(thing(reader->info().id, reader->info().label, reader->info().help, reader->info().options));
        things.back()["extensions"] = reader->info().extensions;
    }
    return things;
}

Json generatorsJson(const Console &console)
{
    Json things = Json::array();
    for (const Generator *generator : console.registry().allGenerators()) {
        things.push_back(
            thing(generator->info().id, generator->info().label, generator->info().help, generator->info().params));
        things.back()["formula"] = generator->info().formula;
        things.back()["rows"] = generator->info().rows;
    }
    return things;
}

std::string standingWord(PluginStanding standing)
{
    switch (standing) {
    case PluginStanding::Loaded:
        return "loaded";
    case PluginStanding::SwitchedOff:
        return "off";
    case PluginStanding::Refused:
        return "refused";
    case PluginStanding::Quarantined:
        return "quarantined";
    }
    return {};
}

Json pluginsJson(const Console &console)
{
    Json things = Json::array();
    for (const PluginState &plugin : console.registry().plugins())
        things.push_back({{"id", plugin.id},
                          {"label", plugin.title},
                          {"version", plugin.version},
                          {"file", plugin.file},
                          {"loaded", plugin.isLoaded()},
                          {"state", standingWord(plugin.standing)},
                          {"reason", plugin.reason.str()},
                          {"remark", plugin.remark.str()},
                          {"failures", plugin.failures},
                          {"last_failure", plugin.lastFailure.str()},
                          {"offers", plugin.offers},
                          {"doc", plugin.isLoaded() ? plugin.description : "Not loaded: " + plugin.reason.str()}});
    return things;
}

Json examplesJson()
{
    Json things = Json::array();
    const std::filesystem::path folder = examplesFolder();
    for (const ExampleText &example : exampleTexts()) {
        const std::filesystem::path file = folder / (example.id + ".netloom");
        if (std::error_code ignored; std::filesystem::is_regular_file(file, ignored))
            things.push_back(
                {{"id", example.id}, {"label", example.title}, {"doc", example.summary}, {"file", file.string()}});
    }
    return things;
}

std::string firstSentence(const std::string &doc)
{
    const std::size_t end = doc.find(". ");
    return end == std::string::npos ? doc : doc.substr(0, end + 1);
}

Json listing(const std::string &kind, const Console &console)
{
    if (kind == "layers")
        return catalogueJson(layers());
    if (kind == "losses")
        return catalogueJson(losses());
    if (kind == "optimizers")
        return catalogueJson(optimizers());
    if (kind == "schedules")
        return catalogueJson(schedules());
    if (kind == "metrics")
        return metricsJson();
    if (kind == "steps")
        return stepsJson();
    if (kind == "augmentations")
        return augmentationsJson();
    if (kind == "readers")
        return readersJson(console);
    if (kind == "generators")
        return generatorsJson(console);
    if (kind == "plugins")
        return pluginsJson(console);
    if (kind == "examples")
        return examplesJson();
    return Json::array(); // environments: no plug-in brings one
}

} // namespace

std::vector<std::string> listingKinds()
{
    return {"layers",        "losses",  "optimizers", "schedules",    "metrics", "steps",
            "augmentations", "readers", "generators", "environments", "plugins", "examples"};
}

void sayListing(const std::string &kind, const Console &console)
{
    const Json things = listing(kind, console);
    if (console.isJson) {
        console.json(things);
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const Json &one : things) {
        rows.push_back({one.at("id").get<std::string>(), firstSentence(one.at("doc").get<std::string>())});
        if (one.contains("version") && !one.at("loaded").get<bool>())
            rows.back()[1] = one.at("doc").get<std::string>(); // why, whole
        if (one.contains("version"))
            rows.back().insert(rows.back().begin() + 1,
                               {one.at("version").get<std::string>(), one.at("file").get<std::string>()});
    }
    console.say(rows.empty() ? "There are none." : tableText(rows, {false, false, false, false}));
}

} // namespace netloom
