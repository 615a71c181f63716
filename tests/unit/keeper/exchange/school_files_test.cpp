// SPDX-License-Identifier: MIT
#include "keeper/exchange/school_files.hpp"

#include <gmock/gmock.h>

#include "keeper/exchange/dfe_languages.hpp"
#include "keeper/exchange/rooms.hpp"
#include "records/school_of.hpp"
#include "school/preference_fields.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const KnownDocuments kKnown{
    {.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}},
    {.kind = "room",
     .id = "group_a",
     .body = {{"name", "Group A"}, {"also_called", {"Nurture6"}}, {"needs_consent", true}}},
    {.kind = "term",
     .id = "T-SUM2",
     .body = {{"title", "Summer 2"}, {"first", "2026-06-01"}, {"last", "2026-07-17"}}},
    {.kind = "pupil",
     .id = "P01",
     .body = {{"name", "Callum"}, {"placements", {{{"room", "otter"}, {"first", "2026-01-06"}}}}}},
    {.kind = "pupil", .id = "P02", .body = {{"name", "Aaliyah"}}},
    {.kind = "target", .id = "P01-T1", .body = {{"pupil", "P01"}}}};

const Document* document(const Found& found, const std::string& kind, const Id& id) {
  for (const Document& d : found.documents)
    if (d.kind == kind && d.id == id) return &d;
  return nullptr;
}

std::vector<std::string> refusals(const Found& found) {
  std::vector<std::string> texts;
  for (const Notice& notice : found.refused) texts.push_back(notice.text());
  return texts;
}

TEST(PupilsJsonTest, EachRowIsAPupilAndWrongOnesAreNamedWithTheirLine) {
  const Found found = read_pupils_json(
      "[\n {\"id\": \"P03\", \"forename\": \"Tomasz\", \"preferred\": \"Tomek\", \"surname\": "
      "\"Wi\u015bniak\",\n"
      "  \"dob\": \"2017-06-27\", \"nc\": \"4\", \"reg\": \"4 Elm\", \"sen\": \"E\", \"need\": \"SEMH\",\n"
      "  \"lang\": \"POL\", \"room\": \"Otter\", \"start\": \"2025-09-08\", \"upn\": \"F999299821103\"},\n"
      " {\"id\": \"P04\"},\n {\"id\": \"P05\", \"forename\": \"Maisie\", \"dob\": \"30/01/2018\"},\n 7\n]\n",
      "pupils.json");
  ASSERT_THAT(found.pupils, SizeIs(1));
  const RosterPupil& tomek = found.pupils[0];
  EXPECT_EQ(tomek.id, "P03");
  EXPECT_EQ(tomek.line, 2);
  EXPECT_EQ(tomek.preferred_forename, "Tomek");
  EXPECT_EQ(tomek.surname, "Wi\u015bniak");
  EXPECT_EQ(tomek.born, parse_day("2017-06-27"));
  EXPECT_THAT(tomek.languages, ElementsAre("pl"));
  EXPECT_EQ(tomek.from, parse_day("2025-09-08"));
  EXPECT_EQ(tomek.local_ids.at(0).source, "school");
  EXPECT_THAT(refusals(found),
              ElementsAre(AllOf(HasSubstr("pupils.json, line 5"), HasSubstr("forename")),
                          AllOf(HasSubstr("line 6"), HasSubstr("dob")), HasSubstr("no row in { }")));
}

TEST(PupilsJsonTest, WhatIsNoJsonIsRefusedAsAWhole) {
  const std::string deep(1'000'000, '[');
  for (const std::string& text :
       {std::string(), std::string("nonsense"), deep, std::string("[{\"id\": \"\xFF\"}]")}) {
    const Found found = read_pupils_json(text, "pupils.json");
    EXPECT_THAT(found.pupils, IsEmpty());
    EXPECT_THAT(found.refused, SizeIs(1));
  }
}

TEST(OwnDocumentsTest, BodiesAreCheckedAndLinesForgotten) {
  const Found found = read_own_documents(
      "{\"documents\": [\n"
      " {\"kind\": \"room\", \"id\": \"otter\", \"body\": {\"name\": \"Otter\", \"hours\": {\"mon\": "
      "[\"08:40\", "
      "\"14:00\"]}}},\n"
      " {\"kind\": \"room\", \"id\": \"bad\", \"body\": {\"name\": 7}},\n"
      " {\"kind\": \"pin\", \"id\": \"S01\", \"body\": {\"hash\": \"x\"}},\n"
      " {\"kind\": \"room\", \"id\": \"none\"}\n]}\n",
      "school.json");
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].body, (json{{"name", "Otter"}, {"hours", {{"mon", {"08:40", "14:00"}}}}}));
  EXPECT_THAT(refusals(found), ElementsAre(AllOf(HasSubstr("line 3"), HasSubstr("name")),
                                           AllOf(HasSubstr("line 4"), HasSubstr("pin")),
                                           AllOf(HasSubstr("line 5"), HasSubstr("body"))));
}

