// SPDX-License-Identifier: MIT
#include "screen/plugins/guard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::Field;
using testing::Optional;

class Guarded : public testing::Test {
 protected:
  Guard::Outcome run(const std::function<void()>& body) { return guard.run("show", 250ms, body); }

  CallPage page;
  std::chrono::steady_clock::time_point now;
  Guard guard{"clouds 1.0.0", page, 3, [this] { return now; }};
};

TEST_F(Guarded, IsOnThePageOnlyWhileItIsCalled) {
  run([&] {
    EXPECT_THAT(page.who_was_in(), Optional(testing::AllOf(Field(&CallPage::Call::plugin, "clouds 1.0.0"),
                                                           Field(&CallPage::Call::call, "show"))));
  });
  EXPECT_FALSE(page.who_was_in());
  run([] { throw 1; });
  EXPECT_FALSE(page.who_was_in());
}

TEST_F(Guarded, MayTakeItsTime) {
  EXPECT_EQ(run([&] { now += 250ms; }), Guard::Outcome::fine);
  EXPECT_FALSE(guard.had_enough());
  EXPECT_EQ(run([&] { now += 251ms; }), Guard::Outcome::slow);
  EXPECT_EQ(guard.last_strike(), "show() took 251 ms where 250 ms are allowed");
}

TEST_F(Guarded, HasEnoughAfterThreeStrikesOfAnyKind) {
  EXPECT_EQ(run([] { throw std::runtime_error("first"); }), Guard::Outcome::threw);
  EXPECT_EQ(run([&] { now += 1s; }), Guard::Outcome::slow);
  EXPECT_EQ(run([] {}), Guard::Outcome::fine);
  EXPECT_FALSE(guard.had_enough());
  EXPECT_EQ(run([] { throw 3; }), Guard::Outcome::threw);
  EXPECT_TRUE(guard.had_enough());
  EXPECT_EQ(guard.last_strike(), "show() threw something that is no std::exception");
  guard.forgive();
  EXPECT_FALSE(guard.had_enough());
}

TEST_F(Guarded, IsForgivenWhatLiesLongBack) {
  for (int n = 0; n < 10; ++n) {
    run([] { throw std::runtime_error("once in a while"); });
    now += 6min;
  }
  EXPECT_FALSE(guard.had_enough());
}

TEST_F(Guarded, IsQuotedInOneLineOfBoundedLength) {
  run([] { throw std::runtime_error("the sky\nfell"); });
  EXPECT_EQ(guard.last_strike(), "show() threw \"the sky fell\"");
  std::string clouds = "x";
  while (clouds.size() < 1000) clouds += "é";
  run([&] { throw std::runtime_error(clouds); });
  EXPECT_EQ(guard.last_strike(), "show() threw \"" + clouds.substr(0, 199) + "…\"");
}

}  // namespace
}  // namespace hearth
