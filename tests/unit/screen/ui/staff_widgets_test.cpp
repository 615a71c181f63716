// SPDX-License-Identifier: MIT
// Lists, days, numbers and pictures of the staff's side, touched as staff do it.
#include "unit/screen/ui/staff_stage.hpp"

namespace hearth {
namespace {

constexpr float kSmallest = 12;  // mm of a layout: what staff touch

// --- row_list

std::vector<Row> people(int n) {
  std::vector<Row> rows;
  for (int at = 0; at < n; ++at)
    rows.push_back({.id = "people/" + std::to_string(at),
                    .words = "Person " + std::to_string(at),
                    .note = at % 3 ? "" : "A note that is as long as it has to be",
                    .button = "Change"});
  return rows;
}

TEST_F(StaffWidgets, EachRowOfAListIsSeenOnceOnItsPages) {
  const auto rows = people(25);
  int pressed = -1;
  const auto show = [&](Screen& screen) {
    if (const int now = screen.row_list("people", screen.area().inset(15), rows); now >= 0) pressed = now;
  };
  stage.draw(show);
  std::vector<std::string> seen;
  for (int page = 0; page < 10 && seen.size() < rows.size(); ++page) {
    for (const Row& row : rows)
      if (shown(row.id)) seen.push_back(row.id);
    tap("people/more", show);
  }
  std::vector<std::string> all;
  for (const Row& row : rows) all.push_back(row.id);
  EXPECT_EQ(seen, all) << "in order, none twice";
  EXPECT_TRUE(shown("people/0")) << "behind the last page comes the first";
  EXPECT_FALSE(shown("people/before"));
  tap("people/more", show);
  const std::string second = *std::ranges::find_if(all, [&](const std::string& id) { return shown(id); });
  tap("people/more", show);
  tap("people/before", show);
  EXPECT_TRUE(shown(second));
  tap(second, show);
  EXPECT_EQ("people/" + std::to_string(pressed), second);
}

TEST_F(StaffWidgets, AListThatFitsHasNoPages) {
  stage.draw([](Screen& screen) { screen.row_list("people", screen.area(), people(4)); });
  EXPECT_TRUE(shown("people/3"));
  EXPECT_FALSE(shown("people/more"));
}

TEST_F(StaffWidgets, AListComesBackWhereItWasLeftUntilStaffGo) {
  auto rows = people(25);
  const auto show = [&](Screen& screen) { screen.row_list("people", screen.area(), rows); };
  const auto other = [](Screen& screen) { screen.text(screen.area(), "Person 12"); };
  stage.draw(show);
  tap("people/more", show);
  ASSERT_FALSE(shown("people/0"));
  const std::string first = std::ranges::find_if(rows, [&](const Row& row) { return shown(row.id); })->id;
  rows.insert(rows.begin(), {.id = "people/undo", .words = "Undo", .note = {}, .button = "Undo"});
  stage.draw(other);
  stage.draw(show);
  EXPECT_TRUE(shown(first)) << "what was done on this page put a row above it";
  stage.kit.forget();
  stage.draw(show);
  EXPECT_TRUE(shown("people/undo"));
}

TEST_F(StaffWidgets, AListOfOtherRowsBeginsAtItsFirst) {
  auto rows = people(25);
  const auto show = [&](Screen& screen) { screen.row_list("people", screen.area(), rows); };
  stage.draw(show);
  tap("people/more", show);
  for (Row& row : rows) row.id += "/other";
  stage.draw([](Screen&) {});
  stage.draw(show);
  EXPECT_TRUE(shown("people/0/other"));
}

TEST_F(StaffWidgets, ARowIsAsTallAsItsWordsAndTheyKeepClearOfTheButton) {
  const std::string long_words =
      "Tariq needs ten minutes on his own after lunch, and Mrs Okafor or Mr Pereira sit with him until he "
      "says "
      "that he is ready to come back to the carpet with everybody else in the room.";
  const std::vector<Row> rows{{.id = "long", .words = long_words, .note = {}, .button = "I have seen it"},
                              {.id = "next", .words = "next", .note = {}, .button = "Undo"}};
  for (const float width : {120.0f, 250.0f}) {
    stage.draw([&](Screen& screen) {
      Area place = screen.area().inset(15);
      place.w = width;
      screen.row_list("list", place, rows);
    });
    const auto& all = stage.kit.said();
    const auto words = std::ranges::find(all, long_words, &Said::words);
    ASSERT_NE(words, all.end());
    EXPECT_FALSE(words->rect.touches(stage.place("long")));
    EXPECT_FALSE(words->rect.touches(stage.place("next")));
  }
}

// --- toggle, stepper

TEST_F(StaffWidgets, AToggleSaysWhenItWasPressed) {
  int presses = 0;
  const auto show = [&](Screen& screen) {
    Area place = screen.area().inset(15);
    presses += screen.toggle("sound", place.cut_top(26), "Soft sounds", "A wooden tap.", presses > 0);
  };
  stage.draw(show);
  tap("sound", show);
  EXPECT_EQ(presses, 1);
}

TEST_F(StaffWidgets, AStepperCountsEachTapAndStopsAtItsEnds) {
  int minutes = 5;
  const auto show = [&](Screen& screen) {
    Area place = screen.area().inset(15);
    minutes =
        screen.stepper("timer", place.cut_top(24), std::to_string(minutes) + " minutes", minutes, 1, 10, 4);
  };
  stage.draw(show);
  stage.tap(stage.place("timer/more"));
  stage.tap(stage.place("timer/more"));
  stage.draw(show);
  EXPECT_EQ(minutes, 10) << "5, 9, and no further than the end";
  EXPECT_FALSE(shown("timer/more"));
  for (int n = 0; n < 3; ++n) tap("timer/less", show);
  EXPECT_EQ(minutes, 1);
  EXPECT_FALSE(shown("timer/less"));
}

// --- calendar

TEST_F(StaffWidgets, ACalendarAnswersWithTheDayThatWasTouched) {
  using namespace std::chrono;
  std::optional<Day> chosen;
  const Day shown_day = 2026y / July / 17;
  const auto show = [&](Screen& screen) {
    if (const auto day = screen.calendar("when", screen.area().inset(15), shown_day, {})) chosen = day;
  };
  stage.draw(show);
  EXPECT_FALSE(shown("when/2026-06-30")) << "days of another month are not offered";
  tap("when/2026-07-31", show);
  ASSERT_TRUE(chosen);
  EXPECT_EQ(day_text(*chosen), "2026-07-31");
  tap("when/after", show);
  tap("when/2026-08-01", show);
  EXPECT_EQ(day_text(*chosen), "2026-08-01");
  for (int n = 0; n < 8; ++n) tap("when/before", show);
  tap("when/2025-12-31", show);
  EXPECT_EQ(day_text(*chosen), "2025-12-31");
  stage.draw([](Screen&) {});
  stage.draw(show);
  EXPECT_TRUE(shown("when/2026-07-17")) << "opens where it is asked to";
}

// --- picture_chooser

TEST_F(StaffWidgets, AnOwnPictureIsFoundByItsTitleAndComesFirstNextTime) {
  std::optional<std::string> chosen;
  stage.kit.own_pictures = [] {
    return std::vector<std::pair<std::string, std::string>>{{"Zoë's garden", "square"}};
  };
  const auto show = [&](Screen& screen) {
    if (const auto picture = screen.picture_chooser("pick", screen.area().inset(15))) chosen = picture;
  };
  stage.draw(show);
  ASSERT_TRUE(shown("pick/out/more"));
  tap("pick/search", show);
  cable("zoe");
  stage.draw(show);
  EXPECT_FALSE(shown("pick/out/more"));
  tap("pick/square", show);
  EXPECT_EQ(chosen, "square");
  cable("nothing of that kind");
  tap("pick/search", show);
  cable("x");
  stage.draw(show);
  EXPECT_FALSE(shown("pick/square"));
  stage.draw([](Screen&) {});
  stage.draw(show);
  EXPECT_TRUE(shown("pick/square")) << "a search is for one visit";
}

// --- modules

TEST_F(StaffWidgets, ModulesAreBlackOnWhiteInEveryThemeWithAQuietBorder) {
  constexpr int kAcross = 21, kQuiet = 4;
  std::vector<bool> black(kAcross * kAcross);
  for (std::size_t at = 0; at < black.size(); at += 3) black[at] = true;
  Notices notices;
  for (const char* theme : {"paper", "dark", "contrast"}) {
    stage.kit.use(Theme::read(HEARTH_SOURCE_DIR "/assets/themes/" + std::string(theme) + ".toml", notices));
    stage.draw([&](Screen& screen) { screen.modules({20, 20, 80, 80}, black, kAcross); });
    const PixelRect all = stage.kit.rect({20, 20, 80, 80});
    const int side = all.w / (kAcross + 2 * kQuiet);
    const int left = all.x + (all.w - side * (kAcross + 2 * kQuiet)) / 2;
    const int top = all.y + (all.h - side * (kAcross + 2 * kQuiet)) / 2;
    const auto pixels = stage.pixels();
    for (int row = -kQuiet; row < kAcross + kQuiet; ++row)
      for (int column = -kQuiet; column < kAcross + kQuiet; ++column) {
        const bool is_inside = row >= 0 && row < kAcross && column >= 0 && column < kAcross;
        const bool is_black = is_inside && black[std::size_t(row * kAcross + column)];
        const int x = left + (kQuiet + column) * side + side / 2, y = top + (kQuiet + row) * side + side / 2;
        ASSERT_EQ(pixels[std::size_t(y) * 1920 + std::size_t(x)] & 0xFFFFFF, is_black ? 0u : 0xFFFFFFu)
            << theme << " " << row << " " << column;
      }
  }
}

// --- sizes

TEST_F(StaffWidgets, WhatStaffTouchIsLargeEnough) {
  std::string words;
  stage.draw([&](Screen& screen) {
    Area place = screen.area().inset(15), left = place.cut_left(place.w / 2, 7);
    screen.toggle("toggle", left.cut_top(26, 4), "Soft sounds", "", false);
    screen.stepper("stepper", left.cut_top(22, 4), "5 minutes", 5, 1, 10);
    screen.text_field("field", left.cut_top(34, 4), words, {.label = "Name"});
    screen.row_list("rows", left, people(30));
    using namespace std::chrono;
    screen.calendar("calendar", place.cut_top(140, 4), 2026y / July / 17, {});
    screen.picture_chooser("chooser", place);
  });
  for (const Control& control : stage.kit.controls())
    EXPECT_GE(float(std::min(control.rect.w, control.rect.h)) + 1,
              kSmallest * stage.display.panel().px_per_mm())
        << control.id;
}

}  // namespace
}  // namespace hearth
