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
    std::filesystem::copy(kSource / "content", folder_, std::filesystem::copy_options::recursive);
  }
  ~ContentTest() override { std::filesystem::remove_all(folder_); }
  void write(const char* name, const std::string& text) { std::ofstream(folder_ / name) << text; }
  Content read() { return read_content(folder_, notices_); }

  std::filesystem::path folder_;
  Notices notices_;
};

template <class Things>
std::vector<std::string> words(const Things& things) {
  std::vector<std::string> words;
  for (const auto& thing : things) words.push_back(thing.word);
  return words;
}

std::vector<std::string> ids(const std::vector<const Feeling*>& feelings) {
  std::vector<std::string> ids;
  for (const Feeling* feeling : feelings) ids.push_back(feeling->id);
  return ids;
}

TEST_F(ContentTest, ChildrenFindTheirFeelingsByPickerAndStage) {
  const Content content = read();
  EXPECT_THAT(notices_, IsEmpty());
  const auto offers = [&](const char* picker, int stage) {
    return ids(offered(content, *content.picker(picker), stage));
  };
  EXPECT_THAT(offers("faces_6", 4), ElementsAre("happy", "calm", "tired", "sad", "worried", "cross"));
  EXPECT_THAT(offers("faces_3", 1), ElementsAre("happy", "sad", "cross"));
  EXPECT_THAT(offers("photos_2", 1), SizeIs(2));
  EXPECT_THAT(offers("photos_3", 1), SizeIs(3));
  EXPECT_THAT(offers("words", 1), ElementsAre("happy", "calm", "tired", "sad", "cross", "scared"));
  EXPECT_THAT(offers("words", 2), SizeIs(14));
  EXPECT_THAT(offers("grid", 3), SizeIs(26));
  EXPECT_THAT(offers("grid", 4), SizeIs(42));
  EXPECT_THAT(offers("colours", 1),
              ElementsAre("colour_slow", "colour_steady", "colour_wobbly", "colour_too_much"));
  EXPECT_EQ(content.picker("dice")->id, "faces_6");
}

TEST_F(ContentTest, AFeelingKeepsWhatATrendNeeds) {
  const Content content = read();
  ASSERT_NE(content.feeling("worried"), nullptr);
  EXPECT_EQ(content.feeling("worried")->picture, "feeling/worried");
  EXPECT_EQ(content.feeling("worried")->tint, "lilac");
  EXPECT_EQ(content.feeling("worried")->valence, -1);
  EXPECT_EQ(content.feeling("worried")->energy, 1);
  EXPECT_EQ(content.feeling("surprise party"), nullptr);
}

TEST_F(ContentTest, FeelingsAreNeverSortedFromGoodToBad) {
  const Content content = read();
  int turns = 0;  // places where the next feeling is more pleasant than the one before
  for (std::size_t i = 1; i < content.feelings.size(); ++i)
    turns += content.feelings[i].valence > content.feelings[i - 1].valence;
  EXPECT_GT(turns, 8);
}

TEST_F(ContentTest, HelpsToolsAndFurtherSteps) {
  const Content content = read();
  EXPECT_THAT(words(content.helps), ElementsAre("my own tools", "talk to me", "keep an eye on me",
                                                "leave me for now", "nothing, thank you"));
  EXPECT_TRUE(content.helps[0].tools);
  EXPECT_TRUE(content.helps[1].asks_for_adult);
  EXPECT_FALSE(content.helps[3].asks_for_adult);
  ASSERT_NE(content.tool("hug"), nullptr);
  EXPECT_EQ(content.tool("hug")->word, "bear hug");
  EXPECT_EQ(content.tool("hammer"), nullptr);
  EXPECT_THAT(content.clues, SizeIs(7));
  EXPECT_THAT(words(content.needs),
              ElementsAre("tired", "hungry", "thirsty", "something hurts", "toilet", "too hot", "too cold"));
  EXPECT_THAT(content.knows, SizeIs(3));
}

