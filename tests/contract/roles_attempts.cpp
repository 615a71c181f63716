// SPDX-License-Identifier: MIT
#include "contract/roles_attempts.hpp"

#include "contract/roles_school.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using C = AskingColumn;

// A document about a room, a child, or neither.
Attempt put_of_room(const std::string& kind, json body) {
  return {[=](C& c, bool own) {
    auto with_room = body;
    with_room["room"] = C::room(own);
    return c.put(kind, c.next_id(kind.c_str()), with_room);
  }};
}

Attempt put_of_child(const std::string& kind, json body) {
  return {[=](C& c, bool own) {
    auto with_child = body;
    with_child["pupil"] = c.child(own);
    return c.put(kind, c.next_id(kind.c_str()), with_child);
  }};
}

Attempt put_of_school(const std::string& kind, const Id& id, json body) {
  return {[=](C& c, bool) { return c.put(kind, id, body); }};
}

Attempt write_of(const std::string& kind, const std::string& what = "x", By by = By::adult) {
  return {[=](C& c, bool own) { return c.write(kind, own, what, by); }};
}

// A document about a child that is there already: who sees `field` of it?
Attempt see_of_child(const std::string& kind, const char* field) {
  return {[=](C& c, bool own) {
    const Id child = c.child(own);
    const Id id = kind == "target" || kind == "reward" ? c.next_id(kind.c_str()) : child;
    if (kind != "pupil") c.set_up({{.kind = kind, .id = id, .body = body_for(kind, child)}});
    return c.see(kind, id, field);
  }};
}

Attempt see_of_school(const std::string& kind, const Id& id, const char* field) {
  return {[=](C& c, bool) { return c.see(kind, id, field); }};
}

template <class T, class Ask>
Attempt ask_of(Ask ask, std::set<std::string> other = {}) {
  return {[=](C& c, bool own) { return c.ask<T>([&](auto then) { ask(c, own, then); }); }, std::move(other)};
}

RecordWish wish(C& c, bool own, std::vector<std::string> kinds, const char* first) {
  return {c.child(own), std::move(kinds), parse_day(first), parse_day("2026-07-17")};
}

std::string tick_state(C& c, bool own) {
  const auto screen = c.keeper().screen();
  const Id child = c.child(own);
  const Entry entry{
      .at = kFriday, .kind = "check_in", .room = C::room(own), .pupil = child, .state = State::unfinished};
  answer<Receipt>(*screen, [&](auto then) { screen->write(entry, then); });
  const auto told = answer<RoomToday>(c.records(), [&](auto then) { c.records().today(C::room(own), then); });
  if (!told.value) return told.problem;
  return std::ranges::count(told.value->ticks, child, &Tick::pupil) ? "" : kHidden;
}

// A change of one field of the room as it is.
Attempt change_room(const char* field, json value) {
  return {[=](C& c, bool own) {
    auto body = room_body(own);
    c.set_up({{.kind = "room", .id = C::room(own), .body = body}});
    body[field] = value;
    return c.put("room", C::room(own), body);
  }};
}

