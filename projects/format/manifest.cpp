// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/manifest.hpp"

#include <nlohmann/json.hpp>

namespace netloom {

using Json = nlohmann::ordered_json;

std::vector<std::byte> writeManifest(const Project &project)
{
    Json needs = Json::array();
    if (!project.data.reader.empty())
        needs.push_back("reader:" + project.data.reader);
    if (!project.data.generator.empty())
        needs.push_back("generator:" + project.data.generator);
    const Json manifest = {
        {"program", "netloom " NETLOOM_VERSION}, {"title", project.title}, {"needs", needs}, {"runs", project.runs.size()}};
    const std::string words = manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const auto bytes = std::as_bytes(std::span(words));
    return {bytes.begin(), bytes.end()};
}

bool isManifest(std::span<const std::byte> bytes)
{
    const auto *begin = reinterpret_cast<const char *>(bytes.data());
    return !bytes.empty() && *begin == '{' && Json::accept(begin, begin + bytes.size());
}

} // namespace netloom
