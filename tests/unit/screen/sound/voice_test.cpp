// SPDX-License-Identifier: MIT
// Words become sound: recorded clips first, then the speech program, each only once.
#include "screen/sound/voice.hpp"

#include <gmock/gmock.h>

#include <memory>

#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class VoiceTest : public testing::Test {
 protected:
  struct Said {
    Phrase phrase;
    Heard heard;
  };

  void speak_with(SpeechSettings settings, Clips clips = {}) {
    voice_.emplace(
        std::move(settings), std::move(clips),
        [this](const Phrase& phrase, const Heard& heard) {
          said_.add({phrase, heard});
        },
        [this](const std::string& notice) { notices_.add(notice); });
  }
  void speak_with(const StubProgram& stub, Clips clips = {}) {
    speak_with(SpeechSettings{.program = stub.command()}, std::move(clips));
  }
  bool said(std::size_t times) {
    return eventually([&] { return said_.size() == times; });
  }
  std::vector<std::string> words_said() const {
    std::vector<std::string> words;
    for (const Said& said : said_.all()) words.push_back(said.phrase.words);
    return words;
  }
  bool noticed(std::size_t times = 1) {
    return eventually([&] { return notices_.size() >= times; });
  }

  Heap<Said> said_;
  Heap<std::string> notices_;
  std::optional<Voice> voice_;  // last: its thread uses the others
};

TEST_F(VoiceTest, SaysWordsAndAsksTheProgramOnlyOnce) {
  const StubProgram stub;
  speak_with(stub);
  voice_->want({"Good morning", "en-GB"});
  ASSERT_TRUE(said(1));
  EXPECT_EQ(said_.all()[0].heard->size(), tone(0.2).size());
  voice_->want({"Good morning", "en-GB"});
  EXPECT_EQ(said_.size(), 2u) << "from memory, before want() returns";
  EXPECT_EQ(stub.calls(), 1);
  EXPECT_THAT(notices_.all(), IsEmpty());
}

TEST_F(VoiceTest, AnswersWhatWasPreparedFromMemory) {
  const StubProgram stub;
  speak_with(stub);
  for (const auto* words : {"calm", "cross", "proud"}) voice_->prepare({words, "en-GB"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 3; }));
  voice_->want({"proud", "en-GB"});  // in the making, or made: the others certainly are
  ASSERT_TRUE(said(1));
  voice_->want({"calm", "en-GB"});
  voice_->want({"cross", "en-GB"});
  EXPECT_THAT(words_said(), ElementsAre("proud", "calm", "cross"));
  EXPECT_EQ(stub.calls(), 3);
}

TEST_F(VoiceTest, DoesNotPrepareTwiceWhatCannotBeSaid) {
  const StubProgram stub("cat > /dev/null; echo no sound");
  speak_with(stub);
  voice_->prepare({"calm", "en-GB"});
  ASSERT_TRUE(noticed(1));
  for (int frame = 0; frame < 100; ++frame) voice_->prepare({"calm", "en-GB"});
  voice_->want({"proud", "en-GB"});
  ASSERT_TRUE(noticed(2));
  EXPECT_EQ(stub.calls(), 2);
}

// The words are read from standard input, so that there is nothing to quote and nothing in a list of
// processes.
TEST_F(VoiceTest, GivesAnyWordsToTheProgramUnharmed) {
  const StubProgram stub;
  speak_with(stub);
  const std::vector<std::string> all{
      "-v evil", "--help",      "; touch x",          "$(touch x)", "`touch x`", "it's \"me\"",
      "C:\\new", "100 % & <b>", "\u0639\u0644\u06cc", "{voice}",    "*",         "-"};
  for (std::size_t n = 0; n < all.size(); ++n) {
    voice_->want({all[n], "pl"});
    ASSERT_TRUE(said(n + 1)) << all[n];
    EXPECT_EQ(stub.words(), all[n] + "\n");
    EXPECT_EQ(stub.arguments(), "pl\n");
  }
}

