// SPDX-License-Identifier: MIT
// Quillbrook Primary as the product shows it: the school's own acceptance checks.
#include "keeper/exchange/demo_school.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "hearth/targets.hpp"
#include "keeper/exchange/import.hpp"
#include "records/school_of.hpp"
#include "unit/keeper/exchange/calendar_test.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

const std::filesystem::path kFolder = std::filesystem::path(HEARTH_SOURCE_DIR) / "content" / "demo-school";
constexpr const char* kLondon = "Europe/London";

Instant at(const char* day, const char* time) {
  return instant_of(parse_day(day), parse_time(time), kLondon);
}

struct Quillbrook {
  DemoSchool demo = read_demo_school(kFolder, at("2026-07-17", "08:35"));
  Notices notices;
  School school = school_of(demo.documents, notices);
};

class DemoSchoolTest : public ::testing::Test {
 protected:
  static const Quillbrook& quillbrook() {
    static const Quillbrook quillbrook;
    return quillbrook;
  }
  DayPlan day(const char* on, const char* room = "otter") const {
    return plan_day(school_, room, parse_day(on));
  }
  static const PlanItem* item(const DayPlan& plan, const std::string& id) {
    for (const PlanItem& p : plan.items) {
      if (p.item.id == id) return &p;
    }
    return nullptr;
  }

  const School& school_ = quillbrook().school;
};

TEST_F(DemoSchoolTest, TheWholeSchoolIsThereAndOnlyTheBadRowIsNot) {
  EXPECT_EQ(school_.name, "Quillbrook Primary School");
  EXPECT_EQ(school_.zone, kLondon);
  EXPECT_THAT(school_.pupils, SizeIs(24));
  EXPECT_THAT(school_.adults, SizeIs(11));
  EXPECT_THAT(school_.rooms, SizeIs(3));
  EXPECT_THAT(school_.terms, SizeIs(6));
  EXPECT_THAT(school_.closures, SizeIs(3));
  EXPECT_THAT(school_.overlays, SizeIs(5));
  EXPECT_THAT(quillbrook().notices, IsEmpty());
  ASSERT_THAT(quillbrook().demo.notices, SizeIs(1));
  const Notice& bad_row = quillbrook().demo.notices[0];
  EXPECT_EQ(bad_row.file, "demo_content.json");
  std::ifstream in(kFolder / bad_row.file);
  std::string line, row;
  for (int i = 1; i < bad_row.line + 5 && std::getline(in, line); ++i)
    if (i >= bad_row.line) row += line;
  EXPECT_THAT(row, HasSubstr("P19X"));
}

TEST_F(DemoSchoolTest, EverybodyOfTheStaffHasARoleAndTheirRooms) {
  std::map<Id, std::string> found;
  for (const Adult& adult : school_.adults) {
    auto& one = found[adult.id] = adult.access;
    for (const Id& room : rooms_of(school_, adult)) one += " " + room;
  }
  EXPECT_THAT(
      found,
      ::testing::UnorderedElementsAre(
          Pair("S01", "lead otter"), Pair("S02", "room_adult otter"), Pair("S03", "lead kingfisher"),
          Pair("S04", "senco otter kingfisher group_a"), Pair("S05", "room_adult otter kingfisher group_a"),
          Pair("S06", "senco otter kingfisher group_a"), Pair("S07", "room_adult"),
          Pair("S08", "lead kingfisher group_a"), Pair("S09", "lunch otter kingfisher group_a"),
          Pair("S10", "senco otter kingfisher group_a"), Pair("T01", "technician")));
}

TEST_F(DemoSchoolTest, FridayAfternoonShowsScoreAndGoodbye) {
  const DayPlan plan = day("2026-07-17");
  const NowNext now = now_next(plan, at("2026-07-17", "13:57"));
  ASSERT_NE(now.now, nullptr);
  EXPECT_EQ(now.now->item.title, "Score and goodbye");
  EXPECT_DOUBLE_EQ(now.left, 0.6);
  ASSERT_NE(now.next, nullptr);
  EXPECT_EQ(now.next->item.title, "Back to my class");
  EXPECT_THAT(plan.items, SizeIs(15));
}

TEST_F(DemoSchoolTest, TheDrummingVisitorReplacesProjectTime) {
  const DayPlan plan = day("2026-03-11");
  const PlanItem* drumming = item(plan, "project");
  ASSERT_NE(drumming, nullptr);
  EXPECT_EQ(drumming->fate, Fate::replaced);
  EXPECT_EQ(drumming->item.title, "Drumming visitor");
  EXPECT_EQ(drumming->item.picture, "drum");
  EXPECT_EQ(drumming->starts, at("2026-03-11", "13:15"));
  EXPECT_EQ(drumming->usual->title, "Project time");
  EXPECT_EQ(item(day("2026-03-12"), "project")->fate, Fate::usual);
}

