// SPDX-License-Identifier: MIT
#include <fstream>

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class BackupTest : public StoreTest {
 protected:
  fs::path backup_ = root_ / "stick" / "hearth.db";
  BackupTest() { fs::create_directories(backup_.parent_path()); }

  static std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(folder)) names.push_back(file.path().filename());
    std::sort(names.begin(), names.end());
    return names;
  }
  void restore(const fs::path& backup) { Store::restore(backup, options(), clock_); }
};

TEST_F(BackupTest, ABackupAndARestoreLeadBackToTheSame) {
  std::vector<Entry> entries;
  std::vector<Document> documents;
  std::string photo;
  {
    Store store = open();
    store.write(check_in("p1", "sad"));
    store.put({.kind = "pupil", .id = "p1", .body = {{"name", "Aaliyah"}}}, "t1");
    photo = store.put_media({.type = "image/png", .bytes = {1, 2, 3}});
    entries = store.entries({});
    documents = store.documents();
    store.backup(backup_);
    store.write(check_in("p1", "happy"));
  }
  restore(backup_);
  Store store = open();
  EXPECT_EQ(store.entries({}), entries);
  EXPECT_EQ(store.documents(), documents);
  EXPECT_TRUE(store.media(photo).has_value());
  EXPECT_THAT(store.check().problems, IsEmpty());
}

