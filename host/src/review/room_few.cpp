// SPDX-License-Identifier: MIT
#include "review/room_few.hpp"

#include <algorithm>
#include <optional>

#include "hearth/room_review.hpp"

namespace hearth {
namespace {

using Hidden = std::vector<bool>;

bool tells_of_few(const Amount& amount) {
  const int rest = amount.of - amount.n;
  return amount.n < kFewest || amount.of < kFewest || amount.children < kFewest ||
         (rest > 0 && rest < kFewest);
}

// Adds groups until what is hidden is enough by itself: the ones that stand before those that are hidden.
// Their place decides and not their size, or else who knows the rule could tell from what was chosen.
template <class Enough>
void hide_more(Hidden& hidden, Enough enough) {
  while (std::ranges::count(hidden, true) > 0 && (std::ranges::count(hidden, true) < 2 || !enough(hidden))) {
    std::optional<std::size_t> before;
    for (std::size_t at = 0; at < hidden.size(); ++at)
      if (!before && !hidden[at] && hidden[(at + 1) % hidden.size()]) before = at;
    if (!before) return;
    hidden[*before] = true;
  }
}

// Groups of which nothing at all is shown.
Hidden small_groups(const std::vector<AmountRow>& rows) {
  Hidden hidden(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) hidden[at] = rows[at].children < kFewest;
  const auto enough = [&](const Hidden& those) {
    int children = 0;
    for (std::size_t at = 0; at < rows.size(); ++at)
      if (those[at]) children += rows[at].children;
    return children >= kFewest;
  };
  hide_more(hidden, enough);
  return hidden;
}

}  // namespace

Amount operator+(Amount a, Amount b) {
  return {a.n + b.n, a.of + b.of, a.children + b.children};
}

std::vector<std::vector<bool>> left_out(const std::vector<AmountRow>& rows) {
  const std::size_t columns = rows.empty() ? 0 : rows.front().amounts.size();
  std::vector<std::vector<bool>> out(rows.size() + 1, std::vector<bool>(columns));
  const Hidden small = small_groups(rows);
  for (std::size_t column = 0; column < columns; ++column) {
    const auto amount = [&](std::size_t at) { return rows[at].amounts[column]; };
    const auto sum = [&](const Hidden& those) {
      Amount all;
      for (std::size_t at = 0; at < rows.size(); ++at)
        if (those[at]) all = all + amount(at);
      return all;
    };
    Hidden hidden = small;
    for (std::size_t at = 0; at < rows.size(); ++at) hidden[at] = hidden[at] || tells_of_few(amount(at));
    hide_more(hidden, [&](const Hidden& those) { return !tells_of_few(sum(those)); });
    for (std::size_t at = 0; at < rows.size(); ++at) out[at][column] = hidden[at];
    out.back()[column] = tells_of_few(sum(Hidden(rows.size(), true)));
  }
  return out;
}

}  // namespace hearth
