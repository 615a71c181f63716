// SPDX-License-Identifier: MIT
// Who is who when files of the school come in.
#include "keeper/exchange/import.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <iostream>

#include "contract/temp_folder.hpp"
#include "keeper/exchange/placing.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::filesystem::path kSamples = HEARTH_SOURCE_DIR "/tests/fixtures/school_files";
const std::string kSims = "mis_sims_style_cp1252.csv", kArbor = "mis_arbor_style_utf8bom.csv",
                  kBromcom = "mis_bromcom_style_semicolon.csv";
const std::string kHead = "Surname,Forename,Preferred Forename,UPN,Adno,DOB,Year,Room\n";

class ImportTest : public ::testing::Test {
 protected:
  ImportTest() {
    put("school", "quillbrook", {{"name", "Quillbrook"}, {"zone", "Europe/London"}});
    put("room", "otter", {{"name", "Otter Room"}});
    put("room", "group_a", {{"name", "Group A"}, {"needs_consent", true}});
    options_.now = instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London");
  }

  void put(const std::string& kind, const Id& id, json body) { records_[{kind, id}] = std::move(body); }
  const json& pupil(const Id& id) { return records_.at({"pupil", id}); }
  // The one child of this surname.
  Id id_of(const std::string& surname) {
    Id found;
    for (const auto& [name, body] : records_)
      if (name.first == "pupil" && body.value("surname", "") == surname) {
        EXPECT_EQ(found, "") << surname << " is there twice";
        found = name.second;
      }
    return found;
  }
  json& named(const std::string& surname) { return records_.at({"pupil", id_of(surname)}); }
  std::size_t pupils() {
    return static_cast<std::size_t>(
        std::ranges::count(records_, "pupil", [](auto& r) { return r.first.first; }));
  }

  std::filesystem::path file(const std::string& text, const std::string& name = "pupils.csv") {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }
  Import look(const std::vector<std::filesystem::path>& files) {
    Known known;
    for (const auto& [name, body] : records_)
      known.documents.push_back({.kind = name.first, .id = name.second, .body = body});
    known.entries = [this](const std::vector<Id>& ids) {
      std::set<Id> found;
      for (const Id& id : ids)
        if (journal_.contains(id)) found.insert(id);
      return found;
    };
    return import_files(files, known, options_);
  }
  Import bring(const std::vector<std::filesystem::path>& files) {
    auto import = look(files);
    for (const Document& document : import.documents) put(document.kind, document.id, document.body);
    for (const Entry& entry : import.entries) journal_.insert(entry.id);
    return import;
  }
  Import bring(const std::string& text) { return bring(std::vector{file(text)}); }
  Import sample(const std::string& name) { return bring(std::vector{kSamples / name}); }

  TempFolder folder_;
  std::map<std::pair<std::string, Id>, json> records_;
  std::set<Id> journal_;
  ImportOptions options_;
};

std::string told(const Notices& notices) {
  std::string text;
  for (const Notice& notice : notices) text += notice.text() + '\n';
  return text;
}

TEST_F(ImportTest, ThreeProgramsTellOfTheSameTwentyFourChildren) {
  const std::vector<std::string> orders[] = {{kSims, kArbor, kBromcom}, {kArbor, kBromcom, kSims}};
  for (const auto& order : orders) {
    std::erase_if(records_, [](auto& r) { return r.first.first == "pupil"; });
    EXPECT_EQ(summary(sample(order[0])), "24 new, 0 changed, 0 the same, 0 refused");
    for (const std::string& next : {order[1], order[2]}) {
      const auto import = sample(next);
      EXPECT_EQ(import.fresh, 0u) << told(import.refused);
      EXPECT_EQ(import.changed + import.same, 24u);
      EXPECT_THAT(import.refused, IsEmpty());
      EXPECT_THAT(import.missing, IsEmpty());
    }
    EXPECT_EQ(pupils(), 24u);
    EXPECT_EQ(named("Ashdown")["local_ids"], (json{{"admission_number", "001500"}, {"mis_id", "7000"}}));
    EXPECT_EQ(named("Wiśniak")["name"], "Tomek");
  }
}

