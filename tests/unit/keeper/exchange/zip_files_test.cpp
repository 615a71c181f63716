// SPDX-License-Identifier: MIT
#include "keeper/exchange/zip_files.hpp"

#include <gmock/gmock.h>

#include "zip_test.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

bool all(const std::string&) {
  return true;
}

// The sentence with which a zip is refused; empty when it is read.
std::string refusal(const std::string& zip) {
  try {
    zip_files(zip, all);
    return {};
  } catch (const ZipProblem& problem) {
    return problem.what();
  }
}

TEST(ZipFiles, AreReadIntoMemory) {
  const auto zip = zip_of({{"users.csv", "a,b"}, {"empty.csv", ""}});
  EXPECT_TRUE(is_zip(zip));
  EXPECT_THAT(zip_files(zip, all), ElementsAre(Pair("empty.csv", ""), Pair("users.csv", "a,b")));
}

TEST(ZipFiles, ThatNobodyWantsAreLeftAlone) {
  const auto zip = zip_of({{"users.csv", "a,b"}, {"results.csv", std::string(8 << 20, 'x')}});
  EXPECT_THAT(zip_files(zip, [](const std::string& name) { return name == "users.csv"; }),
              ElementsAre(Pair("users.csv", "a,b")));
}

TEST(ZipFiles, InFoldersAreRefused) {
  EXPECT_THAT(refusal(zip_of({{"export/users.csv", "a"}})),
              AllOf(HasSubstr("folder"), HasSubstr("export/users.csv")));
  EXPECT_THAT(refusal(zip_of({{"export\\users.csv", "a"}})), HasSubstr("folder"));
}

TEST(ZipFiles, ThatLeadOutOfTheZipAreRefused) {
  for (const char* name : {"../users.csv", "a/../../users.csv", "..\\users.csv", ".."})
    EXPECT_THAT(refusal(zip_of({{name, "a"}})), HasSubstr("leads out of it")) << name;
  for (const char* name : {"/etc/users.csv", "C:users.csv", "c:\\users.csv", "\\\\server\\users.csv"})
    EXPECT_THAT(refusal(zip_of({{name, "a"}})), HasSubstr("whole path")) << name;
}

TEST(ZipFiles, OfOneNameAreRefused) {
  EXPECT_THAT(refusal(zip_of({{"users.csv", "a"}, {"Users.csv", "b"}})), HasSubstr("twice"));
  const auto same = replaced(zip_of({{"users.csv", "a"}, {"other.csv", "b"}}), "other.csv", "users.csv");
  EXPECT_THAT(refusal(same), HasSubstr("twice"));
}

TEST(ZipFiles, BehindAPasswordAreRefused) {
  EXPECT_THAT(refusal(zip_of({{"users.csv", "a,b"}}, "secret")), HasSubstr("password"));
}

TEST(ZipFiles, MayBeSixtyFour) {
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 0; i < 64; ++i) files.emplace_back("file" + std::to_string(i), "a");
  EXPECT_EQ(refusal(zip_of(files)), "");
  files.emplace_back("one more", "a");
  EXPECT_THAT(refusal(zip_of(files)), HasSubstr("more than 64 files"));
}

TEST(ZipFiles, ThatAreABombAreRefused) {
  const auto bomb = zip_of({{"users.csv", std::string(8 << 20, '0')}});
  ASSERT_LT(bomb.size(), 20'000u);
  EXPECT_THAT(refusal(bomb), AllOf(HasSubstr("a hundred times its size"), HasSubstr("users.csv")));
}

TEST(ZipFiles, AreNotBelievedAboutTheirSize) {
  constexpr std::uint32_t real = 8 << 20;
  auto bomb = zip_of({{"users.csv", std::string(real, '0')}});
  const std::string said(reinterpret_cast<const char*>(&real), sizeof real);
  const std::string small("\x10\0\0\0", 4);
  ASSERT_NE(replaced(bomb, said, small), bomb);
  EXPECT_NE(refusal(replaced(bomb, said, small)), "");
}

TEST(ZipFiles, ThatAreTooMuchTogetherAreRefused) {
  std::string rows;
  for (int i = 0; rows.size() < (12u << 20); ++i) rows += std::to_string(i) + std::string(50, ',') + "\n";
  EXPECT_EQ(refusal(zip_of({{"one.csv", rows}, {"two.csv", rows}})), "");
  EXPECT_THAT(refusal(zip_of({{"one.csv", rows}, {"two.csv", rows}, {"three.csv", rows}})),
              HasSubstr("more than 32 MiB"));
}

TEST(ZipFiles, ThatAreDamagedAreRefused) {
  const auto zip = school_file("oneroster_1_1.zip");
  ASSERT_EQ(refusal(zip), "");
  for (std::size_t size : {std::size_t{0}, std::size_t{10}, zip.size() / 2, zip.size() - 1})
    EXPECT_THAT(refusal(zip.substr(0, size)), HasSubstr("damaged")) << size;
  auto flipped = zip;
  flipped[200] ^= 0x55;
  EXPECT_THAT(refusal(flipped), HasSubstr("damaged"));
}

}  // namespace
}  // namespace hearth
