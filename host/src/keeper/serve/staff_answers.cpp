// SPDX-License-Identifier: MIT
// What staff are told of the day, of one child, and of what is due.
#include <algorithm>

#include "keeper/access/own_rooms.hpp"
#include "keeper/access/told.hpp"
#include "keeper/access/view_log.hpp"
#include "keeper/serve/answers.hpp"
#include "keeper/serve/drafts.hpp"
#include "keeper/serve/pupil_files.hpp"
#include "keeper/serve/refused.hpp"
#include "keeper/serve/staff_day.hpp"
#include "keeper/serve/staff_due.hpp"
#include "keeper/serve/standing.hpp"
#include "records/messages.hpp"
#include "school/terms.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr const char* kNote = "staff_note";

void must_have(const Session& session, std::vector<Task> any_of) {
  if (const auto no = refusal(session, {Role::staff, std::move(any_of)}); !no.empty()) throw Refused(no);
}

void must_be_in_order(Day first, Day last) {
  if (!first.ok() || !last.ok() || last < first) throw Refused("The last day must not be before the first.");
}

bool may(const Session& session, Task task) {
  return refusal(session, {Role::staff, {task}}).empty();
}

// Who has looked and who has edited is told by the view log alone.
bool is_keepers_own(const Entry& entry) {
  return entry.kind == "viewed" || entry.kind == "edited";
}

bool is_notes_alone(const RecordWish& wish) {
  return !wish.kinds.empty() && std::ranges::all_of(wish.kinds, [](auto& kind) {
    return kind == kNote || kind == "note_recorded";  // that it was passed on is part of it
  });
}

// For the view log: "check_in, call 2026-07-17".
std::string in_words(const std::vector<std::string>& kinds, Day first, Day last) {
  std::string words;
  for (const std::string& kind : kinds) words += (words.empty() ? "" : ", ") + kind;
  if (words.empty()) words = "everything";
  words += ' ' + day_text(first);
  return last == first ? words : words + " to " + day_text(last);
}

// What Journal::read() takes of a kind.
std::vector<Task> tasks_for(const std::string& kind, bool today_alone) {
  static const std::set<std::string> of_stars{"target_score",  "award",        "award_wish", "wish_closed",
                                              "reward_choice", "reward_given", "jar_emptied"};
  if (kind == kNote || kind == "note_recorded") return {Task::notes};
  if (!of_stars.contains(kind)) return {today_alone ? Task::feelings : Task::history};
  if (today_alone) return {Task::today, Task::supports, Task::history};
  return {Task::supports, Task::history};
}

}  // namespace

json Answers::staff_day(Session& session, const json& question) {
  const auto room = question.at("room").get<Id>();
  if (!is_own_room(session, room)) throw Refused("This room is none of yours.");
  return staff_day_of({store_, school(), session, store_.today()}, room);
}

json Answers::due(Session& session, const json&) {
  const Day today = store_.today();
  const auto tasks = session.role == Role::the_operator
                         ? std::set<Task>(all_tasks().begin(), all_tasks().end())
                         : session.tasks;
  std::vector<Id> rooms;
  for (const Room& room : school().rooms)
    if (is_own_room(session, room.id)) rooms.push_back(room.id);
  std::vector<DueItem> due;
  for (Duty& duty : duties_due(school(), done_so_far(store_, school(), today), today, rooms, tasks))
    due.push_back({.id = std::move(duty.id),
                   .duty = std::move(duty.duty),
                   .pupil = std::move(duty.pupil),
                   .room = std::move(duty.room),
                   .note = std::move(duty.note),
                   .since = duty.since,
                   .form = std::move(duty.form)});
  return due;
}

// What somebody may see depends on the days: today is for whoever works here, all that was before is history.
// Notes have a task of their own, whatever their day.
json Answers::pupil_record(Session& session, const json& question) {
  const auto wish = question.at("wish").get<RecordWish>();
  const Day today = store_.today();
  must_be_in_order(wish.first, wish.last);
  const bool today_alone = wish.first == today && wish.last == today;
  must_have(session, {is_notes_alone(wish) ? Task::notes : today_alone ? Task::feelings : Task::history});
  must_be_own(session, wish.pupil);
  note_view(store_, clock_, session, {wish.pupil}, in_words(wish.kinds, wish.first, wish.last));

  // Corrections of another day stand in the place of what they correct.
  auto entries = standing(store_.entries({.pupil = wish.pupil, .first = wish.first}));
  std::erase_if(entries, [&](const Entry& entry) {
    const bool asked = wish.kinds.empty() || std::ranges::count(wish.kinds, entry.kind) > 0;
    return !asked || is_keepers_own(entry) || local_time(entry.at, school().zone).day > wish.last ||
           (entry.kind == kNote && !may(session, Task::notes));
  });
  return told_to(session, school(), std::move(entries));
}

