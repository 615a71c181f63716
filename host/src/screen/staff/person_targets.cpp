// SPDX-License-Identifier: MIT
// A child's own targets: one set for the whole school, in the child's words.
#include <algorithm>
#include <array>

#include "base/ids.hpp"
#include "school/documents.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/target_ways.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr std::array<const char*, 7> kDomains{"personal",      "social",   "behavioural", "emotional",
                                              "communication", "learning", "regulation"};
constexpr int kMostLetters = 200;

Target target_in(const Id& id, const json& body) {
  Notices told;  // to whoever looks after the machine
  School alone = build_school({{"target", id, &body}}, told);
  return alone.targets.empty() ? Target{.id = id, .words = words_in(body, "text")} : alone.targets.front();
}

// A target begins, is looked at, and ends, in this order.
std::string wrong_days(const Target& target, const Words& words) {
  if (auto wrong = wrong_order(target.days, words); !wrong.empty()) return wrong;
  if (!target.review) return {};
  if (auto wrong = not_after(*target.review, target.days.first, words); !wrong.empty()) return wrong;
  if (target.days.last.ok() && *target.review > target.days.last)
    return words("people.target_review_late", {{"last", date_words(target.days.last, words)}});
  return {};
}

}  // namespace

std::vector<Target> PersonForms::targets_of(const Id& pupil) {
  std::vector<Target> own;
  std::ranges::copy_if(desk_.school()->targets, std::back_inserter(own),
                       [&](const Target& target) { return target.pupil == pupil; });
  return own;
}

Form PersonForms::targets(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    auto all = targets_of(id);
    std::ranges::stable_partition(all, [&](const Target& t) { return t.days.contain(child.today); });
    FormNow form{.id = "targets",
                 .title = words()("people.targets_of", {{"name", child.pupil.name}}),
                 .note = targets_warning(all, child.today, words()),
                 .picture = picture_now(child)};
    form.asks.push_back({.id = "new_target",
                         .label = label("new_target"),
                         .now = label("new_target_why"),
                         .how = AskWords{"",
                                         {.hint = label("target_words_hint"), .most_letters = kMostLetters},
                                         [this, id, today = child.today, school = child.school](
                                             const std::string& typed, ThenTold then) {
                                           if (trimmed(typed).empty()) return then({label("target_empty")});
                                           const Id fresh = new_id(desk_.clock.now());
                                           const TargetDays days = days_of_new(*school, today);
                                           keep(
                                               "target", fresh, label("new_target"),
                                               [&](json& body) {
                                                 body = {{"pupil", id},
                                                         {"text", trimmed(typed)},
                                                         {"first", day_text(today)},
                                                         {"review", day_text(days.review)},
                                                         {"last", day_text(days.last)}};
                                               },
                                               [this, id, fresh, then](const Told& told) {
                                                 then(told);
                                                 if (told.problem.empty() && !told.clash)
                                                   forms_.open(target(id, fresh));
                                               });
                                         }},
                         .button = words()("people.add_one")});
    for (const Target& one : all) {
      const bool now = one.days.contain(child.today);
      const bool lacks_days = now && !days_warning(one, child.today).empty();
      form.asks.push_back(
          {.id = "target/" + one.id,
           .label = one.words,
           .now = listed({now ? "" : label("target_over"),
                          one.domain.empty() ? "" : label("domain_" + one.domain),
                          days_words(one.days, words())}),
           .how = Leads{"", [this, id, target = one.id] { forms_.open(this->target(id, target)); }},
           .picture = one.picture,
           .wants_a_look = lacks_days});
    }
    return form;
  };
}

