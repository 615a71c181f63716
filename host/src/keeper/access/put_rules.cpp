// SPDX-License-Identifier: MIT
#include "keeper/access/put_rules.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "hearth/targets.hpp"
#include "keeper/access/own_rooms.hpp"
#include "keeper/store/theirs.hpp"
#include "records/school_of.hpp"
#include "school/referrals.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr const char* kWholeSchool = "This is for the whole school; ask somebody who looks after every room.";

std::string field(const Document& document, const char* key) {
  const auto found = document.body.find(key);
  return found != document.body.end() && found->is_string() ? found->get<std::string>() : "";
}

// The words of content/tools.toml, which the keeper does not read; a school's own words stand in its records.
const std::vector<std::string> kUsualTools{"breathe", "bear hug",       "hug",   "squeeze",        "music",
                                           "bubbles", "walk",           "draw",  "blanket",        "fidget",
                                           "tent",    "drink of water", "water", "breathe with me"};

// A single document read as the school reads it; what does not make sense is not there.
std::optional<Pupil> pupil_in(const Document* document) {
  if (!document || document->deleted) return {};
  Notices ignored;
  const School school = school_of({*document}, ignored);
  if (school.pupils.empty()) return {};
  return school.pupils.front();
}

// The same, of a referral.
std::optional<Referral> referral_in(const Document* document) {
  if (!document || document->deleted) return {};
  Notices ignored;
  const School school = school_of({*document}, ignored);
  if (school.referrals.empty()) return {};
  return school.referrals.front();
}

// A reward that a room collects for, or every child.
bool is_a_rooms(const Document& reward) {
  return reward.kind == "reward" && field(reward, "pupil").empty();
}

auto all_of(const Placement& placement) {
  return std::tuple(placement.room, placement.days.first, placement.days.last, placement.needs_consent,
                    placement.consent);
}

bool has(const std::optional<Pupil>& pupil, const Placement& placement) {
  return pupil && std::ranges::any_of(pupil->placements, [&](const Placement& other) {
           return all_of(other) == all_of(placement);
         });
}

// The rooms of the placements that only one of the two has.
std::set<Id> moved_between(const std::optional<Pupil>& before, const std::optional<Pupil>& after) {
  std::set<Id> rooms;
  for (const auto& [one, other] : {std::tie(before, after), std::tie(after, before)}) {
    if (!one) continue;
    for (const auto& placement : one->placements)
      if (!has(other, placement)) rooms.insert(placement.room);
  }
  return rooms;
}

// Those that a child is in today or later.
std::set<Id> rooms_from(const std::optional<Pupil>& pupil, Day today) {
  std::set<Id> rooms;
  if (!pupil) return rooms;
  for (const auto& placement : pupil->placements)
    if (!placement.days.last.ok() || placement.days.last >= today) rooms.insert(placement.room);
  return rooms;
}

std::set<Task> beyond(const std::set<Task>& tasks, const std::set<Task>& others) {
  std::set<Task> more;
  std::ranges::set_difference(tasks, others, std::inserter(more, more.end()));
  return more;
}

// What is possible in `after` that was not in `before`, for anybody.
std::set<Task> given(const School& before, const School& after) {
  std::set<Task> tasks;
  for (const Adult& adult : after.adults) {
    const Adult* same = before.adult(adult.id);
    tasks.merge(beyond(tasks_of(after, adult), same ? tasks_of(before, *same) : std::set<Task>()));
  }
  const auto roles = roles_of(before);
  for (const StaffRole& role : roles_of(after)) {
    const auto same = std::ranges::find(roles, role.id, &StaffRole::id);
    tasks.merge(beyond(role.tasks, same == roles.end() ? std::set<Task>() : same->tasks));
  }
  return tasks;
}

}  // namespace

PutRules::PutRules(const Session& session, const std::vector<Document>& known, Day today)
    : session_(session), today_(today) {
  for (const auto& document : known) known_[{document.kind, document.id}] = document;
}

