// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "hearth/targets.hpp"

namespace hearth {

namespace {

constexpr std::size_t kSessions = 10, kFewest = 3;  // that a suggestion looks at

std::optional<int> mark_in(const Entry& entry, const char* key) {
  const auto mark = number_in(entry.detail, key);
  if (!mark || *mark < 0 || *mark > 1000) return std::nullopt;
  return static_cast<int>(*mark);
}

// Whose mark is not there: nobody scored it, or whoever did has taken it back.
void take_back(Marks& marks, By by) {
  (by == By::child ? marks.self : marks.adult).reset();
}

void lay_over(Marks& marks, const Entry& entry) {
  if (entry.state == State::not_offered) return take_back(marks, entry.by);
  if (const auto mark = mark_in(entry, "self")) marks.self = mark;
  if (const auto mark = mark_in(entry, "peer")) {
    marks.peer = mark;
    marks.peer_pupil = text_in(entry.detail, "peer_pupil");
  }
  if (const auto mark = mark_in(entry, "adult")) {
    marks.adult = mark;
    marks.staff = text_in(entry.detail, "staff");
    if (marks.staff.empty()) marks.staff = text_in(entry.detail, "scored_by");
  }
}

// What counts of a session: a grown-up's mark, the child's own where there is none.
std::optional<int> counted(const Marks& marks) {
  return marks.adult ? marks.adult : marks.self;
}

}  // namespace

int highest_mark(const Target& target) {
  switch (target.scale) {
    case Target::Scale::three:
      return 2;
    case Target::Scale::percent:
      return 100;
    case Target::Scale::count:
    case Target::Scale::minutes:
      break;
  }
  return std::max(3, 2 * target.goal);
}

bool is_met(const Target& target, int mark) {
  return mark >= target.goal;
}

double share_of(const Target& target, int mark) {
  if (is_met(target, mark)) return 1;
  return std::max(0.0, static_cast<double>(mark) / target.goal);
}

std::vector<Marks> marks_of(const std::vector<Entry>& entries, const std::string& zone) {
  std::set<Id> corrected;
  std::vector<const Entry*> scores;
  for (const Entry& entry : entries) {
    if (entry.kind != "target_score") continue;
    scores.push_back(&entry);
    if (!entry.corrects.empty()) corrected.insert(entry.corrects);
  }
  std::erase_if(scores, [&](const Entry* entry) { return corrected.contains(entry->id); });
  std::ranges::stable_sort(scores, {}, &Entry::at);

  std::vector<Marks> found;
  std::map<std::tuple<Id, Id, Day, std::string>, std::size_t> place;
  for (const Entry* entry : scores) {
    const Day day = local_time(entry->at, zone).day;
    const auto [at, fresh] = place.try_emplace({entry->pupil, entry->what, day, entry->slot}, found.size());
    if (fresh) found.push_back({.target = entry->what, .day = day, .slot = entry->slot});
    lay_over(found[at->second], *entry);
  }
  return found;
}

Coached coach(const Target& target, const std::vector<Marks>& of_target) {
  std::vector<int> marks;
  for (const Marks& session : of_target)
    if (const auto mark = counted(session); mark && session.target == target.id) marks.push_back(*mark);
  if (marks.size() > kSessions) marks.erase(marks.begin(), marks.end() - kSessions);

  Coached coached{.of = static_cast<int>(marks.size())};
  coached.met =
      static_cast<int>(std::ranges::count_if(marks, [&](int mark) { return is_met(target, mark); }));
  using enum Coached::Says;
  if (marks.size() < kFewest)
    coached.says = too_little;
  else if (2 * coached.met < coached.of)
    coached.says = too_hard;
  else
    coached.says = 10 * coached.met >= 9 * coached.of ? ready_for_more : about_right;
  return coached;
}

}  // namespace hearth
