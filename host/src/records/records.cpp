// SPDX-License-Identifier: MIT
#include "records/records.hpp"

#include <set>

#include "records/messages.hpp"

namespace hearth {
namespace {

using nlohmann::json;

template <class T>
Answer<T> answer_from(const json& reply) {
  Answer<T> answer;
  try {
    if (const auto ok = reply.find("ok"); ok != reply.end())
      answer.value = ok->get<T>();
    else
      answer.problem = reply.at("problem").get<std::string>();
    answer.lost = reply.value("lost", false);
  } catch (const json::exception&) {
    answer = {{}, "The keeper's answer was not understood; keeper and screen must be of one version.", false};
  }
  return answer;
}

template <class T>
std::function<void(json)> then_of(Then<T> then) {
  return [then = std::move(then)](const json& reply) { then(answer_from<T>(reply)); };
}

std::function<void(json)> then_of_entries(Then<std::vector<Entry>> then) {
  return then_of(Then<PackedEntries>([then = std::move(then)](Answer<PackedEntries> packed) {
    Answer<std::vector<Entry>> answer{{}, std::move(packed.problem), packed.lost};
    if (packed.value) answer.value = std::move(packed.value->entries);
    then(std::move(answer));
  }));
}

}  // namespace

bool is_tick(const Entry& entry) {
  return entry.state == State::answered || entry.state == State::dont_know || entry.state == State::not_today;
}

bool is_about_the_day(const Entry& entry) {
  static const std::set<std::string> kinds{"day_change", "item_done", "item_choice", "change_seen"};
  return entry.pupil.empty() && kinds.contains(entry.kind);
}

void Records::write(const Entry& entry, Then<Receipt> then) {
  ask({{"ask", "write"}, {"entry", entry}}, then_of(std::move(then)));
}

void Records::documents(Then<std::vector<Document>> then) {
  ask({{"ask", "documents"}}, then_of(std::move(then)));
}

void Records::today(const Id& room, Then<RoomToday> then) {
  ask({{"ask", "today"}, {"room", room}}, then_of(std::move(then)));
}

void Records::own_today(const Id& room, const Id& pupil, Then<OwnDay> then) {
  ask({{"ask", "own_today"}, {"room", room}, {"pupil", pupil}}, then_of(std::move(then)));
}

void Records::keep_place(const std::string& screen, const json& place, Then<Nothing> then) {
  ask({{"ask", "keep_place"}, {"screen", screen}, {"place", place}}, then_of(std::move(then)));
}

void Records::place(const std::string& screen, Then<json> then) {
  ask({{"ask", "place"}, {"screen", screen}}, then_of(std::move(then)));
}

void Records::history(const Id& room, const HistoryWish& wish, Then<std::vector<Entry>> then) {
  ask({{"ask", "history"}, {"room", room}, {"wish", wish}}, then_of_entries(std::move(then)));
}

void Records::media(const std::string& hash, Then<Media> then) {
  ask({{"ask", "media"}, {"hash", hash}}, then_of(std::move(then)));
}

void Records::open_session(const Id& staff, const std::string& pin, Then<StaffSession> then) {
  ask({{"ask", "open_session"}, {"staff", staff}, {"pin", pin}}, then_of(std::move(then)));
}

void Records::close_session(Then<Nothing> then) {
  ask({{"ask", "close_session"}}, then_of(std::move(then)));
}

void Records::put(const Document& document, Then<Document> then) {
  ask({{"ask", "put"}, {"document", document}}, then_of(std::move(then)));
}

void Records::put_media(const Media& media, Then<std::string> then) {
  ask({{"ask", "put_media"}, {"media", media}}, then_of(std::move(then)));
}

void Records::notices(Then<Notices> then) {
  ask({{"ask", "notices"}}, then_of(std::move(then)));
}

void Records::stay(Then<Nothing> then) {
  ask({{"ask", "stay"}}, then_of(std::move(then)));
}

void Records::show_second_factor(const std::string& code, Then<StaffSession> then) {
  ask({{"ask", "show_second_factor"}, {"code", code}}, then_of(std::move(then)));
}

void Records::enrol_second_factor(Then<std::string> then) {
  ask({{"ask", "enrol_second_factor"}}, then_of(std::move(then)));
}

void Records::confirm_second_factor(const std::string& code, Then<std::vector<std::string>> then) {
  ask({{"ask", "confirm_second_factor"}, {"code", code}}, then_of(std::move(then)));
}

void Records::remove_second_factor(const Id& staff, Then<Nothing> then) {
  ask({{"ask", "remove_second_factor"}, {"staff", staff}}, then_of(std::move(then)));
}

void Records::set_pin(const Id& staff, const std::string& pin, Then<Nothing> then) {
  ask({{"ask", "set_pin"}, {"staff", staff}, {"pin", pin}}, then_of(std::move(then)));
}

void Records::staff_day(const Id& room, Then<StaffDay> then) {
  ask({{"ask", "staff_day"}, {"room", room}}, then_of(std::move(then)));
}

void Records::due(Then<std::vector<DueItem>> then) {
  ask({{"ask", "due"}}, then_of(std::move(then)));
}

void Records::pupil_record(const RecordWish& wish, Then<std::vector<Entry>> then) {
  ask({{"ask", "pupil_record"}, {"wish", wish}}, then_of(std::move(then)));
}

void Records::note_look(const Id& pupil, Then<Nothing> then) {
  ask({{"ask", "note_look"}, {"pupil", pupil}}, then_of(std::move(then)));
}

void Records::view_log(Day first, Day last, Then<std::vector<Entry>> then) {
  ask({{"ask", "view_log"}, {"first", day_text(first)}, {"last", day_text(last)}}, then_of(std::move(then)));
}

void Records::keep_draft(const std::string& form, const json& fields, Then<Nothing> then) {
  ask({{"ask", "keep_draft"}, {"form", form}, {"fields", fields}}, then_of(std::move(then)));
}

void Records::draft(const std::string& form, Then<json> then) {
  ask({{"ask", "draft"}, {"form", form}}, then_of(std::move(then)));
}

void Records::export_pupil(const Id& pupil, Then<std::string> then) {
  ask({{"ask", "export_pupil"}, {"pupil", pupil}}, then_of(std::move(then)));
}

void Records::erase_pupil(const Id& pupil, Then<Nothing> then) {
  ask({{"ask", "erase_pupil"}, {"pupil", pupil}}, then_of(std::move(then)));
}

void Records::files_to_import(Then<std::vector<SchoolFile>> then) {
  ask({{"ask", "files_to_import"}}, then_of(std::move(then)));
}

void Records::preview_import(const ImportWish& wish, Then<ImportTold> then) {
  ask({{"ask", "preview_import"}, {"wish", wish}}, then_of(std::move(then)));
}

void Records::run_import(const ImportWish& wish, Then<ImportTold> then) {
  ask({{"ask", "run_import"}, {"wish", wish}}, then_of(std::move(then)));
}

void Records::left(const Id& pupil, Day last, Then<Nothing> then) {
  ask({{"ask", "left"}, {"pupil", pupil}, {"last", day_text(last)}}, then_of(std::move(then)));
}

void Records::backup(const std::string& file, Then<Nothing> then) {
  ask({{"ask", "backup"}, {"file", file}}, then_of(std::move(then)));
}

void Records::check(Then<Checked> then) {
  ask({{"ask", "check"}}, then_of(std::move(then)));
}

void Records::put_all(const std::vector<Document>& documents, Then<Nothing> then) {
  ask({{"ask", "put_all"}, {"documents", documents}}, then_of(std::move(then)));
}

void Records::write_all(const std::vector<Entry>& entries, Then<Nothing> then) {
  ask({{"ask", "write_all"}, {"entries", entries}}, then_of(std::move(then)));
}

void Records::known_entries(const std::vector<Id>& ids, Then<std::vector<Id>> then) {
  ask({{"ask", "known_entries"}, {"ids", ids}}, then_of(std::move(then)));
}

void Records::set_clock(Instant to, Then<Nothing> then) {
  ask({{"ask", "set_clock"}, {"to", to.time_since_epoch().count()}}, then_of(std::move(then)));
}

}  // namespace hearth
