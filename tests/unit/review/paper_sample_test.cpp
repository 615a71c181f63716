// SPDX-License-Identifier: MIT
// The papers of the demo school.
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "hearth/room_review.hpp"
#include "hearth/targets.hpp"
#include "unit/review/paper_texts.hpp"
#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const Day kToday = day("2026-07-17");

class PapersOfSample : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    all_ = std::make_unique<sample::Quillbrook>(sample::Quillbrook::read());
    for (const auto& [pupil, entries] : all_->entries)
      for (const Entry& entry : entries)
        if (local_time(entry.at, all_->school.zone).day == kToday) today_.push_back(entry);
  }
  static void TearDownTestSuite() {
    today_.clear();
    all_.reset();
  }

  static Review year(const Id& pupil) { return all_->year(pupil); }
  static RoomDay room(const char* id, Day on = kToday) {
    return {all_->school, all_->content, all_->words, *all_->school.room(id), on, kToday, today_};
  }
  static RoomReview week(const char* id) {
    static const std::vector<Entry> none;
    return {.school = all_->school,
            .content = all_->content,
            .words = all_->words,
            .room = id,
            .entries = all_->entries,
            .room_entries = none,
            .days = days_of(all_->school, Span::week, kToday),
            .today = kToday};
  }
  static std::vector<Paper> every_paper() {
    std::vector<Paper> papers;
    for (const Pupil& pupil : all_->school.pupils)
      for (Paper& paper : papers_of(year(pupil.id))) papers.push_back(std::move(paper));
    for (const Room& one : all_->school.rooms) {
      for (Paper& paper : papers_of(room(one.id.c_str()))) papers.push_back(std::move(paper));
      papers.push_back(weekly_team_page(week(one.id.c_str())));
    }
    const Days days{day("2025-09-03"), kToday};
    const auto groups = groups_by_room(all_->school, days);
    papers.push_back(cohort_report(all_->school, all_->words,
                                   cohort_of(all_->school, all_->words, groups, all_->entries, days, kToday),
                                   days, kToday));
    return papers;
  }

  inline static std::unique_ptr<sample::Quillbrook> all_;
  inline static std::vector<Entry> today_;
};

TEST_F(PapersOfSample, EachHasItsWordsAndNoneSpeaksOfRisk) {
  for (const Paper& paper : every_paper()) {
    EXPECT_THAT(paper.blocks, Not(IsEmpty())) << paper.file;
    EXPECT_THAT(paper.foot, HasSubstr("made on 17 July 2026")) << paper.file;
    EXPECT_TRUE(std::ranges::all_of(paper.file, [](char c) { return std::isalnum(c) || c == '-'; }))
        << paper.file;
    EXPECT_TRUE(std::holds_alternative<PaperHeading>(paper.blocks.front())) << paper.file;
    for (const std::string& text : texts_in(paper))
      for (const char* word : {"papers.", "home_note.", "review.", "check_in.", "today.", "timetable.", "{",
                               "risk", "danger", "worse", "average", "ranking"})
        EXPECT_THAT(text, Not(HasSubstr(word))) << paper.file;
  }
}

TEST_F(PapersOfSample, EveryChartSaysWhatItStandsOn) {
  for (const Paper& paper : every_paper())
    for (const PaperCharts& charts : blocks_of<PaperCharts>(paper)) {
      EXPECT_LE(charts.beside.size(), 2u) << "more cannot be read beside each other";
      for (const Chart& chart : charts.beside)
        EXPECT_THAT(words_of(chart).corner, Not(IsEmpty())) << paper.file;
    }
}

TEST_F(PapersOfSample, NoPaperOfAChildNamesAnother) {
  for (const Pupil& pupil : all_->school.pupils)
    for (const Paper& paper : papers_of(year(pupil.id)))
      for (const Pupil& other : all_->school.pupils)
        if (other.name != pupil.name) {
          EXPECT_THAT(all_of(paper), Not(HasSubstr(other.name))) << paper.file;
        }
}

TEST_F(PapersOfSample, TheSummarySetsTheStartBesideNow) {
  const Paper paper = pupil_summary(year("P10"));
  const auto tables = blocks_of<PaperTable>(paper);
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(tables[0].rows, Contains(ElementsAre("Boxall® strands (up: further on)",
                                                   "78, on 15 September 2025", "121, on 8 July")));
  const auto& target = tables[0].rows.at(1);
  EXPECT_THAT(target.at(1), HasSubstr("of 10, from 6 January"));
  EXPECT_THAT(target.at(2), HasSubstr("of 10, from"));
  // The last ten, counted anew.
  int met = 0, counted = 0;
  const auto& entries = all_->entries.at("P10");
  const Id id = std::ranges::find(all_->school.targets, "P10", &Target::pupil)->id;
  for (auto entry = entries.rbegin(); entry != entries.rend() && counted < 10; ++entry) {
    const auto adult = entry->detail.find("adult"), own = entry->detail.find("self");
    if (entry->kind != "target_score" || entry->what != id) continue;
    if (adult == entry->detail.end() && own == entry->detail.end()) continue;
    met += std::get<std::int64_t>((adult == entry->detail.end() ? own : adult)->second) >= 2;
    ++counted;
  }
  EXPECT_THAT(target.at(2), HasSubstr("met in " + std::to_string(met) + " of 10, from"));
}

