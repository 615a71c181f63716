// SPDX-License-Identifier: MIT
// hearth-keeper as the operator and the parent use it.
#include <sys/wait.h>

#include <csignal>
#include <fstream>

#include "base/process.hpp"
#include "contract/keepers.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const std::string kKeeper = HEARTH_BIN_DIR "/hearth-keeper";
const std::string kInShell = "'" + kKeeper + "'";  // the path may hold blanks

struct Said {
  int code;
  std::string text;
};

Said run(const std::string& command) {
  FILE* pipe = popen(("LC_ALL=C exec " + command + " 2>&1").c_str(), "r");
  Said said{-1, ""};
  for (int c; (c = fgetc(pipe)) != EOF;) said.text += static_cast<char>(c);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) said.code = WEXITSTATUS(status);
  return said;
}

class KeeperProgram : public ::testing::Test {
 protected:
  Process serve(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"serve", "--data", data_, "--plugins", HEARTH_SOURCE_DIR "/plugins"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Process keeper(kKeeper, arguments);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!connect_to(socket_) && std::chrono::steady_clock::now() < deadline)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return keeper;
  }
  Said keeper(const std::string& command, const std::string& rest = "") {
    return run(kInShell + " " + command + " --data " + data_.string() + " " + rest);
  }
  static void end(Process& keeper) {
    keeper.send(SIGTERM);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!keeper.ended() && std::chrono::steady_clock::now() < deadline)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_EQ(keeper.ended(), 0);
  }
  Receipt check_in(const std::string& what = "calm") {
    SocketRecords screen(socket_, [] {});
    const Entry entry{
        .kind = "check_in", .room = "otter", .pupil = "P01", .what = what, .state = State::answered};
    const auto given = answer<Receipt>(screen, [&](auto then) { screen.write(entry, then); });
    return given.value.value_or(Receipt{.problem = given.problem});
  }
  std::string check() { return keeper("check").text; }

  const TempFolder folder_;
  const fs::path data_ = folder_ / "data", socket_ = data_ / "keeper.sock", copy_ = folder_ / "copy.db";
};

TEST_F(KeeperProgram, ASecondOneOnTheSameRecordsEndsWithASentence) {
  auto first = serve();
  const auto second = keeper("serve", "--socket " + (folder_ / "other.sock").string());
  EXPECT_EQ(second.code, 2);
  EXPECT_THAT(second.text, HasSubstr("hearth.db"));
  EXPECT_THAT(second.text, HasSubstr("stop"));
  EXPECT_TRUE(check_in().stored);
}

TEST_F(KeeperProgram, IsBackAfterAKillWithItsSocketFileStillThere) {
  {
    auto first = serve();
    ASSERT_TRUE(check_in().stored);
    first.send(SIGKILL);
  }
  ASSERT_TRUE(fs::exists(socket_));
  auto second = serve();
  EXPECT_EQ(check_in().seq, 2);
}

TEST_F(KeeperProgram, ClosesCleanlyWhenToldToEnd) {
  auto first = serve();
  ASSERT_TRUE(check_in().stored);
  end(first);
  EXPECT_FALSE(fs::exists(socket_));
  EXPECT_THAT(check(), HasSubstr("1 entries"));
}

TEST_F(KeeperProgram, BacksUpAndChecksWhetherItRunsOrNot) {
  auto running = serve();
  check_in();
  EXPECT_THAT(keeper("backup", copy_).text, HasSubstr("complete"));
  EXPECT_THAT(check(), HasSubstr("sound"));
  EXPECT_EQ(keeper("backup", copy_).code, 1) << "never over a file that is there";
  end(running);
  EXPECT_EQ(keeper("backup", folder_ / "second.db").code, 0);
  EXPECT_TRUE(fs::exists(folder_ / "second.db"));
  EXPECT_THAT(check(), HasSubstr("sound"));
}

TEST_F(KeeperProgram, RestoresOnlyWhileNoKeeperRuns) {
  auto running = serve();
  check_in();
  ASSERT_EQ(keeper("backup", copy_).code, 0);
  check_in();
  const auto refused = keeper("restore", copy_);
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.text, HasSubstr("stop Hearth first"));
  end(running);
  EXPECT_EQ(keeper("restore", copy_).code, 0);
  EXPECT_THAT(check(), HasSubstr("1 entries"));
  auto again = serve();
  EXPECT_TRUE(check_in().stored);
}

