// SPDX-License-Identifier: MIT
#include "base/ids.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <thread>

#include "base/notice.hpp"
#include "hearth/journal.hpp"

namespace hearth {
namespace {

using ::testing::MatchesRegex;

Instant at_ms(std::int64_t ms) {
  return Instant(std::chrono::milliseconds(ms));
}

TEST(Ids, AreUuidsOfVersionSevenThatBeginWithTheTime) {
  const std::string id = new_id(at_ms(0x0123456789AB));
  EXPECT_THAT(id, MatchesRegex("01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}

TEST(Ids, WithoutATimeAreUuidsOfVersionFour) {
  const std::string id = new_random_id();
  EXPECT_THAT(id, MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
  EXPECT_NE(id, new_random_id());
}

TEST(Ids, OfOneMillisecondSortInTheOrderTheyWereMade) {
  std::vector<std::string> ids;
  for (int i = 0; i < 10'000; ++i) ids.push_back(new_id(at_ms(1'784'273'700'000)));
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  EXPECT_LT(ids.back(), new_id(at_ms(1'784'273'700'001)));
}

TEST(Ids, OfSeveralThreadsAreAllDifferent) {
  std::vector<std::vector<std::string>> made(4);
  {
    std::vector<std::jthread> threads;
    for (auto& ids : made) {
      threads.emplace_back([&ids] {
        for (int i = 0; i < 5'000; ++i) ids.push_back(new_id(at_ms(1)));
      });
    }
  }
  std::set<std::string> all;
  for (const auto& ids : made) all.insert(ids.begin(), ids.end());
  EXPECT_EQ(all.size(), 20'000u);
}

TEST(Notice, NamesFileAndLineWhereItHasThem) {
  EXPECT_EQ((Notice{"otter_room.ics", 41, "has no end; it is left out"}).text(),
            "otter_room.ics, line 41: has no end; it is left out");
  EXPECT_EQ((Notice{"otter_room.ics", 0, "cannot be read"}).text(), "otter_room.ics: cannot be read");
  EXPECT_EQ((Notice{"", 0, "No sound: plug in a loudspeaker"}).text(), "No sound: plug in a loudspeaker");
}

TEST(JournalWords, LeadBackToWhatTheyStandFor) {
  for (const State state : {State::none, State::answered, State::dont_know, State::not_today, State::away,
                            State::not_offered, State::unfinished}) {
    EXPECT_EQ(state_from(to_text(state)), state);
  }
  for (const By by : {By::child, By::together, By::adult}) EXPECT_EQ(by_from(to_text(by)), by);
  EXPECT_EQ(to_text(State::dont_know), "dont_know");
  EXPECT_EQ(to_text(By::together), "together");
  EXPECT_EQ(state_from("sulking"), State::none);
  EXPECT_EQ(by_from("robot"), By::child);
}

}  // namespace
}  // namespace hearth
