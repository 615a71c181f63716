// SPDX-License-Identifier: MIT
// The rooms as they are filled, who is in them in numbers, and the decision: a place, or none.
#include <algorithm>
#include <map>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_forms.hpp"
#include "screen/staff/referral_words.hpp"
#include "screen/staff/room_counts.hpp"

namespace hearth {

using nlohmann::json;

// For a child each says how it would be with them; it warns and stops nobody.
Form ReferralForms::rooms(const Id& pupil) {
  return [this, pupil]() -> FormNow {
    const auto school = desk_.school();
    const Pupil* child = school->pupil(pupil);
    FormNow form{.id = "places",
                 .title = child ? words()("referral.place_for", {{"name", child->name}}) : label("groups"),
                 .note = label(child ? "place_for_why" : "groups_note"),
                 .picture = child ? picture_of(*school, *child, today()) : ""};
    for (const Room& room : school->rooms) {
      const int here = int(pupils_of(*school, room.id, today()).size());
      const std::string warning = size_warning(room, child ? here + 1 : here, words());
      Ask ask{.id = "room/" + room.id,
              .label = room.name,
              .now = size_words(room, here, words()),
              .how = Leads{label("look"), [this, id = room.id, pupil] { forms_.open(group(id, pupil)); }},
              .picture = room.picture};
      if (!warning.empty())
        ask.now += "\n" + (child ? words()("referral.with", {{"name", child->name}, {"warning", warning}})
                                 : warning);
      ask.wants_a_look = !warning.empty();
      form.asks.push_back(std::move(ask));
    }
    return form;
  };
}

Form ReferralForms::group(const Id& room_id, const Id& pupil) {
  return [this, room_id, pupil]() -> FormNow {
    const auto school = desk_.school();
    const Room* room = school->room(room_id);
    if (!room) return {.gone = true};
    const Pupil* child = school->pupil(pupil);
    const PupilBody body = [this](const Id& id) {
      const Document* document = desk_.document("pupil", id);
      return document ? document->body : json();
    };
    const RoomCounts counts = counts_of(*school, *room, today(), body);
    const RoomCounts theirs = child ? counts_of_one(*school, *child, body) : RoomCounts();
    FormNow form{.id = "group", .title = room->name, .note = label("group_note"), .picture = room->picture};
    const auto says = [&](const std::string& id, const std::string& what, const std::string& now) {
      form.asks.push_back({.id = "count/" + id, .label = what, .now = now});
    };
    const std::string warning = size_warning(*room, counts.children + (child ? 1 : 0), words());
    says("children", size_words(*room, counts.children, words()),
         child && !warning.empty() ? words()("referral.with", {{"name", child->name}, {"warning", warning}})
                                   : warning);
    form.asks.back().wants_a_look = !warning.empty();
    std::vector<std::string> adults;
    for (const Id& id : room->adults)
      if (const Adult* adult = school->adult(id)) adults.push_back(adult->name);
    says("adults", words()("room.adults"), adults.empty() ? words()("people.nobody") : listed(adults));
    for (const CountRow& row : rows_of(counts, theirs, child ? child->name : "", words()))
      says(row.id, row.what, row.how_many);
    if (child) {
      form.main = words()("referral.give_in", {{"name", child->name}, {"room", room->name}});
      form.on_main = [this, pupil, room_id] { give_place(pupil, room_id); };
    }
    return form;
  };
}

// The place first: should the power go between the two, the child still stands on the list.
void ReferralForms::give_place(const Id& pupil, const Id& room_id) {
  const auto school = desk_.school();
  const Room* room = school->room(room_id);
  const Pupil* child = school->pupil(pupil);
  if (!room || !child) return;
  auto all = child->placements;
  all.push_back({.room = room->id, .days = {today(), {}}});
  const std::size_t which = all.size() - 1;
  if (const auto wrong = wrong_placement(all, which, *school, words()); !wrong.empty())
    return forms_.say(wrong);
  const auto unless_kept = [this, visit = visit_, mine = *visit_](const Told& told) {
    if (mine == *visit && !told.problem.empty()) forms_.say(told.problem);
    return mine == *visit && told.problem.empty();
  };
  keep(
      "pupil", pupil, label("give_place"),
      [&](json& body) {
        json one{{"room", room->id}, {"first", day_text(today())}};
        if (room->needs_consent) one["needs_consent"] = true;
        body["placements"].push_back(std::move(one));
      },
      [this, pupil, which, unless_kept](const Told& told) {
        if (!unless_kept(told)) return;
        set(
            pupil, "give_place", [](json& body) { body["stage"] = "placed"; },
            [this, pupil, which, unless_kept](const Told& told) {
              if (!unless_kept(told)) return;
              forms_.back();
              forms_.back();
              forms_.open(person_.placement(pupil, which));
            });
      });
}

// The reason is kept as it is finished; the decision is the last touch.
Form ReferralForms::decline(const Id& id) {
  return [this, id]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    FormNow form = about(asked, "decline", words()("referral.decline_of", {{"name", asked.pupil.name}}),
                         label("decline_note"));
    form.asks.push_back(text(id, "why_declined", asked.body, json::json_pointer("/why_declined"),
                             {.most_letters = 300, .lines = true}));
    if (asked.referral.why_declined.empty() || !is_open(asked.referral)) return form;
    form.main = label("decline_now");
    form.on_main = [this, id] {
      set(
          id, "decline", [](json& body) { body["stage"] = "declined"; },
          [this, visit = visit_, mine = *visit_](const Told& told) {
            if (mine != *visit) return;
            if (!told.problem.empty()) return forms_.say(told.problem);
            forms_.back();
          });
    };
    return form;
  };
}

Ask ReferralForms::again(const Asked& asked) {
  return {.id = "again",
          .label = label("again"),
          .now = label("again_why"),
          .how = Leads{label("again_do"), [this, id = asked.referral.pupil] {
                         set(
                             id, "again",
                             [](json& body) {
                               body["stage"] = "asked";
                               body["why_declined"] = "";
                             },
                             [this](const Told& told) { forms_.say(told.problem); });
                       }}};
}

}  // namespace hearth
