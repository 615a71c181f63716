// SPDX-License-Identifier: MIT
#include "screen/staff/room_counts.hpp"

#include <algorithm>

#include "screen/staff/person_documents.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {
namespace {

void add(RoomCounts& counts, const School& school, const Pupil& pupil, const PupilBody& body) {
  ++counts.children;
  const Referral* referral = referral_of(school, pupil.id);
  if (!referral || referral->concerns.empty()) ++counts.nothing_said;
  if (referral)
    for (const std::string& one : referral->concerns) ++counts.concerns[one];
  const nlohmann::json known = body(pupil.id);
  if (const std::string year = words_in(known, "year"); !year.empty()) ++counts.years[year];
  if (const std::string sen = words_in(known, "sen"); !sen.empty() && sen != "N") ++counts.sen[sen];
}

// The place that could not wait is in this room.
bool is_one_to_one(const School& school, const Pupil& pupil, const Id& room) {
  const Referral* referral = referral_of(school, pupil.id);
  if (!referral || !referral->urgent || referral->stage != Referral::Stage::placed) return false;
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return placement.room == room && placement.days.first >= referral->asked;
  });
}

}  // namespace

RoomCounts counts_of(const School& school, const Room& room, Day day, const PupilBody& body) {
  RoomCounts counts;
  for (const Pupil* pupil : pupils_of(school, room.id, day)) {
    add(counts, school, *pupil, body);
    counts.one_to_one += is_one_to_one(school, *pupil, room.id);
  }
  return counts;
}

RoomCounts counts_of_one(const School& school, const Pupil& pupil, const PupilBody& body) {
  RoomCounts counts;
  add(counts, school, pupil, body);
  return counts;
}

std::vector<CountRow> rows_of(const RoomCounts& counts, const RoomCounts& theirs, const std::string& name,
                              const Words& words) {
  std::vector<CountRow> rows;
  const auto count = [&](const std::string& what, int here, int them) -> std::string {
    if (here == 0 && them == 0) return {};
    const std::string how_many = words(
        "referral.of_children", {{"n", std::to_string(here)}, {"all", std::to_string(counts.children)}});
    return words(them > 0 ? "referral.count_and" : "referral.count",
                 {{"what", what}, {"n", how_many}, {"name", name}});
  };
  const auto in = [](const std::map<std::string, int>& all, const std::string& key) {
    const auto found = all.find(key);
    return found == all.end() ? 0 : found->second;
  };
  const auto row = [&](const char* id, const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
      if (!line.empty()) all += (all.empty() ? "" : "\n") + line;
    if (!all.empty()) rows.push_back({id, words(std::string("referral.count_") + id), all});
  };
  const auto each = [&](const char* id, auto of, auto title) {
    std::map<std::string, int> both = counts.*of;
    both.insert((theirs.*of).begin(), (theirs.*of).end());
    std::vector<std::string> lines;
    for (const auto& [key, ignored] : both)
      lines.push_back(count(title(key), in(counts.*of, key), in(theirs.*of, key)));
    row(id, lines);
  };
  std::vector<std::string> concerns;
  for (const std::string& one : all_concerns())
    concerns.push_back(
        count(words("referral.concern_" + one), in(counts.concerns, one), in(theirs.concerns, one)));
  concerns.push_back(count(words("referral.nothing_said"), counts.nothing_said, theirs.nothing_said));
  row("concerns", concerns);
  row("together", {count(words("referral.one_to_one"), counts.one_to_one, theirs.one_to_one)});
  each("years", &RoomCounts::years, [&](const std::string& year) {
    const bool number = year.find_first_not_of("0123456789") == std::string::npos;
    return number ? words("referral.year", {{"year", year}}) : year;
  });
  each("sen", &RoomCounts::sen, [&](const std::string& sen) {
    const std::string key = "referral.sen_" + sen, known = words(key);
    return known == key ? sen : known;
  });
  return rows;
}

}  // namespace hearth
