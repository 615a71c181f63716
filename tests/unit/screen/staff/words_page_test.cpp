// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "school/rewording.hpp"
#include "screen/staff/word_things.hpp"
#include "unit/screen/staff/look_stage.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class WordsPageTest : public ::testing::Test {
 protected:
  void SetUp() override { stage_.show(words_page(stage_.desk)); }
  LookStage stage_;
};

TEST_F(WordsPageTest, AColourIsKeptAtOnceStandsOnTheChildrensSideAndIsTakenBack) {
  ASSERT_TRUE(stage_.press("staff/words/feeling/happy"));
  ASSERT_TRUE(stage_.press("staff/words/tint/sky"));
  EXPECT_EQ(stage_.kept("wording", "feeling/happy").value("tint", ""), "sky");
  EXPECT_EQ(stage_.content.offered().feeling("happy")->tint, "sky");
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_EQ(stage_.content.offered().feeling("happy")->tint, "sand");
  ASSERT_TRUE(stage_.press("staff/redo"));
  EXPECT_EQ(stage_.content.offered().feeling("happy")->tint, "sky");
}

TEST_F(WordsPageTest, WhatSomebodyElseHasMadeOfItIsNotTakenBack) {
  ASSERT_TRUE(stage_.press("staff/words/feeling/happy"));
  ASSERT_TRUE(stage_.press("staff/words/tint/sky"));
  const auto another = stage_.keeper.the_operator();
  const Document theirs{.kind = "wording", .id = "feeling/happy", .body = {{"tint", "leaf"}}};
  EXPECT_THAT(answer<Document>(*another, [&](auto then) { another->put(theirs, then); }).problem, IsEmpty());
  stage_.settle();
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_EQ(stage_.kept("wording", "feeling/happy").value("tint", ""), "leaf");
  EXPECT_TRUE(stage_.says("Somebody has changed this meanwhile"));
}

TEST_F(WordsPageTest, AToolThatIsNotOfferedAnyMoreKeepsItsWordForStaff) {
  stage_.press("staff/words/tab/tools");
  ASSERT_TRUE(stage_.press("staff/words/tool/hug"));
  ASSERT_TRUE(stage_.press("staff/words/offered"));
  EXPECT_FALSE(stage_.content.offered().tool("hug"));
  EXPECT_EQ(stage_.content.all().tool("hug")->word, "bear hug");
  stage_.press("staff/words/back");
  EXPECT_TRUE(stage_.says("not offered any more"));
}

TEST_F(WordsPageTest, WhatWouldLeaveTooLittleIsRefusedWithASentence) {
  ASSERT_TRUE(stage_.press("staff/words/feeling/sad"));
  ASSERT_TRUE(stage_.press("staff/words/offered"));
  EXPECT_TRUE(stage_.says("“Two photographs” would be left with less than two"));
  EXPECT_TRUE(stage_.kept("wording", "feeling/sad").is_null());
}

TEST_F(WordsPageTest, TheUsualWordsComeBack) {
  stage_.put("wording", "feeling/happy", {{"word", "joyful"}, {"tint", "sky"}});
  stage_.room.staff_changed(true);
  stage_.settle();
  EXPECT_TRUE(stage_.says("joyful"));
  stage_.press("staff/words/feeling/happy");
  ASSERT_TRUE(stage_.press("staff/words/usual"));
  EXPECT_EQ(stage_.content.offered().feeling("happy")->word, "happy");
  EXPECT_EQ(stage_.content.offered().feeling("happy")->tint, "sand");
}

TEST_F(WordsPageTest, ANewToolNeedsAWordAndAPicture) {
  stage_.press("staff/words/tab/tools");
  ASSERT_TRUE(stage_.press("staff/words/new"));
  ASSERT_TRUE(stage_.press("staff/words/add"));
  EXPECT_TRUE(stage_.says("Write a word"));
  EXPECT_TRUE(stage_.shows("staff/words/add")) << "still there, with what was done";
}

TEST(WordThingsTest, EachWrongWordGetsItsSentence) {
  const Words english({{"words.needs_word", "needs a word"},
                       {"words.taken", "taken: {word}"},
                       {"words.needs_place", "needs {place}"},
                       {"check_in.hello", "Hello, {name}"}});
  const WordThing happy{.id = "feeling/happy", .word = "happy", .picture = {}, .tint = {}};
  const WordThing sad{.id = "feeling/sad", .word = "sad", .picture = {}, .tint = {}};
  EXPECT_EQ(why_not_called("  ", happy, {happy, sad}, english), "needs a word");
  EXPECT_EQ(why_not_called("sad", happy, {happy, sad}, english), "taken: sad");
  EXPECT_THAT(why_not_called("joyful", happy, {happy, sad}, english), IsEmpty());
  const WordThing hello{.id = "phrase/check_in.hello", .word = {}, .picture = {}, .tint = {}};
  EXPECT_THAT(why_not_called("Good morning", hello, {}, english), HasSubstr("{name}"));
  EXPECT_THAT(why_not_called("Hi {name}", hello, {}, english), IsEmpty());
}

TEST(WordThingsTest, EveryPhraseIsOneOfTheInterface) {
  Notices notices;
  const Words english = read_words(HEARTH_SOURCE_DIR "/assets/languages/en.toml", notices);
  for (const std::string& key : phrases()) EXPECT_TRUE(english.catalogue().contains(key)) << key;
}

}  // namespace
}  // namespace hearth
