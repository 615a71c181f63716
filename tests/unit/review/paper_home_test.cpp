// SPDX-License-Identifier: MIT
// What goes home: what was done, approved by somebody, and never a feeling or another child.
#include <gmock/gmock.h>

#include "unit/review/paper_texts.hpp"
#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const Day kToday = day("2026-07-17");

class PapersForHome : public ::testing::Test {
 protected:
  PapersForHome() : all_(sample::Quillbrook::read()) {}

  Review review() const {
    return {all_.school, all_.content,
            all_.words,  *all_.school.pupil("P01"),
            entries_,    {day("2026-07-13"), kToday},
            kToday};
  }
  Entry& add(const char* when, const char* kind, const std::string& what, Detail detail) {
    Entry entry{.kind = kind, .pupil = "P01", .what = what, .detail = std::move(detail)};
    entry.at = instant_of(day(when), std::chrono::hours(11), sample::kZone);
    if (entry.kind == "award") entry.level = 1;
    return entries_.emplace_back(std::move(entry));
  }
  static std::vector<std::string> words_of(const std::vector<ThingDone>& things) {
    std::vector<std::string> words;
    for (const ThingDone& thing : things) words.push_back(thing.words);
    return words;
  }

  sample::Quillbrook all_;
  std::vector<Entry> entries_;
};

TEST_F(PapersForHome, NothingIsMadeWithoutSomebodyKnownWhoApproves) {
  add("2026-07-14", "award", "", {{"reason", std::string("tidied the paints")}});
  const auto things = things_done(review());
  ASSERT_THAT(things, SizeIs(1));
  for (const char* nobody : {"", "S99"}) {
    EXPECT_FALSE(home_note(review(), things, nobody));
    EXPECT_FALSE(certificate(review(), things.front(), nobody));
    EXPECT_FALSE(sparkle_book(review(), things, nobody));
  }
  const auto note = home_note(review(), things, "S01");
  ASSERT_TRUE(note);
  EXPECT_THAT(all_of(*note), AllOf(HasSubstr("tidied the paints"), HasSubstr(all_.school.adult("S01")->name),
                                   HasSubstr(review().pupil.name)));
}

TEST_F(PapersForHome, NothingChosenIsNoNote) {
  EXPECT_FALSE(home_note(review(), {}, "S01"));
  EXPECT_FALSE(sparkle_book(review(), {}, "S01"));
  EXPECT_FALSE(certificate(review(), {.words = "", .picture = "", .why_not = ""}, "S01"));
}

TEST_F(PapersForHome, WhatTheChildSaidOfFeelingsChangesNothingOnIt) {
  add("2026-07-14", "award", "", {{"reason", std::string("tidied the paints")}});
  add("2026-07-15", "staff_note", "wow", {{"note", std::string("Held the door for everyone")}});
  const auto paper = [&] { return all_of(*home_note(review(), things_done(review()), "S01")); };
  const std::string before = paper();
  for (const Feeling& feeling : all_.content.feelings) {
    add("2026-07-16", "check_in", feeling.id, {{"valence", std::int64_t{-2}}}).state = State::answered;
    add("2026-07-16", "observed", feeling.id, {});
  }
  EXPECT_EQ(paper(), before);
}

TEST_F(PapersForHome, AnotherChildAndAFeelingAreHeldBackAndSaid) {
  const std::string other = all_.school.pupil("P02")->name;
  add("2026-07-14", "staff_note", "wow", {{"note", "Helped " + other + " with the bricks"}});
  add("2026-07-15", "staff_note", "wow", {{"note", std::string("Was so Worried and came in")}});
  add("2026-07-16", "staff_note", "wow", {{"note", std::string("Read a whole page")}});
  add("2026-07-17", "staff_note", "wow",
      {{"note", std::string("A talk at home")}, {"visibility", std::string("key adults")}});
  const auto things = things_done(review());
  ASSERT_THAT(things, SizeIs(4)) << "staff see them all";
  EXPECT_THAT(things[0].why_not, HasSubstr("Another child's name"));
  EXPECT_THAT(things[1].why_not, HasSubstr("speaks of a feeling"));
  EXPECT_THAT(things[2].why_not, IsEmpty());
  EXPECT_THAT(things[3].why_not, HasSubstr("key adults"));
  for (const auto& paper : {home_note(review(), things, "S01"), sparkle_book(review(), things, "S01")}) {
    ASSERT_TRUE(paper);
    EXPECT_THAT(all_of(*paper), AllOf(HasSubstr("Read a whole page"), Not(HasSubstr(other)),
                                      Not(HasSubstr("Worried")), Not(HasSubstr("A talk at home"))));
  }
  for (std::size_t held : {0u, 1u, 3u}) EXPECT_FALSE(certificate(review(), things[held], "S01"));
  // Reworded by staff it is looked at anew.
  ThingDone reworded = things[0];
  reworded.why_not.clear();
  EXPECT_FALSE(certificate(review(), reworded, "S01"));
  reworded.words = "Helped with the bricks";
  EXPECT_TRUE(certificate(review(), reworded, "S01"));
}

TEST_F(PapersForHome, WholeWordsCountAndOtherLettersToo) {
  EXPECT_THAT(why_not_home(review(), "Was calmly packing the happiest bag"), IsEmpty()) << "no whole word";
  EXPECT_THAT(why_not_home(review(), "So PROUD!"), Not(IsEmpty()));
  std::ranges::find(all_.school.pupils, "P02", &Pupil::id)->name = "小明";
  EXPECT_THAT(why_not_home(review(), "和小明一起"), Not(IsEmpty()));
}

TEST_F(PapersForHome, AStarForATargetIsSaidInTheChildsWordsAndTheSameThingOnce) {
  const Target& target = *std::ranges::find(all_.school.targets, "P01", &Target::pupil);
  for (int n = 0; n < 3; ++n)
    add("2026-07-14", "award", "target", {{"reason", target.title}, {"target", target.id}});
  add("2026-07-15", "award", "target", {{"reason", target.title}, {"target", std::string("gone")}}).level = 0;
  EXPECT_THAT(words_of(things_done(review())), ElementsAre(target.words));
}

TEST_F(PapersForHome, ATargetsFaceOfAFeelingGivesWayToAStar) {
  Target& target = *std::ranges::find(all_.school.targets, "P01", &Target::pupil);
  target.picture = "feeling/cross";
  add("2026-07-14", "award", "target", {{"reason", target.title}, {"target", target.id}});
  EXPECT_EQ(things_done(review()).at(0).picture, "star");
}

TEST_F(PapersForHome, TheFamilysLanguageStandsBelowWhereItsWordsExist) {
  add("2026-07-14", "award", "", {{"reason", std::string("tidied the paints")}});
  const auto things = things_done(review());
  const Words family({{"home_note.well_done", "Brawo, {name}!"}}, "pl");
  const auto note = home_note(review(), things, "S01", &family);
  ASSERT_TRUE(note);
  EXPECT_THAT(blocks_of<PaperText>(*note),
              Contains(AllOf(Field(&PaperText::words, "Brawo, " + review().pupil.name + "!"),
                             Field(&PaperText::language, "pl"))));
  EXPECT_THAT(all_of(*note), Not(HasSubstr("home_note."))) << "what it lacks is left out";
}

}  // namespace
}  // namespace hearth
