// SPDX-License-Identifier: MIT
// Staff bring in a file of the school by touch: no column that Hearth cannot name keeps it out.
#include <gtest/gtest.h>

#include <fstream>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/store/store.hpp"
#include "screen/household.hpp"
#include "screen/places.hpp"

namespace hearth {
namespace {

const std::string kToTheFiles = "press staff/menu/more\npress staff/menu/files\n";

void offer(const TempFolder& folder, const std::string& name, const std::string& text) {
  std::filesystem::create_directories(folder / "data/inbox");
  std::ofstream(folder / "data/inbox" / name) << text;
}

const std::string kKids =
    "Kid,Surname,Born,Adno\nMina,Haddad,03/11/2018,009001\nOskar,Lindqvist,14/02/2019,009002\n"
    ",Garrity,21/03/2017,009003\n";

std::size_t pupils_called(const TempFolder& folder, const std::string& full_name) {
  const Store store({.folder = folder / "data"}, RealClock());
  std::size_t found = 0;
  for (const Document& pupil : store.documents("pupil"))
    found += pupil.body.value("full_name", "") == full_name && pupil.body.contains("placements");
  return found;
}

TEST(SchoolFilesTourTest, AColumnIsNamedTheChildrenComeInAndTheNameIsRemembered) {
  const TempFolder folder;
  offer(folder, "kids.csv", kKids);
  const Played tour = play(folder.path(), kToTheBoard + kToTheCorner + kToTheFiles + R"(
see kids.csv
press staff/files/look/inbox/kids.csv
see What is in the column “Kid”?
see Mina, Oskar
press staff/files/column/forename
see 2 new, 0 changed, 0 the same, 1 refused
see Otter Room
press staff/files/see/refused
see Line 4
not-see --
press staff/files/back
press staff/files/bring_in
see It is done
see 2 new, 0 changed, 0 the same, 1 refused
press staff/files/go_on
wait staff/files/still_here
press staff/files/ask_all_later

# Once more: nobody is there twice, and nobody asks about the column again.
press staff/files/look/inbox/kids.csv
see 0 new, 0 changed, 2 the same, 1 refused
see Kid: first name
gone staff/files/bring_in
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
  EXPECT_EQ(pupils_called(folder, "Mina Haddad"), 1u);
  EXPECT_EQ(pupils_called(folder, "Oskar Lindqvist"), 1u);
}

TEST(SchoolFilesTourTest, NothingIsWrittenBeforeItIsSaid) {
  const TempFolder folder;
  offer(folder, "kids.csv", kKids);
  const Played tour = play(folder.path(), kToTheBoard + kToTheCorner + kToTheFiles + R"(
press staff/files/look/inbox/kids.csv
press staff/files/column/forename
see 2 new
press staff/files/back
see kids.csv
press staff/files/look/inbox/kids.csv
see What is in the column “Kid”?
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
  EXPECT_EQ(pupils_called(folder, "Mina Haddad"), 0u);
}

TEST(SchoolFilesTourTest, WhoHasLeftIsAskedOnceMoreAndStaysUntilThen) {
  const TempFolder folder;
  offer(folder, "new.csv", "Surname,Forename,Adno\nHaddad,Mina,009001\n");
  const Played tour = play(folder.path(), kToTheBoard + kToTheCorner + kToTheFiles + R"(
press staff/files/look/inbox/new.csv
press staff/files/bring_in
press staff/files/go_on
see is not in this file
press staff/files/still_here
see 2 of
press staff/files/has_left
see 3 of
press staff/files/ask_all_later
see Today is their last day here
press staff/files/they_left
see new.csv
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
  const Store store({.folder = folder / "data"}, RealClock());
  std::size_t gone = 0;
  for (const Document& pupil : store.documents("pupil")) gone += pupil.body.contains("left");
  EXPECT_EQ(gone, 1u);
}

TEST(SchoolFilesTourTest, AFileThatCannotBeReadIsASentence) {
  const TempFolder folder;
  offer(folder, "photo.csv", "%PDF-1.7 and so on");
  const Played tour = play(folder.path(), kToTheBoard + kToTheCorner + kToTheFiles + R"(
press staff/files/look/inbox/photo.csv
see This file cannot be brought in
see This is no file that Hearth can read
press staff/files/back
see photo.csv
)");
  EXPECT_EQ(tour.code, 0) << tour.log;
}

}  // namespace
}  // namespace hearth
