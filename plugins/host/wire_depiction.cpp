// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/wire_depiction.hpp"

#include "plugins/host/wire.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace netloom::wire {

using nlohmann::json;

namespace {

constexpr int widestPicture = 4096;
constexpr std::size_t mostNumbers = 10'000'000;
constexpr std::size_t mostThings = 100'000;

void demand(bool isRight, const char *what)
{
    if (!isRight)
        throw json::other_error::create(501, what, nullptr);
}

// NaN has no place in JSON: a gap is null.
template <class Numbers>
json gapped(const Numbers &values)
{
    json list = json::array();
    for (const auto value : values)
        list.push_back(std::isfinite(value) ? json(static_cast<double>(value)) : json());
    return list;
}

std::vector<double> fromGapped(const json &list)
{
    demand(list.is_array() && list.size() <= mostNumbers, "too many numbers");
    std::vector<double> values;
    for (const json &value : list)
        values.push_back(value.is_null() ? std::nan("") : value.get<double>());
    return values;
}

json contentJson(const TableDepiction &table)
{
    return {{"kind", "table"}, {"rows", table.rows}};
}

json contentJson(const PictureDepiction &picture)
{
    return {{"kind", "picture"},
            {"width", picture.width},
            {"height", picture.height},
            {"channels", picture.channels},
            {"pixels", json::binary(picture.pixels)}};
}

json contentJson(const SignalDepiction &signal)
{
    json traces = json::array();
    for (const SignalDepiction::Trace &trace : signal.traces)
        traces.push_back({{"name", trace.name}, {"values", gapped(trace.values)}});
    return {{"kind", "signal"},
            {"x_label", signal.xLabel},
            {"y_label", signal.yLabel},
            {"x", gapped(signal.x)},
            {"traces", traces}};
}

json contentJson(const PointsDepiction &cloud)
{
    json points = json::array();
    for (const PointsDepiction::Point &point : cloud.points)
        points.push_back({{"at", point.at}, {"label", point.label}, {"group", point.group}});
    return {{"kind", "points"}, {"points", points}, {"joints", cloud.joints}};
}

json contentJson(const DrawingDepiction &drawing)
{
    return {{"kind", "drawing"}, {"svg", drawing.svg}};
}

TableDepiction tableFrom(const json &object)
{
    demand(object.at("rows").size() <= mostThings, "too many rows");
    return {object.at("rows").get<std::vector<std::pair<std::string, std::string>>>()};
}

PictureDepiction pictureFrom(const json &object)
{
    PictureDepiction picture;
    picture.width = object.at("width").get<int>();
    picture.height = object.at("height").get<int>();
    picture.channels = object.at("channels").get<int>();
    picture.pixels = object.at("pixels").get_binary();
    const auto isSide = [](int pixels) { return pixels > 0 && pixels <= widestPicture; };
    demand(isSide(picture.width) && isSide(picture.height), "no picture of that size");
    demand(picture.channels == 1 || picture.channels == 3, "no such number of channels");
    demand(picture.pixels.size() == std::size_t(picture.width) * std::size_t(picture.height) * std::size_t(picture.channels),
           "the pixels do not fill the picture");
    return picture;
}

SignalDepiction signalFrom(const json &object)
{
    SignalDepiction signal;
    signal.xLabel = object.at("x_label").get<std::string>();
    signal.yLabel = object.at("y_label").get<std::string>();
    signal.x = fromGapped(object.at("x"));
    for (std::size_t i = 0; i < signal.x.size(); ++i)
        demand(std::isfinite(signal.x[i]) && (i == 0 || signal.x[i] > signal.x[i - 1]), "the axis does not rise");
    for (const json &trace : object.at("traces")) {
        signal.traces.push_back({trace.at("name").get<std::string>(), fromGapped(trace.at("values"))});
        demand(signal.traces.back().values.size() == signal.x.size(), "a trace has another length");
    }
    return signal;
}

PointsDepiction pointsFrom(const json &object)
{
    PointsDepiction cloud;
    demand(object.at("points").size() <= mostThings && object.at("joints").size() <= mostThings, "too many points");
    for (const json &point : object.at("points")) {
        cloud.points.push_back({point.at("at").get<std::array<double, 3>>(), point.at("label").get<std::string>(),
                                point.at("group").get<int>()});
        for (const double place : cloud.points.back().at)
            demand(std::isfinite(place), "a point is nowhere");
    }
    cloud.joints = object.at("joints").get<std::vector<std::pair<int, int>>>();
    const auto isThere = [&](int point) { return point >= 0 && point < static_cast<int>(cloud.points.size()); };
    for (const auto &[from, to] : cloud.joints)
        demand(isThere(from) && isThere(to), "a joint leads nowhere");
    return cloud;
}

} // namespace

json toJson(const DepictorInfo &info)
{
    return {{"id", info.id},
            {"label", info.label},
            {"help", info.help},
            {"readers", info.readers},
            {"options", toJson(info.options)}};
}

DepictorInfo depictorInfoFromJson(const json &object)
{
    return {object.at("id").get<std::string>(), object.at("label").get<std::string>(), object.at("help").get<std::string>(),
            object.at("readers").get<std::vector<std::string>>(), specsFromJson(object.at("options"))};
}

