// SPDX-License-Identifier: MIT
// How a child is asked how they feel, whom they may ask for, and what helps them.
#include <algorithm>

#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

namespace {

constexpr std::size_t kMostTools = 6;

template <class T>
std::vector<T> turned(std::vector<T> all, const T& one) {
  if (std::erase(all, one) == 0) all.push_back(one);
  return all;
}

template <class T>
std::size_t place_of(const std::vector<T>& all, const T& one) {
  return std::size_t(std::ranges::find(all, one) - all.begin());
}

}  // namespace

// In the order in which they were touched: the child is offered the first one first.
Ask PersonForms::key_adults(const Id& id, const Child& child) {
  const auto& chosen = child.pupil.preferences.check_in.key_adults;
  std::vector<Choice> choices;
  for (const Adult& adult : child.school->adults) {
    const std::size_t at = place_of(chosen, adult.id);
    const bool here = is_here(adult, child.today), in = at < chosen.size();
    Choice one{.id = adult.id,
               .word = in ? words()("people.nth", {{"n", std::to_string(at + 1)}, {"what", adult.name}})
                          : adult.name,
               .picture = picture_of(*child.school, adult, child.today),
               .look = {.chosen = in, .quiet = !here}};
    if (!here) one.second = label("away_today");
    choices.push_back(std::move(one));
  }
  Ask ask = several("key_adults",
                    key_adults_words(child.pupil.preferences.check_in, *child.school, child.today, words()),
                    choices, [this, id, choices](std::size_t which, ThenTold then) {
                      prefer(
                          id, label("key_adults"),
                          [&](Preferences& all) {
                            all.check_in.key_adults = turned(all.check_in.key_adults, Id(choices[which].id));
                          },
                          std::move(then));
                    });
  for (const Id& adult : chosen)
    if (const Adult* first = child.school->adult(adult)) {
      ask.picture = picture_of(*child.school, *first, child.today);
      break;
    }
  return ask;
}

Ask PersonForms::tools(const Id& id, const Preferences& now) {
  const auto& own = now.check_in.tools;
  std::vector<Choice> choices;
  std::vector<std::string> names;
  for (const Option& tool : desk_.content.tools) {
    const std::size_t at = place_of(own, tool.id);
    const bool in = at < own.size();
    choices.push_back(
        {.id = tool.id,
         .word = in ? words()("people.nth", {{"n", std::to_string(at + 1)}, {"what", tool.word}}) : tool.word,
         .picture = tool.picture,
         .look = {.chosen = in}});
  }
  for (const std::string& one : own)
    if (const Option* tool = desk_.content.tool(one)) names.push_back(tool->word);
  return several("tools", names.empty() ? label("tools_none") : listed(names), choices,
                 [this, id, own, choices](std::size_t which, ThenTold then) {
                   const Id tool = choices[which].id;
                   if (own.size() >= kMostTools && !std::ranges::count(own, tool))
                     return then({label("tools_enough")});
                   prefer(
                       id, label("tools"),
                       [&](Preferences& all) { all.check_in.tools = turned(all.check_in.tools, tool); },
                       std::move(then));
                 });
}

Form PersonForms::check_in(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Preferences& now = child.pupil.preferences;
    FormNow form{.id = "check_in",
                 .title = words()("people.check_in_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    form.asks.push_back(
        on_off(id, now, "offered", [](Preferences& all) -> bool& { return all.check_in.offered; }));
    if (!now.check_in.offered) return form;
    std::vector<Choice> pickers;
    const Picker* picker = desk_.content.picker(now.check_in.picker);
    for (const Picker& one : desk_.content.pickers)
      pickers.push_back(
          {.id = one.id, .word = one.title, .look = {.chosen = picker && picker->id == one.id}});
    form.asks.push_back(
        {.id = "picker",
         .label = label("picker"),
         .now = picker ? picker->title : "",
         .how = AskOne{pickers, [this, id, pickers](std::size_t chosen, ThenTold then) {
                         prefer(
                             id, label("picker"),
                             [&](Preferences& all) { all.check_in.picker = pickers[chosen].id; },
                             std::move(then));
                       }}});
    form.asks.push_back(one_of(id, "stage", {"1", "2", "3", "4"}, now.check_in.stage - 1,
                               [](Preferences& all, int chosen) { all.check_in.stage = chosen + 1; }));
    form.asks.push_back(tools(id, now));
    const std::pair<const char*, bool CheckInWay::*> steps[] = {{"body", &CheckInWay::body},
                                                                {"second", &CheckInWay::second},
                                                                {"size", &CheckInWay::size},
                                                                {"needs", &CheckInWay::needs},
                                                                {"who_may_know", &CheckInWay::who_may_know}};
    for (const auto& [key, of] : steps)
      form.asks.push_back(
          on_off(id, now, key, [of = of](Preferences& all) -> bool& { return all.check_in.*of; }));
    return form;
  };
}

}  // namespace hearth