TEST_F(ContentTest, AToolOpensSomethingInTheCalmTimer) {
  EXPECT_EQ(read().tool("breathe")->opens, "breath");
  EXPECT_EQ(read().tool("bubbles")->opens, "scene/bubbles");
  EXPECT_EQ(read().tool("hug")->opens, "") << "the time alone";
  write("tools.toml",
        "tool = [ { id = \"dance\", word = \"dance\", picture = \"p\", opens = \"scene/volcano\" } ]\n");
  const Content content = read();
  ASSERT_NE(content.tool("dance"), nullptr) << "it stays a tool";
  EXPECT_EQ(content.tool("dance")->opens, "");
  EXPECT_THAT(notices_.back().text(), AllOf(HasSubstr("tools.toml, line 1"), HasSubstr("opens must be")));
}

TEST_F(ContentTest, ASchoolNamesAndNumbersItsColoursItself) {
  write(
      "colours.toml",
      "[[colour]]\nid = \"c1\"\nword = \"cloudy\"\npicture = \"p\"\ntint = \"sky\"\nvalence = 0\nenergy = 0\n"
      "[[colour]]\nid = \"c2\"\nword = \"sunny\"\npicture = \"p\"\ntint = \"sand\"\nvalence = 0\nenergy = 0\n"
      "[[colour]]\nid = \"sad\"\nword = \"rainy\"\npicture = \"p\"\ntint = \"sky\"\nvalence = 0\nenergy = "
      "0\n");
  const Content content = read();
  EXPECT_THAT(ids(offered(content, *content.picker("colours"), 1)), ElementsAre("c1", "c2"));
  ASSERT_THAT(notices_, SizeIs(2));
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("colours.toml, line 16"), HasSubstr("\"sad\"")));
  EXPECT_THAT(notices_[1].text(), HasSubstr("fewer than three"));
}

TEST_F(ContentTest, APickerSaysWhichFeelingIsMissing) {
  write("pickers.toml",
        "picker = [\n"
        "  { id = \"two\", title = \"Two\", look = \"faces\", feelings = [\"happy\", \"hapy\"] },\n"
        "  { id = \"none\", title = \"None\", look = \"faces\", feelings = [\"hapy\"] },\n"
        "  { id = \"odd\", title = \"Odd\", look = \"smells\" },\n"
        "]\n");
  const Content content = read();
  ASSERT_THAT(content.pickers, SizeIs(1));
  EXPECT_THAT(content.pickers[0].feelings, ElementsAre("happy"));
  ASSERT_THAT(notices_, SizeIs(4));
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("pickers.toml, line 2"), HasSubstr("hapy")));
  EXPECT_THAT(notices_[3].text(), AllOf(HasSubstr("line 4"), HasSubstr("look must be")));
}

TEST_F(ContentTest, HomeWordsOfALanguageAndItsDialects) {
  const Content content = read();
  EXPECT_EQ(content.home_word("pl", "feeling/happy"), "radość");
  EXPECT_EQ(content.home_word("pl-PL", "tool/walk"), "spacer");
  EXPECT_EQ(content.home_word("zh-Hant-HK", "feeling/happy"), "開心");
  EXPECT_EQ(content.home_word("pa-PK", "feeling/happy"), "") << "Gurmukhi is not what is read there";
  EXPECT_EQ(content.home_word("tlh", "feeling/happy"), "");
  EXPECT_EQ(content.home_word("", "feeling/happy"), "");
}

