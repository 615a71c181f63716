// SPDX-License-Identifier: MIT
// Records as they should not be: every paper is still made and says what is missing.
#include <gmock/gmock.h>

#include "hearth/room_review.hpp"
#include "unit/review/paper_texts.hpp"
#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Day kToday = day("2026-03-20");

class PapersOfBadInput : public ::testing::Test {
 protected:
  PapersOfBadInput() : all_(sample::Quillbrook::read()), pupil_(*all_.school.pupil("P01")) {
    std::erase_if(all_.school.targets, [](const Target& target) { return target.pupil == "P01"; });
  }

  Review review(Days days = {day("2026-02-23"), day("2026-03-27")}) const {
    return {all_.school, all_.content, all_.words, pupil_, entries_, days, kToday};
  }
  RoomDay room() const {
    return {all_.school, all_.content, all_.words, *all_.school.room("otter"), kToday, kToday, entries_};
  }
  Entry& add(const char* when, const char* kind, const std::string& what, Detail detail = {}) {
    Entry entry{.kind = kind, .pupil = "P01", .what = what, .detail = std::move(detail)};
    entry.at = instant_of(day(when), std::chrono::hours(11), sample::kZone);
    if (entry.kind == "check_in") entry.state = State::answered;
    return entries_.emplace_back(std::move(entry));
  }
  // All papers, whole.
  std::vector<Paper> papers() const {
    auto papers = papers_of(review());
    for (Paper& paper : papers_of(room())) papers.push_back(std::move(paper));
    for (const Paper& paper : papers) {
      EXPECT_THAT(paper.blocks, Not(IsEmpty())) << paper.file;
      for (const std::string& text : texts_in(paper))
        for (const char* word : {"papers.", "review.", "{"})
          EXPECT_THAT(text, Not(HasSubstr(word))) << paper.file;
    }
    return papers;
  }

  sample::Quillbrook all_;
  Pupil pupil_;
  std::vector<Entry> entries_;
};

TEST_F(PapersOfBadInput, AChildWithNothing) {
  papers();
  EXPECT_THAT(all_of(pupil_summary(review())),
              AllOf(HasSubstr("Nothing was marked, chosen or typed"), HasSubstr("No answers in these days"),
                    HasSubstr("What helps: how often it was lighter afterwards: Nobody has told")));
  EXPECT_THAT(all_of(target_strips(review())), HasSubstr("has no target that is worked on now"));
  EXPECT_THAT(all_of(passport(review())),
              AllOf(HasSubstr("Not written down yet"), HasSubstr("No tools of their own are chosen yet"),
                    HasSubstr("No key adult is named")));
  EXPECT_THAT(all_of(evidence_pack(review())),
              AllOf(HasSubstr("No note was written"), HasSubstr("No target was worked on"),
                    HasSubstr("0 in these days")));
  EXPECT_THAT(things_done(review()), IsEmpty());
}

TEST_F(PapersOfBadInput, OneAnswerIsNeverAStartAndANow) {
  add("2026-03-03", "check_in", "happy", {{"valence", std::int64_t{1}}});
  papers();
  const auto tables = blocks_of<PaperTable>(pupil_summary(review()));
  ASSERT_EQ(tables.size(), 1u);
  ASSERT_EQ(tables[0].rows.size(), 2u);
  EXPECT_THAT(tables[0].rows[1].at(1), IsEmpty());
  EXPECT_EQ(tables[0].rows[1].at(2), "happy (1); of 1 answer");
}

TEST_F(PapersOfBadInput, AFeelingThatIsNotInTheContentAnyMore) {
  add("2026-03-03", "check_in", "home_sick_now", {{"valence", std::int64_t{-1}}});
  papers();
  EXPECT_THAT(all_of(pupil_summary(review())), HasSubstr("home sick now"));
}

TEST_F(PapersOfBadInput, MarksOfATargetThatIsGoneAndOneThatBelongsToAnother) {
  add("2026-03-03", "target_score", "gone", {{"adult", std::int64_t{2}}});
  add("2026-03-03", "target_score", "P02-T1", {{"adult", std::int64_t{2}}});
  add("2026-03-03", "award", "target", {{"target", std::string("P02-T1")}, {"reason", std::string("waited")}})
      .level = 1;
  const std::string others = std::ranges::find(all_.school.targets, "P02-T1", &Target::id)->words;
  for (const Paper& paper : papers())
    if (paper.file.ends_with("P01")) {
      EXPECT_THAT(all_of(paper), Not(HasSubstr(others))) << paper.file;
    }
  ASSERT_EQ(things_done(review()).size(), 1u);
  EXPECT_EQ(things_done(review()).front().words, "waited");
}

