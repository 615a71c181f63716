// SPDX-License-Identifier: MIT
// Words that staff write, on the keyboard of the panel and on one with a cable.
#include "unit/screen/ui/staff_stage.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;

class TextField : public StaffWidgets {
 protected:
  std::string name, note;
  Field name_field{.label = "First name", .hint = "As the child is called", .most_letters = 12};
  Field note_field{.label = "A note", .lines = true};
  std::vector<std::string> finished;
  bool with_button = true;
  Area left{};  // of the page

  std::function<void(Screen&)> show = [this](Screen& screen) {
    left = screen.area();
    Area place = screen.area().inset(15);
    if (screen.text_field("name", place.cut_top(34, 6), name, name_field)) finished.push_back("name");
    if (screen.text_field("note", place.cut_top(60, 6), note, note_field)) finished.push_back("note");
    if (with_button && screen.picture_button("save", place.cut_top(26), {.word = "Save"}))
      finished.push_back("save");
  };
  void keys(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) tap("keys/" + id, show);
  }
};

TEST_F(TextField, ATouchOpensTheKeyboardBelowAndDoneClosesIt) {
  stage.draw(show);
  const Area whole = left;
  EXPECT_FALSE(shown("keys/a"));
  tap("name", show);
  ASSERT_TRUE(shown("keys/a"));
  EXPECT_LT(left.h, whole.h * 0.65f);
  EXPECT_GT(left.h, whole.h * 0.5f);
  keys({"shift", "a", "d", "a", "delete", "a"});
  EXPECT_EQ(name, "Ada");
  EXPECT_TRUE(said("Ada"));
  EXPECT_THAT(finished, ElementsAre());
  keys({"done"});
  EXPECT_THAT(finished, ElementsAre("name"));
  EXPECT_FALSE(shown("keys/a"));
  EXPECT_EQ(left.h, whole.h);
}

TEST_F(TextField, EachTapCountsHoweverQuick) {
  stage.draw(show);
  tap("name", show);
  for (int n = 0; n < 4; ++n) stage.tap(stage.place("keys/l"));
  stage.draw(show);
  EXPECT_EQ(name, "llll");
}

TEST_F(TextField, AnotherControlOrFieldEndsItOnce) {
  stage.draw(show);
  tap("name", show);
  keys({"a"});
  tap("note", show);
  EXPECT_THAT(finished, ElementsAre("name"));
  keys({"b", "line", "b"});
  EXPECT_EQ(name, "a");
  EXPECT_EQ(note, "b\nb");
  tap("save", show);
  stage.draw(show);
  EXPECT_THAT(finished, testing::UnorderedElementsAre("name", "note", "save"));
  EXPECT_FALSE(shown("keys/a"));
}

TEST_F(TextField, CloseKeepsWhatWasTyped) {
  stage.draw(show);
  tap("name", show);
  keys({"a", "close"});
  EXPECT_EQ(name, "a");
  EXPECT_THAT(finished, ElementsAre("name"));
}

TEST_F(TextField, AKeyboardOnACableWorksToo) {
  stage.draw(show);
  cable("x");
  stage.draw(show);
  EXPECT_EQ(name, "") << "no field is open";
  tap("name", show);
  cable("Zoë👩‍👧");
  cable(SDLK_BACKSPACE);
  cable(SDLK_LEFT);
  cable("é");
  stage.draw(show);
  EXPECT_EQ(name, "Zoéë");
  cable(SDLK_TAB);
  cable("A note");
  cable(SDLK_RETURN);
  cable("of two lines");
  stage.draw(show);
  EXPECT_THAT(finished, ElementsAre("name"));
  EXPECT_EQ(note, "A note\nof two lines");
  cable(SDLK_ESCAPE);
  stage.draw(show);
  EXPECT_THAT(finished, ElementsAre("name", "note"));
  EXPECT_FALSE(shown("keys/a"));
}

TEST_F(TextField, EnterIsDoneWhereThereIsOneLine) {
  stage.draw(show);
  tap("name", show);
  cable("Ada");
  cable(SDLK_RETURN);
  stage.draw(show);
  EXPECT_THAT(finished, ElementsAre("name"));
}

TEST_F(TextField, HoldsNoMoreThanItsLetters) {
  stage.draw(show);
  tap("name", show);
  cable("123456789012345");
  stage.draw(show);
  EXPECT_EQ(name, "123456789012");
}

TEST_F(TextField, WhatIsSecretShowsDotsAlone) {
  name_field.secret = true;
  stage.draw(show);
  tap("name", show);
  keys({"a", "b"});
  EXPECT_EQ(name, "ab");
  EXPECT_TRUE(said("••"));
  EXPECT_FALSE(said("ab"));
}

TEST_F(TextField, TheProblemIsReadWithoutLosingWhatWasTyped) {
  name = "Ada";
  name_field.problem = "There is an Ada in this room already. Add the first letter of the second name.";
  stage.draw(show);
  EXPECT_TRUE(said("Ada"));
  const auto& all = stage.kit.said();
  const auto problem = std::ranges::find(all, name_field.problem, &Said::words);
  ASSERT_NE(problem, all.end());
  EXPECT_FALSE(problem->rect.touches(stage.place("name")));
  EXPECT_FALSE(problem->rect.touches(stage.place("note")));
}

