// SPDX-License-Identifier: MIT
// Staff say a word themselves: what is kept, whose it is, and what never leaves the memory.
#include <gmock/gmock.h>

#include "unit/screen/sound/sounds.hpp"
#include "unit/screen/staff/look_stage.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WordsVoiceTest : public ::testing::Test {
 protected:
  WordsVoiceTest() {
    stage_.desk.listen = [this](const Phrase& phrase, const Heard& heard) {
      if (heard) heard_.emplace_back(phrase, heard);
      return loud_ && heard;
    };
    page_ = words_page(stage_.desk);
    stage_.show(page_);
  }
  void put(const std::string& kind, const Id& id, nlohmann::json body) {
    stage_.put(kind, id, std::move(body));
    stage_.room.staff_changed(true);
    stage_.settle();
  }
  void turn_to_happy() {
    ASSERT_TRUE(stage_.press("staff/words/feeling/happy"));
    ASSERT_TRUE(stage_.press("staff/words/voice"));
  }
  void record() {
    ASSERT_TRUE(stage_.press("staff/words/voice/record"));
    ASSERT_TRUE(stage_.wait_for([&] { return stage_.shows("staff/words/voice/keep"); }));
  }
  void keep() {
    const auto before = clips();
    ASSERT_TRUE(stage_.press("staff/words/voice/keep"));
    ASSERT_TRUE(
        stage_.wait_for([&] { return clips().size() != before.size() || !(media_of_first() == first_); }));
    first_ = media_of_first();
  }
  const std::vector<Clip>& clips() { return stage_.room.school()->clips; }
  std::string media_of_first() { return clips().empty() ? "" : clips().front().media; }
  const std::vector<MediaNote>& notes() { return stage_.room.school()->media; }

  bool loud_ = true;
  std::vector<std::pair<Phrase, Heard>> heard_;
  std::string first_;
  const FileMicrophone microphone_{joined({silence(1), tone(1, 500, 5'000), silence(4)})};
  LookStage stage_;
  std::shared_ptr<StaffPage> page_;
};

TEST_F(WordsVoiceTest, AWordIsRecordedHeardAndKeptWithWhoSaidIt) {
  turn_to_happy();
  record();
  EXPECT_THAT(notes(), IsEmpty()) << "nothing is kept yet";
  ASSERT_TRUE(stage_.press("staff/words/voice/listen"));
  ASSERT_THAT(heard_, SizeIs(1));
  EXPECT_NEAR(double(heard_[0].second->size()) / kSamplesPerSecond, 1.2, 0.2) << "the word alone";
  keep();
  ASSERT_THAT(clips(), SizeIs(1));
  EXPECT_EQ(clips()[0].words, "happy");
  EXPECT_EQ(clips()[0].language, "en");
  ASSERT_THAT(notes(), SizeIs(1));
  EXPECT_EQ(notes()[0].hash, clips()[0].media);
  EXPECT_THAT(notes()[0].shows, ElementsAre("okafor"));
  EXPECT_TRUE(stage_.says("Mrs Okafor says it"));
  const auto media = stage_.keeper.store_.media(clips()[0].media);
  ASSERT_TRUE(media);
  EXPECT_EQ(*read_samples(media->bytes), *heard_[0].second);
  ASSERT_TRUE(stage_.press("staff/words/voice/listen"));
  ASSERT_TRUE(stage_.wait_for([&] { return heard_.size() == 2; }));
  EXPECT_EQ(*heard_[1].second, *heard_[0].second);
}

TEST_F(WordsVoiceTest, ItIsTakenAwayAndUndoBringsItBack) {
  turn_to_happy();
  record();
  keep();
  ASSERT_TRUE(stage_.press("staff/words/voice/away"));
  EXPECT_THAT(clips(), IsEmpty());
  EXPECT_THAT(notes(), IsEmpty());
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_THAT(clips(), SizeIs(1));
  EXPECT_THAT(notes(), SizeIs(1));
  ASSERT_TRUE(stage_.press("staff/undo"));
  EXPECT_THAT(clips(), IsEmpty()) << "as before it was recorded";
  EXPECT_THAT(notes(), IsEmpty());
}

TEST_F(WordsVoiceTest, AnotherRecordingTakesThePlaceOfTheFirst) {
  put("clip", "c1", {{"words", "happy"}, {"language", "en-GB"}, {"media", "of another"}});
  turn_to_happy();
  first_ = media_of_first();
  record();
  keep();
  ASSERT_THAT(clips(), SizeIs(1));
  EXPECT_EQ(clips()[0].id, "c1");
  EXPECT_NE(clips()[0].media, "of another");
}

TEST_F(WordsVoiceTest, WhatWasNotKeptIsForgottenWhenTheyLeave) {
  turn_to_happy();
  record();
  page_->close();
  page_->open();
  stage_.settle();
  turn_to_happy();
  EXPECT_FALSE(stage_.shows("staff/words/voice/keep"));
  EXPECT_FALSE(stage_.shows("staff/words/voice/listen"));
  EXPECT_EQ(stage_.keeper.store_.forget_media(), 0u);
  EXPECT_THAT(notes(), IsEmpty());
}

TEST_F(WordsVoiceTest, AnotherVoiceNeedsItsOwnersWord) {
  put("adult", "hill", {{"name", "Mr Hill"}});
  turn_to_happy();
  record();
  ASSERT_TRUE(stage_.press("staff/words/voice/who"));
  ASSERT_TRUE(stage_.press("staff/words/voice/who/hill"));
  ASSERT_TRUE(stage_.press("staff/words/voice/keep"));
  EXPECT_TRUE(stage_.says("Ask Mr Hill first"));
  EXPECT_THAT(clips(), IsEmpty());
  ASSERT_TRUE(stage_.press("staff/words/voice/agreed"));
  keep();
  ASSERT_THAT(notes(), SizeIs(1));
  EXPECT_THAT(notes()[0].shows, ElementsAre("hill"));
  EXPECT_TRUE(stage_.says("Mr Hill says it"));
}

TEST_F(WordsVoiceTest, AWordInTheLanguageOfAChildIsRecordedToo) {
  put("preferences", "P01", {{"language", "ur"}, {"in_own_language", true}});
  turn_to_happy();
  ASSERT_TRUE(stage_.press("staff/words/voice/language/ur"));
  record();
  keep();
  ASSERT_THAT(clips(), SizeIs(1));
  EXPECT_EQ(clips()[0].language, "ur");
  EXPECT_EQ(clips()[0].words, stage_.content.all().home_word("ur", "feeling/happy"));
}

TEST_F(WordsVoiceTest, TheQuestionsCanBeSaidAndNamesCannot) {
  stage_.press("staff/words/tab/phrases");
  ASSERT_TRUE(stage_.press("staff/words/phrase/check_in.hello"));
  EXPECT_FALSE(stage_.shows("staff/words/voice"));
  EXPECT_TRUE(stage_.says("changes from child to child"));
  ASSERT_TRUE(stage_.press("staff/words/back"));
  ASSERT_TRUE(stage_.press("staff/words/phrase/check_in.how"));
  ASSERT_TRUE(stage_.press("staff/words/voice"));
  record();
  keep();
  ASSERT_THAT(clips(), SizeIs(1));
  EXPECT_EQ(clips()[0].words, "How do you feel?");
}

TEST_F(WordsVoiceTest, ALoudspeakerThatIsOffIsSaid) {
  turn_to_happy();
  record();
  loud_ = false;
  ASSERT_TRUE(stage_.press("staff/words/voice/listen"));
  EXPECT_TRUE(stage_.says("Nothing can be heard here"));
}

TEST_F(WordsVoiceTest, WhereNobodySpeaksThereIsNothingToKeep) {
  const FileMicrophone nobody(silence(5));
  turn_to_happy();
  ASSERT_TRUE(stage_.press("staff/words/voice/record"));
  EXPECT_TRUE(stage_.wait_for([&] { return stage_.says("Nobody was heard"); }));
  EXPECT_FALSE(stage_.shows("staff/words/voice/keep"));
}

TEST_F(WordsVoiceTest, WithoutAMicrophoneThereIsOneSentence) {
  microphone_.take_the_cable_out();
  turn_to_happy();
  ASSERT_TRUE(stage_.press("staff/words/voice/record"));
  EXPECT_TRUE(stage_.wait_for([&] { return stage_.says("There is no microphone"); }));
  EXPECT_TRUE(stage_.shows("staff/words/voice/record")) << "they can try once more";
}

}  // namespace
}  // namespace hearth