TEST_F(DemoSchoolTest, CancelledCircleTimeStaysOnTheBoard) {
  const DayPlan plan = day("2026-05-06");
  ASSERT_NE(item(plan, "circle"), nullptr);
  EXPECT_EQ(item(plan, "circle")->fate, Fate::cancelled);
  EXPECT_EQ(now_next(plan, at("2026-05-06", "10:15")).now, nullptr);
}

TEST_F(DemoSchoolTest, TheDayStartsAtTwentyToNineAfterTheClockChange) {
  EXPECT_EQ(day("2026-03-27").items[0].starts, at("2026-03-27", "08:40"));
  const auto first = day("2026-04-13").items[0];
  EXPECT_EQ(local_time(first.starts, kLondon).time(), parse_time("08:40"));
  EXPECT_EQ(first.starts, std::chrono::sys_days(parse_day("2026-04-13")) + parse_time("07:40"));
}

TEST_F(DemoSchoolTest, ClosedDaysSayWhy) {
  for (const char* room : {"otter", "kingfisher", "group_a"}) {
    EXPECT_EQ(day("2026-05-04", room).closed_because, "Early May bank holiday");
    EXPECT_EQ(day("2026-06-26", room).closed_because, "INSET day");
    EXPECT_EQ(day("2026-01-05", room).closed_because, "INSET day");
    EXPECT_EQ(day("2026-07-04", room).closed_because, "No group today");
    EXPECT_EQ(day("2026-05-27", room).closed_because, "School holiday");
    EXPECT_EQ(day("2026-08-03", room).closed_because, "Summer holiday");
  }
  EXPECT_EQ(day("2026-02-25", "group_a").closed_because, "No group today");
  EXPECT_TRUE(day("2026-02-24", "group_a").open);
  EXPECT_EQ(day("2026-02-24", "group_a").items.front().starts, at("2026-02-24", "13:10"));
}

TEST_F(DemoSchoolTest, EverySeriesCoversTheSameSchoolDays) {
  for (const auto& [room, series] : std::map<std::string, std::size_t>{{"otter", 15}, {"kingfisher", 13}}) {
    std::map<std::string, int> days;
    for (Day on = parse_day("2025-09-01"); on <= parse_day("2026-12-31"); on = next_day(on)) {
      for (const PlanItem& p : plan_day(school_, room, on).items)
        days[p.item.id] += p.fate != Fate::cancelled;
    }
    EXPECT_THAT(days, SizeIs(series));
    for (const auto& [id, count] : days) {
      EXPECT_EQ(count, room == "otter" && id == "circle" ? 116 : 117) << room << ' ' << id;
    }
  }
}

TEST_F(DemoSchoolTest, EveryDayOfTwoSchoolYearsIsWellFormed) {
  for (const Room& room : school_.rooms) {
    for (Day on = parse_day("2025-09-01"); on <= parse_day("2026-12-31"); on = next_day(on)) {
      const DayPlan plan = plan_day(school_, room.id, on);
      SCOPED_TRACE(room.id + ' ' + day_text(on));
      EXPECT_EQ(plan.open, !plan.items.empty());
      EXPECT_EQ(plan.open, plan.closed_because.empty());
      Instant free_from = at("2025-01-01", "00:00"), last_start = free_from;
      for (const PlanItem& p : plan.items) {
        EXPECT_LT(p.starts, p.ends);
        EXPECT_LE(last_start, p.starts);
        EXPECT_EQ(local_time(p.starts, kLondon), (LocalTime{on, p.item.starts}));
        EXPECT_EQ(local_time(p.ends, kLondon), (LocalTime{on, p.item.ends}));
        last_start = p.starts;
        if (p.fate != Fate::usual) continue;
        EXPECT_LE(free_from, p.starts) << p.item.id;
        free_from = p.ends;
      }
    }
  }
}

TEST_F(DemoSchoolTest, NobodyIsCheckedInBeforeConsent) {
  const Pupil& sasha = *school_.pupil("P24");
  EXPECT_THAT(check_in_refusal(school_, sasha, "group_a", at("2026-02-23", "13:10")), HasSubstr("onsent"));
  EXPECT_EQ(check_in_refusal(school_, sasha, "group_a", at("2026-02-24", "13:10")), "");
  EXPECT_THAT(check_in_refusal(school_, sasha, "otter", at("2026-02-24", "13:10")), HasSubstr("belong"));
  EXPECT_EQ(check_in_refusal(school_, *school_.pupil("P01"), "otter", at("2026-02-23", "13:10")), "");
}

