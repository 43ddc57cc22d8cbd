// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/known_table.hpp"

#include <algorithm>
#include <cstdlib>

namespace netloom::all_knownTables {

namespace {

class Heart final : public KnownTable
{
public:
    const KnownTableInfo &info() const override
    {
        static const KnownTableInfo info{
            "heart", NL_TEXT("Heart disease, Cleveland"),
            NL_TEXT("Detrano and others 1989, UCI Machine Learning Repository, CC BY 4.0. Patients sent for angiography at one clinic; "
                    "not a sample of the population."),
            {
                {"age", "years", NL_TEXT("Age at examination.")},
                {"sex", "", NL_TEXT("1 or male, 0 or female."), ColumnRole::Feature, true},
                {"cp", "", NL_TEXT("Chest pain: 1 typical angina, 2 atypical angina, 3 not anginal, 4 none."), ColumnRole::Feature, true},
                {"trestbps", "mm Hg", NL_TEXT("Resting blood pressure on admission.")},
                {"chol", "mg/dl", NL_TEXT("Serum cholesterol.")},
                {"fbs", "", NL_TEXT("Fasting blood sugar over 120 mg/dl: 1 or t is yes."), ColumnRole::Feature, true},
                {"restecg", "", NL_TEXT("Resting ECG: 0 normal, 1 ST-T abnormality, 2 left ventricular hypertrophy."),
                 ColumnRole::Feature, true},
                {"thalach", "1/min", NL_TEXT("Highest heart rate reached in the exercise test.")},
                {"exang", "", NL_TEXT("Angina brought on by exercise: 1 or yes."), ColumnRole::Feature, true},
                {"oldpeak", "mm", NL_TEXT("ST depression under exercise relative to rest.")},
                {"slope", "", NL_TEXT("Slope of the peak exercise ST segment: 1 up, 2 flat, 3 down."), ColumnRole::Feature, true},
                {"ca", "", NL_TEXT("Major vessels coloured by fluoroscopy, 0 to 3.")},
                {"thal", "", NL_TEXT("Thallium scan: 3 normal, 6 fixed defect, 7 reversible defect."), ColumnRole::Feature, true},
                {"num", "", NL_TEXT("Angiographic state: 0 or <50 is less than 50 % narrowing; everything else is disease."),
                 ColumnRole::Target, true},
            }};
        return info;
    }

    /// As UCI's processed.cleveland.data: fourteen numbers, some of them "?", an age first and a state from 0 to 4 last.
    bool isRow(const std::vector<std::string> &fields) const override
    {
        const bool areNumbers = std::all_of(fields.begin(), fields.end(), [](const std::string &field) {
            char *end = nullptr;
            std::strtod(field.c_str(), &end);
            return field == "?" || (!field.empty() && *end == '\0');
        });
        const double age = std::strtod(fields[0].c_str(), nullptr);
        const double sex = std::strtod(fields[1].c_str(), nullptr);
        const double state = std::strtod(fields[13].c_str(), nullptr);
        return areNumbers && age >= 18 && age <= 110 && (sex == 0 || sex == 1) && state >= 0 && state <= 4;
    }
};

} // namespace

const KnownTable &heart()
{
    static const Heart table;
    return table;
}

} // namespace netloom::all_knownTables
