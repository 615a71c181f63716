// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

#include "screen/paper/blocks.hpp"

namespace hearth {
namespace {

constexpr float kBeside = 2.5f, kAround = 0.7f, kAbove = 3;

using Cells = std::vector<std::string>;

Pen::Style style_of(bool head, float size) {
  return {.size = size, .ink = head ? Ink::quiet : Ink::full};
}

// How wide the columns are: by the given shares, else each as wide as it needs. Where all have no room the
// wide ones get less, as equal as they can be; but none is narrower than its longest word, as far as that
// goes.
std::vector<float> columns_of(const Pen& pen, const PaperTable& table, float width, float size) {
  constexpr float kMostForAWord = 0.35f;
  std::size_t count = 0;
  for (const Cells& row : table.rows) count = std::max(count, row.size());
  std::vector<float> wanted(count), least(count);
  const double shares = std::accumulate(table.shares.begin(), table.shares.end(), 0.0);
  if (table.shares.size() == count && shares > 0) {
    for (std::size_t n = 0; n < count; ++n) wanted[n] = float(table.shares[n] / shares) * width;
    return wanted;
  }
  for (std::size_t n = 0; n < table.rows.size(); ++n)
    for (std::size_t column = 0; column < table.rows[n].size(); ++column) {
      const Pen::Style style = style_of(n == 0, size);
      wanted[column] = std::max(wanted[column], pen.width_of(table.rows[n][column], style) + kBeside);
      least[column] = std::max(least[column], pen.longest_word(table.rows[n][column], style) + kBeside);
    }
  for (float& one : least) one = std::min(one, width * kMostForAWord);
  const auto at_most = [&](float most) {
    std::vector<float> columns(count);
    for (std::size_t n = 0; n < count; ++n)
      columns[n] = std::clamp(most, std::min(least[n], wanted[n]), wanted[n]);
    return columns;
  };
  const auto sum = [](const std::vector<float>& all) {
    return std::accumulate(all.begin(), all.end(), 0.0f);
  };
  if (sum(wanted) <= width) return wanted;
  float too_little = 0, too_much = width;
  for (int step = 0; step < 20; ++step) {
    const float middle = (too_little + too_much) / 2;
    (sum(at_most(middle)) <= width ? too_little : too_much) = middle;
  }
  std::vector<float> columns = at_most(too_little);
  const float over = sum(columns) / width;
  if (over > 1)
    for (float& one : columns) one /= over;
  return columns;
}

PaperPiece row_of(const Pen& pen, const Cells& cells, const std::vector<float>& columns, float size,
                  bool head) {
  const Pen::Style style = style_of(head, size);
  float tall = pen.height_of("x", 0, style);
  for (std::size_t n = 0; n < cells.size(); ++n)
    tall = std::max(tall, pen.height_of(cells[n], columns[n] - kBeside, style));
  PaperPiece piece{.height = tall + 2 * kAround, .draw = {}, .above = head ? kAbove : 0};
  piece.draw = [&cells, columns, style, head](Pen& with, const Area& at) {
    float x = at.x, right = at.x;
    for (const float column : columns) right += column;
    for (std::size_t n = 0; n < cells.size(); ++n) {
      with.words({x, at.y + kAround, columns[n] - kBeside, at.h}, cells[n], style);
      x += columns[n];
    }
    with.line(at.x, at.y + at.h, std::min(right, at.x + at.w), at.y + at.h, head ? 0.35f : 0.12f,
              with.theme().border(Tint::wood));
  };
  return piece;
}

}  // namespace

Block block_of(const Pen& pen, const PaperTable& table, float width) {
  constexpr float kLeast = 2.3f;
  if (table.rows.empty()) return {};
  // Smaller, before a word is broken.
  float size = 3.4f;
  auto columns = columns_of(pen, table, width, size);
  const auto breaks = [&] {
    for (std::size_t n = 0; n < table.rows.size(); ++n)
      for (std::size_t column = 0; column < table.rows[n].size(); ++column)
        if (pen.longest_word(table.rows[n][column], style_of(n == 0, size)) >
            columns[column] - kBeside + 0.01f)
          return true;
    return false;
  };
  while (size * 0.94f >= kLeast && breaks()) {
    size *= 0.94f;
    columns = columns_of(pen, table, width, size);
  }
  Block block;
  for (std::size_t n = 0; n < table.rows.size(); ++n)
    block.pieces.push_back(row_of(pen, table.rows[n], columns, size, n == 0));
  block.head = std::make_shared<const PaperPiece>(block.pieces.front());
  return block;
}

}  // namespace hearth