TEST_F(PapersOfBadInput, GrownUpsWhoHaveLeft) {
  pupil_.preferences.check_in.key_adults = {"S77"};
  add("2026-03-03", "staff_note", "observation",
      {{"note", std::string("Built a tower")}, {"staff", std::string("S77")}});
  papers();
  EXPECT_THAT(all_of(evidence_pack(review())), HasSubstr("somebody who has left"));
  EXPECT_THAT(all_of(passport(review())), HasSubstr("1 of the key adults is not at the school any more."));
  EXPECT_THAT(all_of(help_cards(review())), HasSubstr("I would like to see a grown-up"));
}

TEST_F(PapersOfBadInput, WhatAChildWishedKeptHereDoesNotLeaveTheSchool) {
  for (const char* choice : {"keep", "here"}) {
    entries_.clear();
    add("2026-03-03", "check_in", "lonely",
        {{"valence", std::int64_t{-1}}, {"who_may_know", std::string(choice)}})
        .id = "c1";
    add("2026-03-03", "how_now", "hopeful", {{"valence", std::int64_t{1}}, {"check_in", std::string("c1")}});
    for (const Paper& paper : {evidence_pack(review()), transfer_pack(review())})
      EXPECT_THAT(all_of(paper), AllOf(Not(HasSubstr("lonely (")), Not(HasSubstr("lonely;")),
                                       Not(HasSubstr("hopeful")), HasSubstr("1 of them kept quiet")))
          << choice;
    EXPECT_THAT(all_of(pupil_summary(review())), HasSubstr("lonely (1)")) << "who may read it here does";
  }
  add("2026-03-04", "staff_note", "observation",
      {{"note", std::string("A talk at home")}, {"visibility", std::string("key_adults")}});
  EXPECT_THAT(all_of(evidence_pack(review())), Not(HasSubstr("A talk at home")));
}

TEST_F(PapersOfBadInput, LongNamesAndNamesInThreeScriptsStandWhole) {
  for (const char* name :
       {"Maximiliana-Theodosia-Wilhelmina-Seraphina-Bartholomea-Constantina-Featherstonehaugh",
        "Zoë 小明 عائشة"}) {
    pupil_.name = pupil_.full_name = name;
    for (const Paper& paper : papers_of(review())) EXPECT_THAT(all_of(paper), HasSubstr(name)) << paper.file;
  }
}

TEST_F(PapersOfBadInput, AnIdBecomesAFileNameWhateverStandsInIt) {
  pupil_.id = "../P 01/ü";
  EXPECT_EQ(pupil_summary(review()).file.find_first_of("./ "), std::string::npos);
}

TEST_F(PapersOfBadInput, NoDaysNoTermsNoRoom) {
  all_.school.terms.clear();
  all_.school.closures.clear();
  pupil_.placements.clear();
  papers();
  EXPECT_THAT(all_of(pupil_summary(review())), HasSubstr("in no room of ours"));
  for (const Paper& paper : papers_of(review({}))) EXPECT_THAT(paper.blocks, Not(IsEmpty())) << paper.file;
  EXPECT_THAT(all_of(pupil_summary(review({}))), HasSubstr("no days were chosen"));
}

TEST_F(PapersOfBadInput, ARoomWithoutChildrenAndOneThatIsNotKnown) {
  Room empty{.id = "empty", .name = "Empty Room"};
  for (const Paper& paper :
       papers_of(RoomDay{all_.school, all_.content, all_.words, empty, kToday, kToday, entries_}))
    EXPECT_THAT(paper.blocks, Not(IsEmpty())) << paper.file;
  const std::map<Id, std::vector<Entry>> none;
  const RoomReview unknown{.school = all_.school,
                           .content = all_.content,
                           .words = all_.words,
                           .room = "gone",
                           .entries = none,
                           .room_entries = entries_,
                           .days = {day("2026-03-16"), kToday},
                           .today = kToday};
  EXPECT_THAT(all_of(weekly_team_page(unknown)), HasSubstr("another room"));
}

}  // namespace
}  // namespace hearth
