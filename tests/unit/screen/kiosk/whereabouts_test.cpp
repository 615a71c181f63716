// SPDX-License-Identifier: MIT
// Where a screen is, with a clock that is stepped by hand.
#include "screen/kiosk/whereabouts.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

using namespace std::chrono_literals;
using How = Spot::How;

class WhereaboutsTest : public ::testing::Test {
 protected:
  // So much later, nobody has done anything: where it is then.
  std::string after(std::chrono::milliseconds time) {
    for (const auto end = now_ + time; now_ < end;) {
      now_ += std::min<std::chrono::milliseconds>(1s, end - now_);
      look();
    }
    return where_.place();
  }
  void look() {
    where_.look(now_, shown_, free_, [this] { return goes_on_ && goes_on_(); });
    where_.move(now_);
  }
  void touch() { where_.touched(now_); }
  // By a touch, as on the dock.
  void touch_to(const std::string& place) {
    touch();
    where_.go(place, {}, now_);
    where_.move(now_);
  }
  bool comes(const std::string& plugin) {
    const bool yes = where_.come_forward(plugin, {{"over", "yes"}}, free_, now_);
    where_.move(now_);
    return yes;
  }
  void back() {
    where_.go_back(now_);
    where_.move(now_);
  }

  std::chrono::milliseconds now_{1h};
  ByItself shown_{.rests_on = "day", .turns = {}};
  bool free_ = true;
  std::function<bool()> goes_on_;
  Whereabouts where_{"day", now_};
};

TEST_F(WhereaboutsTest, WhatNobodyHasTouchedForAMinuteGivesPlaceToHome) {
  touch_to("stars");
  EXPECT_EQ(after(59s), "stars");
  EXPECT_EQ(after(1s), "day");
}

TEST_F(WhereaboutsTest, AnEggThatBoilsIsNotLeftAloneAndWaitsAMinuteMoreWhenItIsOver) {
  touch_to("egg");
  const auto over = now_ + 3min;
  goes_on_ = [&] {
    if (now_ >= over) where_.come_forward("egg", {}, true, now_);
    return true;
  };
  EXPECT_EQ(after(3min + 59s), "egg");
  EXPECT_EQ(after(2s), "day");
}

TEST_F(WhereaboutsTest, AnEggThatIsBegunAgainWhereItCameForwardIsNotLeftAloneEither) {
  ASSERT_TRUE(comes("egg"));
  comes("egg");  // over, and says so once more
  after(10s);
  touch();  // "more time"
  goes_on_ = [] { return true; };
  EXPECT_EQ(after(10min), "egg");
}

// A9: no flip until somebody has let it be for the idle time.
TEST_F(WhereaboutsTest, HomeAndTheOthersTakeTurnsAndATouchStopsThem) {
  shown_.turns = {{"jar", 20s}, {"birthdays", 30s}};
  EXPECT_EQ(after(19s), "day");
  EXPECT_EQ(after(1s), "jar");
  EXPECT_EQ(where_.spot().brought.at("turn"), "yes");
  EXPECT_TRUE(where_.by_itself());
  EXPECT_EQ(after(20s), "day");
  EXPECT_EQ(after(30s), "birthdays");
  EXPECT_EQ(after(15s), "birthdays");
  touch();
  EXPECT_EQ(after(59s), "birthdays") << "somebody looks at it";
  EXPECT_EQ(after(1s), "day");
  EXPECT_EQ(after(20s), "jar");
}

TEST_F(WhereaboutsTest, ATouchOfHomeStopsTheTurnsToo) {
  shown_.turns = {{"jar", 20s}};
  after(10s);
  touch();
  EXPECT_EQ(after(79s), "day");
  EXPECT_EQ(after(1s), "jar");
}

TEST_F(WhereaboutsTest, NoTurnsWhileAChildHasChosenThemselves) {
  shown_.turns = {{"jar", 20s}};
  free_ = false;
  EXPECT_EQ(after(5min), "day");
}

TEST_F(WhereaboutsTest, ATurnThatTheSchoolEndsIsOverAtOnce) {
  shown_.turns = {{"jar", 200s}};
  ASSERT_EQ(after(200s), "jar");
  shown_.turns.clear();
  EXPECT_EQ(after(1s), "day");
}

