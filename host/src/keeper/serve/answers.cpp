// SPDX-License-Identifier: MIT
#include "keeper/serve/answers.hpp"

#include <algorithm>
#include <filesystem>

#include "keeper/serve/import_answers.hpp"
#include "records/messages.hpp"
#include "records/school_of.hpp"
#include "school/documents.hpp"

namespace hearth {

using nlohmann::json;

namespace {

// Something was asked that is not allowed, or that cannot be.
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

const char* refusal_of(Role least) {
  return least == Role::staff ? "Only staff may ask this: show a PIN first."
                              : "Only the operator may ask this: use the account that owns the data folder.";
}

Id who_of(const Session& session) {
  return session.staff.empty() ? "operator" : session.staff;
}

// The entries that count: each correction stands in the place of what it corrects. A correction of something
// that is not among `entries` (another day's) says nothing here.
std::vector<Entry> standing(const std::vector<Entry>& entries) {
  std::vector<Entry> found;
  std::map<Id, std::size_t> place;
  for (const auto& entry : entries) {
    if (entry.corrects.empty()) {
      place[entry.id] = found.size();
      found.push_back(entry);
    } else if (const auto first = place.find(entry.corrects); first != place.end()) {
      const auto index = first->second;
      place[entry.id] = index;
      found[index] = entry;
    }
  }
  return found;
}

bool is_tick(const Entry& entry) {
  return entry.state == State::answered || entry.state == State::dont_know || entry.state == State::not_today;
}

bool is_about_the_day(const std::string& kind) {
  return kind == "day_change" || kind == "item_done" || kind == "item_choice" || kind == "change_seen";
}

bool is_for_staff(const std::string& kind) {
  static const auto imported = imported_kinds();
  return kind == "day_change" || kind == "call_seen" || std::ranges::count(imported, kind, &EntryKind::name);
}

}  // namespace

struct Answers::Ask {
  Role least;
  json (Answers::*answer)(Session&, const json&);
};

const std::map<std::string, Answers::Ask>& Answers::asks() {
  static const std::map<std::string, Ask> known{
      {"hello", {Role::screen, &Answers::hello}},
      {"write", {Role::screen, &Answers::write}},
      {"documents", {Role::screen, &Answers::documents}},
      {"today", {Role::screen, &Answers::today}},
      {"own_today", {Role::screen, &Answers::own_today}},
      {"media", {Role::screen, &Answers::media}},
      {"open_session", {Role::screen, &Answers::open_session}},
      {"close_session", {Role::staff, &Answers::close_session}},
      {"put", {Role::staff, &Answers::put}},
      {"put_media", {Role::staff, &Answers::put_media}},
      {"notices", {Role::staff, &Answers::notices}},
      {"calls_today", {Role::staff, &Answers::calls_today}},
      {"files_to_import", {Role::staff, &Answers::files_to_import}},
      {"preview_import", {Role::staff, &Answers::preview_import}},
      {"run_import", {Role::staff, &Answers::run_import}},
      {"left", {Role::staff, &Answers::left}},
      {"backup", {Role::the_operator, &Answers::backup}},
      {"check", {Role::the_operator, &Answers::check}},
      {"put_all", {Role::the_operator, &Answers::put_all}},
      {"write_all", {Role::the_operator, &Answers::write_all}},
      {"known_entries", {Role::the_operator, &Answers::known_entries}},
      {"set_clock", {Role::the_operator, &Answers::set_clock_to}},
  };
  return known;
}

Answers::Answers(Store& store, const Clock& clock, const std::vector<EntryKind>& kinds)
    : store_(store), clock_(clock), pins_(store, clock) {
  for (const auto& kind : host_kinds()) kinds_.insert(kind.name);
  for (const auto& kind : kinds) kinds_.insert(kind.name);
}

json Answers::answer(Session& session, const json& question) {
  try {
    const auto ask = asks().find(question.at("ask").get<std::string>());
    if (ask == asks().end()) throw Refused("This keeper does not know the question; update Hearth.");
    if (session.role < ask->second.least) throw Refused(refusal_of(ask->second.least));
    return {{"ok", (this->*ask->second.answer)(session, question)}};
  } catch (const json::exception&) {
    // The library's own words could quote what was asked, and with it a pupil.
    return {{"problem", "The question is not well formed; screen and keeper must be of one version."}};
  } catch (const std::exception& problem) {
    return {{"problem", problem.what()}};
  }
}

void Answers::begin_day() {
  try {
    store_.backup_daily();
  } catch (const std::exception& problem) {
    notice({.reason = problem.what()});
  }
  news(News::today);
}

json Answers::hello(Session& session, const json& question) {
  if (question.at("as") != "operator" || !session.owns_folder) throw Refused(refusal_of(Role::the_operator));
  session.role = Role::the_operator;
  return Nothing();
}

json Answers::write(Session& session, const json& question) {
  auto entry = question.at("entry").get<Entry>();
  if (!kinds_.contains(entry.kind))
    throw Refused("No plugin here declares this kind of entry; add it to [[entry]] in plugin.toml.");
  if (entry.kind == "edited" || entry.kind == "viewed")
    throw Refused("The keeper writes this kind of entry itself.");
  if (is_for_staff(entry.kind) && session.role == Role::screen) throw Refused(refusal_of(Role::staff));
  if (const auto reason = consent_missing(entry); !reason.empty()) throw Refused(reason);
  const auto receipt = store_.write(std::move(entry));
  if (receipt.stored) news(News::today);
  return receipt;
}

// Law 8, here too: a screen that is out of date or out of order must not get round it.
std::string Answers::consent_missing(const Entry& entry) {
  if (entry.kind != "check_in") return {};
  if (!school_) {
    Notices ignored;  // the screen names them
    school_ = school_of(store_.documents(), ignored);
  }
  const Day day = local_time(entry.at, school_->zone).day;
  for (const Pupil* pupil : pupils_of(*school_, entry.room, day))
    if (pupil->id == entry.pupil) return check_in_refusal(*school_, *pupil, entry.room, entry.at);
  return {};
}

// A children's screen knows what children are called and look like; who they are on paper is for staff.
json Answers::documents(Session& session, const json&) {
  auto found = store_.documents();
  std::erase_if(found, [](const Document& d) { return d.deleted || d.kind == "pin"; });
  if (session.role != Role::screen) return found;
  std::erase_if(found, [](const Document& d) { return !is_for_screens(d.kind); });
  static const std::map<std::string, std::vector<const char*>> for_screens{
      {"pupil", {"name", "picture", "avatar", "placements"}},
      {"adult", {"name", "picture", "role", "weekdays", "away"}}};
  for (auto& document : found) {
    const auto keys = for_screens.find(document.kind);
    if (keys == for_screens.end()) continue;
    json body;
    for (const char* key : keys->second)
      if (document.body.contains(key)) body[key] = document.body[key];
    document.body = std::move(body);
  }
  return found;
}

json Answers::today(Session& session, const json& question) {
  RoomToday today{.day = store_.today()};
  const auto entries = entries_today(question);
  const bool for_staff = session.role != Role::screen;
  for (const auto& entry : standing(entries)) {
    if (for_staff ? entry.state == State::none : !is_tick(entry)) continue;
    Tick tick{entry.pupil, entry.kind, entry.slot};
    std::erase_if(today.ticks, [&](Tick before) { return before.state = State::none, before == tick; });
    if (for_staff) tick.state = entry.state;
    today.ticks.push_back(tick);
  }
  std::ranges::copy_if(entries, std::back_inserter(today.entries), [](const Entry& entry) {
    return entry.pupil.empty() && is_about_the_day(entry.kind);
  });
  return today;
}

json Answers::own_today(Session&, const json& question) {
  auto found = entries_today(question);
  const auto pupil = question.at("pupil").get<Id>();
  std::erase_if(found, [&](const Entry& entry) {
    const bool own = entry.kind == "check_in" || entry.kind == "call" || entry.kind == "call_seen" ||
                     is_about_the_day(entry.kind);
    return entry.pupil != pupil || !own;
  });
  return found;
}

json Answers::media(Session&, const json& question) {
  const auto found = store_.media(question.at("hash").get<std::string>());
  if (!found) throw Refused("This picture or sound is not in the records.");
  return *found;
}

json Answers::open_session(Session& session, const json& question) {
  const auto id = question.at("staff").get<Id>();
  const auto adults = store_.documents("adult");
  const auto adult =
      std::ranges::find_if(adults, [&](const Document& d) { return d.id == id && !d.deleted; });
  if (adult == adults.end()) throw Refused("This person is not among the staff.");
  if (const auto no = pins_.refusal(id, question.at("pin").get<std::string>()); !no.empty())
    throw Refused(no);
  session.role = std::max(session.role, Role::staff);
  session.staff = id;
  return StaffSession{id, adult->body.value("name", std::string())};
}

json Answers::close_session(Session& session, const json&) {
  session.staff.clear();
  if (session.role == Role::staff) session.role = Role::screen;
  return Nothing();
}

json Answers::put(Session& session, const json& question) {
  auto document = question.at("document").get<Document>();
  const bool pin = document.kind == "pin";
  if (pin && session.role != Role::the_operator) throw Refused(refusal_of(Role::the_operator));
  const auto stored = store_.put(std::move(document), who_of(session));
  if (pin) pins_.forget_tries(stored.id);
  school_.reset();
  news(News::documents);
  return stored;
}

json Answers::put_media(Session&, const json& question) {
  return store_.put_media(question.at("media").get<Media>());
}

json Answers::notices(Session&, const json&) {
  return notices_;
}

json Answers::calls_today(Session&, const json& question) {
  std::map<Id, Id> seen_by;  // by the call
  for (const auto& entry : entries_today(question, "call_seen"))
    if (const auto call = entry.detail.find("call"); call != entry.detail.end())
      if (const auto* id = std::get_if<std::string>(&call->second)) seen_by[*id] = entry.what;
  std::vector<Call> calls;
  for (const auto& entry : standing(entries_today(question, "call")))
    calls.push_back({entry.id, entry.pupil, entry.at, entry.what, seen_by[entry.id]});
  return calls;
}

json Answers::files_to_import(Session&, const json&) {
  return offered_files(file_places);
}

json Answers::preview_import(Session&, const json& question) {
  return hearth::preview_import({store_, clock_, file_places}, question.at("wish").get<ImportWish>());
}

json Answers::run_import(Session& session, const json& question) {
  const auto told = hearth::run_import({store_, clock_, file_places}, question.at("wish").get<ImportWish>(),
                                       who_of(session));
  school_.reset();
  news(News::documents);
  news(News::today);
  return told;
}

json Answers::left(Session& session, const json& question) {
  end_placements(store_, question.at("pupil").get<Id>(), parse_day(question.at("last").get<std::string>()),
                 who_of(session));
  school_.reset();
  news(News::documents);
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
  school_.reset();
  news(News::documents);
  return Nothing();
}

// The operator brings what happened elsewhere, so the kinds may be those of plugins that are not here.
json Answers::write_all(Session&, const json& question) {
  auto entries = question.at("entries").get<std::vector<Entry>>();
  for (const auto& entry : entries) {
    if (entry.kind.empty() || entry.kind == "edited" || entry.kind == "viewed")
      throw Refused("The keeper writes this kind of entry itself.");
    if (const auto reason = consent_missing(entry); !reason.empty()) throw Refused(reason);
  }
  store_.write_all(std::move(entries));
  news(News::today);
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
