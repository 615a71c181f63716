// SPDX-License-Identifier: MIT
#include "records/messages.hpp"

namespace hearth {

using nlohmann::json;

namespace {

std::int64_t milliseconds(Instant at) {
  return at.time_since_epoch().count();
}

}  // namespace

void to_json(json& j, const Receipt& receipt) {
  j = {{"stored", receipt.stored}, {"id", receipt.id}, {"seq", receipt.seq}, {"problem", receipt.problem}};
}

void from_json(const json& j, Receipt& receipt) {
  j.at("stored").get_to(receipt.stored);
  j.at("id").get_to(receipt.id);
  j.at("seq").get_to(receipt.seq);
  j.at("problem").get_to(receipt.problem);
}

void to_json(json& j, const Tick& tick) {
  j = {{"pupil", tick.pupil}, {"kind", tick.kind}, {"slot", tick.slot}};
}

void from_json(const json& j, Tick& tick) {
  j.at("pupil").get_to(tick.pupil);
  j.at("kind").get_to(tick.kind);
  j.at("slot").get_to(tick.slot);
}

void to_json(json& j, const RoomToday& today) {
  j = {{"day", day_text(today.day)}, {"ticks", today.ticks}, {"changes", today.changes}};
}

void from_json(const json& j, RoomToday& today) {
  today.day = parse_day(j.at("day").get<std::string>());
  j.at("ticks").get_to(today.ticks);
  j.at("changes").get_to(today.changes);
}

void to_json(json& j, const Media& media) {
  j = {{"hash", media.hash}, {"type", media.type}, {"bytes", json::binary(media.bytes)}};
}

void from_json(const json& j, Media& media) {
  media.hash = j.value("hash", std::string());
  j.at("type").get_to(media.type);
  media.bytes = j.at("bytes").get_binary();
}

void to_json(json& j, const StaffSession& session) {
  j = {{"staff", session.staff}, {"name", session.name}};
}

void from_json(const json& j, StaffSession& session) {
  j.at("staff").get_to(session.staff);
  j.at("name").get_to(session.name);
}

void to_json(json& j, const Notice& notice) {
  j = {{"file", notice.file}, {"line", notice.line}, {"reason", notice.reason}};
}

void from_json(const json& j, Notice& notice) {
  j.at("file").get_to(notice.file);
  j.at("line").get_to(notice.line);
  j.at("reason").get_to(notice.reason);
}

void to_json(json& j, const Call& call) {
  j = {{"entry", call.entry}, {"pupil", call.pupil}, {"at", milliseconds(call.at)}, {"what", call.what}};
}

void from_json(const json& j, Call& call) {
  j.at("entry").get_to(call.entry);
  j.at("pupil").get_to(call.pupil);
  call.at = Instant(std::chrono::milliseconds(j.at("at").get<std::int64_t>()));
  j.at("what").get_to(call.what);
}

void to_json(json& j, const Checked& checked) {
  j = {{"entries", checked.entries}, {"documents", checked.documents}, {"problems", checked.problems}};
}

void from_json(const json& j, Checked& checked) {
  j.at("entries").get_to(checked.entries);
  j.at("documents").get_to(checked.documents);
  j.at("problems").get_to(checked.problems);
}

void to_json(json& j, const Nothing&) {
  j = json::object();
}

void from_json(const json&, Nothing&) {}

}  // namespace hearth
