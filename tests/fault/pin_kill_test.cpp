// SPDX-License-Identifier: MIT
// Pulling the plug buys no further try, wherever between a PIN and its answer it is pulled, and neither does
// moving the clock or starting the machine again.
#include <gmock/gmock.h>
#include <poll.h>

#include <csignal>
#include <iostream>
#include <thread>

#include "base/clocks.hpp"
#include "base/process.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/access/pins.hpp"
#include "records/channel.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Le;

constexpr int kFreeTries = 5;
constexpr int kAttempts = 8;  // more than anybody has free
constexpr int kNever = 1000;  // a write that does not come
const Instant kMorning = instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London");

class PinKillTest : public ::testing::Test {
 protected:
  struct Attempt {
    std::string problem;  // the keeper's sentence; empty when it was killed before it could answer
    bool killed = false;
  };

  void fill(const std::filesystem::path& data) const {
    const SteppedClock clock(kMorning);
    Store store({.folder = data}, clock);
    store.put_all({{.kind = "adult", .id = "okafor", .body = {{"name", "Mrs Okafor"}, {"access", "senco"}}},
                   pin_document("okafor", "271828", {.passes = 1, .memory = 8192})},
                  "test");
  }

  // One PIN on a keeper that lives until its n-th write. Each time the clock is another, and every second
  // time the machine has been started again.
  Attempt try_once(const std::filesystem::path& data, int n, int attempt, const std::string& pin = "271829") {
    const auto socket = data / "keeper.sock";
    const auto clock = kMorning + std::chrono::hours(attempt % 2 ? 24 * 365 * attempt : -24 * attempt);
    Process keeper(HEARTH_BUILD_DIR "/tests/programs/mortal_keeper",
                   {data, socket, std::to_string(n), data / "looked", "start " + std::to_string(attempt / 2),
                    std::to_string(20'000 + attempt), std::to_string(clock.time_since_epoch().count())});
    Fd fd;
    wait_for([&] { return bool(fd = connect_to(socket)); });
    Channel channel(std::move(fd), kSmallMessage);
    channel.send(framed({{"n", 1}, {"ask", "open_session"}, {"staff", "okafor"}, {"pin", pin}}));
    const auto reply = next(channel);
    if (reply.is_null()) {
      wait_for([&] { return keeper.ended().has_value(); });
      EXPECT_EQ(keeper.ended(), 128 + SIGKILL);
      return {.killed = true};
    }
    return {.problem = reply.value("problem", "")};
  }

  static std::uintmax_t looks(const std::filesystem::path& data) {
    std::error_code none;
    const auto size = std::filesystem::file_size(data / "looked", none);
    return none ? 0 : size;
  }

  TempFolder folder_;

 private:
  template <class Done>
  static void wait_for(Done done) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!done()) {
      ASSERT_LT(std::chrono::steady_clock::now(), deadline);
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }

  // The answer, or null once the connection is gone.
  static json next(Channel& channel) {
    while (true) {
      if (auto message = channel.next()) return *message;
      pollfd one{channel.fd(), POLLIN, 0};
      if (::poll(&one, 1, 30'000) != 1) return "no answer in 30 s";
      if (!channel.receive()) return {};
    }
  }
};

TEST_F(PinKillTest, NoPlaceToPullThePlugBuysAFurtherTry) {
  int places = 0, kills = 0, kills_after_a_look = 0;
  bool killed = true;
  for (int n = 0; killed && !HasFailure(); ++n) {
    const auto data = folder_ / ("killed at " + std::to_string(n));
    fill(data);
    killed = false;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      const auto before = looks(data);
      const auto tried = try_once(data, n, attempt);
      killed |= tried.killed;
      kills += tried.killed;
      kills_after_a_look += tried.killed && looks(data) > before;
      if (tried.problem.find("Too many") != std::string::npos) break;
    }
    places += killed;
    EXPECT_THAT(looks(data), Le(kFreeTries)) << "killed at its write " << n;
    // What was looked at was counted: now even the right PIN finds the door locked.
    if (looks(data) == kFreeTries) {
      EXPECT_THAT(try_once(data, kNever, kAttempts, "271828").problem, HasSubstr("Too many")) << n;
    }
  }
  std::cout << places << " places, " << kills << " kills, " << kills_after_a_look
            << " of them between the look and the answer\n";
  EXPECT_GE(places, 4);
  EXPECT_GE(kills_after_a_look, kFreeTries) << "too few kills fell where it matters";
}

// Otherwise the test above would be content with a keeper that locks nobody out, or everybody.
TEST_F(PinKillTest, ALivingKeeperLooksAtFiveWrongOnesAndLetsTheRightOneIn) {
  const auto data = folder_ / "data";
  fill(data);
  EXPECT_EQ(try_once(data, kNever, 0, "271828").problem, "");
  for (int attempt = 0; attempt < kAttempts; ++attempt) try_once(data, kNever, attempt);
  EXPECT_EQ(looks(data), 1u + kFreeTries);
}

}  // namespace
}  // namespace hearth
