// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/known_table.hpp"

namespace netloom::all_knownTables {

namespace {

class Parkinsons final : public KnownTable
{
public:
    const KnownTableInfo &info() const override
    {
        static const KnownTableInfo info{
            "parkinsons", NL_TEXT("Parkinson's disease from voice"),
            NL_TEXT("Little and others 2009, UCI Machine Learning Repository, CC BY 4.0. Six or seven recordings each of 31 people: "
                    "rows of one person must not stand on both sides of a split."),
            {
                {"MDVP:Fo(Hz)", "Hz", NL_TEXT("Average vocal fundamental frequency.")},
                {"MDVP:Fhi(Hz)", "Hz", NL_TEXT("Highest vocal fundamental frequency.")},
                {"MDVP:Flo(Hz)", "Hz", NL_TEXT("Lowest vocal fundamental frequency.")},
                {"MDVP:Jitter(%)", "%", NL_TEXT("Variation of the period from cycle to cycle.")},
                {"MDVP:Jitter(Abs)", "s", NL_TEXT("Variation of the period from cycle to cycle.")},
                {"MDVP:RAP", "", NL_TEXT("Relative average perturbation of the period.")},
                {"MDVP:PPQ", "", NL_TEXT("Five-point perturbation quotient of the period.")},
                {"Jitter:DDP", "", NL_TEXT("Average difference of differences between periods.")},
                {"MDVP:Shimmer", "", NL_TEXT("Variation of the amplitude from cycle to cycle.")},
                {"MDVP:Shimmer(dB)", "dB", NL_TEXT("Variation of the amplitude from cycle to cycle.")},
                {"Shimmer:APQ3", "", NL_TEXT("Three-point amplitude perturbation quotient.")},
                {"Shimmer:APQ5", "", NL_TEXT("Five-point amplitude perturbation quotient.")},
                {"MDVP:APQ", "", NL_TEXT("Eleven-point amplitude perturbation quotient.")},
                {"Shimmer:DDA", "", NL_TEXT("Average difference of differences between amplitudes.")},
                {"NHR", "", NL_TEXT("Noise to tone ratio.")},
                {"HNR", "dB", NL_TEXT("Harmonics to noise ratio.")},
                {"status", "", NL_TEXT("1 is Parkinson's disease, 0 is healthy."), ColumnRole::Target, true},
                {"RPDE", "", NL_TEXT("Recurrence period density entropy.")},
                {"DFA", "", NL_TEXT("Exponent of the detrended fluctuation analysis.")},
                {"spread1", "", NL_TEXT("Non-linear measure of the fundamental frequency's variation.")},
                {"spread2", "", NL_TEXT("Non-linear measure of the fundamental frequency's variation.")},
                {"D2", "", NL_TEXT("Correlation dimension.")},
                {"PPE", "", NL_TEXT("Pitch period entropy.")},
            }};
        return info;
    }
};

} // namespace

const KnownTable &parkinsons()
{
    static const Parkinsons table;
    return table;
}

} // namespace netloom::all_knownTables