json Answers::note_look(Session& session, const json& question) {
  const auto pupil = question.at("pupil").get<Id>();
  if (!has_no_place_yet(school(), pupil)) must_be_own(session, pupil);
  note_view(store_, clock_, session, {pupil}, "pupil");
  return Nothing();
}

// What is told depends on the kind: stars and marks are for whoever works with them, all else is as in a
// child's record. Of a room it is what names no child.
json Answers::history(Session& session, const json& question) {
  const auto wish = question.at("wish").get<HistoryWish>();
  const auto room = question.at("room").get<Id>();
  must_be_in_order(wish.first, wish.last);
  if (wish.kinds.empty()) throw Refused("Say which kinds of entries are wanted.");
  const bool today_alone = wish.first == store_.today();
  for (const std::string& kind : wish.kinds) must_have(session, tasks_for(kind, today_alone));
  for (const Id& pupil : wish.pupils) must_be_own(session, pupil);
  if (wish.pupils.empty() && !is_own_room(session, room)) throw Refused(kForeignRoom);
  if (!wish.pupils.empty())
    note_view(store_, clock_, session, wish.pupils, in_words(wish.kinds, wish.first, wish.last));

  std::vector<Entry> found;
  for (const Id& pupil : wish.pupils.empty() ? std::vector<Id>{""} : wish.pupils)
    std::ranges::move(past_of(wish, pupil, room), std::back_inserter(found));
  std::ranges::stable_sort(found, {}, &Entry::at);
  return PackedEntries{told_to(session, school(), std::move(found))};
}

std::vector<Entry> Answers::past_of(const HistoryWish& wish, const Id& pupil, const Id& room) {
  std::vector<Entry> found;
  for (const std::string& kind : std::set(wish.kinds.begin(), wish.kinds.end())) {
    EntryQuery query{.kind = kind, .pupil = pupil, .first = wish.first, .nobody = pupil.empty()};
    if (pupil.empty()) query.room = room;
    std::ranges::move(standing(store_.entries(query)), std::back_inserter(found));
  }
  const Instant end = instant_of(std::chrono::sys_days(wish.last) + std::chrono::days(1), {}, school().zone);
  std::erase_if(found, [&](const Entry& entry) { return is_keepers_own(entry) || entry.at >= end; });
  return found;
}

json Answers::keep_draft(Session& session, const json& question) {
  if (session.staff.empty()) throw Refused("Only what somebody of the staff has typed is kept.");
  hearth::keep_draft(store_, session.staff, question.at("form").get<std::string>(), question.at("fields"));
  return Nothing();
}

json Answers::draft(Session& session, const json& question) {
  return draft_of(store_, session.staff, question.at("form").get<std::string>());
}

json Answers::export_pupil(Session& session, const json& question) {
  const auto pupil = question.at("pupil").get<Id>();
  must_have(session, {Task::history});
  must_be_own(session, pupil);
  must_be_in_the_records(school(), pupil);
  if (file_places.inbox.empty()) throw Refused("This keeper has no folder to write files into.");
  note_view(store_, clock_, session, {pupil}, "everything, into a file");
  const PupilDesk desk{store_, school(), session, clock_.now()};
  return export_pupil_file(desk, pupil, file_places.inbox.parent_path() / "out");
}

json Answers::erase_pupil(Session& session, const json& question) {
  const auto pupil = question.at("pupil").get<Id>();
  must_be_own(session, pupil);
  must_be_in_the_records(school(), pupil);
  if (session.role != Role::the_operator)
    for (const Placement& placement : school().pupil(pupil)->placements)
      if (!is_own_room(session, placement.room))
        throw Refused("This child was in another room as well; ask somebody who looks after every room.");
  try {
    store_.erase(pupil, session.staff.empty() ? "operator" : session.staff);
  } catch (...) {
    much_changed();  // it may have got half-way
    throw;
  }
  much_changed();
  return Nothing();
}

}  // namespace hearth
