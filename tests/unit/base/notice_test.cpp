// SPDX-License-Identifier: MIT
#include "base/notice.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

TEST(NoticeText, NamesTheFileAndTheLineWhereThereIsOne) {
  EXPECT_EQ((Notice{"otter_room.ics", 41, "It ends early."}.text()), "otter_room.ics, line 41: It ends early.");
  EXPECT_EQ((Notice{"otter_room.ics", 0, "It ends early."}.text()), "otter_room.ics: It ends early.");
  EXPECT_EQ((Notice{"", 0, "It ends early."}.text()), "It ends early.");
}

// Or a file from outside could write lines of its own into the log.
TEST(NoticeText, IsOneLineWhateverStandsInTheFile) {
  EXPECT_EQ((Notice{"feelings.toml", 3, "the id \"a\r\n2026-07-17 all is well\x1B[2J\" stands twice."}.text()),
            "feelings.toml, line 3: the id \"a  2026-07-17 all is well [2J\" stands twice.");
}

}  // namespace
}  // namespace hearth
