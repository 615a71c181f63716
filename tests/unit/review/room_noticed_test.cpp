// SPDX-License-Identifier: MIT
// Why somebody may want to look at a child's page.
#include <gmock/gmock.h>

#include "school/terms.hpp"
#include "unit/review/room_quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class RoomNoticed : public ::testing::Test {
 protected:
  const Noticed& of(const Id& pupil, const Id& room = "otter") {
    all_ = noticed_in(sample_.room(room));
    const auto found = std::ranges::find(all_, pupil, &Noticed::pupil);
    EXPECT_NE(found, all_.end());
    return *found;
  }
  void write(const Id& pupil, Day when, const char* kind, State state, const char* what = "") {
    Entry entry{.kind = kind, .slot = "arrive", .pupil = pupil, .what = what, .state = state};
    entry.at = instant_of(when, std::chrono::hours(9), sample::kZone);
    sample_.all.entries[pupil].push_back(std::move(entry));
  }
  // Takes away what a child said after a day.
  void silence(const Id& pupil, const char* after) {
    std::erase_if(sample_.all.entries[pupil],
                  [&](const Entry& entry) { return local_time(entry.at, sample::kZone).day > day(after); });
  }

  sample::RoomOfQuillbrook sample_;
  std::vector<Noticed> all_;
};

TEST_F(RoomNoticed, BadgesAreSaidOfThreeChildrenOnly) {
  std::map<std::string, std::string> badges;
  for (const char* room : {"otter", "kingfisher", "group_a"})
    for (const Noticed& child : noticed_in(sample_.room(room)))
      for (const std::string& badge : child.manner) badges[child.pupil] += badge;
  EXPECT_THAT(badges, ElementsAre(::testing::Pair("P06", HasSubstr("Mostly the strongest answers")),
                                  ::testing::Pair("P07", HasSubstr("Few answers")),
                                  ::testing::Pair("P08", HasSubstr("Always the same answer"))));
}

TEST_F(RoomNoticed, EverybodyOfTheRoomIsThereByName) {
  std::vector<std::string> names;
  for (const Noticed& child : noticed_in(sample_.room("group_a")))
    names.push_back(sample_.all.school.pupil(child.pupil)->name);
  EXPECT_THAT(names, ElementsAre("Bia", "Freya", "Sasha", "Tariq"));
  for (const Noticed& child : all_) EXPECT_THAT(child.flags, IsEmpty());
}

TEST_F(RoomNoticed, WhoHasSaidNothingForThreeDaysIsNamed) {
  EXPECT_THAT(of("P01").not_heard, IsEmpty());
  silence("P01", "2026-07-13");
  EXPECT_EQ(of("P01").not_heard, "Nothing was heard on 3 days with a group since 13 July.")
      << "14, 15 and 16 July; today is not over";
  EXPECT_TRUE(of("P01").needs_a_look());
}

TEST_F(RoomNoticed, SkippedDaysAreSilentAndDaysAwayAreNot) {
  silence("P01", "2026-07-13");
  write("P01", day("2026-07-14"), "check_in", State::not_today);
  write("P01", day("2026-07-15"), "check_in", State::not_offered);
  EXPECT_THAT(of("P01").not_heard, HasSubstr("on 3 days"));
  write("P01", day("2026-07-16"), "attendance", State::none, "away");
  EXPECT_THAT(of("P01").not_heard, IsEmpty());
  write("P01", day("2026-07-16"), "attendance", State::none, "here");
  EXPECT_THAT(of("P01").not_heard, HasSubstr("on 3 days")) << "the register has the last word";
  write("P01", day("2026-07-16"), "check_in", State::dont_know);
  EXPECT_THAT(of("P01").not_heard, IsEmpty()) << "that is an answer";
}

TEST_F(RoomNoticed, WhoIsNotAskedIsNotMissed) {
  silence("P01", "2026-06-01");
  sample_.all.school.pupils[0].preferences.check_in.offered = false;
  EXPECT_THAT(of("P01").not_heard, IsEmpty());
}

TEST_F(RoomNoticed, QuietDaysBecomingMoreAreSaid) {
  auto& entries = sample_.all.entries["P01"];
  int days = 0;
  Day seen{};
  for (auto entry = entries.rbegin(); entry != entries.rend() && days < 9; ++entry) {
    if (entry->kind != "check_in" || entry->state != State::answered) continue;
    if (const Day on = local_time(entry->at, sample::kZone).day; on != seen) seen = on, ++days;
    entry->detail["valence"] = std::int64_t{-1};
    entry->detail["energy"] = std::int64_t{-2};
  }
  EXPECT_THAT(of("P01").quiet, HasSubstr("Quiet and unpleasant on"));
  EXPECT_THAT(of("P12").quiet, IsEmpty());
}

TEST_F(RoomNoticed, TheSchoolsOwnRuleIsFoundAndEndsWhenSomebodyLooked) {
  sample_.all.school.watch_rules = {
      {.id = "sad", .title = "Sad", .feelings = {"sad"}, .valence = -1, .times = 3, .of_days = 5}};
  auto& entries = sample_.all.entries["P01"];
  std::set<Day> days;
  for (auto entry = entries.rbegin(); entry != entries.rend() && days.size() < 3; ++entry) {
    if (entry->kind != "check_in" || entry->state != State::answered) continue;
    if (days.insert(local_time(entry->at, sample::kZone).day).second) entry->what = "sad";
  }
  const auto rules = of("P01").rules;
  ASSERT_THAT(rules, ::testing::SizeIs(1));
  EXPECT_THAT(rules[0].reason, ::testing::StartsWith("Sad on "));
  write("P01", day("2026-07-17"), "look_done", State::none, rules[0].id.c_str());
  EXPECT_THAT(of("P01").rules, IsEmpty());
}

TEST_F(RoomNoticed, RulesAreToldInWords) {
  sample_.all.school.watch_rules = {
      {.id = "sad", .title = "Sad", .feelings = {"sad"}, .valence = -1, .times = 3, .of_days = 5}};
  EXPECT_THAT(rules_in_words(sample_.all.school, sample_.all.content, sample_.all.words),
              ElementsAre("Sad: one of sad, on 3 of the last 5 days with an answer."));
  sample_.all.school.watch_rules.clear();
  const auto usual = rules_in_words(sample_.all.school, sample_.all.content, sample_.all.words);
  ASSERT_THAT(usual, ::testing::SizeIs(1)) << "without any, there is one";
  EXPECT_EQ(usual[0], "A hard feeling: any hard feeling, on 3 of the last 5 days with an answer.");
}

TEST_F(RoomNoticed, ARoomOfBadRecordsSaysNothingAndStops) {
  for (auto& [pupil, entries] : sample_.all.entries) entries.clear();
  for (const Noticed& child : noticed_in(sample_.room("otter"))) {
    EXPECT_THAT(child.flags, IsEmpty());
    EXPECT_THAT(child.not_heard, HasSubstr("Nothing was ever heard"));
  }
  EXPECT_THAT(noticed_in(sample_.room("nowhere")), IsEmpty());
  EXPECT_THAT(noticed_in(sample_.room("otter", {})), IsEmpty());
  EXPECT_THAT(flags_of(sample_.room("otter", {})), IsEmpty());
}

}  // namespace
}  // namespace hearth
