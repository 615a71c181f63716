// SPDX-License-Identifier: MIT
// `hearth import` as a program: what it prints and how it ends.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"

namespace hearth {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

struct Said {
  int code = -1;
  std::string text;
};

class ImportProgram : public ::testing::Test {
 protected:
  ImportProgram() { Store({.folder = folder_ / "data"}, RealClock()); }

  Said hearth(const std::string& arguments) {
    const std::string command = "LC_ALL=C exec '" HEARTH_BIN_DIR "/hearth' " + arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    Said said;
    for (int c; (c = fgetc(pipe)) != EOF;) said.text += static_cast<char>(c);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) said.code = WEXITSTATUS(status);
    return said;
  }
  Said bring(const std::string& rest) {
    return hearth("import --data '" + (folder_ / "data").string() + "' " + rest);
  }
  std::string file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return "'" + (folder_ / name).string() + "'";
  }

  TempFolder folder_;
};

TEST_F(ImportProgram, RefusedRowsAreNamedAndTheRestIsTaken) {
  const auto said =
      bring(file("pupils.csv", "Kid,Surname\nCallum,Ashdown\n,Garrity\n") + " --column Kid=forename");
  EXPECT_EQ(said.code, 0);
  EXPECT_THAT(said.text, HasSubstr("pupils.csv:3: "));
  EXPECT_THAT(said.text, EndsWith("1 new, 0 changed, 0 the same, 1 refused\n"));
}

TEST_F(ImportProgram, BeforeHearthHasEverRunRecordsAreBegun) {
  const auto pupils = file("pupils.csv", "Forename,Surname,Adno\nCallum,Ashdown,1500\n");
  const std::string command = "import --data '" + (folder_ / "new").string() + "' " + pupils;
  EXPECT_THAT(hearth(command).text, EndsWith("1 new, 0 changed, 0 the same, 0 refused\n"));
  EXPECT_THAT(hearth(command).text, EndsWith("0 new, 0 changed, 1 the same, 0 refused\n"));
}

TEST_F(ImportProgram, AFileThatCannotBeReadEndsWithOneAndWritesNothing) {
  const auto pupils = file("pupils.csv", "Forename,Surname\nCallum,Ashdown\n");
  const auto said = bring(pupils + " '" + (folder_ / "nowhere.csv").string() + "'");
  EXPECT_EQ(said.code, 1);
  EXPECT_THAT(said.text, HasSubstr("nowhere.csv: "));
  EXPECT_THAT(bring(pupils).text, EndsWith("1 new, 0 changed, 0 the same, 0 refused\n"));
}

TEST_F(ImportProgram, HelpNamesItsOptions) {
  const auto said = hearth("import --help");
  EXPECT_EQ(said.code, 0);
  for (const char* option : {"--preview", "--room", "--same-people", "--column"})
    EXPECT_THAT(said.text, HasSubstr(option));
}

}  // namespace
}  // namespace hearth
