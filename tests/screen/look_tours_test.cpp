// SPDX-License-Identifier: MIT
// A school words, repaints and sets its screen by touch, on the whole program; and what is low stays low.
#include <cairo.h>
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

const std::string kTours = HEARTH_SOURCE_DIR "/tests/tours/";

// A grey picture, as a PNG file.
void write_png(const std::filesystem::path& file, int w, int h) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, w, h);
  cairo_t* cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 0.6, 0.6, 0.6);
  cairo_paint(cairo);
  cairo_destroy(cairo);
  cairo_surface_write_to_png(surface, file.c_str());
  cairo_surface_destroy(surface);
}

TEST(LookToursTest, AWordAColourAndAToolOfTheSchoolsOwnReachTheChildrenAtOnce) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kTours + "words.tour");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST(LookToursTest, TheRoomIsCalmedAndMadeItsOwn) {
  const TempFolder folder;
  const Played tour = play_file(folder.path(), kTours + "room.tour");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST(LookToursTest, APhotographComesInFromAStickAndIsTakenAwayAgain) {
  const TempFolder folder;
  const auto stick = folder / "media/teacher/SCHOOL";
  std::filesystem::create_directories(stick);
  write_png(stick / "hall.png", 600, 400);
  std::ofstream(stick / "letter.jpg") << "Dear parents";
  // The latest comes first.
  std::filesystem::last_write_time(
      stick / "hall.png", std::filesystem::last_write_time(stick / "letter.jpg") - std::chrono::hours(1));
  setenv("HEARTH_STICKS", (folder / "media").c_str(), 1);
  const Played tour = play_file(folder.path(), kTours + "pictures.tour");
  unsetenv("HEARTH_STICKS");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

// All that children touch lies in the lower two thirds of a tall panel; the grown-ups' corner does not.
TEST(LookToursTest, InARoomThatIsReachableFromLowDownNothingIsHigh) {
  constexpr int kHeight = 1920;
  const TempFolder folder;
  const Played tour = play(folder.path(), kToTheBoard + kToTheCorner + R"(
press staff/menu/room
wait staff/room/low_band
press staff/room/low_band
see Undo: Reachable from low down
press staff/close
wait dock/emotion_checkin
note board
press dock/emotion_checkin
wait check_in/self/P01
note who
press check_in/self/P01
wait check_in/feeling/happy
note feelings
press check_in/feeling/happy
wait check_in/help/talk
note helps
press check_in/help/leave_me
wait check_in/thanks/home
note thanks
)",
                           {"--size", "1080x1920"});
  ASSERT_EQ(tour.code, 0) << tour.log;
  for (const char* name : {"board", "who", "feelings", "helps", "thanks"}) {
    for (const Note::Piece& control : tour.note(name).controls) {
      if (control.words == "staff/corner") continue;
      EXPECT_GE(control.rect.y, kHeight / 3) << name << ": " << control.words;
    }
  }
}

}  // namespace
}  // namespace hearth
