// SPDX-License-Identifier: MIT
// Papers and flags from the command line, with a keeper at work on the demo school and without.
#include <gmock/gmock.h>

#include <fstream>

#include "base/clocks.hpp"
#include "base/places.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "records/unix_socket.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

const std::string kNow = "2026-07-17T15:30";
const std::string kFour =
    "pupil,direction,day\nP02,high,2026-04-16\nP03,low,2026-04-30\nP10,high,2026-03-06\nP11,high,2026-03-"
    "18\n";

class Report : public ::testing::Test {
 protected:
  Report() { start(); }

  void start() {
    keeper_.emplace(HEARTH_BIN_DIR "/hearth-keeper", Arguments{"serve", "--data", data(), "--demo",
                                                               HEARTH_SOURCE_DIR "/content", "--now", kNow});
    ASSERT_TRUE(wait_until([&] { return bool(connect_to(socket_in(data()))); })) << "the keeper is there";
  }
  void stop() {
    keeper_->send(SIGTERM);
    ASSERT_TRUE(wait_until([&] { return keeper_->ended().has_value(); }));
  }

  Played report(Arguments words) {
    Arguments all{HEARTH_BIN_DIR "/hearth", "report"};
    all.insert(all.end(), words.begin(), words.end());
    all.insert(all.end(), {"--data", data()});
    return run_hearth(folder_.path(), all);
  }
  Played papers(Arguments words) {
    words.insert(words.end(), {"--out", out()});
    return report(std::move(words));
  }
  // The words of a PDF in the folder.
  std::string words_in(const std::string& file) {
    const auto text = folder_ / "text";
    Process read("/usr/bin/env", {"pdftotext", "-layout", out() / file, text});
    EXPECT_TRUE(wait_until([&] { return read.ended().has_value(); }));
    EXPECT_EQ(read.ended(), 0) << file;
    std::ifstream in(text);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(out())) names.push_back(file.path().filename());
    std::ranges::sort(names);
    return names;
  }

  fs::path data() const { return folder_ / "data"; }
  fs::path out() const { return folder_ / "papers"; }

  const TempFolder folder_;
  std::optional<Process> keeper_;
};

TEST_F(Report, FlagsAreTheFourOfTheSampleWhetherAKeeperRunsOrNot) {
  const Played running = report({"flags", "--csv"});
  EXPECT_EQ(running.code, 0);
  EXPECT_EQ(running.log, kFour);
  EXPECT_EQ(report({"flags", "--csv", "--room", "Kingfisher Room"}).log, "pupil,direction,day\n");
  stop();
  const Played alone = report({"flags", "--csv", "--now", kNow});
  EXPECT_EQ(alone.code, 0);
  EXPECT_EQ(alone.log, kFour);
  EXPECT_EQ(report({"flags", "--csv", "--now", "2026-04-29T15:30"}).log,
            "pupil,direction,day\nP02,high,2026-04-16\nP10,high,2026-03-06\nP11,high,2026-03-18\n");
}

TEST_F(Report, OneSummaryOfEachChildOfARoom) {
  const Played made = papers({"summary", "--room", "otter", "--span", "term"});
  EXPECT_EQ(made.code, 0) << made.log;
  EXPECT_THAT(made.log, AllOf(HasSubstr("12 of 12: summary"), HasSubstr("12 papers in ")));
  const auto all = files();
  ASSERT_THAT(all, SizeIs(12));
  EXPECT_EQ(all.front(), "summary-P01.pdf");
  const std::string tomek = words_in("summary-P03.pdf");
  EXPECT_THAT(tomek, HasSubstr("Tomek"));
  for (const char* other : {"Callum", "Aaliyah", "Elodie", "Kofi"}) EXPECT_THAT(tomek, Not(HasSubstr(other)));
  const auto mode = fs::status(out() / "summary-P03.pdf").permissions();
  EXPECT_EQ(mode & (fs::perms::group_all | fs::perms::others_all), fs::perms::none)
      << "nobody else may read it";
}

