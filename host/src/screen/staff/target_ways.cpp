// SPDX-License-Identifier: MIT
#include "screen/staff/target_ways.hpp"

#include <algorithm>
#include <array>

#include "school/target_words.hpp"
#include "school/terms.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr std::array<const char*, 5> kSettings{"", "room", "class", "lunch", "home"};
constexpr std::array<const char*, 4> kAgree{"child", "parent", "class teacher", "room lead"};
constexpr int kAWeek = 7, kSixWeeks = 42;  // days
constexpr int kMostLetters = 200;
constexpr std::size_t kMostSteps = 6;

struct Goals {
  int usual, least, most, step;
};
Goals goals_of(Target::Scale scale) {
  switch (scale) {
    case Target::Scale::three:
      return {2, 1, 2, 1};
    case Target::Scale::count:
      return {3, 1, 50, 1};
    case Target::Scale::percent:
      return {80, 10, 100, 10};
    case Target::Scale::minutes:
      break;
  }
  return {5, 1, 60, 1};
}

std::string label(const Words& words, const std::string& key) {
  return words("people." + key);
}

Ask scale(const Target& target, const Words& words, const KeepTarget& keep) {
  std::vector<Choice> choices;
  for (std::size_t n = 0; n < kScales.size(); ++n)
    choices.push_back({.id = kScales[n],
                       .word = label(words, std::string("target_scale_") + kScales[n]),
                       .look = {.chosen = std::size_t(target.scale) == n}});
  return {.id = "target_scale",
          .label = label(words, "target_scale"),
          .now = label(words, std::string("target_scale_") + kScales.at(std::size_t(target.scale))),
          .how = AskOne{choices,
                        [keep, before = target.scale](std::size_t chosen, ThenTold then) {
                          keep(
                              "target_scale",
                              [&](json& body) {
                                body["scale"] = kScales.at(chosen);
                                // What was met on one scale says nothing on another.
                                if (Target::Scale(chosen) != before)
                                  body["goal"] = goals_of(Target::Scale(chosen)).usual;
                              },
                              std::move(then));
                        }},
          .why = label(words, "target_scale_why")};
}

Ask goal(const Target& target, const Words& words, const KeepTarget& keep) {
  const Goals goals = goals_of(target.scale);
  return {.id = "target_goal",
          .label = label(words, "target_goal"),
          .now = goal_words(target.scale, target.goal, words),
          .how = AskNumber{target.goal, goals.least, goals.most, goals.step,
                           [scale = target.scale, &words](int n) { return goal_words(scale, n, words); },
                           [keep](int value, ThenTold then) {
                             keep(
                                 "target_goal", [&](json& body) { body["goal"] = value; }, std::move(then));
                           }},
          .why = label(words, "target_goal_why")};
}

std::string setting_words(const Words& words, const std::string& setting) {
  return label(words, "target_setting_" + (setting.empty() ? "everywhere" : setting));
}

Ask setting(const Target& target, const Words& words, const KeepTarget& keep) {
  std::vector<Choice> choices;
  for (const char* one : kSettings)
    choices.push_back({.id = *one ? one : "everywhere",
                       .word = setting_words(words, one),
                       .look = {.chosen = target.setting == one}});
  return {.id = "target_setting",
          .label = label(words, "target_setting"),
          .now = setting_words(words, target.setting),
          .how = AskOne{choices,
                        [keep](std::size_t chosen, ThenTold then) {
                          keep(
                              "target_setting",
                              [&](json& body) {
                                body.erase("setting");
                                if (chosen > 0) body["setting"] = kSettings.at(chosen);
                              },
                              std::move(then));
                        }},
          .why = label(words, "target_setting_why")};
}

Ask agreed(const Target& target, const Words& words, const KeepTarget& keep) {
  std::vector<Choice> choices;
  for (const char* who : kAgree) {
    std::string key = std::string("target_agreed_") + who;
    std::ranges::replace(key, ' ', '_');
    choices.push_back({.id = key.substr(14),
                       .word = label(words, key),
                       .look = {.chosen = std::ranges::count(target.agreed_by, who) > 0}});
  }
  return {.id = "target_agreed",
          .label = label(words, "target_agreed"),
          .now = target.agreed_by.empty() ? label(words, "target_agreed_nobody") : listed(target.agreed_by),
          .how = AskSeveral{choices,
                            [keep, by = target.agreed_by](std::size_t chosen, ThenTold then) {
                              keep(
                                  "target_agreed",
                                  [&](json& body) {
                                    auto now = body.value("agreed_by", std::vector<std::string>());
                                    if (std::erase(now, kAgree.at(chosen)) == 0)
                                      now.emplace_back(kAgree.at(chosen));
                                    body["agreed_by"] = now;
                                  },
                                  std::move(then));
                            }},
          .why = label(words, "target_agreed_why"),
          .wants_a_look = target.agreed_by.empty()};
}

}  // namespace

