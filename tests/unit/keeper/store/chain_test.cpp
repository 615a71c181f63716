// SPDX-License-Identifier: MIT
#include <fstream>
#include <iterator>

#include "keeper/store/check.hpp"
#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// A journal of five entries that somebody then lays hands on, with no Store around.
class ChainTest : public StoreTest {
 protected:
  ChainTest() {
    Store store = open();
    for (const char* feeling : {"happy", "sad", "calm", "cross", "tired"})
      store.write(check_in("pupil-17", feeling));
    store.put({.kind = "pupil", .id = "pupil-17", .body = {{"name", "Aaliyah"}}}, "t1");
    store.put_media({.type = "image/png", .bytes = Bytes(100, 7)});
  }
  std::string refusal_after(const std::string& sql) {
    raw_sql(file_, sql);
    return problem_of([&] { open(); });
  }
  using Bytes = std::vector<std::uint8_t>;
};

TEST_F(ChainTest, AnUntouchedJournalIsWhole) {
  Store store = open();
  const Checked checked = store.check();
  EXPECT_EQ(checked.entries, 6);
  EXPECT_EQ(checked.documents, 1);
  EXPECT_THAT(checked.problems, IsEmpty());
}

TEST_F(ChainTest, AChangedEntryIsFoundInEveryColumn) {
  for (const char* change :
       {"what = 'happy'", "pupil = 'pupil-3'", "level = 3", "at = at + 1", "day = '2026-07-16'",
        "slot = 'leave'", "room = 'kingfisher'", "by = 'adult'", "kind = 'call'", "state = 'away'",
        "corrects = 'x'", "detail = '{}'", "salt = zeroblob(16)", "salt = NULL"}) {
    raw_sql(file_, "CREATE TABLE kept AS SELECT * FROM journal");
    EXPECT_THAT(refusal_after(std::string("UPDATE journal SET ") + change + " WHERE seq = 2"),
                AllOf(HasSubstr("entry 2 of"), HasSubstr("was changed"), HasSubstr("hearth restore")))
        << change;
    raw_sql(file_, "DELETE FROM journal; INSERT INTO journal SELECT * FROM kept; DROP TABLE kept");
  }
  open();
}

TEST_F(ChainTest, AQuickLookSeesTheNewestEntriesAndThatNoneIsMissing) {
  const auto found = [&](const std::string& sql, Depth depth = Depth::quick) {
    raw_sql(file_, "CREATE TABLE kept AS SELECT * FROM journal");
    raw_sql(file_, sql);
    Database database(file_);
    const auto problems = chain_problems(database, depth, 2);
    database.run("DELETE FROM journal; INSERT INTO journal SELECT * FROM kept; DROP TABLE kept");
    return problems;
  };
  EXPECT_THAT(found("UPDATE journal SET what = 'calm' WHERE seq = 2"), IsEmpty()) << "it is not among them";
  EXPECT_THAT(found("UPDATE journal SET what = 'calm' WHERE seq = 5"), ElementsAre(HasSubstr("was changed")));
  EXPECT_THAT(found("DELETE FROM journal WHERE seq = 6"), Not(IsEmpty()));
  EXPECT_THAT(found("DELETE FROM journal WHERE seq = 4"), Not(IsEmpty())) << "the one before them";
  EXPECT_THAT(found("DELETE FROM journal WHERE seq = 1"), Not(IsEmpty())) << "they are still counted";

  const auto newest = Depth::newest;
  EXPECT_THAT(found("DELETE FROM journal WHERE seq = 1", newest), IsEmpty()) << "nobody counts ten years";
  EXPECT_THAT(found("DELETE FROM journal WHERE seq = 6", newest), Not(IsEmpty()));
  EXPECT_THAT(found("UPDATE journal SET what = 'calm' WHERE seq = 5", newest),
              ElementsAre(HasSubstr("was changed")));
}

TEST_F(ChainTest, TheStartReadsAllOfASmallFileAndNotAllOfAHugeOne) {
  EXPECT_EQ(depth_at_start(1u << 20), Depth::full);
  EXPECT_EQ(depth_at_start(500u << 20), Depth::quick);
  EXPECT_EQ(depth_at_start(std::uintmax_t(7) << 30), Depth::newest);
}

