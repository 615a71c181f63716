// SPDX-License-Identifier: MIT
// docs/roles.md is what we say, the keeper is what we do. Each cell of the table there is tried here, over a
// real socket, for a child and a room of one's own and for others.
#include <map>
#include <sstream>

#include "contract/roles_attempts.hpp"

namespace hearth {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

using Row = std::vector<std::string>;

// The rows of the table in docs/roles.md whose heading has this cell, without the headings of its parts.
std::vector<Row> table_with(const std::string& heading) {
  std::ifstream file(HEARTH_SOURCE_DIR "/docs/roles.md");
  std::vector<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('|')) {
      inside = false;
      continue;
    }
    Row row;
    std::istringstream cells(line.substr(1));
    for (std::string cell; std::getline(cells, cell, '|');) {
      const auto from = cell.find_first_not_of(" `"), to = cell.find_last_not_of(" `");
      row.push_back(from == cell.npos ? "" : cell.substr(from, to + 1 - from));
    }
    if (std::ranges::count(row, heading)) {
      rows = {row};
      inside = true;
    } else if (inside && row.size() > 1 && !row[1].empty() && !row[1].starts_with("--")) {
      rows.push_back(row);
    }
  }
  return rows;
}

const std::vector<std::pair<std::string, Column>> kColumns{{"Adult in the room", {"room_adult"}},
                                                           {"Lead of the room", {"lead"}},
                                                           {"SENCo", {"senco"}},
                                                           {"Lunch time", {"lunch"}},
                                                           {"Technician", {"technician"}},
                                                           {"Pupil's screen", {""}},
                                                           {"Operator", {"", Role::the_operator}}};

// How a column fares with an attempt: as a cell says it; else what is odd about it.
std::string cell_of(AskingColumn& column, const Attempt& attempt) {
  const std::string own = column.try_out(attempt, true), foreign = column.try_out(attempt, false);
  for (const auto& problem : {own, foreign})
    if (!problem.empty() && !is_about_rights(problem) && !attempt.other.contains(problem)) return problem;
  const bool mine = !is_about_rights(own), others = !is_about_rights(foreign);
  if (mine && others) return "yes";
  if (mine) return "own rooms";
  return others ? "only foreign rooms" : "no";
}

class RolesTest : public ::testing::Test {
 protected:
  const std::vector<Row> table_ = table_with("asked as");
  // The second words of all rows that begin like this.
  std::set<std::string> rows_of(const std::string& verb) const {
    std::set<std::string> names;
    for (std::size_t i = 1; i < table_.size(); ++i) {
      std::istringstream words(table_[i].at(1));
      std::string first, second;
      words >> first >> second;
      if (first == verb) names.insert(second);
    }
    return names;
  }
};

TEST_F(RolesTest, EveryCellIsAsTheTableSays) {
  ASSERT_GT(table_.size(), 1u);
  const auto attempts = all_attempts();
  int tried = 0;
  for (const auto& [title, column] : kColumns) {
    const auto place = std::ranges::find(table_[0], title) - table_[0].begin();
    ASSERT_LT(place, std::ssize(table_[0])) << title;
    AskingColumn asking(column);
    for (std::size_t i = 1; i < table_.size(); ++i) {
      const auto& row = table_[i];
      const auto attempt = attempts.find(row.at(1));
      ASSERT_NE(attempt, attempts.end()) << "nobody knows how to try `" << row[1] << "`";
      EXPECT_EQ(cell_of(asking, attempt->second), row.at(std::size_t(place))) << row[1] << ", " << title;
      ++tried;
    }
  }
  std::cout << tried << " cells tried\n";
}

TEST_F(RolesTest, TheTableHasARowForWhateverCanBeTried) {
  std::set<std::string> rows, attempts;
  for (std::size_t i = 1; i < table_.size(); ++i)
    EXPECT_TRUE(rows.insert(table_[i].at(1)).second) << table_[i][1] << " stands there twice";
  for (const auto& [name, attempt] : all_attempts()) attempts.insert(name);
  EXPECT_EQ(rows, attempts);
}

TEST_F(RolesTest, TheTableHasARowForWhateverTheKeeperKnows) {
  auto asks = rows_of("ask");
  asks.insert({"put", "write", "documents"});  // these have rows for each kind
  EXPECT_THAT(Answers::questions(), UnorderedElementsAreArray(asks));
  auto put = rows_of("put");
  EXPECT_EQ(put.erase("pin") + put.erase("second_factor"), 2u);  // kinds without a rule take the operator
  EXPECT_THAT(kinds_to_put(), UnorderedElementsAreArray(put));
  auto written = rows_of("write");
  written.erase("check_in");  // a plugin's
  EXPECT_THAT(kinds_to_write(), UnorderedElementsAreArray(written));
}

TEST_F(RolesTest, TheBuiltInRolesAreAsTheirTableSays) {
  const auto table = table_with("task");
  const auto roles = roles_of(School());
  ASSERT_EQ(table.size(), all_tasks().size() + 1);
  ASSERT_EQ(table[0].size(), roles.size() + 2);
  for (std::size_t i = 0; i < all_tasks().size(); ++i) {
    EXPECT_EQ(table[i + 1][0], to_text(all_tasks()[i]));
    for (std::size_t r = 0; r < roles.size(); ++r) {
      EXPECT_EQ(table[0][r + 2], roles[r].title);
      EXPECT_EQ(table[i + 1][r + 2], roles[r].tasks.contains(all_tasks()[i]) ? "yes" : "no")
          << roles[r].title << ", " << table[i + 1][0];
    }
  }
}

}  // namespace
}  // namespace hearth
