// SPDX-License-Identifier: MIT
// What a choice is called in two languages, and what the thanks say happens next.
#include "emotion_checkin/model/next.hpp"
#include "emotion_checkin/model/two_languages.hpp"
#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::Choice;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const hearth::Content& with_urdu() {
  static const hearth::Content content = [] {
    hearth::Content one;
    one.home_words["ur"]["feeling/sad"] = {.word = "اداس"};
    return one;
  }();
  return content;
}

Choice sad_for(const hearth::Preferences& child) {
  return in_two_languages({.id = "sad", .word = "sad"}, "feeling/sad", with_urdu(), child);
}

TEST(TwoLanguages, TheHomeWordStandsBelowTheEnglishOne) {
  const Choice choice = sad_for({.language = "ur"});
  EXPECT_EQ(choice.word, "sad");
  EXPECT_EQ(choice.second, "اداس");
  EXPECT_EQ(choice.spoken, "sad");
  EXPECT_EQ(choice.language, "en");
}

TEST(TwoLanguages, AWholeWayInTheirOwnLanguageTurnsThemRound) {
  const Choice choice = sad_for({.language = "ur-PK", .in_own_language = true});
  EXPECT_EQ(choice.word, "اداس");
  EXPECT_EQ(choice.second, "sad");
  EXPECT_EQ(choice.spoken, "اداس");
  EXPECT_EQ(choice.language, "ur-PK");
}

TEST(TwoLanguages, AWordThatNobodyWroteStaysInEnglish) {
  const hearth::Preferences child{.language = "cy", .in_own_language = true};
  const Choice choice = sad_for(child);
  EXPECT_EQ(choice.word, "sad");
  EXPECT_THAT(choice.second, IsEmpty());
  EXPECT_THAT(sad_for({}).second, IsEmpty());
}

const hearth::Day kFriday = hearth::parse_day("2026-07-17");

Next next(const Said& said) {
  return next_of(said, hearth::quillbrook(), hearth::content(), hearth::english(), kFriday);
}

TEST(NextThing, ACallIsAnsweredWithWhoKnows) {
  const hearth::Adult& adult = *hearth::quillbrook().adult("S01");
  const Next told = next({.help = help("talk"), .adult = "S01"});
  EXPECT_THAT(told.words, HasSubstr(adult.name));
  EXPECT_THAT(told.picture, Not(IsEmpty()));
  EXPECT_THAT(next({.help = help("talk")}).words, HasSubstr("grown-up"));
}

TEST(NextThing, AToolIsNamed) {
  const hearth::Option& walk = *hearth::content().tool("walk");
  const Next told = next({.help = help("my_tools"), .tool = "walk"});
  EXPECT_THAT(told.words, HasSubstr(walk.word));
  EXPECT_EQ(told.picture, walk.picture);
}

TEST(NextThing, EveryShippedHelpHasWordsAndASchoolsOwnMayHaveNone) {
  for (const hearth::Help& one : hearth::content().helps)
    EXPECT_THAT(next({.help = one}).words, Not(IsEmpty())) << one.id;
  EXPECT_THAT(next({.help = hearth::Help{.id = "swing", .word = "the swing"}}).words, IsEmpty());
  EXPECT_THAT(next({}).words, IsEmpty());
}

// Law 4: nobody is praised for a good feeling or comforted for a bad one.
TEST(NextThing, FollowsFromTheHelpAndNeverFromTheFeeling) {
  for (const hearth::Help& one : hearth::content().helps) {
    const std::string without = next({.help = one}).words;
    for (const hearth::Feeling& feeling : hearth::content().feelings)
      EXPECT_EQ(next({.feeling = feeling, .help = one}).words, without);
  }
}

}  // namespace
}  // namespace emotion_checkin
