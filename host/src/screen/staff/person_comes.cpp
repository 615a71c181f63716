// SPDX-License-Identifier: MIT
// When somebody from outside comes to see a child: their day shows it in the place of what the room does.
#include <algorithm>

#include "base/ids.hpp"
#include "school/documents.hpp"
#include "school/fields.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

// Their visits that are not over, the next first.
std::vector<const Overlay*> visits_of(const School& school, const Id& pupil, const std::string& name,
                                      Day today) {
  std::vector<const Overlay*> found;
  for (const Overlay& one : school.overlays)
    if (one.pupil == pupil && one.title == name && one.days.last.ok() && one.days.last >= today)
      found.push_back(&one);
  std::ranges::sort(found, {}, [](const Overlay* one) { return one->days.first; });
  return found;
}

Id room_on(const Pupil& pupil, Day day) {
  const auto found =
      std::ranges::find_if(pupil.placements, [&](const Placement& p) { return p.days.contain(day); });
  return found == pupil.placements.end() ? Id() : found->room;
}

}  // namespace

std::string PersonForms::comes_words(const Id& id, const std::string& name) const {
  const auto school = desk_.school();
  const auto all = visits_of(*school, id, name, local_time(desk_.clock.now(), school->zone).day);
  return all.empty() ? label("comes_not")
                     : words()("people.comes_on", {{"date", date_words(all.front()->days.first, words())}});
}

Form PersonForms::comes(const Id& id, std::size_t agency) {
  return [this, id, agency]() -> FormNow {
    const Child child = look_at(id);
    const json all = child.body.is_object() ? child.body.value("agencies", json::array()) : json::array();
    if (!child.known || agency >= all.size()) return {.gone = true};
    const std::string name = words_in(all[agency], "name");
    FormNow form{.id = "comes", .title = name, .note = label("comes_why"), .picture = picture_now(child)};
    for (const Overlay* one : visits_of(*child.school, id, name, child.today)) {
      std::vector<std::string> titles;
      const DayPlan plan =
          hearth::plan_day(*child.school, room_on(child.pupil, one->days.first), one->days.first);
      for (const PlanItem& item : plan.items)
        if (std::ranges::count(one->items, item.item.id)) titles.push_back(item.item.title);
      form.asks.push_back({.id = "comes/" + one->id,
                           .label = date_words(one->days.first, words()),
                           .now = listed(titles),
                           .how = Leads{label("take_away"), [this, overlay = one->id] {
                                          documents_.remove(
                                              "overlay", overlay, label("comes"),
                                              [this](const Told& told) { forms_.say(told.problem); });
                                        }}});
    }
    form.asks.push_back({.id = "comes_new",
                         .label = label("comes_new"),
                         .now = label("comes_new_why"),
                         .how = AskDay{std::nullopt, child.today, "",
                                       [this, id, name, child](std::optional<Day> day, const ThenTold& then) {
                                         if (*day < child.today) return then({label("in_the_past")});
                                         const DayPlan plan = hearth::plan_day(
                                             *child.school, room_on(child.pupil, *day), *day);
                                         if (!plan.open || plan.items.empty())
                                           return then({label("comes_closed")});
                                         then({});
                                         forms_.open(comes_at(id, name, *day));
                                       }},
                         .button = words()("people.add_one")});
    return form;
  };
}

// In the place of which part of the day.
Form PersonForms::comes_at(const Id& id, const std::string& name, Day day) {
  return [this, id, name, day]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    FormNow form{.id = "comes_at",
                 .title = words()("people.comes_when", {{"name", name}, {"date", date_words(day, words())}}),
                 .note = {},
                 .picture = picture_now(child)};
    const DayPlan plan = hearth::plan_day(*child.school, room_on(child.pupil, day), day);
    for (const PlanItem& item : plan.items) {
      if (item.fate == Fate::cancelled) continue;
      Overlay visit{.pupil = id,
                    .days = {day, day},
                    .weekdays = {weekday_of(day).c_encoding()},
                    .items = {item.item.id},
                    .title = name,
                    .picture = "visitor"};
      form.asks.push_back({.id = "at/" + item.item.id,
                           .label = item.item.title,
                           .now = time_text(item.item.starts) + " – " + time_text(item.item.ends),
                           .how = Leads{label("choose"),
                                        [this, body = body_of(visit)] {
                                          keep(
                                              "overlay", new_id(desk_.clock.now()), label("comes"),
                                              [&](json& now) { now = body; },
                                              [this, visit = visit_, mine = *visit_](const Told& told) {
                                                if (mine != *visit) return;
                                                if (!told.problem.empty()) return forms_.say(told.problem);
                                                forms_.back();
                                              });
                                        }},
                           .picture = item.item.picture});
    }
    return form;
  };
}

}  // namespace hearth
