// SPDX-License-Identifier: MIT
#include "report/desk.hpp"

#include <algorithm>
#include <iostream>

#include "keeper/exchange/rooms.hpp"
#include "records/languages.hpp"
#include "records/read_content.hpp"
#include "records/school_of.hpp"
#include "school/rewording.hpp"

namespace hearth {
namespace {

void tell(const Notices& notices) {
  for (const Notice& notice : notices)
    std::cerr << notice.file << (notice.line > 0 ? ":" + std::to_string(notice.line) : "") << ": "
              << notice.reason << '\n';
}

// A UUID is an id that Hearth made itself.
bool is_made_here(const Id& id) {
  constexpr std::string_view kLike = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return std::ranges::equal(id, kLike, [](char c, char like) {
    return like == '-' ? c == '-' : std::isxdigit(static_cast<unsigned char>(c)) != 0;
  });
}

std::string text_in(const nlohmann::json& body, const char* key) {
  const auto found = body.find(key);
  return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

ReportDesk::ReportDesk(const ReportPlaces& places, std::optional<Instant> now) : keeper_(places.records) {
  documents_ =
      keeper_.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
  Notices notices, told_by_the_keeper;
  school_ = school_of(documents_, told_by_the_keeper);
  if (now) {
    today_ = local_time(*now, school_.zone).day;
  } else {
    const Id room = school_.rooms.empty() ? Id() : school_.rooms.front().id;
    today_ = keeper_.get<RoomToday>([&](Records& records, auto then) { records.today(room, then); }).day;
  }
  content_ = reworded(read_content(places.content, notices), school_, today_, Hidden::kept);
  words_ = read_words(places.assets / "languages/en.toml", notices);
  tell(notices);
}

std::vector<Entry> ReportDesk::read(const Id& room, const HistoryWish& wish) {
  return keeper_.get<std::vector<Entry>>(
      [&](Records& records, auto then) { records.history(room, wish, then); });
}

std::vector<Entry> ReportDesk::of_child(const Id& pupil, const std::vector<std::string>& kinds) {
  const Days days = kept_days(school_, today_);
  return read({}, {.pupils = {pupil}, .kinds = kinds, .first = days.first, .last = days.last});
}

std::vector<Entry> ReportDesk::of_room(const Id& room, const std::vector<std::string>& kinds) {
  const Days days = kept_days(school_, today_);
  return read(room, {.pupils = {}, .kinds = kinds, .first = days.first, .last = days.last});
}

std::vector<std::uint8_t> ReportDesk::photograph(const std::string& hash) {
  try {
    return keeper_.get<Media>([&](Records& records, auto then) { records.media(hash, then); }).bytes;
  } catch (const StoreProblem&) {
    return {};  // what stands in for it is shown
  }
}

Id ReportDesk::room_called(const std::string& name) const {
  if (const Id room = room_named(name, documents_); !room.empty()) return room;
  std::string rooms;
  for (const Room& known : school_.rooms) rooms += (rooms.empty() ? "" : ", ") + known.id;
  throw StoreProblem("There is no room \"" + name + "\"; there are: " + rooms + ".");
}

const nlohmann::json* ReportDesk::body_of(const char* kind, const Id& id) const {
  const auto found = std::ranges::find_if(documents_, [&](const Document& document) {
    return document.kind == kind && document.id == id && !document.deleted;
  });
  return found == documents_.end() ? nullptr : &found->body;
}

void ReportDesk::must_know(const Id& pupil) const {
  if (!pupil.empty() && !school_.pupil(pupil))
    throw StoreProblem("There is no child with the id \"" + pupil + "\"; look at how it is written.");
}

std::string ReportDesk::known_as(const Id& pupil) const {
  if (!is_made_here(pupil)) return pupil;
  const auto* body = body_of("pupil", pupil);
  const std::string upn = body ? text_in(*body, "upn") : std::string();
  return upn.empty() ? pupil : upn;
}

OwnWords ReportDesk::own_words(const Id& pupil) const {
  const auto* body = body_of("pupil", pupil);
  return body ? OwnWords{text_in(*body, "likes"), text_in(*body, "dislikes")} : OwnWords{};
}

}  // namespace hearth