std::string PutRules::refusal(const Document& document) {
  if (const auto no = hearth::refusal(session_, need_to_put(document.kind)); !no.empty()) return no;
  if (session_.role != Role::the_operator) {
    Notices wrong;
    school_of({document}, wrong);
    if (!wrong.empty()) return wrong.front().reason;
    using Rule = std::string (PutRules::*)(const Document&) const;
    for (const Rule rule :
         {&PutRules::about_children, &PutRules::about_rooms, &PutRules::about_pupil, &PutRules::about_room,
          &PutRules::about_media, &PutRules::about_staff, &PutRules::about_school, &PutRules::about_rewards,
          &PutRules::about_referrals, &PutRules::about_places})
      if (auto no = (this->*rule)(document); !no.empty()) return no;
  }
  known_[{document.kind, document.id}] = document;
  return {};
}

const Document* PutRules::before(const Document& document) const {
  const auto found = known_.find({document.kind, document.id});
  return found == known_.end() || found->second.deleted ? nullptr : &found->second;
}

bool PutRules::is_own(const Id& id) const {
  const auto found = known_.find({"pupil", id});
  const auto pupil = pupil_in(found == known_.end() ? nullptr : &found->second);
  return pupil ? is_own_child(session_, *pupil, today_) : has_every_room(session_);
}

bool PutRules::is_unplaced(const Id& id) const {
  const auto found = known_.find({"pupil", id});
  const auto pupil = pupil_in(found == known_.end() ? nullptr : &found->second);
  return pupil && pupil->placements.empty();
}

std::string PutRules::about_children(const Document& document) const {
  const auto& kind = document.kind;
  if (kind == "preferences" || kind == "plan") return is_own(document.id) ? "" : kForeignChild;
  // Before somebody has decided on a place, a child is nobody's yet.
  if (kind == "referral") return is_own(document.id) || is_unplaced(document.id) ? "" : kForeignChild;
  if (kind != "target" && kind != "overlay" && kind != "reward") return {};
  for (const Document* version : {before(document), &document}) {
    if (!version || version->deleted) continue;
    if (is_a_rooms(*version)) continue;
    if (!is_own(field(*version, "pupil"))) return kForeignChild;
  }
  return {};
}

// Nobody is given a place before everybody has been talked to.
std::string PutRules::about_referrals(const Document& document) const {
  if (document.kind != "referral") return {};
  const auto was = referral_in(before(document)), is = referral_in(&document);
  return is ? referral_refusal(was ? &*was : nullptr, *is, has_every_room(session_)) : std::string();
}

// While somebody waits for a place, whoever decides gives it, and not before everybody has been talked to.
std::string PutRules::about_places(const Document& document) const {
  if (document.kind != "pupil") return {};
  const auto asked = known_.find({"referral", document.id});
  const auto referral = referral_in(asked == known_.end() ? nullptr : &asked->second);
  if (!referral || !is_open(*referral)) return {};
  const auto had = rooms_from(pupil_in(before(document)), today_);
  const bool more = std::ranges::any_of(rooms_from(pupil_in(&document), today_),
                                        [&](const Id& room) { return !had.contains(room); });
  if (!more) return {};
  if (!has_every_room(session_))
    return "Somebody has asked for a place for this child; who looks after every room decides about it.";
  return may_be_placed(*referral)
             ? ""
             : "Talk to everybody first, or write down why it cannot wait; then there is a place.";
}

std::string PutRules::about_rooms(const Document& document) const {
  static const std::set<std::string> kinds{"timetable", "change", "one_off_day", "closure",
                                           "focus",     "term",   "routine",     "reward"};
  if (!kinds.contains(document.kind)) return {};
  for (const Document* version : {before(document), &document}) {
    if (!version || version->deleted) continue;
    if (document.kind == "reward" && !is_a_rooms(*version)) continue;
    const auto room = field(*version, "room");
    if (room.empty() && !has_every_room(session_)) return kWholeSchool;
    if (!room.empty() && !is_own_room(session_, room)) return kForeignRoom;
  }
  return {};
}

// Law 6: what every child has anyway is not to be earned.
std::string PutRules::about_rewards(const Document& document) const {
  if (document.kind != "reward" || document.deleted) return {};
  Notices ignored;
  const School one = school_of({document}, ignored);
  return one.rewards.empty() ? std::string()
                             : reward_refusal(school_with(nullptr), one.rewards.front(), kUsualTools);
}

