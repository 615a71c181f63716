// SPDX-License-Identifier: MIT
#include "review/say.hpp"

#include <algorithm>
#include <array>

namespace hearth {

std::string counted(const Words& words, const std::string& key, int n) {
  return words(n == 1 ? key + "_one" : key, {{"n", std::to_string(n)}});
}

std::string share_told(const Words& words, int n, int of) {
  return words("review.n_of", {{"n", std::to_string(n)}, {"of", std::to_string(of)}});
}

std::string month_words(const Words& words, std::chrono::month month) {
  static constexpr std::array<const char*, 12> months{"month.january", "month.february", "month.march",
                                                      "month.april",   "month.may",      "month.june",
                                                      "month.july",    "month.august",   "month.september",
                                                      "month.october", "month.november", "month.december"};
  return words(months.at(unsigned(month) - 1));
}

std::string date_words(const Words& words, Day day, Day today) {
  if (!day.ok()) return {};
  std::string date = std::to_string(unsigned(day.day())) + ' ' + month_words(words, day.month());
  if (day.year() != today.year()) date += ' ' + std::to_string(int(day.year()));
  return date;
}

std::string weekday_words(const Words& words, std::chrono::weekday weekday) {
  static constexpr std::array<const char*, 7> keys{"day.sunday",    "day.monday",   "day.tuesday",
                                                   "day.wednesday", "day.thursday", "day.friday",
                                                   "day.saturday"};
  return words(keys.at(weekday.c_encoding()));
}

std::string slot_words(const Words& words, const std::string& slot) {
  if (slot.empty()) return words("review.any_time");
  const std::string key = "check_in.slot_" + slot, named = words(key);
  return named == key ? slot : named;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string shortened(const std::string& text, std::size_t most) {
  const std::string line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() <= most) return line;
  std::size_t end = line.rfind(' ', most);
  if (end == std::string::npos || end == 0) {  // one long word: never within a letter
    end = most;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  }
  return line.substr(0, end) + " …";
}

}  // namespace hearth
