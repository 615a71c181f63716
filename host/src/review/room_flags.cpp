// SPDX-License-Identifier: MIT
// When a child left their usual, and what staff have said of it.
#include "review/room_flags.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "review/own_pictures.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr std::array kOutcomes{
    std::pair{Outcome::useful, "useful"}, std::pair{Outcome::not_useful, "not_useful"},
    std::pair{Outcome::explained, "explained"}, std::pair{Outcome::snoozed, "snoozed"},
    std::pair{Outcome::new_usual, "new_usual"}};

// What staff said of the flags of one side.
struct Said {
  Side side = Side::lower;
  Id flag;  // empty: all up to the day
  Day day{};
  Outcome outcome = Outcome::useful;
  std::string action;
  std::optional<Day> until;  // of a snooze
  Day since{};               // of a new usual

  // What was known then needs no second answer.
  bool covers(const Flag& one) const { return side == one.side && (one.flagged <= day || one.id == flag); }
  bool still_snoozed(Day today) const {
    return outcome == Outcome::snoozed && (until ? today <= *until : today <= day);
  }
};

std::optional<Said> said_in(const Entry& entry, const std::string& zone) {
  const std::string direction = text_in(entry.detail, "direction");
  const auto outcome = outcome_named(text_in(entry.detail, "outcome"));
  if (entry.kind != "trend_flag" || !outcome || (direction != "low" && direction != "high"))
    return std::nullopt;
  Said said{.side = direction == "low" ? Side::lower : Side::higher,
            .flag = entry.what,
            .day = local_time(entry.at, zone).day,
            .outcome = *outcome,
            .action = text_in(entry.detail, "action"),
            .until = {},
            .since = parse_day(text_in(entry.detail, "since"))};
  if (const Day until = parse_day(text_in(entry.detail, "until")); until.ok()) said.until = until;
  return said;
}

std::vector<Said> said_of(const Child& child) {
  std::vector<Said> all;
  for (const Entry& entry : child.review.entries)
    if (auto said = said_in(entry, child.review.school.zone); said && said->day <= child.review.today)
      all.push_back(std::move(*said));
  return all;
}

// Where their usual lies, in the words that they choose themselves.
std::string usual_told(const Child& child) {
  const auto band = usual_band(day_means(child.answers.usual()));
  const auto steps = own_pictures(child.review, child.answers.usual());
  if (!band || steps.empty()) return {};
  const auto nearest = [&](double at) {
    return std::ranges::min_element(steps, {}, [&](const auto& step) { return std::abs(step.at - at); });
  };
  const auto low = nearest(band->low), high = nearest(band->high);
  const Words& words = child.review.words;
  return low == high ? words("room_review.usually_around", {{"words", low->words}})
                     : words("room_review.usually_between", {{"low", low->words}, {"high", high->words}});
}

std::string reason_for(const Child& child, const Flag& flag) {
  const auto& [school, content, words, pupil, entries, days, today] = child.review;
  std::string reason =
      words(flag.still ? "room_review.flag_since" : "room_review.flag_from",
            {{"side", words(flag.side == Side::lower ? "room_review.lower" : "room_review.higher")},
             {"first", date_words(words, flag.since, today)},
             {"last", date_words(words, flag.last, today)},
             {"days", counted(words, "review.days_with_answer", flag.days)}});
  if (const std::string usual = usual_told(child); !usual.empty()) reason += "; " + usual;
  return reason + '.';
}

// Of a flag that waits, while they left their usual once more.
std::string again_told(const Child& child, const Flag& latest) {
  const Day today = child.review.today;
  return child.review.words(latest.still ? "room_review.again_since" : "room_review.again_from",
                            {{"first", date_words(child.review.words, latest.since, today)},
                             {"last", date_words(child.review.words, latest.last, today)}});
}

