// SPDX-License-Identifier: MIT
// Children and their stars on the whole program, and exactly what they leave in the journal.
#include <gmock/gmock.h>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;

const std::string kTour = HEARTH_SOURCE_DIR "/tests/tours/stars.tour";
const std::string kFriday = "2026-07-17";

Document target(const Id& id, const std::string& words,
                const nlohmann::json& more = nlohmann::json::object()) {
  nlohmann::json body{{"pupil", "P02"},   {"text", words},         {"title", id},
                      {"picture", "ear"}, {"first", "2026-06-01"}, {"last", "2026-07-22"}};
  body.update(more);
  return {.kind = "target", .id = id, .body = body};
}

Document reward(const Id& id, const std::string& title, const nlohmann::json& more) {
  nlohmann::json body{{"title", title}};
  body.update(more);
  return {.kind = "reward", .id = id, .body = body};
}

// The demo school with these targets and rewards and no others: Aaliyah has two of different scales, and
// Maisie may say how it went beside her.
class StarsTours : public ::testing::Test {
 protected:
  StarsTours() {
    const Played first = play(folder_.path(), "wait dock/reward_tracker\n");
    EXPECT_EQ(first.code, 0) << first.log;
    const RealClock clock;
    Store store({.folder = folder_ / "data"}, clock);
    std::vector<Document> put;
    for (const char* kind : {"target", "reward"})
      for (Document& document : store.documents(kind)) {
        document.deleted = true;
        put.push_back(document);
      }
    put.push_back(target("listen", "I listen when other children are chosen."));
    put.push_back(target("raise", "I put up my hand when I want to say something.",
                         {{"picture", "hand"}, {"scale", "count"}, {"goal", 3}}));
    put.push_back(reward("fish", "Feed the fish", {{"tokens", 5}, {"size", "small"}, {"pupil", "P02"}}));
    put.push_back(reward("film", "Choose a film", {{"tokens", 20}, {"size", "medium"}, {"pupil", "P02"}}));
    put.push_back(reward("trip", "Golden time with two friends", {{"tokens", 40}, {"size", "big"}}));
    Document peer{.kind = "preferences", .id = "P02"};
    for (const Document& document : store.documents("preferences"))
      if (document.id == peer.id) peer = document;
    peer.body["peer"] = "P05";
    put.push_back(peer);
    store.put_all(std::move(put), "test");
    // What a grown-up said of the first target, before the child did.
    store.write({.at = instant_of(parse_day(kFriday), parse_time("11:48"), "Europe/London"),
                 .kind = "target_score",
                 .slot = "number",
                 .room = "otter",
                 .pupil = "P02",
                 .by = By::adult,
                 .what = "listen",
                 .detail = {{"adult", 1}, {"staff", "S01"}}});
  }

  // What children left on that day, in the order of the journal.
  std::vector<std::string> left() const {
    const RealClock clock;
    const Store store({.folder = folder_ / "data"}, clock);
    std::vector<std::string> all;
    for (const Entry& entry : store.entries({.day = parse_day(kFriday)})) {
      if (entry.by != By::child || entry.kind == "edited") continue;
      std::string words = entry.pupil + ' ' + entry.kind + ' ' + entry.what;
      for (const auto& [key, value] : entry.detail)
        if (const auto* number = std::get_if<std::int64_t>(&value))
          words += ' ' + key + '=' + std::to_string(*number);
      all.push_back(words);
    }
    return all;
  }

  const TempFolder folder_;
};

TEST_F(StarsTours, AChildMarksTwoTargetsAPeerDoesTooAndARewardIsChosen) {
  const Played tour = play_file(folder_.path(), kTour);
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_THAT(left(), ElementsAre("P02 target_score listen self=2", "P02 target_score raise self=1",
                                  "P02 award target", "P02 target_score listen peer=1",
                                  "P02 target_score raise peer=3", "P02 reward_choice fish",
                                  "P02 target_score raise self=3", "P02 award target", "P01 call grown_up"));
}

// The keeper would refuse a star that nobody has agreed to.
TEST_F(StarsTours, WhereStarsAreApprovedAChildWishesForOne) {
  {
    const RealClock clock;
    Store store({.folder = folder_ / "data"}, clock);
    store.put({.kind = "plugin", .id = "reward_tracker", .body = {{"settings", {{"approval", 1}}}}}, "test");
  }
  const Played tour = play(folder_.path(), R"(
now 2026-07-17T11:50
wait dock/reward_tracker
press dock/reward_tracker
press stars/self/P02
wait stars/mark/2
press stars/mark/2
wait stars/mark/5
press stars/mark/1
see A grown-up will look at it
shot wished
press stars/home
wait dock/reward_tracker
)");
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_THAT(left(), ElementsAre("P02 target_score listen self=2", "P02 target_score raise self=1",
                                  "P02 award_wish target"));
}

TEST_F(StarsTours, TheSameOnATallPanelAndInTheDark) {
  const Played tour = play_file(folder_.path(), kTour, {"--size", "1080x1920", "--theme", "dark"});
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
