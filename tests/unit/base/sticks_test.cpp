// SPDX-License-Identifier: MIT
#include "base/sticks.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "contract/temp_folder.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

TEST(SticksTest, AreTheFoldersBelowThoseOfTheAccounts) {
  const TempFolder folder;
  for (const char* stick : {"media/teacher/YELLOW", "media/teacher/BLUE", "run/head/BLUE"})
    fs::create_directories(folder / stick);
  fs::create_directories(folder / "media/.hidden/GREEN");
  std::ofstream(folder / "media/teacher/a file") << "no stick";
  fs::create_directory_symlink(folder / "run", folder / "media/teacher/LINK");
  std::vector<std::string> found;
  for (const Stick& stick : sticks_in({folder / "media", folder / "run", folder / "nowhere"}))
    found.push_back(stick.name + ' ' + fs::relative(stick.folder, folder.path()).string());
  EXPECT_THAT(found, testing::ElementsAre("BLUE media/teacher/BLUE", "BLUE run/head/BLUE",
                                          "YELLOW media/teacher/YELLOW"));
}

}  // namespace
}  // namespace hearth
