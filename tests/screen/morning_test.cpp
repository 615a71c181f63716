// SPDX-License-Identifier: MIT
// A morning of twelve children, played by a tour on the whole program.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using ::testing::Each;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::Not;

const char* const kMorning = HEARTH_SOURCE_DIR "/tests/tours/morning.tour";
const char* const kShots[] = {"01-before-we-start", "02-our-day",         "03-who-are-you",
                              "04-how-do-you-feel", "05-what-would-help", "06-thank-you",
                              "07-the-same-thanks", "08-show-a-grown-up", "09-ticks",
                              "10-breakfast",       "11-goodbye",         "12-finished"};

// "P01 check_in arrive answered happy leave_me", as a teacher would tell it.
std::string line_of(const Entry& entry) {
  const auto help = entry.detail.find("help");
  std::string line = entry.pupil + ' ' + entry.kind + ' ' + entry.slot;
  for (const std::string& word : {to_text(entry.state), entry.what,
                                  help == entry.detail.end() ? "" : std::get<std::string>(help->second)})
    if (!word.empty()) line += ' ' + word;
  return line;
}

std::vector<std::string> lines_of(const std::vector<Entry>& entries) {
  std::vector<std::string> lines;
  for (const Entry& entry : entries) {
    lines.push_back(line_of(entry));
    EXPECT_EQ(entry.room, "otter");
    EXPECT_EQ(entry.by, By::child);
    EXPECT_EQ(entry.corrects, "");
  }
  return lines;
}

TEST(MorningTest, WhatTwelveChildrenSaidIsInTheJournalAndNothingElse) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kMorning);
  ASSERT_EQ(tour.code, 0) << tour.log;

  const std::vector<Entry> entries = entered(folder.path());
  EXPECT_THAT(lines_of(entries), ElementsAreArray({
                                     "P01 check_in arrive answered happy leave_me",
                                     "P02 check_in arrive answered worried talk",
                                     "P02 call arrive talk",
                                     "P03 check_in arrive dont_know watch",
                                     "P04 check_in arrive not_today",
                                     "P05 check_in arrive answered tired my_tools",
                                     "P06 call arrive grown_up",
                                     "P07 check_in arrive unfinished",
                                     "P08 check_in arrive answered calm leave_me",
                                     "P09 check_in arrive answered happy leave_me",
                                     "P10 check_in arrive answered cross talk",
                                     "P10 call arrive talk",
                                     "P11 check_in arrive answered sad watch",
                                     "P12 check_in arrive answered tired my_tools",
                                 }));
  const Played check =
      run_hearth(folder.path(), {HEARTH_BIN_DIR "/hearth", "check", "--data", folder / "data"});
  EXPECT_EQ(check.code, 0) << check.log;
  EXPECT_THAT(check.log, HasSubstr("the chain whole"));

  for (const char* name : kShots) {
    const Picture shot = tour.shot(name);
    EXPECT_EQ(shot.w, 1920) << name;
    EXPECT_EQ(shot.h, 1080) << name;
    EXPECT_FALSE(shot.one_colour()) << name;
  }
}

// Nothing about a pupil goes into a log: no name, no id, no feeling.
TEST(MorningTest, TheLogTellsNothingOfAnybody) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kMorning);
  ASSERT_EQ(tour.code, 0) << tour.log;
  for (const char* word :
       {"Callum",    "Aaliyah",    "Tomek",    "Tomasz",  "Jay",  "Maisie",  "Harvey", "Siân",
        "Ibrahim",   "Poppy",      "Dani",     "Elodie",  "Kofi", "P01",     "P02",    "P03",
        "P04",       "P05",        "P06",      "P07",     "P08",  "P09",     "P10",    "P11",
        "P12",       "happy",      "calm",     "tired",   "sad",  "worried", "cross",  "dont_know",
        "not_today", "unfinished", "grown_up", "leave_me"})
    EXPECT_THAT(tour.log, Not(HasSubstr(word)));
}

std::string check_in(const std::string& pupil, const std::string& feeling, const std::string& help) {
  return "press dock/emotion_checkin\npress check_in/self/" + pupil + "\npress check_in/" + feeling + "\n" +
         (help.empty() ? "" : "press check_in/help/" + help + "\n") + "wait check_in/thanks/home\n" +
         "shot thanks-" + pupil + "\npress check_in/thanks/home\nwait dock/emotion_checkin\n";
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Law 3: a tick says that somebody answered. Law 4: every feeling gets the same ending; what is said below
// the thanks follows from what would help, never from the feeling.
TEST(MorningTest, NobodyCanSeeWhatSomebodyAnswered) {
  const std::string begin = "now 2026-07-17T08:46\nwait dock/emotion_checkin\n";
  const std::string end =
      "shot board\nnote board\npress dock/emotion_checkin\nwait check_in/self/P01\nshot who\n";
  const TempFolder one, other;
  const Played glad = play(one.path(), begin + check_in("P01", "feeling/happy", "leave_me") +
                                           check_in("P02", "feeling/happy", "leave_me") +
                                           check_in("P03", "feeling/calm", "watch") + end);
  const Played low = play(other.path(), begin + check_in("P01", "feeling/cross", "leave_me") +
                                            check_in("P02", "out/not_now", "") +
                                            check_in("P03", "out/dont_know", "watch") + end);
  ASSERT_EQ(glad.code, 0) << glad.log;
  ASSERT_EQ(low.code, 0) << low.log;
  for (const char* name : {"thanks-P01", "thanks-P03", "board", "who"}) {
    const std::string glad_bytes = bytes_of(glad.shots / (std::string(name) + ".png"));
    EXPECT_FALSE(glad_bytes.empty());
    EXPECT_TRUE(glad_bytes == bytes_of(low.shots / (std::string(name) + ".png"))) << name;
  }
}

TEST(MorningTest, TwoThanksDifferOnlyByTheName) {
  const TempFolder folder;
  const Played tour = play(folder.path(), "now 2026-07-17T08:46\nwait dock/emotion_checkin\n" +
                                              check_in("P01", "feeling/happy", "leave_me") +
                                              "press dock/emotion_checkin\npress check_in/self/P02\n"
                                              "press check_in/feeling/sad\npress check_in/help/leave_me\n"
                                              "see Thank you, Aaliyah\nshot thanks\nnote thanks\n");
  ASSERT_EQ(tour.code, 0) << tour.log;
  const Note note = tour.note("thanks");
  const Rect differs = tour.shot("thanks-P01").difference(tour.shot("thanks"));
  EXPECT_GT(differs.w, 0);
  const auto thanks = std::ranges::find(note.said, "Thank you, Aaliyah", &Note::Piece::words);
  ASSERT_NE(thanks, note.said.end());
  EXPECT_TRUE(thanks->rect.holds(differs));
}

// A minute after somebody walked away no name is left, and the board never has one.
TEST(MorningTest, NoNameIsLeftOnTheScreen) {
  const TempFolder folder;
  const Played tour = play(folder.path(), R"(
now 2026-07-17T08:46
press dock/emotion_checkin
press check_in/self/P01
see Hello, Callum
step 61s
wait dock/emotion_checkin
not-see Callum
press dock/emotion_checkin
press check_in/self/P02
press check_in/feeling/happy
press check_in/help/leave_me
see Thank you, Aaliyah
step 10s
wait dock/emotion_checkin
not-see Aaliyah
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
