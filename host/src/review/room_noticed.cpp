// SPDX-License-Identifier: MIT
// Why somebody may want to look at a child's page.
#include <algorithm>

#include "review/in_words.hpp"
#include "review/room_flags.hpp"
#include "review/say.hpp"
#include "school/heard.hpp"
#include "school/terms.hpp"
#include "trends/watch.hpp"

namespace hearth {
namespace {

// A week that is over knows nothing of what came after it.
std::vector<Entry> kept_until(const Child& child, Day day) {
  const Instant end = instant_of(days_later(day, 1), {}, child.review.school.zone);
  std::vector<Entry> known;
  std::ranges::copy_if(child.review.entries, std::back_inserter(known),
                       [&](const Entry& entry) { return entry.at < end; });
  return known;
}

// What was kept since some days before: a rule and a silence need no more.
std::vector<Entry> kept_since(const Child& child, Day day, int days) {
  const Instant from = instant_of(days_later(day, -days), {}, child.review.school.zone);
  std::vector<Entry> recent = kept_until(child, day);
  std::erase_if(recent, [&](const Entry& entry) { return entry.at < from; });
  return recent;
}

int longest_of(const std::vector<WatchRule>& rules) {
  int longest = kLookBack;
  for (const WatchRule& rule : rules) longest = std::max(longest, 2 * rule.of_days);
  return longest;
}

std::vector<RuleFound> found_by_rules(const Child& child, const std::vector<WatchRule>& rules,
                                      std::vector<Entry> recent, Day day) {
  std::vector<std::string> done;
  for (const Entry& entry : child.review.entries)
    if (entry.kind == "look_done") done.push_back(entry.what);
  std::erase_if(recent, [](const Entry& entry) { return entry.kind != "check_in"; });
  std::vector<RuleFound> found;
  for (Sighting& look : looks_at(child.pupil.id, recent, rules, done, day, child.review.school.zone))
    found.push_back({.id = std::move(look.id), .reason = std::move(look.reason), .since = look.since});
  return found;
}

std::string quiet_told(const Child& child) {
  const Words& words = child.review.words;
  const auto quiet = quiet_days(child.answers.usual());
  if (!quiet || !quiet->rising) return {};
  return words("review.quiet_days", {{"recent", share_told(words, quiet->recent.n, quiet->recent.of)},
                                     {"usual", share_told(words, quiet->usual.n, quiet->usual.of)}});
}

std::string silence_told(const RoomReview& room, const Child& child, const std::vector<Entry>& recent,
                         const std::vector<Day>& open, Day day) {
  const auto& zone = room.school.zone;
  if (!is_asked(room.school, child.pupil, room.room, day) ||
      !silent_since(child.pupil, room.room, recent, open, zone))
    return {};
  const Words& words = room.words;
  const auto silent = silent_since(child.pupil, room.room, kept_until(child, day), open, zone);
  if (!silent) return {};
  const std::string days = counted(words, "room_review.group_days", silent->days);
  if (!silent->last) return words("room_review.never_heard", {{"days", days}});
  return words("room_review.not_heard",
               {{"days", days}, {"day", date_words(words, *silent->last, room.today)}});
}

// How they answer is told from a half-term at least: in one week everybody says the same thing.
std::vector<std::string> manner_of(const Child& child, Day last) {
  const Day first = std::min(child.review.days.first, days_later(last, -kLookBack));
  AnswersGiven answers = child.answers;
  answers.shown.assign(std::ranges::lower_bound(answers.known, first, {}, &Occasion::day),
                       answers.known.end());
  Sentences sentences;
  add_badges(child.review, answers, sentences);
  return sentences;
}

std::string feelings_told(const Content& content, const Words& words, const WatchRule& rule) {
  if (rule.feelings.empty())
    return words(rule.valence < 0 ? "room_review.any_hard" : "room_review.any_not_pleasant");
  std::vector<std::string> feelings;
  for (const std::string& id : rule.feelings) feelings.push_back(feeling_words(content, id));
  return words("room_review.one_of", {{"feelings", joined(feelings)}});
}

}  // namespace

std::vector<Noticed> noticed_in(const RoomReview& review) {
  std::vector<Noticed> all;
  const Days days = days_shown(review);
  if (!days.first.ok() || !days.last.ok()) return all;
  const auto rules = rules_of(review.school);
  // Today is not over, so nobody is missed yet.
  const auto open = days_with_group(review.school, review.room, std::min(next_day(days.last), review.today));
  for (const Pupil* pupil : children_on(review, days.last)) {
    const Child child = child_of(review, *pupil);
    const auto recent = kept_since(child, days.last, longest_of(rules));
    all.push_back({.pupil = pupil->id,
                   .flags = open_flags(child),
                   .rules = found_by_rules(child, rules, recent, days.last),
                   .quiet = quiet_told(child),
                   .not_heard = silence_told(review, child, recent, open, days.last),
                   .manner = manner_of(child, days.last)});
  }
  return all;
}

std::vector<std::string> rules_in_words(const School& school, const Content& content, const Words& words) {
  std::vector<std::string> told;
  for (const WatchRule& rule : rules_of(school))
    told.push_back(words("room_review.rule", {{"title", rule.title},
                                              {"feelings", feelings_told(content, words, rule)},
                                              {"times", std::to_string(rule.times)},
                                              {"days", std::to_string(rule.of_days)}}));
  return told;
}

}  // namespace hearth