// Each flavour of table, each OneRoster and the CTF: the same children, and each file a second time brings
// nothing.
TEST_F(ImportTest, EveryFileOfTheSchoolTellsOfTheSameTwentyFourChildren) {
  for (const std::string& name :
       {std::string("9992998_CTF_9992998_001.xml"), kSims, std::string("oneroster_1_1.zip"), kArbor,
        std::string("oneroster_1_2.zip"), kBromcom}) {
    const auto first = sample(name);
    EXPECT_THAT(first.refused, IsEmpty()) << name;
    EXPECT_EQ(pupils(), 24u) << name;
    const auto again = sample(name);
    EXPECT_EQ(again.fresh + again.changed + again.refused.size(), 0u) << name << ": " << summary(again);
    EXPECT_THAT(again.documents, IsEmpty()) << name;
  }
}

TEST_F(ImportTest, InOneCallEachChildCountsOnce) {
  EXPECT_EQ(summary(bring({kSamples / kBromcom, kSamples / kSims, kSamples / kArbor})),
            "24 new, 0 changed, 0 the same, 0 refused");
  EXPECT_EQ(id_of("Wi?niak"), "");
}

TEST_F(ImportTest, ASecondImportChangesNothing) {
  for (const std::string& name : {kSims, kArbor, kBromcom}) {
    sample(name);
    const auto before = records_;
    const auto again = sample(name);
    EXPECT_EQ(summary(again), "0 new, 0 changed, 24 the same, 0 refused") << name;
    EXPECT_THAT(again.documents, IsEmpty());
    EXPECT_EQ(records_, before);
  }
}

TEST_F(ImportTest, ADamagedNameNeverReplacesAGoodOne) {
  sample(kArbor);
  const auto import = sample(kSims);
  EXPECT_EQ(named("Wiśniak")["full_name"], "Tomasz Wiśniak");
  EXPECT_THAT(import.remarks, Contains(Field(&Notice::reason, HasSubstr("Wi?niak"))));
  EXPECT_EQ(import.remarks[0].line, 4);
}

TEST_F(ImportTest, AGoodNameHealsADamagedOne) {
  EXPECT_THAT(told(sample(kSims).remarks), HasSubstr("looks damaged"));
  sample(kBromcom);
  EXPECT_EQ(named("Wiśniak")["full_name"], "Tomasz Wiśniak");
  EXPECT_EQ(id_of("Wi?niak"), "");
}

TEST_F(ImportTest, ANewChildHasANameAPictureAndARoom) {
  options_.room = "otter";
  bring(kHead +
        "Wiśniak,Tomasz,Tomek,F999299821103,001502,27/06/2017,Year  4,\n"
        "Dunmore,Freya,,D999299821121,001520,25/08/2017,4,group a\n"
        "Kuttner,Daniyar,,T999299818110,001509,09/12/2014,6,Badger\n");
  const auto& tomek = named("Wiśniak");
  EXPECT_EQ(tomek["name"], "Tomek");
  EXPECT_EQ(tomek["year"], "4");
  EXPECT_EQ(tomek["born"], "2017-06-27");
  EXPECT_EQ(tomek["placements"], json::parse(R"([{"room": "otter", "first": "2026-07-17"}])"));
  EXPECT_EQ(id_of("Wiśniak").size(), 36u);
  EXPECT_EQ(named("Dunmore")["name"], "Freya");
  EXPECT_EQ(named("Dunmore")["placements"],
            json::parse(R"([{"room": "group_a", "first": "2026-07-17", "needs_consent": true}])"));
  EXPECT_FALSE(named("Kuttner").contains("placements")) << "an unknown room is no reason to guess";
}

TEST_F(ImportTest, AnUnknownRoomIsARemark) {
  const auto import = bring(kHead + "Kuttner,Daniyar,,T999299818110,1,09/12/2014,6,Badger\n");
  EXPECT_EQ(import.fresh, 1u);
  EXPECT_THAT(told(import.remarks), HasSubstr("no room \"Badger\""));
}