std::string goal_words(Target::Scale scale, int goal, const Words& words) {
  if (scale == Target::Scale::three) return label(words, "target_goal_three_" + std::to_string(goal));
  const std::string key = std::string("target_goal_") + kScales.at(std::size_t(scale));
  return words("people." + key + (goal == 1 ? "_one" : ""), {{"n", std::to_string(goal)}});
}

std::string words_warning(Target target, Day today) {
  target.review = target.days.last = next_day(today);  // of the words alone
  const auto warnings = warnings_about({&target}, today);
  return warnings.empty() ? "" : warnings.front();
}

std::string days_warning(const Target& target, Day today) {
  Target plain = target;
  plain.words = "I";
  plain.steps.clear();
  std::string all;
  plain.title = target.title.empty() ? target.words : target.title;
  for (const std::string& warning : warnings_about({&plain}, today))
    all += (all.empty() ? "" : " ") + warning;
  return all;
}

std::vector<Ask> target_ways(const Target& target, const Words& words, const KeepTarget& keep,
                             const std::function<void()>& open_steps) {
  const std::size_t all = target.steps.size() + 1;
  const std::string steps = target.steps.empty()
                                ? label(words, "target_steps_none")
                                : words("people.target_steps_now",
                                        {{"n", std::to_string(std::min(std::size_t(target.step) + 1, all))},
                                         {"of", std::to_string(all)},
                                         {"words", words_of(target)}});
  return {scale(target, words, keep),
          goal(target, words, keep),
          setting(target, words, keep),
          {.id = "target_steps",
           .label = label(words, "target_steps"),
           .now = steps,
           .how = Leads{"", open_steps}},
          agreed(target, words, keep)};
}

FormNow target_steps(const Target& target, const Words& words, const KeepTarget& keep) {
  FormNow form{.id = "target_steps", .title = target.words, .note = label(words, "target_steps_why")};
  std::vector<Choice> choices;
  for (std::size_t n = 0; n <= target.steps.size(); ++n)
    choices.push_back({.id = std::to_string(n),
                       .word = n < target.steps.size() ? target.steps[n] : target.words,
                       .look = {.chosen = std::size_t(target.step) == n}});
  if (!target.steps.empty())
    form.asks.push_back({.id = "target_step",
                         .label = label(words, "target_step"),
                         .now = words_of(target),
                         .how = AskOne{choices, [keep](std::size_t chosen, ThenTold then) {
                                         keep(
                                             "target_step", [&](json& body) { body["step"] = chosen; },
                                             std::move(then));
                                       }}});
  for (std::size_t n = 0; n <= std::min(target.steps.size(), kMostSteps - 1); ++n) {
    const bool fresh = n == target.steps.size();
    const std::string value = fresh ? "" : target.steps[n];
    form.asks.push_back(
        {.id = fresh ? "target_step/new" : "target_step/" + std::to_string(n),
         .label = fresh ? label(words, "target_step_new")
                        : words("people.target_step_n", {{"n", std::to_string(n + 1)}}),
         .now = value,
         .how = AskWords{value,
                         {.hint = label(words, "target_words_hint"), .most_letters = kMostLetters},
                         [keep, n](const std::string& typed, ThenTold then) {
                           keep(
                               "target_steps",
                               [&](json& body) {
                                 auto steps = body.value("steps", std::vector<std::string>());
                                 const std::string said = trimmed(typed);
                                 const auto step = std::size_t(std::max(body.value("step", 0), 0));
                                 if (n < steps.size() && said.empty()) {
                                   steps.erase(steps.begin() + std::ptrdiff_t(n));
                                   if (step > n) body["step"] = step - 1;
                                 } else if (n < steps.size()) {
                                   steps[n] = said;
                                 } else if (!said.empty()) {
                                   // Who is on the target's own words stays on them.
                                   if (step >= steps.size()) body["step"] = steps.size() + 1;
                                   steps.push_back(said);
                                 }
                                 body["steps"] = steps;
                               },
                               std::move(then));
                         }},
         .why = label(words, "target_steps_why"),
         .button = fresh ? label(words, "add_one") : ""});
  }
  return form;
}

TargetDays days_of_new(const School& school, Day today) {
  const auto later = [&](int days) { return Day(std::chrono::sys_days(today) + std::chrono::days(days)); };
  const Term* term = half_term_of(school, today);
  const Day last = term && term->days.last > later(kAWeek) ? term->days.last : later(kSixWeeks);
  return {later(kAWeek), last};
}

}  // namespace hearth
