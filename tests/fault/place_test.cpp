// SPDX-License-Identifier: MIT
// A screen finds its place again however the keeper ended.
#include <csignal>

#include "base/process.hpp"
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using nlohmann::json;

TEST(PlaceOfAScreen, IsThereAfterAnEndAndAfterAKill) {
  const TempFolder folder;
  const auto data = folder / "data", socket = data / "keeper.sock";
  for (const int signal : {SIGTERM, SIGKILL, SIGKILL}) {
    const json place{{"page", "calm_timer"}, {"ended_by", signal}};
    for (const bool first : {true, false}) {
      Process keeper(HEARTH_BIN_DIR "/hearth-keeper",
                     {"serve", "--data", data, "--plugins", HEARTH_SOURCE_DIR "/plugins"});
      const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
      while (!connect_to(socket) && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      SocketRecords screen(socket, [] {});
      if (first) {
        ASSERT_EQ(
            answer<Nothing>(screen, [&](auto then) { screen.keep_place("otter", place, then); }).problem, "");
      } else {
        auto found =
            answer<json>(screen, [&](auto then) { screen.place("otter", then); }).value.value_or("none");
        found.erase("written_ago_ms");
        EXPECT_EQ(found, place);
      }
      keeper.send(first ? signal : SIGTERM);
      while (!keeper.ended() && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
}

}  // namespace
}  // namespace hearth