namespace {

enum class Columns { All, OfWords };

json tableToJson(const Dataset &row, Columns wanted)
{
    json columns = json::array();
    for (const Column &column : row.columns) {
        if (wanted == Columns::OfWords && column.type != ColumnType::Text && column.type != ColumnType::Category)
            continue;
        columns.push_back({{"name", column.name},
                           {"type", static_cast<int>(column.type)},
                           {"unit", column.unit},
                           {"numbers", gapped(column.numbers)},
                           {"codes", column.codes},
                           {"categories", column.categories},
                           {"texts", column.texts},
                           {"values", gapped(column.values)},
                           {"dims", column.shape.dims()}});
    }
    return {{"columns", columns},
            {"rows", row.rows},
            {"reader", row.provenance.reader},
            {"options", toJson(row.provenance.options)},
            {"title", row.provenance.title}};
}

} // namespace

json rowToJson(const Dataset &row)
{
    return tableToJson(row, Columns::All);
}

json wordCellsToJson(const Dataset &table)
{
    return tableToJson(table, Columns::OfWords);
}

Dataset rowFromJson(const json &object)
{
    Dataset row;
    row.rows = object.at("rows").get<std::size_t>();
    row.provenance.reader = object.at("reader").get<std::string>();
    row.provenance.options = paramsFromJson(object.at("options"));
    row.provenance.title = object.at("title").get<std::string>();
    for (const json &column : object.at("columns")) {
        Column &its = row.columns.emplace_back();
        its.name = column.at("name").get<std::string>();
        its.type = static_cast<ColumnType>(column.at("type").get<int>());
        its.unit = column.at("unit").get<std::string>();
        for (const double value : fromGapped(column.at("numbers")))
            its.numbers.push_back(value);
        its.codes = column.at("codes").get<Values<std::int32_t>>();
        its.categories = column.at("categories").get<std::vector<std::string>>();
        its.texts = column.at("texts").get<Values<std::string>>();
        for (const double value : fromGapped(column.at("values")))
            its.values.push_back(static_cast<float>(value));
        its.shape = Shape(column.at("dims").get<std::vector<std::int64_t>>());
    }
    return row;
}

json toJson(const RowShares &shares)
{
    json cells = json::array();
    for (const CellShares &cell : shares.cells)
        cells.push_back(
            {{"column", cell.column}, {"dims", cell.dims}, {"shares", gapped(cell.shares)}, {"names", cell.names}});
    return {{"output", shares.output}, {"unit", shares.unit}, {"cells", cells}};
}

RowShares sharesFromJson(const json &object)
{
    RowShares shares{object.at("output").get<std::string>(), object.at("unit").get<std::string>(), {}};
    for (const json &cell : object.at("cells"))
        shares.cells.push_back({cell.at("column").get<std::string>(), cell.at("dims").get<std::vector<std::int64_t>>(),
                                fromGapped(cell.at("shares")), cell.at("names").get<std::vector<std::string>>()});
    return shares;
}

json wordsToJson(const PaintedShares &painted)
{
    json names = json::array();
    for (const std::vector<Text> &ofCell : painted.names) {
        json &its = names.emplace_back(json::array());
        for (const Text &name : ofCell)
            its.push_back(name.empty() ? json() : toJson(name));
    }
    return {{"remark", toJson(painted.remark)}, {"names", std::move(names)}};
}

PaintedShares paintedFromJson(const json &words, Depiction picture, const RowShares &shares)
{
    PaintedShares painted{std::move(picture), textFromJson(words.at("remark")), {}};
    const json &names = words.at("names");
    demand(names.is_array() && names.size() <= shares.cells.size(), "names of cells that are not there");
    for (std::size_t cell = 0; cell < names.size(); ++cell) {
        demand(names[cell].is_array() && (names[cell].empty() || names[cell].size() == shares.cells[cell].shares.size()),
               "not a name for each share");
        std::vector<Text> &its = painted.names.emplace_back();
        for (const json &name : names[cell])
            its.push_back(name.is_null() ? Text() : textFromJson(name));
    }
    return painted;
}

std::vector<std::uint8_t> depictionBytes(const Depiction &depiction)
{
    json whole = std::visit([](const auto &content) { return contentJson(content); }, depiction.content);
    whole["title"] = depiction.title;
    whole["words"] = depiction.words;
    return json::to_cbor(whole);
}

Depiction readDepiction(std::span<const std::byte> bytes)
{
    const auto *begin = reinterpret_cast<const std::uint8_t *>(bytes.data());
    const json whole = json::from_cbor(begin, begin + bytes.size());
    Depiction depiction;
    depiction.title = whole.at("title").get<std::string>();
    depiction.words = whole.at("words").get<std::string>();
    const std::string kind = whole.at("kind").get<std::string>();
    if (kind == "table")
        depiction.content = tableFrom(whole);
    else if (kind == "picture")
        depiction.content = pictureFrom(whole);
    else if (kind == "signal")
        depiction.content = signalFrom(whole);
    else if (kind == "points")
        depiction.content = pointsFrom(whole);
    else if (kind == "drawing")
        depiction.content = DrawingDepiction{whole.at("svg").get<std::string>()};
    else
        throw json::other_error::create(501, "no such depiction", nullptr);
    return depiction;
}

} // namespace netloom::wire
