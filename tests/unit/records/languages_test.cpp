// SPDX-License-Identifier: MIT
#include "records/languages.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <fstream>
#include <set>

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::filesystem::path kOurs = std::filesystem::path(HEARTH_SOURCE_DIR) / "assets" / "languages";

class LanguagesTest : public ::testing::Test {
 protected:
  LanguagesTest() {
    std::string name = std::filesystem::temp_directory_path() / "hearth-languages-XXXXXX";
    folder_ = mkdtemp(name.data());
    write("en.toml", "[board]\nnow = \"Now\"\nnext = \"Next\"\n");
    write("ur.toml", "[catalogue]\nname = \"Urdu\"\nreviewed = true\n[board]\nnow = \"abhi\"\n");
  }
  ~LanguagesTest() override { std::filesystem::remove_all(folder_); }
  void write(const char* name, const std::string& text) { std::ofstream(folder_ / name) << text; }

  std::filesystem::path folder_;
  Notices notices_;
};

// "{day} {date}" has {"{date}", "{day}"}.
std::multiset<std::string> blanks(const std::string& words) {
  std::multiset<std::string> blanks;
  for (auto open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1))
    blanks.insert(words.substr(open, words.find('}', open) - open + 1));
  return blanks;
}

TEST_F(LanguagesTest, WordsAreFoundByTheirPath) {
  write("en.toml",
        "plain = \"Plain\"\n[board]\nnow = \"Now\"\n[board.deep]\nhello = \"Hello, {name}\"\n[bad]\nnumber = "
        "7\n");
  const Words words = read_words(folder_ / "en.toml", notices_);
  EXPECT_EQ(words("plain"), "Plain");
  EXPECT_EQ(words("board.now"), "Now");
  EXPECT_EQ(words("board.deep.hello", {{"name", "Kofi"}}), "Hello, Kofi");
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_THAT(notices_[0].text(), AllOf(HasSubstr("en.toml"), HasSubstr("line 7"), HasSubstr("bad.number")));
  EXPECT_EQ(read_words(folder_ / "missing.toml", notices_)("board.now"), "board.now");
  EXPECT_THAT(notices_, SizeIs(2));
}

TEST_F(LanguagesTest, WhatALanguageLacksIsInEnglish) {
  Languages languages(folder_);
  const Words& urdu = languages.words("ur-PK", notices_);
  EXPECT_EQ(urdu("board.now"), "abhi");
  EXPECT_EQ(urdu("board.next"), "Next");
  EXPECT_EQ(urdu.language(), "ur");
  EXPECT_TRUE(urdu.right_to_left());
  EXPECT_THAT(notices_, IsEmpty());
}

TEST_F(LanguagesTest, ALanguageWithoutACatalogueIsEnglish) {
  Languages languages(folder_);
  for (const char* tag : {"", "so", "pa-PK", "../secret", ".."}) {
    EXPECT_EQ(languages.words(tag, notices_)("board.now"), "Now") << tag;
    EXPECT_FALSE(languages.words(tag, notices_).right_to_left()) << tag;
  }
}

TEST_F(LanguagesTest, ACatalogueIsReadOnceAndStaysWhereItIs) {
  Languages languages(folder_);
  const Words* first = &languages.words("ur", notices_);
  write("ur.toml", "[board]\nnow = \"changed\"\n");
  languages.words("en", notices_);
  EXPECT_EQ(&languages.words("ur", notices_), first);
  EXPECT_EQ((*first)("board.now"), "abhi");
}

TEST_F(LanguagesTest, ACatalogueSaysWhatItIs) {
  const auto all = Languages(folder_).all(notices_);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].tag, "en");
  EXPECT_EQ(all[1].name, "Urdu");
  EXPECT_TRUE(all[1].reviewed);
}

TEST_F(LanguagesTest, NoCatalogueSaysMoreOrLessThanEnglish) {
  const Words english = read_words(kOurs / "en.toml", notices_);
  const auto all = Languages(kOurs).all(notices_);
  EXPECT_GE(all.size(), 11u);
  for (const Language& language : all) {
    const Words words = read_words(kOurs / (language.tag + ".toml"), notices_);
    for (const auto& [key, text] : words.catalogue()) {
      const auto of_english = english.catalogue().find(key);
      ASSERT_NE(of_english, english.catalogue().end())
          << language.tag << " has " << key << ", English has not";
      EXPECT_EQ(blanks(text), blanks(of_english->second)) << language.tag << " " << key;
      EXPECT_FALSE(text.empty()) << language.tag << " " << key;
    }
  }
  EXPECT_THAT(notices_, IsEmpty());
}

}  // namespace
}  // namespace hearth