TEST_F(KeeperProgram, SetsAPinWithWhichStaffOpenTheirSide) {
  auto running = serve();
  {
    SocketRecords boss(
        socket_, [] {}, SocketRecords::As::the_operator);
    const Document adult{.kind = "adult", .id = "okafor", .body = {{"name", "Mrs Okafor"}, {"access", "senco"}}};
    ASSERT_TRUE(answer<Document>(boss, [&](auto then) { boss.put(adult, then); }).value);
  }
  EXPECT_THAT(run("echo 12345 | " + kInShell + " pin okafor --data " + data_.string()).text,
              HasSubstr("6 to 8 digits"));
  EXPECT_EQ(run("echo 271828 | " + kInShell + " pin okafor --data " + data_.string()).code, 0);
  EXPECT_EQ(run("echo 271828 | " + kInShell + " pin nobody --data " + data_.string()).code, 1);
  SocketRecords screen(socket_, [] {});
  EXPECT_TRUE(
      answer<StaffSession>(screen, [&](auto then) { screen.open_session("okafor", "271828", then); }).value);
}

TEST_F(KeeperProgram, GivesTheFirstPersonOfASchoolTheirRole) {
  auto running = serve();
  SocketRecords boss(
      socket_, [] {}, SocketRecords::As::the_operator);
  const Document adult{.kind = "adult", .id = "okafor", .body = {{"name", "Mrs Okafor"}}};
  ASSERT_TRUE(answer<Document>(boss, [&](auto then) { boss.put(adult, then); }).value);
  const auto pin = [&](const std::string& options) {
    return run("echo 271828 | " + kInShell + " pin okafor --data " + data_.string() + options);
  };
  SocketRecords screen(socket_, [] {});
  const auto opened = [&] {
    return answer<StaffSession>(screen, [&](auto then) { screen.open_session("okafor", "271828", then); });
  };
  EXPECT_THAT(pin("").text, HasSubstr("no role yet"));
  EXPECT_THAT(opened().problem, HasSubstr("no role here yet"));
  EXPECT_THAT(pin(" --role head").text, HasSubstr("these are: room_adult lead senco"));
  EXPECT_EQ(pin(" --role senco --without-second-factor").code, 0);
  const auto session = opened();
  ASSERT_TRUE(session.value) << session.problem;
  EXPECT_TRUE(session.value->tasks.contains(Task::staff));
}

TEST_F(KeeperProgram, TheDemoStandsOnItsDay) {
  auto demo = serve({"--now", "2026-07-17T08:35", "--demo", HEARTH_SOURCE_DIR "/content"});
  SocketRecords boss(
      socket_, [] {}, SocketRecords::As::the_operator);
  const auto day = [&] {
    return day_text(answer<RoomToday>(boss, [&](auto then) { boss.today("otter", then); }).value.value().day);
  };
  EXPECT_EQ(day(), "2026-07-17");
  EXPECT_TRUE(answer<Nothing>(boss, [&](auto then) {
                boss.set_clock(kFriday + std::chrono::hours(72), then);
              }).value);
  EXPECT_EQ(day(), "2026-07-20");
}

TEST_F(KeeperProgram, AMomentThatIsNoneIsRefusedWithASentence) {
  const auto said = keeper("serve", "--now yesterday");
  EXPECT_NE(said.code, 0);
  EXPECT_THAT(said.text, HasSubstr("2026-07-17T08:35"));
}

TEST_F(KeeperProgram, AFolderWithoutRecordsIsNamed) {
  EXPECT_EQ(keeper("check").code, 1);
  EXPECT_THAT(check(), HasSubstr(data_.string()));
}

TEST_F(KeeperProgram, AFullDiskIsSaidAndNotDiedOf) {
  // The shell's limit on the size of a file acts like a disk that is full, and sends SIGXFSZ.
  Process keeper("/bin/bash", {"-c", "ulimit -f 600; exec " + kInShell + " serve --data " + data_.string() +
                                         " --plugins '" HEARTH_SOURCE_DIR "/plugins'"});
  Receipt last{.stored = true};
  for (int i = 0; i < 200 && last.stored; ++i) last = check_in(std::string(20'000, 'x'));
  EXPECT_FALSE(last.stored);
  EXPECT_FALSE(last.problem.empty());
  EXPECT_FALSE(keeper.ended());
  SocketRecords screen(socket_, [] {});
  EXPECT_TRUE(answer<std::vector<Document>>(screen, [&](auto then) { screen.documents(then); }).value);
}

}  // namespace
}  // namespace hearth
