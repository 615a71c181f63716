// SPDX-License-Identifier: MIT
// A room's whole day as one tour; the journal then holds exactly what was pressed, row by row. And the same
// day in which the plug is pulled again and again: nothing else is in the journal.
#include <gmock/gmock.h>

#include <fstream>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/day_script.hpp"
#include "screen/household.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAreArray;

// What a row says, as DayScript writes it.
std::string said_by(const Entry& entry) {
  std::string said = entry.pupil + ' ' + entry.kind + ' ' + to_text(entry.by);
  const auto detail = [&](const char* key) {
    const auto found = entry.detail.find(key);
    if (found == entry.detail.end()) return std::string();
    const auto* number = std::get_if<std::int64_t>(&found->second);
    return ' ' + (number ? std::to_string(*number) : std::get<std::string>(found->second));
  };
  if (entry.kind == "check_in") {
    said += ' ' + to_text(entry.state) + ' ' + entry.slot;
    return entry.what.empty() ? said : said + ' ' + entry.what;
  }
  if (entry.kind == "target_score")
    return said + ' ' + entry.slot + ' ' + entry.what + detail("self") + detail("adult");
  if (entry.kind == "award") return entry.by == By::child ? said + ' ' + entry.slot + ' ' + entry.what : said;
  if (entry.kind == "calm_session") return said + ' ' + entry.what + detail("ended");
  return said + ' ' + entry.what;
}

std::vector<std::string> rows_left(const TempFolder& folder) {
  std::vector<std::string> rows;
  const Store store({.folder = folder.path() / "data"}, RealClock());
  for (const Entry& entry : store.entries({.day = parse_day("2026-03-25")}))
    if (entry.kind != "edited" && entry.kind != "viewed") rows.push_back(said_by(entry));
  return rows;
}

TEST(WholeDayTest, TheJournalHoldsExactlyWhatWasPressed) {
  const DayScript day(DayScript::Plug::stays_in);
  const TempFolder folder;
  ASSERT_EQ(day.parts().size(), 1u);
  const Played tour = play(folder.path(), day.parts()[0].tour, {"--now", day.parts()[0].now});
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_THAT(rows_left(folder), ElementsAreArray(day.rows()));
}

TEST(WholeDayTest, HoweverOftenThePlugIsPulledTheDayGoesOnWhereItWas) {
  const DayScript day(DayScript::Plug::is_pulled);
  ASSERT_GT(day.parts().size(), 35u);
  const TempFolder folder;
  const auto tour = folder / "day.tour", pictures = folder / "shots", there = pictures / "there.txt";
  for (const DayScript::Part& part : day.parts()) {
    std::filesystem::remove(there);
    std::ofstream(tour) << part.tour << "note there\nwait nobody/presses/this\n";
    Household household(folder.path(), {"--demo", "--tour", tour, "--shots", pictures, "--now", part.now});
    ASSERT_TRUE(wait_until([&] { return std::filesystem::exists(there) || household.ended(); })) << part.tour;
    ASSERT_FALSE(household.ended()) << part.tour << household.log();
    ASSERT_TRUE(household.pull_the_plug());
  }
  EXPECT_THAT(rows_left(folder), ElementsAreArray(day.rows()));
}

}  // namespace
}  // namespace hearth
