// SPDX-License-Identifier: MIT
#include "keeper/exchange/offered_files.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "contract/temp_folder.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class OfferedFilesTest : public ::testing::Test {
 protected:
  void put(const std::string& path, int minutes_ago = 0) {
    const fs::path file = folder_ / path;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "x";
    fs::last_write_time(file, now_ - std::chrono::minutes(minutes_ago));
  }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const SchoolFile& file : offered_files(places_)) found.push_back(file.place + "/" + file.name);
    return found;
  }

  const TempFolder folder_;
  const FilePlaces places_{folder_ / "inbox", {folder_ / "media", folder_ / "run"}};
  const fs::file_time_type now_ = fs::file_time_type::clock::now();
};

TEST_F(OfferedFilesTest, TheNewestOfEachPlaceComesFirst) {
  put("inbox/old.csv", 60);
  put("inbox/new.ics", 1);
  put("inbox/middle.ZIP", 30);
  put("media/kiosk/STICK/a.xml");
  put("run/media/OTHER/b.json");
  EXPECT_THAT(names(), ElementsAre("OTHER/b.json", "STICK/a.xml", "inbox/new.ics", "inbox/middle.ZIP",
                                   "inbox/old.csv"));
}

TEST_F(OfferedFilesTest, OnlyFilesThatAreImportedAndStandRightInAFolder) {
  put("inbox/photo.jpg");
  put("inbox/no_ending");
  put("inbox/.hidden.csv");
  put("inbox/deeper/pupils.csv");
  put("media/kiosk/not_on_a_stick.csv");
  put("media/kiosk/STICK/deeper/pupils.csv");
  put("inbox/latin\xE9.csv");  // a name that is no UTF-8 could not be sent
  fs::create_directories(folder_ / "inbox/folder.csv");
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(OfferedFilesTest, NoLinkIsFollowed) {
  put("elsewhere/pupils.csv");
  fs::create_directories(folder_ / "inbox");
  fs::create_directories(folder_ / "media/kiosk");
  fs::create_symlink(folder_ / "elsewhere/pupils.csv", folder_ / "inbox/pupils.csv");
  fs::create_directory_symlink(folder_ / "elsewhere", folder_ / "media/kiosk/STICK");
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(OfferedFilesTest, ManyFilesAreNotAllListed) {
  for (int i = 0; i < 230; ++i) put("inbox/" + std::to_string(i) + ".csv", i);
  const auto found = offered_files(places_);
  ASSERT_THAT(found, SizeIs(200));
  EXPECT_EQ(found.front().name, "0.csv");
  EXPECT_EQ(found.back().name, "199.csv");
}

TEST_F(OfferedFilesTest, PlacesThatAreNotThereOfferNothing) {
  EXPECT_THAT(offered_files(places_), IsEmpty());
  EXPECT_THAT(offered_files({}), IsEmpty());
}

}  // namespace
}  // namespace hearth
