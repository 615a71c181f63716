// SPDX-License-Identifier: MIT
#include <fstream>
#include <iterator>

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Bytes = std::vector<std::uint8_t>;

// Words that stand nowhere else, so that they can be looked for in the bytes of the files.
constexpr const char* kName = "Qxzanne Wyvernhoe";
constexpr const char* kId = "canary-7731";
constexpr const char* kWord = "gloomsome";

class EraseTest : public StoreTest {
 protected:
  EraseTest() {
    Store store = open();
    own_picture_ = store.put_media({.type = "image/png", .bytes = Bytes(5000, 0xA7)});
    group_picture_ = store.put_media({.type = "image/png", .bytes = Bytes(50, 8)});
    put(store, "pupil", kId, {{"name", kName}, {"picture", "media:" + own_picture_ + "|animal/fox"}});
    put(store, "pupil", "canary-77", {{"name", "Other"}});
    put(store, "preferences", kId, {{"theme", "dark"}});
    put(store, "overlay", std::string(kId) + "-circle", {{"pupil", kId}, {"title", kWord}});
    store.put({.kind = "overlay", .id = std::string(kId) + "-gone", .deleted = true}, "t1");
    put(store, "media", own_picture_, {{"shows", {kId}}, {"consent", true}});
    put(store, "media", group_picture_, {{"shows", {kId, "canary-77"}}, {"consent", true}});
    put(store, "pupil", kId, {{"name", "Renamed since"}, {"picture", "media:" + own_picture_}});
    for (int i = 0; i < 50; ++i) store.write(check_in(kId, kWord));
    store.write(check_in("canary-77", "happy"));
    store.write(duty("plan_review/" + std::string(kId) + "/2026-07-16"));
    store.write(duty("plan_review/canary-77/2026-07-16"));
    store.set_local(R"(["draft","okafor","note/)" + std::string(kId) + "\"]", R"({"text": "she said"})");
    store.set_local(R"(["draft","okafor","note"])", std::string(R"({"text": "about )") + kId + R"("})");
    store.set_local(R"(["draft","okafor","other"])", R"({"text": "about canary-77"})");
    left_ = store.entries({.pupil = "canary-77"});
  }

  static void put(Store& store, const std::string& kind, const Id& id, json body) {
    store.put({.kind = kind, .id = id, .body = std::move(body)}, "t1");
  }
  Entry duty(const std::string& what) const {
    return {.at = clock_.now(), .kind = "duty_done", .room = "otter", .by = By::adult, .what = what};
  }
  // The files of the records that hold these bytes.
  std::vector<std::string> files_with(const std::string& bytes) const {
    std::vector<std::string> found;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder_)) {
      std::ifstream in(file.path(), std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(in), {}};
      if (all.find(bytes) != all.npos) found.push_back(file.path().filename());
    }
    return found;
  }

  std::string own_picture_, group_picture_;
  std::vector<Entry> left_;
};

TEST_F(EraseTest, WhatOthersHaveOfTheChildForgetsThem) {
  Store store = open();
  put(store, "preferences", "canary-77", {{"theme", "dark"}, {"peer", kId}});
  put(store, "referral", kId, {{"asked", "2026-07-01"}, {"words", kWord}});
  Entry mark = check_in("canary-77", "waiting");
  mark.kind = "target_score";
  mark.detail = {{"peer", 2}, {"peer_pupil", kId}};
  store.write(mark);
  mark.detail = {{"self", 1}};
  store.write(mark);
  store.set_local(R"(["place","otter"])", R"({"place": {"pupil": ")" + std::string(kId) + "\"}}");
  store.set_local(R"(["place","kingfisher"])", R"({"place": {"pupil": "canary-77"}})");
  store.erase(kId, "okafor");
  EXPECT_THAT(files_with(kId), IsEmpty());
  EXPECT_EQ(store.documents("preferences").at(0).body, (json{{"theme", "dark"}}));
  EXPECT_THAT(store.documents("referral"), IsEmpty());
  EXPECT_THAT(store.entries({.kind = "target_score", .pupil = "canary-77"}), SizeIs(1)) << "their own stays";
  EXPECT_FALSE(store.local(R"(["place","otter"])"));
  EXPECT_TRUE(store.local(R"(["place","kingfisher"])"));
}

TEST_F(EraseTest, NothingOfTheChildIsLeftInAnyFile) {
  std::vector<std::string> traces{"Renamed since", kId, kWord, std::string(2000, '\xA7')};
  for (const auto& trace : traces) ASSERT_THAT(files_with(trace), testing::Not(IsEmpty())) << trace;
  traces.emplace_back(kName);  // as it was before: perhaps in a page that nothing uses any more
  Store store = open();
  const Erased erased = store.erase(kId, "okafor");
  EXPECT_EQ(erased.documents, 5u);
  EXPECT_EQ(erased.entries, 50u + 1 + 6) << "check-ins, a duty, edits of their documents";
  EXPECT_EQ(erased.media, 1u);
  for (const auto& trace : traces) EXPECT_THAT(files_with(trace), IsEmpty()) << "while the keeper runs";
  EXPECT_THAT(store.entries({.pupil = kId}), IsEmpty());
  EXPECT_FALSE(store.media(own_picture_));
}

