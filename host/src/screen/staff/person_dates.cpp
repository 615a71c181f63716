// SPDX-License-Identifier: MIT
#include "screen/staff/person_dates.hpp"

#include <algorithm>
#include <array>

namespace hearth {
namespace {

constexpr std::array<const char*, 12> kMonths{"january",   "february", "march",    "april",
                                              "may",       "june",     "july",     "august",
                                              "september", "october",  "november", "december"};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// The next code point, from `at` on, which it moves.
char32_t next_of(const std::string& text, std::size_t& at) {
  const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(text[n]); };
  const unsigned char lead = byte(at++);
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  char32_t code = more == 3 ? lead & 0x07 : more == 2 ? lead & 0x0F : more == 1 ? lead & 0x1F : lead;
  for (int n = 0; n < more && at < text.size() && (byte(at) & 0xC0) == 0x80; ++n)
    code = code << 6 | (byte(at++) & 0x3F);
  return code;
}

// What only changes the letter before it: accents, vowel signs, skin tones, variation selectors.
bool joins(char32_t c) {
  constexpr std::array<std::pair<char32_t, char32_t>, 12> kRanges{{{0x300, 0x36F},
                                                                   {0x483, 0x489},
                                                                   {0x591, 0x5C7},
                                                                   {0x610, 0x61A},
                                                                   {0x64B, 0x65F},
                                                                   {0x93A, 0x94F},
                                                                   {0xA3C, 0xA4D},
                                                                   {0x1AB0, 0x1AFF},
                                                                   {0x20D0, 0x20FF},
                                                                   {0xFE00, 0xFE0F},
                                                                   {0xFE20, 0xFE2F},
                                                                   {0x1F3FB, 0x1F3FF}}};
  return std::ranges::any_of(kRanges, [&](const auto& r) { return c >= r.first && c <= r.second; });
}

}  // namespace

std::string date_words(Day day, const Words& words) {
  if (!day.ok()) return {};
  const auto month = std::string("month.") + kMonths.at(unsigned(day.month()) - 1);
  return std::to_string(unsigned(day.day())) + ' ' + words(month) + ' ' + std::to_string(int(day.year()));
}

std::string days_words(const Days& days, const Words& words) {
  const std::string first = date_words(days.first, words);
  if (!days.last.ok()) return words("people.from", {{"first", first}});
  return words("people.from_to", {{"first", first}, {"last", date_words(days.last, words)}});
}

std::string wrong_order(const Days& days, const Words& words) {
  if (!days.last.ok() || !days.first.ok() || days.first <= days.last) return {};
  return words("people.wrong_order", {{"first", date_words(days.first, words)}});
}

std::string not_after(Day day, Day first, const Words& words) {
  if (!first.ok() || day >= first) return {};
  return words("people.wrong_order", {{"first", date_words(first, words)}});
}

std::string in_the_future(Day day, Day today, const Words& words) {
  return day > today ? words("people.in_the_future") : "";
}

std::string bad_name(const std::string& name, const Words& words) {
  if (trimmed(name).empty()) return words("people.no_name");
  if (letters_of(name) > kMostLettersOfName) return words("people.long_name");
  return {};
}

std::string bad_pin(const std::string& pin, const std::string& again, const Words& words) {
  const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
  if (pin.size() < 6 || pin.size() > 8 || !digits) return words("grown_ups.pin_digits");
  if (pin != again) return words("grown_ups.pin_differs");
  return {};
}

std::size_t letters_of(const std::string& text) {
  std::size_t letters = 0;
  bool joined = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_of(text, at);
    const bool joiner = code == 0x200D;
    if (!joiner && !joins(code) && !joined) ++letters;
    joined = joiner;
  }
  return letters;
}

std::string trimmed(const std::string& text) {
  const auto first = std::ranges::find_if_not(text, is_blank);
  const auto last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), is_blank).base();
  return {first, last};
}

}  // namespace hearth
