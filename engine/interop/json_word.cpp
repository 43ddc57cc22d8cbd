// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interop/json_word.hpp"

#include <nlohmann/json.hpp>

namespace netloom {

std::string jsonWord(std::string_view word)
{
    return nlohmann::json(word).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace netloom
