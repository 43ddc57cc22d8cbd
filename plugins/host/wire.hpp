// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"
#include "engine/data/reader.hpp"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

// What crosses between the program and its worker process: small things as JSON, data as bytes. The worker's words are
// never trusted: decoding checks every count against the bytes that are there before anything is allocated.

namespace netloom {
class BlockFiles;
}

namespace netloom::wire {

nlohmann::json toJson(const Text &text);
nlohmann::json toJson(const Params &params);
nlohmann::json toJson(const std::vector<ParamSpec> &specs);
nlohmann::json toJson(const ReaderInfo &info);
nlohmann::json toJson(const GeneratorInfo &info);

// These throw nlohmann's exceptions for what is not as toJson() writes it.
Text textFromJson(const nlohmann::json &json);
Params paramsFromJson(const nlohmann::json &json);
std::vector<ParamSpec> specsFromJson(const nlohmann::json &json);
ReaderInfo readerInfoFromJson(const nlohmann::json &json);
GeneratorInfo generatorInfoFromJson(const nlohmann::json &json);

/// Writes a result to a file descriptor; of what lies in shared blocks (mapped_blocks.hpp) only the place. Throws Error
/// (File) when it cannot.
void writeResult(int descriptor, const ReadResult &result);

/// Throws Error (File) when the bytes are no result or contradict themselves (columns of unequal length, codes without
/// a category, more bytes announced than are there). blocks: the files that shared blocks lie in, if there are any.
ReadResult readResult(std::span<const std::byte> bytes, BlockFiles *blocks = nullptr);

} // namespace netloom::wire