TEST_F(ImportTest, AListInOurOwnFormMakesTheRoomsThatAFreshSchoolHasNot) {
  records_.clear();
  const auto list = file(
      R"([{"id": "P01", "forename": "Callum", "surname": "Ashdown", "room": "Otter", "start": "2025-09-08"},
                             {"id": "P02", "forename": "Aaliyah", "surname": "Hart", "room": "Nurture 6"},
                             {"id": "P03", "forename": "Tomasz", "surname": "Reed", "room": "otter room"}])",
      "pupils.json");
  const auto said = file(
      "pupil,at,slot,colour,word,intensity,valence,energy,strategy,state,entered_by,help\n"
      "P01,2026-07-16T08:46:15+01:00,arrive,B,tired,,0,-2,none needed,done,child,\n",
      "checkins.csv");
  auto staffs = bring(std::vector{list});
  EXPECT_THAT(told(staffs.remarks), HasSubstr("no room \"Otter\"; the child is put there by staff"))
      << "whoever may not make a room makes none";

  records_.clear();
  options_.makes_rooms = true;
  const auto import = bring(std::vector{said, list});
  EXPECT_EQ(summary(import), "4 new, 0 changed, 0 the same, 0 refused") << told(import.refused);
  EXPECT_THAT(told(import.remarks), HasSubstr("Hearth had no room \"Nurture 6\"; it is made."));
  EXPECT_EQ(records_.at({"room", "otter"}).at("name"), "Otter");
  EXPECT_TRUE(records_.contains({"room", "nurture_6"}));
  EXPECT_EQ(pupil("P03").at("placements").at(0).at("room"), "otter") << "the same room";
  EXPECT_EQ(summary(bring(std::vector{said, list})), "0 new, 0 changed, 4 the same, 0 refused");
}

TEST_F(ImportTest, OurOwnListsAloneFillAnEmptyFolderOfRecords) {
  records_.clear();
  options_.makes_rooms = true;
  options_.now = instant_of(parse_day("2026-09-01"), parse_time("08:35"), "Europe/London");
  const std::filesystem::path school = HEARTH_SOURCE_DIR "/content/demo-school";
  const std::vector files{school / "target_scores.csv", school / "checkins.csv", school / "demo_content.json",
                          school / "term_dates.ics", school / "pupils.json"};
  const auto import = bring(files);
  EXPECT_THAT(import.refused, ElementsAre(Field(&Notice::reason, HasSubstr("names nobody"))))
      << told(import.refused);
  const auto entries = [&](const char* kind) {
    return std::ranges::count(import.entries, kind, &Entry::kind);
  };
  EXPECT_EQ(entries("check_in"), 6670);
  EXPECT_EQ(entries("target_score"), 9108);
  const auto& sasha = pupil("P24")["placements"].at(0);
  EXPECT_EQ(sasha.value("needs_consent", false), true) << "consent was recorded, so it was needed";
  const auto again = bring(files);
  EXPECT_EQ(again.fresh + again.changed, 0u);
}