TEST_F(DemoSchoolTest, OverlaysFollowTheirDays) {
  const auto mine = [this](const char* pupil, const char* room, const char* on, const char* id) {
    return *item(plan_my_day(school_, *school_.pupil(pupil), room, parse_day(on)), id);
  };
  EXPECT_EQ(mine("P10", "otter", "2026-06-05", "literacy").fate, Fate::usual);
  for (const char* id : {"literacy", "number"}) {
    EXPECT_EQ(mine("P10", "otter", "2026-06-08", id).item.title, "In my class: 6 Lime");
    EXPECT_EQ(mine("P10", "otter", "2026-06-08", id).fate, Fate::overlaid);
  }
  EXPECT_EQ(mine("P05", "otter", "2026-07-17", "project").item.title, "PE with 3 Yew");
  EXPECT_EQ(mine("P05", "otter", "2026-07-16", "project").fate, Fate::usual);
  EXPECT_EQ(mine("P20", "kingfisher", "2026-07-16", "one").item.title, "Teacher of the deaf");
}

TEST_F(DemoSchoolTest, PupilsAreCalledAsTheyLikeAndToldApart) {
  const auto otters = pupils_of(school_, "otter", parse_day("2026-07-17"));
  EXPECT_THAT(otters, SizeIs(12));
  EXPECT_EQ(school_.pupil("P03")->name, "Tomek");
  EXPECT_EQ(school_.pupil("P03")->full_name, "Tomasz Wiśniak");
  std::set<std::string> pictures;
  for (const Pupil* pupil : otters) pictures.insert(pupil->picture);
  EXPECT_THAT(pictures, SizeIs(12));
  EXPECT_THAT(pupils_of(school_, "otter", parse_day("2026-02-20")), SizeIs(11))
      << "Kofi joins on 23 February";
}

std::vector<Entry> of_kind(std::vector<Entry> entries, const std::string& kind) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.kind != kind; });
  return entries;
}

TEST_F(DemoSchoolTest, CheckInsAreThoseBeforeTheInstant) {
  const auto entries = of_kind(quillbrook().demo.entries, "check_in");
  EXPECT_THAT(entries, SizeIs(6613));
  for (const Entry& entry : entries) EXPECT_LT(entry.at, at("2026-07-17", "08:35"));
  const auto read = [](const char* day) {
    return of_kind(read_demo_school(kFolder, at(day, "08:40")).entries, "check_in");
  };
  EXPECT_THAT(read("2026-01-06"), IsEmpty());
  EXPECT_THAT(read("2026-12-31"), SizeIs(6670));

  const Entry& wobbly = entries[1];
  EXPECT_EQ(wobbly.pupil, "P13");
  EXPECT_EQ(wobbly.room, "kingfisher");
  EXPECT_EQ(wobbly.slot, "arrive");
  EXPECT_EQ(wobbly.what, "wobbly");
  EXPECT_EQ(wobbly.state, State::answered);
  EXPECT_EQ(wobbly.at, at("2026-01-06", "08:46") + std::chrono::seconds(53));
  EXPECT_EQ(wobbly.detail, (Detail{{"valence", -1},
                                   {"energy", 1},
                                   {"strategy", "bear_hug"},
                                   {"help", "leave_me"},
                                   {"colour", "yellow"}}));
  EXPECT_EQ(wobbly.id[14], '7') << "a UUIDv7";

  std::map<State, int> states;
  std::map<By, int> by;
  for (const Entry& entry : entries) {
    ++states[entry.state];
    ++by[entry.by];
    EXPECT_EQ(entry.state == State::not_today, entry.what.empty() && entry.detail.empty());
  }
  EXPECT_THAT(states, SizeIs(2));
  EXPECT_GT(states[State::not_today], 600);
  EXPECT_GT(by[By::adult], 40);
}

TEST_F(DemoSchoolTest, WhatHappenedStandsInTheJournalOnce) {
  const auto& entries = quillbrook().demo.entries;
  std::set<Id> ids;
  std::map<std::string, int> kinds;
  for (const Entry& entry : entries) {
    ids.insert(entry.id);
    ++kinds[entry.kind];
  }
  EXPECT_THAT(ids, SizeIs(entries.size()));
  EXPECT_TRUE(std::ranges::is_sorted(entries, {}, &Entry::at));
  EXPECT_EQ(kinds["assessment"], 381);
  EXPECT_EQ(kinds["consent"], 4);
  EXPECT_EQ(kinds["crisis"], 2);
  EXPECT_EQ(kinds["placement"], 4);
  EXPECT_EQ(read_demo_school(kFolder, at("2026-07-17", "08:35")).entries, entries) << "the same every time";
}

