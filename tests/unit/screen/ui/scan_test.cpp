// SPDX-License-Identifier: MIT
// A whole page can be chosen from with one switch, with two, with a keyboard and by looking (riv:H4).
#include "screen/ui/scan.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using namespace std::chrono_literals;
using Key = Scan::Key;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

Control at(const std::string& id, int x, int y) {
  return {.id = id, .rect = {x, y, 90, 40}, .spoken = id};
}

// Two rows of three and the ways out below them, drawn before the choices.
const std::vector<Control> kFew{at("back", 0, 100),  at("happy", 0, 0), at("sad", 100, 2),
                                at("cross", 200, 0), at("calm", 0, 50), at("grown_up", 100, 100)};

std::vector<Control> many() {
  std::vector<Control> all;
  for (int n = 0; n < 12; ++n) all.push_back(at("child " + std::to_string(n), n % 4 * 100, n / 4 * 50));
  return all;
}

class ScanTest : public testing::Test {
 protected:
  void use(Access access) {
    scan.use(access);
    look();
  }
  std::optional<std::string> look() { return scan.look(page, mirrored, now); }
  std::optional<std::string> after(Scan::Time time) {
    now += time;
    return look();
  }
  // Some time after whatever came before, as a steady hand presses.
  std::optional<std::string> press(Key key, Scan::Time held = 0ms) {
    now += 400ms;
    return press_now(key, held);
  }
  std::optional<std::string> press_now(Key key, Scan::Time held = 0ms) {
    scan.press(key, now);
    now += held;
    scan.release(key, now);
    return look();
  }
  // The id of the one control that is offered.
  std::string offered() {
    const auto places = scan.offered();
    if (places.size() != 1) return std::to_string(places.size()) + " of them";
    for (const Control& control : page)
      if (control.rect == places[0]) return control.id;
    return "?";
  }

  Scan scan;
  std::vector<Control> page = kFew;
  bool mirrored = false;
  Scan::Time now = 1000s;
};

TEST_F(ScanTest, NothingIsOfferedBeforeAPress) {
  use({.scan = Access::Scan::one_switch});
  EXPECT_EQ(after(1h), std::nullopt);
  EXPECT_THAT(scan.offered(), IsEmpty());
  EXPECT_EQ(scan.due(), std::nullopt) << "an idle screen sleeps";
}

TEST_F(ScanTest, OneSwitchGoesThroughThePageAsItIsReadAndChooses) {
  use({.scan = Access::Scan::one_switch, .step_ms = 2500});
  EXPECT_EQ(press(Key::first), std::nullopt);
  std::vector<std::string> seen{offered()};
  for (int n = 0; n < 5; ++n) after(2500ms), seen.push_back(offered());
  EXPECT_THAT(seen, ElementsAre("happy", "sad", "cross", "calm", "back", "grown_up"));
  EXPECT_THAT(press(Key::first), Optional(std::string("grown_up")));
}

TEST_F(ScanTest, FromRightToLeftARowBeginsAtTheRight) {
  mirrored = true;
  use({.scan = Access::Scan::one_switch});
  press(Key::first);
  EXPECT_EQ(offered(), "cross");
}

TEST_F(ScanTest, WhatIsOfferedStaysForItsTime) {
  use({.scan = Access::Scan::one_switch, .step_ms = 4000});
  press(Key::first);
  EXPECT_THAT(scan.due(), Optional(now + 4s));
  after(3999ms);
  EXPECT_EQ(offered(), "happy");
  after(1ms);
  EXPECT_EQ(offered(), "sad");
}

TEST_F(ScanTest, AfterThreeRoundsItStopsUntilTheNextPress) {
  use({.scan = Access::Scan::one_switch, .step_ms = 500, .loops = 3});
  press(Key::first);
  for (std::size_t n = 0; n < 3 * kFew.size() - 1; ++n) {
    EXPECT_NE(offered(), "0 of them") << n;
    after(500ms);
  }
  after(500ms);
  EXPECT_THAT(scan.offered(), IsEmpty());
  EXPECT_EQ(press(Key::first), std::nullopt);
  EXPECT_EQ(offered(), "happy");
}