TEST_F(ContentTest, EveryHomeWordNamesSomethingAndWaitsForASpeaker) {
  const Content content = read();
  std::set<std::string> known;
  const auto know = [&](const char* kind, const auto& things) {
    for (const auto& thing : things) known.insert(std::string(kind) + "/" + thing.id);
  };
  know("feeling", content.feelings);
  know("help", content.helps);
  know("tool", content.tools);
  know("need", content.needs);
  know("clue", content.clues);
  EXPECT_GE(content.home_words.size(), 22u);
  for (const auto& [language, words] : content.home_words) {
    EXPECT_GE(words.size(), 40u) << language;
    for (const auto& [key, word] : words) {
      EXPECT_TRUE(known.contains(key)) << language << " " << key;
      EXPECT_FALSE(word.reviewed) << language << " " << key;
    }
  }
}

TEST_F(ContentTest, ASpeakerReviewsAFileOrAWord) {
  write("home_words/pl.toml",
        "reviewed = true\n[feeling]\nsad = \"a\"\nhappy = { word = \"b\", reviewed = false }\n");
  write("home_words/ur.toml",
        "[feeling]\nsad = { word = \"a\", reviewed = true }\nhappy = \"b\"\ncalm = 3\n");
  const Content content = read();
  EXPECT_TRUE(content.home_words.at("pl").at("feeling/sad").reviewed);
  EXPECT_FALSE(content.home_words.at("pl").at("feeling/happy").reviewed);
  EXPECT_TRUE(content.home_words.at("ur").at("feeling/sad").reviewed);
  EXPECT_FALSE(content.home_words.at("ur").at("feeling/happy").reviewed);
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("ur.toml, line 4"), HasSubstr("feeling/calm")));
}

TEST_F(ContentTest, EveryPictureIsOneThatHearthHas) {
  std::ifstream in(kSource / "assets" / "pictures.toml");
  std::stringstream known;
  known << in.rdbuf();
  const Content content = read();
  std::set<std::string> pictures;
  const auto add = [&](const auto& things) {
    for (const auto& thing : things) pictures.insert(thing.picture);
  };
  add(content.feelings);
  add(content.helps);
  add(content.tools);
  add(content.clues);
  add(content.needs);
  add(content.knows);
  for (const std::string& picture : pictures) EXPECT_THAT(known.str(), HasSubstr('"' + picture + '"'));
}

TEST_F(ContentTest, AWrongEntryIsNamedWithItsLineAndLeftOut) {
  write("feelings.toml",
        "[[feeling]]\nid = \"happy\"\nword = \"happy\"\npicture = \"p\"\ntint = \"sand\"\nvalence = "
        "1\nenergy = 1\n"
        "[[feeling]]\nid = \"sad\"\nword = 7\npicture = \"p\"\ntint = \"sky\"\nvalence = -9\nenergy = 1\n"
        "[[feeling]]\nid = \"happy\"\nword = \"again\"\npicture = \"p\"\ntint = \"sand\"\nvalence = "
        "1\nenergy = 1\n");
  const Content content = read();
  EXPECT_EQ(content.feelings.front().id, "happy");
  EXPECT_EQ(content.feelings[1].id, "colour_slow") << "only one feeling is left";
  ASSERT_GE(notices_.size(), 3u);
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("feelings.toml"), HasSubstr("line 10"), HasSubstr("word")));
  EXPECT_THAT(notices_[1].text(), AllOf(HasSubstr("line 13"), HasSubstr("valence")));
  EXPECT_THAT(notices_[2].text(), AllOf(HasSubstr("line 16"), HasSubstr("twice")));
}

TEST_F(ContentTest, ChildrenCanAnswerWithoutAnyFile) {
  write("feelings.toml", "[[feeling]\nid = ");
  std::filesystem::remove(folder_ / "helps.toml");
  const Content content = read();
  EXPECT_THAT(ids(offered(content, content.pickers.front(), 1)), SizeIs(6));
  EXPECT_FALSE(content.helps.empty());
  ASSERT_GE(notices_.size(), 2u);
  EXPECT_EQ(notices_[0].file, "feelings.toml");
  EXPECT_EQ(notices_[0].line, 1);
  EXPECT_THAT(notices_.back().file, "helps.toml");
}

}  // namespace
}  // namespace hearth
