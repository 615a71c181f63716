// SPDX-License-Identifier: MIT
// On every panel and in every theme: nothing is cut off, nothing lies on something else, everything can be
// hit.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <tuple>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

// Every screen that a child sees.
const char* const kNotes[] = {"before",  "board", "gap",    "finished", "who",
                              "feeling", "help",  "thanks", "grown-up"};

// A line's letters: it has room of its own above and below them.
Rect letters(const Rect& line) {
  const int room = line.h * 3 / 20;
  return {line.x, line.y + room, line.w, line.h - 2 * room};
}

void expect_in_order(const Note& note, const Rect& panel, const std::string& where) {
  SCOPED_TRACE(where);
  EXPECT_FALSE(note.said.empty());
  for (const Note::Piece& said : note.said)
    EXPECT_TRUE(panel.holds(said.rect)) << "\"" << said.words << "\" leaves the panel";
  for (const Note::Piece& control : note.controls)
    EXPECT_TRUE(panel.holds(control.rect)) << control.words << " leaves the panel";
  for (std::size_t a = 0; a < note.said.size(); ++a)
    for (std::size_t b = 0; b < a; ++b)
      EXPECT_FALSE(letters(note.said[a].rect).meets(letters(note.said[b].rect)))
          << "\"" << note.said[a].words << "\" lies on \"" << note.said[b].words << "\"";
  for (std::size_t a = 0; a < note.controls.size(); ++a)
    for (std::size_t b = 0; b < a; ++b)
      EXPECT_FALSE(note.controls[a].rect.meets(note.controls[b].rect))
          << note.controls[a].words << " lies on " << note.controls[b].words;
  // A word whose middle is in a control belongs to it and stays inside. The tab above a card leans on it.
  for (const Note::Piece& said : note.said)
    for (const Note::Piece& control : note.controls) {
      const Rect middle{said.rect.x + said.rect.w / 2, said.rect.y + said.rect.h / 2, 1, 1};
      const bool inside = control.rect.holds(said.rect) || !control.rect.holds(middle);
      EXPECT_TRUE(inside || control.words == "staff/corner")
          << "\"" << said.words << "\" leaves " << control.words;
    }
}

Rect panel_of(const std::string& size) {
  Rect panel;
  std::sscanf(size.c_str(), "%dx%d", &panel.w, &panel.h);
  return panel;
}

class SizesTest : public ::testing::TestWithParam<std::string> {};

TEST_P(SizesTest, NothingIsCutOffAndNothingLiesOnSomethingElse) {
  const TempFolder folder;
  const Played tour =
      play_file(folder.path(), HEARTH_SOURCE_DIR "/tests/tours/every_screen.tour", {"--size", GetParam()});
  ASSERT_EQ(tour.code, 0) << tour.log;
  for (const char* name : kNotes) {
    expect_in_order(tour.note(name), panel_of(GetParam()), name);
    EXPECT_EQ(tour.shot(name).w, panel_of(GetParam()).w) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Panels, SizesTest,
                         ::testing::Values("1920x1080", "1366x768", "1280x800", "1024x768", "1080x1920",
                                           "3840x2160"),
                         [](const auto& size) { return size.param; });

class StaffSizesTest : public ::testing::TestWithParam<std::string> {};

TEST_P(StaffSizesTest, ADayOfStaffWorkFits) {
  const TempFolder folder;
  const Played tour =
      play_file(folder.path(), HEARTH_SOURCE_DIR "/tests/tours/staff_day.tour", {"--size", GetParam()});
  ASSERT_EQ(tour.code, 0) << tour.log;
  for (const char* name : {"01-asked", "03-check-ins", "04-who-is-here", "06-the-list", "08-needs-a-look",
                           "09-due", "12-no-project-time", "13-lunch", "15-a-moment", "16-the-week"})
    expect_in_order(tour.note(name), panel_of(GetParam()), name);
}

INSTANTIATE_TEST_SUITE_P(Panels, StaffSizesTest, ::testing::Values("1920x1080", "1366x768", "1080x1920"),
                         [](const auto& size) { return size.param; });

std::string id_of(int child) {
  return (child < 10 ? "C0" : "C") + std::to_string(child);
}

// The demo school with this many children in Otter Room, with long names and in four scripts.
fs::path content_with(const TempFolder& folder, int children) {
  const char* const names[] = {"Bartholomew-Maximus", "عائشہ", "ਗੁਰਪ੍ਰੀਤ", "美琳", "Zoë", "Al"};
  const char* const animals[] = {"bear", "fox", "owl", "lion", "frog", "whale", "koala"};
  const fs::path content = folder / "content";
  fs::copy(HEARTH_SOURCE_DIR "/content", content, fs::copy_options::recursive);
  std::ofstream out(content / "demo-school/pupils.json");
  out << "{\"pupils\": [\n";
  for (int n = 1; n <= children; ++n)
    out << R"({"id": ")" << id_of(n) << R"(", "forename": ")" << names[n % 6]
        << R"(", "surname": "Test", "start": )"
        << R"("2025-09-08", "room": "otter", "picture": "animal/)" << animals[n % 7] << "\"}"
        << (n < children ? ",\n" : "\n");
  out << "]}\n";
  return content;
}

