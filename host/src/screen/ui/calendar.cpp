// SPDX-License-Identifier: MIT
// A month to choose a day from.
#include <algorithm>
#include <array>

#include "screen/ui/kit.hpp"
#include "screen/ui/month.hpp"
#include "screen/ui/sign_button.hpp"

namespace hearth {
namespace {

constexpr float kGap = 2, kBar = 18, kTurn = 34, kNames = 9;
constexpr std::array kDays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array kMonths{"january", "february", "march",     "april",   "may",      "june",
                             "july",    "august",   "september", "october", "november", "december"};

// "Mon": as many whole letters as all seven have room for.
std::string short_name(const Kit& kit, std::string_view name) {
  constexpr std::size_t kLetters = 3;
  const std::string whole = kit.interface_words()("day." + std::string(name));
  const auto places = caret_places(whole);
  return whole.substr(0, places[std::min(kLetters, places.size() - 1)]);
}

std::string title_of(const Words& words, Month month) {
  return words(std::string("month.") + kMonths[unsigned(month.month()) - 1]) + ' ' +
         std::to_string(int(month.year()));
}

}  // namespace

std::optional<Day> Screen::calendar(std::string_view id, const Area& place, Day shown,
                                    std::span<const Day> marked) {
  const std::string name(id);
  const Day today = kit_->today ? kit_->today() : Day{};  // no day at all, where nobody says
  int& turned = kit_->page(name);
  const Month month = month_of(shown) + std::chrono::months(turned);

  Area rest = place;
  Area bar = rest.cut_top(kBar, kGap);
  if (sign_button(*kit_, name + "/before", bar.cut_left(kTurn, kGap), "\u2039")) --turned;
  if (sign_button(*kit_, name + "/after", bar.cut_right(kTurn, kGap), "\u203a")) ++turned;
  text(bar, title_of(kit_->interface_words(), month), {.size = 11});

  const auto heads = rest.cut_top(kNames, kGap).columns(7, kGap);
  for (std::size_t at = 0; at < heads.size(); ++at)
    text(heads[at], short_name(*kit_, kDays[at]), {.size = 7.5f, .ink = Ink::quiet});

  // Six weeks always, so that a day does not move when the month is another.
  const std::vector<Day> days = days_shown(month);
  const auto places = rest.grid(7, 6, kGap);
  std::optional<Day> chosen;
  for (std::size_t at = 0; at < days.size() && at < places.size(); ++at) {
    const Day day = days[at];
    if (month_of(day) != month) continue;
    const std::string control = name + '/' + day_text(day);
    const Kit::Touched touched = kit_->control(control, kit_->rect(places[at]));
    const bool is_marked = std::ranges::find(marked, day) != marked.end();
    const bool weekend = at % 7 > 4;
    Look look{.fill = weekend ? Tint::paper : Tint::card, .now = day == today, .chosen = is_marked};
    if (touched.held) look.fill = Tint::pressed;
    card(places[at], look);
    text(places[at], std::to_string(unsigned(day.day())),
         {.size = 10, .ink = weekend && !is_marked ? Ink::quiet : Ink::full});
    if (touched.chosen) chosen = day;
  }
  return chosen;
}

}  // namespace hearth