TEST_F(BackupTest, ABackupIsOnePrivateFileThatCanBeReadFromAStick) {
  open().backup(backup_);
  EXPECT_THAT(names_in(backup_.parent_path()), ElementsAre("hearth.db"));
  EXPECT_EQ(fs::status(backup_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(raw_sql(backup_, "PRAGMA journal_mode"), "delete\n");
}

TEST_F(BackupTest, ABackupNeverReplacesAFile) {
  std::ofstream(backup_) << "precious";
  Store store = open();
  EXPECT_THAT(problem_of([&] { store.backup(backup_); }), HasSubstr("is there already"));
  EXPECT_EQ(fs::file_size(backup_), 8u);
}

TEST_F(BackupTest, ABackupThatCannotBeWrittenLeavesNothingBehind) {
  Store store = open();
  EXPECT_THAT(problem_of([&] { store.backup(root_ / "no_such_stick" / "hearth.db"); }),
              HasSubstr("Cannot make"));
  EXPECT_TRUE(store.write(check_in("p1")).stored);
}

TEST_F(BackupTest, WhatAnInterruptedBackupLeftIsNoHindrance) {
  std::ofstream(backup_.string() + ".partial") << "half a backup";
  open().backup(backup_);
  EXPECT_THAT(names_in(backup_.parent_path()), ElementsAre("hearth.db"));
}

TEST_F(BackupTest, ADayHasOneBackupAndTheNewestAreKept) {
  StoreOptions three = options();
  three.backups_kept = 3;
  Store store(three, clock_);
  std::ofstream(folder_ / "notes.txt").close();
  for (int day = 0; day < 5; ++day) {
    store.write(check_in("p1"));
    store.backup_daily();
    store.backup_daily();
    clock_.step(std::chrono::days(1));
  }
  EXPECT_THAT(names_in(folder_ / "backups"),
              ElementsAre("hearth-2026-07-19.db", "hearth-2026-07-20.db", "hearth-2026-07-21.db"));
  EXPECT_EQ(raw_sql(folder_ / "backups" / "hearth-2026-07-20.db", "SELECT count(*) FROM journal"), "4\n");
}

TEST_F(BackupTest, ADailyBackupThatWasCutOffYesterdayIsTakenAway) {
  Store store = open();
  fs::create_directories(folder_ / "backups");
  std::ofstream(folder_ / "backups" / "hearth-2026-07-16.db.partial") << "half a backup";
  store.backup_daily();
  EXPECT_THAT(names_in(folder_ / "backups"), ElementsAre("hearth-2026-07-17.db"));
}

TEST_F(BackupTest, OnlyDailyBackupsAreRemoved) {
  StoreOptions one = options();
  one.backups_kept = 1;
  Store store(one, clock_);
  store.backup_daily();
  std::ofstream(folder_ / "backups" / "hearth-before-the-update.db").close();
  clock_.step(std::chrono::days(1));
  store.backup_daily();
  EXPECT_THAT(names_in(folder_ / "backups"),
              ElementsAre("hearth-2026-07-18.db", "hearth-before-the-update.db"));
}

TEST_F(BackupTest, TheDayOfABackupIsTheSchools) {
  clock_.set(instant_of(parse_day("2026-07-17"), parse_time("23:30"), "UTC"));
  open().backup_daily();
  EXPECT_THAT(names_in(folder_ / "backups"), ElementsAre("hearth-2026-07-18.db"));
}

TEST_F(BackupTest, ARestoredFileBeginsANewIncarnationOfTheSameDevice) {
  std::string device, incarnation;
  {
    Store store = open();
    store.write(check_in("p1"));
    store.write(check_in("p2"));
    device = store.device();
    incarnation = store.incarnation();
    store.backup(backup_);
  }
  EXPECT_EQ(open().incarnation(), incarnation) << "a new start alone is none";
  restore(backup_);
  Store store = open();
  EXPECT_EQ(store.device(), device);
  EXPECT_NE(store.incarnation(), incarnation);
  EXPECT_EQ(store.write(check_in("p3", "calm")).seq, 1) << "its numbers begin anew";
  EXPECT_EQ(store.entries({}).back().what, "calm") << "and its entries come after the old ones";
  EXPECT_THAT(store.check().problems, IsEmpty());
}

TEST_F(BackupTest, TheChainOfANewIncarnationHoldsOnToTheOldOne) {
  {
    Store store = open();
    store.write(check_in("p1"));
    store.backup(backup_);
  }
  restore(backup_);
  open().write(check_in("p2"));
  raw_sql(file_, "UPDATE incarnation SET parent_head = zeroblob(32) WHERE number = 2");
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("does not follow the one before it"));
}

TEST_F(BackupTest, TheOldFileIsKeptAndNeverReplaced) {
  {
    Store store = open();
    store.backup(backup_);
    store.write(check_in("p1"));
  }
  restore(backup_);
  restore(backup_);
  const std::string first = "hearth-before-restore-2026-07-17T0735.db";
  EXPECT_THAT(names_in(folder_),
              ElementsAre("hearth-before-restore-2026-07-17T0735-2.db", first, "hearth.db"));
  EXPECT_EQ(raw_sql(folder_ / first, "SELECT count(*) FROM journal"), "1\n");
  EXPECT_THAT(open().entries({}), IsEmpty());
}

TEST_F(BackupTest, NothingIsRestoredWhileAKeeperHasTheFile) {
  Store store = open();
  store.backup(backup_);
  store.write(check_in("p1"));
  EXPECT_THAT(problem_of([&] { restore(backup_); }), HasSubstr("Another program has"));
  EXPECT_TRUE(store.write(check_in("p2")).stored);
  EXPECT_EQ(store.entries({}).size(), 2u);
  EXPECT_FALSE(fs::exists(folder_ / "hearth.db.restoring"));
}

TEST_F(BackupTest, ABackupThatIsNotSoundChangesNothing) {
  {
    Store store = open();
    store.write(check_in("p1"));
    store.write(check_in("p2"));
    store.backup(backup_);
  }
  const auto refused = [&](const std::string& words) {
    EXPECT_THAT(problem_of([&] { restore(backup_); }), HasSubstr(words));
    EXPECT_THAT(names_in(folder_), ElementsAre("hearth.db"));
    EXPECT_EQ(open().entries({}).size(), 2u);
  };
  raw_sql(backup_, "PRAGMA user_version = 99");
  refused("A newer Hearth wrote");
  raw_sql(backup_, "PRAGMA user_version = 1; DELETE FROM journal WHERE seq = 1");
  refused("is missing");
  fs::resize_file(backup_, fs::file_size(backup_) / 2);
  refused("damaged");
  fs::resize_file(backup_, 0);
  refused("is empty");
  fs::remove(backup_);
  refused("is not there");
}

TEST_F(BackupTest, ADamagedFileIsReplacedAndKept) {
  open().backup(backup_);
  std::ofstream(file_, std::ios::trunc)
      << "This was a database before the power went, and now it is only a sentence.";
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("is damaged"));
  restore(backup_);
  EXPECT_TRUE(open().write(check_in("p1")).stored);
  EXPECT_THAT(names_in(folder_), ElementsAre("hearth-before-restore-2026-07-17T0735.db", "hearth.db"));
}

TEST_F(BackupTest, AnEmptyKioskCanBeFilledFromABackup) {
  {
    Store store = open();
    store.write(check_in("p1"));
    store.backup(backup_);
  }
  fs::remove_all(folder_);
  restore(backup_);
  EXPECT_EQ(fs::status(folder_).permissions(), fs::perms::owner_all);
  EXPECT_EQ(open().entries({}).size(), 1u);
}

TEST_F(BackupTest, ARefusalToOpenNamesTheLastBackup) {
  {
    Store store = open();
    store.write(check_in("p1"));
    store.backup_daily();
  }
  raw_sql(file_, "UPDATE journal SET what = 'x'");
  EXPECT_THAT(problem_of([&] { open(); }),
              HasSubstr("hearth restore " + (folder_ / "backups" / "hearth-2026-07-17.db").string()));
}

}  // namespace
}  // namespace hearth