class ChildrenTest : public ::testing::TestWithParam<std::tuple<int, std::string>> {};

TEST_P(ChildrenTest, CanAllFindThemselves) {
  const auto& [children, size] = GetParam();
  const TempFolder folder, other;
  const std::string last = id_of(children);
  // A grid that does not hold them all has pages: the last child is behind "more", once or several times.
  std::string tour_text =
      kToTheBoard + "press dock/emotion_checkin\nwait check_in/self/C01\nnote who\nshot who\n";
  const Arguments options{"--content", content_with(other, children), "--size", size};
  Played tour = play(folder.path(), tour_text, options);
  ASSERT_EQ(tour.code, 0) << tour.log;
  const auto on_first = [&](const std::string& id) {
    const auto& controls = tour.note("who").controls;
    return std::ranges::count(controls, "check_in/self/" + id, &Note::Piece::words) > 0;
  };
  const bool pages = on_first("more");
  EXPECT_EQ(on_first(last), !pages);
  int first_page = 0;
  while (on_first(id_of(first_page + 1))) ++first_page;
  const int turns = pages ? (children - 1) / first_page : 0;
  for (int turn = 0; turn < turns; ++turn) tour_text += "press check_in/self/more\n";
  tour_text += "wait check_in/self/" + last + "\nnote last\nshot last\npress check_in/self/" + last +
               "\nwait check_in/feeling/happy\nnote feeling\nshot feeling\n"
               "press check_in/feeling/happy\npress check_in/help/leave_me\nwait check_in/thanks/home\n"
               "note thanks\nshot thanks\n";
  const TempFolder second;
  tour = play(second.path(), tour_text, options);
  ASSERT_EQ(tour.code, 0) << tour.log;
  for (const char* name : {"who", "last", "feeling", "thanks"})
    expect_in_order(tour.note(name), panel_of(size), name);
  ASSERT_EQ(entered(second.path()).size(), 1u);
  EXPECT_EQ(entered(second.path()).front().pupil, last);
}

INSTANTIATE_TEST_SUITE_P(Rooms, ChildrenTest,
                         ::testing::Values(std::tuple(1, "1366x768"s), std::tuple(12, "1366x768"s),
                                           std::tuple(50, "1366x768"s), std::tuple(50, "1080x1920"s),
                                           std::tuple(50, "1920x1080"s)),
                         [](const auto& room) {
                           return std::to_string(std::get<0>(room.param)) + "_on_" + std::get<1>(room.param);
                         });

}  // namespace
}  // namespace hearth