TEST_F(ChainTest, WhateverIsNotTheJournalIsAlwaysReadWhole) {
  const std::string root = raw_sql(file_, "SELECT rootpage FROM sqlite_schema WHERE name = 'document'");
  const std::string page = raw_sql(file_, "PRAGMA page_size");
  std::fstream file(file_, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp((std::stol(root) - 1) * std::stol(page));
  file << std::string(64, '\x7f');
  file.close();
  for (const Depth depth : {Depth::newest, Depth::quick, Depth::full}) {
    Database database(file_);
    EXPECT_THROW(demand_sound(database, depth, ""), StoreProblem);
  }
}

TEST_F(ChainTest, ANewNameOrHashIsFound) {
  EXPECT_THAT(refusal_after("UPDATE journal SET id = 'other' WHERE seq = 2"), HasSubstr("does not follow"));
}

TEST_F(ChainTest, ARemovedEntryIsFound) {
  EXPECT_THAT(refusal_after("DELETE FROM journal WHERE seq = 3"), HasSubstr("entry 3 of"));
}

TEST_F(ChainTest, AMissingEndIsFound) {
  EXPECT_THAT(refusal_after("DELETE FROM journal WHERE seq >= 5"),
              AllOf(HasSubstr("entry 6"), HasSubstr("missing")));
}

TEST_F(ChainTest, AnEmptiedJournalIsFound) {
  EXPECT_THAT(refusal_after("DELETE FROM journal"), HasSubstr("missing"));
}

TEST_F(ChainTest, TwoEntriesThatChangedPlacesAreFound) {
  EXPECT_THAT(
      refusal_after("UPDATE journal SET seq = 99 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3;"
                    "UPDATE journal SET seq = 3 WHERE seq = 99"),
      HasSubstr("does not follow"));
}

TEST_F(ChainTest, AnEntryThatWasPutInIsFound) {
  EXPECT_THAT(
      refusal_after(
          "INSERT INTO journal SELECT device, incarnation, 7, 'new', at, day, slot, room, pupil, by, "
          "kind, what, level, state, corrects, detail, salt, commitment, hash FROM journal WHERE seq = 6"),
      HasSubstr("entry 7 of"));
}

TEST_F(ChainTest, AnEntryOfAnIncarnationThatNeverWasIsFound) {
  EXPECT_THAT(refusal_after("UPDATE journal SET incarnation = 'elsewhere' WHERE seq = 6"),
              HasSubstr("missing"));
  EXPECT_THAT(
      refusal_after("UPDATE incarnation SET entries = 5, head = (SELECT hash FROM journal WHERE seq = 5)"),
      HasSubstr("nobody began"));
}

TEST_F(ChainTest, ADocumentThatCannotBeReadIsFound) {
  EXPECT_THAT(refusal_after("UPDATE document SET body = '{\"name\": '"),
              HasSubstr("kind \"pupil\" are damaged"));
}

TEST_F(ChainTest, AChangedPhotographIsFoundByACheck) {
  raw_sql(file_, "UPDATE media SET bytes = zeroblob(100)");
  EXPECT_THAT(open().check().problems, ::testing::Contains(HasSubstr("picture or recording")));
}

TEST_F(ChainTest, NoSentenceNamesAPupil) {
  const std::string refusal = refusal_after("UPDATE journal SET what = 'happy' WHERE seq = 2");
  EXPECT_THAT(refusal, ::testing::Not(HasSubstr("pupil-17")));
  EXPECT_THAT(refusal, ::testing::Not(HasSubstr("happy")));
}

TEST_F(ChainTest, AnErasedEntryLeavesTheChainWhole) {
  raw_sql(file_,
          "UPDATE journal SET pupil = '', what = '', level = 0, state = '', detail = '{}', salt = NULL WHERE "
          "seq = 2");
  Store store = open();
  EXPECT_THAT(store.check().problems, IsEmpty());
  EXPECT_EQ(store.entries({.kind = "check_in"}).size(), 4u) << "what was erased is answered no more";
}

TEST_F(ChainTest, AFlippedByteIsFoundOrHarmless) {
  const auto bytes_of = [](const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const auto entries = open().entries({});
  const std::string sound = bytes_of(file_);
  int found = 0, flips = 0;
  for (std::size_t place = 101; place < sound.size(); place += 997, ++flips) {
    std::string flipped = sound;
    flipped[place] = static_cast<char>(flipped[place] ^ 0x20);
    std::ofstream(file_, std::ios::binary | std::ios::trunc) << flipped;
    try {
      EXPECT_EQ(open().entries({}), entries) << "byte " << place;
    } catch (const StoreProblem&) {
      ++found;
    }
  }
  EXPECT_GT(found, flips / 20) << "of " << flips;
}

}  // namespace
}  // namespace hearth
