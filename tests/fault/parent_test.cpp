// SPDX-License-Identifier: MIT
// The parent keeps both programs running: with the real keeper, and a stub in the place of the screen.
#include <gmock/gmock.h>
#include <poll.h>
#include <sys/socket.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "base/call_page.hpp"
#include "base/process.hpp"
#include "contract/temp_folder.hpp"
#include "records/unix_socket.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
namespace fs = std::filesystem;

class ParentTest : public ::testing::Test {
 protected:
  ParentTest() {
    fs::create_directories(bin_);
    fs::create_directories(data_);
    // Copies: the parent looks for the other two beside its own file.
    for (const char* program : {"hearth", "hearth-keeper"})
      fs::copy(fs::path(HEARTH_BIN_DIR) / program, bin_ / program);
    fs::copy(HEARTH_BUILD_DIR "/tests/programs/stub_screen", bin_ / "hearth-screen");
  }

  Process start(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"--data", data_, "--plugins", HEARTH_SOURCE_DIR "/plugins"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Process(bin_ / "hearth", arguments);
  }

  template <class Done>
  static bool comes_true(Done done, milliseconds in) {
    for (const auto deadline = steady_clock::now() + in; !done();) {
      if (steady_clock::now() > deadline) return false;
      std::this_thread::sleep_for(5ms);
    }
    return true;
  }

