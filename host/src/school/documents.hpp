// SPDX-License-Identifier: MIT
// Documents -> School, and back for what imports and staff make. The bodies, by kind (`?`: may be missing):
//
//   school       {name, zone?}                              one; its id is the school's
//   room         {name, picture?, hours?: {mon: [opens, closes], …}, adults?: [id, …],
//                 also_called?: [name, …], needs_consent?, view?: RoomView}
//   pupil        {name, full_name?, picture?, avatar?,
//                 placements?: [{room, first, last?, needs_consent?, consent?}]}
//                                                           consent: when it was recorded, UTC milliseconds
//                and, for staff and imports alone: upn, local_ids, surname, forename, born, year, reg_group,
//                sen, need, languages, left
//   preferences  Preferences                                its id is the pupil's
//   adult        {name, picture?, role?, weekdays?: ["mon", …], away?: [{first, last?}]}
//   term         {title, first, last}
//   closure      {kind, title?, first, last, room?}         kind: inset, bank_holiday, holiday, closed
//   timetable    {room, first, last?, weeks: [{mon: [item, …], …}, …]}
//   one_off_day  {room?, day, title?, items: [item, …]}
//   change       {room, day, what, item, now?: item}        what: cancel, move, replace, add; empty fields of
//                                                           `now` stay as they were
//   overlay      {pupil, first, last?, weekdays: ["mon", …], items: [id, …], title, picture?}
//   focus        {room?, first, last?, title, picture?}     what a half-term is about
//   media        {title?, source?, licence?, shows?: [id, …], expires?, consent?}
//                                                           its id is the hash; consent is needed where it
//                                                           shows somebody
//   clip         {words, language?, media}                  a recorded voice; media: a hash
//
//   item         {id, title, picture?, kind?, starts, ends, adults?: [id, …], pictures?: {photo?, object?},
//                 choices?: [{id, title, picture?}]}
//
// The fields of RoomView and Preferences (hearth/preferences.hpp) are named as there: preference_fields.cpp.
// Days are "2026-07-17", times "08:40" (an end may be "24:00"), weekdays sun mon tue wed thu fri sat.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/school.hpp"

namespace hearth {

// A document as the school sees it. The JSON is only read while build_school() runs.
struct Body {
  std::string kind;
  Id id;
  const nlohmann::json* body;
};

// A screen needs these kinds; all others (plans, PINs, …) stay with the keeper.
bool is_for_screens(const std::string& kind);

// A body that is wrong is left out with a notice that names kind, id and field; other kinds are passed over.
School build_school(const std::vector<Body>&, Notices&);

nlohmann::json body_of(const School&);  // name and zone
nlohmann::json body_of(const Room&);
nlohmann::json body_of(const Pupil&);
nlohmann::json body_of(const Adult&);
nlohmann::json body_of(const Term&);
nlohmann::json body_of(const Closure&);
nlohmann::json body_of(const Timetable&);
nlohmann::json body_of(const OneOffDay&);
nlohmann::json body_of(const Change&);
nlohmann::json body_of(const Overlay&);

}  // namespace hearth
