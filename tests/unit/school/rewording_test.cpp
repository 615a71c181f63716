// SPDX-License-Identifier: MIT
#include "school/rewording.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::ElementsAre;

const Day kToday = parse_day("2026-07-17");

Feeling feeling(const char* id, int stage) {
  return {.id = id, .word = id, .picture = std::string("feeling/") + id, .tint = "sand", .stage = stage};
}

// Three feelings by name, a grid of all, and colours.
Content usual() {
  Content content;
  content.feelings = {feeling("happy", 1), feeling("sad", 1),  feeling("cross", 1),
                      feeling("silly", 2), feeling("slow", 0), feeling("steady", 0)};
  content.pickers = {{"three", "Three faces", Picker::Look::faces, {"happy", "sad", "cross"}},
                     {"grid", "All of them", Picker::Look::grid, {}},
                     {"colours", "Colours", Picker::Look::colours, {}}};
  content.helps = {{"my_tools", "my own tools", "help/tool", false, true},
                   {"talk", "talk to me", "help/talk", true, false}};
  content.tools = {{"walk", "walk", "tool/walk"}, {"hug", "bear hug", "tool/hug"}};
  content.clues = {{"tummy", "tummy", "body/tummy"}};
  return content;
}

Content with(std::vector<Wording> wordings, Hidden hidden = Hidden::left_out,
             std::vector<MediaNote> media = {}) {
  School school;
  school.wordings = std::move(wordings);
  school.media = std::move(media);
  return reworded(usual(), school, kToday, hidden);
}

std::vector<std::string> offered_words(const Content& content, const char* picker, int stage = 4) {
  std::vector<std::string> words;
  for (const Feeling* feeling : offered(content, *content.picker(picker), stage))
    words.push_back(feeling->word);
  return words;
}

std::optional<Shortage> short_with(std::vector<Wording> wordings) {
  School school;
  school.wordings = std::move(wordings);
  return shortage(usual(), school);
}

TEST(RewordingTest, AWordAPictureAndAColourTakeTheirPlaceAndTheRestStays) {
  const Content content = with({{.id = "feeling/happy", .word = "joyful", .picture = "", .tint = "sky"},
                                {.id = "tool/walk", .word = "", .picture = "boots", .tint = ""},
                                {.id = "clue/tummy", .word = "belly", .picture = "", .tint = ""}});
  EXPECT_EQ(content.feeling("happy")->word, "joyful");
  EXPECT_EQ(content.feeling("happy")->picture, "feeling/happy");
  EXPECT_EQ(content.feeling("happy")->tint, "sky");
  EXPECT_EQ(content.feeling("sad")->word, "sad");
  EXPECT_EQ(content.tool("walk")->word, "walk");
  EXPECT_EQ(content.tool("walk")->picture, "boots");
  EXPECT_EQ(content.clues.front().word, "belly");
}

TEST(RewordingTest, AColourThatIsNoneOfTheSixStaysAway) {
  EXPECT_EQ(with({{.id = "feeling/happy", .word = "", .picture = "", .tint = "red"}}).feeling("happy")->tint,
            "sand");
}

TEST(RewordingTest, AHiddenFeelingIsNotOfferedButKeepsItsWord) {
  const Content content =
      with({{.id = "feeling/cross", .word = "grumpy", .picture = {}, .tint = {}, .hidden = true}});
  EXPECT_THAT(offered_words(content, "three"), ElementsAre("happy", "sad"));
  EXPECT_THAT(offered_words(content, "grid"), ElementsAre("happy", "sad", "silly"));
  ASSERT_TRUE(content.feeling("cross"));
  EXPECT_EQ(content.feeling("cross")->word, "grumpy");
}

TEST(RewordingTest, AHiddenColourIsNoWordEither) {
  School school;
  Content content = usual();
  content.feelings.push_back(feeling("wobbly", 0));
  school.wordings = {{.id = "feeling/slow", .word = {}, .picture = {}, .tint = {}, .hidden = true}};
  content = reworded(content, school, kToday, Hidden::left_out);
  EXPECT_THAT(offered_words(content, "colours"), ElementsAre("steady", "wobbly"));
  EXPECT_THAT(offered_words(content, "grid"), ElementsAre("happy", "sad", "cross", "silly"));
}

TEST(RewordingTest, AHiddenToolIsGoneForChildrenAndThereForStaff) {
  const std::vector<Wording> hidden{
      {.id = "tool/walk", .word = {}, .picture = {}, .tint = {}, .hidden = true}};
  EXPECT_FALSE(with(hidden).tool("walk"));
  ASSERT_TRUE(with(hidden, Hidden::kept).tool("walk"));
}