TEST_F(ImportTest, ACalendarThatIsCalledAfterItsRoomMakesItInAFreshSchool) {
  const auto week = [&](const std::string& calendar, const std::string& name) {
    return std::vector{file("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + calendar +
                                "BEGIN:VEVENT\r\nUID:circle@x\r\nSUMMARY:Circle time\r\n"
                                "DTSTART:20260105T090000\r\nDTEND:20260105T093000\r\n"
                                "RRULE:FREQ=WEEKLY;BYDAY=MO,TU\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                            name)};
  };
  records_.clear();
  EXPECT_EQ(bring(week("", "badger_room.ics")).fresh, 0u) << "whoever may not make a room makes none";
  options_.makes_rooms = true;
  EXPECT_THAT(told(bring(week("", "spring.ics")).refused), HasSubstr("names no room"));
  EXPECT_EQ(summary(bring(week("", "badger_room.ics"))), "1 new, 0 changed, 0 the same, 0 refused");
  EXPECT_EQ(records_.at({"room", "badger"}).at("name"), "Badger room");
  bring(week("X-WR-CALNAME:Otter Room timetable\r\n", "spring.ics"));
  EXPECT_EQ(records_.at({"room", "otter"}).at("name"), "Otter Room");
  bring(week("X-WR-CALNAME:Otter timetable\r\n", "spring.ics"));
  EXPECT_EQ(std::ranges::count(records_, "room", [](auto& r) { return r.first.first; }), 2);
}

TEST_F(ImportTest, NeighboursHaveDifferentPictures) {
  options_.room = "otter";
  put("pupil", "P01",
      {{"name", "Callum"},
       {"picture", "animal/bear"},
       {"placements", {{{"room", "otter"}, {"first", "2025-09-08"}}}}});
  std::string text = kHead;
  for (int i = 0; i < 23; ++i)
    text += "Name" + std::to_string(i) + ",Child,,,A" + std::to_string(i) + ",,,\n";
  bring(text);
  std::set<std::string> pictures;
  for (const auto& [name, body] : records_)
    if (name.first == "pupil") pictures.insert(body["picture"]);
  EXPECT_THAT(pictures, SizeIs(kAnimals.size()));
}

TEST_F(ImportTest, EveryPictureIsInTheSet) {
  std::ifstream in(HEARTH_SOURCE_DIR "/assets/pictures.toml");
  const std::string toml{std::istreambuf_iterator<char>(in), {}};
  for (const char* picture : kAnimals) EXPECT_THAT(toml, HasSubstr('"' + std::string(picture) + "\" ="));
  for (const char* picture : kFaces) EXPECT_THAT(toml, HasSubstr('"' + std::string(picture) + "\" ="));
}

TEST_F(ImportTest, WhatAFileDoesNotSayAndWhatStaffSaidIsKept) {
  bring(kHead + "Wiśniak,Tomasz,Tomek,F999299821103,001502,27/06/2017,4,Otter\n");
  auto& body = named("Wiśniak");
  body["name"] = "Tomi";
  body["picture"] = "animal/owl";
  body["need"] = "SEMH";
  body["placements"] = json::parse(R"([{"room": "group_a", "first": "2026-07-01"}])");
  const auto before = body;
  const auto again = bring(kHead + "Wiśniak,Tomasz,Tomek,F999299821103,,,,Otter\n");
  EXPECT_EQ(named("Wiśniak"), before);
  EXPECT_THAT(told(again.remarks), HasSubstr("group_a"));
  bring(kHead + "Wiśniak,Tomasz,Tom,F999299821103,,,5,\n");
  EXPECT_EQ(named("Wiśniak")["name"], "Tom") << "the school calls the child by another name now";
  EXPECT_EQ(named("Wiśniak")["year"], "5");
}

TEST_F(ImportTest, TheSameDigitsFromTwoProgramsAreTwoChildren) {
  bring("Surname,Forename,Adno\nAshdown,Callum,7000\n");
  const auto import = bring("Surname,Forename,Arbor Student ID\nGarrity,Poppy,7000\n");
  EXPECT_EQ(import.fresh, 1u);
  EXPECT_EQ(pupils(), 2u);
}

TEST_F(ImportTest, ANumberFindsAChildWhoChangedTheirName) {
  bring("Surname,Forename,Adno\nAshdown,Callum,001500\n");
  const auto import = bring("Surname,Forename,Adno\nAshdown-Gray,Callum,001500\n");
  EXPECT_EQ(summary(import), "0 new, 1 changed, 0 the same, 0 refused");
  EXPECT_THAT(import.changes, ElementsAre("Callum Ashdown: full name, surname"));
  EXPECT_EQ(pupils(), 1u);
}

// Or the answers of one child would stand under the other's name.
TEST_F(ImportTest, ANumberThatWasGivenOutTwiceMakesNoChildAnother) {
  put("pupil", "o",
      {{"name", "Oscar"},
       {"forename", "Oscar"},
       {"surname", "Fenwick-Rao"},
       {"local_ids", {{"admission_number", "1500"}}}});
  const auto import = bring(kHead + "Ashdown,Callum,,,1500,2018-11-03,2,\n");
  ASSERT_THAT(import.refused, SizeIs(1));
  EXPECT_THAT(import.refused[0].reason, HasSubstr("a child of another name"));
  EXPECT_EQ(pupil("o")["name"], "Oscar");
  EXPECT_EQ(pupils(), 1u);
}

TEST_F(ImportTest, ANameAndADateOfBirthNeedAPersonsYes) {
  const std::string known = "Surname,Forename,DOB,UPN\nAshdown,Callum,03/11/2018,N999299822101\n";
  const std::string other = "Surname,Forename,DOB,Adno\nAshdown,Callum,03/11/2018,001500\n";
  bring(known);
  const auto refused = bring(other);
  EXPECT_EQ(summary(refused), "0 new, 0 changed, 0 the same, 1 refused");
  EXPECT_THAT(told(refused.refused), HasSubstr("line 2"));
  EXPECT_THAT(told(refused.refused), HasSubstr("--same-people"));
  options_.same_people = true;
  EXPECT_EQ(summary(bring(other)), "0 new, 1 changed, 0 the same, 0 refused");
  EXPECT_EQ(named("Ashdown")["local_ids"]["admission_number"], "001500");
  EXPECT_EQ(pupils(), 1u);
}

TEST_F(ImportTest, ARowWithoutNumbersThatSaysNothingNewIsTheSame) {
  const std::string text = "Surname,Forename,DOB\nAshdown,Callum,03/11/2018\nGarrity,Poppy,21/03/2017\n";
  EXPECT_EQ(summary(bring(text)), "2 new, 0 changed, 0 the same, 0 refused");
  EXPECT_EQ(summary(bring(text)), "0 new, 0 changed, 2 the same, 0 refused");
}

TEST_F(ImportTest, ALostLetterDoesNotMakeAnotherChild) {
  bring("Surname,Forename,DOB\nWiśniak,Tomasz,27/06/2017\n");
  const auto import = bring("Surname,Forename,DOB,Adno\nWi?niak,Tomasz,27/06/2017,1\n");
  EXPECT_THAT(import.refused, SizeIs(1));
  EXPECT_EQ(pupils(), 1u);
}

TEST_F(ImportTest, AChildWhomStaffMadeIsNotDoubledBehindTheirBack) {
  put("pupil", "P01", {{"name", "Callum"}, {"full_name", "Callum Ashdown"}});
  const std::string text = "Surname,Forename,DOB,UPN\nAshdown,Callum,03/11/2018,N999299822101\n";
  EXPECT_THAT(bring(text).refused, SizeIs(1));
  options_.same_people = true;
  bring(text);
  EXPECT_EQ(pupils(), 1u);
  EXPECT_EQ(pupil("P01")["upn"], "N999299822101");
}

TEST_F(ImportTest, NeverTwoMatches) {
  bring(
      "Surname,Forename,DOB,UPN,Adno\nAshdown,Callum,03/11/2018,N999299822101,1\n"
      "Garrity,Poppy,21/03/2017,Q999299821109,2\n");
  const auto before = records_;
  const auto crossed = bring("Surname,Forename,UPN,Adno\nAshdown,Callum,N999299822101,2\n");
  EXPECT_THAT(told(crossed.refused), HasSubstr("different children"));
  const auto reused = bring("Surname,Forename,DOB,UPN,Adno\nKuttner,Dani,09/12/2014,T999299818110,1\n");
  EXPECT_THAT(told(reused.refused), HasSubstr("another child"));
  EXPECT_EQ(records_, before);
  put("pupil", "other", pupil(id_of("Ashdown")));
  records_[{"pupil", "other"}].erase("upn");
  records_[{"pupil", "other"}].erase("local_ids");
  options_.same_people = true;
  EXPECT_THAT(told(bring("Surname,Forename,DOB\nAshdown,Callum,03/11/2018\n").refused),
              HasSubstr("more than one"));
}

TEST_F(ImportTest, AUpnThatStandsTwiceInAFileIsRefused) {
  const std::string text =
      "Surname,Forename,UPN\nAshdown,Callum,N999299822101\nGarrity,Poppy,N999299822101\n";
  for (const char* round : {"first", "second"}) {
    const auto import = bring(text);
    ASSERT_THAT(import.refused, SizeIs(1)) << round;
    EXPECT_EQ(import.refused[0].line, 3);
    EXPECT_THAT(import.refused[0].reason, HasSubstr("line 2"));
    EXPECT_EQ(named("Ashdown")["upn"], "N999299822101");
    EXPECT_EQ(id_of("Garrity"), "");
  }
}

TEST_F(ImportTest, ANumberThatStandsTwiceInAFileIsRefusedThoughTheSecondUpnIsKnown) {
  put("pupil", "p01", {{"name", "Tomek"}, {"upn", "F999299821103"}});
  const auto import = bring(kHead +
                            "Sesay,Ibrahim,,,7002,2018-08-08,3,\n"
                            "Ashdown,Tomasz,,F999299821103,7002,2017-06-27,4,\n");
  ASSERT_THAT(import.refused, SizeIs(1));
  EXPECT_EQ(import.refused[0].line, 3);
  EXPECT_THAT(import.refused[0].reason, HasSubstr("different children"));
  EXPECT_EQ(pupil("p01").count("local_ids"), 0u);
}

TEST_F(ImportTest, TwinsWithoutNumbersAreTwoAndTheSameRowTwiceIsNot) {
  const auto import = bring(
      "Surname,Forename,DOB\nSandhar,Gurpreet,14/02/2020\nSandhar,Harpreet,14/02/2020\n"
      "Sandhar,Gurpreet,14/02/2020\n");
  EXPECT_EQ(import.fresh, 2u);
  EXPECT_THAT(told(import.refused), HasSubstr("line 4"));
}

TEST_F(ImportTest, ATemporaryUpnGivesWayToThePermanentOne) {
  bring("Surname,Forename,DOB,UPN,Adno\nAshdown,Callum,03/11/2018,Q99929982210B,1\n");
  const auto import = bring("Surname,Forename,DOB,UPN,Adno\nAshdown,Callum,03/11/2018,N999299822101,1\n");
  EXPECT_EQ(import.changed, 1u) << told(import.refused);
  EXPECT_EQ(named("Ashdown")["upn"], "N999299822101");
}

TEST_F(ImportTest, WhoIsMissingIsNamedAndStays) {
  sample(kSims);
  put("pupil", "gone", {{"name", "Gone"}, {"full_name", "Gone Before"}, {"left", "2026-03-01"}});
  put("pupil", "past",
      {{"name", "Past"},
       {"placements", {{{"room", "otter"}, {"first", "2025-01-01"}, {"last", "2025-07-01"}}}}});
  const auto before = records_;
  const auto import = bring("Surname,Forename,UPN\nAshdown,Callum,N999299822101\n");
  EXPECT_THAT(import.missing, SizeIs(23));
  EXPECT_THAT(import.missing, Contains(::testing::Field(&MissingPupil::name, "Poppy-Mae Garrity")));
  EXPECT_EQ(records_, before) << "nobody is removed";
}

TEST_F(ImportTest, ASavedMappingCountsInEveryImport) {
  const std::string text = "Kid,Clan,UPN\nCallum,Ashdown,N999299822101\n";
  EXPECT_THAT(bring(text).unknown_columns, ElementsAre("Kid", "Clan"));
  put("column_mapping", "columns", {{"columns", {{"Kid", "forename"}, {"Clan", "forename"}}}});
  options_.columns = {{"Clan", "surname"}};
  EXPECT_EQ(summary(bring(text)), "1 new, 0 changed, 0 the same, 0 refused");
  EXPECT_EQ(named("Ashdown")["forename"], "Callum");
}

TEST_F(ImportTest, CheckInsFindTheirChildByTheNumberOfTheirFile) {
  const auto list = file(R"([{"id": "P01", "forename": "Callum", "surname": "Ashdown", "dob": "2018-11-03",
                                "upn": "N999299822101", "room": "otter", "start": "2025-09-08"}])",
                         "pupils.json");
  const auto check_ins = file(
      "pupil,at,slot,colour,word,intensity,valence,energy,strategy,state,entered_by,help\n"
      "P01,2026-01-06T08:46:15+00:00,arrive,B,tired,,0,-2,none needed,done,child,\n"
      "P99,2026-01-06T08:46:53+00:00,arrive,Y,wobbly,,-1,1,bear hug,done,child,leave me\n"
      "P01,2026-12-06T08:46:15+00:00,arrive,B,tired,,0,-2,none needed,done,child,\n",
      "checkins.csv");
  bring("Surname,Forename,UPN,Adno\nAshdown,Callum,N999299822101,1\n");
  const auto import = bring({check_ins, list});  // in whatever order
  EXPECT_EQ(pupils(), 1u);
  ASSERT_THAT(import.entries, SizeIs(1)) << told(import.refused);
  EXPECT_EQ(import.entries[0].pupil, id_of("Ashdown"));
  EXPECT_THAT(told(import.refused), HasSubstr("line 3"));
  EXPECT_THAT(told(import.remarks), HasSubstr("not happened yet"));
  EXPECT_EQ(summary(bring({check_ins, list})), "0 new, 0 changed, 2 the same, 1 refused");
}

