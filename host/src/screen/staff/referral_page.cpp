// SPDX-License-Identifier: MIT
// One child for whom somebody has asked: who and why, who was talked to, and what is decided.
#include <algorithm>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_forms.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {

using nlohmann::json;

using Place = json::json_pointer;

Form ReferralForms::referral(const Id& id) {
  return [this, id]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    const Referral& one = asked.referral;
    const bool declined = one.stage == Referral::Stage::declined;
    const std::string missing = declined ? "" : missing_words(one, words());
    FormNow form = about(asked, "referral/" + id, words()("referral.of", {{"name", asked.pupil.name}}),
                         stage_words(one, words()) + (missing.empty() ? "" : ". " + missing));
    form.shows = id;
    form.asks.push_back(
        leads("reasons", listed({asked_words(one, words()), concerns_words(one, words())}), reasons(id)));
    form.asks.push_back(leads("talks", talked_words(one, words()), talks(id)));
    form.asks.back().wants_a_look = !declined && !still_to_talk_to(one).empty();
    const std::string sent =
        one.letter_back   ? words()("referral.back_on", {{"date", date_words(*one.letter_back, words())}})
        : one.letter_sent ? words()("referral.sent_on", {{"date", date_words(*one.letter_sent, words())}})
                          : label("not_yet");
    form.asks.push_back(leads("letter", sent, letter(id)));
    if (is_open(one)) {
      form.asks.push_back(
          leads("urgent", one.urgent ? listed({label("is_urgent"), one.why_urgent}) : label("not_urgent"),
                urgent(id)));
      form.asks.back().wants_a_look = one.urgent && one.why_urgent.empty();
      form.asks.push_back(priority(asked));
    } else {
      form.asks.push_back(again(asked));
    }
    form.asks.push_back(
        leads("child", rooms_words(asked.pupil, *asked.school, asked.today, words()), person_.child(id)));
    if (!decides() || !is_open(one)) return form;
    form.asks.push_back(leads("decline", label("decline_why"), decline(id)));
    if (may_be_placed(one)) {
      form.main = label("give_place");
      form.on_main = [this, id] { forms_.open(rooms(id)); };
    }
    return form;
  };
}

Form ReferralForms::urgent(const Id& id) {
  return [this, id]() -> FormNow {
    const Asked asked = look_at(id);
    if (!asked.known) return {.gone = true};
    FormNow form =
        about(asked, "urgent", label("urgent"), words()("referral.of", {{"name", asked.pupil.name}}));
    form.asks.push_back({.id = "is_urgent",
                         .label = label("is_urgent"),
                         .now = label("is_urgent_why"),
                         .how = AskYesNo{asked.referral.urgent, [this, id](bool on, ThenTold then) {
                                           set(
                                               id, "is_urgent", [&](json& body) { body["urgent"] = on; },
                                               std::move(then));
                                         }}});
    if (!asked.referral.urgent) return form;
    form.asks.push_back(
        text(id, "why_urgent", asked.body, Place("/why_urgent"), {.most_letters = 300, .lines = true}));
    form.asks.back().wants_a_look = asked.referral.why_urgent.empty();
    return form;
  };
}

// Who looks after every room says whose turn it is; until then it is not decided.
Ask ReferralForms::priority(const Asked& asked) {
  const bool waits = asked.referral.stage == Referral::Stage::waiting;
  const int chosen = waits ? asked.referral.priority : 0;
  std::vector<Choice> choices;
  for (int turn = 0; turn <= 3; ++turn)
    choices.push_back({.id = std::to_string(turn),
                       .word = label(turn == 0 ? "undecided" : "priority_" + std::to_string(turn)),
                       .look = {.chosen = turn == chosen}});
  Ask ask{.id = "priority",
          .label = label("priority"),
          .now = choices[std::size_t(chosen)].word,
          .why = label("priority_why")};
  if (!decides()) return ask;
  ask.how = AskOne{choices, [this, id = asked.referral.pupil](std::size_t turn, ThenTold then) {
                     set(
                         id, "priority",
                         [&](json& body) {
                           body["stage"] = turn == 0 ? "asked" : "waiting";
                           body["priority"] = turn == 0 ? 2 : int(turn);
                         },
                         std::move(then));
                   }};
  return ask;
}

}  // namespace hearth
