// SPDX-License-Identifier: MIT
#include "keeper/access/rights.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace hearth {

using enum Task;

namespace {

const std::map<std::string, std::vector<Task>>& put_tasks() {
  static const std::map<std::string, std::vector<Task>> tasks{
      {"room", {look, change_day}},
      {"timetable", {plan}},
      {"one_off_day", {plan}},
      {"closure", {plan}},
      {"change", {plan, change_day}},
      {"overlay", {plan, people}},
      {"focus", {plan}},
      {"term", {plan}},
      {"pupil", {people}},
      {"preferences", {people}},
      {"target", {people}},
      {"plan", {people}},
      {"reward", {people}},
      {"routine", {look, people}},
      {"referral", {people}},
      {"media", {people, look}},
      {"clip", {people, look}},
      {"wording", {look}},
      {"plugin", {look}},
      {"watch_rule", {history}},
      {"column_mapping", {files}},
      {"adult", {staff}},
      {"role", {staff}},
      {"school", {staff}},
  };
  return tasks;
}

const std::map<std::string, Need>& write_needs() {
  const auto task = [](std::vector<Task> any_of) { return Need{Role::staff, std::move(any_of)}; };
  static const std::map<std::string, Need> needs{
      {"day_change", task({change_day})},
      {"call_seen", task({today})},
      {"call_done", task({today})},
      {"attendance", task({today})},
      {"observed", task({today})},
      {"crisis_call", task({})},
      {"crisis_seen", task({today})},
      {"staff_note", task({notes})},
      {"note_recorded", task({notes})},
      {"duty_done", task({due})},
      {"look_done", task({feelings})},
      {"assessment", task({people})},
      {"consent", task({people})},
      {"placement", task({people})},
      {"session_not_run", task({due})},
      {"target_score", task({today, supports})},
      {"award", task({today, supports})},
      {"wish_closed", task({today, supports})},
      {"reward_given", task({today, supports})},
      {"jar_emptied", task({today})},
      {"trend_flag", task({feelings})},
      {"crisis", task({notes})},
      {"edited", {.least = Role::the_operator}},
      {"viewed", {.least = Role::the_operator}},
  };
  return needs;
}

template <class T>
std::vector<std::string> names_of(const std::map<std::string, T>& table) {
  std::vector<std::string> names;
  for (const auto& [name, ignored] : table) names.push_back(name);
  return names;
}

}  // namespace

Need need_to_put(const std::string& kind) {
  const auto found = put_tasks().find(kind);
  if (found == put_tasks().end()) return {.least = Role::the_operator};
  return {.least = Role::staff, .any_of = found->second};
}

Need need_to_write(const Entry& entry) {
  if (entry.kind == "check_in" && entry.by != By::child) return {.least = Role::staff, .any_of = {today}};
  if (entry.kind == "staff_note" && entry.what == "lunch")
    return {.least = Role::staff, .any_of = {supports, notes}};
  // What a child marks and gives itself; entry_rules.hpp says which.
  if (entry.by == By::child && (entry.kind == "target_score" || entry.kind == "award")) return {};
  const auto found = write_needs().find(entry.kind);
  return found == write_needs().end() ? Need{} : found->second;
}

std::vector<std::string> kinds_to_put() {
  return names_of(put_tasks());
}

std::vector<std::string> kinds_to_write() {
  return names_of(write_needs());
}

std::string refusal(const Session& session, const Need& need) {
  if (session.role == Role::the_operator) return {};
  if (need.least == Role::the_operator)
    return "Only the operator may ask this: use the account that owns the data folder.";
  if (need.least == Role::screen) return {};
  if (session.role != Role::staff)
    return session.ended.empty() ? "Only staff may ask this: show a PIN first." : session.ended;
  const auto holds = [&](const std::set<Task>& tasks) {
    return std::ranges::any_of(need.any_of, [&](Task task) { return tasks.contains(task); });
  };
  if (need.any_of.empty() || holds(session.tasks)) return {};
  if (holds(session.with_second)) return "This needs your second factor: show the code from your phone.";
  return "Your role does not include this; who looks after the staff list can change it.";
}

}  // namespace hearth
