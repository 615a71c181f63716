// SPDX-License-Identifier: MIT
#include "screen/paper/keep_file.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "contract/temp_folder.hpp"

namespace hearth {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

int files_in(const std::filesystem::path& folder) {
  return int(std::distance(std::filesystem::directory_iterator(folder), {}));
}

std::string problem_of(const std::filesystem::path& file, const std::string& bytes) {
  try {
    keep_file(file, bytes);
  } catch (const PaperProblem& problem) {
    return problem.what();
  }
  return {};
}

TEST(KeepFileTest, NothingIsEverWrittenOver) {
  const TempFolder folder;
  std::vector<std::string> names;
  for (int n = 0; n < 3; ++n) {
    const auto file = free_name(folder.path(), "summary-P03", ".pdf");
    keep_file(file, "bytes");
    names.push_back(file.filename());
  }
  EXPECT_THAT(names, testing::ElementsAre("summary-P03.pdf", "summary-P03 (2).pdf", "summary-P03 (3).pdf"));
  EXPECT_EQ(files_in(folder.path()), 3);
}

TEST(KeepFileTest, ANameNeverLeadsOutOfItsFolder) {
  const TempFolder folder;
  for (const char* name : {"../secret", "/etc/passwd", "a/b", "..", "", "tab\there", "C:\\x", ".hidden"}) {
    const auto file = free_name(folder.path(), name, ".pdf");
    EXPECT_EQ(file.parent_path(), folder.path()) << name;
    EXPECT_NE(file.filename().string().front(), '.') << name;
  }
  EXPECT_EQ(free_name(folder.path(), "Zoë-محمد", ".pdf").filename(), "Zoë-محمد.pdf");
}

TEST(KeepFileTest, OnlyThisAccountReadsIt) {
  const TempFolder folder;
  keep_file(folder / "a.pdf", "bytes");
  EXPECT_EQ(std::filesystem::status(folder / "a.pdf").permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(KeepFileTest, WhatCannotBeWrittenIsASentenceAndLeavesNothing) {
  const TempFolder folder;
  EXPECT_THAT(problem_of(folder / "gone/a.pdf", "bytes"), HasSubstr("not there any more"));
  // No file may be longer than 100 bytes: as a disk that is full in the middle of one.
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto old = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{100, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  std::ofstream(folder / "a.pdf") << "the one before";
  const std::string problem = problem_of(folder / "a.pdf", std::string(1000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old);
  EXPECT_THAT(problem, HasSubstr("It could not be written: "));
  EXPECT_THAT(problem, EndsWith("."));
  EXPECT_EQ(files_in(folder.path()), 1);
  EXPECT_EQ(std::filesystem::file_size(folder / "a.pdf"), 14u) << "the one before is whole";
}

}  // namespace
}  // namespace hearth