TEST_F(PapersOfSample, ATotalIsCalledByItsOwnNameWhicheverWasTypedFirst) {
  std::vector<Entry> entries{{.kind = "assessment", .pupil = "P10", .what = "boxall"}};
  entries[0].at = instant_of(kToday, std::chrono::hours(12), all_->school.zone);
  entries[0].detail["diagnostic_total"] = std::int64_t{36};
  const Review only{all_->school, all_->content,
                    all_->words,  *all_->school.pupil("P10"),
                    entries,      {day("2026-07-13"), kToday},
                    kToday};
  EXPECT_THAT(blocks_of<PaperTable>(pupil_summary(only)).at(0).rows,
              Contains(ElementsAre("Boxall® diagnostic (down: further on)", "", "36, on 17 July")));
}

TEST_F(PapersOfSample, StripsHaveABoxForEachSchoolDayForBoth) {
  const Paper paper = target_strips(year("P01"));
  const auto strips = blocks_of<PaperBoxes>(paper);
  for (const PaperBoxes& strip : strips) {
    EXPECT_TRUE(strip.to_cut);
    EXPECT_THAT(strip.columns, ElementsAre("Mon", "Tue", "Wed", "Thu", "Fri"));
    EXPECT_THAT(strip.rows, ElementsAre(year("P01").pupil.name, "grown-up"));
  }
  const auto active = active_targets(all_->school, "P01", kToday);
  EXPECT_EQ(strips.size(), active.size());
  EXPECT_THAT(strips.empty() ? all_of(paper) : "has no target", HasSubstr("has no target"));
}

TEST_F(PapersOfSample, ADayWithoutSchoolHasNoBox) {
  School school = all_->school;
  school.targets.push_back({.id = "t", .pupil = "P01", .words = "I wait."});
  school.targets.back().days = {day("2026-05-01"), day("2026-07-20")};
  const Review may{school,
                   all_->content,
                   all_->words,
                   *school.pupil("P01"),
                   all_->entries.at("P01"),
                   {day("2026-05-01"), day("2026-05-05")},
                   day("2026-05-05")};
  const auto strips = blocks_of<PaperBoxes>(target_strips(may));
  ASSERT_THAT(strips, SizeIs(1));
  EXPECT_THAT(strips[0].columns, ElementsAre("Tue", "Wed", "Thu", "Fri")) << "4 May is a holiday";
}

TEST_F(PapersOfSample, TheDayStripIsTheRoomsDayInItsOrder) {
  const RoomDay about = room("otter");
  std::vector<std::string> titles, shown;
  for (const PlanItem& item : plan_day(about.school, "otter", kToday).items)
    titles.push_back(item.item.title);
  for (const PaperCards& cards : blocks_of<PaperCards>(timetable_strip(about)))
    for (const auto& card : cards.cards) shown.push_back(card.words);
  ASSERT_THAT(titles, Not(IsEmpty()));
  EXPECT_EQ(shown, titles);
  EXPECT_THAT(all_of(timetable_strip(about, all_->school.pupil("P05"))), HasSubstr("PE with 3 Yew"));
  EXPECT_THAT(all_of(timetable_strip(room("otter", day("2026-05-04")))), HasSubstr("ay")) << "says why";
  EXPECT_THAT(blocks_of<PaperCards>(timetable_strip(room("otter", day("2026-05-04")))), IsEmpty());
}

TEST_F(PapersOfSample, TheEndOfTheDayHasOneLineForEachChildAndNoFeelingNotGivenAway) {
  const Paper paper = end_of_day(room("otter"));
  const auto tables = blocks_of<PaperTable>(paper);
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].rows.size(), 1 + pupils_of(all_->school, "otter", kToday).size());
  for (const Feeling& feeling : all_->content.feelings)
    for (const auto& row : tables[0].rows) EXPECT_THAT(row.back(), Not(HasSubstr("“" + feeling.word + "”")));

  std::vector<Entry> entries;
  for (const char* who : {"teacher", "keep"}) {
    Entry& said = entries.emplace_back(Entry{.kind = "check_in", .slot = "midday", .pupil = "P01"});
    said.at = instant_of(kToday, std::chrono::hours(13), all_->school.zone);
    said.what = std::string(who) == "teacher" ? "proud" : "lonely";
    said.state = State::answered;
    said.detail["who_may_know"] = std::string(who);
  }
  const RoomDay about{all_->school, all_->content, all_->words, *all_->school.room("otter"),
                      kToday,       kToday,        entries};
  EXPECT_THAT(all_of(end_of_day(about)),
              AllOf(HasSubstr("After lunch: “proud”; they said that their teacher may know"),
                    Not(HasSubstr("lonely"))));
}

