// SPDX-License-Identifier: MIT
// Everybody for whom somebody has asked for a place, and whose turn it is.
#include <algorithm>

#include "screen/staff/people_search.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_forms.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {

Ask ReferralForms::row_of(const Referral& one, const School& school) {
  const Pupil* pupil = school.pupil(one.pupil);
  const std::string missing = missing_words(one, words());
  Ask row{.id = "asked/" + one.pupil,
          .label = pupil ? pupil->name : words()("people.nobody"),
          .now = words()("referral.row",
                         {{"stage", stage_words(one, words())}, {"who", asked_words(one, words())}}),
          .how = Leads{label("open"), [this, id = one.pupil] {
                         documents_.steps().clear();  // of another child
                         forms_.open(referral(id));
                       }}};
  if (is_open(one) && !missing.empty()) row.now += "\n" + missing;
  if (pupil) row.picture = picture_of(school, *pupil, today());
  row.wants_a_look = one.urgent && is_open(one);
  return row;
}

Form ReferralForms::waiting() {
  return [this]() -> FormNow {
    const auto school = desk_.school();
    const auto open = waiting_list(*school);
    FormNow form{.id = "waiting",
                 .title = label("title"),
                 .note = label(open.empty() ? "nobody_waits" : "order_why"),
                 .main = label("ask"),
                 .on_main = [this] { forms_.open(choose_child()); }};
    form.asks.push_back(leads("groups", label("groups_why"), rooms({})));
    if (open.size() < school->referrals.size())
      form.asks.push_back(leads("decided", label("decided_why"), decided()));
    for (const Referral* one : open) form.asks.push_back(row_of(*one, *school));
    return form;
  };
}

// By name: nobody is ranked.
Form ReferralForms::decided() {
  return [this]() -> FormNow {
    const auto school = desk_.school();
    FormNow form{.id = "decided", .title = label("decided"), .note = {}};
    for (const Referral& one : school->referrals)
      if (!is_open(one)) form.asks.push_back(row_of(one, *school));
    std::ranges::sort(form.asks, {}, &Ask::label);
    return form;
  };
}

Form ReferralForms::choose_child() {
  return [this]() -> FormNow {
    const auto school = desk_.school();
    const auto& own = desk_.session().rooms;
    std::vector<Choice> choices;
    for (const bool gone : {false, true})
      for (const Pupil* pupil : children_shown(*school, own, today(), gone, "")) {
        const Referral* before = referral_of(*school, pupil->id);
        if (before && is_open(*before)) continue;
        choices.push_back({.id = pupil->id,
                           .word = pupil->name,
                           .picture = picture_of(*school, *pupil, today()),
                           .look = {.quiet = gone}});
      }
    FormNow form{.id = "choose_child", .title = label("ask"), .note = {}};
    form.asks.push_back({.id = "known_child",
                         .label = label("known_child"),
                         .now = label("known_child_why"),
                         .how = AskOne{choices,
                                       [this, choices](std::size_t chosen, const ThenTold& then) {
                                         then({});
                                         ask_for(choices[chosen].id);
                                       }},
                         .button = words()("people.choose")});
    Ask fresh{.id = "new_child", .label = words()("people.new_child"), .now = label("new_child_why")};
    if (decides())
      fresh.how = Leads{words()("people.add_one"), [this] { on_new_child(); }};
    else
      fresh.now = label("new_child_not");
    form.asks.push_back(std::move(fresh));
    return form;
  };
}

void ReferralForms::ask_for(const Id& id) {
  documents_.keep(
      "referral", id, label("ask"),
      [&](nlohmann::json& body) {
        body = {{"asked", day_text(today())}};
      },
      [this, id, visit = visit_, mine = *visit_](const Told& told) {
        if (mine != *visit) return;
        if (!told.problem.empty()) return forms_.say(told.problem);
        forms_.close();
        forms_.open(waiting());
        forms_.open(referral(id));
      });
}

}  // namespace hearth