TEST(RoomsTest, AreKnownByEveryNameTheyHave) {
  for (const char* name : {"otter", "Otter", "OTTER ROOM", "otter_room"})
    EXPECT_EQ(room_named(name, kKnown), "otter") << name;
  EXPECT_EQ(room_named("nurture6", kKnown), "group_a");
  EXPECT_EQ(room_named("Kingfisher", kKnown), "");
  EXPECT_EQ(room_named("", kKnown), "");
  EXPECT_TRUE(room_needs_consent("group_a", kKnown));
  EXPECT_FALSE(room_needs_consent("otter", kKnown));
}

TEST(LanguagesTest, CodesOfTheDepartmentAreTags) {
  EXPECT_EQ(language_of("PNJ"), "pa");
  EXPECT_EQ(language_of("CHI"), "zh");
  EXPECT_EQ(language_of("XYZ"), "XYZ");
}

Found content(const std::string& part, const KnownDocuments& known = kKnown) {
  return read_demo_content("{\n" + part + "\n}\n", "demo_content.json", known);
}

TEST(DemoContentTest, PreferencesAreAsTheScreenKnowsThem) {
  const Found found = content(
      "\"preferences\": {\n"
      "\"P01\": {\"picker\": \"3 faces\", \"reading\": \"off\", \"input\": \"1 switch auto-scan\", "
      "\"scan_s\": 2.5, "
      "\"accept_s\": 0.3, \"theme\": \"high contrast\", \"scale\": 1.6},\n"
      "\"P02\": {\"picker\": \"words + faces\", \"tts\": true, \"sound\": \"visual only\", "
      "\"second_language\": "
      "\"ar\", \"rtl\": true, \"show\": \"private\", \"timeline\": \"now and next\", \"check_in\": "
      "{\"size\": true}},\n"
      "\"P19X\": {\"picker\": \"2 photos\"}}");
  const Document* one = document(found, "preferences", "P01");
  const Document* two = document(found, "preferences", "P02");
  ASSERT_TRUE(one && two);
  const Preferences callum = read_preferences(Fields(one->body)),
                    aaliyah = read_preferences(Fields(two->body));
  EXPECT_EQ(callum.check_in.picker, "faces_3");
  EXPECT_EQ(callum.speech, Speech::first_touch);
  EXPECT_EQ(callum.access.scan, Access::Scan::one_switch);
  EXPECT_EQ(callum.access.step_ms, 2500);
  EXPECT_EQ(callum.access.accept_ms, 300);
  EXPECT_EQ(callum.theme, "contrast");
  EXPECT_FLOAT_EQ(callum.text_size, 1.6f);
  EXPECT_EQ(aaliyah.check_in.picker, "grid");
  EXPECT_EQ(aaliyah.speech, Speech::on_request);
  EXPECT_TRUE(aaliyah.captions);
  EXPECT_TRUE(aaliyah.check_in.who_may_know);
  EXPECT_TRUE(aaliyah.check_in.size);
  EXPECT_EQ(aaliyah.language, "ar");
  EXPECT_EQ(aaliyah.day.span, DayView::Span::now_next);
  EXPECT_THAT(refusals(found), ElementsAre(HasSubstr("demo_content.json, line 5")));
}

TEST(DemoContentTest, AFileOfOtherListsSaysSo) {
  EXPECT_THAT(refusals(content("\"pupil\": [{\"id\": \"P01\"}]")),
              ElementsAre(HasSubstr("None of this file's lists is one that Hearth knows")));
  EXPECT_THAT(refusals(content("\"half_term_focus\": {}")), IsEmpty());
}

