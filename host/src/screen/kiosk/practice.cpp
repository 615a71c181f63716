// SPDX-License-Identifier: MIT
#include "screen/kiosk/practice.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "records/messages.hpp"
#include "school/documents.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 5> kToys{"rabbit", "dog", "bear", "elephant", "duck"};

}  // namespace

PracticeRecords::PracticeRecords(const School& school, Id room, const Clock& clock, const Words& words)
    : clock_(clock), room_(std::move(room)), zone_(school.zone) {
  const auto add = [&](const char* kind, const Id& id, json body) {
    documents_.push_back({.kind = kind, .id = id, .body = std::move(body)});
  };
  add("school", school.id, {{"name", school.name}, {"zone", school.zone}});
  for (const Room& one : school.rooms)
    if (one.id == room_) add("room", one.id, body_of(one));
  for (Adult adult : school.adults) {
    adult.access.clear();
    adult.rooms.clear();
    add("adult", adult.id, body_of(adult));
  }
  const auto add_all = [&](const char* kind, const auto& things) {
    for (const auto& thing : things) add(kind, thing.id, body_of(thing));
  };
  add_all("term", school.terms);
  add_all("closure", school.closures);
  add_all("timetable", school.timetables);
  add_all("one_off_day", school.one_off_days);
  add_all("focus", school.focuses);
  add_all("plugin", school.plugins);
  add_all("wording", school.wordings);
  for (const Change& change : school.changes)
    if (!change.today) add("change", change.id, body_of(change));
  // A photograph with a child on it stays out, and so does its picture.
  for (const MediaNote& note : school.media)
    if (std::ranges::none_of(note.shows, [&](const Id& id) { return school.pupil(id) != nullptr; }))
      add("media", note.hash, body_of(note));
  for (const std::string toy : kToys) {
    const Pupil pupil{.id = "practice_" + toy,
                      .name = words("practice." + toy),
                      .picture = "animal/" + toy,
                      .avatar = "animal/" + toy,
                      .placements = {{.room = room_, .days = {.first = day()}}}};
    add("pupil", pupil.id, body_of(pupil));
  }
}

Day PracticeRecords::day() const {
  return local_time(clock_.now(), zone_).day;
}

void PracticeRecords::ask(json question, std::function<void(json)> then) {
  due_.push_back([then = std::move(then), reply = answer(question)] { then(reply); });
}

void PracticeRecords::poll() {
  for (auto due = std::exchange(due_, {}); !due.empty(); due.pop_front()) due.front()();
}

json PracticeRecords::answer(const json& question) {
  const auto asked = question.value("ask", std::string());
  if (asked == "documents") return {{"ok", documents_}};
  if (asked == "today") return {{"ok", today()}};
  if (asked == "own_today") return {{"ok", OwnDay{.entries = own_today(question.at("pupil").get<Id>())}}};
  if (asked == "write") return {{"ok", write(question.at("entry").get<Entry>())}};
  return {{"problem", "This is practice: nothing is kept. Show your PIN to end it."}};
}

json PracticeRecords::write(Entry entry) {
  const Receipt receipt{.stored = true, .id = entry.id, .seq = std::int64_t(entries_.size()) + 1};
  entries_.push_back(std::move(entry));
  due_.push_back([this] {
    if (on_news) on_news(News::today);
  });
  return receipt;
}

// As the keeper tells it to a children's screen: who has answered and never what. A correction stands in the
// place of what it corrects.
RoomToday PracticeRecords::today() const {
  RoomToday told{.day = day()};
  for (const Entry& entry : entries_) {
    if (local_time(entry.at, zone_).day != told.day) continue;
    const Tick tick{entry.pupil, entry.kind, entry.slot};
    if (is_tick(entry) && std::ranges::count(told.ticks, tick) == 0) told.ticks.push_back(tick);
    if (is_about_the_day(entry)) told.entries.push_back(entry);
  }
  return told;
}

std::vector<Entry> PracticeRecords::own_today(const Id& pupil) const {
  std::vector<Entry> own;
  for (const Entry& entry : entries_)
    if (entry.pupil == pupil && local_time(entry.at, zone_).day == day()) own.push_back(entry);
  return own;
}

}  // namespace hearth
