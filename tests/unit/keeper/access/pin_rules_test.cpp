// SPDX-License-Identifier: MIT
#include "keeper/access/pin_rules.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::HasSubstr;

TEST(PinRules, APinIsSixToEightDigits) {
  for (const char* bad : {"", "27182", "271828182", "27182a", "27 182", "२७१८२८"})
    EXPECT_THAT(pin_problem(bad), HasSubstr("6 to 8 digits")) << bad;
  for (const char* good : {"271828", "2718281", "27182818", "314159", "000001"})
    EXPECT_EQ(pin_problem(good), "");
}

TEST(PinRules, RepeatsAreRefused) {
  for (const char* bad : {"000000", "7777777", "99999999", "121212", "123123", "12341234", "565656"})
    EXPECT_THAT(pin_problem(bad), HasSubstr("repeats")) << bad;
}

TEST(PinRules, RunsAreRefusedUpAndDown) {
  for (const char* bad : {"123456", "012345", "87654321", "456789", "6543210", "890123"})
    EXPECT_THAT(pin_problem(bad), HasSubstr("follow each other")) << bad;
}

TEST(PinRules, DatesAreRefusedDayFirstOrYearFirst) {
  for (const char* bad : {"110426", "290224", "311299", "991231", "26041999", "17072026", "20260717"})
    EXPECT_THAT(pin_problem(bad), HasSubstr("date")) << bad;
  for (const char* no_date : {"310231", "451326", "26043999", "99991231"})
    EXPECT_EQ(pin_problem(no_date), "");
}

}  // namespace
}  // namespace hearth
