// SPDX-License-Identifier: MIT
// Who is told a photograph, asked over the keeper's socket; and when its bytes are gone.
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class MediaTest : public ::testing::Test {
 protected:
  MediaTest() {
    const auto told =
        answer<StaffSession>(*staff_, [&](auto then) { staff_->open_session("okafor", kPin, then); });
    EXPECT_TRUE(told.value) << told.problem;
    const Media photo{"", "image/png", {1, 2, 3}};
    hash_ = answer<std::string>(*staff_, [&](auto then) { staff_->put_media(photo, then); }).value.value();
  }
  void put(const std::string& kind, const Id& id, json body, bool deleted = false) {
    const Document document{.kind = kind, .id = id, .body = std::move(body), .deleted = deleted};
    const auto kept = answer<Document>(*staff_, [&](auto then) { staff_->put(document, then); });
    EXPECT_EQ(kept.problem, "");
  }
  void note(json body, bool deleted = false) { put("media", hash_, std::move(body), deleted); }
  bool is_told(Records& records) {
    const auto got = answer<Media>(records, [&](auto then) { records.media(hash_, then); });
    if (!got.value) EXPECT_THAT(got.problem, HasSubstr("not in the records"));
    return got.value && got.value->bytes == std::vector<std::uint8_t>{1, 2, 3};
  }

  SocketKeeper keeper_;
  std::unique_ptr<Records> staff_ = keeper_.screen(), screen_ = keeper_.screen();
  std::string hash_;
};

TEST_F(MediaTest, WhatNothingSpeaksOfIsForNobody) {
  EXPECT_FALSE(is_told(*screen_));
  EXPECT_FALSE(is_told(*staff_));
  note({{"title", "The hall"}});
  EXPECT_TRUE(is_told(*screen_));
  note({{"title", "The hall"}}, true);
  EXPECT_FALSE(is_told(*screen_));
  EXPECT_FALSE(is_told(*staff_));
  note({{"title", "The hall"}});  // undo
  EXPECT_TRUE(is_told(*screen_));
}

TEST_F(MediaTest, AWithdrawnConsentTakesAFaceFromTheChildrensScreens) {
  put("pupil", "P01", {{"name", "Callum"}, {"picture", "media:" + hash_ + "|animal/fox"}});
  EXPECT_FALSE(is_told(*screen_)) << "nobody has said that it may be shown";
  note({{"shows", {"P01"}}, {"consent", true}});
  EXPECT_TRUE(is_told(*screen_));
  note({{"shows", {"P01"}}, {"consent", false}});
  EXPECT_FALSE(is_told(*screen_));
  EXPECT_TRUE(is_told(*staff_)) << "they decide about it";
}

TEST_F(MediaTest, AConsentEndsWithItsLastDay) {
  note({{"shows", {"P01"}}, {"consent", true}, {"expires", "2026-07-17"}});
  EXPECT_TRUE(is_told(*screen_));
  note({{"shows", {"P01"}}, {"consent", true}, {"expires", "2026-07-16"}});
  EXPECT_FALSE(is_told(*screen_));
}

TEST_F(MediaTest, ARecordedVoiceNeedsNoNote) {
  put("clip", "c1", {{"words", "Hello"}, {"media", hash_}});
  EXPECT_TRUE(is_told(*screen_));
  put("clip", "c1", {{"words", "Hello"}, {"media", hash_}}, true);
  EXPECT_FALSE(is_told(*screen_));
}

TEST(MediaDaysTest, WhenADayBeginsTheKeeperForgetsWhatNothingSpeaksOf) {
  DirectKeeper keeper;
  const std::string hash = keeper.store_.put_media({"", "image/png", {1, 2, 3}});
  keeper.answers_.begin_day();
  EXPECT_TRUE(keeper.store_.media(hash)) << "whoever deleted it today can take that back";
  keeper.clock_.set(kFriday + std::chrono::hours(24));
  keeper.answers_.begin_day();
  EXPECT_FALSE(keeper.store_.media(hash));
}

}  // namespace
}  // namespace hearth