TEST(DemoContentTest, ATimetableIsTakenOnlyForARoomThatHasNone) {
  const std::string part =
      "\"timetable\": {\"Otter\": [{\"start\": \"08:40\", \"end\": \"09:00\", \"id\": \"arrive\", \"title\": "
      "\"Hello\", \"symbol\": \"hello\"}]}";
  const Found found = content(part);
  ASSERT_THAT(found.documents, SizeIs(1));
  Notices wrong;
  auto all = kKnown;
  all.push_back(found.documents[0]);
  const DayPlan plan = plan_day(school_of(all, wrong), "otter", parse_day("2026-06-02"));
  ASSERT_THAT(plan.items, SizeIs(1));
  EXPECT_EQ(plan.items[0].item.title, "Hello");
  EXPECT_THAT(content(part, all).documents, IsEmpty());
}

TEST(DemoContentTest, EventsAreEntriesConsentsAndFollowUps) {
  const Found found = content(
      "\"plans\": [{\"pupil\": \"P01\", \"type\": \"SEND plan\", \"review_due\": [\"2026-03-26\"]}],\n"
      "\"events\": [\n"
      "{\"at\": \"2026-02-24T08:30\", \"kind\": \"consent_recorded\", \"pupil\": \"P01\", \"by\": \"S04\"},\n"
      "{\"at\": \"2026-02-10T11:20\", \"kind\": \"crisis_call\", \"pupil\": \"P01\", \"room\": \"Otter\", "
      "\"answered_after_s\": 95, \"significant_force_or_restraint\": false},\n"
      "{\"at\": \"2026-03-26T15:30\", \"kind\": \"placement_extended\", \"pupil\": \"P01\", \"agreed_by\": "
      "[\"parent\", \"S04\"]},\n"
      "{\"at\": \"2026-10-09T09:00\", \"kind\": \"follow_up_due\", \"pupil\": \"P01\"},\n"
      "{\"at\": \"2026-03-02T00:00\", \"kind\": \"consent_pending\", \"pupil\": \"P19X\"},\n"
      "{\"at\": \"soon\", \"kind\": \"staff_note\", \"pupil\": \"P01\"},\n"
      "{\"at\": \"2026-03-02T00:00\", \"kind\": \"party\"}]");
  ASSERT_THAT(found.entries, SizeIs(3));
  EXPECT_THAT(found.entry_lines, ElementsAre(4, 5, 6));
  EXPECT_EQ(found.entries[0].kind, "consent");
  EXPECT_EQ(found.entries[1].room, "otter");
  EXPECT_EQ(found.entries[1].detail,
            (Detail{{"answered_after_s", 95}, {"significant_force_or_restraint", 0}}));
  EXPECT_EQ(found.entries[2].what, "extended");
  EXPECT_EQ(found.entries[2].detail, (Detail{{"agreed_by", "parent, S04"}}));
  ASSERT_THAT(found.pupils, SizeIs(1));
  EXPECT_EQ(found.pupils[0].id, "P01");
  EXPECT_EQ(found.pupils[0].consent,
            instant_of(parse_day("2026-02-24"), parse_time("08:30"), "Europe/London"));
  ASSERT_TRUE(document(found, "plan", "P01"));
  EXPECT_EQ(document(found, "plan", "P01")->body["follow_up"], json({"2026-10-09"}));
  EXPECT_THAT(refusals(found), ElementsAre(HasSubstr("line 8"), HasSubstr("line 9"), HasSubstr("line 10")));
}

TEST(DemoContentTest, WhatAGroupWorksOnAndWhereChildrenAreElsewhere) {
  const Found found = content(
      "\"half_term_focus\": {\"T-SUM2\": \"moving on\", \"T-OLD\": \"x\"},\n"
      "\"overlays\": [{\"pupil\": \"P01\", \"days\": \"MO-FR\", \"slots\": [\"literacy\", \"number\"], "
      "\"title\": "
      "\"In class\", \"symbol\": \"classroom\"},\n"
      "{\"pupil\": \"P01\", \"days\": \"XX\", \"slots\": [\"a\"], \"title\": \"t\"}],\n"
      "\"rewards\": [{\"room\": \"Otter\", \"choice\": \"Toast\", \"tokens_needed\": 60}]");
  ASSERT_TRUE(document(found, "focus", "T-SUM2"));
  EXPECT_EQ(document(found, "focus", "T-SUM2")->body["last"], "2026-07-17");
  ASSERT_TRUE(document(found, "overlay", "P01-literacy-number"));
  EXPECT_EQ(document(found, "overlay", "P01-literacy-number")->body["weekdays"],
            json({"mon", "tue", "wed", "thu", "fri"}));
  EXPECT_TRUE(document(found, "reward", "otter/Toast"));
  EXPECT_THAT(refusals(found), ElementsAre(HasSubstr("line 4"), HasSubstr("T-OLD")));
}

