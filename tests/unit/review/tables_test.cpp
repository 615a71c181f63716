// SPDX-License-Identifier: MIT
// Charts as tables: stable headings, days that a program reads, nothing that a spreadsheet runs.
#include <gmock/gmock.h>

#include "unit/review/quillbrook.hpp"

namespace hearth {
namespace {

using sample::day;
using ::testing::ElementsAre;
using ::testing::SizeIs;

// RFC 4180, and one apostrophe less before what would be a formula.
Rows read_csv(const std::string& csv) {
  Rows rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] {
    const auto at = cell.find_first_not_of('\'');
    if (cell.starts_with('\'') && at != cell.npos &&
        std::string("=+-@\t\r\n").find(cell[at]) != std::string::npos)
      cell.erase(0, 1);
    row.push_back(cell);
    cell.clear();
  };
  for (std::size_t at = 3; at < csv.size(); ++at) {
    const char c = csv[at];
    if (c == '"' && quoted && at + 1 < csv.size() && csv[at + 1] == '"') {
      cell += csv[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      end_cell();
    } else if (c == '\r' && !quoted) {
      end_cell();
      rows.push_back(row);
      row.clear();
      ++at;  // the line feed
    } else {
      cell += c;
    }
  }
  return rows;
}

TEST(Tables, WhatIsWrittenIsReadAgain) {
  const Rows rows{{"what", "n", "told"},
                  {"=HYPERLINK(\"http://x\")", "-1.5", "7 of 9"},
                  {"+44", "-2", "-2+3"},
                  {"@SUM(A1)", "", "a, \"b\"\r\nc"},
                  {"\tx", "\ry", "\nz"},
                  {"'=x", "''+y", "'tis"},
                  {"Олександр 美玲 محمد", "-", "1e5"}};
  const std::string csv = as_csv(rows);
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFwhat,n,told\r\n"));
  EXPECT_EQ(read_csv(csv), rows);
}

TEST(Tables, NothingIsAFormulaAndNumbersStayNumbers) {
  const auto first_line = [](const char* text) { return as_csv({{text}}).substr(3); };
  for (const char* text : {"=1+1", "+1-1", "-1+1", "@x", "=cmd|' /C calc'!A0"})
    EXPECT_TRUE(first_line(text).starts_with("'")) << text;
  EXPECT_TRUE(first_line("\t=1").starts_with("'"));
  EXPECT_TRUE(first_line("\r=1").starts_with("\"'"));
  EXPECT_EQ(first_line("-0.667"), "-0.667\r\n");
  EXPECT_EQ(first_line("+44"), "'+44\r\n") << "a telephone number is text";
  EXPECT_EQ(first_line("-"), "'-\r\n");
}

TEST(Tables, ADayChartHasARowForEachValueAndEachMarker) {
  DayChart chart;
  chart.dots = {{day("2026-03-02"), 1, 3}, {day("2026-03-04"), -2.0 / 3, 3}};
  chart.line = {{day("2026-03-04"), 0.25, 1}};
  chart.usual = {{-0.5, 0.5}};
  chart.markers = {{day("2026-03-03"), "=A note"}, {day("2026-03-04"), "Another"}};
  EXPECT_THAT(
      rows_of(chart),
      ElementsAre(ElementsAre("day", "series", "value", "step", "answers", "smoothed", "usual_low",
                              "usual_high", "agreed", "marker"),
                  ElementsAre("2026-03-02", "", "1", "", "3", "", "-0.5", "0.5", "", ""),
                  ElementsAre("2026-03-03", "", "", "", "", "", "", "", "", "=A note"),
                  ElementsAre("2026-03-04", "", "-0.667", "", "3", "0.25", "-0.5", "0.5", "", "Another")));
}

TEST(Tables, TypedTotalsKeepTheirSeriesTheirStepAndWhatWasAgreed) {
  DayChart chart;
  chart.dots = {{day("2026-03-02"), 1, 1}};
  chart.series = {{"Reading", {{day("2026-03-02"), 1, 1}}}};
  chart.steps = {{0, "", "A1"}, {1, "", "B2"}};
  chart.agreed = {{80, "", "80: agreed"}};
  EXPECT_THAT(rows_of(chart)[1], ElementsAre("2026-03-02", "Reading", "1", "B2", "1", "", "", "", "80", ""));
}

TEST(Tables, TheOtherChartsHaveHeadingsOfTheirOwn) {
  HeatChart heat;
  heat.columns = {"Monday", "Tuesday"};
  heat.rows = {"When we arrive"};
  heat.cells = {{-0.25, 4}, {std::nullopt, 1}};
  EXPECT_THAT(rows_of(heat), ElementsAre(ElementsAre("row", "column", "value", "answers"),
                                         ElementsAre("When we arrive", "Monday", "-0.25", "4"),
                                         ElementsAre("When we arrive", "Tuesday", "", "1")));
  ShareChart shares;
  shares.rows = {{"", "Lunch", 7.0 / 9, "7 of 9", 7, 9}};
  EXPECT_THAT(rows_of(shares), ElementsAre(ElementsAre("what", "n", "of", "share", "told"),
                                           ElementsAre("Lunch", "7", "9", "0.778", "7 of 9")));
  PairChart pairs;
  pairs.sessions = {{"2 March", 1, std::nullopt, day("2026-03-02")}};
  EXPECT_THAT(rows_of(pairs), ElementsAre(ElementsAre("day", "child_mark", "adult_mark", "highest_mark"),
                                          ElementsAre("2026-03-02", "1", "", "2")));
  for (const Chart& empty : {Chart(DayChart{}), Chart(HeatChart{}), Chart(ShareChart{}), Chart(PairChart{})})
    EXPECT_THAT(rows_of(empty), SizeIs(1)) << "headings alone";
}

TEST(Tables, AChartOfTheSampleComesBackWhole) {
  const auto all = sample::Quillbrook::read();
  const Rows rows = rows_of(how_they_have_been(all.year("P10")));
  EXPECT_THAT(rows, SizeIs(1 + 108 + 1)) << "headings, days with an answer, a marker on a day without";
  EXPECT_EQ(read_csv(as_csv(rows)), rows);
}

}  // namespace
}  // namespace hearth
