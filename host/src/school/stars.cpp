// SPDX-License-Identifier: MIT
#include <algorithm>

#include "school/star_steps.hpp"

namespace hearth {

namespace {

// Entries of another screen may come late.
std::vector<const Entry*> in_time(const std::vector<Entry>& entries) {
  std::vector<const Entry*> sorted;
  for (const Entry& entry : entries) sorted.push_back(&entry);
  std::ranges::stable_sort(sorted, {}, &Entry::at);
  return sorted;
}

bool is_award(const Entry& entry) {
  return entry.kind == "award" && entry.corrects.empty();
}

int stars_in(const Entry& award) {
  return std::clamp(award.level, 1, 3);
}

int taken_by(const Entry& given) {
  return static_cast<int>(
      std::clamp<std::int64_t>(number_in(given.detail, "stars").value_or(0), 0, 1'000'000));
}

}  // namespace

void add_to(Stars& stars, const Entry& entry) {
  if (is_award(entry)) {
    stars.total += stars_in(entry);
    stars.on_path += stars_in(entry);
  }
  if (entry.kind == "reward_choice") stars.reward = entry.what;
  if (entry.kind == "reward_given") {
    // One that staff give early is a present: it leaves no debt.
    stars.on_path = std::max(0, stars.on_path - taken_by(entry));
    if (stars.reward == entry.what) stars.reward.clear();
  }
}

void add_to_jar(int& stars, const Entry& entry) {
  if (is_award(entry)) stars += stars_in(entry);
  if (entry.kind == "jar_emptied") stars = 0;
}

Stars stars_of(const std::vector<Entry>& awards_and_rewards) {
  Stars stars;
  for (const Entry* entry : in_time(awards_and_rewards)) add_to(stars, *entry);
  return stars;
}

int jar_of(const std::vector<Entry>& awards_and_jars) {
  int stars = 0;
  for (const Entry* entry : in_time(awards_and_jars)) add_to_jar(stars, *entry);
  return stars;
}

}  // namespace hearth
