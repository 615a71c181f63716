// SPDX-License-Identifier: MIT
#include "hearth/school.hpp"

#include <algorithm>

namespace hearth {

namespace {

template <class T>
const T* with_id(const std::vector<T>& all, const Id& id) {
  const auto found = std::ranges::find(all, id, &T::id);
  return found == all.end() ? nullptr : &*found;
}

const Placement* placement_in(const Pupil& pupil, const Id& room, Day day) {
  const auto found = std::ranges::find_if(pupil.placements, [&](const Placement& placement) {
    return placement.room == room && placement.days.contain(day);
  });
  return found == pupil.placements.end() ? nullptr : &*found;
}

}  // namespace

bool Days::contain(Day day) const {
  return first <= day && (!last.ok() || day <= last);
}

const Pupil* School::pupil(const Id& id) const {
  return with_id(pupils, id);
}
const Adult* School::adult(const Id& id) const {
  return with_id(adults, id);
}
const Room* School::room(const Id& id) const {
  return with_id(rooms, id);
}

std::vector<const Pupil*> pupils_of(const School& school, const Id& room, Day day) {
  std::vector<const Pupil*> found;
  for (const Pupil& pupil : school.pupils) {
    if (placement_in(pupil, room, day)) found.push_back(&pupil);
  }
  return found;
}

std::vector<const Pupil*> guests_of(const School& school, const Id& room, Day day) {
  std::vector<const Pupil*> found;
  for (const Pupil& pupil : school.pupils) {
    const bool visits = std::ranges::any_of(
        pupil.visits, [&](const Visit& visit) { return visit.room == room && visit.days.contain(day); });
    if (visits && !placement_in(pupil, room, day)) found.push_back(&pupil);
  }
  return found;
}

namespace {

// "media:<hash>" that may be shown on this day; everything that is no photograph may.
bool may_show(const School& school, const std::string& picture, bool person, Day day) {
  if (!picture.starts_with("media:")) return true;
  const auto note = std::ranges::find(school.media, picture.substr(6), &MediaNote::hash);
  if (note == school.media.end()) return !person;  // nobody has said that this face may be shown
  return note->consent && !(note->expires && *note->expires < day);
}

std::string first_of(const School& school, const std::string& picture, const std::string& instead,
                     bool person, Day day) {
  if (!may_show(school, picture, person, day)) return instead;
  return picture.starts_with("media:") && !instead.empty() ? picture + '|' + instead : picture;
}

}  // namespace

std::string picture_of(const School& school, const Pupil& pupil, Day day) {
  return first_of(school, pupil.picture, pupil.avatar.empty() ? "animal/owl" : pupil.avatar, true, day);
}

std::string picture_of(const School& school, const Adult& adult, Day day) {
  return first_of(school, adult.picture, "out/grown_up", true, day);
}

std::string picture_of(const School& school, const std::string& picture, const std::string& instead,
                       Day day) {
  return first_of(school, picture, instead, false, day);
}

bool is_here(const Adult& adult, Day day) {
  const bool works = adult.weekdays.empty() || adult.weekdays.contains(weekday_of(day).c_encoding());
  return works && std::ranges::none_of(adult.away, [&](const Days& away) { return away.contain(day); });
}

std::string check_in_refusal(const School& school, const Pupil& pupil, const Id& room, Instant now) {
  const Placement* placement = placement_in(pupil, room, local_time(now, school.zone).day);
  if (!placement) return "This pupil does not belong to this room today; see People, placements.";
  if (placement->needs_consent && (!placement->consent || now < *placement->consent)) {
    return "Consent for this programme is not recorded yet; record it in People before the first check-in.";
  }
  return {};
}

}  // namespace hearth
