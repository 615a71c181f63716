// SPDX-License-Identifier: MIT
#include "told.hpp"

namespace visual_timetable {
namespace {

using hearth::Entry;

template <class T>
T in(const Entry& entry, const char* key) {
  const auto found = entry.detail.find(key);
  const T* value = found == entry.detail.end() ? nullptr : std::get_if<T>(&found->second);
  return value ? *value : T();
}

void hear(Told& told, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (entry.kind == "item_done") told.put_away[entry.what] = in<std::int64_t>(entry, "done") != 0;
    if (entry.kind == "item_choice") told.chosen[in<std::string>(entry, "item")] = entry.what;
    if (entry.kind == "change_seen") told.seen[entry.what] = in<std::string>(entry, "state");
  }
}

}  // namespace

const hearth::DayView& Viewer::view() const {
  return pupil ? pupil->preferences.day : room.view.board;
}

hearth::DayPlan Viewer::plan(hearth::Day day, const std::vector<hearth::Change>& today) const {
  return pupil ? hearth::plan_my_day(school, *pupil, room.id, day, today)
               : hearth::plan_day(school, room.id, day, today);
}

Told told_to_room(const std::vector<Entry>& room_today) {
  Told told;
  told.changes = hearth::changes_from(room_today);
  hear(told, room_today);
  return told;
}

Told told_to_child(const std::vector<Entry>& room_today, const std::vector<Entry>& own_today) {
  Told told;
  told.changes = hearth::changes_from(room_today);
  told.chosen = told_to_room(room_today).chosen;
  hear(told, own_today);
  return told;
}

Entry finished(const std::string& item, bool done, const hearth::Id& pupil) {
  return {.kind = "item_done", .pupil = pupil, .what = item, .detail = {{"done", std::int64_t(done)}}};
}

Entry chosen(const std::string& item, const std::string& choice, const hearth::Id& pupil) {
  return {.kind = "item_choice", .pupil = pupil, .what = choice, .detail = {{"item", item}}};
}

Entry seen(const std::string& item, const std::string& state, const hearth::Id& pupil) {
  return {.kind = "change_seen", .pupil = pupil, .what = item, .detail = {{"state", state}}};
}

}  // namespace visual_timetable
