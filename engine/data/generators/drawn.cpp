// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/drawn_points.hpp"
#include "engine/data/generators/simulated.hpp"

namespace netloom::all_generators {

namespace {

/// Two heaps of twelve, so that there is something before a person has drawn.
constexpr const char *examplePoints =
    "-0.62 0.31 1;-0.48 0.52 1;-0.35 0.28 1;-0.55 0.12 1;-0.28 0.46 1;-0.71 0.49 1;-0.42 0.4 1;-0.2 0.2 1;"
    "-0.51 0.66 1;-0.33 0.62 1;-0.66 0.2 1;-0.4 0.08 1;0.45 -0.28 2;0.58 -0.49 2;0.31 -0.42 2;0.66 -0.22 2;"
    "0.38 -0.12 2;0.52 -0.64 2;0.24 -0.25 2;0.72 -0.4 2;0.47 -0.45 2;0.3 -0.6 2;0.61 -0.08 2;0.19 -0.47 2";

class Drawn final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info = describe();
        return info;
    }

    /// As many rows as there are points; nothing is random.
    Dataset generate(std::int64_t, std::uint64_t, const Params &params) const override
    {
        const DrawnKind kind = params.word("kind") == "values" ? DrawnKind::Values : DrawnKind::Classes;
        const Drawing drawing = parseDrawing(kind, params.word("points"));
        if (drawing.points.empty())
            throw Error(ErrorKind::Usage, "drawn", text(NL_TEXT("Nothing is drawn yet. Put some points on the plane.")));
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, static_cast<std::int64_t>(drawing.points.size()));
        if (kind == DrawnKind::Values) {
            table.setTarget({"value", "", NL_TEXT("What the point was drawn with.")});
            for (const DrawnPoint &point : drawing.points)
                table.addRow({point.x, point.y}, point.value);
        } else {
            addClasses(drawing, table);
        }
        return std::move(table).take();
    }

private:
    static GeneratorInfo describe()
    {
        ParamSpec kind;
        kind.key = "kind";
        kind.label = NL_TEXT("Each point has");
        kind.type = ParamType::Choice;
        kind.defaultValue = std::string("classes");
        kind.choices = {"classes", "values"};
        kind.help = NL_TEXT("A class from 1 to 6, or a value from -1 to 1.");
        ParamSpec points;
        points.key = "points";
        points.label = NL_TEXT("Points");
        points.type = ParamType::Text;
        points.defaultValue = std::string(examplePoints);
        points.help = NL_TEXT("x, y and class or value of each point, with spaces between them and a semicolon between "
                              "points: 0.5 -0.25 1;0.1 0.2 2");
        return {
            "drawn",
            NL_TEXT("Drawn by hand"),
            NL_TEXT("Points that you put on a plane with the mouse or the keyboard: the quickest way to ask what a "
                    "network makes of a pattern."),
            NL_TEXT("x and y between -1 and 1 and the class or value of each point, as a person drew them by hand. There "
                    "are as many rows as points, and nothing is random."),
            24,
            {kind, points}};
    }

    /// Only classes that have points become classes of the data.
    static void addClasses(const Drawing &drawing, SimulatedTable &table)
    {
        const std::vector<std::size_t> counts = drawing.classCounts();
        std::vector<std::int32_t> codes(counts.size());
        std::vector<std::string> names;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) {
                codes[i] = static_cast<std::int32_t>(names.size());
                names.push_back("class " + std::to_string(i + 1));
            }
        table.setClasses({"class", "", NL_TEXT("What the point was drawn as.")}, std::move(names));
        for (const DrawnPoint &point : drawing.points)
            table.addRow({point.x, point.y}, codes[static_cast<std::size_t>(point.value) - 1]);
    }
};

} // namespace

const Generator &drawn()
{
    static const Drawn type;
    return type;
}

} // namespace netloom::all_generators
