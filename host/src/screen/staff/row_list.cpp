// SPDX-License-Identifier: MIT
#include "screen/staff/row_list.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr float kLeast = 26, kPlain = 18, kGap = 4, kButton = 76, kPadding = 3;
constexpr Text kWords{.size = 10, .align = Align::left};
constexpr Text kNote{.size = 7.5f, .ink = Ink::quiet, .align = Align::left};

Area inside(const Area& place, const Row& row) {
  Area inner = place.inset(6, kPadding);
  if (!row.button.empty()) inner.cut_right(kButton, kGap);
  return inner;
}

float height_of(const Screen& screen, const Area& place, const Row& row) {
  const float width = inside(place, row).w;
  const float height = screen.text_height(row.words, width, kWords) +
                       (row.note.empty() ? 0 : screen.text_height(row.note, width, kNote));
  return std::max(row.button.empty() ? kPlain : kLeast, height + 2 * kPadding);
}

bool draw_row(Screen& screen, const Area& place, const Row& row) {
  screen.card(place, {.fill = row.fill});
  Area inner = inside(place, row);
  if (!row.note.empty()) {
    const float words = screen.text_height(row.words, inner.w, kWords);
    const float note = screen.text_height(row.note, inner.w, kNote);
    inner = inner.middle(inner.w, words + note);
    screen.text(inner.cut_bottom(note), row.note, kNote);
  }
  screen.text(inner, row.words, kWords);
  Area button = place.inset(kPadding, kPadding);
  return !row.button.empty() &&
         screen.picture_button(row.id, button.cut_right(kButton).middle(kButton, kLeast - 2 * kPadding),
                               {.word = row.button}, Beside::right);
}

}  // namespace

int RowList::draw(Screen& screen, Area place, const Area& more, std::span<const Row> rows,
                  const std::string& id, const std::string& more_words) {
  if (first_ >= rows.size()) first_ = 0;
  int pressed = -1;
  std::size_t at = first_;
  for (; at < rows.size(); ++at) {
    const float height = height_of(screen, place, rows[at]);
    if (height > place.h && at > first_) break;
    if (draw_row(screen, place.cut_top(height, kGap), rows[at])) pressed = int(at);
  }
  const bool several = first_ > 0 || at < rows.size();
  if (several && screen.picture_button(id, more, {.word = more_words})) first_ = at < rows.size() ? at : 0;
  return pressed;
}

}  // namespace hearth