TEST_F(ImportTest, AConsentAndTargetsFindTheirChildByTheNumberOfTheirFile) {
  bring("Surname,Forename,UPN,Room\nDunmore,Freya,D999299821121,Group A\n");
  const auto list = file(
      R"([{"id": "P21", "forename": "Freya", "surname": "Dunmore", "upn": "D999299821121"}])", "pupils.json");
  const auto content = file(
      R"({"targets": [{"id": "P21-T1", "pupil": "P21", "text": "Say what I need", "domain": "self",
                        "start": "2026-02-23"}],
          "events": [{"at": "2026-02-23T09:00", "kind": "consent_recorded", "pupil": "P21"}]})",
      "demo_content.json");
  const auto scores = file(
      "pupil,date,session,target,self,peer,adult,setting,scored_by\n"
      "P21,2026-03-03,am,P21-T1,2,2,1,room,S01\n",
      "target_scores.csv");
  const auto import = bring({scores, content, list});
  EXPECT_EQ(told(import.refused), "");
  EXPECT_TRUE(named("Dunmore")["placements"][0].contains("consent"));
  EXPECT_EQ(records_.at({"target", "P21-T1"})["pupil"], id_of("Dunmore"));
  ASSERT_THAT(import.entries, SizeIs(testing::Ge(1u)));
  EXPECT_THAT(import.entries, testing::Each(Field(&Entry::pupil, id_of("Dunmore"))));
  EXPECT_EQ(bring({scores, content, list}).fresh, 0u);
}

