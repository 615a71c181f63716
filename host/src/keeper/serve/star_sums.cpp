// SPDX-License-Identifier: MIT
#include "keeper/serve/star_sums.hpp"

#include <algorithm>

#include "school/star_steps.hpp"

namespace hearth {

namespace {

bool moves_a_path(const Entry& entry) {
  return entry.kind == "award" || entry.kind == "reward_choice" || entry.kind == "reward_given";
}

bool moves_a_jar(const Entry& entry) {
  return entry.kind == "award" || entry.kind == "jar_emptied";
}

Instant latest(const std::vector<Entry>& entries) {
  return entries.empty() ? Instant::min() : std::ranges::max(entries, {}, &Entry::at).at;
}

// Goes on with the sum of `whose`, or leaves it to be read anew.
template <class Sums, class Step>
void go_on(Sums& sums, const Id& whose, const Entry& entry, Step step) {
  const auto known = sums.find(whose);
  if (known == sums.end()) return;
  if (entry.at < known->second.last) {
    sums.erase(known);
    return;
  }
  known->second.last = entry.at;
  step(known->second.stars, entry);
}

}  // namespace

Stars StarSums::of(const Id& pupil) {
  catch_up();
  auto known = children_.find(pupil);
  if (known == children_.end()) known = children_.emplace(pupil, read_child(pupil)).first;
  return known->second.stars;
}

int StarSums::in_jar(const Id& room) {
  catch_up();
  auto known = jars_.find(room);
  if (known == jars_.end()) known = jars_.emplace(room, read_jar(room)).first;
  return known->second.stars;
}

void StarSums::forget() {
  children_.clear();
  jars_.clear();
}

void StarSums::catch_up() {
  const std::int64_t last = store_.place();
  if (!children_.empty() || !jars_.empty()) {
    if (last == place_) return;
    for (const Entry& entry : store_.entries({.after = place_})) {
      if (moves_a_path(entry)) go_on(children_, entry.pupil, entry, add_to);
      if (moves_a_jar(entry)) go_on(jars_, entry.room, entry, add_to_jar);
    }
  }
  place_ = last;
}

StarSums::Child StarSums::read_child(const Id& pupil) const {
  std::vector<Entry> entries;
  for (const char* kind : {"award", "reward_choice", "reward_given"})
    std::ranges::move(store_.entries({.kind = kind, .pupil = pupil}), std::back_inserter(entries));
  return {stars_of(entries), latest(entries)};
}

// No further back than to the day on which it was last emptied.
StarSums::Jar StarSums::read_jar(const Id& room) const {
  auto entries = store_.entries({.kind = "jar_emptied", .room = room, .nobody = true});
  EntryQuery awards{.kind = "award", .room = room};
  if (!entries.empty()) {
    const auto day = std::chrono::floor<std::chrono::days>(latest(entries));
    awards.first = Day(day - std::chrono::days(1));  // wherever the school is
  }
  std::ranges::move(store_.entries(awards), std::back_inserter(entries));
  return {jar_of(entries), latest(entries)};
}

}  // namespace hearth
