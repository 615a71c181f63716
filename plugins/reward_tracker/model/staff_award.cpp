// SPDX-License-Identifier: MIT
#include "staff_award.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ranges>

namespace reward_tracker::staff {

using hearth::Entry;
using hearth::Id;

namespace {

constexpr std::size_t kNode = 12;  // the last digits of a UUID

// Between fields, between the people of one, and between touches: nothing that a keyboard writes.
constexpr char kField = '\x1f', kPerson = '\x1d', kTouch = '\x1e';

std::string plain(std::string words) {
  std::erase_if(words, [](char c) { return c == kField || c == kPerson || c == kTouch; });
  return words;
}

std::vector<std::string> parts(const std::string& words, char between) {
  std::vector<std::string> all;
  std::size_t from = 0;
  for (std::size_t at; (at = words.find(between, from)) != words.npos; from = at + 1)
    all.push_back(words.substr(from, at - from));
  all.push_back(words.substr(from));
  return all;
}

std::int64_t number_in(const std::string& words) {
  return std::strtoll(words.c_str(), nullptr, 10);
}

std::string in_words(const Given& one, Pending::Time left) {
  std::string people;
  for (const Id& pupil : one.pupils) people += (people.empty() ? "" : std::string(1, kPerson)) + plain(pupil);
  std::string words;
  for (const std::string& field :
       {one.id, std::to_string(one.at.time_since_epoch().count()), one.room, people,
        std::string(one.together ? "1" : "0"), plain(one.reason.what), plain(one.reason.words),
        plain(one.reason.target), one.wish, std::to_string(left.count())})
    words += field + kField;
  return words;
}

}  // namespace

Id following(const Id& first, int n) {
  if (first.size() < kNode) return first + '-' + std::to_string(n);
  const auto node = std::strtoull(first.substr(first.size() - kNode).c_str(), nullptr, 16);
  char text[kNode + 1];
  std::snprintf(text, sizeof text, "%012llx",
                (node + static_cast<unsigned long long>(n)) & 0xFFFFFFFFFFFFull);
  return first.substr(0, first.size() - kNode) + text;
}

std::vector<Entry> entries_of(const Given& given) {
  Entry entry{.at = given.at,
              .kind = "award",
              .room = given.room,
              .by = hearth::By::adult,
              .what = given.reason.what,
              .level = 1,
              .detail = {{"reason", given.reason.words}}};
  if (!given.reason.target.empty()) entry.detail["target"] = given.reason.target;
  if (!given.wish.empty()) entry.detail["wish"] = given.wish;
  if (given.together) entry.detail["group"] = given.id;
  const std::vector<Id> jar{Id()};
  std::vector<Entry> entries;
  for (const Id& pupil : given.pupils.empty() ? jar : given.pupils) {
    entry.pupil = pupil;
    entry.id = following(given.id, int(entries.size()) + 1);
    entries.push_back(entry);
  }
  return entries;
}

void Pending::give(Given given, Time now) {
  all_.push_back({.given = std::move(given), .due = now + kWaits});
  // A whole school in ten seconds: what cannot be remembered any more waits no longer.
  std::size_t bytes = 0;
  for (One& one : std::views::reverse(all_)) {
    bytes += in_words(one.given, kWaits).size() + 1;
    if (bytes > kMostBytes && one.stage == Stage::waits) one.due = now;
  }
}

const Given* Pending::latest() const {
  for (const One& one : std::views::reverse(all_))
    if (one.stage == Stage::waits) return &one.given;
  return nullptr;
}

Pending::Time Pending::left(Time now) const {
  for (const One& one : std::views::reverse(all_))
    if (one.stage == Stage::waits) return std::max(one.due - now, Time(0));
  return Time(0);
}

int Pending::waiting() const {
  return int(std::ranges::count(all_, Stage::waits, &One::stage));
}

bool Pending::holds(const Id& pupil) const {
  return std::ranges::any_of(all_,
                             [&](const One& one) { return std::ranges::count(one.given.pupils, pupil) > 0; });
}

bool Pending::holds_wish(const Id& wish) const {
  return std::ranges::any_of(all_, [&](const One& one) { return one.given.wish == wish; });
}

std::optional<Given> Pending::take_back() {
  for (auto one = all_.rbegin(); one != all_.rend(); ++one) {
    if (one->stage != Stage::waits) continue;
    Given given = std::move(one->given);
    all_.erase(std::next(one).base());
    return given;
  }
  return std::nullopt;
}

std::vector<Given> Pending::due(Time now, bool all) {
  std::vector<Given> due;
  for (One& one : all_) {
    if (one.stage != Stage::waits || (!all && one.due > now)) continue;
    one.stage = Stage::is_written;
    one.unanswered = std::max(1, int(one.given.pupils.size()));
    one.problem.clear();
    due.push_back(one.given);
  }
  return due;
}

std::optional<Pending::Time> Pending::next_due() const {
  std::optional<Time> next;
  for (const One& one : all_)
    if (one.stage == Stage::waits) next = std::min(next.value_or(one.due), one.due);
  return next;
}

bool Pending::is_writing() const {
  return std::ranges::count(all_, Stage::is_written, &One::stage) > 0;
}

void Pending::answered(const Id& given, const std::string& problem) {
  const auto one = std::ranges::find_if(
      all_, [&](const One& o) { return o.given.id == given && o.stage == Stage::is_written; });
  if (one == all_.end()) return;
  if (!problem.empty()) one->problem = problem;
  if (--one->unanswered > 0) return;
  if (one->problem.empty())
    all_.erase(one);
  else
    one->stage = Stage::refused;
}

std::optional<Pending::Refused> Pending::refused() const {
  const auto one = std::ranges::find(all_, Stage::refused, &One::stage);
  if (one == all_.end()) return std::nullopt;
  return Refused{one->given, one->problem};
}

void Pending::try_again(Time now) {
  for (One& one : all_)
    if (one.stage == Stage::refused) one.stage = Stage::waits, one.due = now;
}

void Pending::let_go() {
  std::erase_if(all_, [](const One& one) { return one.stage == Stage::refused; });
}

// Also what is on its way to the keeper: until its receipt is here it may not have arrived. Where there is
// too much, the latest counts: what is older has been handed over.
std::string Pending::to_remember(Time now) const {
  std::string words;
  for (const One& one : std::views::reverse(all_)) {
    const Time left = one.stage == Stage::waits ? std::max(one.due - now, Time(0)) : Time(0);
    std::string more = in_words(one.given, left) + (words.empty() ? "" : std::string(1, kTouch)) + words;
    if (more.size() > kMostBytes) break;
    words = std::move(more);
  }
  return words;
}

void Pending::recall(const std::string& words, Time ago, Time now) {
  if (words.empty()) return;
  for (const std::string& touch : parts(words, kTouch)) {
    const auto fields = parts(touch, kField);
    if (fields.size() < 10) continue;
    Given given{.id = fields[0],
                .at = hearth::Instant(Time(number_in(fields[1]))),
                .room = fields[2],
                .pupils = {},
                .together = fields[4] == "1",
                .reason = {fields[5], fields[6], fields[7]},
                .wish = fields[8]};
    if (!fields[3].empty()) given.pupils = parts(fields[3], kPerson);
    if (std::ranges::any_of(all_, [&](const One& one) { return one.given.id == given.id; })) continue;
    all_.push_back({.given = std::move(given), .due = now + Time(number_in(fields[9])) - ago});
  }
}

}  // namespace reward_tracker::staff
