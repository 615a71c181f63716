// SPDX-License-Identifier: MIT
#include <fstream>
#include <iterator>

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

class MediaStoreTest : public StoreTest {
 protected:
  static std::string keep_picture(Store& store) {
    return store.put_media({.type = "image/png", .bytes = std::vector<std::uint8_t>(5000, 0xA7)});
  }
  bool is_in_the_file(const std::string& bytes) const {
    for (const char* name : {"hearth.db", "hearth.db-wal"}) {
      std::ifstream in(folder_ / name, std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(in), {}};
      if (all.find(bytes) != std::string::npos) return true;
    }
    return false;
  }
  void next_day() { clock_.set(clock_.now() + 24h); }
};

TEST_F(MediaStoreTest, BytesGoADayAfterTheirLastDocument) {
  Store store = open();
  const std::string picture = keep_picture(store), bytes(1000, '\xA7');
  store.put({.kind = "media", .id = picture, .body = {{"title", "The hall"}}}, "t1");
  store.put({.kind = "room", .id = "otter", .body = {{"picture", "media:" + picture + "|home"}}}, "t1");
  next_day();
  EXPECT_EQ(store.forget_media(), 0u);
  store.put({.kind = "media", .id = picture, .body = {{"title", "The hall"}}, .deleted = true}, "t1");
  next_day();
  EXPECT_EQ(store.forget_media(), 0u) << "the room still speaks of it";
  store.put({.kind = "room", .id = "otter", .body = {{"name", "Otter"}}}, "t1");
  EXPECT_EQ(store.forget_media(), 0u) << "not on the day on which it is first seen";
  EXPECT_TRUE(store.media(picture));
  next_day();
  EXPECT_EQ(store.forget_media(), 1u);
  EXPECT_FALSE(store.media(picture));
  EXPECT_FALSE(is_in_the_file(bytes)) << "nor in the log";
}

TEST_F(MediaStoreTest, WhatIsSpokenOfAgainStays) {
  Store store = open();
  const std::string picture = keep_picture(store);
  EXPECT_EQ(store.forget_media(), 0u);
  store.put({.kind = "media", .id = picture, .body = {{"title", "The hall"}}}, "t1");
  next_day();
  EXPECT_EQ(store.forget_media(), 0u);
  store.put({.kind = "media", .id = picture, .deleted = true}, "t1");
  EXPECT_EQ(store.forget_media(), 0u) << "the days before it was spoken of do not count";
  EXPECT_TRUE(store.media(picture));
}

}  // namespace
}  // namespace hearth
