// SPDX-License-Identifier: MIT
#include "staff_book.hpp"

#include <algorithm>

#include "hearth/ids.hpp"

namespace reward_tracker::staff {

using namespace std::chrono_literals;
using hearth::Entry;
using hearth::HistoryWish;
using hearth::Id;

namespace {

constexpr int kLately = 90;     // days: ten sessions of a child who comes once a week
constexpr int kWishWaits = 42;  // days

hearth::Day before(hearth::Day day, int by) {
  return hearth::Day(std::chrono::sys_days(day) - std::chrono::days(by));
}

std::string key_of(const HistoryWish& wish) {
  std::string key = hearth::day_text(wish.first) + hearth::day_text(wish.last);
  for (const auto& kind : wish.kinds) key += ',' + kind;
  for (const auto& pupil : wish.pupils) key += '/' + pupil;
  return key;
}

std::vector<Id> ids_in(const hearth::School& school, const Id& room, hearth::Day day) {
  std::vector<Id> ids;
  for (const hearth::Pupil* pupil : hearth::pupils_of(school, room, day)) ids.push_back(pupil->id);
  return ids;
}

}  // namespace

HistoryWish awards_of_today(const hearth::School& school, const Id& room, hearth::Day day) {
  return {ids_in(school, room, day), {"award", "award_wish", "wish_closed"}, day, day};
}

HistoryWish wishes_lately(const hearth::School& school, const Id& room, hearth::Day day, bool look_back) {
  HistoryWish wish = awards_of_today(school, room, day);
  if (look_back) wish.first = before(day, kWishWaits);
  return wish;
}

HistoryWish jar_of_today(hearth::Day day) {
  return {{}, {"award"}, day, day};
}

HistoryWish marks_of_today(const hearth::School& school, const Id& room, hearth::Day day) {
  return {ids_in(school, room, day), {"target_score"}, day, day};
}

// From before there was a Hearth: a path begins with the first star.
HistoryWish all_stars(const hearth::School& school, const Id& room, hearth::Day day) {
  using namespace std::chrono;
  return {ids_in(school, room, day), {"award", "reward_choice", "reward_given"}, 2020y / January / 1, day};
}

HistoryWish lately_of(const Id& pupil, hearth::Day day) {
  return {{pupil}, {"target_score"}, before(day, kLately), day};
}

void Book::opened() {
  ++*visit_;
  looks_.clear();
  problem_.clear();
  written_.reset();
  pending_.try_again(host_.running());
}

void Book::closed() {
  hand_over(pending_.due(host_.running(), true));
  ++*visit_;
  looks_.clear();
  problem_.clear();
  written_.reset();
}

void Book::keep_up() {
  if (!recalled_) {
    const hearth::Remembered before = host_.remembered();
    pending_.recall(before.words, before.ago, host_.running());
    remembered_ = before.words;
    recalled_ = true;
  }
  hand_over(pending_.due(host_.running()));
  const auto next = pending_.next_due();
  if (!next) return;
  // Said in whole seconds.
  const auto left = *next - host_.running();
  const auto until_second = left % 1s == 0ms ? 1s : left % 1s;
  host_.wake_at(host_.clock().now() + until_second);
}

Id Book::new_id() {
  return hearth::new_id(host_.clock().now());
}

void Book::give(std::vector<Id> pupils, bool together, const Reason& reason, const Id& wish) {
  pending_.give({.id = new_id(),
                 .at = host_.clock().now(),
                 .room = host_.room(),
                 .pupils = std::move(pupils),
                 .together = together,
                 .reason = reason,
                 .wish = wish},
                host_.running());
  remember();
  keep_up();
}

void Book::take_back() {
  pending_.take_back();
  remember();
}

void Book::try_again() {
  pending_.try_again(host_.running());
  keep_up();
}

void Book::let_go() {
  pending_.let_go();
  remember();
}

void Book::hand_over(std::vector<Given> all) {
  for (const Given& given : all)
    for (const Entry& entry : entries_of(given))
      host_.journal().write(entry, [this, visit = visit_, mine = *visit_, given, entry](const auto& receipt) {
        pending_.answered(given.id, receipt.stored ? "" : receipt.problem);
        remember();
        if (!receipt.stored || mine != *visit) return;
        took(entry);
        written_ = given;
      });
}

// Nothing is written where nothing changed: the host keeps it on disk.
void Book::remember() {
  const std::string words = pending_.to_remember(host_.running());
  if (words == remembered_) return;
  remembered_ = words;
  host_.remember(words);
}

void Book::write(Entry entry) {
  problem_.clear();
  if (entry.id.empty()) entry.id = new_id();
  if (entry.at == hearth::Instant()) entry.at = host_.clock().now();
  if (entry.room.empty()) entry.room = host_.room();
  host_.journal().write(entry, [this, visit = visit_, mine = *visit_, entry](const auto& receipt) {
    if (mine != *visit) return;
    if (receipt.stored)
      took(entry);
    else
      problem_ = receipt.problem;
  });
}

void Book::took(const Entry& entry) {
  for (auto& [key, looked] : looks_) {
    const auto& pupils = looked.wish.pupils;
    const bool asked_for = pupils.empty() ? entry.pupil.empty() : std::ranges::count(pupils, entry.pupil) > 0;
    if (asked_for && std::ranges::count(looked.wish.kinds, entry.kind)) looked.look.ledger.add(entry);
  }
}

const Book::Look& Book::look(const HistoryWish& wish) {
  const std::string key = key_of(wish);
  const auto [place, first] = looks_.try_emplace(key, Looked{wish, {}});
  if (first)
    host_.journal().read(wish, [this, visit = visit_, mine = *visit_, key](const hearth::History& history) {
      const auto looked = looks_.find(key);
      if (mine != *visit || looked == looks_.end()) return;
      looked->second.look.known = true;
      looked->second.look.problem = history.problem;
      looked->second.look.ledger.know(history.entries);
    });
  return looks_.at(key).look;
}

}  // namespace reward_tracker::staff
