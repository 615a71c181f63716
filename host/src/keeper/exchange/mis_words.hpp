// SPDX-License-Identifier: MIT
// The words that school offices use, as ours. Case, blanks and punctuation never matter. An empty answer
// means that the word is not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearth/clock.hpp"

namespace hearth {

// Letters and digits of ASCII in lower case, other scripts as they are, the rest left out: "Legal last-name"
// is "legallastname".
std::string folded(std::string_view words);
// Without blanks around it, one blank for any run of them (tabs, line ends, no-break spaces) inside.
std::string tidy(std::string_view words);

std::string year_group(const std::string& said);  // "Year  4" → "4", "FS2" → "R"
std::string sen_status(const std::string& said);  // "EHC plan" → "E"
std::string sen_need(
    const std::string& said);  // "Autistic Spectrum Disorder" → "ASD"; an unknown one as it is
std::string home_language(const std::string& said);  // "Polish" → "pl"; see also dfe_languages.hpp

struct SaidDay {
  Day day{};
  bool either_way = false;  // "03/04/2019": read as 3 April
};
// 03/11/2018, 3-Nov-18, 2018-11-03 (a time after it is passed over), 43407 (a spreadsheet's day count). The
// century of a short year is the one that puts it at or before `today`. Nothing for what is no day.
std::optional<SaidDay> said_day(const std::string& said, Day today);

}  // namespace hearth
