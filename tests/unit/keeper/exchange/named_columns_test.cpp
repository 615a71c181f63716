// SPDX-License-Identifier: MIT
#include "keeper/exchange/named_columns.hpp"

#include <gmock/gmock.h>

#include "keeper/exchange/mis_csv.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(NamedColumnsTest, EveryFieldThatIsOfferedIsOneThatTheReaderKnows) {
  for (const std::string& field : column_fields()) EXPECT_TRUE(is_mis_column(field)) << field;
}

TEST(NamedColumnsTest, ShowsTheFirstThreeDifferentValuesBelowTheHeading) {
  const auto columns = named_columns(
      "Our school's list\n\nSurname;Kid;Pet\nA;Mina;cat\nB; Callum ;\nC;Mina;cat\nD;Poppy;dog\nE;Jay;owl\n",
      {"Kid", "Pet"}, {});
  ASSERT_THAT(columns, SizeIs(2));
  EXPECT_EQ(columns[0].heading, "Kid");
  EXPECT_THAT(columns[0].samples, ElementsAre("Mina", "Callum", "Poppy"));
  EXPECT_THAT(columns[1].samples, ElementsAre("cat", "dog", "owl"));
  EXPECT_EQ(columns[0].field, "");
}

TEST(NamedColumnsTest, AColumnThatStaffNamedSaysWhat) {
  const auto columns =
      named_columns("Surname,KID,Pet\nA,Mina,cat\n", {"Pet"}, {{"Kid", "forename"}, {"Toy", "ignore"}});
  ASSERT_THAT(columns, SizeIs(2));
  EXPECT_EQ(columns[0].heading, "KID") << "as it is written in this file";
  EXPECT_EQ(columns[0].field, "forename");
  EXPECT_EQ(columns[1].field, "");
}

TEST(NamedColumnsTest, RaggedRowsAndOtherFilesAreNoTrouble) {
  EXPECT_THAT(named_columns("Surname,Kid\nA\nB,Mina,x,y\n", {"Kid"}, {})[0].samples, ElementsAre("Mina"));
  EXPECT_THAT(named_columns("Surname,Kid\n", {"Kid"}, {})[0].samples, IsEmpty());
  EXPECT_THAT(named_columns("", {"Kid"}, {}), IsEmpty());
  EXPECT_THAT(named_columns("BEGIN:VCALENDAR\n", {}, {{"Kid", "forename"}}), IsEmpty());
  EXPECT_THAT(named_columns("Surname,Kid\nA,Mina\n", {}, {}), IsEmpty());
}

}  // namespace
}  // namespace hearth
