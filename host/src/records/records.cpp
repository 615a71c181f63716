// SPDX-License-Identifier: MIT
#include "records/records.hpp"

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

}  // namespace

void Records::write(const Entry& entry, Then<Receipt> then) {
  ask({{"ask", "write"}, {"entry", entry}}, then_of(std::move(then)));
}

void Records::documents(Then<std::vector<Document>> then) {
  ask({{"ask", "documents"}}, then_of(std::move(then)));
}

void Records::today(const Id& room, Then<RoomToday> then) {
  ask({{"ask", "today"}, {"room", room}}, then_of(std::move(then)));
}

void Records::own_today(const Id& room, const Id& pupil, Then<std::vector<Entry>> then) {
  ask({{"ask", "own_today"}, {"room", room}, {"pupil", pupil}}, then_of(std::move(then)));
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

void Records::calls_today(const Id& room, Then<std::vector<Call>> then) {
  ask({{"ask", "calls_today"}, {"room", room}}, then_of(std::move(then)));
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
