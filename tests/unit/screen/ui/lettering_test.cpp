// SPDX-License-Identifier: MIT
#include "screen/ui/lettering.hpp"

#include <gmock/gmock.h>

#include "records/read_content.hpp"

namespace hearth {
namespace {

class LetteringTest : public testing::Test {
 protected:
  int ink(const Pixels& pixels) const {
    int some = 0;
    for (const std::uint32_t pixel : pixels.argb) some += pixel >> 24 > 128;
    return some;
  }
  // Width and height of the ink alone.
  static Lettering::Size ink_size(const Pixels& p) {
    int left = p.w, right = 0, top = p.h, bottom = 0;
    for (int at = 0; at < p.w * p.h; ++at) {
      if (p.argb[std::size_t(at)] >> 24 < 64) continue;
      left = std::min(left, at % p.w);
      right = std::max(right, at % p.w);
      top = std::min(top, at / p.w);
      bottom = std::max(bottom, at / p.w);
    }
    return {right - left, bottom - top};
  }
  // Words on one line are as large in the picture that was measured for them as with a lot of room around.
  testing::AssertionResult is_whole(const std::string& words, const std::string& language) const {
    const auto tight = ink_size(lettering.draw(words, 40, 0, Align::left, language));
    const auto room = ink_size(lettering.draw(
        "\n" + words + "\n", 40, lettering.measure(words, 40, 0, language).w + 200, Align::middle, language));
    if (tight.w >= room.w - 1 && tight.h >= room.h - 1) return testing::AssertionSuccess();
    return testing::AssertionFailure() << language << ": " << words << " has " << tight.w << "x" << tight.h
                                       << " pixels of ink, with room " << room.w << "x" << room.h;
  }
  // Calls with every word that Hearth brings, and its language.
  template <class See>
  static void for_all_words(See see) {
    Notices notices;
    const std::filesystem::path source = HEARTH_SOURCE_DIR;
    const Content content = read_content(source / "content", notices);
    for (const auto& [language, words] : content.home_words)
      for (const auto& [key, word] : words) see(word.word, language);
    const std::filesystem::path folder = source / "assets" / "languages";
    for (const Language& language : Languages(folder).all(notices)) {
      see(language.name, language.tag);
      const Words words = read_words(folder / (language.tag + ".toml"), notices);
      for (const auto& [key, word] : words.catalogue()) see(word, language.tag);
    }
  }
  Lettering lettering;
};

TEST_F(LetteringTest, WordsWrapAtTheirWidth) {
  const auto one_line = lettering.measure("keep an eye on me", 30, 0);
  const auto wrapped = lettering.measure("keep an eye on me", 30, one_line.w / 2);
  EXPECT_LE(wrapped.w, one_line.w / 2);
  EXPECT_GT(wrapped.h, one_line.h * 3 / 2);
}

TEST_F(LetteringTest, AWordWithoutSpacesWrapsToo) {
  const auto wrapped = lettering.measure("Wolfgangalexanderxyz", 30, 100);
  EXPECT_LE(wrapped.w, 100);
}

TEST_F(LetteringTest, WhatIsDrawnIsAsLargeAsMeasured) {
  for (const char* words : {"happy", "keep an eye on me", "two\nlines"}) {
    const auto size = lettering.measure(words, 24, 150);
    const Pixels drawn = lettering.draw(words, 24, 150, Align::middle);
    EXPECT_EQ(drawn.w, 150) << words;
    EXPECT_EQ(drawn.h, size.h) << words;
    EXPECT_GT(ink(drawn), 20) << words;
  }
}

TEST_F(LetteringTest, EveryScriptHasASizeAndInk) {
  for (const char* words :
       {"Si\u00e2n", "Wi\u015bniak", "\u0639\u0628\u062f\u0627\u0644\u0631\u062d\u0645\u0670\u0646",
        "\u0a17\u0a41\u0a30\u0a2a\u0a4d\u0a30\u0a40\u0a24", "\u6b27\u9633", "\u0418\u043b\u044c\u044f",
        "Hello, \u6b27\u9633 \u0639\u0628\u062f \u0418\u043b\u044c\u044f!"}) {
    const auto size = lettering.measure(words, 30, 0);
    EXPECT_GT(size.w, 10) << words;
    EXPECT_GE(size.h, 30) << words;
    EXPECT_GT(ink(lettering.draw(words, 30, 0, Align::left)), 20) << words;
  }
}

TEST_F(LetteringTest, SomeFontHasEveryLetterThatHearthBrings) {
  int seen = 0;
  for_all_words([&](const std::string& words, const std::string& language) {
    EXPECT_EQ(lettering.unknown_letters(words, language), 0) << language << ": " << words;
    ++seen;
  });
  EXPECT_GT(seen, 1000);
  EXPECT_EQ(lettering.unknown_letters("\U000105c0"), 1) << "the test cannot fail";
}

TEST_F(LetteringTest, NoStrokeIsCutInAnyLanguage) {
  for_all_words([&](const std::string& words, const std::string& language) {
    // What begins with a name runs another way as soon as there is a line before it.
    if (!words.starts_with('{')) {
      EXPECT_TRUE(is_whole(words, language));
    }
  });
}

TEST_F(LetteringTest, UrduHangsFromTheLineAndArabicStandsOnIt) {
  const char* words = "\u062e\u0648\u0634";
  EXPECT_GT(lettering.measure(words, 30, 0, "ur").h, lettering.measure(words, 30, 0, "ar").h);
  EXPECT_EQ(lettering.measure(words, 30, 0, "ur-PK").h, lettering.measure(words, 30, 0, "ur").h);
  EXPECT_EQ(lettering.measure(words, 30, 0).h, lettering.measure(words, 30, 0, "ar").h);
}

TEST_F(LetteringTest, AnEnglishWordInAnUrduScreenReadsFromLeftToRight) {
  const Pixels alone = lettering.draw("Aaliyah", 30, 0, Align::left, "en");
  const Pixels in_urdu = lettering.draw("Aaliyah", 30, 0, Align::left, "ur");
  EXPECT_EQ(alone.argb, in_urdu.argb);
}

TEST_F(LetteringTest, ASentenceRunsAsItsLanguageDoesAlsoWhenItBeginsWithAName) {
  // A row of low dots beside a tall name: the name's ink reaches higher.
  const auto name_stands_left = [&](const std::string& words, const char* language) {
    const Pixels drawn = lettering.draw(words, 30, 0, Align::left, language);
    int first = drawn.h, last = drawn.h;  // the highest ink of the left third and of the right third
    for (int y = drawn.h - 1; y >= 0; --y)
      for (int x = 0; x < drawn.w; ++x) {
        if (drawn.argb[std::size_t(y * drawn.w + x)] >> 24 < 128) continue;
        if (x < drawn.w / 3) first = y;
        if (x > drawn.w * 2 / 3) last = y;
      }
    return first < last;
  };
  EXPECT_TRUE(name_stands_left("lll \u0628\u0628\u0628", "en"));
  EXPECT_FALSE(name_stands_left("lll \u0628\u0628\u0628", "ar"));
  EXPECT_FALSE(name_stands_left("\u0628\u0628\u0628 lll", "en"));
  EXPECT_TRUE(name_stands_left("\u0628\u0628\u0628 lll", "ar"));
}

TEST_F(LetteringTest, ANameThatIsTooLongGetsNoLetterThatIsNotInIt) {
  // Without a hyphen the lines are as many letters wide as the width allows.
  EXPECT_EQ(lettering.measure("mmmmmmmm", 30, lettering.measure("mmmm", 30, 0).w).w,
            lettering.measure("mmmm", 30, 0).w);
}

TEST_F(LetteringTest, LeftIsLeftInEveryScript) {
  for (const char* words : {"Dani", "\u0639\u0628\u062f"}) {
    const Pixels drawn = lettering.draw(words, 30, 400, Align::left);
    int right_half = 0;
    for (std::size_t at = 0; at < drawn.argb.size(); ++at)
      right_half += at % 400 >= 200 && drawn.argb[at] >> 24;
    EXPECT_EQ(right_half, 0) << words;
  }
}

TEST_F(LetteringTest, TheSameWordsHaveTheSameSizeAgain) {
  const auto first = lettering.measure("Aaliyah", 22.4f, 200);
  for (int n = 0; n < 5000; ++n) lettering.measure("word " + std::to_string(n), 10, 50);
  const auto again = lettering.measure("Aaliyah", 22.4f, 200);
  EXPECT_EQ(first.w, again.w);
  EXPECT_EQ(first.h, again.h);
}

TEST_F(LetteringTest, NoWordsAndBrokenLettersDoNoHarm) {
  EXPECT_NO_THROW(lettering.draw("", 20, 100, Align::left));
  EXPECT_NO_THROW(lettering.draw("broken \xff\xfe letters", 20, 100, Align::left));
  EXPECT_NO_THROW(lettering.measure("word", 20, 1));
}

TEST_F(LetteringTest, LargerLettersAreLarger) {
  EXPECT_GT(lettering.measure("happy", 40, 0).w, lettering.measure("happy", 20, 0).w * 3 / 2);
}

}  // namespace
}  // namespace hearth
