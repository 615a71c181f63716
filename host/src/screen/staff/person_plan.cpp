// SPDX-License-Identifier: MIT
// What was agreed about a child's time here: since when, for how many terms, and when it is looked at again.
#include <algorithm>

#include "school/documents.hpp"
#include "school/terms.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr int kUsualTerms = 4, kMostTerms = 20;

}  // namespace

Plan PersonForms::plan_of(const Id& id) {
  const json body = documents_.body("plan", id);
  if (!body.is_object()) return {.pupil = id};
  Notices told;
  School alone = build_school({{"plan", id, &body}}, told);
  return alone.plans.empty() ? Plan{.pupil = id} : alone.plans.front();
}

// A day of the plan, which may not lie before its first.
Ask PersonForms::plan_day(const Id& id, const Plan& plan, const char* key, const char* field,
                          std::optional<Day> day) {
  const Day today = local_time(desk_.clock.now(), desk_.school()->zone).day;
  return {.id = key,
          .label = label(key),
          .now = day ? date_words(*day, words()) : label("not_said"),
          .how = AskDay{day, plan.first.value_or(today), label("no_day"),
                        [this, id, plan, key, field](std::optional<Day> chosen, ThenTold then) {
                          if (chosen && plan.first && std::string_view(field) != "first")
                            if (auto wrong = not_after(*chosen, *plan.first, words()); !wrong.empty())
                              return then({std::move(wrong)});
                          for (const auto& later : {plan.extended_until, plan.ends})
                            if (chosen && later && std::string_view(field) == "first" && *later < *chosen)
                              return then({words()("people.first_after_last",
                                                   {{"last", date_words(*later, words())}})});
                          keep(
                              "plan", id, label(key),
                              [&](json& body) {
                                body.erase(field);
                                if (chosen) body[field] = day_text(*chosen);
                              },
                              std::move(then));
                        }},
          .why = why(key)};
}

// So many weeks from the first day on; the day on which it ends follows.
Ask PersonForms::programme_weeks(const Id& id, const Plan& plan) {
  constexpr int kMostWeeks = 30;
  const auto school = desk_.school();
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  const auto week = programme_week(*school, plan, today);
  const auto weeks = [this](int n) {
    return n == 0 ? label("no_weeks") : week_words({.n = 0, .of = n}, words());
  };
  return {.id = "programme_weeks",
          .label = label("programme_weeks"),
          .now = week ? week_words(*week, words()) : label("no_weeks"),
          .how = AskNumber{week ? week->of : 0, 0, kMostWeeks, 1, weeks,
                           [this, id, first = plan.first.value_or(today)](int n, ThenTold then) {
                             keep(
                                 "plan", id, label("programme_weeks"),
                                 [&](json& body) {
                                   body.erase("ends");
                                   if (n == 0) return;
                                   body["first"] = day_text(first);
                                   body["ends"] = day_text(programme_end(*desk_.school(), first, n));
                                 },
                                 std::move(then));
                           }},
          .why = label("programme_weeks_why")};
}