TEST_F(ScanTest, ManyAreOfferedInRowsFirst) {
  page = many();
  use({.scan = Access::Scan::one_switch, .step_ms = 1000});
  press(Key::first);
  EXPECT_EQ(offered(), "4 of them");
  after(1s);
  EXPECT_EQ(press(Key::first), std::nullopt) << "the row is chosen, not a child";
  EXPECT_EQ(offered(), "child 4");
  after(1s);
  EXPECT_THAT(press(Key::first), Optional(std::string("child 5")));
}

TEST_F(ScanTest, TheNextPageIsOfferedWithoutAnotherPress) {
  use({.scan = Access::Scan::one_switch, .step_ms = 1000});
  press(Key::first);
  EXPECT_THAT(press_now(Key::first), std::nullopt) << "the second touch of a shaking hand";
  EXPECT_THAT(press(Key::first), Optional(std::string("happy")));
  page = {at("my tools", 0, 0), at("talk", 100, 0)};
  look();
  EXPECT_EQ(offered(), "my tools");
}

TEST_F(ScanTest, ASwitchThatIsHitForAMomentDoesNotCountWhereItMustBeHeld) {
  use({.scan = Access::Scan::one_switch, .accept_ms = 300});
  press(Key::first, 200ms);
  EXPECT_THAT(scan.offered(), IsEmpty());
  press(Key::first, 300ms);
  EXPECT_EQ(offered(), "happy");
}

TEST_F(ScanTest, WithTwoSwitchesOneStepsAndOneChooses) {
  use({.scan = Access::Scan::two_switches});
  press(Key::first);
  press(Key::first);
  EXPECT_EQ(offered(), "sad");
  EXPECT_EQ(after(1h), std::nullopt);
  EXPECT_EQ(offered(), "sad") << "nothing moves by itself";
  EXPECT_THAT(press(Key::second), Optional(std::string("sad")));
}

TEST_F(ScanTest, AKeyboardGoesThereAndBackRoundTheEnds) {
  use({});
  press(Key::next);
  EXPECT_EQ(offered(), "happy");
  press(Key::back);
  EXPECT_EQ(offered(), "grown_up");
  press(Key::next);
  press(Key::next);
  EXPECT_EQ(offered(), "sad");
  EXPECT_THAT(press(Key::second), Optional(std::string("sad")));
}

TEST_F(ScanTest, AFingerEndsIt) {
  use({.scan = Access::Scan::one_switch});
  press(Key::first);
  scan.touched();
  EXPECT_THAT(scan.offered(), IsEmpty());
}

TEST_F(ScanTest, TheHiddenCornerIsNeverOffered) {
  page = {at("now", 0, 0), {.id = "staff/corner", .rect = {300, 0, 50, 50}, .hidden = true}};
  use({.scan = Access::Scan::one_switch, .step_ms = 1000, .loops = 1});
  press(Key::first);
  EXPECT_EQ(offered(), "now");
  after(1s);
  EXPECT_THAT(scan.offered(), IsEmpty());
}

TEST_F(ScanTest, ALookThatRestsChoosesOnceAndMustLeaveFirst) {
  use({.dwell_ms = 1000});
  scan.point(110, 20, now);
  look();
  EXPECT_EQ(offered(), "sad");
  EXPECT_EQ(after(900ms), std::nullopt);
  scan.point(115, 22, now);
  EXPECT_THAT(after(100ms), Optional(std::string("sad")));
  EXPECT_EQ(after(5s), std::nullopt) << "it still rests there";
  scan.point(500, 500, now);
  look();
  scan.point(110, 20, now);
  look();
  EXPECT_THAT(after(1s), Optional(std::string("sad")));
}

TEST_F(ScanTest, WhereDwellIsOffAPointerChoosesNothing) {
  use({});
  scan.point(110, 20, now);
  EXPECT_EQ(after(1h), std::nullopt);
  EXPECT_THAT(scan.offered(), IsEmpty());
}

TEST_F(ScanTest, AnEmptyPageDoesNoHarm) {
  page.clear();
  use({.scan = Access::Scan::one_switch, .dwell_ms = 500});
  for (const Key key : {Key::first, Key::second, Key::next, Key::back}) EXPECT_EQ(press(key), std::nullopt);
  EXPECT_EQ(after(10s), std::nullopt);
}

}  // namespace
}  // namespace hearth
