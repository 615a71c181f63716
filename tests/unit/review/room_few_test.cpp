// SPDX-License-Identifier: MIT
// Somebody who subtracts whatever can be subtracted must not learn of a few children.
#include <gmock/gmock.h>

#include <random>

#include "hearth/room_review.hpp"
#include "review/room_few.hpp"

namespace hearth {
namespace {

// What a reader sees of one column: the shown numbers, and everybody's.
struct Seen {
  std::vector<std::optional<Amount>> groups;
  std::optional<Amount> everybody;
};

Amount total(const std::vector<AmountRow>& rows) {
  Amount all;
  for (const AmountRow& row : rows) all = all + row.amounts[0];
  return all;
}

Seen seen_in(const std::vector<AmountRow>& rows) {
  const auto out = left_out(rows);
  Seen seen;
  for (std::size_t at = 0; at < rows.size(); ++at)
    seen.groups.push_back(out[at][0] ? std::nullopt : std::optional(rows[at].amounts[0]));
  if (!out.back()[0]) seen.everybody = total(rows);
  return seen;
}

bool same(const Seen& a, const Seen& b) {
  const auto equal = [](const auto& one, const auto& other) {
    return one.has_value() == other.has_value() && (!one || (one->n == other->n && one->of == other->of));
  };
  return equal(a.everybody, b.everybody) && std::ranges::equal(a.groups, b.groups, equal);
}

AmountRow plain(int children) {
  return {children, {{children, children, children}}};
}

std::vector<AmountRow> random_rows(std::mt19937& random) {
  const auto upto = [&](int most) { return int(random() % unsigned(most + 1)); };
  std::vector<AmountRow> rows;
  for (int groups = 1 + upto(4); groups > 0; --groups) {
    const int children = 1 + upto(11), behind = upto(children), of = behind > 0 ? behind + upto(20) : 0;
    rows.push_back({children, {{of > 0 ? upto(of) : 0, of, behind}}});
  }
  return rows;
}

TEST(Few, NothingShownIsSmallAndNothingCanBeSubtracted) {
  std::mt19937 random(20261122);
  int hidden_tables = 0;
  for (int round = 0; round < 50'000; ++round) {
    const auto rows = random_rows(random);
    const Seen seen = seen_in(rows);
    Amount rest = total(rows);
    int hidden = 0;
    for (std::size_t at = 0; at < rows.size(); ++at) {
      if (!seen.groups[at]) {
        ++hidden;
        continue;
      }
      const Amount& shown = *seen.groups[at];
      ASSERT_GE(shown.n, kFewest);
      ASSERT_GE(shown.of, kFewest);
      ASSERT_GE(rows[at].children, kFewest);
      ASSERT_GE(shown.children, kFewest) << "of fewer children";
      ASSERT_TRUE(shown.of == shown.n || shown.of - shown.n >= kFewest) << "what is left";
      rest = {rest.n - shown.n, rest.of - shown.of, rest.children - shown.children};
    }
    if (!seen.everybody || hidden == 0) continue;
    ++hidden_tables;
    // Everybody's less the shown ones: what a reader has for all that are hidden, together.
    ASSERT_GE(hidden, 2) << "one alone is told by subtraction";
    ASSERT_GE(rest.n, kFewest);
    ASSERT_GE(rest.of, kFewest);
    ASSERT_GE(rest.children, kFewest);
    ASSERT_TRUE(rest.of == rest.n || rest.of - rest.n >= kFewest);
  }
  EXPECT_GT(hidden_tables, 5'000) << "the attack was tried";
}

// Somebody who knows the rule itself tries every table that would look the same. No hidden number may have
// only one possible value.
void try_all(std::vector<AmountRow> rows, std::size_t at, int left, const Seen& seen,
             std::vector<std::set<int>>& possible) {
  if (at == rows.size()) {
    if (left != 0 || !same(seen_in(rows), seen)) return;
    for (std::size_t row = 0; row < rows.size(); ++row) possible[row].insert(rows[row].children);
    return;
  }
  if (seen.groups[at]) return try_all(std::move(rows), at + 1, left, seen, possible);
  for (int guess = 1; guess <= left; ++guess) {
    rows[at] = plain(guess);
    try_all(rows, at + 1, left - guess, seen, possible);
  }
}

TEST(Few, WhoKnowsTheRuleCannotTellAHiddenNumber) {
  int attacked = 0;
  for (int a = 1; a <= 9; ++a)
    for (int b = 1; b <= 9; ++b)
      for (int c = 1; c <= 9; ++c) {
        const std::vector<AmountRow> rows{plain(a), plain(b), plain(c)};
        const Seen seen = seen_in(rows);
        if (!seen.everybody) continue;
        int left = a + b + c;
        for (const auto& group : seen.groups)
          if (group) left -= group->n;
        std::vector<std::set<int>> possible(rows.size());
        try_all(rows, 0, left, seen, possible);
        for (std::size_t row = 0; row < rows.size(); ++row) {
          if (seen.groups[row]) continue;
          ++attacked;
          EXPECT_GE(possible[row].size(), 2u) << a << ' ' << b << ' ' << c << ": group " << row + 1;
        }
      }
  EXPECT_GT(attacked, 500);
}

TEST(Few, OneSmallGroupTakesTheOneBeforeItWithIt) {
  const auto out = left_out({plain(12), plain(8), plain(4)});
  EXPECT_FALSE(out[0][0]);
  EXPECT_TRUE(out[1][0]) << "else 24 less 12 and 8 would be 4";
  EXPECT_TRUE(out[2][0]);
  EXPECT_FALSE(out[3][0]);
}

TEST(Few, TwoThatAreTooFewTogetherTakeAThird) {
  const auto out = left_out({plain(9), plain(7), plain(2), plain(1)});
  EXPECT_EQ(out, (std::vector<std::vector<bool>>{{false}, {true}, {true}, {true}, {false}}));
}

TEST(Few, ASmallSchoolShowsNothingAtAll) {
  EXPECT_EQ(left_out({plain(2), plain(2)}), (std::vector<std::vector<bool>>{{true}, {true}, {true}}));
  EXPECT_EQ(left_out({plain(4)}), (std::vector<std::vector<bool>>{{true}, {true}}));
  EXPECT_EQ(left_out({}).size(), 1u);
}

TEST(Few, AGroupThatIsLargeEnoughHidesWhatAFewChildrenDid) {
  // 12 children, 9 times told before and after a tool, by two of them.
  const std::vector<AmountRow> rows{{12, {{12, 12, 12}, {7, 9, 2}}}, {10, {{10, 10, 10}, {20, 30, 9}}}};
  const auto out = left_out(rows);
  EXPECT_EQ(out[0], (std::vector<bool>{false, true}));
  EXPECT_EQ(out[1], (std::vector<bool>{false, true})) << "else it could be subtracted";
  EXPECT_EQ(out[2], (std::vector<bool>{false, false}));
}

}  // namespace
}  // namespace hearth
