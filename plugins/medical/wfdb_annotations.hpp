// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// A beat, or what else somebody marked in a record (annot(5) of the WFDB Applications Guide).
struct WfdbAnnotation {
    std::int64_t time = 0; ///< in samples from the record's begin
    int code = 0;
    int subtype = 0, channel = 0, number = 0;
    std::string words; ///< "(AFIB" at a change of rhythm
};

struct WfdbAnnotations {
    std::vector<WfdbAnnotation> marks;
    std::optional<double> rate; ///< samples in a second, where the file has its own
    bool isWhole = true;        ///< its end mark was there
};

/// The marks of a file in MIT format. Nothing when it is none: its codes are unknown or its times go backwards.
std::optional<WfdbAnnotations> parseWfdbAnnotations(std::string_view bytes);

/// The letter or sign of a code: "N", "V", "+"; empty for an unknown one.
std::string_view wfdbSymbol(int code);
bool isWfdbBeat(int code); ///< and not a change of rhythm, of noise, or a comment

/// The class of a beat as the standard ANSI/AAMI EC57 groups them: N, S (supraventricular ectopic), V (ventricular
/// ectopic), F (fusion), Q (paced or unknown). After de Chazal et al., IEEE Trans. Biomed. Eng. 51 (2004) 1196, table I.
std::string_view aamiClass(int code);

/// Endings under which annotations stand beside a record, the reference first.
const std::vector<std::string> &wfdbAnnotators();

} // namespace netloom