std::string PutRules::about_pupil(const Document& document) const {
  if (document.kind != "pupil" || has_every_room(session_)) return {};
  const auto was = pupil_in(before(document)), is = pupil_in(&document);
  if (was && !is_own_child(session_, *was, today_)) return kForeignChild;
  for (const Id& room : moved_between(was, is))
    if (!is_own_room(session_, room)) return "A child can only be moved within your own rooms.";
  if (!was && is && !is_own_child(session_, *is, today_)) return "Put the child into one of your rooms.";
  return {};
}

std::string PutRules::about_room(const Document& document) const {
  if (document.kind != "room") return {};
  const Document* was = before(document);
  if (!was && !has_every_room(session_)) return kWholeSchool;
  if (!is_own_room(session_, document.id)) return kForeignRoom;
  json old = was ? was->body : json::object(), now = document.deleted ? json::object() : document.body;
  // Whose room it is says whose children they are.
  const auto& tasks = session_.tasks;
  if (old.value("adults", json::array()) != now.value("adults", json::array()) &&
      !tasks.contains(Task::people) && !tasks.contains(Task::staff))
    return "With your role you cannot change whose room it is.";
  old.erase("view");
  now.erase("view");
  if (!tasks.contains(Task::look) && old != now)
    return "With your role you can only change how the room is today.";
  return {};
}

// A photograph of children is theirs, and so is the consent that stands in its note.
std::string PutRules::about_media(const Document& document) const {
  if (document.kind != "media") return {};
  for (const Document* version : {before(document), &document}) {
    if (!version || !version->body.contains("shows")) continue;
    for (const Id& shown : version->body["shows"].get<std::vector<Id>>()) {
      if (!known_.contains({"pupil", shown})) continue;
      if (const auto no = hearth::refusal(session_, {Role::staff, {Task::people}}); !no.empty()) return no;
      if (!is_own(shown)) return kForeignChild;
    }
  }
  // Whose picture it is, whatever its note says: without a note it is not shown, and with one it is agreed
  // to.
  for (const auto& [name, other] : known_) {
    if (name.first != "pupil" || !media_of(other).contains(document.id)) continue;
    if (const auto no = hearth::refusal(session_, {Role::staff, {Task::people}}); !no.empty()) return no;
    if (!is_own(name.second)) return kForeignChild;
  }
  return {};
}

std::string PutRules::about_staff(const Document& document) const {
  if (document.kind != "adult" && document.kind != "role") return {};
  const School was = school_with(nullptr), is = school_with(&document);
  if (const auto more = beyond(given(was, is), session_.tasks); !more.empty())
    return beyond(more, session_.with_second).empty()
               ? hearth::refusal(session_, {Role::staff, {*more.begin()}})
               : "Nobody can give away what they may not do themselves; ask somebody who may.";
  if (const Adult* adult = is.adult(document.id); adult && document.kind == "adult") {
    const Adult* same = was.adult(document.id);
    for (const Id& room : adult->rooms)
      if (!is_own_room(session_, room) && !(same && std::ranges::count(same->rooms, room)))
        return kForeignRoom;
  }
  const auto looks_after_staff = [&](const School& school) {
    return std::ranges::any_of(school.adults, [&](const Adult& adult) {
      const auto pin = known_.find({"pin", adult.id});
      return pin != known_.end() && !pin->second.deleted && tasks_of(school, adult).contains(Task::staff);
    });
  };
  if (looks_after_staff(was) && !looks_after_staff(is))
    return "Nobody would be left to look after the staff list; let somebody else do it first.";
  return {};
}

// Whoever has not shown their second factor must not be the one who says that it is not needed.
std::string PutRules::about_school(const Document& document) const {
  if (document.kind != "school" || session_.with_second.empty()) return {};
  if (school_with(nullptr).second_factor_for == school_with(&document).second_factor_for) return {};
  return hearth::refusal(session_, {Role::staff, {*session_.with_second.begin()}});
}

School PutRules::school_with(const Document* changed) const {
  std::vector<Document> documents;
  for (const auto& [name, document] : known_)
    if (!changed || name != Name(changed->kind, changed->id)) documents.push_back(document);
  if (changed) documents.push_back(*changed);
  Notices ignored;
  return school_of(documents, ignored);
}

}  // namespace hearth
