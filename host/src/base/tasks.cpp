// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string_view>

#include "hearth/staff.hpp"

namespace hearth {
namespace {

// In the order of the enum. These words are stored: they never change.
constexpr std::array<std::string_view, 15> kTasks{
    "today", "feelings", "supports", "change_day", "notes", "history",  "due",    "plan",
    "people", "look",    "files",    "staff",      "view_log", "machine", "every_room"};

}  // namespace

std::string to_text(Task task) {
  return std::string(kTasks.at(static_cast<std::size_t>(task)));
}

std::optional<Task> task_named(const std::string& word) {
  const auto found = std::ranges::find(kTasks, word);
  if (found == kTasks.end()) return std::nullopt;
  return static_cast<Task>(found - kTasks.begin());
}

const std::vector<Task>& all_tasks() {
  static const std::vector<Task> all = [] {
    std::vector<Task> tasks;
    for (std::size_t at = 0; at < kTasks.size(); ++at) tasks.push_back(static_cast<Task>(at));
    return tasks;
  }();
  return all;
}

}  // namespace hearth
