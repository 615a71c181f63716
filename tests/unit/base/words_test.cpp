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

}  // namespace
}  // namespace hearth
