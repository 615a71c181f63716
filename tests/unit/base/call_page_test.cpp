// SPDX-License-Identifier: MIT
#include "base/call_page.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace hearth {
namespace {

namespace fs = std::filesystem;

class CallPageTest : public ::testing::Test {
 protected:
  CallPageTest() {
    std::string name = fs::temp_directory_path() / "hearth-page-XXXXXX";
    folder_ = mkdtemp(name.data());
  }
  ~CallPageTest() override { fs::remove_all(folder_); }
  fs::path folder_;
  fs::path file_ = folder_ / "screen.page";
};

TEST_F(CallPageTest, WhoWasInACallIsKnownAfterAKill) {
  const auto parent = CallPage::open(file_);
  const pid_t screen = fork();
  if (screen == 0) {
    auto page = CallPage::open(file_);
    page.beat();
    page.enter("good", "show");
    page.leave();
    page.enter("emotion_checkin", "show");
    kill(getpid(), SIGKILL);
  }
  waitpid(screen, nullptr, 0);
  const auto call = parent.who_was_in();
  ASSERT_TRUE(call);
  EXPECT_EQ(call->plugin, "emotion_checkin");
  EXPECT_EQ(call->call, "show");
  EXPECT_LE(call->since, monotonic_now());
  ASSERT_TRUE(parent.last_beat());
  EXPECT_LE(*parent.last_beat(), monotonic_now());
}

TEST_F(CallPageTest, ANewScreenStartsInNoCallAndWithoutAHeartbeat) {
  auto page = CallPage::open(file_);
  page.beat();
  page.enter("good", "show");
  page.forget_screen();
  EXPECT_FALSE(page.who_was_in());
  EXPECT_FALSE(page.last_beat());
}

TEST_F(CallPageTest, TheLastSixteenDeathsAreKeptInOrder) {
  {
    auto page = CallPage::open(file_);
    for (int i = 0; i < 20; ++i)
      page.record_death("plugin" + std::to_string(i), Instant(std::chrono::seconds(i)));
  }
  const auto deaths = CallPage::open(file_).deaths();
  ASSERT_EQ(deaths.size(), 16u);
  EXPECT_EQ(deaths.front().plugin, "plugin4");
  EXPECT_EQ(deaths.back().plugin, "plugin19");
  EXPECT_EQ(deaths.back().at, Instant(std::chrono::seconds(19)));
}

TEST_F(CallPageTest, NamesThatAreTooLongAreCut) {
  CallPage page;
  page.enter(std::string(200, 'a'), std::string(200, 'b'));
  EXPECT_EQ(page.who_was_in()->plugin, std::string(63, 'a'));
  EXPECT_EQ(page.who_was_in()->call, std::string(31, 'b'));
}

TEST_F(CallPageTest, AFileOfAnotherShapeStartsEmpty) {
  std::ofstream(file_) << std::string(4096, 'x');
  const auto page = CallPage::open(file_);
  EXPECT_FALSE(page.who_was_in());
  EXPECT_TRUE(page.deaths().empty());
}

TEST_F(CallPageTest, AFolderThatIsNotThereIsNamed) {
  try {
    CallPage::open(folder_ / "nowhere/screen.page");
    FAIL();
  } catch (const std::system_error& problem) {
    EXPECT_THAT(problem.what(), ::testing::HasSubstr("nowhere/screen.page"));
  }
}

}  // namespace
}  // namespace hearth
