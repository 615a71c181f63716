// SPDX-License-Identifier: MIT
#include "hearth/words.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

const Words kWords({{"hello", "Hello, {name}"},
                    {"both", "{name} and {other}, {name}"},
                    {"broken", "Hello, {name"},
                    {"empty", ""}});

TEST(Words, FillsInNames) {
  EXPECT_EQ(kWords("hello", {{"name", "Aaliyah"}}), "Hello, Aaliyah");
  EXPECT_EQ(kWords("both", {{"name", "Siân"}, {"other", "Mei"}}), "Siân and Mei, Siân");
}

TEST(Words, AMissingKeyShowsItself) {
  EXPECT_EQ(kWords("board.now"), "board.now");
  EXPECT_EQ(kWords("empty"), "");
  EXPECT_EQ(Words()("board.now"), "board.now");
}

TEST(Words, WhatIsNotFilledStays) {
  EXPECT_EQ(kWords("hello"), "Hello, {name}");
  EXPECT_EQ(kWords("hello", {{"nobody", "Kofi"}}), "Hello, {name}");
  EXPECT_EQ(kWords("broken", {{"name", "Kofi"}}), "Hello, {name");
}

TEST(Words, ANameWithBracesIsNotFilledAgain) {
  EXPECT_EQ(kWords("both", {{"name", "{other}"}, {"other", "{name}"}}), "{other} and {name}, {other}");
}

TEST(Words, SomeLanguagesAreWrittenFromRightToLeft) {
  for (const char* tag : {"ar", "ur", "ur-PK", "fa", "ps", "ckb", "pa-PK", "pa-Arab", "ku-Arab"})
    EXPECT_TRUE(right_to_left(tag)) << tag;
  for (const char* tag : {"en", "pa", "pl", "zh", "arn", "uz", "", "ar-Latn"})
    EXPECT_FALSE(right_to_left(tag)) << tag;
  EXPECT_TRUE(Words({}, "ur").right_to_left());
  EXPECT_FALSE(Words().right_to_left());
}

TEST(Words, ADialectFallsBackOnItsLanguageUnlessItIsWrittenTheOtherWay) {
  EXPECT_EQ(language_and_wider("zh-Hant-HK"), (std::vector<std::string>{"zh-Hant-HK", "zh-Hant", "zh"}));
  EXPECT_EQ(language_and_wider("pa-PK"), std::vector<std::string>{"pa-PK"});
  EXPECT_TRUE(language_and_wider("").empty());
}

}  // namespace
}  // namespace hearth
