// SPDX-License-Identifier: MIT
#include "desk.hpp"

#include <algorithm>

#include "roots.hpp"

namespace reward_tracker::staff {

using hearth::Area;
using hearth::Choice;
using hearth::Task;

namespace {

constexpr float kSections = 22, kLeastButton = 60;

struct Part {
  Section section;
  const char* id;
  std::shared_ptr<StaffPage> (*page)(Desk&);
};

std::vector<Part> parts(const Desk& desk) {
  const auto may = [&](Task task) { return desk.host.may(task); };
  std::vector<Part> found;
  if (may(Task::today) || may(Task::supports)) {
    found.push_back({Section::stars, "stars", stars_page});
    found.push_back({Section::scoring, "scoring", scoring_page});
  }
  if (may(Task::supports) || may(Task::people)) found.push_back({Section::week, "week", week_page});
  if (may(Task::today) || may(Task::supports)) found.push_back({Section::jar, "jar", jar_page});
  if (may(Task::people) || may(Task::look)) found.push_back({Section::set_up, "set_up", set_up_page});
  return found;
}

}  // namespace

std::string Desk::words(std::string_view key,
                        std::initializer_list<std::pair<std::string_view, std::string_view>> filled) const {
  return host.words()("rewards_staff." + std::string(key), filled);
}

std::vector<const hearth::Pupil*> Desk::children() const {
  return hearth::pupils_of(*school, room.id, today);
}

std::vector<const hearth::Pupil*> Desk::here() const {
  return here_today(*school, room.id, today, host.journal().ticks());
}

std::string Desk::picture(const hearth::Pupil& pupil) const {
  return hearth::picture_of(*school, pupil, today);
}

std::string Desk::picture(const std::string& thing) const {
  return hearth::picture_of(*school, thing.empty() ? "star" : thing, "star", today);
}

std::shared_ptr<StaffPage> first_page(Desk& desk) {
  const auto all = parts(desk);
  return all.empty() ? nullptr : all.front().page(desk);
}

Area draw_sections(Desk& desk, Section open) {
  const auto all = parts(desk);
  Area rest = desk.screen.area();
  if (all.size() < 2) return rest;
  const auto places = rest.cut_top(kSections, kBetween).columns(int(all.size()), 4);
  for (std::size_t n = 0; n < all.size(); ++n) {
    const bool here = all[n].section == open;
    if (desk.screen.picture_button(
            std::string("award/section/") + all[n].id, places[n],
            {.word = desk.words(std::string("section_") + all[n].id), .look = {.chosen = here}},
            hearth::Beside::right) &&
        !here)
      desk.way.start(all[n].page(desk));
  }
  return rest;
}

void draw_heading(Desk& desk, Area& rest, const std::string& words, const std::string& note) {
  const hearth::Text large{.size = 12, .align = hearth::Align::left};
  const hearth::Text small{.size = 8.5f, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
  desk.screen.text(rest.cut_top(desk.screen.text_height(words, rest.w, large), note.empty() ? kBetween : 1),
                   words, large);
  if (note.empty()) return;
  desk.screen.text(rest.cut_top(desk.screen.text_height(note, rest.w, small), kBetween), note, small);
}

void draw_problem(Desk& desk, Area& rest, const std::string& problem) {
  if (problem.empty()) return;
  const hearth::Text how{.size = 9, .align = hearth::Align::left};
  const Area place = rest.cut_top(desk.screen.text_height(problem, rest.w - 10, how) + 6, kBetween);
  desk.screen.card(place, {.fill = hearth::Tint::attention});
  desk.screen.text(place.inset(5, 3), problem, how);
}

std::string draw_buttons(Desk& desk, Area& rest, std::string_view id, std::span<const Choice> choices) {
  const int n = int(choices.size());
  const int most = std::max(1, int((rest.w + 4) / (kLeastButton + 4)));
  const int down = (n + most - 1) / most, across = (n + down - 1) / down;
  const auto places = rest.cut_bottom(float(down) * (kButton + 4) - 4, kBetween).grid(across, down, 4);
  std::string pressed;
  for (int at = 0; at < n; ++at)
    if (const Choice& choice = choices[std::size_t(at)];
        !choice.word.empty() &&
        desk.screen.picture_button(std::string(id) + '/' + choice.id, places[std::size_t(at)], choice,
                                   hearth::Beside::right))
      pressed = choice.id;
  return pressed;
}

Choice back_button(Desk& desk) {
  return {.id = "back", .word = desk.host.words()("out.back"), .picture = "out/back"};
}

std::string number(std::size_t n) {
  return std::to_string(n);
}

std::string ago_words(Desk& desk, hearth::Instant at) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(desk.host.clock().now() - at).count();
  if (minutes < 1) return desk.words("just_now");
  if (minutes < 60)
    return desk.words(minutes == 1 ? "one_minute_ago" : "minutes_ago", {{"n", std::to_string(minutes)}});
  const auto hours = minutes / 60;
  if (hours < 24)
    return desk.words(hours == 1 ? "one_hour_ago" : "hours_ago", {{"n", std::to_string(hours)}});
  return date_words(desk, hearth::local_time(at, desk.school->zone).day);
}

std::string date_words(Desk& desk, hearth::Day day) {
  static constexpr const char* kMonths[] = {"january",   "february", "march",    "april",
                                            "may",       "june",     "july",     "august",
                                            "september", "october",  "november", "december"};
  std::string text = std::to_string(unsigned(day.day())) + ' ' +
                     desk.host.words()(std::string("month.") + kMonths[unsigned(day.month()) - 1]);
  if (day.year() != desk.today.year()) text += ' ' + std::to_string(int(day.year()));
  return text;
}

}  // namespace reward_tracker::staff
