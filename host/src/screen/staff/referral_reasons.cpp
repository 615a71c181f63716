// SPDX-License-Identifier: MIT
// Why somebody asks for a place, with whom it was talked over, and the letter to the family.
#include <algorithm>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_forms.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {

using nlohmann::json;
using Place = json::json_pointer;

Form ReferralForms::reasons(const Id& id) {
  return [this, id]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    FormNow form = about(asked, "reasons", words()("referral.reasons_of", {{"name", asked.pupil.name}}));
    const std::string& by = asked.referral.by;
    const bool usual = by.empty() || std::ranges::count(who_may_ask(), by);
    form.asks.push_back(who_asked(asked));
    form.asks.push_back(concerns(asked));
    form.asks.push_back(text(id, "words", asked.body, Place("/words"), {.most_letters = 600, .lines = true}));
    form.asks.push_back(text(id, "meeting", asked.body, Place("/meeting"), {.hint = label("meeting_hint")}));
    form.asks.push_back(day(id, "asked_on", asked.referral.asked, Place("/asked"), std::nullopt, true));
    form.asks.push_back(text(id, "by_name", usual ? json::object() : asked.body, Place("/by"),
                             {.hint = label("by_name_hint")}));
    return form;
  };
}

Ask ReferralForms::who_asked(const Asked& asked) {
  std::vector<Choice> choices;
  for (const std::string& who : who_may_ask())
    choices.push_back({.id = who, .word = label("by_" + who), .look = {.chosen = who == asked.referral.by}});
  const std::string now = by_words(asked.referral, words());
  return {
      .id = "by",
      .label = label("by"),
      .now = now.empty() ? words()("people.not_said") : now,
      .how = AskOne{choices, [this, id = asked.referral.pupil, choices](std::size_t chosen, ThenTold then) {
                      set(
                          id, "by", [&](json& body) { body["by"] = choices[chosen].id; }, std::move(then));
                    }}};
}

Ask ReferralForms::concerns(const Asked& asked) {
  std::vector<Choice> choices;
  for (const std::string& one : all_concerns())
    choices.push_back({.id = one,
                       .word = label("concern_" + one),
                       .look = {.chosen = std::ranges::count(asked.referral.concerns, one) > 0}});
  const std::string now = concerns_words(asked.referral, words());
  return {.id = "concerns",
          .label = label("concerns"),
          .now = now.empty() ? words()("people.not_said") : now,
          .how = AskSeveral{choices,
                            [this, id = asked.referral.pupil, all = asked.referral.concerns, choices](
                                std::size_t chosen, ThenTold then) {
                              auto changed = all;
                              const std::string& one = choices[chosen].id;
                              if (std::erase(changed, one) == 0) changed.push_back(one);
                              set(
                                  id, "concerns", [&](json& body) { body["concerns"] = changed; },
                                  std::move(then));
                            }},
          .why = label("concerns_why")};
}

Form ReferralForms::talks(const Id& id) {
  return [this, id]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    FormNow form = about(asked, "talks", words()("referral.talks_of", {{"name", asked.pupil.name}}),
                         label("talks_note"));
    for (const char* who : kTalkedTo) {
      const auto day = talked_on(asked.referral, who);
      const std::string name = asked.body.value(Place("/talked_with") / who, std::string());
      form.asks.push_back(
          leads(who, day ? listed({date_words(*day, words()), name}) : label("not_yet"), talk(id, who)));
      form.asks.back().wants_a_look = !day;
    }
    return form;
  };
}

Form ReferralForms::talk(const Id& id, const std::string& who) {
  return [this, id, who]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    FormNow form = about(asked, "talk", label(who), words()("referral.of", {{"name", asked.pupil.name}}));
    form.asks.push_back(
        day(id, "talked_on", talked_on(asked.referral, who), Place("/talked_to/" + who), std::nullopt));
    form.asks.push_back(text(id, "talked_with", asked.body, Place("/talked_with/" + who),
                             {.hint = label("talked_with_hint")}));
    return form;
  };
}

Form ReferralForms::letter(const Id& id) {
  return [this, id]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    const Referral& one = asked.referral;
    FormNow form =
        about(asked, "letter", label("letter"), words()("referral.of", {{"name", asked.pupil.name}}));
    form.asks.push_back(day(id, "letter_sent", one.letter_sent, Place("/letter_sent"), std::nullopt));
    form.asks.push_back(day(id, "letter_back", one.letter_back, Place("/letter_back"), one.letter_sent));
    form.asks.push_back(text(id, "letter_language", asked.body, Place("/letter_language"),
                             {.hint = label("letter_language_hint")}));
    return form;
  };
}

}  // namespace hearth