TEST_F(Report, EachChildThatIsReadStandsInTheViewLog) {
  papers({"summary", "--pupil", "P03", "--span", "week"});
  report({"flags", "--room", "group_a"});
  stop();
  const Store store({.folder = data()}, RealClock());
  std::map<Id, int> views;
  for (const Entry& entry : store.entries({.kind = "viewed"})) {
    EXPECT_EQ(std::get<std::string>(entry.detail.at("who")), "operator");
    ++views[entry.pupil];
  }
  EXPECT_EQ(views["P03"], 1);
  EXPECT_EQ(views["P24"], 1);
  EXPECT_FALSE(views.contains("P01")) << "nobody has read them";
}

TEST_F(Report, EveryPaperOfTheListIsMade) {
  const Played list = report({"--list"});
  EXPECT_EQ(list.code, 0);
  std::istringstream lines(list.log);
  int papers_known = 0;
  for (std::string line; std::getline(lines, line); ++papers_known) {
    const std::string paper = line.substr(0, line.find(':'));
    Arguments words{paper, "--span", "year", "--approved-by", "S01"};
    // Of one child where it is about children, so that it takes less long.
    Played made = papers({paper, "--span", "year", "--approved-by", "S01", "--pupil", "P03"});
    if (made.log.find("leave out --pupil") != std::string::npos) made = papers(words);
    EXPECT_EQ(made.code, 0) << paper << ": " << made.log;
  }
  EXPECT_GE(papers_known, 12);
  for (const std::string& file : files()) {
    const std::string words = words_in(file);
    EXPECT_GT(words.size(), 40u) << file;
    for (const char* key : {"papers.", "room_review.", "{"}) EXPECT_THAT(words, Not(HasSubstr(key))) << file;
  }
}

TEST_F(Report, GovernorsReadNoNameAndNothingOfTheFour) {
  const Played made = papers({"cohort", "--span", "year"});
  EXPECT_EQ(made.code, 0) << made.log;
  ASSERT_THAT(files(), SizeIs(1));
  const std::string words = words_in(files().front());
  EXPECT_THAT(words, AllOf(HasSubstr("Otter Room"), HasSubstr("not shown"), HasSubstr("fewer than 5")));
  for (const char* name : {"Tomek", "Callum", "Sasha", "P03"}) EXPECT_THAT(words, Not(HasSubstr(name)));
}

TEST_F(Report, WhatCannotBeWrittenIsASentenceAndTheOthersAreMade) {
  fs::create_directories(out() / "summary-P03.pdf");  // a folder stands in its way
  std::ofstream(out() / "summary-P03.pdf" / "kept") << "kept";
  const Played made = papers({"summary", "--room", "otter"});
  EXPECT_EQ(made.code, 1);
  EXPECT_THAT(made.log,
              AllOf(HasSubstr("P03: "), HasSubstr("11 papers in "), HasSubstr("1 could not be made")));
  EXPECT_THAT(files(), SizeIs(12)) << "eleven, and the folder";
  EXPECT_TRUE(fs::exists(out() / "summary-P03.pdf" / "kept"));
}

TEST_F(Report, EachMistakeIsOneSentenceThatSaysWhatToDo) {
  const auto says = [&](const Arguments& words, const char* sentence) {
    const Played made = report(words);
    EXPECT_EQ(made.code, 1) << sentence;
    EXPECT_THAT(made.log, HasSubstr(sentence));
    EXPECT_EQ(std::ranges::count(made.log, '\n'), 1) << made.log;
  };
  says({}, "hearth report --list names them all");
  says({"sumary"}, "There is no paper \"sumary\"");
  says({"summary", "--room", "beaver"}, "there are: group_a, kingfisher, otter");
  says({"summary", "--pupil", "P99"}, "There is no child with the id \"P99\"");
  says({"certificate", "--pupil", "P03"}, "say --approved-by");
  says({"home-note", "--approved-by", "nobody"}, "say --approved-by");
  says({"team", "--pupil", "P03"}, "leave out --pupil");
  says({"cohort", "--room", "otter"}, "leave out --room");
  says({"summary", "--csv"}, "--csv is for flags");
  std::ofstream(folder_ / "a file") << "kept";
  says({"summary", "--out", folder_ / "a file"}, "choose another folder with --out");
  const Played nowhere = run_hearth(
      folder_.path(), {HEARTH_BIN_DIR "/hearth", "report", "flags", "--data", folder_ / "nowhere"});
  EXPECT_EQ(nowhere.code, 1);
  EXPECT_THAT(nowhere.log, HasSubstr("there are no records here"));
}

}  // namespace
}  // namespace hearth