Form PersonForms::target(const Id& id, const Id& target) {
  return [this, id, target]() -> FormNow {
    const Child child = look_at(id);
    const json body = documents_.body("target", target);
    if (!child.known || !body.is_object()) return {.gone = true};
    const Target one = target_in(target, body);
    const KeepTarget keep_field = [this, target](const char* key, const Change& change, ThenTold then) {
      keep("target", target, label(key), change, std::move(then));
    };
    FormNow form{.id = "target",
                 .title = words_in(body, "text"),
                 .note = child.pupil.name,
                 .picture = picture_now(child)};
    const auto text = [&](const char* key, const char* field, bool needed, bool lines,
                          const std::string& warning = {}) {
      const std::string value = words_in(body, field);
      form.asks.push_back(
          {.id = key,
           .label = label(key),
           .now = value.empty()     ? label("not_said")
                  : warning.empty() ? value
                                    : value + ' ' + warning,
           .how = AskWords{value,
                           {.problem = warning, .most_letters = kMostLetters, .lines = lines},
                           [this, target, key, field, needed](const std::string& typed, ThenTold then) {
                             if (needed && trimmed(typed).empty()) return then({label("target_empty")});
                             keep(
                                 "target", target, label(key),
                                 [&](json& all) {
                                   all.erase(field);
                                   if (!trimmed(typed).empty()) all[field] = trimmed(typed);
                                 },
                                 std::move(then));
                           }},
           .why = why(key),
           .wants_a_look = !warning.empty()});
    };
    text("target_words", "text", true, false, words_warning(one, child.today));
    const std::string picture = words_in(body, "picture");
    form.asks.push_back({.id = "target_picture",
                         .label = label("target_picture"),
                         .now = picture.empty() ? label("not_said") : "",
                         .how = AskPicture{[this, target](const std::string& chosen, ThenTold then) {
                           keep(
                               "target", target, label("target_picture"),
                               [&](json& all) { all["picture"] = chosen; }, std::move(then));
                         }},
                         .picture = picture});
    text("target_title", "title", false, false);
    const std::string domain = words_in(body, "domain");
    std::vector<Choice> domains;
    for (const char* name : kDomains)
      domains.push_back(
          {.id = name, .word = label(std::string("domain_") + name), .look = {.chosen = name == domain}});
    form.asks.push_back({.id = "domain",
                         .label = label("domain"),
                         .now = domain.empty() ? label("not_said") : label("domain_" + domain),
                         .how = AskOne{domains, [this, target](std::size_t chosen, ThenTold then) {
                                         keep(
                                             "target", target, label("domain"),
                                             [&](json& all) { all["domain"] = kDomains.at(chosen); },
                                             std::move(then));
                                       }}});
    const auto open_steps = [this, target, keep_field] {
      forms_.open([this, target, keep_field]() -> FormNow {
        const json now = documents_.body("target", target);
        return now.is_object() ? target_steps(target_in(target, now), words(), keep_field)
                               : FormNow{.gone = true};
      });
    };
    std::ranges::move(target_ways(one, words(), keep_field, open_steps), std::back_inserter(form.asks));
    text("strategy", "strategy", false, true);
    text("home", "home", false, true);
    // Each has to have one: what has no end is never looked at again.
    const auto day = [&](const char* key, const char* field, std::optional<Day> chosen_before) {
      form.asks.push_back(
          {.id = key,
           .label = label(key),
           .now = chosen_before ? date_words(*chosen_before, words()) : label("target_no_day"),
           .how = AskDay{chosen_before, child.today, "",
                         [this, target, key, field, one](std::optional<Day> chosen, ThenTold then) {
                           Target after = one;
                           (std::string_view(field) == "first"  ? after.days.first
                            : std::string_view(field) == "last" ? after.days.last
                                                                : after.review.emplace()) = *chosen;
                           if (auto wrong = wrong_days(after, words()); !wrong.empty())
                             return then({std::move(wrong)});
                           keep(
                               "target", target, label(key),
                               [&](json& all) { all[field] = day_text(*chosen); }, std::move(then));
                         }},
           .why = why(key),
           .wants_a_look = !chosen_before});
    };
    day("first_day", "first", one.days.first);
    day("target_review", "review", one.review);
    day("last_day", "last", one.days.last.ok() ? std::optional(one.days.last) : std::nullopt);
    form.asks.push_back({.id = "target_away",
                         .label = label("target_away"),
                         .now = label("target_away_why"),
                         .how = Leads{label("take_away"), [this, target] {
                                        documents_.remove(
                                            "target", target, label("target_away"),
                                            [this](const Told& told) { forms_.say(told.problem); });
                                      }}});
    return form;
  };
}

}  // namespace hearth