Form PersonForms::plan(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Plan plan = plan_of(id);
    const json raw = documents_.body("plan", id);
    FormNow form{.id = "plan",
                 .title = words()("people.plan_of", {{"name", child.pupil.name}}),
                 .note = plan_words(plan, *child.school, child.today, words()),
                 .picture = picture_now(child)};
    form.asks.push_back({.id = "plan_type",
                         .label = label("plan_type"),
                         .now = plan.type.empty() ? label("not_said") : plan.type,
                         .how = AskWords{plan.type,
                                         {.hint = label("plan_type_hint")},
                                         [this, id](const std::string& typed, ThenTold then) {
                                           keep(
                                               "plan", id, label("plan_type"),
                                               [&](json& body) { body["type"] = trimmed(typed); },
                                               std::move(then));
                                         }}});
    form.asks.push_back(plan_day(id, plan, "plan_first", "first", plan.first));
    const auto terms = [this](int n) {
      return n == 0 ? label("no_limit")
                    : words()(n == 1 ? "people.one_term" : "people.n_terms", {{"n", std::to_string(n)}});
    };
    form.asks.push_back({.id = "limit_terms",
                         .label = label("limit_terms"),
                         .now = terms(plan.limit_terms.value_or(0)),
                         .how = AskNumber{plan.limit_terms.value_or(kUsualTerms), 0, kMostTerms, 1, terms,
                                          [this, id](int value, ThenTold then) {
                                            keep(
                                                "plan", id, label("limit_terms"),
                                                [&](json& body) {
                                                  body.erase("limit_terms");
                                                  if (value > 0) body["limit_terms"] = value;
                                                },
                                                std::move(then));
                                          }},
                         .why = label("limit_terms_why")});
    form.asks.push_back(plan_day(id, plan, "extended_until", "extended_until", plan.extended_until));
    form.asks.back().wants_a_look = over_its_time(plan, *child.school, child.today);
    const std::string agreed = raw.is_object() ? words_in(raw, "extended_agreed") : "";
    if (plan.extended_until) {
      form.asks.push_back(
          {.id = "extended_agreed",
           .label = label("extended_agreed"),
           .now = agreed.empty() ? label("extended_nobody") : agreed,
           .how = AskWords{agreed,
                           {.hint = label("extended_agreed_hint"), .most_letters = 200},
                           [this, id, until = *plan.extended_until](const std::string& typed, ThenTold then) {
                             keep(
                                 "plan", id, label("extended_agreed"),
                                 [&](json& body) { body["extended_agreed"] = trimmed(typed); },
                                 [this, id, until, typed, then](const Told& told) {
                                   if (told.problem.empty() && !told.clash)
                                     desk_.write({.kind = "placement",
                                                  .pupil = id,
                                                  .what = "extended",
                                                  .detail = {{"agreed_by", trimmed(typed)},
                                                             {"until", day_text(until)}}});
                                   then(told);
                                 });
                           }},
           .wants_a_look = agreed.empty()});
    }
    form.asks.push_back(programme_weeks(id, plan));
    form.asks.push_back(plan_day(id, plan, "programme_ends", "ends", plan.ends));
    std::vector<std::string> days;
    for (const Day& day : plan.reviews) days.push_back(date_words(day, words()));
    form.asks.push_back(leads("reviews", days.empty() ? label("no_review") : listed(days), reviews(id)));
    return form;
  };
}

Form PersonForms::reviews(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Plan plan = plan_of(id);
    FormNow form{.id = "reviews",
                 .title = words()("people.reviews_of", {{"name", child.pupil.name}}),
                 .note = {},
                 .picture = picture_now(child)};
    // Each day in its place; the one after the last is new.
    for (std::size_t at = 0; at <= plan.reviews.size(); ++at) {
      const bool fresh = at == plan.reviews.size();
      const auto day = fresh ? std::nullopt : std::optional(plan.reviews[at]);
      form.asks.push_back({.id = fresh ? "review/new" : "review/" + std::to_string(at),
                           .label = fresh ? label("another_review") : date_words(*day, words()),
                           .now = day && *day < child.today ? label("is_over") : "",
                           .how = AskDay{day, child.today, fresh ? "" : label("take_away"),
                                         [this, id, plan, at](std::optional<Day> chosen, ThenTold then) {
                                           if (chosen && plan.first)
                                             if (auto wrong = not_after(*chosen, *plan.first, words());
                                                 !wrong.empty())
                                               return then({std::move(wrong)});
                                           auto days = plan.reviews;
                                           if (at < days.size())
                                             days.erase(days.begin() + std::ptrdiff_t(at));
                                           if (chosen) days.push_back(*chosen);
                                           std::ranges::sort(days);
                                           keep(
                                               "plan", id, label("reviews"),
                                               [&](json& body) {
                                                 body.erase("review");
                                                 for (const Day& day : days)
                                                   body["review"].push_back(day_text(day));
                                               },
                                               std::move(then));
                                         }},
                           .button = fresh ? words()("people.add_one") : ""});
    }
    return form;
  };
}

}  // namespace hearth
