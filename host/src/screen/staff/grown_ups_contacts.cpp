// SPDX-License-Identifier: MIT
// Whom to tell at once when somebody may not be safe, first things first.
#include "screen/staff/grown_ups_forms.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

json list_in(const json& body) {
  return body.is_object() ? body.value("safeguarding", json::array()) : json::array();
}

}  // namespace

Form GrownUpForms::contacts() {
  return [this]() -> FormNow {
    const Id school = desk_.school()->id;
    const json all = list_in(documents_.body("school", school));
    FormNow form{.id = "contacts", .title = label("contacts"), .note = label("contacts_why")};
    for (std::size_t at = 0; at < all.size(); ++at)
      form.asks.push_back({.id = "contact/" + std::to_string(at),
                           .label = words()("people.nth", {{"n", std::to_string(at + 1)},
                                                           {"what", words_in(all[at], "name")}}),
                           .now = listed({words_in(all[at], "role"), words_in(all[at], "phone")}),
                           .how = Leads{"", [this, at] { forms_.open(contact(at)); }}});
    form.asks.push_back(
        {.id = "new_contact",
         .label = label("new_contact"),
         .now = label("new_contact_why"),
         .how = AskWords{"",
                         {.hint = label("contact_name")},
                         [this, school, n = all.size()](const std::string& typed, ThenTold then) {
                           if (auto wrong = bad_name(typed, words()); !wrong.empty())
                             return then({std::move(wrong)});
                           keep(
                               "school", school, label("new_contact"),
                               [&](json& body) {
                                 body["safeguarding"].push_back({{"name", trimmed(typed)}});
                               },
                               [this, n, then](const Told& told) {
                                 then(told);
                                 if (told.problem.empty() && !told.clash) forms_.open(contact(n));
                               });
                         }},
         .button = words()("people.add_one")});
    return form;
  };
}

Form GrownUpForms::contact(std::size_t which) {
  return [this, which]() -> FormNow {
    const Id school = desk_.school()->id;
    const json all = list_in(documents_.body("school", school));
    if (which >= all.size()) return {.gone = true};
    const json& one = all[which];
    FormNow form{.id = "contact", .title = words_in(one, "name"), .note = label("contacts")};
    for (const auto& [key, field] : {std::pair{"contact_name", "name"}, std::pair{"contact_role", "role"},
                                     std::pair{"contact_phone", "phone"}}) {
      const std::string value = words_in(one, field);
      form.asks.push_back(
          {.id = key,
           .label = label(key),
           .now = value.empty() ? words()("people.not_said") : value,
           .how = AskWords{
               value, {}, [this, school, which, key, field](const std::string& typed, ThenTold then) {
                 if (auto wrong = bad_name(typed, words());
                     std::string_view(field) == "name" && !wrong.empty())
                   return then({std::move(wrong)});
                 keep(
                     "school", school, label(key),
                     [&](json& body) { body["safeguarding"][which][field] = trimmed(typed); },
                     std::move(then));
               }}});
    }
    const auto step = [this, school](const char* key, const Change& change) {
      keep("school", school, label(key), change, [this](const Told& told) { forms_.say(told.problem); });
    };
    if (which > 0)
      form.asks.push_back({.id = "contact_first",
                           .label = label("contact_first"),
                           .now = label("contact_first_why"),
                           .how = Leads{label("contact_up"), [this, step, which] {
                                          forms_.back();
                                          step("contact_first", [&](json& body) {
                                            json& list = body["safeguarding"];
                                            const json moved = list[which];
                                            list.erase(which);
                                            list.insert(list.begin(), moved);
                                          });
                                        }}});
    form.asks.push_back({.id = "contact_away",
                         .label = label("contact_away"),
                         .now = label("contact_away_why"),
                         .how = Leads{words()("people.take_away"), [this, step, which] {
                                        forms_.back();
                                        step("contact_away",
                                             [&](json& body) { body["safeguarding"].erase(which); });
                                      }}});
    return form;
  };
}

}  // namespace hearth
