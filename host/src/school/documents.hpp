// SPDX-License-Identifier: MIT
// Documents -> School, and back for what imports and staff make. The bodies, by kind (`?`: may be missing):
//
//   school       {name, zone?, second_factor_for?: [task, …], safeguarding?: [{name, role?, phone?}, …]}
//                                            one; its id is the school's
//   room         {name, picture?, hours?: {mon: [opens, closes], …}, adults?: [id, …],
//                 also_called?: [name, …], needs_consent?, places?, least?, most?,
//                 no_duties?: [kind, …], view?: RoomView,
//                 own_duties?: [{id, title, every: day, week, half_term, term or year, first}]}
//   pupil        {name, full_name?, picture?, avatar?,
//                 placements?: [{room, first, last?, needs_consent?, consent?}], visits?: [{room, first,
//                 last?}]}
//                                                           consent: when it was recorded, UTC milliseconds
//                and, for staff and imports alone: upn, local_ids, surname, forename, born, year, reg_group,
//                sen, need, languages, left
//   preferences  Preferences                                its id is the pupil's
//   adult        {name, picture?, role?, weekdays?: ["mon", …], away?: [{first, last?}]}
//                and, for staff alone: access: the id of a role, rooms: [id, …]
//   term         {title, first, last}
//   closure      {kind, title?, first, last, room?}         kind: inset, bank_holiday, holiday, closed
//   timetable    {room, first, last?, weeks: [{mon: [item, …], …}, …]}
//   one_off_day  {room?, day, title?, items: [item, …]}
//   change       {room, day, what, item, now?: item}        what: cancel, move, replace, add; empty fields of
//                                                           `now` stay as they were
//   overlay      {pupil, first, last?, weekdays: ["mon", …], items: [id, …], title, picture?, must?}
//   focus        {room?, first, last?, title, picture?}     what a half-term is about
//   media        {title?, source?, licence?, shows?: [id, …], expires?, consent?}
//                                                           its id is the hash; consent is needed where it
//                                                           shows somebody
//   clip         {words, language?, media}                  a recorded voice; media: a hash
//
//   plugin       {enabled?, order?, hours?: [{weekdays?, from, to}], forward?: as hours, turn_s?,
//                 settings?: {key: value}}
//                                                           its id is the plugin's
//   routine      {title, picture?, room?, order?}           what a star is given for with one touch
//   wording      {word?, picture?, tint?, hidden?}          its id: "feeling/happy", "help/talk", "tool/walk"
//
// For staff alone:
//
//   role         {title, tasks: [task, …]}                  hearth/staff.hpp
//   target       {pupil, text, title?, picture?, domain?, strategy?, home?, first, last?, review?,
//                 agreed_by?, scale?: three, count, percent or minutes, goal?, setting?, steps?: [text, …],
//                 step?, outcome?: -2 to 2}
//   reward       {title, tokens, pupil?, room?, picture?, size?: small, medium or big}
//   referral     {asked, by?, concerns?, words?, meeting?, talked_to?: {who: day}, letter_sent?,
//   letter_back?,
//                 letter_language?, priority?, stage?: asked, waiting, placed or declined, urgent?,
//                 why_urgent?, why_declined?}               its id is the pupil's
//                 and, for who reads it: talked_with?: {who: name}
//   plan         {type?, first?, limit_terms?, extended_until?, ends?, review?: [day, …]}
//                                                           its id is the pupil's
//   watch_rule   {title, feelings?: [id, …], valence?, times, of_days}
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

// `after` in the place of what was there before, with the fields that School does not hold, such as a UPN.
nlohmann::json kept_beside(nlohmann::json before, const nlohmann::json& after, const std::string& kind);

nlohmann::json body_of(const School&);  // name, zone and what staff have agreed
nlohmann::json body_of(const Room&);
nlohmann::json body_of(const Pupil&);
nlohmann::json body_of(const Adult&);
nlohmann::json body_of(const Term&);
nlohmann::json body_of(const Closure&);
nlohmann::json body_of(const Timetable&);
nlohmann::json body_of(const OneOffDay&);
nlohmann::json body_of(const Change&);
nlohmann::json body_of(const Overlay&);
nlohmann::json body_of(const Focus&);
nlohmann::json body_of(const MediaNote&);
nlohmann::json body_of(const PluginWish&);
nlohmann::json body_of(const Wording&);
nlohmann::json body_of(const StaffRole&);
nlohmann::json body_of(const Target&);
nlohmann::json body_of(const Reward&);
nlohmann::json body_of(const Routine&);
nlohmann::json body_of(const Plan&);
nlohmann::json body_of(const Referral&);
nlohmann::json body_of(const WatchRule&);

}  // namespace hearth
