// SPDX-License-Identifier: MIT
// What only the keeper itself does; the contract suite has what it answers.
#include <fstream>

#include "contract/keepers.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
namespace fs = std::filesystem;

TEST(Answers, ANewDayMakesItsBackupAndEveryScreenHearsOfIt) {
  DirectKeeper keeper;
  const auto screen = keeper.screen();
  std::vector<News> heard;
  screen->on_news = [&](News news) { heard.push_back(news); };
  keeper.answers_.begin_day();
  screen->poll();
  EXPECT_THAT(heard, ElementsAre(News::today));
  const auto backups = fs::directory_iterator(keeper.folder_ / "data/backups");
  EXPECT_EQ(std::distance(begin(backups), end(backups)), 1);
}

TEST(Answers, ABackupThatFailsIsANoticeForStaff) {
  DirectKeeper keeper;
  fs::remove_all(keeper.folder_ / "data/backups");
  std::ofstream(keeper.folder_ / "data/backups") << "in the way";
  keeper.answers_.begin_day();
  const auto boss = keeper.the_operator();
  const auto notices = answer<Notices>(*boss, [&](auto then) { boss->notices(then); });
  EXPECT_THAT(notices.value.value(), SizeIs(2));
}

TEST(Answers, AnEntryThatWasStoredIsNewsAndOneThatWasRefusedIsNot) {
  DirectKeeper keeper;
  const auto screen = keeper.screen();
  int heard = 0;
  screen->on_news = [&](News) { ++heard; };
  const auto write = [&](const std::string& kind) {
    const Entry entry{.kind = kind, .room = "otter", .pupil = "P01"};
    return answer<Receipt>(*screen, [&](auto then) { screen->write(entry, then); });
  };
  write("stars");
  EXPECT_EQ(heard, 0);
  write("check_in");
  EXPECT_EQ(heard, 1);
}

}  // namespace
}  // namespace hearth
