// SPDX-License-Identifier: MIT
#include "edit_overlay.hpp"

#include <algorithm>

#include "day_words.hpp"
#include "edit_week.hpp"

namespace visual_timetable {
namespace {

using hearth::Day;
using hearth::Days;
using hearth::Item;
using hearth::Overlay;

bool meet(const Days& a, const Days& b) {
  return (!a.last.ok() || b.first <= a.last) && (!b.last.ok() || a.first <= b.last);
}

bool covers(const Overlay& overlay, const Item& item) {
  return std::ranges::find(overlay.items, item.id) != overlay.items.end();
}

bool same_plan(const Overlay& a, const Overlay& b) {
  return a.title == b.title && a.weekdays == b.weekdays && a.items == b.items && meet(a.days, b.days);
}

}  // namespace

OverlayProblem overlay_problem(const Overlay& overlay, const hearth::Words& words) {
  if (overlay.pupil.empty()) return {"child", words("change.needs_child")};
  if (overlay.title.empty()) return {"title", words("change.needs_title")};
  if (overlay.weekdays.empty()) return {"weekdays", words("change.needs_weekday")};
  if (overlay.items.empty()) return {"items", words("change.needs_item")};
  if (overlay.days.last.ok() && overlay.days.last < overlay.days.first)
    return {"days", words("change.dates_order")};
  return {};
}

std::vector<Replaced> copied_to(const hearth::School& school, const Overlay& overlay,
                                const std::vector<hearth::Id>& pupils) {
  std::vector<Replaced> all;
  for (const hearth::Id& pupil : pupils) {
    const bool has = std::ranges::any_of(school.overlays, [&](const Overlay& other) {
      return other.pupil == pupil && same_plan(other, overlay);
    });
    if (has || !school.pupil(pupil)) continue;
    Overlay copy = overlay;
    copy.id.clear();
    copy.pupil = pupil;
    all.push_back({.after = std::move(copy)});
  }
  return all;
}

std::vector<std::string> must_be_in_class(const hearth::School& school, const hearth::Id& room,
                                          unsigned weekday, const Days& days, const std::vector<Item>& items,
                                          const Item& session, const hearth::Words& words) {
  std::vector<std::string> found;
  for (const Overlay& overlay : school.overlays) {
    const hearth::Pupil* pupil = school.pupil(overlay.pupil);
    if (!overlay.must || !pupil || !overlay.weekdays.contains(weekday) || !meet(overlay.days, days)) continue;
    const bool of_room = std::ranges::any_of(pupil->placements, [&](const hearth::Placement& placement) {
      return placement.room == room && meet(placement.days, days);
    });
    // It lasts as long as the items that it covers.
    const bool lies_over = std::ranges::any_of(items, [&](const Item& item) {
      return covers(overlay, item) && session.starts < item.ends && item.starts < session.ends;
    });
    if (of_room && (lies_over || covers(overlay, session)))
      found.push_back(words("change.must_be_in_class", {{"name", pupil->name}, {"title", overlay.title}}));
  }
  return found;
}

bool covers_something(const hearth::School& school, const hearth::Id& room, const Overlay& overlay, Day day) {
  for (const hearth::Timetable* timetable : versions_of(school, room)) {
    if (timetable->days.last.ok() && timetable->days.last < day) continue;
    for (const auto& week : timetable->weeks)
      for (const unsigned weekday : overlay.weekdays)
        if (std::ranges::any_of(week.at(weekday), [&](const Item& item) { return covers(overlay, item); }))
          return true;
  }
  return false;
}

std::string weekday_text(unsigned weekday, const hearth::Words& words) {
  // Any date with that weekday will do: this one is a Sunday.
  const auto sunday =
      std::chrono::sys_days(Day{std::chrono::year(2026), std::chrono::June, std::chrono::day(7)});
  return weekday_word(Day(sunday + std::chrono::days(weekday)), words);
}

std::string weekdays_text(const std::set<unsigned>& weekdays, const hearth::Words& words) {
  std::vector<std::string> names;
  for (unsigned n = 1; n <= 7; ++n)
    if (weekdays.contains(n % 7))
      names.push_back(words("change.on_weekdays", {{"day", weekday_text(n % 7, words)}}));
  if (names.empty()) return {};
  std::string all = names.front();
  for (std::size_t n = 1; n < names.size(); ++n)
    all = n + 1 < names.size() ? all + ", " + names[n]
                               : words("change.this_and_that", {{"this", all}, {"that", names[n]}});
  return all;
}

std::string date_text(Day day, Day today, const hearth::Words& words) {
  static constexpr const char* kMonths[] = {"january",   "february", "march",    "april",
                                            "may",       "june",     "july",     "august",
                                            "september", "october",  "november", "december"};
  std::string text = std::to_string(unsigned(day.day())) + ' ' +
                     words(std::string("month.") + kMonths[unsigned(day.month()) - 1]);
  if (day.year() != today.year()) text += ' ' + std::to_string(int(day.year()));
  return text;
}

std::string days_text(const Days& days, Day today, const hearth::Words& words) {
  const std::string first = date_text(days.first, today, words);
  if (!days.last.ok()) return words("change.from_on", {{"first", first}});
  if (days.last == days.first) return words("change.on_one_day", {{"day", first}});
  return words("change.from_to", {{"first", first}, {"last", date_text(days.last, today, words)}});
}

}  // namespace visual_timetable
