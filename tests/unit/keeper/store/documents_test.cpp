// SPDX-License-Identifier: MIT
#include "keeper/store/stamps.hpp"
#include "records/document.hpp"
#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DocumentsTest : public StoreTest {
 protected:
  static Document pupil(const std::string& name) {
    return {.kind = "pupil", .id = "p1", .body = {{"name", name}}};
  }
  static std::string text(const Entry& entry, const std::string& key) {
    return std::get<std::string>(entry.detail.at(key));
  }
};

TEST_F(DocumentsTest, ADocumentIsReplacedAsAWhole) {
  Store store = open();
  store.put(pupil("Aaliyah"), "t1");
  const Document stored = store.put({.kind = "pupil", .id = "p1", .body = {{"picture", "fox"}}}, "t1");
  store.put({.kind = "room", .id = "otter", .body = {{"name", "Otter"}}}, "t1");
  EXPECT_THAT(store.documents("pupil"), ElementsAre(stored));
  EXPECT_EQ(stored.body, nlohmann::json({{"picture", "fox"}}));
  EXPECT_THAT(store.documents(), SizeIs(2));
}

TEST_F(DocumentsTest, AnEditLeavesATraceOfWhoAndWhatButNotOfTheContent) {
  Store store = open();
  store.put(pupil("Aaliyah"), "t1");
  store.put(pupil("Aliyah"), "t2");
  Document gone = pupil("Aliyah");
  gone.deleted = true;
  store.put(gone, "t3");

  const auto edits = store.entries({.kind = "edited"});
  ASSERT_THAT(edits, SizeIs(3));
  EXPECT_EQ(text(edits[0], "who"), "t1");
  EXPECT_EQ(text(edits[0], "kind"), "pupil");
  EXPECT_EQ(text(edits[0], "id"), "p1");
  EXPECT_EQ(edits[0].pupil, "p1");
  EXPECT_EQ(edits[0].by, By::adult);
  EXPECT_THAT(text(edits[0], "before"), IsEmpty());
  EXPECT_EQ(text(edits[0], "after").size(), 64u);
  EXPECT_EQ(text(edits[1], "before"), text(edits[0], "after"));
  EXPECT_NE(text(edits[1], "after"), text(edits[0], "after"));
  EXPECT_THAT(text(edits[2], "after"), IsEmpty()) << "it is gone";
  EXPECT_TRUE(store.documents("pupil").at(0).deleted);
}

TEST_F(DocumentsTest, ADocumentThatStaysTheSameWritesNothing) {
  Store store = open();
  const Document first = store.put(pupil("Aaliyah"), "t1");
  clock_.step(std::chrono::seconds(1));
  EXPECT_EQ(store.put(pupil("Aaliyah"), "t2"), first);
  EXPECT_THAT(store.entries({.kind = "edited"}), SizeIs(1));
}

TEST_F(DocumentsTest, ManyAreStoredTogetherOrNotAtAll) {
  Store store = open();
  Document broken{.kind = "pupil", .id = "p2", .body = {{"name", "Wi\xF1niak"}}};
  EXPECT_THAT(problem_of([&] { store.put_all({pupil("Aaliyah"), broken}, "t1"); }), HasSubstr("UTF-8"));
  EXPECT_THAT(store.documents(), IsEmpty());
  broken.body["name"] = "Wi\u015bniak";
  store.put_all({pupil("Aaliyah"), broken}, "t1");
  EXPECT_THAT(store.documents(), SizeIs(2));
  EXPECT_THAT(store.entries({.kind = "edited"}), SizeIs(2));
}

TEST_F(DocumentsTest, ALaterVersionHasAGreaterStampAlsoWhenTheClockWentBack) {
  std::string before;
  for (const char* name : {"a", "b", "c"}) {
    Store store = open();
    const std::string stamp = store.put(pupil(name), "t1").stamp;
    EXPECT_GT(stamp, before);
    EXPECT_THAT(stamp, HasSubstr(store.device()));
    before = stamp;
    clock_.step(-std::chrono::hours(24));
  }
}

TEST_F(DocumentsTest, StampsKeepTheirWidthWhenOneMillisecondIsFull) {
  Stamps stamps("device", "");
  const Instant now(std::chrono::milliseconds(1'784'273'700'000));
  std::string before = stamps.next(now);
  for (int i = 0; i < 0x10002; ++i) {
    const std::string stamp = stamps.next(now);
    ASSERT_GT(stamp, before);
    ASSERT_EQ(stamp.size(), before.size());
    before = stamp;
  }
}

TEST_F(DocumentsTest, TheSameMediaIsKeptOnceUnderItsHash) {
  Store store = open();
  const Media photo{.type = "image/png", .bytes = {0x89, 'P', 'N', 'G', 0}};
  const std::string hash = store.put_media(photo);
  EXPECT_EQ(store.put_media(photo), hash);
  EXPECT_THAT(hash, ::testing::MatchesRegex("[0-9a-f]{64}"));
  const auto found = store.media(hash);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->bytes, photo.bytes);
  EXPECT_EQ(found->type, "image/png");
  EXPECT_EQ(store.media(std::string(64, '0')), std::nullopt);
  EXPECT_EQ(store.put_media({.type = "audio/ogg"}).size(), 64u) << "an empty recording too";
}

TEST_F(DocumentsTest, JsonLeadsBackToTheSameEntryAndDocument) {
  Entry entry = check_in("p1");
  entry.id = "e1";
  entry.by = By::together;
  entry.state = State::dont_know;
  EXPECT_EQ(nlohmann::json(entry).get<Entry>(), entry);
  EXPECT_EQ(nlohmann::json::from_cbor(nlohmann::json::to_cbor(nlohmann::json(entry))).get<Entry>(), entry);
  Document document = pupil("Aaliyah");
  document.stamp = "x";
  document.deleted = true;
  EXPECT_EQ(nlohmann::json(document).get<Document>(), document);
}

TEST_F(DocumentsTest, JsonWithSomethingMissingOrUnknownIsRefused) {
  nlohmann::json no_pupil = check_in("p1"), other_word = check_in("p1"), nested = check_in("p1");
  no_pupil.erase(5);
  other_word[6] = "robot";
  nested[11]["list"] = nlohmann::json::array();
  for (const auto& json : {no_pupil, other_word, nested})
    EXPECT_THROW(json.get<Entry>(), nlohmann::json::exception);
  EXPECT_THROW(nlohmann::json({{"kind", "pupil"}}).get<Document>(), nlohmann::json::exception);
}

}  // namespace
}  // namespace hearth
