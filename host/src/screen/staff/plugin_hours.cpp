// SPDX-License-Identifier: MIT
// When a plugin stands on the dock, and when a screen that rests shows it by itself.
#include <algorithm>
#include <array>

#include "screen/staff/plugins_page.hpp"

namespace hearth {
namespace {

using std::chrono::minutes;

constexpr float kRow = 26, kGap = 6;
constexpr int kStep = 5, kDayMinutes = 24 * 60;
constexpr std::size_t kMostSpans = 6;
constexpr std::array kWeekdays{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr std::array<unsigned, 5> kSchoolWeek{1, 2, 3, 4, 5};

std::string day_word(unsigned weekday, const Words& words) {
  return words("day." + std::string(kWeekdays.at(weekday)));
}

std::string days_words(const std::set<unsigned>& days, const Words& words) {
  if (days.empty() || days.size() == 7) return words("plugins.every_day");
  if (std::ranges::equal(days, kSchoolWeek)) return words("plugins.school_week");
  std::string all;
  for (const unsigned day : days) all += (all.empty() ? "" : ", ") + day_word(day, words);
  return all;
}

std::string span_words(const PluginWish::Hours& span, const Words& words) {
  return words("plugins.span", {{"days", days_words(span.weekdays, words)},
                                {"from", time_text(span.from)},
                                {"to", time_text(span.to)}});
}

}  // namespace

std::string hours_words(const std::vector<PluginWish::Hours>& hours, const Words& words, const char* none) {
  std::string all;
  for (const PluginWish::Hours& span : hours) all += (all.empty() ? "" : "; ") + span_words(span, words);
  return all.empty() ? words(none) : all;
}

// One time of day: its weekdays as seven buttons, and from when to when. True when it changed.
bool PluginsPage::draw_span(Screen& screen, Area& rest, PluginWish::Hours& span, const std::string& id) {
  bool changed = false;
  const bool narrow = rest.w < 300;
  const float height = narrow ? 2 * kRow + kGap : kRow;
  const auto days = rest.cut_top(height, kGap).grid(narrow ? 4 : 7, narrow ? 2 : 1, kGap / 2);
  for (unsigned n = 0; n < 7; ++n) {
    const unsigned day = (n + 1) % 7;  // a week begins on Monday
    const bool on = span.weekdays.empty() || span.weekdays.contains(day);
    if (!screen.picture_button(
            id + "/day/" + kWeekdays.at(day), days[n],
            {.word = desk_.words("plugins.short_" + std::string(kWeekdays.at(day))), .look = {.chosen = on}},
            Beside::right))
      continue;
    if (span.weekdays.empty()) span.weekdays = {0, 1, 2, 3, 4, 5, 6};
    if (on && span.weekdays.size() == 1) continue;  // to take the last one, take the time itself away
    on ? void(span.weekdays.erase(day)) : void(span.weekdays.insert(day));
    changed = true;
  }
  const int from = int(span.from.count()), to = int(span.to.count());
  const Area below = rest.cut_top(height, kGap);
  const auto times = narrow ? below.rows(2, kGap) : below.columns(2, kGap);
  const auto time = [&](const char* which, const char* words, const Area& place, int now, int least,
                        int most) {
    return screen.stepper(id + which, place, desk_.words(words, {{"time", time_text(minutes(now))}}), now,
                          least, most, kStep);
  };
  span.from = minutes(time("/from", "plugins.from", times[0], from, 0, to - kStep));
  span.to =
      minutes(time("/to", "plugins.to", times[1], to, int(span.from.count()) + kStep, kDayMinutes - kStep));
  return changed || span.from != minutes(from) || span.to != minutes(to);
}

// `id`: "hours" or "forward", also of the words.
void PluginsPage::draw_hours(Screen& screen, Area rest, PluginWish wish, HoursOf of, const std::string& id) {
  constexpr Text kWords{.size = 10, .align = Align::left};
  auto& hours = wish.*of;
  const std::string control = "staff/plugins/" + id, words_of = "plugins." + id;
  const std::string words = hours_words(hours, desk_.words, (words_of + "_none").c_str());
  screen.text(rest.cut_top(screen.text_height(words, rest.w, kWords), kGap), words, kWords);
  span_ = hours.empty() ? 0 : std::min(span_, hours.size() - 1);
  auto buttons = rest.cut_top(kRow, kGap).columns(3, kGap);
  if (hours.size() < kMostSpans &&
      screen.picture_button(control + "/add", buttons[0],
                            {.word = desk_.words(hours.empty() ? words_of + "_first" : "plugins.add_time")},
                            Beside::right)) {
    hours.push_back({{1, 2, 3, 4, 5}, minutes(8 * 60 + 30), minutes(9 * 60 + 15)});
    span_ = hours.size() - 1;
    return keep(wish);
  }
  if (hours.empty()) return;
  if (hours.size() > 1 &&
      screen.picture_button(
          control + "/next", buttons[1],
          {.word = desk_.words("plugins.which_time",
                               {{"n", std::to_string(span_ + 1)}, {"all", std::to_string(hours.size())}})},
          Beside::right))
    span_ = (span_ + 1) % hours.size();
  if (screen.picture_button(control + "/remove", buttons[2], {.word = desk_.words("plugins.take_time_away")},
                            Beside::right)) {
    hours.erase(hours.begin() + std::ptrdiff_t(span_));
    return keep(wish);
  }
  if (draw_span(screen, rest, hours[span_], control)) keep(wish);
}

void PluginsPage::draw_by_itself(Screen& screen, Area rest, PluginWish wish) {
  constexpr int kTurnStep = 10, kLongestTurn = 300;
  constexpr Text kWhy{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};
  const std::string turn = wish.turn_s == 0
                               ? desk_.words("plugins.no_turn")
                               : desk_.words("plugins.turn", {{"n", std::to_string(wish.turn_s)}});
  const int seconds = screen.stepper("staff/plugins/turn", rest.cut_top(kRow, kGap), turn, wish.turn_s, 0,
                                     std::max(kLongestTurn, wish.turn_s), kTurnStep);
  const std::string why = desk_.words("plugins.by_itself_why");
  screen.text(rest.cut_top(screen.text_height(why, rest.w, kWhy), kGap), why, kWhy);
  if (seconds != wish.turn_s) {
    wish.turn_s = seconds;
    return keep(wish);
  }
  draw_hours(screen, rest, wish, &PluginWish::forward, "forward");
}

}  // namespace hearth
