// SPDX-License-Identifier: MIT
// How long a check-in takes a child who has everything read aloud, with the voice that ships.
#include <gmock/gmock.h>

#include "records/languages.hpp"
#include "records/read_content.hpp"
#include "screen/sound/voice.hpp"
#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

constexpr double kTap = 1.0;  // seconds, the finger's way included

TEST(CheckInLength, ReadAloudFromEndToEndItTakesUnderHalfAMinute) {
  if (std::system("command -v espeak-ng > /dev/null") != 0) GTEST_SKIP() << "espeak-ng is not installed";
  const std::filesystem::path source = HEARTH_SOURCE_DIR;
  Notices notices;
  const Content content = read_content(source / "content", notices);
  const Words words = read_words(source / "assets/languages/en.toml", notices);

  // The child finds their own name among the pictures; the two questions are read with every choice.
  std::vector<std::string> heard{words("check_in.who"), "Callum", words("check_in.how")};
  for (const Feeling* feeling : offered(content, *content.picker("faces_6"), 2))
    heard.push_back(feeling->word);
  heard.push_back(words("check_in.what_helps"));
  for (const Help& help : content.helps) heard.push_back(help.word);
  heard.push_back(words("check_in.thank_you", {{"name", "Callum"}}));

  Heap<double> seconds;
  Voice voice(
      SpeechSettings{}, {},
      [&](const Phrase&, const Heard& sound) {
        seconds.add(sound ? double(sound->size()) / kSamplesPerSecond : 0);
      },
      [](const std::string& notice) { ADD_FAILURE() << notice; });
  for (std::size_t n = 0; n < heard.size(); ++n) {
    voice.want({heard[n], "en-GB"});
    ASSERT_TRUE(eventually([&] { return seconds.size() == n + 1; })) << heard[n];
  }
  double whole = 4 * kTap;
  for (const double one : seconds.all()) {
    EXPECT_GT(one, 0.1);
    whole += one;
  }
  RecordProperty("seconds", std::to_string(whole));
  EXPECT_LE(whole, 30.0);
}

}  // namespace
}  // namespace hearth