void add_asks(std::map<std::string, Attempt>& all) {
  const auto day = parse_day("2026-07-17");
  all["ask hello"] = {[](C& c, bool) {
    const auto boss = c.keeper().the_operator();
    return answer<Checked>(*boss, [&](auto then) { boss->check(then); }).problem;
  }};
  all["ask open_session"] = {[](C& c, bool) {
    const auto screen = c.keeper().screen();
    return answer<StaffSession>(*screen, [&](auto then) { screen->open_session("senco", kPin, then); })
        .problem;
  }};
  all["ask today"] =
      ask_of<RoomToday>([](C& c, bool own, auto then) { c.records().today(C::room(own), then); });
  all["ask own_today"] = ask_of<OwnDay>(
      [](C& c, bool own, auto then) { c.records().own_today(C::room(own), c.child(own), then); });
  all["ask keep_place"] =
      ask_of<Nothing>([](C& c, bool, auto then) { c.records().keep_place("otter", json::object(), then); });
  all["ask place"] = ask_of<json>([](C& c, bool, auto then) { c.records().place("otter", then); });
  all["ask media"] = ask_of<Media>([](C& c, bool, auto then) { c.records().media("abc", then); },
                                   {"This picture or sound is not in the records."});
  all["ask close_session"] = ask_of<Nothing>([](C& c, bool, auto then) { c.records().close_session(then); });
  all["ask stay"] = ask_of<Nothing>([](C& c, bool, auto then) { c.records().stay(then); });
  all["ask enrol_second_factor"] =
      ask_of<std::string>([](C& c, bool, auto then) { c.records().enrol_second_factor(then); });
  all["ask confirm_second_factor"] = ask_of<std::vector<std::string>>(
      [](C& c, bool, auto then) { c.records().confirm_second_factor("12", then); },
      {"That code is not right; look whether your phone shows the right time.",
       "Take a picture of the new square code with your phone first."});
  all["ask show_second_factor"] =
      ask_of<StaffSession>([](C& c, bool, auto then) { c.records().show_second_factor("12", then); },
                           {"You have no second factor yet; set one up first."});
  all["ask remove_second_factor"] =
      ask_of<Nothing>([](C& c, bool, auto then) { c.records().remove_second_factor("other", then); });
  all["ask set_pin own"] = {[](C& c, bool) {
    const auto problem = c.ask<Nothing>([&](auto then) { c.records().set_pin(c.staff(), "271829", then); });
    if (!c.staff().empty()) c.set_up({pin_document(c.staff(), kPin, {.passes = 1, .memory = 8192})});
    return problem;
  }};
  all["ask set_pin other"] =
      ask_of<Nothing>([](C& c, bool, auto then) { c.records().set_pin("other", "271829", then); });
  all["ask put_media"] = ask_of<std::string>([](C& c, bool, auto then) {
    c.records().put_media({"", "image/png", {1, 2, 3}}, then);
  });
  all["ask notices"] = ask_of<Notices>([](C& c, bool, auto then) { c.records().notices(then); });
  all["ask staff_day"] =
      ask_of<StaffDay>([](C& c, bool own, auto then) { c.records().staff_day(C::room(own), then); });
  all["ask due"] = ask_of<std::vector<DueItem>>([](C& c, bool, auto then) { c.records().due(then); });
  using Entries = std::vector<Entry>;
  all["ask pupil_record today"] = ask_of<Entries>([](C& c, bool own, auto then) {
    c.records().pupil_record(wish(c, own, {"check_in"}, "2026-07-17"), then);
  });
  all["ask note_look"] =
      ask_of<Nothing>([](C& c, bool own, auto then) { c.records().note_look(c.child(own), then); });
  all["ask pupil_record earlier"] = ask_of<Entries>(
      [](C& c, bool own, auto then) { c.records().pupil_record(wish(c, own, {}, "2026-06-01"), then); });
  all["ask pupil_record notes"] = ask_of<Entries>([](C& c, bool own, auto then) {
    c.records().pupil_record(wish(c, own, {"staff_note"}, "2026-06-01"), then);
  });
  const auto history = [](const char* kind, const char* first) {
    return ask_of<Entries>([=](C& c, bool own, auto then) {
      c.records().history(C::room(own), {{c.child(own)}, {kind}, parse_day(first), parse_day("2026-07-17")},
                          then);
    });
  };
  all["ask history stars"] = history("award", "2026-06-01");
  all["ask history stars_today"] = history("target_score", "2026-07-17");
  all["ask history notes"] = history("staff_note", "2026-06-01");
  all["ask history today"] = history("check_in", "2026-07-17");
  all["ask history earlier"] = history("check_in", "2026-06-01");
  all["ask history room"] = ask_of<Entries>([](C& c, bool own, auto then) {
    c.records().history(C::room(own), {{}, {"jar_emptied"}, parse_day("2026-06-01"), parse_day("2026-07-17")},
                        then);
  });
  all["ask view_log"] = ask_of<Entries>([=](C& c, bool, auto then) { c.records().view_log(day, day, then); });
  all["ask keep_draft"] = ask_of<Nothing>([](C& c, bool, auto then) {
    c.records().keep_draft("note", {{"words", "x"}}, then);
  });
  all["ask draft"] = ask_of<json>([](C& c, bool, auto then) { c.records().draft("note", then); });
  all["ask export_pupil"] =
      ask_of<std::string>([](C& c, bool own, auto then) { c.records().export_pupil(c.child(own), then); });
  all["ask erase_pupil"] =
      ask_of<Nothing>([](C& c, bool own, auto then) { c.records().erase_pupil(c.child(own), then); });
  all["ask left"] =
      ask_of<Nothing>([=](C& c, bool own, auto then) { c.records().left(c.child(own), day, then); });
  all["ask files_to_import"] =
      ask_of<std::vector<SchoolFile>>([](C& c, bool, auto then) { c.records().files_to_import(then); });
  const auto file = [](C& c, bool own) {
    return ImportWish{.file = c.keeper().offer(
                          "inbox", own ? "own.csv" : "foreign.csv",
                          own ? "Surname,Forename\nAshdown,Callum\n" : "Surname,Forename\nWiśniak,Tomasz\n"),
                      .room = C::room(own)};
  };
  all["ask preview_import"] =
      ask_of<ImportTold>([=](C& c, bool own, auto then) { c.records().preview_import(file(c, own), then); });
  all["ask run_import"] =
      ask_of<ImportTold>([=](C& c, bool own, auto then) { c.records().run_import(file(c, own), then); });
  all["ask backup"] = ask_of<Nothing>(
      [](C& c, bool, auto then) { c.records().backup(c.keeper().folder_ / c.next_id("backup"), then); });
  all["ask check"] = ask_of<Checked>([](C& c, bool, auto then) { c.records().check(then); });
  all["ask put_all"] = ask_of<Nothing>([](C& c, bool, auto then) { c.records().put_all({}, then); });
  all["ask write_all"] = ask_of<Nothing>([](C& c, bool, auto then) { c.records().write_all({}, then); });
  all["ask known_entries"] =
      ask_of<std::vector<Id>>([](C& c, bool, auto then) { c.records().known_entries({}, then); });
  all["ask set_clock"] = ask_of<Nothing>([](C& c, bool, auto then) { c.records().set_clock(kFriday, then); });
}

