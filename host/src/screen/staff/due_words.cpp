// SPDX-License-Identifier: MIT
#include "screen/staff/due_words.hpp"

#include "school/due.hpp"
#include "screen/staff/referral_words.hpp"
#include "screen/staff/today_words.hpp"

namespace hearth {

std::string since(Day day, Day today, const Words& words) {
  const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(day)).count();
  const auto n = [](auto count) { return std::to_string(count); };
  if (days <= 0) return words("due.since_today");
  if (days == 1) return words("due.since_yesterday");
  if (days < 7) return words("due.since", {{"day", weekday_name(day, words)}});
  if (days < 14) return words("due.a_week");
  if (days < 63) return words("due.weeks", {{"n", n(days / 7)}});
  return words("due.months", {{"n", n(days / 30)}});
}

std::string whose(const DueItem& item, const School& school) {
  if (const Pupil* pupil = school.pupil(item.pupil)) return pupil->name;
  const Room* room = school.room(item.room);
  return room ? room->name : "";
}

Row row_of(const DueItem& item, const School& school, const Words& words, Day today) {
  const bool own = item.duty == kOwnDuty;
  const std::string what = own ? item.note : words("due." + item.duty), who = whose(item, school);
  const std::string when = since(item.since, today, words);
  const Pupil* pupil = school.pupil(item.pupil);
  const Room* room = school.room(item.room);
  if (const Referral* asked = referral_of(school, item.pupil); asked && item.duty == kAfterwards) {
    std::string missing = missing_words(*asked, words);
    if (missing.ends_with('.')) missing.pop_back();
    return {.id = "staff/due/do/" + item.id,
            .words = words("due.row", {{"who", who}, {"what", what}}),
            .note = words("due.note", {{"note", missing}, {"when", when}}),
            .button = words("people.see"),
            .picture = pupil ? picture_of(school, *pupil, today) : ""};
  }
  return {.id = "staff/due/do/" + item.id,
          .words = who.empty() ? what : words("due.row", {{"who", who}, {"what", what}}),
          .note = own || item.note.empty() ? when : words("due.note", {{"note", item.note}, {"when", when}}),
          .button = words(item.form.empty() ? "due.done" : "due.write"),
          .picture = pupil  ? picture_of(school, *pupil, today)
                     : room ? room->picture
                            : ""};
}

Entry done_entry(const DueItem& item, Instant at, int level, const std::string& note) {
  Entry entry{.at = at, .kind = "duty_done", .room = item.room, .pupil = item.pupil, .by = By::adult};
  entry.what = item.id;
  entry.level = level;
  if (!note.empty()) entry.detail["note"] = note;
  return entry;
}

}  // namespace hearth
