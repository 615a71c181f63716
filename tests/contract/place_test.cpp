// SPDX-License-Identifier: MIT
// Where a screen was is there again when it is started anew on the same day; asked both ways.
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

template <class Keeper>
class PlaceContract : public ::testing::Test {
 protected:
  std::string keep(const json& place, const std::string& name = "otter screen") {
    return answer<Nothing>(*screen_, [&](auto then) { screen_->keep_place(name, place, then); }).problem;
  }
  json place(const std::string& name = "otter screen") {
    const auto told = answer<json>(*screen_, [&](auto then) { screen_->place(name, then); });
    return told.value.value_or(json(told.problem));
  }
  void set_clock(Instant to) {
    const auto boss = keeper_.the_operator();
    ASSERT_EQ(answer<Nothing>(*boss, [&](auto then) { boss->set_clock(to, then); }).problem, "");
  }

  Keeper keeper_;
  std::unique_ptr<Records> screen_ = keeper_.screen();
};

using Keepers = ::testing::Types<DirectKeeper, SocketKeeper>;
TYPED_TEST_SUITE(PlaceContract, Keepers);

TYPED_TEST(PlaceContract, EachScreenFindsItsOwnPlaceAndHowLongAgoItWas) {
  this->set_clock(kFriday);
  EXPECT_EQ(this->place(), json::object()) << "none yet";
  EXPECT_EQ(this->keep({{"page", "calm_timer"}, {"left_ms", 90'000}}), "");
  EXPECT_EQ(this->keep({{"page", "home"}}, "kingfisher screen"), "");
  this->set_clock(kFriday + std::chrono::seconds(7));
  EXPECT_EQ(this->place(), (json{{"page", "calm_timer"}, {"left_ms", 90'000}, {"written_ago_ms", 7000}}));
  EXPECT_EQ(this->keep({{"page", "home"}}), "");
  EXPECT_EQ(this->place()["page"], "home") << "the last one counts";
}

TYPED_TEST(PlaceContract, AClockThatWasSetBackGivesNoTimeBeforeIt) {
  this->set_clock(kFriday);
  this->keep({{"page", "home"}});
  this->set_clock(kFriday - std::chrono::minutes(5));
  EXPECT_EQ(this->place()["written_ago_ms"], 0);
}

TYPED_TEST(PlaceContract, APlaceOfAnotherDayIsNotGiven) {
  this->set_clock(kFriday);
  this->keep({{"page", "calm_timer"}});
  this->set_clock(kFriday + std::chrono::days(1));
  EXPECT_EQ(this->place(), json::object());
}

TYPED_TEST(PlaceContract, WhatIsTooLargeOrNoPlaceIsRefusedAndTheLastOneStays) {
  EXPECT_EQ(this->keep({{"page", "home"}}), "");
  EXPECT_THAT(this->keep({{"page", std::string(64 * 1024, 'x')}}), HasSubstr("too much"));
  EXPECT_THAT(this->keep(json::array({1, 2})), HasSubstr("has a name"));
  EXPECT_EQ(this->place()["page"], "home");
}

}  // namespace
}  // namespace hearth