TEST_F(WhereaboutsTest, APluginComesForwardInItsHoursAndRestsThereAgainAfterUse) {
  shown_.rests_on = "check_in";
  EXPECT_EQ(after(1s), "check_in");
  EXPECT_TRUE(where_.by_itself());
  touch_to("day");
  EXPECT_EQ(after(59s), "day") << "the door home leads home";
  EXPECT_EQ(after(1s), "check_in");
  where_.go("day", {}, now_);  // its thanks are over, and nobody has touched it
  where_.move(now_);
  EXPECT_EQ(where_.place(), "check_in");
  shown_.rests_on = "day";
  EXPECT_EQ(after(1s), "day");
}

TEST_F(WhereaboutsTest, WhatWasBegunOnAPlaceThatComesForwardIsLetGoOf) {
  shown_.rests_on = "check_in";
  after(1s);
  touch();
  now_ += 60s;
  where_.look(now_, shown_, true, [] { return false; });
  EXPECT_TRUE(where_.leaves()) << "it is opened anew, so that no name is left";
  where_.move(now_);
  EXPECT_EQ(where_.place(), "check_in");
  now_ += 60s;
  where_.look(now_, shown_, true, [] { return false; });
  EXPECT_FALSE(where_.leaves()) << "and then left in peace";
}

// A12
TEST_F(WhereaboutsTest, WhatComesForwardLeadsBackToWhereItWas) {
  shown_.turns = {{"jar", 20s}};
  ASSERT_EQ(after(20s), "jar");
  ASSERT_TRUE(comes("egg"));
  EXPECT_EQ(where_.place(), "egg");
  EXPECT_EQ(where_.spot().brought.at("over"), "yes");
  EXPECT_FALSE(comes("bell")) << "one after the other";
  touch();
  back();
  EXPECT_EQ(where_.place(), "jar");
  EXPECT_EQ(where_.spot().how, How::turn);
}

TEST_F(WhereaboutsTest, WhatCameForwardAndNobodySawGoesBackByItself) {
  ASSERT_TRUE(comes("egg"));
  EXPECT_EQ(after(59s), "egg");
  EXPECT_EQ(after(1s), "day");
  EXPECT_TRUE(comes("bell")) << "and the next one may come";
}

TEST_F(WhereaboutsTest, NothingComesBetweenSomebodyAndWhatTheyTouch) {
  touch_to("stars");
  EXPECT_FALSE(comes("egg")) << "somebody is there";
  touch_to("day");
  EXPECT_FALSE(comes("egg")) << "they have just touched it";
  EXPECT_EQ(where_.may_come_in(now_), 5000ms);
  now_ += 5s;
  free_ = false;
  EXPECT_FALSE(comes("egg")) << "a child's own day is open";
  free_ = true;
  EXPECT_TRUE(comes("egg"));
}

TEST_F(WhereaboutsTest, BackFromWhereSomebodyWentOnTheirOwnIsHome) {
  back();
  EXPECT_EQ(where_.place(), "day");
  ASSERT_TRUE(comes("egg"));
  touch_to("stars");
  back();
  EXPECT_EQ(where_.place(), "day");
}

TEST_F(WhereaboutsTest, ThePlaceWhereItIsCanBeOpenedAnewWithSomethingElse) {
  touch_to("stars");
  where_.go("stars", {{"pupil", "P01"}}, now_);
  EXPECT_TRUE(where_.leaves());
  EXPECT_TRUE(where_.spot().brought.empty()) << "not before it is opened";
  where_.move(now_);
  EXPECT_EQ(where_.spot().brought.at("pupil"), "P01");
}

TEST_F(WhereaboutsTest, SaysInHowLongItMovesByItself) {
  shown_.turns = {{"jar", 20s}};
  now_ += 5s;
  EXPECT_EQ(where_.look(now_, shown_, true, {}), 15000ms);
  touch();
  EXPECT_EQ(where_.look(now_, shown_, true, {}), 60000ms);
}

}  // namespace
}  // namespace hearth