std::string answer_told(const Child& child, const Said& said) {
  const Words& words = child.review.words;
  const Day today = child.review.today;
  std::string told = words("room_review.said_" + to_text(said.outcome),
                           {{"day", date_words(words, said.day, today)},
                            {"until", date_words(words, said.until.value_or(said.day), today)}});
  if (!said.action.empty()) told += ": " + said.action;
  return told;
}

}  // namespace

std::string to_text(Outcome outcome) {
  return std::ranges::find(kOutcomes, outcome, [](const auto& one) { return one.first; })->second;
}

std::optional<Outcome> outcome_named(const std::string& word) {
  for (const auto& [outcome, name] : kOutcomes)
    if (word == name) return outcome;
  return std::nullopt;
}

Entry answer_to(const Flag& flag, Outcome outcome, const std::string& action, std::optional<Day> until) {
  Entry entry{.kind = "trend_flag", .pupil = flag.pupil, .by = By::adult, .what = flag.id};
  entry.detail["direction"] = to_text(flag.side);
  entry.detail["outcome"] = to_text(outcome);
  if (!action.empty()) entry.detail["action"] = action;
  if (outcome == Outcome::snoozed && until) entry.detail["until"] = day_text(*until);
  if (outcome == Outcome::new_usual) entry.detail["since"] = day_text(flag.latest);
  return entry;
}

std::optional<Day> usual_since(const std::vector<Entry>& entries, Day last, const std::string& zone) {
  std::optional<Day> since;
  for (const Entry& entry : entries)
    if (const auto said = said_in(entry, zone);
        said && said->outcome == Outcome::new_usual && said->since.ok() && said->day <= last)
      since = said->since;
  return since;
}

std::vector<Flag> flags_of(const Child& child) {
  std::vector<Flag> flags;
  const auto course = different_from_usual(child.answers.usual());
  if (!course) return flags;
  const auto now = different_now(*course);
  const auto said = said_of(child);
  for (const Different& different : course->different) {
    Flag flag{
        .id = "usual/" + child.pupil.id + '/' + to_text(different.side) + '/' + day_text(different.flagged),
        .pupil = child.pupil.id,
        .side = different.side,
        .since = different.since,
        .flagged = different.flagged,
        .last = different.last,
        .latest = different.since,
        .days = different.days,
        .still = now && *now == different,
        .reason = {},
        .answered = {}};
    flag.reason = reason_for(child, flag);
    for (const Said& one : said)  // the last one counts
      if (one.covers(flag)) flag.answered = answer_told(child, one);
    flags.push_back(std::move(flag));
  }
  return flags;
}

std::vector<Flag> open_flags(const Child& child) {
  const auto flags = flags_of(child);
  const auto said = said_of(child);
  std::vector<Flag> open;
  for (const Side side : {Side::lower, Side::higher}) {
    const auto last =
        std::ranges::find_if(said.rbegin(), said.rend(), [&](const Said& one) { return one.side == side; });
    if (last != said.rend() && last->still_snoozed(child.review.today)) continue;
    const bool asked_again = last != said.rend() && last->outcome == Outcome::snoozed;
    const auto waits = std::ranges::find_if(flags, [&](const Flag& flag) {
      return flag.side == side && (flag.answered.empty() || (asked_again && flag.still));
    });
    if (waits == flags.end()) continue;
    const auto latest = std::ranges::find(flags.rbegin(), flags.rend(), side, &Flag::side);
    Flag& flag = open.emplace_back(*waits);
    flag.latest = latest->since;
    if (latest->id != flag.id) flag.reason += ' ' + again_told(child, *latest);
  }
  return open;
}

std::vector<Flag> flags_of(const RoomReview& review) {
  std::vector<Flag> all;
  for (const Pupil* pupil : children_of(review))
    std::ranges::move(flags_of(child_of(review, *pupil)), std::back_inserter(all));
  return all;
}

std::vector<Flag> open_flags(const RoomReview& review) {
  std::vector<Flag> all;
  for (const Pupil* pupil : children_of(review))
    std::ranges::move(open_flags(child_of(review, *pupil)), std::back_inserter(all));
  return all;
}

}  // namespace hearth
