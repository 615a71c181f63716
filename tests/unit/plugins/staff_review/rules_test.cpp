// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff_review/model/keeping.hpp"
#include "staff_review/model/rule_words.hpp"
#include "staff_review/model/table_words.hpp"
#include "unit/plugins/staff_review/review_host.hpp"

namespace staff_review {
namespace {

using hearth::WatchRule;

std::string said(const WatchRule& rule) {
  return rule_words(rule, hearth::content(), hearth::english());
}

TEST(Rules, AreReadAsASentenceOfTheSchoolsOwnFeelings) {
  EXPECT_EQ(said({.feelings = {"sad", "lonely"}, .times = 3, .of_days = 5}),
            "Tell us of: sad or lonely, on 3 of the last 5 days with an answer.");
  EXPECT_EQ(said({.feelings = {"sad"}, .times = 1, .of_days = 1}),
            "Tell us of: sad, on 1 of the last 1 days with an answer.");
  EXPECT_EQ(said(new_rule(hearth::english())),
            "Tell us of: any hard feeling, on 3 of the last 5 days with an answer.");
}

TEST(Rules, AFeelingThatIsNoMoreIsStillNamed) {
  EXPECT_THAT(said({.feelings = {"sad", "wobbly", "lonely"}, .times = 3, .of_days = 5}),
              testing::HasSubstr("sad, wobbly or lonely"));
}

TEST(Rules, WhatIsWrongIsASentence) {
  const auto problem = [](const WatchRule& rule) { return rule_problem(rule, hearth::english()); };
  EXPECT_EQ(problem({.title = "Sad", .times = 3, .of_days = 5}), "");
  EXPECT_THAT(problem({.title = " \n", .times = 3, .of_days = 5}), testing::HasSubstr("name"));
  EXPECT_THAT(problem({.title = "Sad", .times = 6, .of_days = 5}), testing::HasSubstr("larger"));
}

TEST(Keeping, WhatWasRefusedIsSaidAndNothingIsDone) {
  ReviewHost host;
  Keeping keeping(host);
  bool done = false;
  host.refuses = "Your role does not include this.";
  keeping.edit(WatchRule{.title = "Sad"}, [&] { done = true; });
  EXPECT_FALSE(done);
  EXPECT_EQ(keeping.problem(), "Your role does not include this.");
  keeping.edit(WatchRule{.title = "Sad"}, [&] { done = true; });
  EXPECT_TRUE(done);
  EXPECT_EQ(keeping.problem(), "");
  ASSERT_EQ(host.edited.size(), 1u);
}

TEST(Keeping, OneChangeAtATimeAndNoWordToWhoHasLeft) {
  ReviewHost host;
  host.late = true;
  Keeping keeping(host);
  int done = 0;
  keeping.edit(WatchRule{.title = "Sad"}, [&] { ++done; });
  keeping.edit(WatchRule{.title = "Sad again"}, [&] { ++done; });
  EXPECT_TRUE(keeping.busy());
  keeping.forget();
  host.answer();
  EXPECT_EQ(done, 0);
  EXPECT_EQ(host.edited.size(), 1u);
}

TEST(TableWords, EachRowNamesItsNumbersAndLeavesOutWhatWasNotSaid) {
  const auto lines = lines_of({{"day", "value", "answers", "marker"}, {"2026-04-27", "-1", "2", ""}});
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].first, "2026-04-27");
  EXPECT_EQ(lines[0].rest, "value: -1 · answers: 2");
}

}  // namespace
}  // namespace staff_review
