// SPDX-License-Identifier: MIT
// `hearth import` as the technician uses it: with a keeper that runs, and on the file itself.
#include <fstream>
#include <iostream>
#include <sstream>

#include "contract/keepers.hpp"
#include "keeper/exchange/import.hpp"
#include "keeper/serve/commands.hpp"

namespace hearth {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const std::filesystem::path kSamples = HEARTH_SOURCE_DIR "/tests/fixtures/school_files";

// What is printed while it lives.
class Printed {
 public:
  Printed() : before_(std::cout.rdbuf(text_.rdbuf())) {}
  ~Printed() { std::cout.rdbuf(before_); }
  std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::streambuf* before_;
};

std::string import(const Place& place, ImportCommand command) {
  command.now = kFriday;
  const Printed printed;
  import_into(place, command);
  return printed.text();
}

class ImportCommandTest : public ::testing::Test {
 protected:
  ImportCommandTest() {
    Store store({.folder = place_.data}, clock_);
    store.put_all({{.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}},
                   {.kind = "pupil", .id = "P01", .body = {{"name", "Robin"}}}},
                  "test");
  }
  std::vector<Document> documents(const std::string& kind) {
    return Store({.folder = place_.data}, clock_).documents(kind);
  }
  std::filesystem::path file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  TempFolder folder_;
  SteppedClock clock_{kFriday};
  Place place_{folder_ / "data", folder_ / "data" / "keeper.sock"};
  const std::vector<std::filesystem::path> sims_{kSamples / "mis_sims_style_cp1252.csv"};
};

TEST_F(ImportCommandTest, TakesInAFileAndASecondTimeChangesNothing) {
  const auto first = import(place_, {.files = sims_, .room = "Otter"});
  EXPECT_THAT(first, HasSubstr("mis_sims_style_cp1252.csv:4: The name \"Wi?niak\" looks damaged"));
  EXPECT_THAT(first, HasSubstr("  Robin\n")) << "who is missing in the file";
  EXPECT_THAT(first, EndsWith("24 new, 0 changed, 0 the same, 0 refused\n"));
  const auto pupils = documents("pupil");
  ASSERT_THAT(pupils, SizeIs(25));
  EXPECT_THAT(import(place_, {.files = sims_}), EndsWith("0 new, 0 changed, 24 the same, 0 refused\n"));
  EXPECT_EQ(documents("pupil"), pupils);
}

TEST_F(ImportCommandTest, APreviewSaysTheSameAndWritesNothing) {
  EXPECT_THAT(import(place_, {.files = sims_, .preview = true}),
              EndsWith("nothing was written.\n24 new, 0 changed, 0 the same, 0 refused\n"));
  EXPECT_THAT(documents("pupil"), SizeIs(1));
}

TEST_F(ImportCommandTest, NamesEachRefusedRowAndWhatItDoesNotRead) {
  const auto table = file("pupils.csv", "Surname,Forename,Shoe size\nAshdown,,3\nGarrity,Poppy,2\n");
  const auto text = import(place_, {.files = {table}});
  EXPECT_THAT(text, HasSubstr("pupils.csv:2: This row is left out: it has no forename"));
  EXPECT_THAT(text, HasSubstr("  Shoe size\n"));
  EXPECT_THAT(text, EndsWith("1 new, 0 changed, 0 the same, 1 refused\n"));
}

TEST_F(ImportCommandTest, MapsColumnsAndSaysWhichFieldsThereAre) {
  const auto table = file("pupils.csv", "Kid,Surname,Shoe size\nPoppy,Garrity,2\n");
  EXPECT_THAT(import(place_, {.files = {table}, .columns = {"Kid=forename", "Shoe size=ignore"}}),
              EndsWith("1 new, 0 changed, 0 the same, 0 refused\n"));
  for (const char* wrong : {"Kid", "Kid=", "=forename", "Kid=shoes"}) {
    try {
      import(place_, {.files = {table}, .columns = { wrong }});
      ADD_FAILURE() << wrong;
    } catch (const ImportProblem& problem) {
      EXPECT_THAT(problem.what(), HasSubstr("preferred forename"));
    }
  }
}

TEST_F(ImportCommandTest, AnUnknownRoomOrFileStopsBeforeAnythingIsWritten) {
  EXPECT_THROW(import(place_, {.files = sims_, .room = "badger"}), ImportProblem);
  EXPECT_THROW(import(place_, {.files = {sims_[0], folder_ / "nowhere.csv"}}), ImportProblem);
  EXPECT_THAT(documents("pupil"), SizeIs(1));
}

TEST_F(ImportCommandTest, WhatACrashLeftOutASecondImportBrings) {
  const auto pupils = file("pupils.json",
                           R"([{"id": "P02", "forename": "Callum", "surname": "Ashdown", "room": "otter",
                                "start": "2025-09-08"}])");
  const auto check_ins =
      file("checkins.csv",
           "pupil,at,slot,colour,word,intensity,valence,energy,strategy,state,entered_by,help\n"
           "P02,2026-01-06T08:46:15+00:00,arrive,B,tired,,0,-2,none needed,done,child,\n");
  import(place_, {.files = { pupils }});  // the documents came to be written, the entries did not
  EXPECT_THAT(import(place_, {.files = {pupils, check_ins}}),
              EndsWith("1 new, 0 changed, 1 the same, 0 refused\n"));
  EXPECT_THAT(import(place_, {.files = {pupils, check_ins}}),
              EndsWith("0 new, 0 changed, 2 the same, 0 refused\n"));
  EXPECT_THAT(Store({.folder = place_.data}, clock_).entries({.kind = "check_in"}), SizeIs(1));
}

TEST(ImportOverTheSocketTest, AKeeperThatRunsTakesItAndTellsTheScreens) {
  SocketKeeper keeper;
  const auto screen = keeper.screen();
  bool told = false;
  screen->on_news = [&](News news) { told = told || news == News::documents; };
  answer<std::vector<Document>>(*screen, [&](auto then) { screen->documents(then); });
  const Place place{keeper.folder_ / "data", keeper.socket()};
  EXPECT_THAT(import(place, {.files = {kSamples / "mis_arbor_style_utf8bom.csv"}}),
              EndsWith("24 new, 0 changed, 0 the same, 0 refused\n"));
  EXPECT_TRUE(poll_until(*screen, [&] { return told; }));

  const auto seen = answer<std::vector<Document>>(*screen, [&](auto then) { screen->documents(then); });
  int children = 0;
  for (const Document& document : seen.value.value()) {
    if (document.kind != "pupil" || document.id == "P01") continue;
    ++children;
    for (const char* key : {"upn", "born", "surname", "forename", "full_name", "local_ids", "sen", "need"})
      EXPECT_FALSE(document.body.contains(key)) << key << " is no business of a children's screen";
  }
  EXPECT_EQ(children, 24);
  EXPECT_THAT(import(place, {.files = {kSamples / "mis_arbor_style_utf8bom.csv"}}),
              EndsWith("0 new, 0 changed, 24 the same, 0 refused\n"));
}

}  // namespace
}  // namespace hearth
