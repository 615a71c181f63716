// SPDX-License-Identifier: MIT
#include "records/read_content.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <fstream>
#include <set>
#include <sstream>

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::filesystem::path kSource = HEARTH_SOURCE_DIR;

class ContentTest : public ::testing::Test {
 protected:
  ContentTest() {
    std::string name = std::filesystem::temp_directory_path() / "hearth-content-XXXXXX";
    folder_ = mkdtemp(name.data());
    std::filesystem::copy(kSource / "content" / "feelings.toml", folder_);
    std::filesystem::copy(kSource / "content" / "helps.toml", folder_);
  }
  ~ContentTest() override { std::filesystem::remove_all(folder_); }
  void write(const char* name, const std::string& text) { std::ofstream(folder_ / name) << text; }
  Content read() { return read_content(folder_, notices_); }

  std::filesystem::path folder_;
  Notices notices_;
};

std::vector<std::string> words(const Content& content) {
  std::vector<std::string> words;
  for (const Feeling& feeling : content.feelings) words.push_back(feeling.word);
  return words;
}

TEST_F(ContentTest, SixFeelingsAndFourHelpsInTheirOrder) {
  const Content content = read();
  EXPECT_THAT(notices_, IsEmpty());
  EXPECT_THAT(words(content), ElementsAre("happy", "calm", "tired", "sad", "worried", "cross"));
  ASSERT_NE(content.feeling("worried"), nullptr);
  EXPECT_EQ(content.feeling("worried")->picture, "feeling/worried");
  EXPECT_EQ(content.feeling("worried")->tint, "lilac");
  EXPECT_EQ(content.feeling("worried")->valence, -1);
  EXPECT_EQ(content.feeling("worried")->energy, 1);
  EXPECT_EQ(content.feeling("furious"), nullptr);
  ASSERT_THAT(content.helps, SizeIs(4));
  EXPECT_EQ(content.helps[1].word, "talk to me");
  EXPECT_TRUE(content.helps[1].asks_for_adult);
  EXPECT_FALSE(content.helps[3].asks_for_adult);
}

TEST_F(ContentTest, EveryPictureIsOneThatHearthHas) {
  std::ifstream in(kSource / "assets" / "pictures.toml");
  std::stringstream known;
  known << in.rdbuf();
  const Content content = read();
  std::set<std::string> pictures;
  for (const Feeling& feeling : content.feelings) pictures.insert(feeling.picture);
  for (const Help& help : content.helps) pictures.insert(help.picture);
  for (const std::string& picture : pictures) EXPECT_THAT(known.str(), HasSubstr('"' + picture + '"'));
}

TEST_F(ContentTest, AWrongEntryIsNamedWithItsLineAndLeftOut) {
  write("feelings.toml",
        "[[feeling]]\nid = \"happy\"\nword = \"happy\"\npicture = \"p\"\ntint = \"sand\"\nvalence = "
        "1\nenergy = 1\n"
        "[[feeling]]\nid = \"sad\"\nword = 7\npicture = \"p\"\ntint = \"sky\"\nvalence = -9\nenergy = 1\n"
        "[[feeling]]\nid = \"happy\"\nword = \"again\"\npicture = \"p\"\ntint = \"sand\"\nvalence = "
        "1\nenergy = 1\n");
  EXPECT_THAT(words(read()), ElementsAre("happy"));
  ASSERT_THAT(notices_, SizeIs(3));
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("feelings.toml"), HasSubstr("line 10"), HasSubstr("word")));
  EXPECT_THAT(notices_[1].text(), AllOf(HasSubstr("line 13"), HasSubstr("valence")));
  EXPECT_THAT(notices_[2].text(), AllOf(HasSubstr("line 16"), HasSubstr("twice")));
}

TEST_F(ContentTest, ChildrenCanAnswerWithoutAnyFile) {
  write("feelings.toml", "[[feeling]\nid = ");
  std::filesystem::remove(folder_ / "helps.toml");
  const Content content = read();
  EXPECT_THAT(content.feelings, SizeIs(6));
  EXPECT_FALSE(content.helps.empty());
  ASSERT_GE(notices_.size(), 2u);
  EXPECT_EQ(notices_[0].file, "feelings.toml");
  EXPECT_EQ(notices_[0].line, 1);
  EXPECT_THAT(notices_.back().file, "helps.toml");
}

TEST_F(ContentTest, WordsAreFoundByTheirPath) {
  write("en.toml",
        "plain = \"Plain\"\n[board]\nnow = \"Now\"\n[board.deep]\nhello = \"Hello, {name}\"\n[bad]\nnumber = "
        "7\n");
  const Words words = read_words(folder_ / "en.toml", notices_);
  EXPECT_EQ(words("plain"), "Plain");
  EXPECT_EQ(words("board.now"), "Now");
  EXPECT_EQ(words("board.deep.hello", {{"name", "Kofi"}}), "Hello, Kofi");
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("en.toml"), HasSubstr("line 7"), HasSubstr("bad.number")));
  EXPECT_EQ(read_words(folder_ / "missing.toml", notices_)("board.now"), "board.now");
  EXPECT_THAT(notices_, SizeIs(2));
}

}  // namespace
}  // namespace hearth
