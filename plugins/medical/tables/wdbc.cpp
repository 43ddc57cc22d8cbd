// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/known_table.hpp"

#include <array>

namespace netloom::all_knownTables {

namespace {

struct Measure {
    const char *name;
    const char *description;
};

// UCI states no units for these; none is invented here.
constexpr std::array measures = {
    Measure{"radius", NL_TEXT("Distance from the nucleus' centre to points on its perimeter; the publisher states no unit.")},
    Measure{"texture", NL_TEXT("Standard deviation of the grey values inside the nucleus.")},
    Measure{"perimeter", NL_TEXT("Length of the nucleus' outline; the publisher states no unit.")},
    Measure{"area", NL_TEXT("Area of the nucleus; the publisher states no unit.")},
    Measure{"smoothness", NL_TEXT("Local variation of the radius lengths.")},
    Measure{"compactness", NL_TEXT("Perimeter squared over area, minus 1.")},
    Measure{"concavity", NL_TEXT("How deep the concave parts of the outline are.")},
    Measure{"concave points", NL_TEXT("Number of concave parts of the outline, scaled.")},
    Measure{"symmetry", NL_TEXT("Difference in length between lines perpendicular to the longest axis.")},
    Measure{"fractal_dimension", NL_TEXT("Coastline approximation of the outline, minus 1.")},
};

std::vector<KnownColumn> columns()
{
    std::vector<KnownColumn> all = {
        {"id", "", NL_TEXT("Number of the sample."), ColumnRole::Id},
        {"diagnosis", "", NL_TEXT("M is malignant, B is benign."), ColumnRole::Target},
    };
    for (const char *kind : {"_mean", "_se", "_worst"})
        for (const Measure &measure : measures)
            all.push_back({std::string(measure.name) + kind, "", measure.description});
    return all;
}

class Wdbc final : public KnownTable
{
public:
    const KnownTableInfo &info() const override
    {
        static const KnownTableInfo info{
            "wdbc", NL_TEXT("Breast cancer Wisconsin (diagnostic)"),
            NL_TEXT("Street, Wolberg and Mangasarian 1993, UCI Machine Learning Repository, CC BY 4.0. Nuclei on digitised images of "
                    "fine-needle aspirates from one hospital."),
            columns()};
        return info;
    }

    /// As UCI's wdbc.data: a number, M or B, thirty numbers.
    bool isRow(const std::vector<std::string> &fields) const override { return fields[1] == "M" || fields[1] == "B"; }
};

} // namespace

const KnownTable &wdbc()
{
    static const Wdbc table;
    return table;
}

} // namespace netloom::all_knownTables
