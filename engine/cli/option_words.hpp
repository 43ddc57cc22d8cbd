// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/cli/console.hpp"

#include <span>
#include <string>
#include <vector>

namespace netloom {

/// Without the blanks at both ends.
std::string trimmed(const std::string &word);

/// "separator=tab", "header=no", ... as settings of a reader or generator. owner: its id. Throws Error (Usage) that names
/// the nearest key, all keys, or what a key takes.
Params optionsFrom(const std::vector<std::string> &words, std::span<const ParamSpec> specs, const std::string &owner);

/// The same, to be typed again: "header=no, separator=tab".
std::string optionsText(const Params &options);

/// Throws Error (Usage) that names the nearest generator.
const Generator &generatorNamed(const std::string &id, const Console &console);

/// Which reader to read with, and how.
struct ReaderChoice {
    std::string id; ///< empty: by content and extension, and no options were given
    Params options;
};

/// The options of the reader that is named, or else of the one that is surest of the first file.
ReaderChoice readerChoice(const std::string &readerId, const std::vector<std::string> &words,
                          const std::vector<std::string> &paths, const Console &console);

} // namespace netloom
