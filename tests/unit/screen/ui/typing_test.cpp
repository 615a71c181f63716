// SPDX-License-Identifier: MIT
#include "screen/ui/typing.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

const std::string kFamily = "👨‍👩‍👧";  // one picture of five code points
const std::string kAcute = "\u0301";

struct Written {
  std::string words;
  std::size_t caret = 0;
};

Written typed(const std::vector<std::string>& strokes, int most = 80, bool lines = false) {
  Written written;
  for (const std::string& letters : strokes) put_in(written.words, written.caret, letters, most, lines);
  return written;
}

TEST(Typing, PutsLettersInWhereTheCaretStands) {
  Written at = typed({"A", "a", "y", "a"});
  at.caret = caret_before(at.words, at.caret);
  put_in(at.words, at.caret, "l", 80, false);
  EXPECT_EQ(at.words, "Aayla");
  EXPECT_EQ(at.caret, 4u);
}

TEST(Typing, DeletesAWholeLetterWhateverItIsMadeOf) {
  for (const std::string& letter :
       {std::string("é"), "e" + kAcute, kFamily, std::string("🇵🇱"), std::string("ਕਿ")}) {
    Written at = typed({"Zo", letter});
    EXPECT_EQ(count_letters(at.words), 3) << letter;
    erase(at.words, at.caret);
    EXPECT_EQ(at.words, "Zo") << letter;
    EXPECT_EQ(at.caret, 2u) << letter;
  }
}

TEST(Typing, AnAccentOnItsOwnJoinsTheLetterBefore) {
  Written at = typed({"e", kAcute, "n"});
  EXPECT_EQ(count_letters(at.words), 2);
  EXPECT_EQ(at.caret, at.words.size());
}

TEST(Typing, HoldsNoMoreThanThereIsRoomForAndNeverHalfALetter) {
  EXPECT_EQ(typed({"Aisha", "h"}, 5).words, "Aisha");
  EXPECT_EQ(typed({"ab" + kFamily + kFamily}, 3).words, "ab" + kFamily) << "pasted in one go";
  std::vector<std::string> name(80, "ą");
  EXPECT_EQ(count_letters(typed(name).words), 80);
  name.push_back("ą");
  EXPECT_EQ(count_letters(typed(name).words), 80);
}

TEST(Typing, TakesNoControlLettersAndNoNewLineWhereThereIsOne) {
  EXPECT_EQ(typed({"a\tb\nc\x7f"}).words, "abc");
  EXPECT_EQ(typed({"a\nb"}, 80, true).words, "a\nb");
  EXPECT_EQ(typed({"ab", "\xff\xfe"}).words, "ab") << "no UTF-8";
}

TEST(Typing, DeletingAtTheStartAndInNothingDoesNothing) {
  Written at = typed({"ab"});
  at.caret = 0;
  erase(at.words, at.caret);
  EXPECT_EQ(at.words, "ab");
  std::string none;
  erase(none, at.caret);
  EXPECT_EQ(none, "");
}

TEST(Typing, TheCaretGoesFromLetterToLetter) {
  const std::string words = "a" + kFamily + "ش";
  EXPECT_EQ(caret_after(words, 0), 1u);
  EXPECT_EQ(caret_after(words, 1), 1 + kFamily.size());
  EXPECT_EQ(caret_after(words, words.size()), words.size());
  EXPECT_EQ(caret_before(words, words.size()), 1 + kFamily.size());
  EXPECT_EQ(caret_before(words, 0), 0u);
}

TEST(Typing, WhatIsNoTextCanStillBeDeleted) {
  std::string broken = "\xc3(";
  std::size_t caret = broken.size();
  erase(broken, caret);
  EXPECT_EQ(broken, "");
}

}  // namespace
}  // namespace hearth
