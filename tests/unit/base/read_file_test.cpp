// SPDX-License-Identifier: MIT
#include "base/read_file.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>
#include <string>

namespace hearth {
namespace {

namespace fs = std::filesystem;

class ReadFile : public testing::Test {
 protected:
  ReadFile() {
    std::string name = fs::temp_directory_path() / "hearth-file-XXXXXX";
    folder = mkdtemp(name.data());
  }
  ~ReadFile() override { fs::remove_all(folder); }
  std::optional<std::string> read(const std::string& written) const {
    std::ofstream(folder / "a", std::ios::binary) << written;
    const auto bytes = read_file(folder / "a");
    return bytes ? std::optional(std::string(bytes->begin(), bytes->end())) : std::nullopt;
  }
  fs::path folder;
};

TEST_F(ReadFile, GivesAllBytesOfSmallAndLargeFiles) {
  for (const std::size_t size : {0, 1, 65535, 65536, 65537, 200000}) {
    std::string all(size, '\0');
    for (std::size_t i = 0; i < size; ++i) all[i] = char(i % 251);
    EXPECT_EQ(read(all), all) << size;
  }
}

TEST_F(ReadFile, GivesNothingWhereThereIsNoFile) {
  EXPECT_FALSE(read_file(folder / "missing"));
}

// A folder opens like a file and fails at the first byte: as a file does whose stick is gone.
TEST_F(ReadFile, GivesNothingWhereReadingFails) {
  EXPECT_FALSE(read_file(folder));
}

// As of a process that has ended since its name was seen.
TEST_F(ReadFile, GivesNothingWhereTheKernelRefuses) {
  EXPECT_FALSE(read_file("/proc/self/mem"));
}

}  // namespace
}  // namespace hearth
