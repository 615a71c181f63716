// SPDX-License-Identifier: MIT
// A disk that is full or breaks: nothing is ever called stored that is not.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FullDiskTest : public StoreTest {
 protected:
  static void limit_files_to(rlim_t bytes) {
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
  }
};

// In a child, since the limit holds for a whole process. It writes the ids that it was told are stored to a
// pipe.
TEST_F(FullDiskTest, AnEntryIsNeverCalledStoredThatIsNot) {
  int acknowledged[2];
  ASSERT_EQ(pipe(acknowledged), 0);
  const pid_t child = fork();
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    Store store = open();
    const auto tell = [&](const Receipt& receipt) {
      const std::string line = receipt.id + "\n";
      if (write(acknowledged[1], line.data(), line.size()) < 0) _exit(10);
    };
    limit_files_to(300'000);
    int refused = 0;
    for (int i = 0; i < 2'000 && refused < 20; ++i) {
      const Receipt receipt = store.write(check_in("p1"));
      if (receipt.stored) {
        tell(receipt);
      } else {
        ++refused;
        if (receipt.problem.find("disk is full") == std::string::npos) _exit(11);
      }
    }
    if (refused < 20) _exit(12);
    if (store.entries({}).empty()) _exit(13);  // staff can still read
    limit_files_to(RLIM_INFINITY);
    const Receipt after = store.write(check_in("p1"));  // and it goes on once there is room
    if (!after.stored) _exit(14);
    tell(after);
    _exit(0);
  }
  close(acknowledged[1]);
  std::string ids;
  char part[4096];
  for (ssize_t n; (n = read(acknowledged[0], part, sizeof part)) > 0;) ids.append(part, n);
  close(acknowledged[0]);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);

  std::string stored;
  for (const Entry& entry : open().entries({})) stored += entry.id + "\n";
  EXPECT_GT(ids.size(), 37u * 50);
  EXPECT_EQ(stored, ids);
}

// SQLite's own way to the disk, with a sync that fails when it is told to.
class BreakingDisk {
 public:
  BreakingDisk() : real_(sqlite3_vfs_find("unix")), vfs_(*real_) {
    vfs_.zName = "breaking";
    vfs_.pAppData = this;
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~BreakingDisk() { sqlite3_vfs_unregister(&vfs_); }

  int failing_syncs = 0;  // so many of the next ones fail
  bool lose = false;      // and forget what was written since the last one

 private:
  struct File {
    sqlite3_file base;
    BreakingDisk* disk;
    sqlite3_int64 synced;  // size at the last sync
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* disk = static_cast<BreakingDisk*>(vfs->pAppData);
    auto* mine = reinterpret_cast<File*>(file);
    const int code = disk->real_->xOpen(disk->real_, name, mine->real(), flags, out);
    static const sqlite3_io_methods kMethods = methods();
    mine->base.pMethods = code == SQLITE_OK ? &kMethods : nullptr;
    mine->disk = disk;
    mine->synced = 0;
    if (code == SQLITE_OK) mine->real()->pMethods->xFileSize(mine->real(), &mine->synced);
    return code;
  }

  static int sync(sqlite3_file* file, int flags) {
    auto* mine = reinterpret_cast<File*>(file);
    if (mine->disk->failing_syncs > 0) {
      --mine->disk->failing_syncs;
      if (mine->disk->lose) mine->real()->pMethods->xTruncate(mine->real(), mine->synced);
      return SQLITE_IOERR_FSYNC;
    }
    mine->real()->pMethods->xFileSize(mine->real(), &mine->synced);
    return mine->real()->pMethods->xSync(mine->real(), flags);
  }

  template <auto Method, class... Args>
  static int pass(sqlite3_file* file, Args... args) {
    sqlite3_file* real = reinterpret_cast<File*>(file)->real();
    return (real->pMethods->*Method)(real, args...);
  }

  static sqlite3_io_methods methods() {
    using M = sqlite3_io_methods;
    M m{};
    m.iVersion = 1;
    m.xClose = pass<&M::xClose>;
    m.xRead = pass<&M::xRead, void*, int, sqlite3_int64>;
    m.xWrite = pass<&M::xWrite, const void*, int, sqlite3_int64>;
    m.xTruncate = pass<&M::xTruncate, sqlite3_int64>;
    m.xSync = sync;
    m.xFileSize = pass<&M::xFileSize, sqlite3_int64*>;
    m.xLock = pass<&M::xLock, int>;
    m.xUnlock = pass<&M::xUnlock, int>;
    m.xCheckReservedLock = pass<&M::xCheckReservedLock, int*>;
    m.xFileControl = pass<&M::xFileControl, int, void*>;
    m.xSectorSize = pass<&M::xSectorSize>;
    m.xDeviceCharacteristics = pass<&M::xDeviceCharacteristics>;
    return m;
  }

  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
};

class BreakingDiskTest : public StoreTest {
 protected:
  BreakingDisk disk_;
};

TEST_F(BreakingDiskTest, ACommitThatFailedOnceIsLookedUpAndDoneAgain) {
  for (const bool lose : {false, true}) {
    std::filesystem::remove_all(folder_);
    {
      Store store = open();
      ASSERT_TRUE(store.write(check_in("p1")).stored);
      disk_.lose = lose;
      disk_.failing_syncs = 1;
      const Receipt receipt = store.write(check_in("p2"));
      EXPECT_TRUE(receipt.stored) << receipt.problem;
      EXPECT_EQ(receipt.seq, 2);
      EXPECT_EQ(disk_.failing_syncs, 0) << "the fault must have happened";
    }
    Store store = open();
    EXPECT_EQ(store.entries({}).size(), 2u) << "stored once, " << (lose ? "lost before" : "kept before");
    EXPECT_THAT(store.check().problems, IsEmpty());
  }
}

TEST_F(BreakingDiskTest, WhileTheDiskFailsNothingIsCalledStoredAndAfterwardsAllGoesOn) {
  Store store = open();
  ASSERT_TRUE(store.write(check_in("p1")).stored);
  disk_.failing_syncs = 1'000'000;
  Entry entry = check_in("p2");
  entry.id = "01981616-0000-7000-8000-000000000001";
  for (int i = 0; i < 5; ++i) {
    const Receipt receipt = store.write(entry);
    EXPECT_FALSE(receipt.stored);
    EXPECT_THAT(receipt.problem, HasSubstr("The disk does not read or write"));
  }
  EXPECT_THAT(problem_of([&] { store.set_local("tries", "1"); }), HasSubstr("The disk does not"));
  disk_.failing_syncs = 0;
  EXPECT_TRUE(store.write(entry).stored);
  EXPECT_EQ(store.entries({.pupil = "p2"}).size(), 1u);
  EXPECT_THAT(store.check().problems, IsEmpty());
}

TEST_F(BreakingDiskTest, AnEditIsTracedOnceWhenItsCommitFailedOnce) {
  Store store = open();
  disk_.failing_syncs = 1;
  store.put({.kind = "room", .id = "otter", .body = {{"name", "Otter"}}}, "t1");
  EXPECT_EQ(disk_.failing_syncs, 0);
  EXPECT_EQ(store.documents("room").size(), 1u);
  EXPECT_EQ(store.entries({.kind = "edited"}).size(), 1u);
}

}  // namespace
}  // namespace hearth
