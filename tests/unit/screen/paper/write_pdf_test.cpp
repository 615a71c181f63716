// SPDX-License-Identifier: MIT
// Papers as whoever prints them gets them.
#include <gmock/gmock.h>

#include "unit/screen/paper/pdf_pages.hpp"

namespace hearth {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double kMargin = 11 * 72 / 25.4;  // as far down as the foot reaches
const std::string kLongName =
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen";

PaperTable table_of(int rows) {
  PaperTable table{.rows = {{"Day", "What happened", "Told by"}}};
  for (int n = 1; n <= rows; ++n)
    table.rows.push_back({"begin-" + std::to_string(n),
                          "Maths, and then a story about the sea that went on for a while and had a good end "
                          "for everybody in it",
                          "end-" + std::to_string(n)});
  return table;
}

class WritePdf : public testing::Test {
 protected:
  PdfPages pages_of(std::vector<PaperBlock> blocks, bool across = false) {
    return PdfPages(pdf_of(
        {.file = "test", .foot = "About Sam, 17 July 2026", .across = across, .blocks = std::move(blocks)},
        tools));
  }
  static std::vector<PaperBlock> filler(int blocks) {
    return std::vector<PaperBlock>(std::size_t(blocks),
                                   PaperText{.words = "Something that takes a line of the page."});
  }

