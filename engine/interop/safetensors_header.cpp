// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interop/safetensors_header.hpp"

#include <nlohmann/json.hpp>

#include <limits>

namespace netloom {

namespace {

constexpr std::size_t mostAxes = 8;

/// Takes the events of {"name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, "__metadata__": {...}} and
/// stops at the first that does not belong there.
class HeaderHandler : public nlohmann::json_sax<nlohmann::json>
{
public:
    std::vector<TensorEntry> entries;

    bool null() override { return false; }
    bool boolean(bool) override { return false; }
    bool number_float(nlohmann::json::number_float_t, const std::string &) override { return false; }
    bool binary(nlohmann::json::binary_t &) override { return false; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &) override { return false; }

    bool number_integer(nlohmann::json::number_integer_t number) override
    {
        return number >= 0 && takeNumber(static_cast<std::uint64_t>(number));
    }
    bool number_unsigned(nlohmann::json::number_unsigned_t number) override { return takeNumber(number); }

    bool string(nlohmann::json::string_t &word) override
    {
        if (m_place == Place::Metadata)
            return true;
        if (m_place != Place::Tensor || m_key != "dtype" || !entries.back().type.empty())
            return false;
        entries.back().type = word;
        return true;
    }

    bool key(nlohmann::json::string_t &word) override
    {
        if (m_place == Place::Top && word != "__metadata__")
            entries.push_back({word, {}, {}, 0, 0});
        m_key = word;
        return true;
    }

    bool start_object(std::size_t) override
    {
        if (m_place == Place::Outside)
            m_place = Place::Top;
        else if (m_place == Place::Top)
            m_place = m_key == "__metadata__" ? Place::Metadata : Place::Tensor;
        else
            return false;
        m_hasShape = m_offsets = 0;
        return true;
    }

    bool end_object() override
    {
        if (m_place == Place::Tensor && (entries.back().type.empty() || m_hasShape != 1 || m_offsets != 2))
            return false;
        m_place = m_place == Place::Top ? Place::Outside : Place::Top;
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (m_place != Place::Tensor || (m_key != "shape" && m_key != "data_offsets"))
            return false;
        m_place = m_key == "shape" ? Place::Shape : Place::Offsets;
        m_hasShape += m_place == Place::Shape;
        return true;
    }

    bool end_array() override
    {
        m_place = Place::Tensor;
        return true;
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };

    bool takeNumber(std::uint64_t number)
    {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return false;
        if (m_place == Place::Shape && entries.back().shape.size() < mostAxes) {
            entries.back().shape.push_back(static_cast<std::int64_t>(number));
            return true;
        }
        if (m_place == Place::Offsets && m_offsets < 2) {
            (m_offsets++ == 0 ? entries.back().begin : entries.back().end) = number;
            return true;
        }
        return false;
    }

    Place m_place = Place::Outside;
    std::string m_key;
    int m_hasShape = 0, m_offsets = 0;
};

} // namespace

std::optional<std::vector<TensorEntry>> parseSafetensorsHeader(std::string_view words)
{
    HeaderHandler handler;
    if (!nlohmann::json::sax_parse(words.begin(), words.end(), &handler))
        return std::nullopt;
    return std::move(handler.entries);
}

} // namespace netloom
