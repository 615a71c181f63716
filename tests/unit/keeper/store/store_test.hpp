// SPDX-License-Identifier: MIT
// What the tests of the store share: a folder of their own, a clock that stands, and a way to damage a file.
#pragma once

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "base/clocks.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// What is in the file once no Store has it open. The first column of the rows, one a line.
inline std::string raw_sql(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* raw = nullptr;
  std::string answer;
  const auto line = [](void* answer, int, char** values, char**) {
    *static_cast<std::string*>(answer) += std::string(values[0] ? values[0] : "NULL") + "\n";
    return 0;
  };
  char* problem = nullptr;
  if (sqlite3_open(file.c_str(), &raw) != SQLITE_OK ||
      sqlite3_exec(raw, sql.c_str(), line, &answer, &problem) != SQLITE_OK) {
    answer = problem ? problem : "cannot open";
    ADD_FAILURE() << answer;
  }
  sqlite3_free(problem);
  sqlite3_close(raw);
  return answer;
}

class StoreTest : public ::testing::Test {
 protected:
  StoreTest() {
    std::string name = std::filesystem::temp_directory_path() / "hearth-store-XXXXXX";
    root_ = mkdtemp(name.data());
    folder_ = root_ / "data";
    file_ = folder_ / "hearth.db";
  }
  ~StoreTest() override { std::filesystem::remove_all(root_); }

  StoreOptions options() const { return {.folder = folder_}; }
  Store open() { return Store(options(), clock_); }

  Entry check_in(const std::string& pupil, const std::string& feeling = "happy") const {
    return {.id = "",
            .at = clock_.now(),
            .kind = "check_in",
            .slot = "arrive",
            .room = "otter",
            .pupil = pupil,
            .what = feeling,
            .level = 2,
            .state = State::answered,
            .detail = {{"valence", 1}, {"word", "glad"}}};
  }

  // The sentence of the StoreProblem that `action` throws.
  template <class Action>
  std::string problem_of(Action action) {
    try {
      action();
    } catch (const StoreProblem& problem) {
      return problem.what();
    }
    ADD_FAILURE() << "nothing was thrown";
    return {};
  }

  std::filesystem::path root_, folder_, file_;
  SteppedClock clock_{instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London")};
};

}  // namespace hearth
