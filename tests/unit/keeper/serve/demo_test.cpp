// SPDX-License-Identifier: MIT
#include "keeper/serve/demo.hpp"

#include <fstream>

#include "contract/keepers.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class DemoTest : public ::testing::Test {
 protected:
  const std::filesystem::path school_ = std::filesystem::path(HEARTH_SOURCE_DIR) / "content/demo-school";
  TempFolder folder_;
  SteppedClock clock_{kFriday};
  std::vector<EntryKind> kinds_{{"check_in", {}}, {"call", {}}};
  Store store_{{.folder = folder_ / "data", .kinds = kinds_}, clock_};
};

TEST_F(DemoTest, FillsAnEmptyStoreOnceAndStaffCanOpenIt) {
  fill_with_demo(store_, school_, kFriday);
  const auto adults = store_.documents("adult");
  ASSERT_THAT(adults, Not(IsEmpty()));
  EXPECT_THAT(store_.documents("pin"), SizeIs(adults.size()));
  Tries tries(store_);
  EXPECT_EQ(Pins(store_, tries).refusal(adults.back().id, "314159"), "");
  const auto entries = store_.entries({}).size();
  EXPECT_GT(entries, 1000u);
  fill_with_demo(store_, school_, kFriday);
  EXPECT_EQ(store_.entries({}).size(), entries);
}

TEST_F(DemoTest, HoldsOnlyWhatHappenedBeforeTheMoment) {
  fill_with_demo(store_, school_, kFriday);
  for (const auto& entry : store_.entries({.kind = "check_in"})) ASSERT_LT(entry.at, kFriday);
}

TEST_F(DemoTest, LeavesAStoreWithDocumentsAlone) {
  store_.put({.kind = "room", .id = "ours", .body = {{"name", "Our room"}}}, "test");
  EXPECT_THAT(fill_with_demo(store_, school_, kFriday), IsEmpty());
  EXPECT_THAT(store_.documents(), SizeIs(1));
}

TEST_F(DemoTest, WhatIsBrokenIsNamedAlsoInLaterStarts) {
  const auto broken = folder_ / "demo-school";
  std::filesystem::copy(school_, broken, std::filesystem::copy_options::recursive);
  std::ofstream(broken / "otter_room.ics") << "BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense\n";
  const auto notices = fill_with_demo(store_, broken, kFriday);
  ASSERT_THAT(notices, Not(IsEmpty()));
  EXPECT_THAT(notices[0].text(), HasSubstr("otter_room.ics"));
  EXPECT_EQ(fill_with_demo(store_, broken, kFriday), notices);
}

TEST_F(DemoTest, AFolderThatIsNotThereStopsNothing) {
  EXPECT_THAT(fill_with_demo(store_, folder_ / "nowhere", kFriday), Not(IsEmpty()));
}

}  // namespace
}  // namespace hearth
