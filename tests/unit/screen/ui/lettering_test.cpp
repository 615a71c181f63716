// SPDX-License-Identifier: MIT
#include "screen/ui/lettering.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

class LetteringTest : public testing::Test {
 protected:
  int ink(const Pixels& pixels) const {
    int some = 0;
    for (const std::uint32_t pixel : pixels.argb) some += pixel >> 24 > 128;
    return some;
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
