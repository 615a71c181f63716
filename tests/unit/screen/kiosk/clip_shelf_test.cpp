// SPDX-License-Identifier: MIT
// A voice that staff have recorded is heard as soon as the school has it, and no more when it is taken away.
#include "screen/kiosk/clip_shelf.hpp"

#include <gtest/gtest.h>

#include "contract/keepers.hpp"

namespace hearth {
namespace {

class ClipShelfTest : public testing::Test {
 protected:
  void put(const std::string& kind, const Id& id, nlohmann::json body, bool deleted = false) {
    keeper_.store_.put_all(
        {{.kind = kind, .id = id, .body = std::move(body), .stamp = {}, .deleted = deleted}}, "test");
    room_.staff_changed(false);
  }
  void put_clip(const std::string& language = "en") {
    put("clip", "c1", {{"words", "happy"}, {"language", language}, {"media", hash_}});
  }
  void note(nlohmann::json body) { put("media", hash_, std::move(body)); }
  // As the screen does before each frame. True when the voice has to forget what it has rendered.
  bool says(const Phrase& phrase) {
    for (int round = 0; round < 4; ++round) {
      room_.poll();
      changed_ |= shelf_.fill(room_, today_);
    }
    return shelf_.find(phrase).has_value();
  }

  DirectKeeper keeper_{false};
  const std::string hash_ = keeper_.store_.put_media({.hash = {}, .type = "audio/wav", .bytes = {1, 2, 3}});
  std::unique_ptr<Records> records_ = keeper_.screen();
  RoomRecords room_{*records_, keeper_.clock_, "otter"};
  ClipShelf shelf_;
  Day today_ = parse_day("2026-07-17");
  bool changed_ = false;
};

TEST_F(ClipShelfTest, ANewClipIsThereAtOnceAndWhatWasRenderedIsOutOfDate) {
  EXPECT_FALSE(says({"happy", "en-GB"}));
  EXPECT_FALSE(changed_);
  put_clip();
  EXPECT_TRUE(says({"happy", "en-GB"}));
  EXPECT_TRUE(changed_);
  EXPECT_FALSE(says({"happy", "ur"}));
  EXPECT_FALSE(says({"sad", "en-GB"}));
}

TEST_F(ClipShelfTest, ItGoesWithItsDocument) {
  put_clip();
  ASSERT_TRUE(says({"happy", "en-GB"}));
  changed_ = false;
  put("clip", "c1", {{"words", "happy"}, {"media", hash_}}, true);
  EXPECT_FALSE(says({"happy", "en-GB"}));
  EXPECT_TRUE(changed_);
}

TEST_F(ClipShelfTest, ItGoesWhenWhoSpeaksNoLongerAgrees) {
  note({{"shows", {"okafor"}}, {"consent", true}});
  put_clip();
  ASSERT_TRUE(says({"happy", "en-GB"}));
  note({{"shows", {"okafor"}}, {"consent", false}});
  EXPECT_FALSE(says({"happy", "en-GB"})) << "though its bytes are still in the memory of this screen";
  note({{"shows", {"okafor"}}, {"consent", true}});
  EXPECT_TRUE(says({"happy", "en-GB"}));
}

TEST_F(ClipShelfTest, ItEndsWithItsLastDay) {
  note({{"shows", {"okafor"}}, {"consent", true}, {"expires", "2026-07-17"}});
  put_clip();
  EXPECT_TRUE(says({"happy", "en-GB"}));
  today_ = parse_day("2026-07-18");
  EXPECT_FALSE(says({"happy", "en-GB"}));
}

}  // namespace
}  // namespace hearth