TEST_F(TextField, GoesWithItsPageAndIsForgottenWhenStaffLeave) {
  stage.draw(show);
  tap("name", show);
  ASSERT_TRUE(shown("keys/a"));
  stage.draw([](Screen& screen) { screen.text(screen.area(), "Another page"); });
  EXPECT_FALSE(shown("keys/a"));
  stage.draw(show);
  EXPECT_FALSE(shown("keys/a"));
}

TEST_F(TextField, ForgettingClosesTheKeyboard) {
  stage.draw(show);
  tap("name", show);
  stage.kit.forget();
  stage.draw(show);
  EXPECT_FALSE(shown("keys/a"));
  EXPECT_THAT(finished, ElementsAre());
}

// A page that does not ask area() at all: the open field is seen all the same, and nothing under the keyboard
// can be touched.
TEST_F(TextField, AFieldFarBelowMovesIntoViewAndNothingUnderTheKeyboardIsTouched) {
  std::string words;
  int pressed = 0;
  const auto show_low = [&](Screen& screen) {
    pressed += screen.picture_button("low", {300, 240, 100, 40}, {.word = "Low"});
    screen.text_field("far", {20, 255, 200, 34}, words, {.label = "Far below"});
  };
  stage.draw(show_low);
  const PixelRect before = stage.place("far"), low = stage.place("low");
  tap("far", show_low);
  ASSERT_TRUE(shown("keys/z"));
  EXPECT_LT(stage.place("far").y + stage.place("far").h, stage.place("keys/q").y);
  stage.tap({low.x + 10, low.y + low.h - 20, 10, 10});
  stage.draw(show_low);
  EXPECT_EQ(pressed, 0);
  tap("keys/done", show_low);
  EXPECT_EQ(stage.place("far"), before);
}

TEST_F(TextField, WordsOfEveryKindStayInTheField) {
  const std::vector<std::string> names{std::string(80, 'W'), "عبد الرحمن بن محمد بن عبد الله",
                                       "👨‍👩‍👧👨‍👩‍👧",
                                       "Z\u0301\u0323a\u0308lgo\u0301"};
  name_field.most_letters = 80;
  stage.draw(show);
  tap("name", show);
  for (const std::string& words : names) {
    name = words;
    stage.draw(show);
    const auto& all = stage.kit.said();
    const auto found = std::ranges::find(all, words, &Said::words);
    ASSERT_NE(found, all.end());
    EXPECT_TRUE(inside(found->rect, stage.place("name"))) << words;
    keys({"delete"});
    EXPECT_LT(name.size(), words.size());
  }
  EXPECT_EQ(name, "Z\u0301\u0323a\u0308lg");
}

TEST_F(TextField, ArabicStandsAtTheRight) {
  name = "سارة";
  stage.draw(show);
  const auto& all = stage.kit.said();
  const auto found = std::ranges::find(all, name, &Said::words);
  ASSERT_NE(found, all.end());
  const PixelRect box = stage.place("name");
  EXPECT_GT(found->rect.x, box.x + box.w / 2);
}

struct KeysOn {
  int width_px, height_px;
  bool crowded;
  float least_mm, most_share;
};

class Keys : public testing::TestWithParam<KeysOn> {};

TEST_P(Keys, AreLargeApartAndOnThePanel) {
  const KeysOn& on = GetParam();
  Stage stage{on.width_px, on.height_px};
  stage.kit.view({.crowded_keys = on.crowded});
  std::string words;
  const auto show = [&](Screen& screen) {
    Area place = screen.area().inset(15);
    screen.text_field("note", place.cut_top(60), words, {.label = "A note", .lines = true});
  };
  stage.draw(show);
  stage.tap(stage.place("note"));
  stage.draw(show);
  const float scale = stage.display.panel().px_per_mm();
  for (const char* turn : {"keys/shift", "keys/accents", "keys/abc", "keys/123"}) {
    std::vector<PixelRect> keys;
    for (const Control& control : stage.kit.controls())
      if (control.id.starts_with("keys/")) keys.push_back(control.rect);
    ASSERT_GT(keys.size(), 30u);
    int top = on.height_px;
    for (std::size_t at = 0; at < keys.size(); ++at) {
      EXPECT_TRUE(inside(keys[at], {0, 0, on.width_px, on.height_px}));
      EXPECT_GE(float(std::min(keys[at].w, keys[at].h)) + 1, on.least_mm * scale);
      for (std::size_t other = 0; other < at; ++other) EXPECT_FALSE(keys[at].touches(keys[other]));
      top = std::min(top, keys[at].y);
    }
    EXPECT_GE(float(top), float(on.height_px) * (1 - on.most_share));
    stage.tap(stage.place(turn));
    stage.draw(show);
  }
}

INSTANTIATE_TEST_SUITE_P(
    AllPanels, Keys,
    testing::Values(KeysOn{1920, 1080, false, 16, 0.4f}, KeysOn{1366, 768, false, 16, 0.4f},
                    KeysOn{1080, 1920, false, 16, 0.3f}, KeysOn{1920, 1080, true, 12, 0.32f},
                    KeysOn{1366, 768, true, 12, 0.32f}, KeysOn{1080, 1920, true, 12, 0.2f}));

}  // namespace
}  // namespace hearth