  pid_t screen() const {
    pid_t pid = 0;
    std::ifstream(data_ / "screen.pid") >> pid;
    return pid;
  }
  pid_t keeper() const {
    const auto fd = connect_to(data_ / "keeper.sock");
    ucred peer{};
    socklen_t size = sizeof peer;
    return fd && getsockopt(fd.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
  }
  static bool lives(pid_t pid) { return kill(pid, 0) == 0; }
  bool both_run() {
    return comes_true([&] { return screen() != 0 && keeper() != 0; }, 20s);
  }
  void tell_screen(const std::string& file, const std::string& text = "") {
    std::ofstream(data_ / file) << text;
  }
  static std::optional<int> end_of(Process& process) {
    comes_true([&] { return process.ended().has_value(); }, 20s);
    return process.ended();
  }

  const TempFolder folder_;
  const fs::path bin_ = folder_ / "bin", data_ = folder_ / "data";
};

TEST_F(ParentTest, AKilledKeeperIsBackInThreeSecondsAndTheScreenStays) {
  const auto parent = start();
  ASSERT_TRUE(both_run());
  const auto first = keeper(), stays = screen();
  kill(first, SIGKILL);
  EXPECT_TRUE(comes_true([&] { return keeper() != 0 && keeper() != first; }, 3s));
  EXPECT_EQ(screen(), stays);
  EXPECT_TRUE(lives(stays));
}

TEST_F(ParentTest, AKilledScreenIsBackInThreeSecondsAndItsPluginIsRemembered) {
  tell_screen("plugin", "emotion_checkin");
  const auto parent = start();
  ASSERT_TRUE(both_run());
  const auto first = screen(), stays = keeper();
  kill(first, SIGABRT);
  EXPECT_TRUE(comes_true([&] { return screen() != first; }, 3s));
  EXPECT_EQ(keeper(), stays);
  const auto deaths = CallPage::open(data_ / "screen.page").deaths();
  ASSERT_EQ(deaths.size(), 1u);
  EXPECT_EQ(deaths[0].plugin, "emotion_checkin");
}

TEST_F(ParentTest, AScreenThatDiesAgainAndAgainIsStillBackInThreeSeconds) {
  const auto parent = start();
  ASSERT_TRUE(both_run());
  for (int i = 0; i < 7; ++i) {
    const auto before = screen();
    kill(before, SIGKILL);
    ASSERT_TRUE(comes_true([&] { return screen() != before; }, 3s)) << "death " << i;
  }
}

TEST_F(ParentTest, AScreenWithoutAHeartbeatIsReplacedInEightSeconds) {
  tell_screen("plugin", "visual_timetable");
  const auto parent = start();
  ASSERT_TRUE(both_run());
  const auto first = screen();
  tell_screen("silent");
  EXPECT_TRUE(comes_true([&] { return screen() != first; }, 8s));
  EXPECT_FALSE(lives(first));
  const auto deaths = CallPage::open(data_ / "screen.page").deaths();
  ASSERT_GE(deaths.size(), 1u);
  EXPECT_EQ(deaths[0].plugin, "visual_timetable");
}

TEST_F(ParentTest, EndsWithTheScreenThatEndsByItself) {
  for (const int code : {0, 3}) {  // 3: there is no display
    fs::remove(data_ / "exit");
    auto parent = start();
    ASSERT_TRUE(both_run());
    tell_screen("exit", std::to_string(code));
    EXPECT_EQ(end_of(parent), code);
    EXPECT_EQ(keeper(), 0);
  }
}

TEST_F(ParentTest, PassesOnHowATourEnded) {
  tell_screen("exit", "5");
  auto parent = start({"--tour", "morning.tour", "--shots", "pictures"});
  EXPECT_EQ(end_of(parent), 5);
}

TEST_F(ParentTest, EndsBothWhenToldToEnd) {
  for (const int signal : {SIGTERM, SIGINT}) {
    auto parent = start();
    ASSERT_TRUE(both_run());
    const auto the_screen = screen(), the_keeper = keeper();
    parent.send(signal);
    EXPECT_EQ(end_of(parent), 0);
    EXPECT_FALSE(lives(the_screen));
    EXPECT_FALSE(lives(the_keeper));
    EXPECT_FALSE(fs::exists(data_ / "keeper.sock")) << "the keeper closed cleanly";
    fs::remove(data_ / "screen.pid");
  }
}

TEST_F(ParentTest, LeavesNobodyBehindWhenItIsKilled) {
  auto parent = start();
  ASSERT_TRUE(both_run());
  const auto the_screen = screen(), the_keeper = keeper();
  parent.send(SIGKILL);
  EXPECT_TRUE(comes_true([&] { return !lives(the_screen) && !lives(the_keeper); }, 10s));
}

TEST_F(ParentTest, KeepsTheScreenUpWhileTheRecordsCannotBeOpened) {
  auto other = std::make_unique<Process>(
      HEARTH_BIN_DIR "/hearth-keeper",
      std::vector<std::string>{"serve", "--data", data_, "--socket", folder_ / "other.sock"});
  ASSERT_TRUE(comes_true([&] { return connect_to(folder_ / "other.sock"); }, 20s));
  const auto starts = data_ / "starts";
  fs::rename(bin_ / "hearth-keeper", bin_ / "real-keeper");
  std::ofstream(bin_ / "hearth-keeper")
      << "#!/bin/sh\necho >> " << starts << "\nexec " << bin_ / "real-keeper"
      << " \"$@\"\n";
  fs::permissions(bin_ / "hearth-keeper", fs::perms::owner_all);
  auto parent = start();
  ASSERT_TRUE(comes_true([&] { return fs::exists(starts) && fs::file_size(starts) >= 2; }, 20s))
      << "it tries again";
  const auto stays = screen();
  EXPECT_TRUE(lives(stays));
  other.reset();
  EXPECT_TRUE(comes_true([&] { return keeper() != 0; }, 10s));
  EXPECT_EQ(screen(), stays);
}

TEST_F(ParentTest, ATourEndsWhenTheRecordsCannotBeOpened) {
  const Process other(HEARTH_BIN_DIR "/hearth-keeper",
                      {"serve", "--data", data_, "--socket", folder_ / "other.sock"});
  ASSERT_TRUE(comes_true([&] { return connect_to(folder_ / "other.sock"); }, 20s));
  auto parent = start({"--tour", "morning.tour"});
  EXPECT_EQ(end_of(parent), 2);
}

TEST_F(ParentTest, TellsTheScreenWhatItWasTold) {
  const auto parent = start({"--demo", "--content", HEARTH_SOURCE_DIR "/content", "--assets", "the-assets",
                             "--room", "otter", "--window", "--size", "1280x720", "--panel", "531x299mm"});
  ASSERT_TRUE(both_run());
  std::ifstream file(data_ / "screen.args");
  const std::string told{std::istreambuf_iterator<char>(file), {}};
  for (const std::string expected :
       {"--window\n", "--room\notter\n", "--size\n1280x720\n", "--panel\n531x299mm\n",
        "--assets\nthe-assets\n", "--now\n2026-07-17T08:35:0", "--content\n" HEARTH_SOURCE_DIR "/content\n",
        "--plugins\n" HEARTH_SOURCE_DIR "/plugins\n"})
    EXPECT_THAT(told, ::testing::HasSubstr(expected));
}

}  // namespace
}  // namespace hearth
