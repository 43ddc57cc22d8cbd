// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/manifest.hpp"

#include "engine/interop/json_word.hpp"

#include <nlohmann/json.hpp>

namespace netloom {

std::vector<std::byte> writeManifest(const Project &project)
{
    std::string needs;
    const auto need = [&needs](const std::string &kind, const std::string &id) {
        if (!id.empty())
            needs += (needs.empty() ? "\n    " : ",\n    ") + jsonWord(kind + ":" + id);
    };
    need("reader", project.data.reader);
    need("generator", project.data.generator);
    const std::string words = "{\n  \"program\": \"netloom " NETLOOM_VERSION "\",\n  \"title\": " + jsonWord(project.title) +
                              ",\n  \"needs\": [" + needs + (needs.empty() ? "" : "\n  ") +
                              "],\n  \"runs\": " + std::to_string(project.runs.size()) + "\n}\n";
    const auto bytes = std::as_bytes(std::span(words));
    return {bytes.begin(), bytes.end()};
}

bool isManifest(std::span<const std::byte> bytes)
{
    const auto *begin = reinterpret_cast<const char *>(bytes.data());
    return !bytes.empty() && *begin == '{' && nlohmann::json::accept(begin, begin + bytes.size());
}

} // namespace netloom
