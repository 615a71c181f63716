// SPDX-License-Identifier: MIT
// Big rows, one below the other, each with at most one thing to do at its right end.
#include <algorithm>

#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

constexpr float kLeast = 26, kPlain = 18, kGap = 4, kButton = 76, kPadding = 3;
constexpr float kBar = 22, kTurn = 60;  // the buttons that turn pages
constexpr Text kWords{.size = 10, .align = Align::left};
constexpr Text kNote{.size = 7.5f, .ink = Ink::quiet, .align = Align::left};
constexpr Text kOf{.size = 8.5f, .ink = Ink::quiet};

struct RowParts {
  Area picture, words, button;
};

RowParts parts_of(const Area& place, const Row& row) {
  Area inner = place.inset(6, kPadding);
  RowParts parts;
  if (!row.button.empty()) {
    Area end = place.inset(kPadding, kPadding);
    const float width = std::min(kButton, end.w * 0.45f);
    parts.button = end.cut_right(width).middle(width, kLeast - 2 * kPadding);
    inner.w = parts.button.x - kGap - inner.x;
  }
  const float side = kLeast - 2 * kPadding;
  if (!row.picture.empty()) parts.picture = inner.cut_left(side, kGap).middle(side, side);
  parts.words = inner;
  return parts;
}

float height_of(const Screen& screen, const Area& place, const Row& row) {
  const float width = parts_of(place, row).words.w;
  const float height = screen.text_height(row.words, width, kWords) +
                       (row.note.empty() ? 0 : screen.text_height(row.note, width, kNote));
  const bool bare = row.button.empty() && row.picture.empty();
  return std::max(bare ? kPlain : kLeast, height + 2 * kPadding);
}

bool draw_row(Screen& screen, const Area& place, const Row& row) {
  screen.card(place, {.fill = row.fill});
  RowParts parts = parts_of(place, row);
  screen.picture(parts.picture, row.picture);
  if (!row.note.empty()) {
    const float words = screen.text_height(row.words, parts.words.w, kWords);
    const float note = screen.text_height(row.note, parts.words.w, kNote);
    parts.words = parts.words.middle(parts.words.w, words + note);
    screen.text(parts.words.cut_bottom(note), row.note, kNote);
  }
  screen.text(parts.words, row.words, kWords);
  return !row.button.empty() &&
         screen.picture_button(row.id, parts.button, {.word = row.button, .look = {.chosen = row.chosen}},
                               Beside::right);
}

// Where each page begins. A row that is taller than the place has a page for itself.
std::vector<std::size_t> page_starts(const Screen& screen, const Area& place, std::span<const Row> rows) {
  std::vector<std::size_t> starts{0};
  float used = 0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const float height = height_of(screen, place, rows[at]);
    if (at > starts.back() && used + height > place.h) {
      starts.push_back(at);
      used = 0;
    }
    used += height + kGap;
  }
  return starts;
}

const std::string& name_of(const Row& row) {
  return row.id.empty() ? row.words : row.id;
}

// The page that holds a row; the first when it is gone.
int page_with(const std::vector<std::size_t>& starts, std::span<const Row> rows, const std::string& row) {
  const auto found = std::ranges::find(rows, row, name_of);
  if (found == rows.end()) return 0;
  const auto after = std::ranges::upper_bound(starts, std::size_t(found - rows.begin()));
  return int(after - starts.begin()) - 1;
}

}  // namespace

int Screen::row_list(std::string_view id, const Area& place, std::span<const Row> rows) {
  const std::string name(id);
  Area rest = place;
  std::vector<std::size_t> starts = page_starts(*this, rest, rows);
  if (rows.empty()) return -1;
  Kit::ListPlace& at = kit_->list_place(name);
  int& page = at.page;
  if (starts.size() > 1) {
    Area bar = rest.cut_bottom(kBar, kGap);
    starts = page_starts(*this, rest, rows);
    page = at.is_back ? page_with(starts, rows, at.first) : std::clamp(page, 0, int(starts.size()) - 1);
    const Area more = bar.cut_right(std::min(kTurn, bar.w * 0.3f), kGap);
    const Area before = bar.cut_left(std::min(kTurn, bar.w * 0.3f), kGap);
    const Words& words = kit_->interface_words();
    text(bar,
         words("staff.page_of", {{"n", std::to_string(page + 1)}, {"all", std::to_string(starts.size())}}),
         kOf);
    int turned = page;
    if (page > 0 &&
        picture_button(name + "/before", before, {.word = words("staff.page_before")}, Beside::right))
      --turned;
    if (picture_button(name + "/more", more, {.word = words("out.more")}, Beside::right))
      turned = (page + 1) % int(starts.size());
    page = turned;
  } else {
    page = 0;
  }
  const std::size_t first = starts[std::size_t(page)];
  at.first = name_of(rows[first]);
  const std::size_t end = std::size_t(page) + 1 < starts.size() ? starts[std::size_t(page) + 1] : rows.size();
  int pressed = -1;
  for (std::size_t row = first; row < end; ++row)
    if (draw_row(*this, rest.cut_top(height_of(*this, rest, rows[row]), kGap), rows[row])) pressed = int(row);
  return pressed;
}

}  // namespace hearth
