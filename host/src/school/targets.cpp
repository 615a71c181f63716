// SPDX-License-Identifier: MIT
#include "hearth/targets.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <sstream>

namespace hearth {

namespace {

constexpr std::size_t kMostTargets = 3, kMostWords = 12;

std::size_t words_in(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()));
}

// "I listen", "I'm kind", but not "Ignore it".
bool begins_with_i(const std::string& text) {
  const std::string first = text.substr(0, text.find(' '));
  return first == "I" || first.starts_with("I'") || first.starts_with("I\u2019");
}

// How staff call it.
std::string called(const Target& target) {
  return '"' + (target.title.empty() ? target.words : target.title) + '"';
}

void warn_about(const Target& target, std::vector<std::string>& warnings) {
  std::vector<std::string> said = target.steps;
  said.push_back(target.words);
  const auto longest = std::ranges::max(said, {}, words_in);
  if (const auto words = words_in(longest); words > kMostWords)
    warnings.push_back(called(target) + " has " + std::to_string(words) + " words; up to " +
                       std::to_string(kMostWords) + " are easier for a child to keep in mind.");
  if (!std::ranges::all_of(said, begins_with_i))
    warnings.push_back(called(target) + " does not begin with \"I\"; the child says it about themselves.");
  if (!target.days.last.ok())
    warnings.push_back(called(target) +
                       " has no last day; agree on one, so that it does not go on for ever.");
  if (!target.review)
    warnings.push_back(called(target) + " has no day of review; choose one, so that somebody looks at it.");
}

}  // namespace

std::vector<const Target*> active_targets(const School& school, const Id& pupil, Day day) {
  std::vector<const Target*> active;
  for (const Target& target : school.targets)
    if (target.pupil == pupil && target.days.contain(day)) active.push_back(&target);
  return active;
}

const std::string& words_of(const Target& target) {
  const auto step = static_cast<std::size_t>(std::max(target.step, 0));
  return step < target.steps.size() ? target.steps[step] : target.words;
}

std::string outcome_key(int outcome) {
  static constexpr std::array<const char*, 5> kLevels{"much_less", "less", "as_hoped", "more", "much_more"};
  return std::string("outcome.") + kLevels.at(std::size_t(outcome + 2));
}

std::vector<std::string> warnings_about(const std::vector<const Target*>& set, Day today) {
  std::vector<const Target*> open;  // one that has ended is no burden any more
  std::ranges::copy_if(set, std::back_inserter(open), [&](const Target* target) {
    return !target->days.last.ok() || target->days.last >= today;
  });
  std::vector<std::string> warnings;
  if (open.size() > kMostTargets)
    warnings.push_back("These are " + std::to_string(open.size()) +
                       " targets at once; most children keep three in mind.");
  std::set<std::string> domains;
  for (const Target* target : open) domains.insert(target->domain);
  if (open.size() > 1 && domains.size() == 1 && !domains.begin()->empty())
    warnings.push_back("All of them are " + *domains.begin() + "; one of another kind may help, too.");
  for (const Target* target : open) warn_about(*target, warnings);
  return warnings;
}

std::vector<const Reward*> rewards_for(const School& school, const Id& pupil) {
  std::vector<const Reward*> found;
  for (const Reward& reward : school.rewards)
    if (reward.pupil == pupil || (reward.pupil.empty() && reward.room.empty())) found.push_back(&reward);
  return found;
}

}  // namespace hearth
