// SPDX-License-Identifier: MIT
// PINs from a terminal: the only way in while nobody has one.
#include <gmock/gmock.h>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/serve/commands.hpp"
#include "keeper/store/store.hpp"

namespace hearth {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PinOfTerminal : public ::testing::Test {
 protected:
  // Why nothing was done; empty: it was.
  std::string problem_of(PinCommand command) {
    testing::internal::CaptureStdout();
    std::string problem;
    try {
      set_pin(place_, command);
    } catch (const StoreProblem& no) {
      problem = no.what();
    }
    told_ = testing::internal::GetCapturedStdout();
    return problem;
  }
  std::vector<Document> kept(const std::string& kind) {
    return Store({.folder = place_.data}, clock_).documents(kind);
  }

  TempFolder folder_;
  RealClock clock_;
  const Place place_{folder_ / "data", folder_ / "data/keeper.sock"};
  std::string told_;
};

TEST_F(PinOfTerminal, TheFirstPersonOfASchoolIsAddedWhereThereIsNothingYet) {
  EXPECT_THAT(problem_of({.staff = "kim", .pin = "271828", .role = "head"}), HasSubstr("no records"));
  EXPECT_THAT(problem_of({.staff = "kim", .pin = "271828", .role = "head", .name = "Mrs Khan"}),
              HasSubstr("no such role"));
  EXPECT_THAT(problem_of({.staff = "kim", .pin = "111111", .role = "senco", .name = "Mrs Khan"}),
              Not(IsEmpty()));
  EXPECT_THAT(kept("adult"), IsEmpty()) << "nothing of what was refused";

  EXPECT_EQ(problem_of({.staff = "kim", .pin = "271828", .role = "senco", .name = "Mrs Khan"}), "");
  ASSERT_THAT(kept("adult"), SizeIs(1));
  EXPECT_EQ(kept("adult")[0].id, "kim");
  EXPECT_EQ(kept("adult")[0].body.value("name", ""), "Mrs Khan");
  EXPECT_EQ(kept("adult")[0].body.value("access", ""), "senco");
  EXPECT_THAT(kept("pin"), SizeIs(1));
}

TEST_F(PinOfTerminal, WhoIsKnownKeepsTheirName) {
  Store({.folder = place_.data}, clock_)
      .put({.kind = "adult", .id = "kim", .body = {{"name", "Kim"}, {"role", "TA"}}}, "t");
  EXPECT_EQ(problem_of({.staff = "kim", .pin = "271828", .name = "Mrs Khan"}), "");
  EXPECT_THAT(told_, HasSubstr("no role yet"));
  EXPECT_EQ(kept("adult")[0].body, nlohmann::json({{"name", "Kim"}, {"role", "TA"}}));
  EXPECT_THAT(problem_of({.staff = "kym", .pin = "271828"}), HasSubstr("--name"));
  EXPECT_THAT(kept("adult"), SizeIs(1));
}

}  // namespace
}  // namespace hearth
