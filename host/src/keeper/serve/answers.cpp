// SPDX-License-Identifier: MIT
#include "keeper/serve/answers.hpp"

#include <algorithm>
#include <filesystem>

#include "keeper/access/entry_rules.hpp"
#include "keeper/access/may_see_media.hpp"
#include "keeper/access/may_write.hpp"
#include "keeper/access/own_rooms.hpp"
#include "keeper/access/put_rules.hpp"
#include "keeper/access/visible.hpp"
#include "keeper/exchange/import.hpp"
#include "keeper/serve/drafts.hpp"
#include "keeper/serve/import_answers.hpp"
#include "keeper/serve/refused.hpp"
#include "keeper/serve/standing.hpp"
#include "records/messages.hpp"
#include "records/school_of.hpp"

namespace hearth {

using nlohmann::json;

namespace {

Id who_of(const Session& session) {
  return session.staff.empty() ? "operator" : session.staff;
}

// For the room's tile: who has said that they come, and has not been there yet, call by call.
std::vector<Coming> all_coming(const std::vector<Entry>& entries) {
  std::map<std::string, Coming> by_call;
  for (const auto& entry : entries) {
    if (entry.kind != "call_seen" && entry.kind != "call_done") continue;
    const std::string call = text_in(entry.detail, "call");
    if (call.empty()) continue;
    if (entry.kind == "call_seen") by_call[call] = {entry.pupil, entry.what};
    if (entry.kind == "call_done") by_call.erase(call);
  }
  std::vector<Coming> coming;
  for (const auto& [call, one] : by_call)
    if (!std::ranges::count(coming, one)) coming.push_back(one);
  return coming;
}

}  // namespace

struct Answers::Ask {
  Need need;
  json (Answers::*answer)(Session&, const json&);
};

const std::map<std::string, Answers::Ask>& Answers::asks() {
  const Need screen{}, signed_in{.least = Role::staff}, operates{.least = Role::the_operator};
  const auto task = [](std::vector<Task> any_of) { return Need{Role::staff, std::move(any_of)}; };
  using enum Task;
  static const std::map<std::string, Ask> known{
      {"hello", {screen, &Answers::hello}},
      {"write", {screen, &Answers::write}},  // need_to_write() says more
      {"documents", {screen, &Answers::documents}},
      {"today", {screen, &Answers::today}},
      {"own_today", {screen, &Answers::own_today}},
      {"keep_place", {screen, &Answers::keep_place}},
      {"place", {screen, &Answers::place}},
      {"media", {screen, &Answers::media}},
      {"open_session", {screen, &Answers::open_session}},
      {"close_session", {signed_in, &Answers::close_session}},
      {"stay", {signed_in, &Answers::stay}},
      {"show_second_factor", {signed_in, &Answers::show_second_factor}},
      {"enrol_second_factor", {signed_in, &Answers::enrol_second_factor}},
      {"confirm_second_factor", {signed_in, &Answers::confirm_second_factor}},
      {"remove_second_factor", {task({Task::staff}), &Answers::remove_second_factor}},
      {"set_pin", {signed_in, &Answers::set_pin}},  // of somebody else: Task::staff
      {"put", {signed_in, &Answers::put}},          // need_to_put() says more
      {"put_media", {task({people, look}), &Answers::put_media}},
      {"notices", {task({machine, look}), &Answers::notices}},
      {"staff_day", {task({Task::today}), &Answers::staff_day}},
      {"due", {task({Task::due}), &Answers::due}},
      {"pupil_record", {task({feelings, history, notes}), &Answers::pupil_record}},
      {"note_look", {task({people}), &Answers::note_look}},
      {"history", {signed_in, &Answers::history}},  // more with each kind
      {"view_log", {task({Task::view_log}), &Answers::view_log}},
      {"keep_draft", {signed_in, &Answers::keep_draft}},
      {"draft", {signed_in, &Answers::draft}},
      {"export_pupil", {task({people}), &Answers::export_pupil}},
      {"erase_pupil", {task({people}), &Answers::erase_pupil}},
      {"files_to_import", {task({files}), &Answers::files_to_import}},
      {"preview_import", {task({files}), &Answers::preview_import}},
      {"run_import", {task({files}), &Answers::run_import}},
      {"left", {task({files, people}), &Answers::left}},
      {"backup", {operates, &Answers::backup}},
      {"check", {operates, &Answers::check}},
      {"put_all", {operates, &Answers::put_all}},
      {"write_all", {operates, &Answers::write_all}},
      {"known_entries", {operates, &Answers::known_entries}},
      {"set_clock", {operates, &Answers::set_clock_to}},
  };
  return known;
}

std::vector<std::string> Answers::questions() {
  std::vector<std::string> names;
  for (const auto& [name, ignored] : asks()) names.push_back(name);
  return names;
}

Answers::Answers(Store& store, const Clock& clock, const std::vector<EntryKind>& kinds,
                 std::function<RunningTime()> running)
    : store_(store),
      clock_(clock),
      tries_(store, std::move(running)),
      pins_(store, tries_),
      second_factors_(store, clock, tries_),
      star_sums_(store) {
  for (const auto& kind : host_kinds()) kinds_.insert(kind.name);
  for (const auto& kind : kinds) kinds_.insert(kind.name);
}

json Answers::answer(Session& session, const json& question) {
  try {
    const auto ask = asks().find(question.at("ask").get<std::string>());
    if (ask == asks().end()) throw Refused("This keeper does not know the question; update Hearth.");
    if (!session.staff.empty()) keep_up(session, school(), key_stamps_, clock_.now());
    if (const auto no = refusal(session, ask->second.need); !no.empty()) throw Refused(no);
    return {{"ok", (this->*ask->second.answer)(session, question)}};
  } catch (const json::exception&) {
    // The library's own words could quote what was asked, and with it a pupil.
    return {{"problem", "The question is not well formed; screen and keeper must be of one version."}};
  } catch (const std::exception& problem) {
    return {{"problem", problem.what()}};
  }
}

void Answers::begin_day() {
  const auto try_to = [&](auto work) {
    try {
      work();
    } catch (const std::exception& problem) {
      notice({.reason = problem.what()});
    }
  };
  try_to([&] { store_.forget_media(); });
  try_to([&] { store_.backup_daily(); });
  news(News::today);
}

json Answers::hello(Session& session, const json& question) {
  if (question.at("as") != "operator" || !session.owns_folder)
    throw Refused(refusal({}, {Role::the_operator}));
  session.role = Role::the_operator;
  return Nothing();
}

const School& Answers::school() {
  if (!school_) {
    Notices ignored;  // the screen names them
    const auto documents = store_.documents();
    school_ = school_of(documents, ignored);
    key_stamps_ = key_stamps(documents);
  }
  return *school_;
}

void Answers::documents_changed() {
  school_.reset();
  news(News::documents);
}

void Answers::much_changed() {
  star_sums_.forget();
  documents_changed();
  news(News::today);
}

void Answers::must_be_own(const Session& session, const Id& id) {
  if (session.role == Role::the_operator) return;
  const Pupil* pupil = school().pupil(id);
  if (!pupil || !is_own_child(session, *pupil, store_.today())) throw Refused(kForeignChild);
}

json Answers::documents(Session& session, const json&) {
  return visible_to(session, school(), store_.today(), store_.documents());
}

json Answers::today(Session& session, const json& question) {
  const auto room = question.at("room").get<Id>();
  RoomToday today{.day = store_.today()};
  const auto entries = entries_today(question);
  const bool for_staff = refusal(session, {Role::staff, {Task::today}}).empty() && is_own_room(session, room);
  for (const auto& entry : standing(entries)) {
    if (for_staff ? entry.state == State::none : !is_tick(entry)) continue;
    Tick tick{entry.pupil, entry.kind, entry.slot};
    std::erase_if(today.ticks, [&](Tick before) { return before.state = State::none, before == tick; });
    if (for_staff) tick.state = entry.state;
    today.ticks.push_back(tick);
  }
  const Room* view = school().room(room);
  if (view && view->view.shows_coming) today.coming = all_coming(entries);
  std::ranges::copy_if(entries, std::back_inserter(today.entries), is_about_the_day);
  today.jar = star_sums_.in_jar(room);
  if (view && view->view.shows_crisis) std::ranges::copy(help_calls(), std::back_inserter(today.entries));
  return today;
}

// Today's calls for the learning mentor, of every room: which room, when, and that somebody has seen it. Not
// who.
std::vector<Entry> Answers::help_calls() const {
  std::vector<Entry> told;
  for (const char* kind : {"crisis_call", "crisis_seen"})
    for (const Entry& entry : store_.entries({.kind = kind, .day = store_.today()})) {
      Entry plain{.id = entry.id, .at = entry.at, .kind = entry.kind, .room = entry.room};
      if (const auto call = entry.detail.find("call"); call != entry.detail.end()) plain.detail.insert(*call);
      told.push_back(std::move(plain));
    }
  return told;
}

json Answers::media(Session& session, const json& question) {
  const auto hash = question.at("hash").get<std::string>();
  const bool may = may_see_media(session, school(), store_.today(), store_.documents(), hash);
  const auto found = may ? store_.media(hash) : std::nullopt;
  if (!found) throw Refused("This picture or sound is not in the records.");
  return *found;
}

json Answers::put(Session& session, const json& question) {
  auto document = question.at("document").get<Document>();
  const bool pin = document.kind == "pin";
  PutRules rules(session, store_.documents(), store_.today());
  if (const auto no = rules.refusal(document); !no.empty()) throw Refused(no);
  const auto stored = store_.put(std::move(document), who_of(session));
  if (pin) pins_.forget_tries(stored.id);
  if (stored.deleted && (pin || stored.kind == "adult")) end_drafts(store_, stored.id);
  documents_changed();
  return stored;
}

json Answers::put_media(Session&, const json& question) {
  return store_.put_media(question.at("media").get<Media>());
}

json Answers::notices(Session&, const json&) {
  return notices_;
}

json Answers::files_to_import(Session&, const json&) {
  return offered_files(file_places);
}

json Answers::preview_import(Session& session, const json& question) {
  auto told = hearth::preview_import({store_, clock_, file_places}, question.at("wish").get<ImportWish>());
  leave_out_foreign(session, told);
  return told;
}

// Who is missing from a file is asked of those who would know.
void Answers::leave_out_foreign(const Session& session, ImportTold& told) {
  std::erase_if(told.missing, [&](const MissingPupil& missing) {
    return !is_own_child(session, school(), missing.pupil, store_.today());
  });
}

json Answers::run_import(Session& session, const json& question) {
  const auto allow = [&](const Import& import) {
    if (const auto no = import_refusal(session, import); !no.empty()) throw Refused(no);
  };
  ImportTold told;
  try {
    told = hearth::run_import({store_, clock_, file_places}, question.at("wish").get<ImportWish>(),
                              who_of(session), allow);
  } catch (...) {
    much_changed();  // it may have got half-way
    throw;
  }
  much_changed();
  leave_out_foreign(session, told);
  return told;
}

// A file is no way round what a person may change by hand.
std::string Answers::import_refusal(const Session& session, const Import& import) {
  if (session.role == Role::the_operator) return {};
  auto documents = store_.documents();
  PutRules rules(session, documents, store_.today());
  for (const auto& document : import.documents)
    if (auto no = rules.refusal(document); !no.empty()) return no;
  std::ranges::copy(import.documents, std::back_inserter(documents));
  Notices ignored;
  const School after = school_of(documents, ignored);
  for (const auto& entry : import.entries)
    if (!entry.pupil.empty() && !is_own_child(session, after, entry.pupil, store_.today()))
      return "The file speaks of children who are in none of your rooms; ask somebody who looks after every "
             "room.";
  for (const auto& entry : import.entries)
    if (auto no = write_refusal(session, after, entry, store_.today()); !no.empty()) return no;
  return {};
}

json Answers::left(Session& session, const json& question) {
  const auto id = question.at("pupil").get<Id>();
  const Day last = parse_day(question.at("last").get<std::string>());
  const Pupil* pupil = school().pupil(id);
  if (!pupil) throw Refused("This child is not in the records any more.");
  if (!is_own_child(session, school(), id, store_.today())) throw Refused(kForeignChild);
  for (const auto& placement : pupil->placements)
    if (!(placement.days.last.ok() && placement.days.last <= last) && !is_own_room(session, placement.room))
      throw Refused("This child is in another room as well; ask somebody who looks after every room.");
  end_placements(store_, id, last, who_of(session));
  documents_changed();
  return Nothing();
}

json Answers::backup(Session&, const json& question) {
  const std::filesystem::path file = question.at("file").get<std::string>();
  if (!file.is_absolute())
    throw Refused("The backup needs an absolute path, such as /media/usb/hearth.backup.");
  store_.backup(file);
  return Nothing();
}

json Answers::check(Session&, const json&) {
  return store_.check();
}

json Answers::put_all(Session& session, const json& question) {
  auto documents = question.at("documents").get<std::vector<Document>>();
  std::vector<Id> pins;
  for (const auto& document : documents)
    if (document.kind == "pin") pins.push_back(document.id);
  store_.put_all(std::move(documents), who_of(session));
  for (const auto& pin : pins) pins_.forget_tries(pin);
  documents_changed();
  return Nothing();
}

json Answers::known_entries(Session&, const json& question) {
  auto ids = question.at("ids").get<std::vector<Id>>();
  std::erase_if(ids, [&](const Id& id) { return !store_.has_entry(id); });
  return ids;
}

json Answers::set_clock_to(Session&, const json& question) {
  if (!set_clock) throw Refused("The clock can only be set where the keeper was started with --now.");
  set_clock(Instant(std::chrono::milliseconds(question.at("to").get<std::int64_t>())));
  news(News::today);
  return Nothing();
}

std::vector<Entry> Answers::entries_today(const json& question, const std::string& kind) const {
  return store_.entries({.kind = kind, .room = question.at("room").get<Id>(), .day = store_.today()});
}

}  // namespace hearth