TEST_F(ImportTest, AFileThatCannotBeReadStopsBeforeAnything) {
  const auto good = file("Surname,Forename,UPN\nAshdown,Callum,N999299822101\n");
  for (const auto& bad :
       {folder_ / "nowhere.csv", file("", "empty.csv"), file("%PDF-1.7", "letter.pdf"),
        file(std::string("\0\1\2", 3), "thing.bin"), file("{\"pupils\": [", "broken.json")}) {
    try {
      look({good, bad});
      ADD_FAILURE() << bad;
    } catch (const ImportProblem& problem) {
      EXPECT_THAT(problem.what(), HasSubstr(bad.filename().string()));
    }
  }
}

// A figure to look at; a slow machine is no fault.
TEST_F(ImportTest, TellsHowLongTwoThousandPupilsTake) {
  std::string text = kHead;
  for (int i = 0; i < 2000; ++i)
    text += "Surname" + std::to_string(i) + ",Forename" + std::to_string(i % 70) + ",,," + std::to_string(i) +
            "," + std::to_string(1 + i % 28) + "/06/2017,Year  4,Otter\n";
  const auto table = file(text);
  for (const char* round : {"new", "the same"}) {
    const auto start = std::chrono::steady_clock::now();
    const auto import = bring(std::vector{table});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::cout << "2,000 pupils, " << round << ": " << took.count() << " ms\n";
    EXPECT_EQ(import.fresh + import.same, 2000u) << told(import.refused);
  }
}

}  // namespace
}  // namespace hearth
