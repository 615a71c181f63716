// SPDX-License-Identifier: MIT
#include "keeper/serve/staff_due.hpp"

#include "keeper/serve/standing.hpp"
#include "school/terms.hpp"

namespace hearth {

namespace {

constexpr int kLookBack = 400;  // days; the rarest duty comes once a year

std::vector<std::string> texts_in(const nlohmann::json& body, const char* key) {
  std::vector<std::string> texts;
  if (!body.is_object() || !body.contains(key) || !body[key].is_array()) return texts;
  for (const auto& text : body[key])
    if (text.is_string()) texts.push_back(text.get<std::string>());
  return texts;
}

}  // namespace

Done done_so_far(const Store& store, const School& school, Day today) {
  const auto entries = [&](const char* kind) {
    return standing(store.entries({.kind = kind, .first = days_later(today, -kLookBack), .last = today}));
  };
  const auto day_of = [&](const Entry& entry) { return local_time(entry.at, school.zone).day; };
  Done done;
  for (const Entry& entry : entries("duty_done")) done.duties.insert(entry.what);
  for (const Entry& entry : entries("session_not_run")) done.not_run.insert({entry.room, day_of(entry)});
  const auto assessed = [&](const Entry& entry) {
    Day& last = done.assessed[{entry.what, entry.pupil}];
    last = std::max(last, day_of(entry));
  };
  for (const Entry& entry : entries("assessment")) assessed(entry);
  for (const Entry& entry : entries("staff_note"))
    if (entry.what == "observation") assessed(entry);

  for (const Document& plan : store.documents("plan"))
    for (const std::string& text :
         plan.deleted ? std::vector<std::string>() : texts_in(plan.body, "follow_up"))
      if (const Day day = parse_day(text); day.ok()) done.follow_ups[plan.id].push_back(day);
  for (const Id& pupil : kept_long_enough(school, today))
    if (!store.entries({.kind = "check_in", .pupil = pupil}).empty()) done.with_check_ins.insert(pupil);
  return done;
}

}  // namespace hearth
