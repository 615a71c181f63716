// SPDX-License-Identifier: MIT
#include "keeper/exchange/csv.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Cells = std::vector<std::string>;

class CsvTest : public ::testing::Test {
 protected:
  std::vector<CsvRow> rows(const std::string& bytes) { return csv_rows(bytes, "pupils.csv", refused_); }
  Notices refused_;
};

TEST_F(CsvTest, FindsOutWhatSeparates) {
  for (const std::string separator : {",", ";", "\t"}) {
    const auto found = rows("Surname" + separator + "Year\nAshdown" + separator + "2\n");
    ASSERT_THAT(found, SizeIs(2)) << separator;
    EXPECT_THAT(found[1].cells, ElementsAre("Ashdown", "2"));
  }
  EXPECT_THAT(rows("Pupil;Year\nAshdown, Callum;2\nGarrity, Poppy;4\n")[1].cells,
              ElementsAre("Ashdown, Callum", "2"));
  EXPECT_THAT(rows("Pupil,Class\nAshdown,4 Elm; 4 Oak\nGarrity,4 Elm\n")[1].cells,
              ElementsAre("Ashdown", "4 Elm; 4 Oak"));
}

TEST_F(CsvTest, LinesMayEndInAnyWayAndEachRowKnowsItsOwn) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const auto found = rows("A;B" + end + end + "\"two" + end + "lines\";2" + end + "3;4");
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_EQ(found[1].line, 3);
    EXPECT_EQ(found[1].cells[0], "two" + end + "lines");
    EXPECT_EQ(found[2].line, 5);
    EXPECT_THAT(found[2].cells, ElementsAre("3", "4"));
  }
}

TEST_F(CsvTest, QuotationMarksKeepWhatTheyHold) {
  EXPECT_THAT(rows("\"a,b\",\"say \"\"hello\"\"\", c \n")[0].cells, ElementsAre("a,b", "say \"hello\"", "c"));
}

TEST_F(CsvTest, LettersSurviveEveryEncoding) {
  const std::string utf8 = "Name,Class\nSiân,Łódź\n", windows = "Name,Class\nSi\xE2n,\x80 Elm\n";
  EXPECT_THAT(rows(utf8)[1].cells, ElementsAre("Siân", "Łódź"));
  EXPECT_THAT(rows("\xEF\xBB\xBF" + utf8)[0].cells, ElementsAre("Name", "Class"));
  EXPECT_THAT(rows(windows)[1].cells, ElementsAre("Siân", "€ Elm"));
  std::string utf16 = "\xFF\xFE";
  for (const char16_t unit : std::u16string(u"Name,Class\nSiân,Łódź\n"))
    utf16 += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
  EXPECT_THAT(rows(utf16)[1].cells, ElementsAre("Siân", "Łódź"));
  EXPECT_THAT(refused_, IsEmpty());
}

TEST_F(CsvTest, AQuotationMarkThatIsNeverClosedIsNamedWithItsLine) {
  std::string text = "Surname,Forename\nAshdown,Callum\n\"Garrity,Poppy\n";
  while (text.size() < 2 * kMostCsvField) text += "Kuttner,Daniyar\n";
  EXPECT_THAT(rows(text), SizeIs(2));
  ASSERT_THAT(refused_, SizeIs(1));
  EXPECT_EQ(refused_[0].line, 3);
  EXPECT_THAT(refused_[0].reason, HasSubstr("quotation mark"));
}

TEST_F(CsvTest, ATooWideRowIsRefusedAndTheNextIsRead) {
  EXPECT_THAT(rows("a,b\n" + std::string(kMostCsvColumns, ',') + "x\nc,d\n"), SizeIs(2));
  ASSERT_THAT(refused_, SizeIs(1));
  EXPECT_EQ(refused_[0].line, 2);
}

TEST_F(CsvTest, TooManyRowsEndWithASentence) {
  std::string text;
  for (std::size_t i = 0; i <= kMostCsvRows; ++i) text += "a\n";
  EXPECT_THAT(rows(text), SizeIs(kMostCsvRows));
  ASSERT_THAT(refused_, SizeIs(1));
  EXPECT_THAT(refused_[0].reason, HasSubstr("split"));
}

TEST_F(CsvTest, WhatIsNoTextIsRefused) {
  EXPECT_THAT(rows(std::string("\x7F"
                               "ELF\0\0\0",
                               7)),
              IsEmpty());
  EXPECT_THAT(refused_, SizeIs(1));
  EXPECT_THAT(read_csv("/nowhere/pupils.csv", refused_), IsEmpty());
  EXPECT_THAT(refused_.back().text(), HasSubstr("pupils.csv"));
}

}  // namespace
}  // namespace hearth
