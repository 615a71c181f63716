// SPDX-License-Identifier: MIT
// A child who belongs elsewhere, or has left, and comes for a visit: nothing is asked of them for it.
#include <algorithm>

#include "school/documents.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"

namespace hearth {

using nlohmann::json;

Form PersonForms::visits(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    FormNow form{.id = "visits",
                 .title = words()("people.visits_of", {{"name", child.pupil.name}}),
                 .note = label("visits_why"),
                 .picture = picture_now(child)};
    const auto& all = child.pupil.visits;
    for (std::size_t at = 0; at < all.size(); ++at) {
      const Room* room = child.school->room(all[at].room);
      const bool over = all[at].days.last.ok() && all[at].days.last < child.today;
      form.asks.push_back({.id = "visit/" + std::to_string(at),
                           .label = date_words(all[at].days.first, words()),
                           .now = over   ? label("is_over")
                                  : room ? room->name
                                         : label("room_gone"),
                           .how = Leads{label("take_away"),
                                        [this, id, at] {
                                          keep(
                                              "pupil", id, label("visits"),
                                              [&](json& body) { body["visits"].erase(at); },
                                              [this](const Told& told) { forms_.say(told.problem); });
                                        }},
                           .picture = room ? room->picture : ""});
    }
    form.asks.push_back(new_visit(id, child));
    return form;
  };
}

// To the room in which this screen stands.
Ask PersonForms::new_visit(const Id& id, const Child& child) {
  const Room* room = child.school->room(desk_.room());
  return {
      .id = "new_visit",
      .label = words()("people.new_visit", {{"room", room ? room->name : ""}}),
      .now = label("new_visit_why"),
      .how =
          AskDay{std::nullopt, child.today, "",
                 [this, id, child](std::optional<Day> day, ThenTold then) {
                   if (*day < child.today) return then({label("in_the_past")});
                   const auto here = pupils_of(*child.school, desk_.room(), *day);
                   if (std::ranges::count(here, id, &Pupil::id)) return then({label("belongs_there")});
                   keep(
                       "pupil", id, label("visits"),
                       [&](json& body) {
                         const std::string text = day_text(*day);
                         body["visits"].push_back({{"room", desk_.room()}, {"first", text}, {"last", text}});
                       },
                       std::move(then));
                 }},
      .button = words()("people.add_one")};
}

}  // namespace hearth