TEST_F(DemoSchoolTest, EveryTargetIsScoredAndPathsAndJarsAreWellFilled) {
  const auto& entries = quillbrook().demo.entries;
  EXPECT_THAT(school_.targets, SizeIs(49));
  EXPECT_THAT(of_kind(read_demo_school(kFolder, at("2026-12-31", "08:40")).entries, "target_score"),
              SizeIs(9108));
  const auto awards = of_kind(entries, "award");
  EXPECT_GT(awards.size(), 3000u);
  for (const Entry& award : awards) {
    EXPECT_LT(award.at, at("2026-07-17", "08:35"));
    EXPECT_NE(std::get<std::string>(award.detail.at("reason")), "");
  }
  int with_reward = 0, without_stars = 0;
  for (const Pupil* pupil : pupils_of(school_, "otter", parse_day("2026-07-17"))) {
    std::vector<Entry> own = entries;
    std::erase_if(own, [&](const Entry& entry) { return entry.pupil != pupil->id; });
    const Stars stars = stars_of(own);
    with_reward += !stars.reward.empty();
    without_stars += stars.total == 0;
    const auto reward = std::ranges::find(school_.rewards, stars.reward, &Reward::id);
    if (reward != school_.rewards.end()) {
      EXPECT_EQ(reward_refusal(school_, *reward, {"bubbles"}), "");
      EXPECT_LT(stars.on_path, 60) << pupil->id;
    }
  }
  EXPECT_GE(with_reward, 9) << "most have chosen";
  EXPECT_LT(with_reward, 12) << "and some have not";
  EXPECT_EQ(without_stars, 0);
  for (const char* room : {"otter", "kingfisher"}) {
    std::vector<Entry> of_room = entries;
    std::erase_if(of_room, [&](const Entry& entry) { return entry.room != room; });
    EXPECT_GT(jar_of(of_room), 20) << room;
    EXPECT_LT(jar_of(of_room), 200) << room;
  }
}

TEST_F(DemoSchoolTest, RewardsRoutinesPeersAndQuietTimesAreThere) {
  EXPECT_THAT(school_.routines, SizeIs(5));
  for (const Reward& reward : school_.rewards) {
    EXPECT_NE(reward.picture, "") << reward.title;
    EXPECT_EQ(reward_refusal(school_, reward, {"bubbles", "music", "walk", "draw"}), "") << reward.title;
  }
  std::set<Reward::Size> sizes;
  for (const Reward* reward : rewards_for(school_, "P01"))
    sizes.insert(reward->size);
  EXPECT_THAT(sizes, SizeIs(3)) << "small, medium and big";
  EXPECT_EQ(school_.pupil("P01")->preferences.peer, "P02");
  EXPECT_EQ(school_.pupil("P05")->preferences.calm.minutes, 5);
  EXPECT_TRUE(school_.pupil("P13")->preferences.calm.locked);
}

TEST_F(DemoSchoolTest, AllFilesAtOnceAreTheSameSchoolAndASecondTimeNothing) {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(kFolder))
    if (file.path().extension() != ".md") files.push_back(file.path());
  std::ranges::sort(files, std::ranges::greater());
  const ImportOptions options{.now = at("2026-07-17", "08:35")};
  const Import once = import_files(files, {}, options);
  std::set<Id> ids, demo_ids;
  for (const Entry& entry : once.entries) ids.insert(entry.id);
  // Stars and what they are collected for follow from the scores, in the demo alone.
  for (const Entry& entry : quillbrook().demo.entries)
    if (entry.kind != "award" && !entry.kind.starts_with("reward_") && entry.kind != "jar_emptied")
      demo_ids.insert(entry.id);
  EXPECT_EQ(ids, demo_ids);
  EXPECT_EQ(once.documents.size(), quillbrook().demo.documents.size());

  const Known known{once.documents, [&](const std::vector<Id>&) { return ids; }};
  const Import twice = import_files(files, known, options);
  EXPECT_EQ(twice.fresh, 0u);
  EXPECT_EQ(twice.changed, 0u) << ::testing::PrintToString(twice.changes);
  EXPECT_THAT(twice.documents, IsEmpty());
  EXPECT_THAT(twice.entries, IsEmpty());
}

