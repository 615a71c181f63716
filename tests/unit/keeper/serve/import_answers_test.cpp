// SPDX-License-Identifier: MIT
// A whole school that staff bring in from a file.
#include "keeper/serve/import_answers.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/clocks.hpp"
#include "contract/keepers.hpp"

namespace hearth {
namespace {

TEST(ImportAnswersTest, AWholeSchoolIsThereInAMomentAndASecondTimeIsTheSame) {
  const TempFolder folder;
  SteppedClock clock(kFriday);
  Store store({.folder = folder / "data"}, clock);
  const FilePlaces places{folder / "inbox", {}};
  std::filesystem::create_directories(places.inbox);
  const std::string file = places.inbox / "school.csv";
  std::ofstream out(file);
  out << "Kid,Surname,DOB,Adno,Year\n";
  for (int i = 0; i < 2000; ++i)
    out << "Child" << i << ",Family" << i % 700 << ",0" << 1 + i % 9 << "/11/2018," << i << ",Year 4\n";
  out.close();
  const ImportDesk desk{store, clock, places};
  const ImportWish wish{.file = file, .columns = {{"Kid", "forename"}}, .room = "otter"};
  const auto run = [&] { return run_import(desk, wish, "okafor", [](const Import&) {}); };
  EXPECT_EQ(preview_import(desk, wish).fresh, 2000u);
  EXPECT_EQ(run().fresh, 2000u);
  EXPECT_EQ(preview_import(desk, wish).same, 2000u);
  EXPECT_EQ(run().same, 2000u);
}

}  // namespace
}  // namespace hearth
