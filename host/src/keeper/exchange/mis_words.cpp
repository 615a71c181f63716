// SPDX-License-Identifier: MIT
#include "keeper/exchange/mis_words.hpp"

#include <array>
#include <charconv>
#include <map>
#include <vector>

#include "keeper/exchange/dfe_languages.hpp"

namespace hearth {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string named(const Names& names, const std::string& word) {
  const auto found = names.find(word);
  return found == names.end() ? "" : found->second;
}

// A run of digits or of letters in a date: "3", "Nov", "18".
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i < text.size();) {
    const auto belongs = is_digit(text[i]) ? is_digit : is_letter;
    std::size_t end = i;
    while (end < text.size() && belongs(text[end])) ++end;
    if (end > i) parts.push_back(text.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  return parts;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// 1 to 12, from "11", "Nov" or "November".
std::optional<int> month_of(std::string_view word) {
  if (const auto value = number(word)) return value;
  static constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
  const std::string start = folded(word.substr(0, 3));
  for (std::size_t i = 0; i < 12; ++i)
    if (names.substr(3 * i, 3) == start) return static_cast<int>(i) + 1;
  return std::nullopt;
}

std::optional<Day> day_of(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day || *month < 1 || *day < 1 || *year < 1900 || *year > 2100) return std::nullopt;
  const Day found{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                  std::chrono::day(unsigned(*day))};
  return found.ok() ? std::optional(found) : std::nullopt;
}

// Days since 30 December 1899, as spreadsheets count.
std::optional<SaidDay> counted_day(int days) {
  if (days < 20'000 || days > 60'000)
    return std::nullopt;  // 1954 to 2064: other numbers are no dates of ours
  const auto zero =
      std::chrono::sys_days(Day(std::chrono::year(1899), std::chrono::month(12), std::chrono::day(30)));
  return SaidDay{Day(zero + std::chrono::days(days))};
}

const Names& years() {
  static const Names names{{"reception", "R"}, {"r", "R"},   {"yr", "R"},   {"yearr", "R"},
                           {"rec", "R"},       {"fs2", "R"}, {"f2", "R"},   {"e2", "R"},
                           {"nursery", "N2"},  {"n", "N2"},  {"fs1", "N2"}, {"f1", "N2"},
                           {"e1", "N2"},       {"n1", "N1"}, {"n2", "N2"},  {"nursery1", "N1"},
                           {"nursery2", "N2"}};
  return names;
}

const Names& sen_words() {
  static const Names names{{"n", "N"},
                           {"none", "N"},
                           {"no", "N"},
                           {"nosen", "N"},
                           {"nospecialeducationalneed", "N"},
                           {"nospecialeducationalneeds", "N"},
                           {"k", "K"},
                           {"sensupport", "K"},
                           {"support", "K"},
                           {"ksensupport", "K"},
                           {"sensupportk", "K"},
                           {"senk", "K"},
                           {"e", "E"},
                           {"ehcp", "E"},
                           {"ehcplan", "E"},
                           {"ehc", "E"},
                           {"eehcp", "E"},
                           {"eehcplan", "E"},
                           {"educationhealthandcareplan", "E"},
                           {"educationhealthcareplan", "E"},
                           {"eeducationhealthandcareplan", "E"},
                           {"nnospecialeducationalneed", "N"}};
  return names;
}

const Names& needs() {
  static const Names names{{"semh", "SEMH"},
                           {"socialemotionalandmentalhealth", "SEMH"},
                           {"socialemotionalmentalhealth", "SEMH"},
                           {"asd", "ASD"},
                           {"autisticspectrumdisorder", "ASD"},
                           {"autismspectrumdisorder", "ASD"},
                           {"slcn", "SLCN"},
                           {"speechlanguageandcommunicationneeds", "SLCN"},
                           {"speechlanguageandcommunication", "SLCN"},
                           {"spld", "SPLD"},
                           {"specificlearningdifficulty", "SPLD"},
                           {"mld", "MLD"},
                           {"moderatelearningdifficulty", "MLD"},
                           {"sld", "SLD"},
                           {"severelearningdifficulty", "SLD"},
                           {"pmld", "PMLD"},
                           {"profoundandmultiplelearningdifficulty", "PMLD"},
                           {"hi", "HI"},
                           {"hearingimpairment", "HI"},
                           {"vi", "VI"},
                           {"visualimpairment", "VI"},
                           {"visionimpairment", "VI"},
                           {"msi", "MSI"},
                           {"multisensoryimpairment", "MSI"},
                           {"pd", "PD"},
                           {"physicaldisability", "PD"},
                           {"oth", "OTH"},
                           {"otherdifficultydisability", "OTH"},
                           {"nsa", "NSA"},
                           {"ds", "DS"},
                           {"downsyndrome", "DS"}};
  return names;
}

const Names& languages() {
  static const Names names{{"english", "en"},    {"believedtobeenglish", "en"},
                           {"polish", "pl"},     {"urdu", "ur"},
                           {"punjabi", "pa"},    {"panjabi", "pa"},
                           {"bengali", "bn"},    {"sylheti", "syl"},
                           {"gujarati", "gu"},   {"hindi", "hi"},
                           {"tamil", "ta"},      {"malayalam", "ml"},
                           {"telugu", "te"},     {"nepali", "ne"},
                           {"sinhala", "si"},    {"pashto", "ps"},
                           {"dari", "prs"},      {"farsi", "fa"},
                           {"persian", "fa"},    {"kurdish", "ku"},
                           {"arabic", "ar"},     {"hebrew", "he"},
                           {"turkish", "tr"},    {"greek", "el"},
                           {"albanian", "sq"},   {"romanian", "ro"},
                           {"bulgarian", "bg"},  {"hungarian", "hu"},
                           {"czech", "cs"},      {"slovak", "sk"},
                           {"lithuanian", "lt"}, {"latvian", "lv"},
                           {"russian", "ru"},    {"ukrainian", "uk"},
                           {"german", "de"},     {"french", "fr"},
                           {"spanish", "es"},    {"portuguese", "pt"},
                           {"italian", "it"},    {"dutch", "nl"},
                           {"somali", "so"},     {"amharic", "am"},
                           {"tigrinya", "ti"},   {"swahili", "sw"},
                           {"shona", "sn"},      {"yoruba", "yo"},
                           {"igbo", "ig"},       {"hausa", "ha"},
                           {"akan", "ak"},       {"twi", "tw"},
                           {"krio", "kri"},      {"lingala", "ln"},
                           {"chinese", "zh"},    {"mandarin", "zh"},
                           {"cantonese", "yue"}, {"vietnamese", "vi"},
                           {"filipino", "fil"},  {"tagalog", "tl"},
                           {"thai", "th"},       {"japanese", "ja"},
                           {"korean", "ko"},     {"welsh", "cy"},
                           {"irish", "ga"},      {"romany", "rom"}};
  return names;
}

}  // namespace