TEST_F(PapersOfSample, AVisitorSeesOfWhomNothingMayBeToldTheDayAlone) {
  School school = all_->school;
  auto& pupil = *std::ranges::find(school.pupils, "P01", &Pupil::id);
  pupil.preferences.check_in.tools = {"bubbles"};
  const RoomDay about{school, all_->content, all_->words, *school.room("otter"), kToday, kToday, today_};
  EXPECT_THAT(all_of(visiting_adult(about)), HasSubstr("bubbles"));
  EXPECT_THAT(all_of(visiting_adult(about, {"P01"})),
              AllOf(Not(HasSubstr("bubbles")), HasSubstr(pupil.name + ": Takes part in the day")));
  pupil.placements.front().needs_consent = true;
  EXPECT_THAT(all_of(visiting_adult(about)), Not(HasSubstr("bubbles")));
  EXPECT_THAT(all_of(visiting_adult(about)), AllOf(HasSubstr("Say this"), HasSubstr("Not this")));
}

TEST_F(PapersOfSample, CardsFitABankCardAndTheRoomsNameNobody) {
  const Paper cards = help_cards(room("otter"));
  for (const Pupil& pupil : all_->school.pupils) EXPECT_THAT(all_of(cards), Not(HasSubstr(pupil.name)));
  for (const PaperCards& block : blocks_of<PaperCards>(help_cards(year("P01")))) {
    EXPECT_TRUE(block.to_cut);
    EXPECT_EQ(block.across, 2);
    EXPECT_NEAR(block.height, 54, 1);
  }
}

TEST_F(PapersOfSample, TheEvidencePackGivesEachPartItsSourceAndNumber) {
  const Review review = year("P04");
  const Paper paper = evidence_pack(review);
  int marks = 0, notes = 0;
  for (const Entry& entry : review.entries) {
    marks += entry.kind == "target_score";
    const auto seen = entry.detail.find("visibility");
    notes += entry.kind == "staff_note" &&
             (seen == entry.detail.end() || std::get<std::string>(seen->second) != "key adults");
  }
  EXPECT_THAT(all_of(paper),
              HasSubstr("by the child and a grown-up; " + std::to_string(marks) + " in these days"));
  EXPECT_THAT(all_of(paper),
              HasSubstr("notes of the room's staff; " + std::to_string(notes) + " in these days"));
}

TEST_F(PapersOfSample, NotesForKeyAdultsAreCountedAndNotPrinted) {
  const Review review = year("P03");
  std::string kept;
  for (const Entry& entry : review.entries)
    if (const auto seen = entry.detail.find("visibility");
        entry.kind == "staff_note" && seen != entry.detail.end() &&
        std::get<std::string>(seen->second) == "key adults")
      kept = std::get<std::string>(entry.detail.at("note"));
  ASSERT_THAT(kept, Not(IsEmpty()));
  for (const Paper& paper : papers_of(review)) EXPECT_THAT(all_of(paper), Not(HasSubstr(kept))) << paper.file;
  EXPECT_THAT(all_of(evidence_pack(review)), HasSubstr("1 note is for key adults alone and is not printed."));
}

TEST_F(PapersOfSample, GovernorsReadNoNameAndNoFeeling) {
  const Days days{day("2025-09-03"), kToday};
  const auto table =
      cohort_of(all_->school, all_->words, groups_by_room(all_->school, days), all_->entries, days, kToday);
  const Paper paper = cohort_report(all_->school, all_->words, table, days, kToday);
  for (const Pupil& pupil : all_->school.pupils) EXPECT_THAT(all_of(paper), Not(HasSubstr(pupil.name)));
  for (const Feeling& feeling : all_->content.feelings)
    EXPECT_THAT(all_of(paper), Not(HasSubstr("“" + feeling.word)));
  EXPECT_EQ(blocks_of<PaperTable>(paper).at(0).rows, rows_of(table));
}

TEST_F(PapersOfSample, TheTeamsPageHasALineForEachChildToLookAtByName) {
  const auto tables = blocks_of<PaperTable>(weekly_team_page(week("otter")));
  ASSERT_THAT(tables, Not(IsEmpty()));
  std::vector<std::string> names, expected;
  for (std::size_t row = 1; row < tables[0].rows.size(); ++row) {
    names.push_back(tables[0].rows[row].at(0));
    EXPECT_THAT(tables[0].rows[row].at(1), Not(IsEmpty())) << "why";
  }
  for (const Noticed& noticed : noticed_in(week("otter")))
    if (noticed.needs_a_look()) expected.push_back(all_->school.pupil(noticed.pupil)->name);
  EXPECT_EQ(names, expected);
  EXPECT_THAT(names, Contains(all_->school.pupil("P03")->name));
}

}  // namespace
}  // namespace hearth
