// SPDX-License-Identifier: MIT
// What a child's answers say beside their own usual. Neutral: "different", never better or worse, and nothing
// where there is too little.
#include <algorithm>
#include <array>

#include "review/in_words.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using std::chrono::weekday;

// Differences of means of -2 to 2, and how many days or answers each side has at least: ours, found on the
// sample, where they name exactly the Mondays, the afternoons and the ups and downs that are in it.
constexpr double kDifference = 1.2, kUpsAndDowns = 1.6;
constexpr int kLeastWeekdays = 6, kLeastInSlot = 15, kLeastPairsInDay = 20;

const std::vector<std::string>& slots() {
  static const std::vector<std::string> all{"arrive", "midday", "leave"};
  return all;
}

std::string why_not(const Words& words, const HowFar& far) {
  switch (far.because) {
    case Because::few_days:
      return words("review.few_days", {{"told", counted(words, "review.days_with_answer", far.days)},
                                       {"least", std::to_string(Thresholds{}.flag_days)}});
    case Because::few_sessions:
      return words("review.few_sessions");
    case Because::few_answers:
      return words("review.few_answers");
    case Because::no_answers:
    case Because::enough:
      break;
  }
  return words("review.no_answers_yet");
}

std::string told(const Review& review, const Different& different, bool still) {
  const Words& words = review.words;
  return words(still ? "review.different_since" : "review.different_from",
               {{"first", date_words(words, different.since, review.today)},
                {"last", date_words(words, different.last, review.today)},
                {"side", words(different.side == Side::lower ? "review.side_low" : "review.side_high")},
                {"days", counted(words, "review.days_with_answer", different.days)},
                {"noticed", date_words(words, different.flagged, review.today)}});
}

// Each weekday beside the others.
void add_weekdays(const Review& review, const std::vector<DayMean>& means, Sentences& sentences) {
  const Words& words = review.words;
  for (unsigned day = 1; day <= 5; ++day) {
    const auto beside = weekday_difference(means, weekday(day));
    if (!beside || beside->days < kLeastWeekdays || beside->other_days < 2 * kLeastWeekdays) continue;
    if (std::abs(beside->difference) < kDifference) continue;
    sentences.push_back(words(beside->difference < 0 ? "review.weekday_low" : "review.weekday_high",
                              {{"day", weekday_words(words, weekday(day))},
                               {"n", std::to_string(beside->days)},
                               {"others", std::to_string(beside->other_days)}}));
  }
}

// The times of day that lie furthest apart.
void add_times_of_day(const Review& review, const std::vector<Occasion>& shown, Sentences& sentences) {
  struct Time {
    std::string slot;
    double sum = 0;
    int n = 0;
    double mean() const { return sum / n; }
  };
  std::vector<Time> times;
  for (const std::string& slot : slots()) {
    Time time{.slot = slot};
    for (const Occasion& occasion : shown)
      if (occasion.slot == slot && occasion.valence) time.sum += *occasion.valence, ++time.n;
    if (time.n >= kLeastInSlot) times.push_back(time);
  }
  if (times.size() < 2) return;
  const auto [low, high] = std::ranges::minmax_element(times, {}, &Time::mean);
  if (high->mean() - low->mean() < kDifference) return;
  const Words& words = review.words;
  sentences.push_back(words("review.times_differ", {{"low", slot_words(words, low->slot)},
                                                    {"high", slot_words(words, high->slot)},
                                                    {"n", std::to_string(low->n)},
                                                    {"others", std::to_string(high->n)}}));
}

}  // namespace

void add_usual(const Review& review, const AnswersGiven& answers, Sentences& sentences) {
  const auto course = different_from_usual(answers.usual());
  if (!course) return sentences.push_back(why_not(review.words, how_far(answers.usual())));
  const Days shown = days_shown(review);
  const auto now = different_now(*course);
  bool any = false;
  for (const Different& different : course->different) {
    if (different.last < shown.first || different.flagged > shown.last) continue;
    sentences.push_back(told(review, different, now && *now == different));
    any = true;
  }
  if (!any && !answers.shown.empty()) sentences.push_back(review.words("review.as_usual"));
}

void add_patterns(const Review& review, const AnswersGiven& answers, Sentences& sentences) {
  const Words& words = review.words;
  if (const auto quiet = quiet_days(answers.usual()); quiet && quiet->rising)
    sentences.push_back(
        words("review.quiet_days", {{"recent", share_told(words, quiet->recent.n, quiet->recent.of)},
                                    {"usual", share_told(words, quiet->usual.n, quiet->usual.of)}}));
  if (how_far(answers.shown).reach < Reach::flags) return;
  add_weekdays(review, day_means(answers.shown), sentences);
  add_times_of_day(review, answers.shown, sentences);
  const auto pairs = ups_and_downs(answers.shown, slots());
  if (pairs && pairs->pairs >= kLeastPairsInDay && pairs->rmssd >= kUpsAndDowns)
    sentences.push_back(words("review.ups_and_downs", {{"n", std::to_string(pairs->pairs)}}));
}

void add_badges(const Review& review, const AnswersGiven& answers, Sentences& sentences) {
  const Words& words = review.words;
  const Manner manner = manner_of(answers.shown);
  const Counts counts = counts_of(answers.shown);
  for (Badge badge : badges_of(answers.shown)) {
    const Share share = badge == Badge::always_same   ? manner.same_feeling
                        : badge == Badge::mostly_ends ? manner.ends
                                                      : Share{counts.answered, counts.offered()};
    sentences.push_back(words("review.badge_" + to_text(badge),
                              {{"told", share_told(words, share.n, share.of)},
                               {"feeling", feeling_words(review.content, manner.feeling)}}));
  }
}

}  // namespace hearth