TEST(RewordingTest, AToolAHelpAndAFeelingOfTheSchoolsOwnComeLast) {
  const Content content =
      with({{.id = "tool/0197-a", .word = "swing", .picture = "swing", .tint = {}},
            {.id = "help/0197-b", .word = "sit with me", .picture = "sofa", .tint = {}},
            {.id = "feeling/0197-c", .word = "fizzy", .picture = "bubbles", .tint = "lilac"}});
  EXPECT_EQ(content.tool("0197-a")->word, "swing");
  EXPECT_EQ(content.helps.back().word, "sit with me");
  EXPECT_THAT(offered_words(content, "grid", 1), ElementsAre("happy", "sad", "cross"));
  EXPECT_THAT(offered_words(content, "grid", 2), ElementsAre("happy", "sad", "cross", "silly", "fizzy"));
  EXPECT_THAT(offered_words(content, "colours"), ElementsAre("slow", "steady"));
}

TEST(RewordingTest, WhatHasNoWordOrNoColourIsNothingNew) {
  const Content content = with({{.id = "tool/0197-a", .word = {}, .picture = "swing", .tint = {}},
                                {.id = "feeling/0197-c", .word = "fizzy", .picture = {}, .tint = {}},
                                {.id = "need/0197-d", .word = "a nap", .picture = {}, .tint = {}}});
  EXPECT_EQ(content.tools.size(), 2u);
  EXPECT_EQ(content.feelings.size(), usual().feelings.size());
  EXPECT_TRUE(content.needs.empty());
}

TEST(RewordingTest, APhotographThatMayNotBeShownAnyMoreGivesWayToTheUsualPicture) {
  const std::vector<Wording> wordings{{.id = "tool/walk", .word = {}, .picture = "media:aa", .tint = {}}};
  MediaNote note{.hash = "aa", .title = "the path", .source = {}, .licence = {}, .shows = {}, .expires = {}};
  EXPECT_EQ(with(wordings, Hidden::left_out, {note}).tool("walk")->picture, "media:aa|tool/walk");
  note.expires = parse_day("2026-07-16");
  EXPECT_EQ(with(wordings, Hidden::left_out, {note}).tool("walk")->picture, "tool/walk");
  note.expires = {};
  note.consent = false;
  EXPECT_EQ(with(wordings, Hidden::left_out, {note}).tool("walk")->picture, "tool/walk");
}

TEST(RewordingTest, TwoFeelingsAndAHelpMustStayForEverybody) {
  const auto hide = [](const char* id) { return Wording{id, {}, {}, {}, true}; };
  EXPECT_FALSE(short_with({hide("feeling/cross")}));
  EXPECT_EQ(short_with({hide("feeling/cross"), hide("feeling/sad")})->picker, "Three faces");
  EXPECT_EQ(short_with({hide("feeling/slow")})->picker, "Colours");
  EXPECT_TRUE(short_with({hide("help/talk")})->of_helps)
      << "tools alone are not offered after a happy answer";
  EXPECT_FALSE(short_with({hide("help/my_tools")}));
}

// Two machines may each hide one before they hear of each other.
TEST(RewordingTest, AChildIsNeverLeftWithoutAChoice) {
  const auto hide = [](const char* id) { return Wording{id, {}, {}, {}, true}; };
  const Content content = with({hide("feeling/cross"), hide("feeling/sad"), hide("help/talk")});
  EXPECT_THAT(offered_words(content, "three"), ElementsAre("happy", "sad", "cross"));
  EXPECT_EQ(content.helps.size(), 2u);
}

TEST(RewordingTest, APhraseIsSaidTheSchoolsWayIfItKeepsItsPlaces) {
  const Words english({{"check_in.how", "How do you feel?"},
                       {"check_in.hello", "Hello, {name}"},
                       {"staff.title", "For grown-ups"}});
  const Words words = reworded(
      english, {{.id = "phrase/check_in.how", .word = "How are you inside?", .picture = {}, .tint = {}},
                {.id = "phrase/check_in.hello", .word = "Good morning", .picture = {}, .tint = {}},
                {.id = "phrase/staff.title", .word = "Boo", .picture = {}, .tint = {}}});
  EXPECT_EQ(words("check_in.how"), "How are you inside?");
  EXPECT_EQ(words("check_in.hello", {{"name", "Callum"}}), "Hello, Callum") << "its child must be named";
  EXPECT_EQ(words("staff.title"), "For grown-ups") << "only what children read may be reworded";
  EXPECT_THAT(places_in("{adult} and {name}, {"), ElementsAre("{adult}", "{name}"));
}

}  // namespace
}  // namespace hearth
