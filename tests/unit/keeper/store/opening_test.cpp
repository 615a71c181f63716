// SPDX-License-Identifier: MIT
#include "keeper/store/opening.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "keeper/store/migrations.hpp"
#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class OpeningTest : public StoreTest {};

TEST_F(OpeningTest, TheFolderIsForItsOwnerAlone) {
  open();
  EXPECT_EQ(std::filesystem::status(folder_).permissions(), std::filesystem::perms::owner_all);
}

TEST_F(OpeningTest, ASecondOpenerIsToldThatTheFileIsTaken) {
  Store store = open();
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("Another program has " + file_.string() + " open"));
  EXPECT_TRUE(store.write(check_in("p1")).stored) << "the first one goes on";
}

TEST_F(OpeningTest, AnotherProcessCannotOpenTheFileEither) {
  Store store = open();
  const pid_t child = fork();
  if (child == 0) {
    // Another connection of plain SQLite, as somebody with the sqlite3 program would have it.
    sqlite3* raw = nullptr;
    sqlite3_open(file_.c_str(), &raw);
    _exit(sqlite3_exec(raw, "SELECT count(*) FROM journal", nullptr, nullptr, nullptr));
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), SQLITE_BUSY);
}

TEST_F(OpeningTest, TheFileIsFreeAgainAfterTheStoreIsGone) {
  open().write(check_in("p1"));
  EXPECT_EQ(open().entries({}).size(), 1u);
}

TEST_F(OpeningTest, EveryPromiseIsReadBack) {
  const Promises kept{.locking_mode = "exclusive", .journal_mode = "wal", .synchronous = 2};
  EXPECT_THAT(broken_promise(kept), IsEmpty());
  Promises broken = kept;
  broken.journal_mode = "delete";
  EXPECT_THAT(broken_promise(broken), HasSubstr("write-ahead log"));
  broken = kept;
  broken.synchronous = 1;
  EXPECT_THAT(broken_promise(broken), HasSubstr("does not wait for the disk"));
  broken = kept;
  broken.locking_mode = "normal";
  EXPECT_THAT(broken_promise(broken), HasSubstr("cannot be locked"));
}

TEST_F(OpeningTest, AnOpenFileKeepsEveryPromise) {
  std::filesystem::create_directories(folder_);
  Database database = open_alone(file_);
  EXPECT_EQ(database.text("PRAGMA locking_mode"), "exclusive");
  EXPECT_EQ(database.text("PRAGMA journal_mode"), "wal");
  EXPECT_EQ(database.number("PRAGMA synchronous"), 2);
  EXPECT_EQ(database.number("PRAGMA trusted_schema"), 0);
  EXPECT_EQ(database.number("PRAGMA wal_autocheckpoint"), 256);
}

TEST_F(OpeningTest, AFileThatWasCutOffWhileItWasMadeIsFinished) {
  const char* const kStages[] = {
      "",                            // only the name
      "PRAGMA journal_mode = WAL;",  // a header
      "PRAGMA journal_mode = DELETE;",
  };
  for (const std::string stage : kStages) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    std::ofstream(file_).close();
    raw_sql(file_, stage);
    EXPECT_TRUE(open().write(check_in("p1")).stored) << stage;
    EXPECT_EQ(open().entries({}).size(), 1u) << stage;
  }
  // The tables were there, but the first incarnation was not.
  raw_sql(file_, "DELETE FROM journal; DELETE FROM incarnation; DROP VIEW edited");
  EXPECT_TRUE(open().write(check_in("p1")).stored);
}

TEST_F(OpeningTest, ANewFileHasTheNewestVersion) {
  open();
  EXPECT_EQ(raw_sql(file_, "PRAGMA user_version"), std::to_string(migrations().size()) + "\n");
}

TEST_F(OpeningTest, AStepThatFailsLeavesTheVersionBeforeItAndTheNextStartGoesOn) {
  std::filesystem::create_directories(folder_);
  const char* const broken[] = {migrations()[0], "CREATE TABLE more (x); INSERT INTO nowhere VALUES (1)"};
  const char* const mended[] = {migrations()[0], "CREATE TABLE more (x); INSERT INTO more VALUES (1)"};
  {
    Database database = open_alone(file_);
    EXPECT_THAT(problem_of([&] { migrate(database, broken); }), HasSubstr("nowhere"));
    EXPECT_EQ(database.number("PRAGMA user_version"), 1);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'more'"), 0);
  }
  Database database(file_);
  refuse_foreign(database, mended);
  migrate(database, mended);
  migrate(database, mended);
  EXPECT_EQ(database.number("PRAGMA user_version"), 2);
  EXPECT_EQ(database.number("SELECT count(*) FROM more"), 1);
}

TEST_F(OpeningTest, AFileOfANewerHearthIsRefusedAndLeftAlone) {
  open().write(check_in("p1"));
  raw_sql(file_, "PRAGMA user_version = 99");
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("A newer Hearth wrote"));
  EXPECT_EQ(raw_sql(file_, "PRAGMA user_version; SELECT count(*) FROM journal"), "99\n1\n");
}

TEST_F(OpeningTest, AFileOfSomethingElseIsRefusedAndLeftAlone) {
  std::filesystem::create_directories(folder_);
  raw_sql(file_, "CREATE TABLE songs (title)");
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("is not a Hearth file"));
  EXPECT_EQ(raw_sql(file_, "SELECT name FROM sqlite_schema; PRAGMA journal_mode"), "songs\ndelete\n");

  std::ofstream(file_, std::ios::trunc)
      << "Dear diary, this is no database at all, and is long enough to tell.";
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("is damaged"));
}

TEST_F(OpeningTest, AFolderThatCannotBeMadeIsNamed) {
  std::ofstream(root_ / "file").close();
  folder_ = root_ / "file" / "data";
  EXPECT_THAT(problem_of([&] { open(); }), HasSubstr("Cannot make the folder " + folder_.string()));
}

}  // namespace
}  // namespace hearth