TEST_F(VoiceTest, GivesOneLineOfBoundedLength) {
  const StubProgram stub;
  speak_with(stub);
  voice_->want({std::string("first\nsecond\tthird\0fourth\x1b", 25), "en"});
  ASSERT_TRUE(said(1));
  EXPECT_EQ(stub.words(), "first second third fourth\n");
  std::string long_words;
  while (long_words.size() < 100'000) long_words += "\u0bae";
  voice_->want({long_words, "ta"});
  ASSERT_TRUE(said(2));
  EXPECT_EQ(stub.words(), long_words.substr(0, 999) + "\n") << "cut between letters";
}

TEST_F(VoiceTest, UsesTheVoiceOfTheLanguage) {
  const StubProgram stub;
  speak_with(SpeechSettings{.program = stub.command("--voice={voice} \"two words\"")});
  voice_->want({"Szczur", "pl-PL"});
  ASSERT_TRUE(said(1));
  EXPECT_EQ(stub.arguments(), "--voice=pl\ntwo words\n");
}

TEST_F(VoiceTest, StaysSilentInALanguageWithoutAVoice) {
  const StubProgram stub;
  speak_with(stub);
  voice_->want({"Subax wanaagsan", "so"});
  ASSERT_TRUE(noticed());
  EXPECT_THAT(notices_.all()[0], HasSubstr("\"so\""));
  EXPECT_EQ(stub.calls(), 0);
  voice_->want({"Good morning", "en"});
  EXPECT_TRUE(said(1));
}

TEST_F(VoiceTest, PrefersAClipToTheProgram) {
  const StubProgram stub;
  Heap<Phrase> asked;
  speak_with(stub, [&](const Phrase& phrase) -> std::optional<Bytes> {
    asked.add(phrase);
    if (phrase.words != "Mum") return {};
    return wav_of(tone(0.7));
  });
  voice_->want({"Mum", "so"});  // also where the program has no voice
  ASSERT_TRUE(said(1));
  EXPECT_EQ(said_.all()[0].heard->size(), tone(0.7).size());
  EXPECT_EQ(stub.calls(), 0);
  EXPECT_THAT(asked.all(), ElementsAre(Phrase{"Mum", "so"}));
  voice_->want({"Dad", "en"});
  ASSERT_TRUE(said(2));
  EXPECT_EQ(stub.calls(), 1);
}

TEST_F(VoiceTest, SaysTheWordsOfABrokenClipWithTheProgram) {
  const StubProgram stub;
  speak_with(stub, [](const Phrase&) { return Bytes{'M', 'P', '3'}; });
  voice_->want({"Amelia", "en"});
  ASSERT_TRUE(said(1));
  EXPECT_EQ(stub.calls(), 1);
  EXPECT_THAT(notices_.all(), ElementsAre(HasSubstr("clip")));
  EXPECT_THAT(notices_.all()[0], testing::Not(HasSubstr("Amelia")));
}

TEST_F(VoiceTest, TakesANewClipAfterForgetting) {
  const StubProgram stub;
  std::atomic<bool> recorded = false;
  speak_with(stub, [&](const Phrase&) -> std::optional<Bytes> {
    if (!recorded) return {};
    return wav_of(tone(0.7));
  });
  voice_->want({"Mum", "en"});
  ASSERT_TRUE(said(1));
  recorded = true;
  voice_->forget();
  voice_->want({"Mum", "en"});
  ASSERT_TRUE(said(2));
  EXPECT_EQ(said_.all()[1].heard->size(), tone(0.7).size());
}

TEST_F(VoiceTest, IsSilentWithoutTheProgramAndSaysWhatToDo) {
  speak_with(SpeechSettings{.program = "hearth-no-such-program {voice}"});
  voice_->want({"Amelia", "en"});
  ASSERT_TRUE(noticed());
  EXPECT_THAT(notices_.all()[0], testing::AllOf(HasSubstr("hearth-no-such-program"), HasSubstr("Install")));
  EXPECT_THAT(notices_.all()[0], testing::Not(HasSubstr("Amelia")));
  EXPECT_EQ(said_.size(), 0u);
}

TEST_F(VoiceTest, SpeaksAgainAfterAnyMisbehaviour) {
  struct Case {
    std::string misbehaves, noticed;
    milliseconds time;
  };
  for (const auto& [misbehaves, word, time] :
       {Case{"sleep 1000", "longer", milliseconds(300)}, Case{"exec yes", "more than", milliseconds(30'000)},
        Case{"head -c 20000 /dev/urandom", "no WAV", milliseconds(30'000)},
        Case{"exit 1", "no WAV", milliseconds(30'000)}, Case{"kill -9 $$", "no WAV", milliseconds(30'000)}}) {
    const StubProgram stub("read word; if [ \"$word\" = bad ]; then " + misbehaves +
                           "; fi; cat \"$here/speech.wav\"");
    speak_with(SpeechSettings{.program = stub.command(), .limits = {.time = time, .bytes = 1 << 20}});
    const auto before_said = said_.size(), before_noticed = notices_.size();
    voice_->want({"bad", "en"});
    ASSERT_TRUE(noticed(before_noticed + 1)) << misbehaves;
    EXPECT_THAT(notices_.all().back(), HasSubstr(word)) << misbehaves;
    EXPECT_EQ(said_.size(), before_said) << misbehaves;
    while (said_.size() == before_said) {  // a slow machine may need more than 300 ms
      voice_->want({"good", "en"});
      eventually(
          [&, noticed = notices_.size()] { return said_.size() > before_said || notices_.size() > noticed; });
    }
    EXPECT_EQ(said_.all().back().phrase.words, "good") << misbehaves;
    voice_.reset();
  }
}

TEST_F(VoiceTest, GivesUpTheWishBefore) {
  const StubProgram stub("read word; if [ \"$word\" = slow ]; then sleep 1000; fi; cat \"$here/speech.wav\"");
  speak_with(SpeechSettings{.program = stub.command(), .limits = {.time = std::chrono::hours(1)}});
  voice_->want({"slow", "en"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 1; }));
  voice_->want({"quick", "en"});
  ASSERT_TRUE(said(1));
  EXPECT_THAT(words_said(), ElementsAre("quick"));
  EXPECT_THAT(notices_.all(), IsEmpty()) << "the program did nothing wrong";
}

TEST_F(VoiceTest, AnswersFromMemoryWhileTheProgramIsBusy) {
  const StubProgram stub("read word; if [ \"$word\" = slow ]; then sleep 1000; fi; cat \"$here/speech.wav\"");
  speak_with(SpeechSettings{.program = stub.command(), .limits = {.time = std::chrono::hours(1)}});
  voice_->want({"quick", "en"});
  ASSERT_TRUE(said(1));
  voice_->prepare({"slow", "en"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 2; }));
  voice_->want({"quick", "en"});
  EXPECT_EQ(said_.size(), 2u);
}

TEST_F(VoiceTest, PreparesLaterWhatAWishInterrupted) {
  const StubProgram stub(
      "read word; if [ \"$word\" = ahead ] && ! [ -e \"$here/let\" ]; then sleep 1000; fi; cat "
      "\"$here/speech.wav\"");
  speak_with(SpeechSettings{.program = stub.command(), .limits = {.time = std::chrono::hours(1)}});
  voice_->prepare({"ahead", "en"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 1; }));
  std::ofstream(stub.folder() / "let");
  voice_->want({"now", "en"});
  ASSERT_TRUE(said(1));
  ASSERT_TRUE(eventually([&] { return stub.calls() == 3; }));
  voice_->want({"ahead", "en"});
  ASSERT_TRUE(said(2));
  EXPECT_THAT(words_said(), ElementsAre("now", "ahead"));
  EXPECT_EQ(stub.calls(), 3);
}

TEST_F(VoiceTest, SaysNothingThatIsNoLongerWanted) {
  const StubProgram stub(
      "cat > /dev/null; while ! [ -e \"$here/let\" ]; do sleep 0.01; done; cat \"$here/speech.wav\"");
  speak_with(SpeechSettings{.program = stub.command(), .limits = {.time = std::chrono::hours(1)}});
  voice_->want({"first", "en"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 1; }));
  voice_->want_nothing();
  std::ofstream(stub.folder() / "let");
  voice_->prepare({"second", "en"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 2; }));
  EXPECT_EQ(said_.size(), 0u);
}

