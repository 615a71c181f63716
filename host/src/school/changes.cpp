// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>

#include "school/change_words.hpp"

namespace hearth {

namespace {

constexpr std::array<const char*, 4> kWords{"cancel", "move", "replace",
                                            "add"};  // in the order of Change::What

}  // namespace

std::string change_word(Change::What what) {
  return kWords[static_cast<std::size_t>(what)];
}

std::optional<Change::What> change_named(const std::string& word) {
  const auto found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Change::What>(found - kWords.begin());
}

std::optional<Change> change_from(const Entry& entry) {
  const auto what = change_named(entry.what);
  if (entry.kind != "day_change" || !what) return std::nullopt;

  Change change{.room = entry.room, .day = parse_day(text_in(entry.detail, "date")), .what = *what};
  change.today = true;
  change.id = entry.id;
  change.item = text_in(entry.detail, "item");
  if (!change.day.ok() || change.item.empty()) return std::nullopt;
  if (*what == Change::What::cancel) return change;

  Item& now = change.now;
  now.id = change.item;
  now.title = text_in(entry.detail, "title");
  now.picture = text_in(entry.detail, "picture");
  now.kind = text_in(entry.detail, "sort");
  if (const Id adult = text_in(entry.detail, "adult"); !adult.empty()) now.adults = {adult};
  const TimeOfDay starts = parse_time(text_in(entry.detail, "starts"));
  const std::string end = text_in(entry.detail, "ends");
  const TimeOfDay ends = end == "24:00" ? TimeOfDay(std::chrono::days(1)) : parse_time(end);
  if (starts >= TimeOfDay(0) && ends > starts) {
    now.starts = starts;
    now.ends = ends;
  } else if (*what != Change::What::replace) {
    return std::nullopt;  // a move or a new item without times says nothing
  }
  return change;
}

Entry entry_of(const Change& change) {
  Entry entry;
  entry.kind = "day_change";
  entry.room = change.room;
  entry.by = By::adult;
  entry.what = change_word(change.what);
  entry.detail = {{"date", day_text(change.day)}, {"item", change.item}};
  if (change.what == Change::What::cancel) return entry;

  const Item& now = change.now;
  const auto tell = [&entry](const char* key, const std::string& text) {
    if (!text.empty()) entry.detail[key] = text;
  };
  tell("title", now.title);
  tell("picture", now.picture);
  tell("sort", now.kind);
  tell("adult", now.adults.empty() ? "" : now.adults.front());
  if (now.ends > now.starts) {
    tell("starts", time_text(now.starts));
    tell("ends", time_text(now.ends));
  }
  return entry;
}

std::vector<Change> changes_from(const std::vector<Entry>& entries) {
  std::set<Id> taken_back;
  std::vector<Change> changes;
  // From the last to the first, so that an undo which was itself taken back does nothing.
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (taken_back.contains(entry->id)) continue;
    if (!entry->corrects.empty()) taken_back.insert(entry->corrects);
    if (auto change = change_from(*entry)) changes.push_back(*std::move(change));
  }
  std::ranges::reverse(changes);
  return changes;
}

}  // namespace hearth
