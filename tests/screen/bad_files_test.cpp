// SPDX-License-Identifier: MIT
// A broken file never stops the start; staff read behind the corner which one it is, where, and why.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "contract/temp_folder.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

const char* const kShare = HEARTH_BUILD_DIR "/share/hearth";

// A copy of what Hearth reads, to be damaged.
class Share {
 public:
  Share() {
    fs::copy(kShare, folder_ / "share", fs::copy_options::recursive);
    fs::copy(HEARTH_BUILD_DIR "/lib/hearth/plugins", folder_ / "plugins", fs::copy_options::recursive);
  }
  fs::path assets() const { return folder_ / "share/assets"; }
  fs::path content() const { return folder_ / "share/content"; }
  fs::path plugins() const { return folder_ / "plugins"; }
  Arguments options() const { return {"--assets", assets(), "--content", content(), "--plugins", plugins()}; }

 private:
  TempFolder folder_;
};

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

// Puts `added` before the first `mark` and answers with the line on which it begins.
int insert(const fs::path& file, const std::string& mark, const std::string& added) {
  std::string text = text_of(file);
  const auto at = text.find(mark);
  EXPECT_NE(at, std::string::npos) << file << " has no " << mark;
  if (at == std::string::npos) return 0;
  write(file, text.insert(at, added));
  return 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
}

std::string line(const char* file, int number) {
  return std::string(file) + ", line " + std::to_string(number) + ":";
}

TEST(BadFilesTest, EachIsNamedWithItsLineAndReasonAndTheDayGoesOn) {
  const Share share;
  const fs::path school = share.content() / "demo-school";
  const int event =
      insert(school / "otter_room.ics", "END:VCALENDAR",
             "BEGIN:VEVENT\r\nUID:broken@school.invalid\r\nDTSTART:yesterday\r\nEND:VEVENT\r\n");
  const int row =
      insert(school / "checkins.csv", "P17,2026-01-06", "P01,yesterday,arrive,B,tired,,0,-2,,done,child,\n");
  const int pupil =
      insert(school / "pupils.json", R"({"id": "P24")",
             "{\"id\": \"P99\", \"forename\": \"Nobody\", \"surname\": \"Here\", \"room\": \"cellar\", "
             "\"picture\": \"animal/owl\", \"start\": \"2025-09-08\"},\n  ");
  const int feeling = insert(share.content() / "feelings.toml", "word = \"calm\"", "word = = \"calm\"\n");
  const int help =
      insert(share.content() / "helps.toml", "word = \"my own tools\"", "asks_for_adult = \"perhaps\"\n");
  const int colour = insert(share.assets() / "themes/paper.toml", "ink =", "moon = \"#FFFFFF\"\n");
  const int word = insert(share.assets() / "languages/en.toml", "now =", "later = 7\n");
  const int picture = insert(share.assets() / "pictures.index", "feeling/happy", "no tab in this line\n");
  write(share.assets() / "faces/happy.svg", "<svg");
  fs::copy(HEARTH_BUILD_DIR "/tests/fixtures/plugins/broken_toml", share.plugins() / "broken_toml");

  const TempFolder folder;
  // More pages than it fills: on a slow machine the list says so, too, and turns back to its first page.
  constexpr int kPages = 6;
  const Played tour = play(folder.path(),
                           kToTheBoard + "see Hello and feelings\nshot board\n" + kOneCheckIn +
                               kToWhatNeedsALook + noted_list(kPages),
                           share.options());
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_EQ(entered(folder.path()).size(), 1u);

  std::vector<std::string> lines;
  for (int page = 1; page <= kPages; ++page)
    for (const Note::Piece& said : tour.note("list-" + std::to_string(page)).said)
      lines.push_back(said.words);
  const auto has = [&](const std::string& where, const std::string& why) {
    EXPECT_THAT(lines, Contains(AllOf(HasSubstr(where), HasSubstr(why))));
  };
  has(line("otter_room.ics", event + 2), "DTSTART is not well formed");
  has(line("checkins.csv", row), "the time must look like");
  has(line("pupils.json", pupil), "room");
  has(line("feelings.toml", feeling), "cannot be read");
  has("feelings.toml:", "built-in six");
  has(line("helps.toml", help), "asks_for_adult must be true or false");
  has(line("paper.toml", colour), "\"moon\" is not a colour of Hearth");
  has(line("en.toml", word), "must be a text");
  has(line("pictures.index", picture), "a word and a file");
  has("happy.svg:", "cannot be shown");
  has(line("broken_toml/plugin.toml", 3), "");
}

// Nothing to read at all, and nothing that can be read.
TEST(BadFilesTest, AnEmptyInstallationStillStarts) {
  const TempFolder folder, nothing;
  const Played tour = play(folder.path(), "wait dock/visual_timetable\npress dock/emotion_checkin\n",
                           {"--assets", nothing.path(), "--content", nothing.path()});
  EXPECT_EQ(tour.code, 0) << tour.log;
}

TEST(BadFilesTest, FilesOfNoiseStillStart) {
  const Share share;
  for (const fs::path& root : {share.assets(), share.content()})
    for (const auto& file : fs::recursive_directory_iterator(root))
      if (file.is_regular_file()) write(file.path(), std::string("\0\xff\xfe{[<\"=\n\x01", 11));
  const TempFolder folder;
  const Played tour =
      play(folder.path(), "wait dock/visual_timetable\npress dock/emotion_checkin\n", share.options());
  EXPECT_EQ(tour.code, 0) << tour.log;
}

// A folder of plugins that is not there is no reason either: the host has a board of its own.
TEST(BadFilesTest, NoPluginsAtAllStillShowTheDay) {
  const TempFolder folder;
  const Played tour = play(
      folder.path(), "now 2026-07-17T08:46\nsee Hello and feelings\n" + kToWhatNeedsALook + "note list-1\n",
      {"--plugins", folder / "nowhere"});
  ASSERT_EQ(tour.code, 0) << tour.log;
  EXPECT_TRUE(tour.note("list-1").says("nowhere, cannot be read"));
}

}  // namespace
}  // namespace hearth
