// SPDX-License-Identifier: MIT
// Who else works with a child: an educational psychologist, a speech therapist. What they advise stands here.
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

json list_in(const json& body) {
  return body.is_object() ? body.value("agencies", json::array()) : json::array();
}

}  // namespace

Form PersonForms::agencies(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const json all = list_in(child.body);
    FormNow form{.id = "agencies",
                 .title = words()("people.agencies_of", {{"name", child.pupil.name}}),
                 .note = label("agencies_note"),
                 .picture = picture_now(child)};
    for (std::size_t at = 0; at < all.size(); ++at)
      form.asks.push_back({.id = "agency/" + std::to_string(at),
                           .label = words_in(all[at], "name"),
                           .now = listed({words_in(all[at], "role"), words_in(all[at], "phone")}),
                           .how = Leads{"", [this, id, at] { forms_.open(agency(id, at)); }}});
    form.asks.push_back({.id = "new_agency",
                         .label = label("new_agency"),
                         .now = label("new_agency_why"),
                         .how = AskWords{"",
                                         {.hint = label("agency_name_hint")},
                                         [this, id, n = all.size()](const std::string& typed, ThenTold then) {
                                           if (auto wrong = bad_name(typed, words()); !wrong.empty())
                                             return then({std::move(wrong)});
                                           keep(
                                               "pupil", id, label("new_agency"),
                                               [&](json& body) {
                                                 body["agencies"].push_back({{"name", trimmed(typed)}});
                                               },
                                               [this, id, n, then](const Told& told) {
                                                 then(told);
                                                 if (told.problem.empty() && !told.clash)
                                                   forms_.open(agency(id, n));
                                               });
                                         }},
                         .button = words()("people.add_one")});
    return form;
  };
}

Form PersonForms::agency(const Id& id, std::size_t which) {
  return [this, id, which]() -> FormNow {
    const Child child = look_at(id);
    const json all = list_in(child.body);
    if (!child.known || which >= all.size()) return {.gone = true};
    const json& one = all[which];
    FormNow form{.id = "agency",
                 .title = words_in(one, "name"),
                 .note = words()("people.agencies_of", {{"name", child.pupil.name}}),
                 .picture = picture_now(child)};
    for (const auto& [key, field] : {std::pair{"agency_name", "name"},
                                     {"agency_role", "role"},
                                     {"agency_phone", "phone"},
                                     {"agency_advice", "advice"}}) {
      const std::string value = words_in(one, field);
      const bool advice = std::string_view(field) == "advice", name = std::string_view(field) == "name";
      form.asks.push_back(
          {.id = key,
           .label = label(key),
           .now = value.empty() ? label("not_said") : value,
           .how = AskWords{value,
                           {.most_letters = advice ? 600 : 80, .lines = advice},
                           [this, id, which, key, field, name](const std::string& typed, ThenTold then) {
                             if (auto wrong = bad_name(typed, words()); name && !wrong.empty())
                               return then({std::move(wrong)});
                             keep(
                                 "pupil", id, label(key),
                                 [&](json& body) { body["agencies"][which][field] = trimmed(typed); },
                                 std::move(then));
                           }},
           .why = why(key)});
    }
    form.asks.insert(form.asks.begin() + 2,
                     leads("comes", comes_words(id, words_in(one, "name")), comes(id, which)));
    form.asks.push_back({.id = "agency_away",
                         .label = label("agency_away"),
                         .now = label("agency_away_why"),
                         .how = Leads{label("take_away"), [this, id, which] {
                                        forms_.back();
                                        keep(
                                            "pupil", id, label("agency_away"),
                                            [&](json& body) { body["agencies"].erase(which); },
                                            [this](const Told& told) { forms_.say(told.problem); });
                                      }}});
    return form;
  };
}

}  // namespace hearth