TEST_F(EraseTest, TheChainStaysWholeAlsoAfterTheNextStart) {
  const auto before = open().check().entries;
  {
    Store store = open();
    store.erase(kId, "okafor");
    EXPECT_THAT(store.check().problems, IsEmpty());
  }
  Store store = open();
  EXPECT_THAT(store.check().problems, IsEmpty());
  EXPECT_EQ(store.check().entries, before + 2) << "who erased, and the group's photograph";
  EXPECT_TRUE(store.write(check_in("canary-77", "calm")).stored);
}

TEST_F(EraseTest, OthersKeepEverything) {
  Store store = open();
  store.erase(kId, "okafor");
  EXPECT_EQ(store.entries({.pupil = "canary-77"}), left_);
  EXPECT_THAT(store.entries({.kind = "duty_done"}), SizeIs(1));
  EXPECT_TRUE(store.local(R"(["draft","okafor","other"])"));
  EXPECT_FALSE(store.local(R"(["draft","okafor","note"])"));
  EXPECT_FALSE(store.local(R"(["draft","okafor","note/)" + std::string(kId) + "\"]"));
  EXPECT_THAT(store.documents("pupil"), SizeIs(1));
}

TEST_F(EraseTest, APhotographOfSeveralIsHeldBackUntilSomebodyHasLooked) {
  Store store = open();
  store.erase(kId, "okafor");
  ASSERT_THAT(store.documents("media"), SizeIs(1));
  const json body = store.documents("media").front().body;
  EXPECT_EQ(body.at("shows"), json::array({"canary-77"}));
  EXPECT_EQ(body.at("consent"), false);
  EXPECT_TRUE(store.media(group_picture_));
}

TEST_F(EraseTest, WordsThatTheChildHasSaidGoAndThoseOfOthersStay) {
  Store store = open();
  const std::string own = store.put_media({.type = "audio/wav", .bytes = Bytes(50, 1)});
  const std::string other = store.put_media({.type = "audio/wav", .bytes = Bytes(50, 2)});
  put(store, "media", own, {{"shows", {kId}}, {"consent", true}});
  put(store, "media", other, {{"shows", {"okafor"}}, {"consent", true}});
  put(store, "clip", "c1", {{"words", "happy"}, {"media", own}});
  put(store, "clip", "c2", {{"words", "sad"}, {"media", other}});
  store.erase(kId, "test");
  ASSERT_THAT(store.documents("clip"), SizeIs(1));
  EXPECT_EQ(store.documents("clip").front().id, "c2");
  EXPECT_FALSE(store.media(own));
  EXPECT_TRUE(store.media(other));
}

TEST_F(EraseTest, WhoErasedAndWhenStaysButNotWhom) {
  Store store = open();
  store.erase(kId, "okafor");
  const auto edits = store.entries({.kind = "edited"});
  ASSERT_THAT(edits, testing::Not(IsEmpty()));
  const Entry& trace = edits.back();
  EXPECT_EQ(trace.what, "erased");
  EXPECT_EQ(std::get<std::string>(trace.detail.at("who")), "okafor");
  EXPECT_EQ(trace.at, clock_.now());
  EXPECT_THAT(trace.pupil, IsEmpty());
}

TEST_F(EraseTest, SomebodyUnknownTakesNothingWithThem) {
  Store store = open();
  const Erased erased = store.erase("nobody", "okafor");
  EXPECT_EQ(erased.documents + erased.entries + erased.media, 0u);
  EXPECT_THAT(store.entries({.pupil = kId, .first = parse_day("2026-07-17")}), SizeIs(52));
}

TEST_F(EraseTest, EntriesAreFoundBetweenDays) {
  Store store = open();
  Entry earlier = check_in("canary-77", "sad");
  earlier.at = instant_of(parse_day("2026-07-15"), parse_time("08:45"), "Europe/London");
  store.write(earlier);
  const auto between = [&](const char* first, const char* last) {
    return store.entries(
        {.kind = "check_in", .pupil = "canary-77", .first = parse_day(first), .last = parse_day(last)});
  };
  EXPECT_THAT(between("2026-07-16", "2026-07-17"), SizeIs(1));
  EXPECT_THAT(between("2026-07-15", "2026-07-16"), ElementsAre(testing::Field(&Entry::what, "sad")));
  EXPECT_THAT(between("2026-07-15", "2026-07-17"), SizeIs(2));
}

}  // namespace
}  // namespace hearth