std::string folded(std::string_view words) {
  std::string plain;
  for (const char c : words) {
    if (c >= 'A' && c <= 'Z')
      plain += static_cast<char>(c - 'A' + 'a');
    else if (is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80)
      plain += c;
  }
  return plain;
}

std::string tidy(std::string_view words) {
  constexpr std::string_view no_break_space = "\u00A0";
  std::string plain;
  bool blank = false;
  while (!words.empty()) {
    if (words.starts_with(no_break_space)) {
      words.remove_prefix(no_break_space.size());
      blank = true;
      continue;
    }
    const char c = words.front();
    words.remove_prefix(1);
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F) {
      blank = true;
      continue;
    }
    if (blank && !plain.empty()) plain += ' ';
    blank = false;
    plain += c;
  }
  return plain;
}

std::string year_group(const std::string& said) {
  std::string word = folded(said);
  if (const auto known = named(years(), word); !known.empty()) return known;
  for (const std::string_view start : {"curriculumyear", "ncyear", "yeargroup", "year", "yr", "y", "nc"}) {
    if (!word.starts_with(start)) continue;
    word.erase(0, start.size());
    break;
  }
  const auto value = word.size() <= 2 ? number(word) : std::nullopt;
  if (!value || *value < 0 || *value > 14) return {};
  return *value == 0 ? "R" : std::to_string(*value);
}

std::string sen_status(const std::string& said) {
  return named(sen_words(), folded(said));
}

std::string sen_need(const std::string& said) {
  const auto known = named(needs(), folded(said));
  return known.empty() ? said : known;
}

std::string home_language(const std::string& said) {
  const auto known = named(languages(), folded(said));
  return known.empty() ? language_of(said) : known;
}

std::optional<SaidDay> said_day(const std::string& said, Day today) {
  const auto parts = parts_of(said);
  if (parts.size() == 1 && parts[0].size() == said.size() && said.size() == 5) {
    const auto count = number(said);
    return count ? counted_day(*count) : std::nullopt;
  }
  if (parts.size() < 3) return std::nullopt;
  std::optional<Day> day;
  if (parts[0].size() == 4) {
    day = day_of(number(parts[0]), month_of(parts[1]), number(parts[2]));
    return day ? std::optional(SaidDay{*day}) : std::nullopt;
  }
  auto year = number(parts[2]);
  if (year && parts[2].size() == 2) {
    *year += 2000;
    if (std::chrono::year(*year) > today.year()) *year -= 100;
  }
  day = day_of(year, month_of(parts[1]), number(parts[0]));
  if (!day) return std::nullopt;
  const bool in_figures = number(parts[1]).has_value();
  return SaidDay{*day,
                 in_figures && unsigned(day->day()) <= 12 && unsigned(day->day()) != unsigned(day->month())};
}

}  // namespace hearth