class BrokenDemoTest : public ExchangeTest {
 protected:
  BrokenDemoTest() { std::filesystem::copy(kFolder, folder_, std::filesystem::copy_options::recursive); }
  DemoSchool read() const { return read_demo_school(folder_, at("2026-07-17", "08:35")); }
  // The notices beyond the one of the sample's own bad row.
  static std::vector<std::string> told(const DemoSchool& demo) {
    std::vector<std::string> texts;
    for (const Notice& notice : demo.notices) {
      if (notice.file != "demo_content.json" || notice.reason.find("names nobody") == std::string::npos)
        texts.push_back(notice.text());
    }
    return texts;
  }
};

TEST_F(BrokenDemoTest, ABrokenFileIsNamedAndTheRestStands) {
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename();
    if (name == "README.md") continue;
    file(name, "\xFF\x00 {[ garbage");
    const DemoSchool demo = read();
    EXPECT_THAT(demo.notices, ::testing::Contains(::testing::Field(&Notice::file, name))) << name;
    if (name != "demo_content.json") {
      EXPECT_GT(demo.documents.size(), 20u) << name;
    }
    std::filesystem::remove(folder_ / name);
    EXPECT_THAT(read().notices, ::testing::Contains(::testing::Field(&Notice::file, name))) << name;
    std::filesystem::copy(entry.path(), folder_ / name);
  }
  EXPECT_THAT(told(read()), IsEmpty());
}

TEST_F(BrokenDemoTest, WrongCheckInsAreNamedWithTheirLines) {
  file("checkins.csv",
       "pupil,at,slot,colour,word,intensity,valence,energy,strategy,state,entered_by,help\r\n"
       "P01,2026-01-06T08:46:15+00:00,arrive,G,calm,2,1,-1,none needed,done,child,\r\n"
       "P99,2026-01-06T08:46:15+00:00,arrive,G,calm,2,1,-1,none needed,done,child,\r\n"
       "P01,yesterday,arrive,G,calm,2,1,-1,none needed,done,child,\r\n"
       "P01,2026-01-06T08:46:15+00:00,arrive,G,calm,9,1,-1,none needed,done,child,\r\n"
       "P01,2026-01-06T08:46:15+00:00,arrive,G,calm\r\n"
       "P12,2026-01-06T08:46:15+00:00,arrive,G,calm,2,1,-1,none needed,done,child,\r\n"
       "P01,2026-01-06T08:46:15+00:00,supper,G,calm,2,1,-1,none needed,done,child,\r\n"
       "P01,2026-01-06T12:46:15+00:00,midday,,,,,,,skipped,child,\r\n");
  const DemoSchool demo = read();
  EXPECT_THAT(of_kind(demo.entries, "check_in"), SizeIs(2));
  const auto texts = told(demo);
  EXPECT_THAT(texts, SizeIs(6));
  EXPECT_THAT(texts, ElementsAre(HasSubstr("line 3"), HasSubstr("line 4"), HasSubstr("line 5"),
                                 HasSubstr("line 6"), HasSubstr("line 7"), HasSubstr("line 8")));
  EXPECT_THAT(texts, Each(HasSubstr("checkins.csv")));
}

TEST_F(BrokenDemoTest, WrongRowsAreNamedWithTheirLines) {
  file("pupils.json",
       "{\n \"pupils\": [\n"
       "  {\"id\": \"P01\", \"forename\": \"Callum\", \"surname\": \"Ashdown\", \"room\": \"otter\", "
       "\"start\": \"2025-09-08\", \"picture\": \"animal/bear\"},\n"
       "  {\"id\": \"P02\", \"forename\": \"Aaliyah\", \"surname\": \"Rehman-Hart\", \"room\": \"attic\", "
       "\"start\": \"2025-09-08\", \"picture\": \"animal/fox\"},\n"
       "  {\"id\": \"P03\", \"forename\": \"Tomasz\", \"surname\": \"Wiśniak\", \"room\": \"otter\", "
       "\"start\": \"soon\", \"picture\": \"animal/owl\"}\n"
       " ]\n}\n");
  Notices notices;
  const DemoSchool demo = read();
  const School school = school_of(demo.documents, notices);
  ASSERT_THAT(school.pupils, SizeIs(2)) << "who has no room yet is known all the same";
  EXPECT_THAT(school.pupil("P02")->placements, IsEmpty());
  const auto texts = told(demo);
  EXPECT_THAT(texts,
              ::testing::Contains(AllOf(HasSubstr("pupils.json"), HasSubstr("line 4"), HasSubstr("room"))));
  EXPECT_THAT(texts,
              ::testing::Contains(AllOf(HasSubstr("pupils.json"), HasSubstr("line 5"), HasSubstr("start"))));
}

}  // namespace
}  // namespace hearth
