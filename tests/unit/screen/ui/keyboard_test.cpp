// SPDX-License-Identifier: MIT
#include "screen/ui/keyboard.hpp"

#include <gmock/gmock.h>

#include <numeric>
#include <set>

namespace hearth {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

// Presses keys by their ids and gathers what they type.
struct AtTheKeys {
  Keyboard keyboard;
  bool crowded = false, lines = false;

  AtTheKeys() { keyboard.open(false); }
  std::set<std::string> ids() const {
    std::set<std::string> ids;
    for (const auto& row : keyboard.rows(crowded, lines))
      for (const Key& key : row) ids.insert(key.id);
    return ids;
  }
  std::string press(const std::vector<std::string>& wanted) {
    std::string typed;
    for (const std::string& id : wanted) {
      bool found = false;
      for (const auto& row : keyboard.rows(crowded, lines))
        for (const Key& key : row)
          if (key.id == id && !found) {
            found = true;
            if (const auto stroke = keyboard.press(key)) typed += stroke->letters;
          }
      EXPECT_TRUE(found) << id;
    }
    return typed;
  }
};

TEST(Keyboard, ShiftIsForOneLetterAndTwiceForAll) {
  AtTheKeys keys;
  EXPECT_EQ(keys.press({"shift", "a", "d", "a"}), "Ada");
  EXPECT_EQ(keys.press({"shift", "shift", "t", "a", "space", "a", "shift", "b"}), "TA Ab");
}

TEST(Keyboard, NamesOfManyFamiliesCanBeWritten) {
  AtTheKeys keys;
  EXPECT_EQ(keys.press({"shift", "z", "o", "accents", "ë"}), "Zoë");
  EXPECT_EQ(keys.press({"accents", "shift", "ł"}), "Ł");
  EXPECT_EQ(keys.press({"accents", "accents", "q"}), "q") << "and back to the letters";
  std::set<std::string> all;
  for (int page = 0; page < 3; ++page) {
    keys.press({"accents"});
    all.merge(keys.ids());
  }
  EXPECT_THAT(all,
              IsSupersetOf({"à", "á", "â", "ä", "æ", "ç", "é", "ł", "ñ", "ö", "ś", "ş", "ž", "ŵ", "ș", "ọ"}));
}

TEST(Keyboard, SignsComeAndGo) {
  AtTheKeys keys;
  EXPECT_EQ(keys.press({"123", "7", "!", "abc", "a"}), "7!a");
}

TEST(Keyboard, OpensAnewForEachField) {
  AtTheKeys keys;
  keys.press({"shift", "shift", "123"});
  keys.keyboard.open(false);
  EXPECT_EQ(keys.press({"a"}), "a");
}

TEST(Keyboard, AFieldForDigitsHasDigitsAndNoLetters) {
  AtTheKeys keys;
  keys.keyboard.open(true);
  EXPECT_THAT(keys.ids(),
              AllOf(IsSupersetOf({"0", "5", "9", ":", "delete", "done", "close"}), Not(Contains("a"))));
  EXPECT_EQ(keys.press({"0", "9", ":", "3", "0"}), "09:30");
}

TEST(Keyboard, OnlyAFieldOfLinesHasAKeyForThem) {
  AtTheKeys keys;
  EXPECT_THAT(keys.ids(), Not(Contains("line")));
  keys.lines = true;
  EXPECT_THAT(keys.ids(), Contains("line"));
}

TEST(Keyboard, TheCrowdedOneHasDigitsBesideTheLetters) {
  AtTheKeys keys;
  EXPECT_THAT(keys.ids(), Not(Contains("7")));
  keys.crowded = true;
  EXPECT_EQ(keys.press({"shift", "y", "7"}), "Y7");
}

TEST(Keyboard, EachPageIsARectangleAndEachKeyIsThereOnce) {
  AtTheKeys keys;
  for (const char* turn : {"shift", "accents", "accents", "accents", "abc", "123"}) {
    keys.press({turn});
    for (const bool crowded : {false, true})
      for (const bool lines : {false, true}) {
        std::set<std::string> ids;
        for (const auto& row : keys.keyboard.rows(crowded, lines)) {
          const float width = std::accumulate(row.begin(), row.end(), 0.0f,
                                              [](float sum, const Key& key) { return sum + key.width; });
          EXPECT_NEAR(width, 11, 0.01) << turn;
          for (const Key& key : row) EXPECT_TRUE(ids.insert(key.id).second) << key.id << " after " << turn;
        }
      }
  }
}

}  // namespace
}  // namespace hearth
