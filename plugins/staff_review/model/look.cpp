// SPDX-License-Identifier: MIT
#include "look.hpp"

namespace staff_review {

namespace {

constexpr std::chrono::days kSameMonthAgain{330};  // from here on the year has to be said

}  // namespace

using hearth::Day;
using hearth::Days;

void ChildLook::keep_up(hearth::Host& host) {
  if (const auto now = host.school(); now != school_) {
    school_ = now;
    shown_.clear();
  }
  today_ = host.local_now().day;
  const hearth::Pupil* pupil = school_->pupil(pupil_);
  if (!pupil || reading_.asked()) return;
  reading_.ask(host.journal(), all_of_child(host, *pupil, kept_days(*school_, today_)));
}

void ChildLook::choose(hearth::Span span) {
  span_ = span;
  before_ = 0;
}

bool ChildLook::can_go_earlier() const {
  return hearth::days_of(*school_, span_, today_, before_ + 1).last >= kept_days(*school_, today_).first;
}

void ChildLook::earlier() {
  if (can_go_earlier()) ++before_;
}

void ChildLook::later() {
  if (can_go_later()) --before_;
}

const Shown& ChildLook::shown(hearth::Host& host, Section section) {
  const auto [at, is_new] = shown_.try_emplace({section, span_, before_});
  if (is_new)
    at->second = review(host, [&](const hearth::Review& review) { return shown_of(review, section); });
  return at->second;
}

std::string date_words(const hearth::Words& words, Day day, Day today) {
  static constexpr const char* kMonths[] = {"january",   "february", "march",    "april",
                                            "may",       "june",     "july",     "august",
                                            "september", "october",  "november", "december"};
  std::string text = std::to_string(unsigned(day.day())) + ' ' +
                     words(std::string("month.") + kMonths[unsigned(day.month()) - 1]);
  const auto ago = std::chrono::sys_days(today) - std::chrono::sys_days(day);
  if (ago > kSameMonthAgain || ago < -kSameMonthAgain) text += ' ' + std::to_string(int(day.year()));
  return text;
}

std::string days_words(const hearth::Words& words, Days days, Day today) {
  if (days.first == days.last) return date_words(words, days.first, today);
  return words("look_back.from_to", {{"first", date_words(words, days.first, today)},
                                     {"last", date_words(words, days.last, today)}});
}

}  // namespace staff_review