  const Words words = english();
  PaperTools tools{kPaperAssets, words};
};

std::vector<PaperBlock> one_of_each() {
  const ShareChart shares{.words = {.title = "What helps", .corner = "9 times"},
                          .rows = {{"toast", "Toast", 0.7, "7 of 10"}}};
  const ShareChart nothing{.words = {.title = "Nothing", .nothing = "Nothing has been told yet."}};
  PaperCards cards{.cards = {}, .across = 4, .to_cut = true};
  for (const char* name : {"happy", "calm", "tired", "sad", "worried"})
    cards.cards.push_back({"feeling/" + std::string(name), name, "9:15"});
  cards.cards.push_back({"feeling/okay", kLongName, ""});
  return {PaperHeading{.words = "Sam in Otter Room", .small = "17 July 2026", .picture = "animal/fox"},
          PaperText{.words = "A sentence about Sam, with a picture at its left.", .picture = "feeling/calm"},
          PaperText{
              .words =
                  "One of a list that is so long that it goes on below itself, where its second line begins.",
              .item = true},
          PaperText{.words = "Well done", .picture = "feeling/proud", .large = true},
          PaperText{.words = "Where this comes from.", .small = true},
          PaperHeading{.words = "A part", .small = "of it", .part = true},
          PaperCharts{.beside = {shares, nothing}, .height = 40},
          table_of(3),
          PaperTable{
              .rows = {{"Name", "Room"}, {kLongName, "Otter"}, {"Sam", kLongName}, {kLongName, kLongName}}},
          cards,
          PaperBoxes{.picture = "toast",
                     .words = "I can ask for help with a card when I am stuck",
                     .small = "in the room",
                     .columns = {"Mon", "Tue", "Wed", "Thu", "Fri"},
                     .rows = {"me", "my grown-up"},
                     .to_cut = true},
          PaperLines{.label = "What I want to say", .lines = 3},
          PaperHeading{.words = kLongName, .part = true},
          PaperText{.words = kLongName + " " + kLongName}};
}

TEST_F(WritePdf, NoWordLiesOnAnotherOrBeyondTheMargin) {
  EXPECT_THAT(pages_of(one_of_each()).wrong(kMargin), IsEmpty());
  EXPECT_THAT(pages_of(one_of_each(), true).wrong(kMargin), IsEmpty()) << "the long side below";
}

TEST_F(WritePdf, WordsAreLettersThatCanBeFound) {
  const PdfPages pdf = pages_of(one_of_each());
  for (const char* words :
       {"Sam in Otter Room", "17 July 2026", "A sentence about Sam", "What helps", "7 of 10",
        "Nothing has been told yet.", "worried", "my grown-up", "What I want to say", "Thu"})
    EXPECT_GT(pdf.page_with(words), 0) << words;
}

TEST_F(WritePdf, APageIsA4WithItsNumberAndWhoseItIs) {
  const PdfPages pdf = pages_of(filler(60));
  ASSERT_EQ(pdf.pages(), 2);
  EXPECT_TRUE(pdf.page_says(1, "page 1 of 2"));
  EXPECT_TRUE(pdf.page_says(2, "page 2 of 2"));
  for (int page : {1, 2}) EXPECT_TRUE(pdf.page_says(page, "About Sam, 17 July 2026"));
  pdf.words();
  EXPECT_NEAR(pdf.width, 595.3, 0.1);
  EXPECT_NEAR(pdf.height, 841.9, 0.1);
  const PdfPages wide = pages_of(filler(1), true);
  wide.words();
  EXPECT_GT(wide.width, wide.height);
}

TEST_F(WritePdf, ALongFootHasItsLinesAndThePageLessRoom) {
  Paper paper{.file = "test", .foot = {}, .blocks = filler(60)};
  for (int n = 0; n < 5; ++n) paper.foot += kLongName + " ";
  const PdfPages pdf(pdf_of(paper, tools));
  EXPECT_THAT(pdf.wrong(11 * 72 / 25.4), IsEmpty());
  EXPECT_TRUE(pdf.page_says(1, "page 1 of"));
}

TEST_F(WritePdf, AHeadingStaysWithWhatFollows) {
  for (int lines = 28; lines < 40; ++lines) {
    auto blocks = filler(lines);
    blocks.push_back(PaperHeading{.words = "The heading", .part = true});
    blocks.push_back(PaperHeading{.words = "The lower heading", .part = true});
    blocks.push_back(PaperText{.words = "The first words below it."});
    const PdfPages pdf = pages_of(std::move(blocks));
    const int page = pdf.page_with("The first words below it.");
    EXPECT_EQ(pdf.page_with("The heading"), page) << lines;
    EXPECT_EQ(pdf.page_with("The lower heading"), page) << lines;
  }
}

TEST_F(WritePdf, WhatFitsOnAPageIsNotCut) {
  auto blocks = filler(25);
  blocks.push_back(table_of(14));
  blocks.push_back(PaperCharts{.beside = {ShareChart{.words = {.title = "The title of a chart"},
                                                     .rows = {{"", "the row of a chart", 1, "1 of 1"}}}},
                               .height = 100});
  const PdfPages pdf = pages_of(std::move(blocks));
  EXPECT_EQ(pdf.page_with("begin-1 "), pdf.page_with("end-14"));
  EXPECT_EQ(pdf.page_with("The title of a chart"), pdf.page_with("the row of a chart"));
}

TEST_F(WritePdf, ATableThatGoesOnHasItsHeadAgainAndNoRowIsCut) {
  auto blocks = filler(10);
  blocks.push_back(table_of(70));
  const PdfPages pdf = pages_of(std::move(blocks));
  ASSERT_GT(pdf.pages(), 2);
  EXPECT_EQ(pdf.page_with("begin-1 "), 1) << "it begins where it stands";
  for (int page = 1; page <= pdf.pages(); ++page) {
    EXPECT_TRUE(pdf.page_says(page, "What happened")) << page;
    const std::string text = pdf.text(page);
    for (int n = 1; n <= 70; ++n)
      EXPECT_EQ(text.find("begin-" + std::to_string(n) + ' ') != std::string::npos,
                std::regex_search(text, std::regex("end-" + std::to_string(n) + "\\b")))
          << n << " on page " << page;
  }
  EXPECT_THAT(pdf.wrong(kMargin), IsEmpty());
}

TEST_F(WritePdf, ATextThatIsLongerThanAPageGoesOnAndNothingOfItIsLost) {
  std::string long_text;
  for (int n = 1; n <= 1500; ++n) long_text += "word" + std::to_string(n) + (n % 200 == 0 ? "\n" : " ");
  const PdfPages pdf = pages_of({PaperText{.words = long_text}});
  EXPECT_GT(pdf.pages(), 1);
  std::vector<std::string> found;
  for (const WordAt& word : pdf.words())
    if (word.word.starts_with("word")) found.push_back(word.word);
  ASSERT_EQ(found.size(), 1500u);
  for (int n = 1; n <= 1500; ++n) ASSERT_EQ(found[std::size_t(n - 1)], "word" + std::to_string(n));
  EXPECT_THAT(pdf.wrong(kMargin), IsEmpty());
}

TEST_F(WritePdf, ANewPageBeginsWhereItIsAskedFor) {
  const PdfPages pdf = pages_of({PaperText{.words = "first"}, PaperNewPage{}, PaperHeading{.words = "second"},
                                 PaperText{.words = "third"}});
  EXPECT_EQ(pdf.pages(), 2);
  EXPECT_EQ(pdf.page_with("second"), 2);
  EXPECT_EQ(pages_of({}).pages(), 1) << "a paper with nothing on it is a page";
}

TEST_F(WritePdf, EveryScriptStandsThereAndWhatRunsFromTheRightBeginsThere) {
  const PdfPages pdf =
      pages_of({PaperText{.words = "今天小明很开心", .language = "zh"},
                PaperText{.words = "ਅੱਜ ਦਾ ਦਿਨ ਚੰਗਾ ਸੀ", .language = "pa"},
                PaperText{.words = "Сьогодні був гарний день", .language = "uk"},
                PaperText{.words = "عمل علي جيدا اليوم", .picture = "toast", .language = "ar"}});
  EXPECT_THAT(pdf.text(), HasSubstr("今天小明很开心"));
  EXPECT_THAT(pdf.text(), HasSubstr("Сьогодні був гарний день"));
  EXPECT_THAT(pdf.text(), HasSubstr("عمل علي جيدا اليوم"));
  double right = 0;
  for (const WordAt& word : pdf.words())
    if (word.word.find("ع") != std::string::npos) right = std::max(right, word.right);
  EXPECT_GT(right, 595.3 / 2) << "beside its picture, which is at the right";
  EXPECT_GT(pdf.coloured(1, 0.85, 0.05, 0.15, 0.2), 40) << "the picture";
  EXPECT_EQ(pdf.coloured(1, 0, 0.05, 0.3, 0.2), 0);
}

TEST_F(WritePdf, PicturesAreDrawnAndPhotographsAreThere) {
  const auto bytes = a_photograph();
  tools.photograph = [&](const std::string& hash) {
    return hash == "abc" ? bytes : std::vector<std::uint8_t>();
  };
  const PdfPages drawn = pages_of({PaperHeading{.words = "Fox", .picture = "animal/fox"}});
  EXPECT_GT(drawn.coloured(1, 0.05, 0.03, 0.15, 0.12), 100);
  EXPECT_EQ(drawn.photographs(), 0) << "a drawing is lines";
  const PdfPages photo = pages_of({PaperHeading{.words = "Sam", .picture = "media:abc|animal/fox"}});
  EXPECT_EQ(photo.photographs(), 1);
  EXPECT_GT(photo.coloured(1, 0.05, 0.03, 0.15, 0.12), 100);
  EXPECT_THAT(tools.take_notices(), IsEmpty());
  pages_of({PaperHeading{.words = "Sam", .picture = "media:gone|animal/fox"}});
  EXPECT_THAT(tools.take_notices(), IsEmpty()) << "something stands in for it";
  pages_of({PaperHeading{.words = "Sam", .picture = "no such picture"}});
  EXPECT_EQ(tools.take_notices().size(), 1u);
}

TEST_F(WritePdf, AFileIsWholeAndReplacesTheOneBefore) {
  const TempFolder folder;
  const auto file = folder / "summary-P03.pdf";
  std::ofstream(file) << "old";
  write_pdf({.file = "summary-P03", .foot = {}, .blocks = {PaperText{.words = "New"}}}, file, tools);
  std::ifstream in(file, std::ios::binary);
  EXPECT_EQ(PdfPages(std::string(std::istreambuf_iterator<char>(in), {})).page_with("New"), 1);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1)
      << "nothing is left beside it";
  EXPECT_THROW(write_pdf({}, folder / "nowhere/x.pdf", tools), PaperProblem);
}

}  // namespace
}  // namespace hearth
