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
  j = {{"pupil", tick.pupil}, {"kind", tick.kind}, {"slot", tick.slot}, {"state", to_text(tick.state)}};
}

void from_json(const json& j, Tick& tick) {
  j.at("pupil").get_to(tick.pupil);
  j.at("kind").get_to(tick.kind);
  j.at("slot").get_to(tick.slot);
  tick.state = state_from(j.at("state").get<std::string>());
}

void to_json(json& j, const RoomToday& today) {
  j = {{"day", day_text(today.day)}, {"ticks", today.ticks}, {"entries", today.entries}, {"jar", today.jar}};
  j["coming"] = json::array();
  for (const Coming& one : today.coming) j["coming"].push_back({one.pupil, one.adult});
}

void from_json(const json& j, RoomToday& today) {
  today.day = parse_day(j.at("day").get<std::string>());
  j.at("ticks").get_to(today.ticks);
  j.at("entries").get_to(today.entries);
  today.coming.clear();
  for (const json& one : j.at("coming")) today.coming.push_back({one.at(0), one.at(1)});
  j.at("jar").get_to(today.jar);
}

void to_json(json& j, const OwnDay& own) {
  j = {{"entries", own.entries},
       {"documents", own.documents},
       {"stars", {{"total", own.stars.total}, {"on_path", own.stars.on_path}, {"reward", own.stars.reward}}}};
}

void from_json(const json& j, OwnDay& own) {
  j.at("entries").get_to(own.entries);
  j.at("documents").get_to(own.documents);
  const json& stars = j.at("stars");
  stars.at("total").get_to(own.stars.total);
  stars.at("on_path").get_to(own.stars.on_path);
  stars.at("reward").get_to(own.stars.reward);
}

void to_json(json& j, const HistoryWish& wish) {
  j = {{"pupils", wish.pupils},
       {"kinds", wish.kinds},
       {"first", day_text(wish.first)},
       {"last", day_text(wish.last)}};
}

void from_json(const json& j, HistoryWish& wish) {
  j.at("pupils").get_to(wish.pupils);
  j.at("kinds").get_to(wish.kinds);
  wish.first = parse_day(j.at("first").get<std::string>());
  wish.last = parse_day(j.at("last").get<std::string>());
}

void to_json(json& j, const Media& media) {
  j = {{"hash", media.hash}, {"type", media.type}, {"bytes", json::binary(media.bytes)}};
}

void from_json(const json& j, Media& media) {
  media.hash = j.value("hash", std::string());
  j.at("type").get_to(media.type);
  media.bytes = j.at("bytes").get_binary();
}

void to_json(json& j, const Notice& notice) {
  j = {{"file", notice.file}, {"line", notice.line}, {"reason", notice.reason}};
}

void from_json(const json& j, Notice& notice) {
  j.at("file").get_to(notice.file);
  j.at("line").get_to(notice.line);
  j.at("reason").get_to(notice.reason);
}

void to_json(json& j, const SchoolFile& file) {
  j = {{"path", file.path},   {"name", file.name},   {"place", file.place},
       {"looks", file.looks}, {"bytes", file.bytes}, {"changed", milliseconds(file.changed)}};
}

void from_json(const json& j, SchoolFile& file) {
  j.at("path").get_to(file.path);
  j.at("name").get_to(file.name);
  j.at("place").get_to(file.place);
  j.at("looks").get_to(file.looks);
  j.at("bytes").get_to(file.bytes);
  file.changed = Instant(std::chrono::milliseconds(j.at("changed").get<std::int64_t>()));
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FileColumn, heading, samples, field)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(MissingPupil, pupil, name)

void to_json(json& j, const ImportWish& wish) {
  j = {
      {"file", wish.file}, {"columns", wish.columns}, {"room", wish.room}, {"same_people", wish.same_people}};
}

void from_json(const json& j, ImportWish& wish) {
  j.at("file").get_to(wish.file);
  j.at("columns").get_to(wish.columns);
  j.at("room").get_to(wish.room);
  j.at("same_people").get_to(wish.same_people);
}

void to_json(json& j, const ImportTold& told) {
  j = {{"fresh", told.fresh},     {"changed", told.changed},           {"same", told.same},
       {"refused", told.refused}, {"refused_rows", told.refused_rows}, {"remarks", told.remarks},
       {"changes", told.changes}, {"missing", told.missing},           {"columns", told.columns},
       {"fields", told.fields},   {"names_known", told.names_known},   {"without_room", told.without_room}};
}

void from_json(const json& j, ImportTold& told) {
  j.at("fresh").get_to(told.fresh);
  j.at("changed").get_to(told.changed);
  j.at("same").get_to(told.same);
  j.at("refused").get_to(told.refused);
  j.at("refused_rows").get_to(told.refused_rows);
  j.at("remarks").get_to(told.remarks);
  j.at("changes").get_to(told.changes);
  j.at("missing").get_to(told.missing);
  j.at("columns").get_to(told.columns);
  j.at("fields").get_to(told.fields);
  j.at("names_known").get_to(told.names_known);
  j.at("without_room").get_to(told.without_room);
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