TEST_F(VoiceTest, KeepsNoMoreThanItsMemory) {
  const StubProgram stub;  // 0.2 s of speech: 8,820 bytes
  speak_with(SpeechSettings{.program = stub.command(), .memory_bytes = 20'000});
  std::size_t count = 0;
  for (const auto* words : {"one", "two", "three", "three", "two", "one"}) {
    voice_->want({words, "en"});
    ASSERT_TRUE(said(++count));
  }
  EXPECT_EQ(stub.calls(), 4) << "of three phrases two fit";
}

TEST_F(VoiceTest, EndsTheProgramWithItself) {
  const StubProgram stub("sleep 1000");
  speak_with(SpeechSettings{.program = stub.command(), .limits = {.time = std::chrono::hours(1)}});
  voice_->want({"words", "en"});
  for (const auto* words : {"a", "b", "c"}) voice_->prepare({words, "en"});
  ASSERT_TRUE(eventually([&] { return stub.calls() == 1; }));
  voice_.reset();
  EXPECT_EQ(stub.calls(), 1);
  EXPECT_EQ(said_.size(), 0u);
}

TEST(Voices, AreFoundByTheBeginningOfATag) {
  const Voices& voices = espeak_voices();
  EXPECT_EQ(voice_for(voices, "en-GB"), "en-gb");
  EXPECT_EQ(voice_for(voices, "en-GB-scotland"), "en-gb");
  EXPECT_EQ(voice_for(voices, "pl"), "pl");
  EXPECT_EQ(voice_for(voices, "UR-Arab-PK"), "ur");
  EXPECT_EQ(voice_for(voices, "pa-Guru"), "pa");
  EXPECT_EQ(voice_for(voices, "zh-Hans-CN"), "cmn");
  EXPECT_EQ(voice_for(voices, "zh-HK"), "yue");
  for (const auto* none : {"so", "pa-Arab", "pa-Arab-PK", "x", "", "-", "--", "enough"})
    EXPECT_EQ(voice_for(voices, none), std::nullopt) << none;
}

class Espeak : public VoiceTest {
 protected:
  void SetUp() override {
    if (std::system("command -v espeak-ng > /dev/null") != 0) GTEST_SKIP() << "espeak-ng is not installed";
  }
};

TEST_F(Espeak, HasEveryVoiceThatWePromise) {
  speak_with(SpeechSettings{});
  std::size_t count = 0;
  for (const auto& [language, voice] : espeak_voices()) {
    if (voice.empty()) continue;
    voice_->want({"1 2 3", language});
    ASSERT_TRUE(eventually([&] { return said_.size() + notices_.size() == count + 1; })) << language;
    ++count;
  }
  EXPECT_THAT(notices_.all(), IsEmpty());
}

TEST_F(Espeak, SaysFeelingsInTheSchoolsLanguages) {
  speak_with(SpeechSettings{});
  std::size_t count = 0;
  for (const auto& phrase :
       std::initializer_list<Phrase>{{"I feel calm", "en-GB"},
                                     {"\u062e\u0648\u0634", "ur"},
                                     {"\u0a16\u0a41\u0a36", "pa"},
                                     {"\u0996\u09c1\u09b6\u09bf", "bn"},
                                     {"\u0633\u0639\u064a\u062f", "ar"},
                                     {"\u0b9a\u0ba8\u0bcd\u0ba4\u0bcb\u0bb7\u0bae\u0bcd", "ta"},
                                     {"\u0440\u0430\u0434\u0456\u0441\u043d\u0438\u0439", "uk"},
                                     {"\u5f00\u5fc3", "zh"},
                                     {"szcz\u0119\u015bliwy", "pl"}}) {
    voice_->want(phrase);
    ASSERT_TRUE(said(++count)) << phrase.language;
    const Heard heard = said_.all().back().heard;
    EXPECT_GT(heard->size(), kSamplesPerSecond * 0.2) << phrase.language;
    EXPECT_LT(heard->size(), kSamplesPerSecond * 3.0) << phrase.language << ": it spells the letters out";
    EXPECT_GT(loudest(*heard), 3'000) << phrase.language;
  }
}

TEST_F(Espeak, TakesNoOrdersFromTheWords) {
  speak_with(SpeechSettings{});
  std::size_t count = 0;
  for (const auto* words : {"-w /tmp/x", "--help", "$(id)", "it's \"me\"", "<speak>hello</speak>"}) {
    voice_->want({words, "en-GB"});
    ASSERT_TRUE(said(++count)) << words;
  }
  EXPECT_THAT(notices_.all(), IsEmpty());
}

}  // namespace
}  // namespace hearth
