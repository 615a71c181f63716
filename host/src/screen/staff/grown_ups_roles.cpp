// SPDX-License-Identifier: MIT
// What each role may do, and what takes a second factor.
#include <algorithm>

#include "base/ids.hpp"
#include "school/documents.hpp"
#include "screen/staff/grown_ups_forms.hpp"
#include "screen/staff/grown_ups_words.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr int kMostLetters = 80;

StaffRole role_from(const Id& id, const json& body) {
  Notices told;
  School alone = build_school({{"role", id, &body}}, told);
  return alone.roles.empty() ? StaffRole{id, words_in(body, "title"), {}} : alone.roles.front();
}

}  // namespace

Form GrownUpForms::rules() {
  return [this]() -> FormNow {
    const auto school = desk_.school();
    FormNow form{.id = "rules", .title = label("rules")};
    form.asks.push_back({.id = "roles",
                         .label = label("roles"),
                         .now = label("roles_why"),
                         .how = Leads{"", [this] { forms_.open(roles()); }}});
    form.asks.push_back(second_factor_for());
    std::vector<std::string> names;
    for (const Contact& contact : school->safeguarding) names.push_back(contact.name);
    form.asks.push_back({.id = "contacts",
                         .label = label("contacts"),
                         .now = names.empty() ? label("contacts_none") : listed(names),
                         .how = Leads{"", [this] { forms_.open(contacts()); }},
                         .wants_a_look = names.empty()});
    return form;
  };
}

Form GrownUpForms::roles() {
  return [this]() -> FormNow {
    const auto school = desk_.school();
    FormNow form{.id = "roles", .title = label("roles"), .note = label("roles_why")};
    for (const StaffRole& one : roles_of(*school))
      form.asks.push_back({.id = "role/" + one.id,
                           .label = one.title,
                           .now = tasks_words(one.tasks, words()),
                           .how = Leads{"", [this, id = one.id] { forms_.open(role(id)); }}});
    form.asks.push_back({.id = "new_role",
                         .label = label("new_role"),
                         .now = label("new_role_why"),
                         .how = AskWords{"",
                                         {.hint = label("new_role_hint"), .most_letters = kMostLetters},
                                         [this](const std::string& typed, ThenTold then) {
                                           if (auto wrong = bad_name(typed, words()); !wrong.empty())
                                             return then({std::move(wrong)});
                                           const Id fresh = new_id(desk_.clock.now());
                                           keep(
                                               "role", fresh, label("new_role"),
                                               [&](json& all) {
                                                 all = body_of(StaffRole{fresh, trimmed(typed), {}});
                                               },
                                               [this, fresh, then](const Told& told) {
                                                 then(told);
                                                 if (told.problem.empty() && !told.clash)
                                                   forms_.open(role(fresh));
                                               });
                                         }},
                         .button = words()("people.add_one")});
    return form;
  };
}

Form GrownUpForms::role(const Id& id) {
  return [this, id]() -> FormNow {
    const auto school = desk_.school();
    const json body = documents_.body("role", id);
    const auto all = roles_of(*school);
    const auto found = std::ranges::find(all, id, &StaffRole::id);
    const bool own = body.is_object();
    if (!own && found == all.end()) return {.gone = true};
    const StaffRole now = own ? role_from(id, body) : *found;
    std::vector<std::string> who;
    for (const Adult& adult : school->adults)
      if (adult.access == id) who.push_back(adult.name);
    FormNow form{.id = "role", .title = now.title, .note = who.empty() ? label("role_nobody") : listed(who)};
    // A built-in role becomes the school's own with the first change.
    const auto change = [this, id, now](const char* key, const std::function<void(StaffRole&)>& how,
                                        ThenTold then) {
      StaffRole after = now;
      how(after);
      School would_be = *desk_.school();
      std::erase_if(would_be.roles, [&](const StaffRole& one) { return one.id == id; });
      would_be.roles.push_back(after);
      if (auto wrong = nobody_left(would_be, words()); !wrong.empty()) return then({std::move(wrong)});
      keep(
          "role", id, label(key), [&](json& all) { all = body_of(after); }, std::move(then));
    };
    form.asks.push_back(
        {.id = "role_title",
         .label = label("role_title"),
         .now = now.title,
         .how = AskWords{now.title, {}, [this, change](const std::string& typed, ThenTold then) {
                           if (auto wrong = bad_name(typed, words()); !wrong.empty())
                             return then({std::move(wrong)});
                           change(
                               "role_title", [&](StaffRole& one) { one.title = trimmed(typed); },
                               std::move(then));
                         }}});
    std::vector<Choice> choices;
    for (const Task task : all_tasks())
      choices.push_back({.id = to_text(task),
                         .word = task_words(task, words()),
                         .look = {.chosen = now.tasks.contains(task)}});
    form.asks.push_back({.id = "tasks",
                         .label = label("tasks"),
                         .now = tasks_words(now.tasks, words()),
                         .how = AskSeveral{choices,
                                           [change](std::size_t which, ThenTold then) {
                                             const Task task = all_tasks().at(which);
                                             change(
                                                 "tasks",
                                                 [&](StaffRole& one) {
                                                   if (one.tasks.erase(task) == 0) one.tasks.insert(task);
                                                 },
                                                 std::move(then));
                                           }},
                         .why = label("tasks_why")});
    return form;
  };
}

Ask GrownUpForms::second_factor_for() {
  const auto school = desk_.school();
  const json body = documents_.body("school", school->id);
  const auto now = body.is_object() ? body.value("second_factor_for", std::vector<std::string>())
                                    : std::vector<std::string>();
  std::vector<Choice> choices;
  std::vector<std::string> names;
  for (const Task task : all_tasks()) {
    const bool in = std::ranges::count(now, to_text(task)) > 0;
    choices.push_back({.id = to_text(task), .word = task_words(task, words()), .look = {.chosen = in}});
    if (in) names.push_back(task_words(task, words()));
  }
  return {.id = "second_factor_for",
          .label = label("second_factor_for"),
          .now = names.empty() ? label("second_factor_none") : listed(names),
          .how = AskSeveral{choices,
                            [this, id = school->id](std::size_t which, ThenTold then) {
                              const std::string task = to_text(all_tasks().at(which));
                              keep(
                                  "school", id, label("second_factor_for"),
                                  [&](json& all) {
                                    auto tasks = all.value("second_factor_for", std::vector<std::string>());
                                    if (std::erase(tasks, task) == 0) tasks.push_back(task);
                                    all["second_factor_for"] = tasks;
                                  },
                                  std::move(then));
                            }},
          .why = label("second_factor_for_why")};
}

}  // namespace hearth
