// SPDX-License-Identifier: MIT
#include "screen/staff/referral_words.hpp"

#include <algorithm>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {
namespace {

void add(std::string& all, const std::string& sentence) {
  all += (all.empty() ? "" : " ") + sentence;
}

std::string size_of_group(const Room& room, const Words& words) {
  const auto n = [](int number) { return std::to_string(number); };
  if (room.least > 1 && room.least == room.most) return words("referral.good_same", {{"most", n(room.most)}});
  if (room.least > 0 && room.most > 1)
    return words("referral.good_size", {{"least", n(room.least)}, {"most", n(room.most)}});
  if (room.most > 0) return words("referral.good_most", {{"most", n(room.most)}});
  if (room.least > 0) return words("referral.good_least", {{"least", n(room.least)}});
  return {};
}

std::string children(int n, const Words& words) {
  return words(n == 1 ? "referral.one_child" : "referral.n_children", {{"n", std::to_string(n)}});
}

}  // namespace

const std::vector<std::string>& all_concerns() {
  static const std::vector<std::string> all{"acting_out", "withdrawn", "friendships", "worries",
                                            "confidence", "attention", "trust",       "changes",
                                            "loss",       "home",      "attendance",  "communication"};
  return all;
}

const std::vector<std::string>& who_may_ask() {
  static const std::vector<std::string> all{"class_teacher", "family",     "senco", "learning_mentor",
                                            "assistant",     "leadership", "agency"};
  return all;
}

std::string by_words(const Referral& referral, const Words& words) {
  if (std::ranges::count(who_may_ask(), referral.by)) return words("referral.by_" + referral.by);
  return referral.by;
}

std::string concerns_words(const Referral& referral, const Words& words) {
  std::vector<std::string> all;
  for (const std::string& one : referral.concerns)
    all.push_back(std::ranges::count(all_concerns(), one) ? words("referral.concern_" + one) : one);
  return listed(all);
}

std::optional<Day> talked_on(const Referral& referral, const std::string& who) {
  const auto found = referral.talked_to.find(who);
  return found == referral.talked_to.end() ? std::nullopt : std::optional(found->second);
}

std::string talked_words(const Referral& referral, const Words& words) {
  std::vector<std::string> all;
  for (const char* who : kTalkedTo)
    if (referral.talked_to.contains(who)) all.push_back(words(std::string("referral.who_") + who));
  return all.empty() ? words("referral.talked_to_nobody") : listed(all);
}

std::string missing_words(const Referral& referral, const Words& words) {
  const auto missing = still_to_talk_to(referral);
  std::string all;
  if (missing.size() == 1) {
    add(all, words("referral.missing_" + missing.front()));
  } else if (!missing.empty()) {
    std::vector<std::string> names;
    for (const std::string& who : missing) names.push_back(words("referral.who_" + who));
    add(all, words("referral.missing_several", {{"who", listed(names)}}));
  }
  if (referral.letter_sent && !referral.letter_back) add(all, words("referral.missing_letter"));
  if (referral.urgent && referral.why_urgent.empty()) add(all, words("referral.missing_why"));
  return all;
}

std::string stage_words(const Referral& referral, const Words& words) {
  switch (referral.stage) {
    case Referral::Stage::asked:
      return words(referral.urgent ? "referral.cannot_wait" : "referral.undecided");
    case Referral::Stage::waiting:
      return words(referral.urgent ? "referral.cannot_wait"
                                   : "referral.priority_" + std::to_string(referral.priority));
    case Referral::Stage::placed:
      return words("referral.is_placed");
    case Referral::Stage::declined:
      return words("referral.is_declined", {{"why", referral.why_declined}});
  }
  return {};
}

std::string asked_words(const Referral& referral, const Words& words) {
  return listed({by_words(referral, words), date_words(referral.asked, words)});
}

std::string size_words(const Room& room, int n, const Words& words) {
  std::string all = children(n, words);
  if (room.places > 0)
    add(all, words(room.places == 1 ? "referral.one_place" : "referral.n_places",
                   {{"n", std::to_string(room.places)}}));
  if (const std::string good = size_of_group(room, words); !good.empty()) add(all, good);
  return all;
}

std::string size_warning(const Room& room, int n, const Words& words) {
  const auto number = [](int value) { return std::to_string(value); };
  switch (size_of(room, n)) {
    case Size::no_place:
      return words(room.places == 1 ? "referral.over_one_place" : "referral.over_places",
                   {{"n", number(n)}, {"places", number(room.places)}});
    case Size::too_many:
      return words("referral.over_most", {{"n", number(n)}, {"most", number(room.most)}});
    case Size::too_few:
      return words("referral.under_least", {{"n", number(n)}, {"least", number(room.least)}});
    case Size::fits:
      break;
  }
  return {};
}

std::string week_words(const ProgrammeWeek& week, const Words& words) {
  const std::string n = std::to_string(week.n), of = std::to_string(week.of);
  if (week.n == 0) return words(week.of == 1 ? "referral.one_week" : "referral.n_weeks", {{"of", of}});
  if (week.n > week.of) return words("referral.weeks_over", {{"of", of}});
  return words("referral.week_of", {{"n", n}, {"of", of}});
}

}  // namespace hearth
