// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_settings.hpp"

#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/word_column.hpp"

#include <cmath>
#include <sstream>

namespace netloom {

namespace {

/// Names of signals may hold commas; then semicolons stand between them.
char separatorOf(const std::string &leads)
{
    return leads.find(';') == std::string::npos ? ',' : ';';
}

} // namespace

std::int64_t WfdbSettings::length() const
{
    if (rows == "beats")
        return std::llround(before * rate) + std::llround(after * rate);
    return rows == "windows" ? std::llround(seconds * rate) : 0;
}

const std::vector<ParamSpec> &wfdbOptions()
{
    static const std::vector<ParamSpec> specs = {
        choiceSpec(
            "rows", NL_TEXT("A row is"), {"auto", "beats", "windows", "records", "annotations"},
            NL_TEXT("A beat, a window of some seconds, a whole record, or a mark without its signal. auto: beats where "
                    "they are annotated, else windows, or records where these are shorter.")),
        choiceSpec("beats", NL_TEXT("Beats"), {"annotated", "detected"},
                   NL_TEXT("Where a row is a beat: the annotated ones, or those that are found in the first lead, as in a "
                           "record without annotations.")),
        choiceSpec("target", NL_TEXT("Class of a beat"), {"aami", "symbol"},
                   NL_TEXT("The five classes of ANSI/AAMI EC57 (N, S, V, F, Q), or the symbol of the annotation.")),
        realSpec(
            "before", NL_TEXT("Before the beat"), 1, 0.01, 10, "s",
            NL_TEXT("Where the window of a beat begins. Long enough to show the beat before, it tells a premature one.")),
        realSpec("after", NL_TEXT("After the beat"), 0.4, 0.01, 10, "s", NL_TEXT("Where the window of a beat ends.")),
        realSpec("seconds", NL_TEXT("Length of a window"), 10, 0.05, 3600, "s", NL_TEXT("For rows that are windows.")),
        realSpec("overlap", NL_TEXT("Overlap of windows"), 0, 0, 0.95, "",
                 NL_TEXT("The part of a window that the next one shows again.")),
        wordSpec("leads", NL_TEXT("Leads"),
                 NL_TEXT("Names with commas or semicolons between, such as MLII, V5. Empty: those that all records have.")),
        wordSpec("annotator", NL_TEXT("Annotations"),
                 NL_TEXT("Ending of the annotation files, such as atr. Empty: the reference beside the record.")),
        wordSpec("label", NL_TEXT("Label of a record"),
                 NL_TEXT("The word before the colon in the comments of a header, such as Dx. Empty: the usual ones.")),
        realSpec("rate", NL_TEXT("Sampling rate"), 0, 0, 100'000, "Hz",
                 NL_TEXT("All records are brought to it. 0: that of the first record.")),
        choiceSpec("sampling", NL_TEXT("Signals of several rates"), {"frames", "highest"},
                   NL_TEXT("Where signals of one record differ in rate: the slowest, others by their means, or the highest, "
                           "slower ones repeated.")),
        choiceSpec("axes", NL_TEXT("Order of the axes"), {"time-leads", "leads-time"},
                   NL_TEXT("Time first is what conv1d, lstm and other layers for sequences take.")),
        realSpec("lowest", NL_TEXT("High-pass"), 0, 0, 1000, "Hz",
                 NL_TEXT("Takes the wandering baseline out: 0.5 is usual. 0: nothing is taken out.")),
        realSpec("highest", NL_TEXT("Low-pass"), 0, 0, 50'000, "Hz",
                 NL_TEXT("Takes noise out: 40 is usual for monitoring. 0: nothing is taken out."))};
    return specs;
}

WfdbSettings wfdbSettings(const Params &options)
{
    WfdbSettings settings;
    settings.rows = options.word("rows");
    settings.target = options.word("target");
    settings.detectsBeats = options.word("beats") == "detected";
    settings.before = options.real("before");
    settings.after = options.real("after");
    settings.seconds = options.real("seconds");
    settings.overlap = options.real("overlap");
    settings.rate = options.real("rate");
    settings.lowest = options.real("lowest");
    settings.highest = options.real("highest");
    settings.sampling = options.word("sampling") == "highest" ? WfdbSampling::Highest : WfdbSampling::Frames;
    settings.isTimeFirst = options.word("axes") == "time-leads";
    settings.annotator = options.word("annotator");
    settings.label = options.word("label");
    const std::string &written = options.word("leads");
    std::istringstream leads(written);
    for (std::string lead; std::getline(leads, lead, separatorOf(written));)
        if (lead = cleanWords(lead); !lead.empty())
            settings.leads.push_back(lead);
    return settings;
}

void keepSettings(const WfdbSettings &settings, Params &options)
{
    options.set("rows", settings.rows);
    options.set("rate", settings.rate);
    options.set("annotator", settings.annotator);
    bool hasComma = false;
    for (const std::string &lead : settings.leads)
        hasComma = hasComma || lead.find(',') != std::string::npos;
    std::string leads;
    for (const std::string &lead : settings.leads)
        leads += (leads.empty() ? "" : hasComma ? "; " : ", ") + lead;
    if (hasComma)
        leads += ';';
    options.set("leads", leads);
}

} // namespace netloom