void add_sights(std::map<std::string, Attempt>& all) {
  all["see tick_state"] = {tick_state};
  all["see preferences"] = see_of_child("preferences", "text_size");
  all["see pupil"] = see_of_child("pupil", "upn");
  all["see full_name"] = see_of_child("pupil", "full_name");
  all["see target"] = see_of_child("target", "");
  all["see reward"] = see_of_child("reward", "");
  all["see routine"] = see_of_school("routine", "kind", "");
  all["see referral"] = see_of_child("referral", "");
  all["see plan"] = see_of_child("plan", "");
  all["see watch_rule"] = see_of_school("watch_rule", "sad", "");
  all["see column_mapping"] = see_of_school("column_mapping", "columns", "");
  all["see role"] = see_of_school("role", "club", "");
  all["see access"] = see_of_school("adult", "other", "access");
  all["see adult"] = see_of_school("adult", "other", "email");
  all["see safeguarding"] = see_of_school("school", "quillbrook", "safeguarding");
  all["see pin"] = see_of_school("pin", "other", "");
  all["see second_factor"] = see_of_school("second_factor", "other", "");
}

void add_puts(std::map<std::string, Attempt>& all) {
  const json week{{"first", "2026-07-01"}, {"weeks", {json::object()}}};
  all["put timetable"] = put_of_room("timetable", week);
  all["put change"] = put_of_room("change", {{"day", "2026-07-20"}, {"what", "cancel"}, {"item", "circle"}});
  all["put one_off_day"] = put_of_room("one_off_day", {{"day", "2026-07-20"}, {"items", json::array()}});
  const json closed{{"kind", "closed"}, {"first", "2026-07-20"}, {"last", "2026-07-20"}};
  all["put closure"] = put_of_room("closure", closed);
  all["put closure school"] = put_of_school("closure", "snow", closed);
  all["put focus"] = put_of_room("focus", {{"title", "Friends"}, {"first", "2026-07-01"}});
  all["put term"] =
      put_of_school("term", "t", {{"title", "Summer"}, {"first", "2026-06-01"}, {"last", "2026-07-21"}});
  all["put room view"] = change_room("view", {{"low_arousal", true}});
  all["put room"] = change_room("name", "Another name");
  all["put room adults"] = change_room("adults", json::array({"lead", "technician", "room_adult"}));
  all["put room new"] = {[](C& c, bool) { return c.put("room", c.next_id("room"), {{"name", "New"}}); }};
  all["put pupil"] = {[](C& c, bool own) {
    const Id child = c.child(own);
    auto body = body_for("pupil", child);
    body["name"] = "Cal";
    body["placements"] = {{{"room", C::room(own)}, {"first", "2026-01-06"}}};
    return c.put("pupil", child, body);
  }};
  for (const char* kind : {"preferences", "plan", "referral"})
    all[std::string("put ") + kind] = {[kind](C& c, bool own) {
      const Id child = c.child(own);
      return c.put(kind, child, body_for(kind, child));
    }};
  all["put referral place"] = {[](C& c, bool own) {
    auto body = body_for("referral", "");
    body["stage"] = "waiting";
    return c.put("referral", c.child(own), body);
  }};
  all["put routine"] = put_of_room("routine", {{"title", "Kind words"}});
  all["put reward room"] = put_of_room("reward", {{"title", "Toast on Friday"}, {"tokens", 60}});
  all["put target"] = put_of_child("target", body_for("target", ""));
  all["put reward"] = put_of_child("reward", body_for("reward", ""));
  all["put overlay"] = put_of_child(
      "overlay", {{"first", "2026-07-01"}, {"weekdays", {"fri"}}, {"items", {"circle"}}, {"title", "PE"}});
  all["put media"] = put_of_school("media", "abc", {{"title", "A tree"}});
  all["put media child"] = {[](C& c, bool own) {
    return c.put("media", c.next_id("media"), {{"shows", {c.child(own)}}, {"consent", true}});
  }};
  all["put clip"] = put_of_school("clip", "c", {{"words", "Hello"}, {"media", "abc"}});
  all["put wording"] = put_of_school("wording", "feeling/happy", {{"word", "Glad"}});
  all["put plugin"] = put_of_school("plugin", "emotion_checkin", {{"order", 2}});
  all["put watch_rule"] = put_of_school("watch_rule", "w", {{"title", "Sad"}, {"times", 2}, {"of_days", 5}});
  all["put column_mapping"] = put_of_school("column_mapping", "columns", {{"columns", json::object()}});
  all["put adult"] = put_of_school("adult", "new", {{"name", "Miss New"}, {"access", "lead"}});
  all["put role"] = put_of_school("role", "cook", {{"title", "Cook"}, {"tasks", {"supports"}}});
  all["put school"] = put_of_school("school", "quillbrook", school_body());
  all["put pin"] = {[](C& c, bool) {
    const auto pin = pin_document("other", "271828", {.passes = 1, .memory = 8192});
    return c.put("pin", "other", pin.body);
  }};
  all["put second_factor"] =
      put_of_school("second_factor", "other", {{"secret", "x"}, {"printed", json::array()}});
}

void add_writes(std::map<std::string, Attempt>& all) {
  for (const char* kind :
       {"attendance",    "observed",    "call_seen",    "call_done",  "look_done",       "crisis_call",
        "crisis_seen",   "day_change",  "consent",      "placement",  "assessment",      "staff_note",
        "note_recorded", "crisis",      "trend_flag",   "duty_done",  "session_not_run", "viewed",
        "edited",        "wish_closed", "reward_given", "jar_emptied"})
    all[std::string("write ") + kind] = write_of(kind);
  all["write staff_note lunch"] = write_of("staff_note", "lunch");
  all["write check_in child"] = write_of("check_in", "calm", By::child);
  all["write award child"] = write_of("award", "target", By::child);
  all["write award adult"] = write_of("award", "kind_words", By::adult);
  all["write target_score child"] = write_of("target_score", "", By::child);
  all["write target_score adult"] = write_of("target_score", "", By::adult);
  all["write check_in adult"] = write_of("check_in", "calm", By::adult);
}

}  // namespace

std::map<std::string, Attempt> all_attempts() {
  std::map<std::string, Attempt> all;
  add_asks(all);
  add_sights(all);
  add_puts(all);
  add_writes(all);
  return all;
}

}  // namespace hearth