constexpr const char* kCheckIns =
    "pupil,at,slot,colour,word,intensity,valence,energy,strategy,state,entered_by,help\n";

TEST(CheckInsTest, AllStatesAndWhoEnteredThem) {
  const std::string text = std::string(kCheckIns) +
                           "P01,2026-04-14T08:46:15+01:00,arrive,G,mixed up,2,1,-1,bear hug,done,child,\n" +
                           "P01,2026-04-15T08:46:15+01:00,arrive,,,,,,,skipped,child,\n" +
                           "P01,2026-04-16T08:46:15+01:00,arrive,,,,,,,absent,adult,\n" +
                           "P01,2026-04-17T08:46:15+01:00,arrive,,,,,,,dont_know,together,\n" +
                           "P01,2026-04-20T08:46:15+01:00,arrive,,,,,,,unfinished,child,\n" +
                           "P01,2026-04-21T08:46:15+01:00,arrive,R,cross,,-2,2,,scribed,adult-scribed,talk\n";
  const Found found = read_check_ins(text, "checkins.csv", kKnown);
  EXPECT_THAT(refusals(found), IsEmpty());
  ASSERT_THAT(found.entries, SizeIs(6));
  const Entry& first = found.entries[0];
  EXPECT_EQ(first.what, "mixed_up");
  EXPECT_EQ(first.level, 2);
  EXPECT_EQ(first.room, "otter");
  EXPECT_EQ(first.detail,
            (Detail{{"valence", 1}, {"energy", -1}, {"strategy", "bear_hug"}, {"colour", "green"}}));
  EXPECT_EQ(found.entries[1].state, State::not_today);
  EXPECT_EQ(found.entries[2].state, State::away);
  EXPECT_EQ(found.entries[3].state, State::dont_know);
  EXPECT_EQ(found.entries[3].by, By::together);
  EXPECT_EQ(found.entries[4].state, State::unfinished);
  EXPECT_EQ(found.entries[5].by, By::adult);
  EXPECT_EQ(read_check_ins(text, "other.csv", kKnown).entries, found.entries) << "the same ids again";
}

TEST(CheckInsTest, ColumnsMayStandInAnyOrderAndMustBeThere) {
  const Found other = read_check_ins(
      "state;entered_by;help;pupil;at;slot;colour;word;intensity;valence;energy;strategy;more\n"
      "done;child;;P01;2026-04-14T08:46:15+01:00;arrive;;calm;;;;;x\n",
      "checkins.csv", kKnown);
  EXPECT_THAT(other.entries, SizeIs(1));
  EXPECT_THAT(refusals(read_check_ins("pupil,at\nP01,now\n", "checkins.csv", kKnown)),
              ElementsAre(HasSubstr("first line must name")));
}

TEST(TargetScoresTest, ABlankScoreIsNotScoredAndNeverNought) {
  const std::string text =
      "pupil,date,session,target,self,peer,adult,setting,scored_by\n"
      "P01,2026-04-14,am,P01-T1,2,,0,room,S01\n"
      "P01,2026-04-14,pm,P01-T1,,,,class,S01\n"
      "P01,2026-04-14,am,P01-T9,2,,1,room,S01\n"
      "P02,2026-04-14,am,P01-T1,2,,1,room,S01\n"
      "P01,2026-04-14,am,P01-T1,3,,1,room,S01\n";
  const Found found = read_target_scores(text, "target_scores.csv", kKnown);
  ASSERT_THAT(found.entries, SizeIs(2));
  EXPECT_EQ(found.entries[0].kind, "target_score");
  EXPECT_EQ(found.entries[0].what, "P01-T1");
  EXPECT_EQ(found.entries[0].detail,
            (Detail{{"self", 2}, {"adult", 0}, {"setting", "room"}, {"scored_by", "S01"}}));
  EXPECT_EQ(found.entries[1].state, State::not_offered);
  EXPECT_EQ(found.entries[1].detail, (Detail{{"setting", "class"}, {"scored_by", "S01"}}));
  EXPECT_THAT(refusals(found), ElementsAre(AllOf(HasSubstr("line 4"), HasSubstr("target")),
                                           AllOf(HasSubstr("line 5"), HasSubstr("another child's")),
                                           AllOf(HasSubstr("line 6"), HasSubstr("0 to 2"))));
}

}  // namespace
}  // namespace hearth
